"""Claims: a finding becomes one neutral, attributed sentence without a word of new content.

The words are those of the passage. Added are only the speaker's full name, "said that", "said:"
and "According to"; a speaking participle is put in the past tense.
"""

import re

from dossier.dates.calendar import MONTH_NAMES, WEEKDAYS
from dossier.extract.name_data import words_of
from dossier.extract.records import Finding, Reading
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import tag_of
from dossier.speech.tables import words_of as spoken_of
from dossier.text.occurrences import whole_words
from dossier.text.patterns import late

_AFTER_CUE = frozenset(
    "verb-that verb-clause verb-noun verb-object-of verb-object-to verb-object-that".split()
)
_PARTICIPLES = {
    "saying": "said", "adding": "added", "noting": "noted", "claiming": "claimed",
    "insisting": "insisted", "stressing": "stressed", "arguing": "argued", "warning": "warned",
    "stating": "stated", "explaining": "explained", "telling": "told", "suggesting": "suggested",
    "requesting": "requested", "proposing": "proposed", "pointing": "pointed",
}  # fmt: skip
_GOVERNED = late(
    r"\b(?:not|never|n[’']t|would|could|might|may|if|whether|refused|declined|failed|yet to)\b"
)
_PRONOUN = late(r"(?:He|She|They|It|His|Her|Their|Its|These|Those)\b")
_TOLD = {"told": "said", "tells": "says", "tell": "say"}
"""Verbs that ask for somebody who is told, and what stands for them without one."""
_AUXILIARIES = ("has", "have", "had")
_ONLY_PARTICIPLE = "L"
"""The tag of “written”: without its “has” it makes no sentence, as “said” does."""
_COMMA_INSIDE = late(r",(?=(?:''|[”\"’'])$)")
_JOINT = late(r"\A(?:But|And),? (?=\S)")
"""What joins a sentence to the one before it, which a claim stands without."""
_PLURAL = late(r"[A-Z][a-z]+(?<!s)s (?:(?:also|now|still) )?(?:are|were|have|remain|of the|who)\b")
_COUNT = late(r"(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)(?:-[a-z]+)?\b")
"""First words whose capital is the sentence's: “Residents were”, “Forty-five”."""
_DAYS = "|".join(day.title() for day in WEEKDAYS)
_OF_CALENDAR = late(rf"(?:{_DAYS})\b|(?!M(?:arch|ay)\b(?!\s+\d))(?:{MONTH_NAMES})\b")
"""First words that keep their capital: “Tuesday”, “June”, “May 4”; not “May” as in “may they”."""
_GAP = 60
"""Characters between cue and content beyond which they are not taken as one clause."""


def claim_of(finding: Finding, reading: Reading, speaker: str, outlet: str) -> str:
    """The claim for a finding; `speaker` and `outlet` are names, empty where unknown."""
    text = reading.text
    if finding.sort == "told":
        return _told(finding, reading, outlet)
    if finding.sort == "direct":
        is_whole = not finding.content[:1].islower()
        return _direct(finding, speaker) if speaker and is_whole else _in_context(finding, text)
    return _reported(finding, reading, speaker) or _sentence(finding, text, speaker)


def opens_with_pronoun(claim: str) -> str:
    """The pronoun at the head of a claim that stands for somebody named before it, or nothing."""
    match = _PRONOUN.match(claim)
    return match.group() if match else ""


def _told(finding: Finding, reading: Reading, outlet: str) -> str:
    words = _closed(finding.content)
    if finding.dates or not outlet:
        return words
    is_named = any(mention.span.start == finding.span.start for mention in reading.mentions)
    return f"According to {outlet}, {words if is_named else lowered(words, reading.text)}"


def _direct(finding: Finding, speaker: str) -> str:
    words = " ".join(finding.content.split()).rstrip(",")
    return f"{speaker} said: “{words}”"


def _in_context(finding: Finding, text: str) -> str:
    """The sentences that hold the words and their attribution, as printed."""
    span = finding.context or finding.span
    return " ".join(text[span.start : span.end].split())


