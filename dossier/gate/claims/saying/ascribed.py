"""Ascribed: what a source says in its own words no claim gives as the words of a party."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import CLAUSES, is_about, said_in
from dossier.gate.claims.reading.descriptions import subject_of
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.saying.parties import party
from dossier.gate.claims.saying.tellings import source_of
from dossier.gate.claims.support import Support
from dossier.gate.reading.library import SourceText
from dossier.gate.reading.names import proper
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.gate.voices.commented import is_comment
from dossier.gate.voices.narrative import is_narrative
from dossier.gate.voices.outlets import is_house, is_label, is_outlet
from dossier.gate.voices.voice import ALL_FRAMES, Where, cues_in, has_cue, hear
from dossier.gate.voices.writers import is_told_by_i
from dossier.model.span import Span
from dossier.text.patterns import late

_MEDIA = stems(
    "agency article author bulletin channel daily editor editorial journal journalist magazine "
    "media news newspaper outlet page paper portal press publication reporter reporting "
    "release site report source statement story study text website weekly writer"
)
"""Words for the source itself, whose words they are."""
_OF_WHOM = late(
    r"\A[^.!?]{0,120}\b(?:statement|letter|release|note|speech|address|report|column|comment|press)s?"
    r"\b[^.!?]{0,120}\Z|\ABy\s",
    re.IGNORECASE,
)
"""“Statement by the Ministry of …”, “Press Service”, “By …”."""
_WANTS = late(
    r"(?<![\w-])(?:want|plan|hope|intend|aim|wish|expect|need|like|love|seek|would|will|oppos|support|"
    r"reject|back|regret|welcom|blam|prais|condemn|critici|call|consider|fear|doubt|feel|fe?lt|trust|"
    r"suspect|believ|think|thought|assum|suppos|imagin|worri|know|knew|find|see|offer|invit|ask|demand|deni|refus|declin|agree|accept|thank|apolog|announc|attribut|link|trac|describ|stress|point|put|estimat|reckon|calculat|valu|propos|recommend|suggest|urg)"
    r"(?:s|es|ed|d|ing|ning|ies|e|es|red|ring)?(?![\w-])"
)
"""What somebody wants or thinks, he will have said."""
_ENDS, _SIGNATURE = 4, 8
"""Paragraphs at either end that may say whose text it is; words of the longest signature."""


def ascribed_findings(support: Support) -> Iterator[Finding]:
    """“The bridge was closed on Monday.” becomes “Berg said the bridge was closed on Monday.”"""
    phrase = _teller(support.claim)
    mine = stems(phrase)
    voice = support.library.voice(phrase) if mine else None
    if not mine or mine & _MEDIA or (voice is not None and voice.is_outlet):
        return
    if not is_about(support.claim, support.quoted):
        return
    if all(_is_own(passage, phrase, mine) for passage in support.passages):
        yield Finding(
            code="Q-SPEAKER",
            message=f"the claim gives as words of {shown(phrase)} what the source says in its own "
            f"({support.place})",
            tip="leave out who says so, or quote where they say it",
        )


def _teller(claim: str) -> str:
    """The words for the one whom the claim lets say a sentence; nobody in “the club sold it”."""
    for item in said_in(claim):
        if item.source is not None and item.rule in CLAUSES:
            return claim[item.source.start : item.source.end]
    return ""


def _is_own(passage: Passage, phrase: str, mine: frozenset[str]) -> bool:
    """Whether nobody speaks in the passage, and they neither in it nor before it."""
    if is_comment(passage):
        tellers = stems(" ".join(source_of(passage, item) for item in passage.told))
        return _is_somebody(passage, phrase) and not mine & tellers
    source = passage.source
    if passage.told or hear(passage).where is not Where.OWN:
        return False
    opens = source.paragraphs[source.paragraph_at(passage.start)].start
    until = Span(opens, source.sentence_at(passage.end - 1).end)
    return (
        source.turn_at(passage.start) is None
        and not mine & _near(passage, mine, until)
        and _is_somebody(passage, phrase)
        and not is_told_by_i(source)
        and not (_is_publisher(source, mine) or is_house(source, phrase))
        and is_narrative(passage, (phrase,))
        and not _speak_before(passage, mine, until)
    )


def _near(passage: Passage, mine: frozenset[str], until: Span) -> frozenset[str]:
    """The stems of the paragraph so far, or only of what stands before a passage about them."""
    end = passage.start if _is_told_of(passage, mine) else until.end
    return stems(passage.source.text[until.start : end])


def _is_told_of(passage: Passage, mine: frozenset[str]) -> bool:
    """“In other words, Lind isn’t running”: they are its subject, and nobody says or holds it."""
    words = passage.words
    is_told = has_cue(words) or next(cues_in(words, ALL_FRAMES), None) is not None
    is_plain = not is_told and _WANTS.search(words) is None
    return is_plain and mine <= stems(subject_of(words))


def _is_somebody(passage: Passage, phrase: str) -> bool:
    """Whether the phrase names a person or a party, and not the outlet, a rule or a result."""
    text = passage.source.text
    return bool(party(phrase, text) or (proper(phrase) and not is_outlet(passage, phrase)))


def _is_publisher(source: SourceText, mine: frozenset[str]) -> bool:
    """Whether a line at the top says that it is theirs, or one at the end is their signature.

    So does the name of a house alone on a line, where another calls the text a statement.
    """
    first, last = source.paragraphs[:_ENDS], source.paragraphs[1:][-_ENDS:]
    tops = [line for it in first for line in source.text[it.start : it.end].splitlines()]
    ends = [source.text[it.start : it.end] for it in last]
    heads = [line for line in tops if _OF_WHOM.search(line)]
    heads += [line for line in tops if heads and line not in heads and is_label(line)]
    signed = (line for line in ends if len(line.split()) <= _SIGNATURE)
    return any(mine <= stems(line) for line in (*heads, *signed))


def _speak_before(passage: Passage, mine: frozenset[str], until: Span) -> bool:
    """Whether who speaks in the paragraph so far may be they and go on.

    Where the paragraph lets nobody speak, who speaks last in the one before may.
    """
    source = passage.source
    at = source.paragraph_at(passage.start)
    inside = source.statements_at(source.paragraphs[at])
    spoken = source.statements_at(source.paragraphs[at - 1])[-1:] if at and not inside else inside
    for item in spoken:
        if item.spans[0].start >= until.end:
            continue
        who = source.text[item.source.start : item.source.end] if item.source else ""
        if not who or stems(who) & mine or who[0].islower() or item.how == "pronoun":
            return True
    return False
