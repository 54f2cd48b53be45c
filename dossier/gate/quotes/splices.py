"""Splices: a passage in one piece that nevertheless joins what two people say."""

from collections.abc import Iterator

from dossier.gate.reading.library import SourceText
from dossier.gate.reading.names import same_name
from dossier.gate.reading.passage import Passage
from dossier.gate.records import Finding
from dossier.gate.voices.voice import hear
from dossier.model.span import Span
from dossier.text.quotations import Quotation


def splice_findings(passage: Passage) -> Iterator[Finding]:
    """A passage over paragraphs that starts inside one person's quotation and ends outside it."""
    source = passage.source
    for span in passage.spans:
        if source.paragraph_at(span.start) == source.paragraph_at(span.end - 1):
            continue
        if _is_of_two_turns(source, span):
            yield Finding(
                code="Q-SPLICED",
                message=f"the passage runs from one turn of the interview into the next "
                f"({passage.place()})",
                tip="quote each by itself",
            )
            continue
        first, last = _open_at(passage, span.start), _open_at(passage, span.end)
        is_left = first is not None and first.closed and last is None
        if is_left or (last and not first and _is_asked(passage, span)):
            yield Finding(
                code="Q-SPLICED",
                message=f"the passage joins words inside a quotation with others outside it, of "
                f"another paragraph ({passage.place()})",
                tip="quote each by itself",
            )
        if first is None or last is None or first == last:
            continue
        one = hear(Passage(source, (Span(span.start, first.inner.end),)))
        other = hear(Passage(source, (Span(last.inner.start, span.end),)))
        if not (one.sure and other.sure) or same_name(one.name, other.name):
            continue
        yield Finding(
            code="Q-SPLICED",
            message=f"the passage runs from words of {one.name} into words of {other.name} "
            f"({passage.place()})",
            tip="quote each by itself",
        )


def _is_of_two_turns(source: SourceText, span: Span) -> bool:
    """Whether one asks at its start and another answers at its end, or the reverse."""
    first, last = source.turn_at(span.start), source.turn_at(span.end - 1)
    return first is not None and last is not None and first.who != last.who


def _is_asked(passage: Passage, span: Span) -> bool:
    """Whether the first of its paragraphs is a question, which somebody else then answers."""
    source = passage.source
    paragraph = source.paragraphs[source.paragraph_at(span.start)]
    return source.text[paragraph.start : paragraph.end].rstrip().endswith("?")


def _open_at(passage: Passage, offset: int) -> Quotation | None:
    """The quotation whose words go on at `offset`."""
    for quotation in passage.source.quotations:
        if quotation.level == 0 and quotation.inner.start <= offset < quotation.inner.end:
            return quotation
    return None
