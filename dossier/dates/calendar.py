"""Calendar: the arithmetic behind dates in words, and their EDTF spelling."""

import calendar
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH_NAMES = "|".join(
    name.title() for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")
)
"""The months in full, as alternatives of an expression; so the days of the week below."""
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
WEEKDAY_NAMES = "|".join(name.title() for name in WEEKDAYS)
NUMBERS = {
    name: number
    for number, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def nearest_year(month: int, number: int, published: date) -> int:
    """The year that brings a day without year closest to the day of publication."""
    years = (published.year - 1, published.year, published.year + 1)
    return min(years, key=lambda year: abs((_or_last(year, month, number) - published).days))


def _or_last(year: int, month: int, number: int) -> date:
    return date(year, month, min(number, calendar.monthrange(year, month)[1]))


def latest_month(month: int, published: date, *, this: bool = True) -> int:
    """The year of the latest such month up to publication; `this` lets the current one count."""
    return published.year if month < published.month + this else published.year - 1


def shifted_month(when: date, months: int) -> tuple[int, int]:
    """Year and month a number of months away."""
    index = when.year * 12 + when.month - 1 + months
    return index // 12, index % 12 + 1


def part_of_month(part: str, year: int, month: int) -> str:
    """Early, mid or late month as approximate EDTF: days 1–10, 11–20, 21–end."""
    last = calendar.monthrange(year, month)[1]
    first, end = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}[part]
    return f"{year:04}-{month:02}-{first:02}~/{year:04}-{month:02}-{end:02}~"


def part_of_year(part: str, year: int) -> str:
    """Early, mid or late year as approximate EDTF: months 1–3, 5–8, 10–12."""
    first, end = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}[part]
    return f"{year:04}-{first:02}~/{year:04}-{end:02}~"


def week(published: date, offset: int) -> str:
    """The week of publication shifted by `offset` weeks, Monday to Sunday, as EDTF."""
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=offset)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def weekday_before(number: int, published: date) -> date:
    """The latest such weekday up to and including the day of publication."""
    return published - timedelta(days=(published.weekday() - number) % 7)


def weekday_after(number: int, published: date) -> date:
    """The first such weekday after the day of publication."""
    return published + timedelta(days=(number - published.weekday() - 1) % 7 + 1)


def month_text(year: int, month: int) -> str:
    """A month as EDTF."""
    return f"{year:04}-{month:02}"


def month_end(year: int, month: int) -> date:
    """The last day of the month."""
    return date(year, month, calendar.monthrange(year, month)[1])
