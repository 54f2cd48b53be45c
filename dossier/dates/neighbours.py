"""Neighbours: dates whose meaning hangs on another date or a word beside them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dossier.dates.calendar import WEEKDAYS, weekday_before
from dossier.dates.makers import Found, counted
from dossier.dates.records import Dated
from dossier.dates.rules import ABOUT, BOUNDS, SPAN_HINT, SPAN_OF_TIME
from dossier.model.span import Span
from dossier.text.order import meeting
from dossier.text.patterns import compiled

WEEKDAY_NAMES = tuple(name.title() for name in WEEKDAYS)
_FAR = 3
_LONG_AGO = 60
_REACH = 400
_WINDOW = 48
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s|\n")

Pair = tuple[Dated, Found]


@dataclass(frozen=True, slots=True)
class _Anchors:
    """The days named in a text, sorted by place."""

    places: list[int]
    days: list[date]

    def after(self, start: int, end: int) -> tuple[int, date] | None:
        """The first day named from `start` on and before `end`, with its place."""
        at = bisect_left(self.places, start)
        if at < len(self.places) and self.places[at] < end:
            return self.places[at], self.days[at]
        return None

    def before(self, end: int) -> date | None:
        """The last day named shortly before `end`."""
        at = bisect_left(self.places, end) - 1
        return self.days[at] if at >= 0 and self.places[at] > end - _REACH else None


def spans_of_time(text: str, found: Sequence[Pair]) -> list[Pair]:
    """“Two months after A, on 14 February B”: A lies two months before that day.

    Without a comma, as in “two days after the vote on 3 May”, the day is that of the event itself.
    `found` are the dates known so far, sorted.
    """
    named = [(dated.span.start, made.day) for dated, made in found if made.day]
    anchors = _Anchors([place for place, _ in named], [day for _, day in named])
    taken = [dated.span for dated, _ in found]
    more = []
    for hint in compiled(SPAN_HINT).finditer(text):
        match = compiled(SPAN_OF_TIME).search(text, max(0, hint.start() - _WINDOW), hint.end())
        if match is None or meeting(taken, Span(*match.span())):
            continue
        made = _counted(text, match, anchors)
        if made:
            more.append((_dated(match, made), made))
    return more


def _counted(text: str, match: re.Match[str], anchors: _Anchors) -> Found | None:
    side = match["side"].lower()
    if side in ("later", "earlier"):
        day = anchors.before(match.start())
        sign = 1 if side == "later" else -1
    else:
        stop = _SENTENCE_END.search(text, match.end(), match.end() + _REACH)
        anchor = anchors.after(match.end(), stop.start() if stop else match.end() + _REACH)
        if anchor is None:
            return None
        place, day = anchor
        is_event = "," not in text[match.end() : place]
        sign = 1 if (side == "after") is is_event else -1
    return counted(match, day, sign, f"counted from {day.isoformat()}") if day else None


def _dated(match: re.Match[str], made: Found) -> Dated:
    return Dated(
        span=Span(*match.span()),
        edtf=made.edtf,
        basis="derived",
        rule="span-of-time",
        note=made.note,
    )


def anchored(text: str, found: Sequence[Pair], published: date | None) -> list[Dated]:
    """A bare weekday after a date further back is counted from that date, not from publication."""
    result = []
    for at, (dated, made) in enumerate(found):
        anchor = _anchor(text, found, at, published) if dated.rule == "weekday" else None
        if anchor and made.day:
            moved = weekday_before(made.day.weekday(), anchor)
            note = (
                f"weekday by the date before it, {anchor.isoformat()}; counted from publication it "
                f"would be {made.day.isoformat()}"
            )
            dated = replace(dated, edtf=moved.isoformat(), note=note)
        result.append(dated)
    return result


def _anchor(text: str, found: Sequence[Pair], at: int, published: date | None) -> date | None:
    """The explicit past day named last in the same paragraph, if it is well before publication."""
    span = found[at][0].span
    for back in range(at - 1, -1, -1):
        dated, made = found[back]
        if span.start - dated.span.end > _REACH or "\n" in text[dated.span.end : span.start]:
            return None
        if dated.rule in ("day", "day-without-year") and made.day and published:
            far = _FAR < (published - made.day).days < _LONG_AGO
            return made.day if far and not has_weekday(text, dated.span) else None
    return None


def has_weekday(text: str, span: Span) -> bool:
    """Whether the expression names its weekday itself."""
    words = text[span.start : span.end]
    return any(name in words for name in WEEKDAY_NAMES)


def bounded(text: str, dated: Dated) -> Dated:
    """The date with the word before it taken in: “before D”, “since D”, “about D”."""
    if "/" in dated.edtf or "[" in dated.edtf:
        return dated
    before = text[max(0, dated.span.start - 20) : dated.span.start]
    if match := compiled(ABOUT).search(before):
        start = dated.span.start - (len(before) - match.start())
        return replace(dated, span=Span(start, dated.span.end), edtf=dated.edtf.rstrip("~") + "~")
    if match := compiled(BOUNDS).search(before):
        start = dated.span.start - (len(before) - match.start())
        is_open = match["bound"].lower() in ("since", "after")
        edtf = f"{dated.edtf}/.." if is_open else f"../{dated.edtf}"
        return replace(dated, span=Span(start, dated.span.end), edtf=edtf)
    return dated
