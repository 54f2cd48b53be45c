"""Graph: who speaks of an actor and of whom it speaks, as two columns of names with counts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.views.page import Link
from dossier.views.words import shortened

MOST = 8
"""Names in one column, those with most entries."""
ROW = 26
TOP = 34
WIDTH = 640
LEFT_X, RIGHT_X = 250, 390
LONGEST, LONGEST_ABOVE = 26, 20
"""Letters of a name for which there is room beside a number, and in the line above."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """A name in a column: where it leads, the height of its middle, and how often.

    `name` is shortened where there is no room for it.
    """

    link: Link
    name: str
    y: float
    count: int
    weight: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Graph:
    """A drawing: names at the left speak of the one in the middle, which speaks of those right.

    `short` is the name in the line above. `more_in` and `more_out` count the names left out.
    """

    name: str
    short: str
    width: int
    height: int
    left_x: int
    right_x: int
    y: float
    inward: tuple[Node, ...]
    outward: tuple[Node, ...]
    more_in: int
    more_out: int


def graph(
    name: str,
    speakers: Counter[str],
    spoken_of: Counter[str],
    links: Mapping[str, Link],
) -> Graph | None:
    """The drawing around one actor; None where nobody speaks of it and it speaks of nobody."""
    if not speakers and not spoken_of:
        return None
    first, second = _chosen(speakers), _chosen(spoken_of)
    height = TOP + ROW * max(len(first), len(second), 1) + 8
    top = max((*speakers.values(), *spoken_of.values()))
    return Graph(
        name=name,
        short=shortened(name, LONGEST_ABOVE),
        width=WIDTH,
        height=height,
        left_x=LEFT_X,
        right_x=RIGHT_X,
        y=TOP + (height - TOP - 8) / 2,
        inward=_nodes(first, height, top, links),
        outward=_nodes(second, height, top, links),
        more_in=len(speakers) - len(first),
        more_out=len(spoken_of) - len(second),
    )


def _chosen(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST]


def _nodes(
    counts: Sequence[tuple[str, int]], height: int, top: int, links: Mapping[str, Link]
) -> tuple[Node, ...]:
    """Names one under the other, the column centred; the weight is a line's width."""
    start = TOP + (height - TOP - 8 - ROW * len(counts)) / 2 + ROW / 2
    return tuple(
        Node(
            link=links[id],
            name=shortened(links[id].text, LONGEST),
            y=start + ROW * number,
            count=count,
            weight=round(1 + 4 * count / top, 1),
        )
        for number, (id, count) in enumerate(counts)
    )
