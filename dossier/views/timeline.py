"""Timeline: dated entries as rows of a drawing, words at the left and a mark on a time scale."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from dossier.model.edtf import Moment, When
from dossier.views.marks import Mark
from dossier.views.scale import Scale, Tick, scale_of

WIDTH = 964
TEXT_X = 168
LEFT, RIGHT = 580, 940
BREAK_LEFT, BREAK_RIGHT = 546, 958
LINE = 18
GAP = 10
DATE_CHARS, TEXT_CHARS = 22, 50
MOST_LINES = 6
"""Lines of words in a row: enough for nearly all claims, because a cut may lose who says so."""
HEAD = 34


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing to draw: its date in words and as a sign, its text, and where it leads.

    `entries` is how many entries share it.
    """

    when: When
    words: str
    mark: Mark
    text: str
    href: str
    strong: bool = False
    entries: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Band:
    """Things of one sort under a heading."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """One sign at a height: from `x` to `end`, both in drawing units, equal for points."""

    mark: Mark
    x: float
    end: float
    y: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line of text and the height of its foot."""

    text: str
    y: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One item as drawn. `breaks` are the places where the scale is broken off."""

    dates: tuple[Line, ...]
    lines: tuple[Line, ...]
    shapes: tuple[Shape, ...]
    breaks: tuple[Shape, ...]
    full: str
    href: str
    strong: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class DrawnBand:
    """A band as drawn: a rule, a heading, its rows."""

    rule: float
    heading: Line
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeline:
    """The whole drawing in units that a viewBox takes."""

    width: int
    height: int
    text_x: int
    ticks: tuple[Tick, ...]
    bands: tuple[DrawnBand, ...]
    title: str


def timeline(bands: Sequence[Band], title: str) -> Timeline | None:
    """The drawing of all bands that hold anything; None where nothing is dated."""
    full = [band for band in bands if band.items]
    days = [day for band in full for item in band.items for day in _ends(item.when)]
    scale = scale_of(days, left=LEFT, right=RIGHT)
    if scale is None:
        return None
    drawn: list[DrawnBand] = []
    y = float(HEAD)
    for band in full:
        heading = Line(text=band.heading, y=y + 22)
        rows: list[Row] = []
        rule, y = y, y + 30
        for item in band.items:
            row, y = _row(item, scale, y)
            rows.append(row)
        drawn.append(DrawnBand(rule=rule, heading=heading, rows=tuple(rows)))
        y += 8
    return Timeline(
        width=WIDTH,
        height=round(y),
        text_x=TEXT_X,
        ticks=scale.ticks(),
        bands=tuple(drawn),
        title=title,
    )


def _ends(when: When) -> Iterator[date]:
    yield from (day for day in (when.lower, when.upper) if day is not None)


def _row(item: Item, scale: Scale, y: float) -> tuple[Row, float]:
    dates = _wrapped(item.words, DATE_CHARS)
    lines = _wrapped(item.text, TEXT_CHARS)
    height = GAP + LINE * max(len(dates), len(lines))
    row = Row(
        dates=_lines(dates, y),
        lines=_lines(lines, y),
        shapes=tuple(_shapes(item, scale, y + LINE - 1)),
        breaks=tuple(_breaks(item.when, scale, y + LINE - 1)),
        full=item.text,
        href=item.href,
        strong=item.strong,
    )
    return row, y + height


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(text, width, max_lines=MOST_LINES, placeholder=" …") or [""]


def _lines(texts: Sequence[str], y: float) -> tuple[Line, ...]:
    return tuple(
        Line(text=text, y=y + LINE * number + LINE - 4) for number, text in enumerate(texts)
    )


def _shapes(item: Item, scale: Scale, y: float) -> Iterator[Shape]:
    y -= 7
    if item.mark in (Mark.DAY, Mark.INFERRED, Mark.PUBLISHED, Mark.ONE_OF):
        for x in _points(item.when, scale):
            yield Shape(mark=item.mark, x=x, end=x, y=y)
        return
    start, end = _stretch(item.when, scale)
    yield Shape(mark=item.mark, x=start, end=end, y=y)


def _points(when: When, scale: Scale) -> list[float]:
    places: list[float] = []
    for moment in when.moments:
        x = _point(moment, scale)
        places.append(max(x, places[-1] + 13) if places else x)
    return places


def _point(moment: Moment, scale: Scale) -> float:
    if moment.lower < scale.first:
        return BREAK_LEFT
    if moment.upper > scale.last:
        return BREAK_RIGHT - 6
    return round((scale.middle(moment.lower) + scale.middle(moment.upper)) / 2, 1)


def _stretch(when: When, scale: Scale) -> tuple[float, float]:
    """Both ends in drawing units; an open end reaches a sixth of the scale further, at most.

    What goes on beyond the scale ends short of the sign that breaks it off.
    """
    reach = (RIGHT - LEFT) / 6
    start, end = when.lower, when.upper
    if end is not None and end < scale.first:
        return BREAK_LEFT - 12, BREAK_LEFT + 12
    if start is not None and start > scale.last:
        return BREAK_RIGHT - 24, float(BREAK_RIGHT)
    right = scale.middle(end) if end else None
    if end and end > scale.last:
        right = BREAK_RIGHT - 32.0
    left = scale.x(start) if start else None
    if left is None:
        assert right is not None
        left = max(LEFT - 20.0, right - reach)
    if right is None:
        right = min(BREAK_RIGHT, left + reach)
    return left, max(right, left + 8)


def _breaks(when: When, scale: Scale, y: float) -> Iterator[Shape]:
    first, last = when.lower or when.upper, when.upper or when.lower
    if first is not None and first < scale.first:
        yield Shape(mark=Mark.DAY, x=BREAK_LEFT + 16, end=BREAK_LEFT + 16, y=y - 7)
    if last is not None and last > scale.last:
        yield Shape(mark=Mark.DAY, x=BREAK_RIGHT - 26, end=BREAK_RIGHT - 26, y=y - 7)
