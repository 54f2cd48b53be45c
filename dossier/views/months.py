"""Months: where a fact is filed by its date, as an order, an anchor and a heading."""

from datetime import date

from dossier.model.date_words import MONTHS, words
from dossier.model.edtf import Precision
from dossier.model.records import Fact

UNDATED = "undated"


def month_of(fact: Fact) -> tuple[date, str, str]:
    """Its first possible month, or the year if no month is given; the undated come last."""
    when = fact.when
    if when is None:
        return date.max, UNDATED, "No date in these sources"
    day = when.lower or when.upper
    assert day is not None
    moment = when.moments[0]
    if moment.precision in (Precision.YEAR, Precision.YEARS, Precision.SOME_MONTH):
        year = words(when) if moment.precision is Precision.YEARS else str(day.year)
        return date(day.year, 1, 1), f"y{day.year}", year
    heading = f"{MONTHS[day.month - 1]} {day.year}"
    return date(day.year, day.month, 2), f"m{day:%Y-%m}", heading
