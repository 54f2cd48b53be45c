"""Attributed: does a claim say whose words or views it gives, and whose?"""

import re
from functools import lru_cache

from dossier.gate.claims.reading.content import said_in
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.reading.library import Library
from dossier.gate.reading.names import proper, tokens
from dossier.gate.records import QuoteRequest
from dossier.gate.voices.voice import ACCORDING
from dossier.speech.lexicon import Cue, lexicon
from dossier.text.patterns import late

_WORD = late(r"[\w’'-]+")
_PHRASES = late(
    r"\b(?:(?:did|does|do)(?:\s+not|n[’']t)\s+(?:expect|believe|think|foresee|anticipate|fear)|"
    r"(?:is|are|was|were|been)\s+(?:afraid|worried|convinced|sure|confident|concerned|alarmed)|"
    rf"{ACCORDING}|"
    r"in\s+\S+(?:\s+\S+)?\s+(?:view|words|opinion|account)|[’']s?\s+(?:view|"
    r"words|"
    r"opinion|account|accounts|version|statement|remarks|claim|claims)|quoted|was\s+asked|"
    r"by\s+\S+\s+own\s+account|(?:made|makes|making)\s+(?:it\s+|\w+\s+)?(?:clear|plain|known|"
    r"conditional)|"
    r"made\s[^,;]{3,80}\sconditional|(?:would|did|could|does|do)\s+not\s+say|neither\s+confirm\w*|(?:allowed|granted|reckoned|held)\s+that|(?:declin|refus)\w*\s+to\s+(?:say|comment)|ruled\s+out|rules\s+out|set\s+out|laid\s+out|played\s+down|"
    r"(?:figures|numbers|data|statistics|surveys?|polls?|reports?|stud(?:y|ies)|documents?|records?|research|"
    r"census|minutes)\s+(?:show|suggest|indicate|reveal|find|found|conclude|said|say)(?:s|ed|d)?|"
    r"(?:agreement|bill|contract|draft|law|plan|proposal|treaty)\s+(?:provid|envisag|stipulat|foresee)"
    r"\w*|(?:gave|gives|puts?)\s(?:[\w’'-]+\s){1,6}?(?:at\s)?\d[\d.,]*\s?(?:%|percent|per\s+cent|"
    r"votes|seats|points)|(?:count|reckon)(?:s|ed|ing)\s+on|left\s[^,;]{0,40}\bopen|summed\s+up)\b",
    re.IGNORECASE,
)
_SPEECH_ACTS = frozenset(
    "rejected accepted supported opposed welcomed backed refused agreed proposed offered promised "
    "demanded confirmed denied called described accused urged asked blamed praised criticised "
    "criticized thanked invited warned pledged vowed ordered apologised apologized summed recalled "
    "named considered regarded spoke specified put listed presented characterised characterized "
    "saw viewed found cast complained expressed voiced threatened insisted hinted declined "
    "suggested recommended advised hoped expected feared wanted wished thought believed doubted "
    "questioned dismissed defended likened compared condemned lamented regretted appealed "
    "reproached rebuked congratulated endorsed argued maintained stressed noted pointed predicted "
    "forecast estimated protested swore boasted joked conceded admitted acknowledged "
    "reminded attributed ascribed faulted reproached reprimanded chided censured preferred "
    "favoured favored commended applauded hailed lauded saluted mocked "
    "ridiculed derided scolded".split()
)
_ATTITUDES = (
    "doubt|fear|hope|believe|think|thought|expect|want|wish|regret|worr(?:y|i)|prefer|see|saw|plan|"
    "intend"
)
_ATTITUDE = late(rf"(?<![\w-])((?:{_ATTITUDES})(?:e?s|e?d|red|ned)?)(?![\w-])")
_THEIRS = late(
    rf"(?:that\s+)?(?:he|she|they|it|I|we)(?:,\s\w+,)?\s+((?:{_ATTITUDES})(?:e?s|e?d|red|ned)?)(?![\w-])"
)
_OWN = late(
    r"(?<![\w’'])(?:I|[Ww]e)((?:\s(?:would|will|can|must|have|do|also|now|not|only|\w+ly))*\s"
    r"(?:ask|demand|urge|call|propose|promise|hope|reject|refuse|deny|apologi[sz]e|welcome|support|"
    r"oppose|doubt|fear|think|believe|want|expect|regret|thank|recommend|suggest|insist))(?![\w-])"
)
"""“I would ask”: a verb of the speaker's own."""
_HAD_DONE = late(
    r"(?<![\w’'-])(?:he|she|they|it)\s(?:had|has|have)\s(?:[a-z]+ly\s|also\s|never\s)?([a-z]+)"
)
_LINK = late(r"\s(?:of|about|on|for)\Z")
_NOUNS = frozenset("state report claim demand question note answer reply comment".split())
_PLAIN = frozenset(("said", "says", "told", "tells"))
_PAST = frozenset("VEL")
_BE = frozenset("is are was were be been being".split())
_BETWEEN = frozenset("has had have also then again later still first now".split())


