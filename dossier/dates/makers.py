"""Makers: what one matched expression of time says, as EDTF, or nothing."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dossier.dates.calendar import (
    MONTHS,
    NUMBERS,
    SEASONS,
    WEEKDAYS,
    day,
    latest_month,
    month_end,
    month_text,
    nearest_year,
    part_of_month,
    part_of_year,
    shifted_month,
    week,
    weekday_after,
    weekday_before,
)
from dossier.dates.records import Basis
from dossier.dates.tense import is_ahead, is_past

_PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
}
_EDGES = {
    "since": "{}/..",
    "after": "{}/..",
    "before": "../{}",
    "by": "../{}",
    "until": "../{}",
}
"""Words that make a month the edge of a time."""


_LONG_AGO = timedelta(days=60)
"""A day that lies ahead in its sentence and this far back is the one of the year after."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule makes of a match; `day` is set where one day is meant."""

    edtf: str
    basis: Basis
    note: str
    day: date | None = None


def _single(found: date | None, basis: Basis, note: str) -> Found | None:
    return Found(found.isoformat(), basis, note, found) if found else None


def iso(match: re.Match[str], published: date | None) -> Found | None:
    """2022-02-14, with or without a time of day."""
    return _single(
        day(int(match["year"]), int(match["m"]), int(match["day"])), "stated", "as printed"
    )


def dotted(match: re.Match[str], published: date | None) -> Found | None:
    """14.02.2022 or 14/02/2022; slashes may hide the order of day and month."""
    year, first, second = int(match["year"]), int(match["day"]), int(match["m"])
    if match["mark"] == "/" and first <= 12 and second <= 12 and first != second:
        pair = sorted(
            f"{year:04}-{month:02}-{number:02}"
            for month, number in ((first, second), (second, first))
        )
        return Found(f"[{pair[0]},{pair[1]}]", "stated", "day and month may stand in either order")
    if second > 12 and match["mark"] == "/":
        first, second = second, first
    return _single(day(year, second, first), "stated", "day, month, year as printed")


def link_date(match: re.Match[str], published: date | None) -> Found | None:
    """The day in the address of a page, /2022/02/14/ or /20220214/."""
    found = day(int(match["year"]), int(match["m"]), int(match["day"]))
    return _single(found, "stated", "from the address of the page")


def full(match: re.Match[str], published: date | None) -> Found | None:
    """February 14, 2022 or 14 February 2022."""
    found = day(int(match["year"]), _month(match), int(match["day"]))
    return _single(found, "stated", "as printed")


def yearless(match: re.Match[str], published: date | None) -> Found | None:
    """February 14: the coming one or the last one by the tense, else the nearest to publication."""
    if published is None:
        return None
    number = int(match["day"])
    if not 1 <= number <= 31:
        return None
    year = _told_year(match, number, published)
    return _single(
        day(year, _month(match), number),
        "derived",
        f"year from the publication on {published.isoformat()}",
    )


def _told_year(match: re.Match[str], number: int, published: date) -> int:
    """The year of a day and month that a sentence tells of as coming or as past."""
    nearest = nearest_year(_month(match), number, published)
    found = day(nearest, _month(match), number)
    if found is None:
        return nearest
    if match.string[: match.start()].endswith(" for "):
        return nearest
    if is_ahead(match):
        return nearest + (published - found > _LONG_AGO)
    return nearest - (found > published and is_past(match))


def day_range(match: re.Match[str], published: date | None) -> Found | None:
    """January 10–12; January 26 or 27."""
    groups = match.groupdict()
    first_month = _month(match)
    second_month = MONTHS[groups["month2"].lower()] if groups.get("month2") else first_month
    if groups["year"] is None and published is None:
        return None
    year = (
        int(groups["year"])
        if groups["year"]
        else nearest_year(first_month, 1, published or date.today())
    )
    first = day(year, first_month, int(match["day"]))
    second = day(year, second_month, int(match["day2"]))
    if first is None or second is None or first >= second:
        return None
    basis: Basis = "stated" if groups["year"] else "derived"
    if match["link"].strip() == "or":
        return Found(f"[{first.isoformat()},{second.isoformat()}]", basis, "one of two days")
    return Found(f"{first.isoformat()}/{second.isoformat()}", basis, "from day to day")


