"""Edges: words that stand just outside a quote and change what it says."""

import re
from collections.abc import Iterator

from dossier.gate.quotes.ends import cut_after
from dossier.gate.quotes.starts import cut_before, opens_quotation
from dossier.gate.reading.edge_words import UNPROVEN
from dossier.gate.reading.force_words import NUMBER
from dossier.gate.reading.forces import Force
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_REACH = 160
_UNFINISHED = late(
    r"(?<![\w’'-])(?:may|might|could|can|will|would|shall|should|must|cannot|has|have|had|is|are|"
    r"was|were|be|been|"
    r"being|do|does|did|not|never|\w+n[’']t)\Z",
)
_BEFORE_FIGURE = late(
    r"(?<![\w’'-])(?:below|above|under|over|than|minus|plus|nearly|almost|roughly|approximately|"
    r"between|up\s+to|at\s+least|at\s+most|exceeding|exceeded|by|to|of|from)\Z",
    re.IGNORECASE,
)
_FIGURE = late(
    rf"\s+(?:(?:minus|plus|some|about|nearly|almost)\s+)?(?:[$€£¥]?\d|{NUMBER}(?![\w-]))",
    re.IGNORECASE,
)
_GOES_ON = late(r"\s+(?!(?:and|but|or|than|as|when|because|since|while)\b)[\"“‘'(]?\w")
_SAID_IN = late(
    r"\b(?:said|says|told|stated|states|wrote|writes|found|finds|announced|added|confirmed|concluded)\s+"
    r"(?:[\w’'-]+\s+){0,4}?in\s+(?:[\w’'-]+\s+){1,5}?(?:reports?|accusations?|warnings?|complaints?)"
    r"(?:\s+[\w’'-]+){0,5}?\s+that\s*[\"“‘']?\Z"
)
_JOINS = late(r"(?:and|but|or|of|about|for|in|on|with|which|who|whose)\b")


def edge_findings(passage: Passage) -> Iterator[Finding]:
    """Negations, hedges, bounds and the like that the borders of the quote cut off."""
    text = passage.source.text
    before = passage.before[-_REACH:]
    yield from _before(passage, before)
    for one, other in zip(passage.spans, passage.spans[1:], strict=False):
        if passage.source.sentence_at(one.start) != passage.source.sentence_at(other.start):
            yield from _after(passage, one.end, text[one.end : other.start][:_REACH])
    yield from _after(passage, passage.end, passage.after[:_REACH])


def unproven_findings(passage: Passage) -> Iterator[Finding]:
    """A quote from what is only alleged, with nobody named who does."""
    if opens_quotation(passage) or _JOINS.match(passage.words):
        return
    before = passage.before[-_REACH:]
    if (found := UNPROVEN.search(before)) and not _SAID_IN.search(before):
        yield Finding(
            code="Q-SCOPE",
            message=f"the quote starts just after {shown(found.group())}, which leaves open "
            f"whether it is so ({passage.place()})",
            tip="name the speaker, or start the quote before these words",
        )


def unfinished_findings(passage: Passage) -> Iterator[Finding]:
    """A quote that ends on “may”, “have not” or “below”, before the word or figure it governs."""
    last = passage.source.text[passage.spans[-1].start : passage.end]
    for opens, goes_on in ((_UNFINISHED, _GOES_ON), (_BEFORE_FIGURE, _FIGURE)):
        found = opens.search(last)
        if found and goes_on.match(passage.after):
            yield Finding(
                code="Q-SCOPE",
                message=f"the quote ends on {shown(found.group())}, before what belongs to it "
                f"({passage.place(passage.end)})",
                tip="end the quote where its sentence or clause ends",
            )
            return


def cut_words(passage: Passage) -> tuple[tuple[Force, str], ...]:
    """The words that the borders of the quote cut off, each with its force."""
    return (
        *cut_before(passage, passage.before[-_REACH:]),
        *cut_after(passage, passage.end, passage.after[:_REACH]),
    )


def _before(passage: Passage, before: str) -> Iterator[Finding]:
    for force, words in cut_before(passage, before):
        yield _finding_before(passage, force, words)
        return


def _finding_before(passage: Passage, force: Force, words: str) -> Finding:
    return Finding(
        code="Q-SCOPE",
        message=f"the quote starts just after {force.named}: {shown(words.strip())} "
        f"({passage.place()})",
        tip="start the quote before these words",
    )


def _after(passage: Passage, end: int, after: str) -> Iterator[Finding]:
    for force, words in cut_after(passage, end, after):
        yield Finding(
            code="Q-SCOPE",
            message=f"the quote ends just before {force.named}: {shown(words)} "
            f"({passage.place(end)})",
            tip="end the quote after these words",
        )
        return
