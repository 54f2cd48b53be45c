"""Splices: a passage in one piece that nevertheless joins what two people say."""

from collections.abc import Iterator

from dossier.gate.passage import Passage
from dossier.gate.records import Finding
from dossier.text.quotations import Quotation


def splice_findings(passage: Passage) -> Iterator[Finding]:
    """A passage that starts inside one quotation and ends inside another of another paragraph."""
    for span in passage.spans:
        source = passage.source
        if source.paragraph_at(span.start) == source.paragraph_at(span.end - 1):
            continue
        first, last = _open_at(passage, span.start), _open_at(passage, span.end)
        if first is None or last is None or first == last or first.continued:
            continue
        yield Finding(
            code="Q-SPLICED",
            message=f"the passage starts in one quotation and ends in another ({passage.place()})",
            tip="quote each by itself",
        )


def _open_at(passage: Passage, offset: int) -> Quotation | None:
    """The quotation whose words go on at `offset`."""
    for quotation in passage.source.quotations:
        if quotation.level == 0 and quotation.inner.start <= offset < quotation.inner.end:
            return quotation
    return None
