"""Stamps: the words by which a page dates itself become EDTF, and say how they were read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dossier.dates.calendar import MONTHS, WEEKDAY_NAMES
from dossier.dates.months import FOREIGN_MONTHS
from dossier.model.span import Span
from dossier.text.patterns import late

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = r"(?P<month>[A-Z][a-z]{2,8})\.?"
_CLOCK = r"(?P<clock>\d{1,2}[:.]\d\d)(?::\d\d)?"
_ZONE = r"(?P<zone>Z|GMT|UTC|[+-]\d\d:?\d\d)"
_ISO = late(rf"(?P<year>\d{{4}})-(?P<number>\d\d)-(?P<day>\d\d)(?:[T ]{_CLOCK} ?{_ZONE}?)?")
_DOTTED = late(
    rf"(?:{_CLOCK} {_ZONE} )?(?P<day>\d{{1,2}})\.(?P<number>\d{{1,2}})\.(?P<year>\d{{4}})\b"
)
_DAY_FIRST = late(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>\d{{4}})\b")
_MONTH_FIRST = late(rf"{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b")
_DAY_FOREIGN = late(
    r"\b(?P<day>\d{1,2})(?:\.|º|er)? (?:de )?(?P<month>[^\W\d_]{3,12})\.?,? (?:de )?"
    r"(?P<year>\d{4})\b"
)
_DAY_SLASHED = late(
    r"(?<![\d/])(?P<day>1[3-9]|2\d|3[01])/(?P<number>0?[1-9]|1[0-2])/(?P<year>\d{4})(?![\d/])"
)
_MONTH_SLASHED = late(
    r"(?<![\d/])(?P<number>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d{4})(?![\d/])"
)
"""Only where the order of day and month is beyond doubt."""
_FULL = (_ISO, _DOTTED, _DAY_FIRST, _MONTH_FIRST, _DAY_FOREIGN, _DAY_SLASHED, _MONTH_SLASHED)
_UNSLASHED = _FULL[:-2]
_FOUR_DIGITS = late(r"\d{4}")
_REACH = 60
"""Code points that a full date has at most on either side of its year."""
_NO_YEAR = late(
    rf"(?:(?P<weekday>[A-Z][a-z]+day),? )?(?:{_MONTH} (?P<day>\d{{1,2}})\b(?!,? \d{{4}})|"
    r"(?P<day_2>\d{1,2}) (?P<month_2>[A-Z][a-z]{2,8})\b(?!,? \d{4}))"
)
_ON_DAY = late(rf"\bon (?P<weekday>{WEEKDAY_NAMES})\b")
_YEAR = late(r"(?<![\d.,:/_-])(?:19|20)\d\d(?![\d:/_-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A full date, with the hour where there is one, and where it stands."""

    span: Span
    edtf: str
    clocked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """A date short of its year (or a mere weekday): 0 stands for what is not said."""

    span: Span
    month: int
    day: int
    weekday: int | None


@lru_cache(maxsize=8)
def stamps(text: str) -> tuple[Stamp, ...]:
    """Every full date of the text, in order."""
    near = [*_near_years(text)]
    if not near:
        return ()
    found: dict[Span, Stamp] = {}
    for pattern in _FULL if "/" in text else _UNSLASHED:
        for match in (hit for part in near for hit in pattern.finditer(text, *part)):
            if (stamp := _stamp(match)) and not any(stamp.span.meets(span) for span in found):
                found[stamp.span] = stamp
    return tuple(found[span] for span in sorted(found))


def _near_years(text: str) -> Iterator[Span]:
    """The stretches of text about four digits; no full date stands anywhere else."""
    start = end = 0
    for year in _FOUR_DIGITS.finditer(text):
        if year.start() - _REACH > end:
            if end:
                yield Span(start, end)
            start = year.start() - _REACH
        end = year.end() + _REACH
    if end:
        yield Span(start, min(end, len(text)))


def partials(text: str, within: Span) -> tuple[Partial, ...]:
    """Dates without a year inside `text[within]`, in order; then weekdays alone."""
    found = []
    for match in _NO_YEAR.finditer(text, within.start, within.end):
        month = MONTHS.get((match["month"] or match["month_2"]).lower(), 0)
        day = int(match["day"] or match["day_2"])
        if month and 1 <= day <= 31:
            weekday = _weekday(match["weekday"])
            found.append(Partial(span=Span(*match.span()), month=month, day=day, weekday=weekday))
    for match in _ON_DAY.finditer(text, within.start, within.end):
        span = Span(*match.span())
        if not any(span.meets(other.span) for other in found):
            found.append(Partial(span=span, month=0, day=0, weekday=_weekday(match["weekday"])))
    return tuple(found)


def complete(partial: Partial, years: Sequence[int]) -> str:
    """The day (EDTF) that `partial` means in the latest of `years` that fits it; empty if none."""
    if not partial.month:
        return ""
    for year in sorted(set(years), reverse=True):
        try:
            day = date(year, partial.month, partial.day)
        except ValueError:
            continue
        if partial.weekday is None or day.weekday() == partial.weekday:
            return day.isoformat()
    return ""


def years(text: str) -> tuple[int, ...]:
    """The years that the text names, in order, without doubles."""
    return tuple(dict.fromkeys(int(match.group()) for match in _YEAR.finditer(text)))


def _weekday(word: str | None) -> int | None:
    lowered = (word or "").lower()
    return WEEKDAYS.index(lowered) if lowered in WEEKDAYS else None


def _stamp(match: re.Match[str]) -> Stamp | None:
    parts = match.groupdict()
    name = (parts.get("month") or "").lower()
    month = int(parts.get("number") or MONTHS.get(name, 0) or FOREIGN_MONTHS.get(name, 0))
    try:
        day = date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
    clock, zone = parts.get("clock"), parts.get("zone")
    edtf = day.isoformat() + (f"T{_clock(clock)}{_zone(zone or '')}" if clock else "")
    return Stamp(span=Span(*match.span()), edtf=edtf, clocked=bool(clock))


def _clock(text: str) -> str:
    hour, minute = re.split("[:.]", text)
    return f"{int(hour):02}:{minute}:00"


def _zone(text: str) -> str:
    if text in ("", "Z", "GMT", "UTC", "+0000", "+00:00"):
        return "Z" if text else ""
    return text if ":" in text else f"{text[:3]}:{text[3:]}"
