"""Citations: the passages that entries cite, and which of them meet a given passage."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dossier.model.dossier import Kind
from dossier.model.span import Span

SHARE = 0.5
"""Share of a passage that has to be cited for the passage to be covered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A passage that an entry cites; `id` is empty for a passage marked as skipped."""

    span: Span
    kind: Kind
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """The citations of each source, sorted."""

    citations: Mapping[str, Sequence[Citation]] = field(default_factory=dict)

    def has(self, source: str, span: Span) -> bool:
        """Whether entries of any status, or skips, cite at least half of the passage."""
        if source not in self.citations:
            return False
        cited = sum(
            min(part.end, span.end) - max(part.start, span.start)
            for part in _union(item.span for item in self.over(source, span))
        )
        return cited >= SHARE * max(1, span.end - span.start)

    def over(self, source: str, span: Span) -> tuple[Citation, ...]:
        """The citations that meet a passage."""
        return tuple(item for item in self.citations.get(source, ()) if item.span.meets(span))

    def conflicts(self, source: str, span: Span) -> frozenset[str]:
        """The conflicts that cite some of the passage."""
        over = self.over(source, span)
        return frozenset(item.id for item in over if item.kind is Kind.CONFLICT and item.id)

    def facts(self, source: str, span: Span) -> tuple[str, ...]:
        """The facts that cite a good part of the passage, the closest first."""
        shares: dict[str, float] = defaultdict(float)
        for item in self.over(source, span):
            if item.kind is Kind.FACT and item.id:
                shared = min(item.span.end, span.end) - max(item.span.start, span.start)
                whole = max(item.span.end, span.end) - min(item.span.start, span.start)
                shares[item.id] = max(shares[item.id], shared / whole)
        close = [id for id in shares if shares[id] >= SHARE]
        return tuple(sorted(close, key=lambda id: (-shares[id], id)))


def _union(spans: Iterator[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
