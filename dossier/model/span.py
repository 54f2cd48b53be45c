"""Spans: a passage as a pair of offsets."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points: `text[start:end]` is the passage as printed."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end
