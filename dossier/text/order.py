"""Order: find spans in a sorted row of spans without walking along all of it."""

from bisect import bisect_right
from collections.abc import Sequence
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
