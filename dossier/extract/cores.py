"""Cores: work becomes shares that several processes do."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class Spread(Protocol):
    """Applies a function to all items, in this process or in several; keeps their order."""

    def __call__(
        self, work: Callable[[Item], Result], items: Iterable[Item], /
    ) -> Iterable[Result]:
        """The results, in order."""


@dataclass(frozen=True, kw_only=True)
class Cores:
    """In how many `batches` processes share the work, and the `map` that gives it to them.

    The fewer there are, the fewer texts are prepared twice.
    """

    batches: int = 1
    spread: Spread = map


def shares(weights: Sequence[int], many: int) -> Iterator[slice]:
    """Items of these weights, cut into `many` runs of about the same weight."""
    reached = list(accumulate(weights))
    if not reached:
        return
    ends = [bisect_left(reached, reached[-1] * part / many) + 1 for part in range(1, many)]
    starts = [0, *(min(end, len(reached)) for end in ends)]
    for start, end in zip(starts, [*starts[1:], len(reached)], strict=True):
        if start < end:
            yield slice(start, end)
