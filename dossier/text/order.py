"""Order: find spans in a row of spans without walking along all of it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice
from operator import attrgetter

from dossier.model.span import Span

_end = attrgetter("end")


def meeting(spans: Sequence[Span], span: Span) -> range:
    """The indices of the spans that meet `span`; they must be sorted and must not overlap."""
    if not spans or spans[-1].end <= span.start:
        return range(0)
    first = bisect_right(spans, span.start, key=_end)
    last = first
    while last < len(spans) and spans[last].start < span.end:
        last += 1
    return range(first, last)


@dataclass(frozen=True)
class Row:
    """Spans in any order, which may overlap."""

    spans: Sequence[Span]

    def numbers(self, span: Span) -> list[int]:
        """Which of the spans meet `span`, by their numbers."""
        first = bisect_right(self._reached, span.start)
        if first == len(self._sorted):
            return []
        found: list[int] = []
        for number in islice(self._sorted, first, None):
            other = self.spans[number]
            if other.start >= span.end:
                break
            if span.start < other.end:
                found.append(number)
        return sorted(found) if len(found) > 1 else found

    def meeting(self, span: Span) -> list[Span]:
        """Those of the spans that meet `span`, in the order given."""
        return [self.spans[number] for number in self.numbers(span)]

    @cached_property
    def _sorted(self) -> list[int]:
        return sorted(range(len(self.spans)), key=self.spans.__getitem__)

    @cached_property
    def _reached(self) -> list[int]:
        """How far each span in order, or one before it, reaches."""
        return list(accumulate((self.spans[number].end for number in self._sorted), max))