def _reported(finding: Finding, reading: Reading, speaker: str) -> str:
    """Speaker, cue and content in one clause; empty where the passage gives no such clause."""
    text, cue = reading.text, finding.cue
    content = _COMMA_INSIDE.sub("", finding.content.rstrip(" ,.;"))
    if not speaker or cue is None or _is_governed(finding, text):
        return ""
    verb = text[cue.start : cue.end]
    if finding.rule == "asked":
        return _closed(f"{speaker} asked {lowered(content, text)}")
    if verb.lower().startswith("according"):
        joint = "" if content.lower().startswith("that ") else "that "
        return _closed(f"{speaker} said {joint}{lowered(content, text)}")
    verb = _in_perfect(finding, text) or _PARTICIPLES.get(verb.lower(), verb)
    first = verb.partition(" ")[0]
    if first.endswith("ing") or lexicon().tags.get(first) == _ONLY_PARTICIPLE or not verb.islower():
        return ""
    at = text.find(finding.content[:30], cue.end)
    if cue.end <= at <= cue.end + _GAP and finding.rule in _AFTER_CUE | {"participle-that"}:
        between = " ".join(text[cue.end : at].split())
        words = " ".join(f"{speaker} {verb} {between} {content}".split())
        return _closed(re.sub(r" +(?=[,;])", "", words))
    if finding.rule == "clause-before" and _may_follow_that(finding, reading, content):
        auxiliary, _, last = verb.rpartition(" ")
        verb = f"{auxiliary} {_TOLD.get(last, last)}".strip()
        joint = "" if content.lower().startswith("that ") else "that "
        return _closed(f"{speaker} {verb} {joint}{lowered(content, text)}")
    return ""


def _in_perfect(finding: Finding, text: str) -> str:
    """“has warned”, “have disputed”: the cue with its auxiliary, if that is all before it."""
    cue, source = finding.cue, finding.speaker_span
    if cue is None or source is None or not source.end <= cue.start <= source.end + _GAP:
        return ""
    before = " ".join(text[source.end : cue.start].split())
    return f"{before} {text[cue.start : cue.end]}" if before in _AUXILIARIES else ""


def _may_follow_that(finding: Finding, reading: Reading, content: str) -> bool:
    """Whether “said that” can stand before the words: no order, no capital but that of a name."""
    if lexicon().tags.get(content.partition(" ")[0].lower()) == "v":
        return False
    is_named = any(mention.span.start == finding.span.start for mention in reading.mentions)
    return is_named or not lowered(content, reading.text)[:1].isupper()


def _closed(words: str) -> str:
    """The words with a full stop, unless the last mark inside a quotation is one."""
    return words if words.rstrip("\"'”’»")[-1:] in (".", "!", "?", "…") else f"{words}."


def _is_governed(finding: Finding, text: str) -> bool:
    """Whether something between speaker and cue denies or conditions the saying."""
    cue, source = finding.cue, finding.speaker_span
    if cue is None or source is None or not source.end <= cue.start <= source.end + _GAP:
        return cue is not None and bool(_GOVERNED.search(text[max(0, cue.start - 12) : cue.start]))
    return bool(_GOVERNED.search(text[source.end : cue.start]))


def _sentence(finding: Finding, text: str, speaker: str) -> str:
    """The whole passage, its pronoun replaced by the speaker's name."""
    source, span = finding.speaker_span, finding.span
    words = text[span.start : span.end]
    if speaker and source and span.covers(source):
        named = text[source.start : source.end]
        is_named = speaker.split()[-1] in text[span.start : source.start]
        if named.lower() in ("he", "she", "they", "it") and not is_named:
            start = source.start - span.start
            words = words[:start] + speaker + words[start + len(named) :]
    words = _JOINT.sub("", " ".join(words.split()))
    return words[:1].upper() + words[1:]


def _is_printed(word: str, text: str) -> bool:
    """Whether the text has the word as it is, and not only as a part of a longer one."""
    around = (
        (text[at - 1 : at], text[at + len(word) : at + len(word) + 1])
        for at in whole_words(text, word)
    )
    return any("-" not in pair for pair in around)


def lowered(words: str, text: str = "") -> str:
    """`words` with a small first letter, if the first word is a small word or small in `text`."""
    first = re.match(r"[A-Za-z]+", words)
    if first is None or first.group() == "I" or _OF_CALENDAR.match(words):
        return words
    small = first.group().lower()
    if (
        small in words_of("starter")
        or small in tag_of()
        or _is_printed(small, text)
        or _PLURAL.match(words)
        or _COUNT.match(words)
        or _names_people(small, words)
    ):
        return words[0].lower() + words[1:]
    return words


def _names_people(small: str, words: str) -> bool:
    """Whether “Police suspect”, “Mothers from” open with a noun for people, and with no name."""
    is_followed = words[len(small) : len(small) + 2].strip().islower()
    kinds = ("roles", "humans", "kin")
    return is_followed and (
        small == "police"
        or (small.endswith("s") and any(small[:-1] in spoken_of(kind) for kind in kinds))
    )
