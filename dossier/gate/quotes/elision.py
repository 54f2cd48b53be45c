"""Elision: do the parts of a quote belong together?"""

from collections.abc import Iterator
from itertools import islice

from dossier.gate.quotes.gaps import force_findings, gap_findings
from dossier.gate.reading.names import same_name
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.reading.verbs import starts_with_verb
from dossier.gate.records import Finding
from dossier.gate.voices.divided import left_out
from dossier.gate.voices.voice import Where, hear
from dossier.model.span import Span
from dossier.text.patterns import late

_FEWEST_WORDS = 4
_CLAUSE_START = late(r"(?:\A|[.,;:!?–—()\"“”‘«»\n]|\b(?:and|but|or|that|which|who)|\s-)\s*\Z")
_NUMBERED = late(r"\A[\w.,%-]*\d|\d[\w.,%]*\Z")
_CLAUSE_END = late(
    r"(?<=[.,;:!?–—])|\s*(?:\Z|[.,;:!?–—()\"“”’«»\n]|-\s|(?:and|but|or|that|which|who)\b)"
)


def elision_findings(passage: Passage, names: tuple[str, ...] = ()) -> Iterator[Finding]:
    """What is wrong with an elision: nothing for a quote in one part.

    `names` are those of the speaker given: words between two halves of a quotation that only say
    that these are their words may be left out. Where nobody is named, the words are missing.
    """
    if len(passage.spans) < 2:
        return
    for one, other in zip(passage.spans, passage.spans[1:], strict=False):
        inside = left_out(passage, one, other, names)
        if inside is None:
            yield from _spliced(passage, one, other)
        if inside is None or not names:
            yield from gap_findings(passage, one, other)
        else:
            yield from _unsaid(passage, one, other, inside)
    yield from _short(passage)


def _unsaid(passage: Passage, one: Span, other: Span, gaps: tuple[Span, ...]) -> Iterator[Finding]:
    """A word of force in what is left out of one quotation but for its whole sentences."""
    source = passage.source
    ends = source.sentence_at(one.end - 1).end
    starts = source.sentence_at(other.start).start
    first = Span(one.end, max(one.end, min(gaps[0].end, ends)))
    second = Span(min(max(gaps[1].start, starts), other.start), other.start)
    found = (item for gap in (first, second) for item in force_findings(passage, one, other, gap))
    yield from islice(found, 1)


def _short(passage: Passage) -> Iterator[Finding]:
    text = passage.source.text
    for span in passage.spans:
        words = text[span.start : span.end]
        if len(words.split()) >= _FEWEST_WORDS:
            continue
        if _is_clause(text, span):
            continue
        yield Finding(
            code="Q-SHORT",
            message=f"{shown(words)} has under {_FEWEST_WORDS} words and is no whole clause",
            tip="quote more, or only the other parts",
        )


def _is_clause(text: str, span: Span) -> bool:
    """Whether clause borders stand on both sides of a part that is no bare number or date."""
    near = text[max(0, span.start - 20) : span.start]
    words = text[span.start : span.end]
    if _NUMBERED.search(words) and not any(map(starts_with_verb, words.split())):
        return False
    return _CLAUSE_START.search(near) is not None and _CLAUSE_END.match(text, span.end) is not None


def _spliced(passage: Passage, one: Span, other: Span) -> Iterator[Finding]:
    source = passage.source
    if source.paragraph_at(one.start) != source.paragraph_at(other.end - 1):
        what = "two paragraphs"
    elif _turn(passage, one) != _turn(passage, other) and not _is_one_voice(passage, one, other):
        inside = [bool(_turn(passage, part)) for part in (one, other)]
        what = "two quotations" if all(inside) else "words inside and outside a quotation"
    else:
        return
    lines = f"lines {source.seed.line_of(one.start)} and {source.seed.line_of(other.start)}"
    yield Finding(
        code="Q-SPLICED",
        message=f"the parts come from {what} ({source.seed.name}, {lines})",
        tip="give each passage an evidence item of its own",
    )


def _is_one_voice(passage: Passage, one: Span, other: Span) -> bool:
    """Whether one person is reported to say the one part and quoted with the other."""
    first, second = (hear(Passage(passage.source, (span,))) for span in (one, other))
    return bool(
        first.statement
        and second.statement
        and first.name
        and second.name
        and same_name(first.name, second.name)
        and {first.where, second.where} == {Where.REPORTED, Where.QUOTATION}
    )


def _turn(passage: Passage, span: Span) -> Span | None:
    """The outer quotation a part starts and ends in, if any."""
    for quotation in passage.source.quotations:
        if quotation.level == 0 and quotation.span.covers(span):
            return quotation.span
    return None