def is_attributed(claim: str, quoted: str, speakers: tuple[str, ...] = ()) -> bool:
    """Whether the claim says that somebody said, thinks or demands what is quoted.

    A word that stands in the quote as well belongs to what is said, unless it is a plain “said”,
    the quote has it of the speaker (“I ask”), or the claim has it right after the name of one of
    the `speakers`: “Lee proposed”.
    """
    if _PHRASES.search(claim) or _is_attitude(claim, quoted):
        return True
    known = lexicon()
    own = {stem(word) for words in _OWN.findall(quoted) for word in words.split()}
    inside, verbs = stems(quoted) - own, _verbs(_OWN.sub(" ", quoted))
    earlier = last = ""
    for word in _WORD.findall(claim):
        low = word.casefold()
        is_theirs = earlier in speakers or _is_name(earlier, speakers)
        is_theirs = is_theirs and low not in _done_by_them(quoted)
        if low not in _BETWEEN and not low.endswith("ly"):
            earlier = low
        is_passive = last in _BE
        last = last if low.endswith("ly") else low
        cue = known.verbs.get(low)
        if low not in _SPEECH_ACTS | _PLAIN and not (cue and _is_told(low, cue)):
            continue
        is_own = cue.lemma in verbs if cue else stem(low) in inside
        if not is_own or is_theirs or (low in _PLAIN and not is_passive):
            return True
    cues = (claim[item.cue.start : item.cue.end] for item in said_in(claim) if item.cue)
    own_cues = (cue for cue in cues if cue != "according to" or cue not in quoted)
    return any(stem(_LINK.sub("", cue)) not in inside for cue in own_cues)


@lru_cache(maxsize=2_000)
def _done_by_them(quoted: str) -> frozenset[str]:
    """The verbs of “he”, “she” or “they” in the past: “he had offered it” tells of a deed."""
    return frozenset(word.casefold() for word in _HAD_DONE.findall(quoted))


def _is_told(low: str, cue: Cue) -> bool:
    """Whether the word is a verb of saying in the past, which can have a clause."""
    is_past = lexicon().tags.get(low) in _PAST and low[-1] != "s"
    return is_past and not cue.frames.isdisjoint("hz")


def _is_attitude(claim: str, said: str) -> bool:
    """“said he doubted it”, told as “doubted it”: what somebody thinks stays theirs."""
    theirs = _THEIRS.match(said)
    return theirs is not None and stem(theirs.group(1)) in {
        stem(word) for word in _ATTITUDE.findall(claim)
    }


@lru_cache(maxsize=2_000)
def _verbs(quoted: str) -> frozenset[str]:
    """The lemmas of the reporting verbs that stand in the quote as verbs, or may do so."""
    known = lexicon()
    words = (word.casefold() for word in _WORD.findall(quoted))
    return frozenset(
        known.verbs[word].lemma
        for word in words
        if word in known.verbs and (known.tags.get(word) != "v" or word not in _NOUNS)
    )


def _is_name(word: str, speakers: tuple[str, ...]) -> bool:
    """Whether the word is one of the names but for a possessive or a mark."""
    return bool(speakers) and tokens(word)[-1:] != () and tokens(word)[-1] in speakers


def speakers_of(request: QuoteRequest, library: Library) -> tuple[str, ...]:
    """The telling words of the names of those whose words a quote is said to be, folded."""
    given = [name for name in (request.speaker, request.said_by) if name]
    voices = (library.voice(name) for name in given)
    names = [*given, *(name for voice in voices if voice for name in voice.names)]
    return tuple(sorted({word for name in names for word in tokens(name)[-1:]}))


def claimed_speaker(claim: str) -> str:
    """The proper name of the one the claim lets speak first; empty if it names none."""
    return proper(claimed_phrase(claim))


@lru_cache(maxsize=2_000)
def claimed_phrase(claim: str) -> str:
    """The words for the one the claim lets speak first; empty if it names none.

    “Crews reported cracks, said the union”: who speaks last says that the crews did.
    """
    found = [(item.source, item) for item in said_in(claim) if item.source is not None]
    last = max((item.cue.start for _, item in found if item.cue), default=0)
    closing = (
        (source, item)
        for source, item in found
        if item.rule == "clause-inverted" and item.cue and item.cue.start == last
    )
    return next((claim[source.start : source.end] for source, _ in (*closing, *found)), "")
