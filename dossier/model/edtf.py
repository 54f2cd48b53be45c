"""Dates: an EDTF text becomes a `When` with bounds, kept exactly as precise as it was written.

EDTF level 1 (Library of Congress, "Extended Date/Time Format Specification", 2019) plus one-of sets
from level 2: `2022-01`, `2022-01-26~`, `2021-12-17/2022-02-14`, `../2022-02-14`,
`[2022-01-26,2022-01-27]`. The `edtf` library decides what is valid; plain dates with or without a
qualifier, seasons, decades and centuries, which are nearly all there are, skip it because its
grammar takes about ten milliseconds a date and a sixth of a second to load.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from time import struct_time

PLAIN = re.compile(r"(\d{4}(?:-\d\d){0,2})([~?%]?)", re.ASCII)
STAMP = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d(?::\d\d)?)?")
DECADE = re.compile(r"\d\d(?:\d|X)X", re.ASCII)
"""The years of a decade or a century: `198X`, `19XX`."""
OPEN, UNKNOWN = "..", ""
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}
"""The first and last month of each season, within its year."""
THIRDS = (21, 11, 1)
"""Days on which the thirds of a month begin, the last first."""


class Form(StrEnum):
    """How the moments of a date belong together."""

    SINGLE = "single"
    INTERVAL = "interval"
    ONE_OF = "one-of"


class Precision(StrEnum):
    """The smallest unit a moment names."""

    TIME = "time"
    DAY = "day"
    SOME_DAY = "some-day"
    MONTH = "month"
    SOME_MONTH = "some-month"
    SEASON = "season"
    YEAR = "year"
    YEARS = "years"


class DateError(ValueError):
    """A text that is no date this project can hold; the message says why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """One EDTF date: its text, first and last possible day, precision and qualifiers.

    `clock` is the time of day as `HH:MM` plus zone (`Z` or an offset, or nothing), else empty.
    """

    text: str
    lower: date
    upper: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    clock: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """A date as typed, with the first and last day it can mean.

    `lower` is None where the start is open or unknown, `upper` where the end is.
    `moments` holds one moment, an interval's ends (only those that are dates), or a set's members.
    """

    text: str
    form: Form
    moments: tuple[Moment, ...]
    lower: date | None
    upper: date | None

    def __str__(self) -> str:
        return self.text

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """By lower, then upper bound; an open start shortly before its end, an open end last.

        What is dated "by the 20th" thus stands before what lay between the 11th and the 27th.
        """
        return (self.lower or _run_up(self.moments[-1]), self.upper or date.max, self.text)

    @property
    def is_day(self) -> bool:
        """Whether the date names exactly one day, without "about" or "possibly"."""
        exact = not any(moment.approximate or moment.uncertain for moment in self.moments)
        return exact and self.lower is not None and self.lower == self.upper

    def may_be(self, day: date) -> bool:
        """Whether `day` lies within the bounds."""
        return (self.lower or date.min) <= day <= (self.upper or date.max)

    def overlaps(self, other: "When") -> bool:
        """Whether some day fits both dates."""
        return (self.lower or date.min) <= (other.upper or date.max) and (
            other.lower or date.min
        ) <= (self.upper or date.max)


def _run_up(end: Moment) -> date:
    """Where a third of a month (early, mid, late) begins that leads up to an end."""
    eve = max(end.upper, date(1, 1, 2)) - timedelta(days=1)
    third = next(day for day in THIRDS if day <= eve.day)
    return min(end.lower, eve.replace(day=third))


@lru_cache(maxsize=100_000)
def parse_when(text: str) -> When:
    """`text` as a date.

    Raises `DateError` where it is no EDTF of level 1 or a one-of set, or lies outside the years
    1 to 9999.
    """
    if text.startswith("["):
        return _one_of(text)
    if "/" in text:
        return _interval(text)
    moment = _moment(text)
    return When(
        text=text, form=Form.SINGLE, moments=(moment,), lower=moment.lower, upper=moment.upper
    )


def _one_of(text: str) -> When:
    if not text.endswith("]") or ".." in text:
        raise DateError("a set of dates is written [first,second,…], each a date")
    moments = tuple(_moment(part.strip()) for part in text[1:-1].split(","))
    if len(moments) < 2:
        raise DateError("a set names at least two dates; write a single date without brackets")
    ordered = tuple(sorted(moments, key=lambda moment: (moment.lower, moment.upper)))
    return When(
        text=text,
        form=Form.ONE_OF,
        moments=ordered,
        lower=ordered[0].lower,
        upper=max(moment.upper for moment in ordered),
    )


