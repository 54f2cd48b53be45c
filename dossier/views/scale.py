"""Scale: the days a timeline has to show become a stretch of time, its ticks, and places on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from dossier.model.date_words import MONTHS
from dossier.model.edtf import month_end

FAR = 1.5
"""Days further off than this many times the rest of the period are drawn beyond the scale."""
KEPT = 0.6
"""The share of days that always stays on the scale."""
SHORTEST = 30
"""Days; a shorter period counts as this long when others are judged to be far off."""
SHORT = 45
"""Days; a shorter period has lines by weeks."""
MOST_TICKS = 8
LETTER, BESIDE = 7.8, 5
"""Drawing units that a letter beside a line takes, and the space before the first."""
WEEK_STEPS = (7, 14)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)


@dataclass(frozen=True, kw_only=True, slots=True)
class Tick:
    """A line of the scale with the words beside it; `x` in drawing units."""

    x: float
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """A stretch of days, both ends included, drawn from `left` to `right`."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where the start of a day stands; days beyond the scale stand at its ends."""
        inside = min(max(day, self.first), self.last + timedelta(days=1))
        share = (inside - self.first).days / ((self.last - self.first).days + 1)
        return round(self.left + share * (self.right - self.left), 1)

    def middle(self, day: date) -> float:
        """Where the middle of a day stands."""
        return round((self.x(day) + self.x(day + timedelta(days=1))) / 2, 1)

    def holds(self, day: date) -> bool:
        """Whether the day stands on the scale."""
        return self.first <= day <= self.last

    def ticks(self) -> tuple[Tick, ...]:
        """At most eight lines whose words do not touch: by weeks, months, years or more."""
        found: tuple[Tick, ...] = ()
        for starts in self._choices():
            ticks = tuple(Tick(x=self.x(start), words=words) for start, words in starts)
            found = ticks[:MOST_TICKS] or found[:1]
            if ticks == found and all(
                one.x + BESIDE + LETTER * len(one.words) <= next.x for one, next in pairwise(ticks)
            ):
                break
        return found

    def _choices(self) -> Iterator[list[tuple[date, str]]]:
        """Where lines may stand and what they may say, the finest first."""
        if (self.last - self.first).days < SHORT:
            yield from (list(self._weeks(days)) for days in WEEK_STEPS)
        for step in MONTH_STEPS:
            yield list(self._months(step, 9))
            yield list(self._months(step, 3))

    def _weeks(self, step: int) -> Iterator[tuple[date, str]]:
        for days in range(0, (self.last - self.first).days + 1, step):
            day = self.first + timedelta(days=days)
            yield day, f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"

    def _months(self, step: int, letters: int) -> Iterator[tuple[date, str]]:
        first = self.first.year * 12 + self.first.month - 1
        last = self.last.year * 12 + self.last.month - 1
        for number in range(-(-first // step) * step, last + 1, step):
            year, month = divmod(number, 12)
            words = str(year) if step >= 12 else f"{MONTHS[month][:letters]} {year}"
            yield date(year, month + 1, 1), words


def scale_of(days: Sequence[date], *, left: float, right: float) -> Scale | None:
    """The scale that shows most of `days` in whole months; None where there are none.

    Single days far from all others, which would press the rest together, stay beyond its ends.
    """
    if not days:
        return None
    first, last = _dense(sorted(days))
    start = date(first.year, first.month, 1)
    return Scale(first=start, last=month_end(last.year, last.month), left=left, right=right)


def _dense(days: list[date]) -> tuple[date, date]:
    """First and last day of the period that is left when far-off days are cut away."""
    least = KEPT * len(days)
    low, high = 0, len(days) - 1
    while high > low:
        gap, at = max(((days[n + 1] - days[n]).days, n) for n in range(low, high))
        rest = (days[high] - days[low]).days - gap
        early, late = at + 1 - low, high - at
        if gap <= FAR * max(rest, SHORTEST) or max(early, late) < least:
            break
        low, high = (at + 1, high) if late >= early else (low, at)
    return days[low], days[high]