def month_year(match: re.Match[str], published: date | None) -> Found | None:
    """December 2021."""
    return Found(month_text(int(match["year"]), _month(match)), "stated", "as printed")


def named_month(match: re.Match[str], published: date | None) -> Found | None:
    """“last December”, “next March”, “in June”."""
    if published is None:
        return None
    month, word = _month(match), match["which"].lower()
    if word == "next":
        year = published.year + (month <= published.month)
    elif word == "this":
        year = published.year
    elif word == "last":
        year = latest_month(month, published, this=False)
    elif word == "since":
        year = latest_month(month, published)
    elif is_ahead(match):
        year = published.year + (month < published.month)
    elif is_past(match):
        year = latest_month(month, published)
    else:
        year = nearest_year(month, 15, published)
    edtf = _EDGES.get(word, "{}").format(month_text(year, month))
    return Found(edtf, "derived", f"year from the publication on {published.isoformat()}")


def part_month(match: re.Match[str], published: date | None) -> Found | None:
    """Early, mid or late in a named month."""
    part, month = _PARTS[match["part"].lower()], _month(match)
    if match["year"]:
        return Found(part_of_month(part, int(match["year"]), month), "stated", f"{part} month")
    if published is None:
        return None
    year = nearest_year(month, 15, published)
    if match.groupdict().get("which") == "last":
        year = latest_month(month, published, this=False)
    elif is_ahead(match):
        year = published.year + (month < published.month)
    return Found(
        part_of_month(part, year, month),
        "derived",
        f"{part} month; year from the publication on {published.isoformat()}",
    )


def part_year(match: re.Match[str], _: date | None) -> Found:
    """Early, mid or late in a year."""
    part = _PARTS[match["part"].lower()]
    return Found(part_of_year(part, int(match["year"])), "stated", f"{part} year")