def _interval(text: str) -> When:
    ends = text.split("/")
    if len(ends) != 2:
        raise DateError("an interval is written start/end, with one slash")
    start, end = (None if part in (OPEN, UNKNOWN) else _moment(part) for part in ends)
    if start is None and end is None:
        raise DateError("an interval needs a date on at least one side")
    if start and end and start.lower > end.upper:
        raise DateError("the interval ends before it starts")
    return When(
        text=text,
        form=Form.INTERVAL,
        moments=tuple(moment for moment in (start, end) if moment),
        lower=start.lower if start else None,
        upper=end.upper if end else None,
    )


def _moment(text: str) -> Moment:
    if plain := PLAIN.fullmatch(text):
        day, qualifier = plain.groups()
        return _qualified(_plain(day), qualifier) if qualifier else _plain(day)
    if stamp := STAMP.fullmatch(text):
        return _stamped(text, stamp)
    if DECADE.fullmatch(text) and int(text[:2]):
        return Moment(
            text=text,
            lower=date(int(text.replace("X", "0")), 1, 1),
            upper=date(int(text.replace("X", "9")), 12, 31),
            precision=Precision.YEARS,
        )
    return _by_library(text)


def _plain(text: str) -> Moment:
    parts = [int(part) for part in text.split("-")]
    try:
        if len(parts) == 3:
            day = date(*parts)
            return Moment(text=text, lower=day, upper=day, precision=Precision.DAY)
        if len(parts) == 2 and parts[1] in SEASONS:
            first, last = SEASONS[parts[1]]
            return Moment(
                text=text,
                lower=date(parts[0], first, 1),
                upper=month_end(parts[0], last),
                precision=Precision.SEASON,
            )
        if len(parts) == 2:
            return Moment(
                text=text,
                lower=date(parts[0], parts[1], 1),
                upper=month_end(parts[0], parts[1]),
                precision=Precision.MONTH,
            )
        return Moment(
            text=text,
            lower=date(parts[0], 1, 1),
            upper=date(parts[0], 12, 31),
            precision=Precision.YEAR,
        )
    except ValueError as error:
        raise DateError(f"there is no such day or month ({error})") from error


def _qualified(moment: Moment, qualifier: str) -> Moment:
    text = moment.text + qualifier
    if moment.precision is Precision.SEASON:
        return _by_library(text)
    return replace(
        moment,
        text=text,
        approximate=qualifier in "~%",
        uncertain=qualifier in "?%",
    )


def _stamped(text: str, stamp: re.Match[str]) -> Moment:
    day, clock, zone = stamp.groups()
    hour, minute = clock.split(":")
    if int(hour) > 23 or int(minute) > 59:
        raise DateError("there is no such time of day")
    plain = _plain(day)
    return Moment(
        text=text,
        lower=plain.lower,
        upper=plain.upper,
        precision=Precision.TIME,
        clock=clock + (zone or ""),
    )


def _by_library(text: str) -> Moment:
    # Here and not at the top: on import the library builds its grammar, a fifth of the start-up
    # of every command, and most dossiers' dates never need it.
    from edtf import parse_edtf
    from edtf.parser import parser_classes as classes
    from edtf.parser.edtf_exceptions import EDTFParseException

    beyond_level_1 = (
        classes.PartialUncertainOrApproximate,
        classes.PartialUnspecified,
        classes.MultipleDates,
        classes.Level2Interval,
        classes.Level2Season,
        classes.ExponentialYear,
    )
    try:
        parsed = parse_edtf(text)
    except EDTFParseException as error:
        raise DateError("not a date in EDTF") from error
    if isinstance(parsed, beyond_level_1):
        raise DateError("EDTF beyond level 1 is not supported, except one-of sets")
    return Moment(
        text=text,
        lower=_day(parsed.lower_strict()),
        upper=_day(parsed.upper_strict()),
        precision=_precision(text),
        approximate=text.endswith(("~", "%")),
        uncertain=text.endswith(("?", "%")),
    )


def _precision(text: str) -> Precision:
    bare = text.rstrip("~?%")
    parts = bare.split("-")
    if len(parts) == 3:
        day = Precision.SOME_MONTH if "X" in parts[1] else Precision.SOME_DAY
        return day if "X" in bare else Precision.DAY
    if len(parts) == 2:
        if "X" in parts[1]:
            return Precision.SOME_MONTH
        return Precision.SEASON if int(parts[1]) > 12 else Precision.MONTH
    return Precision.YEARS if "X" in bare else Precision.YEAR


def _day(moment: struct_time) -> date:
    try:
        return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
    except ValueError as error:
        raise DateError("only the years 1 to 9999 are supported") from error


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)
