"""Claim dates: every date and weekday of a claim stands in its quotes or follows from them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier.dates.calendar import MONTHS
from dossier.dates.find import find
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.model.edtf import DateError, When, parse_when
from dossier.text.patterns import late

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = (
    r"(?P<month{0}>January|February|March|April|May|June|July|August|September|October|November|"
    r"December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?=\.|\s+\d))\.?"
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
_MORE_DAYS = late(
    r"\s*(?:and|to|or|through|until|–|-|—)\s*(3[01]|[12]\d|[1-9])(?![\d%]|[.,:]\d|\s*(?:percent|"
    r"people))"
)
"""A second day of the same month: “April 22 and 28”."""
_MAY_DATE = late(r"\d|[A-Z][a-z]+day\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_MODAL_MAY = late(r"\bMay\s+(?!\d|of\b|in\b|and\b|last\b|this\b)[a-z]+")
_WEEKDAY = late(r"\b(" + "|".join(name.title() for name in _WEEKDAYS) + r")\b")
_TIP = "quote the passage that has the date, or correct it"


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
    for match in _DATES.finditer(text):
        found = {name.rstrip("123456"): value for name, value in match.groupdict().items() if value}
        if match.group() == "May" and _MODAL_MAY.match(text, match.start()):
            continue
        yield Day(
            year=int(found["year"]) if "year" in found else None,
            month=_month(found),
            day=int(found["day"]) if "day" in found else None,
            words=match.group(),
            start=match.start(),
        )
        if "month" in found and "day" in found and (more := _MORE_DAYS.match(text, match.end())):
            yield Day(None, _month(found), int(more.group(1)), more.group(1), more.start(1))


def _month(found: dict[str, str]) -> int | None:
    if "number" in found:
        return int(found["number"])
    if "month" not in found:
        return None
    short = found["month"].casefold()[:3]
    return MONTHS[short]


def claim_date_findings(support: Support) -> Iterator[Finding]:
    """Dates of the claim that no quote gives, and weekdays that do not fit their date."""
    if not _MAY_DATE.search(support.claim):
        return
    claimed = list(days(support.claim))
    yield from _weekdays(support, claimed)
    if not claimed:
        return
    quoted = list(days(support.quoted))
    for item in claimed:
        if any(_stands(support, item, other) for other in quoted):
            continue
        if not _follows(support, item):
            yield Finding(
                code="C-DATE",
                message=f"{shown(item.words.rstrip('.'))} stands in the claim, in none of its "
                f"quotes ({support.place})",
                tip=_TIP,
            )


def _stands(support: Support, claimed: Day, quoted: Day) -> bool:
    """The quote has the date, or has it without the year that its source gives elsewhere."""
    if claimed.fits(quoted):
        return True
    if quoted.year is not None or claimed.year is None or quoted.month is None:
        return False
    without_year = Day(None, claimed.month, claimed.day, claimed.words, claimed.start)
    return without_year.fits(quoted) and claimed.year in _years(support, quoted)


def _years(support: Support, quoted: Day) -> set[int]:
    """Years a date without one can have: as resolved, or next to the day of publication."""
    found = {
        when.lower.year
        for when in resolved(support)
        if when.lower and when.lower.month == quoted.month and quoted.day in (None, when.lower.day)
    }
    if found:
        return found
    for published in support.published:
        day = parse_when(published).upper
        if day is not None:
            past = (quoted.month or 0, quoted.day or 0) <= (day.month, day.day)
            found |= {day.year if past else day.year - 1, day.year}
    if not found:
        texts = " ".join(passage.source.text for passage in support.passages)
        found = {item.year for item in days(texts) if item.year is not None}
    return found


def _follows(support: Support, claimed: Day) -> bool:
    """The claim's date is what an expression of time in the quotes resolves to."""
    wanted = _bounds(claimed)
    return any(
        (claimed.year is None and _same_without_year(claimed, when)) or _is_within(when, wanted)
        for when in resolved(support)
    )


def _is_within(when: When, bounds: tuple[date, date] | None) -> bool:
    if bounds is None or when.lower is None or when.upper is None:
        return False
    return bounds[0] <= when.lower and when.upper <= bounds[1]


def _same_without_year(claimed: Day, when: When) -> bool:
    if when.lower is None or when.upper is None or claimed.month is None:
        return False
    if (when.lower.month, when.upper.month) != (claimed.month, claimed.month):
        return False
    return claimed.day is None or (when.lower.day, when.upper.day) == (claimed.day, claimed.day)


def dated(support: Support) -> Iterator[When]:
    """Every date the quotes give, as printed or resolved."""
    yield from resolved(support)
    for item in days(support.quoted):
        years = [item.year] if item.year is not None else sorted(_years(support, item))
        for year in years:
            if (when := _when(Day(year, item.month, item.day, item.words, item.start))) is not None:
                yield when


def resolved(support: Support) -> Iterator[When]:
    """What the expressions of time in the quotes resolve to."""
    for passage in support.passages:
        source = passage.source
        first = source.paragraphs[source.paragraph_at(passage.start)]
        context = source.text[first.start : passage.end]
        for item in find(context, source.day or None):
            at = item.span.start + first.start
            if any(span.start <= at < span.end for span in passage.spans):
                try:
                    yield parse_when(item.edtf)
                except DateError:
                    continue


def _bounds(claimed: Day) -> tuple[date, date] | None:
    when = _when(claimed)
    return (when.lower, when.upper) if when and when.lower and when.upper else None


def _when(claimed: Day) -> When | None:
    if claimed.year is None:
        return None
    text = f"{claimed.year:04}"
    if claimed.month is not None:
        text += f"-{claimed.month:02}" + (f"-{claimed.day:02}" if claimed.day is not None else "")
    try:
        return parse_when(text)
    except DateError:
        return None


def _weekdays(support: Support, claimed: list[Day]) -> Iterator[Finding]:
    for match in _WEEKDAY.finditer(support.claim):
        name = match.group()
        near = next((day for day in claimed if 0 <= day.start - match.end() <= 4), None)
        near = near or next(
            (day for day in claimed if 0 <= match.start() - day.start - len(day.words) <= 4), None
        )
        if near and _weekday_clashes(support, name, near):
            yield Finding(
                code="D-WEEKDAY",
                message=f"{shown(near.words)} was no {name}",
                tip="correct weekday or date; where the source has both, record a conflict",
            )
        elif name not in support.quoted and not _weekday_follows(support, name):
            yield Finding(
                code="C-DATE",
                message=f"“{name}” stands in the claim, in none of its quotes ({support.place})",
                tip=_TIP,
            )


def _weekday_clashes(support: Support, name: str, near: Day) -> bool:
    if near.month is None or near.day is None:
        return False
    if near.year is None and not support.published and not list(resolved(support)):
        return False
    years = {near.year} if near.year is not None else _years(support, near)
    try:
        found = {date(year, near.month, near.day).weekday() for year in years if year}
    except ValueError:
        return False
    return bool(found) and _WEEKDAYS.index(name.casefold()) not in found


def _weekday_follows(support: Support, name: str) -> bool:
    wanted = _WEEKDAYS.index(name.casefold())
    if any(
        when.is_day and when.lower and when.lower.weekday() == wanted for when in resolved(support)
    ):
        return True
    return any(
        date(year, item.month, item.day).weekday() == wanted
        for item in days(support.quoted)
        if item.month and item.day and item.day <= 28
        for year in ({item.year} if item.year else _years(support, item))
        if year
    )