def part_relative_year(match: re.Match[str], published: date | None) -> Found | None:
    """“late last year”."""
    if published is None:
        return None
    part = _PARTS[match["part"].lower()]
    year = published.year + {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return Found(
        part_of_year(part, year),
        "derived",
        f"{part} year, counted from the publication on {published.isoformat()}",
    )


def part_relative_month(match: re.Match[str], published: date | None) -> Found | None:
    """“late last month”."""
    if published is None:
        return None
    year, month = shifted_month(
        published, {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    )
    part = _PARTS[match["part"].lower()]
    return Found(
        part_of_month(part, year, month),
        "derived",
        f"counted from the publication on {published.isoformat()}",
    )


def earlier(match: re.Match[str], published: date | None) -> Found | None:
    """“earlier this month”, “later this year”, “earlier last month”."""
    if published is None:
        return None
    note = f"counted from the publication on {published.isoformat()}"
    which, unit = match["which"].lower(), match["unit"]
    year, month = published.year, published.month
    if which == "last":
        if unit == "week":
            return Found(week(published, -1), "derived", note)
        if unit == "month":
            return Found(month_text(*shifted_month(published, -1)), "derived", note)
        return Found(f"{year - 1:04}", "derived", note)
    first = {
        "week": published - timedelta(days=published.weekday()),
        "month": date(year, month, 1),
        "year": date(year, 1, 1),
    }[unit]
    last = {
        "week": first + timedelta(days=6),
        "month": month_end(year, month),
        "year": date(year, 12, 31),
    }[unit]
    if match["side"].lower() == "earlier":
        return Found(f"{first.isoformat()}/{published.isoformat()}", "derived", note)
    return Found(f"{published.isoformat()}/{last.isoformat()}", "derived", note)


def relative(match: re.Match[str], published: date | None) -> Found | None:
    """“last week”, “this month”, “next year”."""
    if published is None:
        return None
    offset = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    note = f"counted from the publication on {published.isoformat()}"
    if match["unit"] == "week":
        return Found(week(published, offset), "derived", note)
    if match["unit"] == "month":
        return Found(month_text(*shifted_month(published, offset)), "derived", note)
    return Found(f"{published.year + offset:04}", "derived", note)


def near_day(match: re.Match[str], published: date | None) -> Found | None:
    """Yesterday, today, tomorrow."""
    if published is None or _is_title(match):
        return None
    offset = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}[match["word"].lower()]
    return _single(
        published + timedelta(days=offset),
        "derived",
        f"counted from the publication on {published.isoformat()}",
    )


def _is_title(match: re.Match[str]) -> bool:
    """The “Today” of a programme, in quotation marks."""
    text, start, end = match.string, match.start(), match.end()
    return text[start - 1 : start] in tuple("\"'“‘") and text[end : end + 1] in tuple("\"'”’")


def weekday(match: re.Match[str], published: date | None) -> Found | None:
    """A bare weekday: the latest up to publication, or the coming one if the verb looks ahead."""
    if published is None:
        return None
    number = WEEKDAYS[match["weekday"].lower()]
    which = (match["which"] or "").lower()
    if which == "next":
        found = weekday_after(number, published)
    elif which == "last":
        found = weekday_before(number, published - timedelta(days=1))
    elif is_ahead(match):
        found = weekday_after(number, published - timedelta(days=1))
    else:
        found = weekday_before(number, published)
    return _single(found, "derived", f"weekday by the publication on {published.isoformat()}")


def ago(match: re.Match[str], published: date | None) -> Found | None:
    """Three weeks ago."""
    if published is None:
        return None
    return counted(match, published, -1, f"counted from the publication on {published.isoformat()}")


def counted(match: re.Match[str], start: date, sign: int, note: str) -> Found | None:
    """A number of days, weeks, months or years from `start`; all but days stay approximate."""
    word = match["count"].lower()
    count = 1 if word in ("a", "an") else NUMBERS.get(word) or (int(word) if word.isdigit() else 0)
    unit = match["unit"]
    if unit == "day":
        found = start + sign * timedelta(days=count)
        near = match.groupdict().get("near")
        return Found(
            found.isoformat() + ("~" if near else ""), "derived", note, None if near else found
        )
    if unit in ("week", "fortnight"):
        weeks = count * (2 if unit == "fortnight" else 1)
        return Found((start + sign * timedelta(weeks=weeks)).isoformat() + "~", "derived", note)
    if unit == "month":
        return Found(month_text(*shifted_month(start, sign * count)) + "~", "derived", note)
    years = count * (10 if unit == "decade" else 1)
    year = start.year + sign * years
    return Found(f"{year:04}~", "derived", note) if 0 < year < 10000 else None


def decade(match: re.Match[str], published: date | None) -> Found | None:
    """The 1990s."""
    return Found(match["decade"][:3] + "X", "stated", "decade")


def season(match: re.Match[str], published: date | None) -> Found | None:
    """Summer 2003."""
    return Found(f"{match['year']}-{SEASONS[match['season'].lower()]}", "stated", "season")


def quarter(match: re.Match[str], published: date | None) -> Found | None:
    """The third quarter of 2021."""
    number = {"first": 0, "second": 1, "third": 2, "fourth": 3}[match["nth"].lower()]
    year = match["year"]
    return Found(f"{year}-{number * 3 + 1:02}/{year}-{number * 3 + 3:02}", "stated", "quarter")


def years(match: re.Match[str], published: date | None) -> Found | None:
    """2014–16."""
    first, second = match["year"], match["year2"]
    if len(second) == 2:
        second = first[:2] + second
    return Found(f"{first}/{second}", "stated", "from year to year") if first < second else None


def year_date(match: re.Match[str], published: date | None) -> Found | None:
    """A year by itself."""
    return Found(match["year"], "stated", "year as printed")


def _month(match: re.Match[str]) -> int:
    return MONTHS[match["month"].lower()]
