"""Days: the calendar expressions of a text become records of year, month and day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.dates.calendar import MONTH_NAMES, MONTHS
from dossier.text.patterns import ending, late

_MONTH = (
    rf"(?P<month{{0}}>{MONTH_NAMES}|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\.|\s+\d))\.?"
)
_DAY = r"(?P<day{0}>3[01]|[12]\d|0?[1-9])(?!\d)(?:st|nd|rd|th)?(?![\d%:]|[.,]\d)"
_YEAR = r"(?:,?\s+(?:in\s+|of\s+)?(?P<year{0}>(?:1[5-9]|20)\d\d)(?!\d))?"
_DATES = late(
    "|".join(
        (
            rf"\b{_MONTH.format(1)}\s+(?:the\s+)?{_DAY.format(1)}{_YEAR.format(1)}",
            rf"\b{_DAY.format(2)}(?:\s+of)?\s+{_MONTH.format(2)}{_YEAR.format(2)}",
            r"\b(?P<year3>\d{4})-(?P<number3>\d\d)-(?P<day3>\d\d)\b",
            r"\b(?P<day4>\d{1,2})\.(?P<number4>\d{1,2})\.(?P<year4>\d{4})\b",
            rf"\b{_MONTH.format(5)}(?![\w-]){_YEAR.format(5)}",
            r"(?<![\d.,$€£#/-])(?P<year6>(?:1[5-9]|20)\d\d)(?![\d%/-]|[.,:]\d|\s+(?:people|percent|"
            r"per cent|million|men|women|troops|soldiers|tonnes))",
        )
    )
)
_SIGN = late(r"\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")
"""What any of these has."""
_MORE_DAYS = late(
    r"\s*(?:and|to|or|through|until|–|-|—)\s*(3[01]|[12]\d|[1-9])(?![\d%]|[.,:]\d|\s*(?:percent|"
    rf"people|(?:{MONTH_NAMES})\b))"
)
"""A second day of the same month: “April 22 and 28”."""
_LESS_DAYS = late(r"(?<![\d.,:$€£])(3[01]|[12]\d|[1-9])\s*(?:and|to|or|–|-)\s*\Z")
"""A first day of the same month: “22 and 28 April”."""
_MODAL_MAY = late(r"\bMay\s+(?!\d|of\b|in\b|and\b|last\b|this\b)[a-z]+")
_OF_TIME = late(
    r"(?<![\w-])(?:in|by|until|till|since|before|after|from|during|through|throughout|this|next|last|"
    r"early|late|mid|of)[\s-]\Z",
    re.IGNORECASE,
)
"""“in May unless”: no verb stands after such a word."""


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar expression as printed: any of year, month and day may be missing."""

    year: int | None
    month: int | None
    day: int | None
    words: str
    start: int

    def fits(self, other: "Day") -> bool:
        """Whether nothing this expression says is missing from or different in `other`."""
        return all(
            mine is None or mine == theirs
            for mine, theirs in (
                (self.year, other.year),
                (self.month, other.month),
                (self.day, other.day),
            )
        )


def days(text: str) -> Iterator[Day]:
    """The calendar expressions of a text, in order."""
    if not _SIGN.search(text):
        return
    for match in _DATES.finditer(text):
        found = {name.rstrip("123456"): value for name, value in match.groupdict().items() if value}
        if match.group() == "May" and _is_modal(text, match.start()):
            continue
        earlier = ending(_LESS_DAYS, text, match.start())
        if earlier and {"day", "month"} <= found.keys() and match.group()[0].isdigit():
            first = earlier.group(1)
            yield Day(None, _month(found), int(first), first, earlier.start(1))
        yield Day(
            year=int(found["year"]) if "year" in found else None,
            month=_month(found),
            day=int(found["day"]) if "day" in found else None,
            words=match.group(),
            start=match.start(),
        )
        if "month" in found and "day" in found and (more := _MORE_DAYS.match(text, match.end())):
            yield Day(None, _month(found), int(more.group(1)), more.group(1), more.start(1))


def _is_modal(text: str, start: int) -> bool:
    """“May” for somebody who does something, and for no month."""
    return _MODAL_MAY.match(text, start) is not None and ending(_OF_TIME, text, start) is None


def _month(found: dict[str, str]) -> int | None:
    if "number" in found:
        return int(found["number"])
    if "month" not in found:
        return None
    short = found["month"].casefold()[:3]
    return MONTHS[short]
