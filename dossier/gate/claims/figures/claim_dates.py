"""Claim dates: every date and weekday of a claim stands in its quotes or follows from them."""

import re
from collections.abc import Iterator
from datetime import date

from dossier.dates.calendar import MONTH_NAMES, MONTHS
from dossier.gate.claims.reading.days import Day, days
from dossier.gate.claims.reading.numbers import placed_numbers
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.model.edtf import DateError, When, parse_when
from dossier.text.patterns import late

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MAY_DATE = late(r"\d|[A-Z][a-z]+day\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_WEEKDAY = late(r"\b(" + "|".join(name.title() for name in _WEEKDAYS) + r")\b")
_IN_YEAR = late(
    r"\b(?:(this|next|last)\s+(?:spring|summer|autumn|fall|winter|year|season)|"
    r"(?:end|start|beginning|middle|rest|half|course)\s+of\s+the\s+year|"
    r"(?:in|before|after|by|until|over|during)\s+the\s+(?:spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
_IN_MONTH = late(
    r"\b(?:end|start|beginning|middle|rest|course)\s+of\s+(?:the|this)\s+month\b|\bthis\s+month\b",
    re.IGNORECASE,
)
_TO_COME = late(r"(?<![\w-])(?:will|(?:is|are|was|were)\s+(?:to|due)|planned|scheduled)(?!\w)")
_MONTH_OF = late(rf"(?<![\w-])({MONTH_NAMES})\s+(?:of\s+)?(next|last|this)\s+year(?!\w)")
"""“in November next year”."""
_LOOSE = (
    r"\b{name}[’']s\b|\bnext\s+{name}\b|"
    r"\b(?:due|set|to|could|may|might|until|before|from|scheduled|planned|expected)\b[^.;]*\b{name}\b"
)
"""A weekday that tells no tense: “Saturday’s”, “were due on Monday”."""
_PAST = (
    r"\b(?:since|by|late(?:\s+on)?|early(?:\s+on)?)\s+{name}\b|"
    r"\w+(?:ed|en|wn|nt)\s+(?:on\s+)?{name}\b"
)
"""One that may be the latest or the one before: “published on Tuesday”, “since Friday”."""
_NEAR_DAYS = 7
_BESIDE, _TOUCHING = 16, 4
_NOT_ON = late(
    r"(?<![\w-])(?:not|rather\s+than|instead\s+of)\s+(?:(?:on|in|by|at|from|as)\s+)?(?:the\s+)?"
    r"(?:[A-Z][a-z]+day,?\s+)?\Z"
)
_OF_TIME = late(
    r"(?<![\w-])(?:in|since|until|till|from|before|after|during|by|of|year|early|late|mid|"
    r"(?:spring|summer|autumn|fall|winter)(?:\s+of)?|[A-Z][a-z]+,?)[\s-]+(?:the\s+)?(?:year\s+)?\Z"
)
_MANY = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_YEARS_OFF = late(
    rf"(?<![\w-])(?:(?P<many>{'|'.join(_MANY)})\s+years?\s+|the\s+(?:year\s+)?)"
    r"(?P<side>earlier|before|later|after|previous|following)(?:\s+year)?(?![\w-])",
    re.IGNORECASE,
)
_TIP = "quote the passage that has the date, or correct it"


def claim_date_findings(support: Support) -> Iterator[Finding]:
    """Dates of the claim that no quote gives, and weekdays that do not fit their date."""
    if not _MAY_DATE.search(support.claim):
        return
    claimed = list(days(support.claim))
    yield from _weekdays(support, claimed)
    if not claimed:
        return
    stated = list(days(support.quoted))
    quoted = [item for item in stated if not _is_denied(support.quoted, item.start)]
    counted = {item.value for item in placed_numbers(support.quoted)}
    for item in claimed:
        if _is_count(support.claim, item) and str(item.year) in counted:
            continue
        if _is_denied(support.claim, item.start) and any(item.fits(other) for other in stated):
            continue
        if any(_stands(support, item, other) for other in quoted):
            continue
        if not _follows(support, item):
            yield Finding(
                code="C-DATE",
                message=f"{shown(item.words.rstrip('.'))} stands in the claim, in none of its "
                f"quotes ({support.place})",
                tip=_TIP,
            )


def _is_count(claim: str, item: Day) -> bool:
    """“1500 euros” of “1,500 euros”: four digits that no word of time stands before."""
    is_plain = item.year is not None and item.month is None
    return is_plain and not _OF_TIME.search(claim, max(0, item.start - 30), item.start)


def _is_denied(text: str, start: int) -> bool:
    """“on 4 February, not on 3 February”: a day on which it was not."""
    return _NOT_ON.search(text, max(0, start - 30), start) is not None


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
        return found | _years_to_come(support, quoted)
    for published in support.published:
        day = parse_when(published).upper
        if day is not None:
            past = (quoted.month or 0, quoted.day or 0) <= (day.month, day.day)
            found |= {day.year if past else day.year - 1, day.year}
    if not found:
        texts = " ".join(passage.source.text for passage in support.passages)
        found = {item.year for item in days(texts) if item.year is not None}
    return found


def _years_to_come(support: Support, quoted: Day) -> set[int]:
    """“will be handed over, the first in October”: of the next October after publication."""
    if quoted.month is None or not _TO_COME.search(support.quoted):
        return set()
    known = (parse_when(published).upper for published in support.published)
    return {day.year + (quoted.month < day.month) for day in known if day is not None}


def _follows(support: Support, claimed: Day) -> bool:
    """The claim's date is what an expression of time in the quotes resolves to."""
    wanted = _bounds(claimed)
    if _is_weekday_near(support, claimed) or _is_year_beside(support, claimed):
        return True
    if any(
        _is_within(when, wanted) or (claimed.year is None and _same_without_year(claimed, when))
        for when in _of_year(support)
    ):
        return True
    return any(
        (claimed.year is None and _same_without_year(claimed, when)) or _is_within(when, wanted)
        for when in resolved(support)
    )


def _is_year_beside(support: Support, claimed: Day) -> bool:
    """“2023” of “in 2024, from 212 a year earlier”: a whole number of years off a year given."""
    stated = list(days(support.quoted))
    if claimed.day is not None or claimed.month not in (None, *(item.month for item in stated)):
        return False
    years = {item.year for item in stated if item.year is not None}
    if not years:
        years = {when.lower.year for when in resolved(support) if when.lower}
    for found in _YEARS_OFF.finditer(support.quoted):
        step = _MANY.get((found["many"] or "a").casefold(), 1)
        sign = 1 if found["side"].casefold() in ("later", "after", "following") else -1
        if claimed.year is not None and claimed.year - sign * step in years:
            return True
    return False


def _is_within(when: When, bounds: tuple[date, date] | None) -> bool:
    if bounds is None or when.lower is None or when.upper is None:
        return False
    return bounds[0] <= when.lower and when.upper <= bounds[1]


def _same_without_year(claimed: Day, when: When) -> bool:
    last = when.upper
    first = when.lower or last
    if first is None or last is None or claimed.month is None:
        return False
    if (first.month, last.month) != (claimed.month, claimed.month):
        return False
    return claimed.day is None or (first.day, last.day) == (claimed.day, claimed.day)


def dated(support: Support) -> Iterator[When]:
    """Every date the quotes give, as printed or resolved."""
    yield from resolved(support)
    for item in days(support.quoted):
        if _is_denied(support.quoted, item.start):
            continue
        years = [item.year] if item.year is not None else sorted(_years(support, item))
        for year in years:
            if (when := _when(Day(year, item.month, item.day, item.words, item.start))) is not None:
                yield when


def _of_year(support: Support) -> Iterator[When]:
    """“this summer”, “the end of the year”: of the year of publication, or the one beside it."""
    for published in support.published:
        day = parse_when(published).lower
        for match in _IN_YEAR.finditer(support.quoted) if day else ():
            step = {"next": 1, "last": -1}.get((match.group(1) or "").casefold(), 0)
            if day is not None:
                yield parse_when(f"{day.year + step:04}")
        for match in _MONTH_OF.finditer(support.quoted) if day else ():
            step = {"next": 1, "last": -1}.get(match.group(2).casefold(), 0)
            if day is not None:
                yield parse_when(f"{day.year + step:04}-{MONTHS[match.group(1).casefold()[:3]]:02}")
        if day is not None and _IN_MONTH.search(support.quoted):
            yield parse_when(f"{day.year:04}-{day.month:02}")


def _is_weekday_near(support: Support, claimed: Day) -> bool:
    """“Saturday’s match”, “due on Monday”: such a day of the week before or after publication."""
    for published in support.published:
        day = parse_when(published).lower
        if day is None:
            continue
        year = claimed.year or day.year
        bounds = _bounds(Day(year, claimed.month, claimed.day, claimed.words, claimed.start))
        if bounds is None or bounds[0] != bounds[1] or abs((day - bounds[0]).days) > _NEAR_DAYS:
            continue
        name = _WEEKDAYS[bounds[0].weekday()].title()
        loose = _LOOSE if bounds[0] > day else f"{_LOOSE}|{_PAST}"
        if re.search(loose.format(name=name), support.quoted):
            return True
    return False


def resolved(support: Support) -> Iterator[When]:
    """What the expressions of time in the quotes resolve to."""
    for passage in support.passages:
        for span, edtf in passage.dates:
            if _is_denied(passage.source.text, span.start):
                continue
            try:
                yield parse_when(edtf)
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
        printed = _weekdays_of(support.quoted, near) if near else []
        if printed and name not in printed:
            yield Finding(
                code="C-DATE",
                message=f"“{name}” stands in the claim, {shown(printed[0])} beside that day in its "
                f"quotes ({support.place})",
                tip=_TIP,
            )
        elif near and _weekday_clashes(support, name, near):
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


def _weekdays_of(text: str, day: Day) -> list[str]:
    """The weekdays that a text prints beside this day of a month."""
    beside = (
        _weekday_beside(text, item)
        for item in days(text)
        if day.day is not None and (item.day, item.month) == (day.day, day.month)
    )
    return [name for name in beside if name]


def _weekday_beside(text: str, day: Day) -> str:
    """“Monday” of “Monday, 14 September” and of “14 September, a Monday”."""
    before = list(_WEEKDAY.finditer(text, max(0, day.start - _BESIDE), day.start))
    end = day.start + len(day.words)
    after = _WEEKDAY.search(text, end, end + _BESIDE)
    if before and day.start - before[-1].end() <= _TOUCHING:
        return before[-1].group()
    return after.group() if after and after.start() - end <= _TOUCHING else ""


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
        if not _weekday_beside(support.quoted, item)
        for year in ({item.year} if item.year else _years(support, item))
        if year
    )
