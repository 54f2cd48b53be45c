"""Printed: the day an article prints over itself, for sources whose record gives none."""

import re
from datetime import date
from functools import lru_cache

from dossier.dates.calendar import MONTHS
from dossier.text.patterns import late

_MONTH = (
    r"(January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
_FULL = late(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+((?:19|20)\d\d)(?!\d)"
    rf"|(?<!\w){_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)"
    r"|(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)"
)
_BARE = late(rf"(?<!\w)(?:{_MONTH}\s+(\d{{1,2}})|(\d{{1,2}})\s+{_MONTH})(?![\d\w])")
_YEAR = late(r"(?<![\d.,$€£])(?:19|20)\d\d(?![\d%]|[.,]\d)")
_DATELINE = late(r"[A-ZÀ-Þ][\w’' ./-]{1,40}?,?\s")
_HEAD_LINES = 8
_LONG = 100
"""Characters from which on a line is prose: of such only the start, the dateline, may date it."""
_START = 60


_REPORTED = late(
    r"(?:report|publish|said|says|told|announc|releas)\w*\s[^.\n]{0,60}\Z", re.IGNORECASE
)
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


@lru_cache(maxsize=4_000)
def printed_day(text: str) -> str:
    """The day (EDTF) in the lines over an article or in its dateline; empty if there is none.

    Where no such line has a day, it is the one on which the first paragraph says it was reported.
    """
    lines = [line.strip() for line in text[:4_000].splitlines() if line.strip()][:_HEAD_LINES]
    lead = next((at for at, line in enumerate(lines) if len(line) >= _LONG), len(lines))
    for line in lines[:lead]:
        if match := _FULL.search(line):
            return _edtf(match)
    return _of_lead(lines[lead], text) if lead < len(lines) else ""


def _of_lead(lead: str, text: str) -> str:
    start = lead[:_START]
    if _DATELINE.match(start):
        if (match := _FULL.search(start)) and _is_dateline(start[: match.start()]):
            return _edtf(match)
        if (bare := _BARE.search(start)) and _is_dateline(start[: bare.start()]):
            return _completed(bare, lead, text)
    match = _FULL.search(lead)
    return _edtf(match) if match and _REPORTED.search(lead[: match.start()]) else ""


def _is_dateline(words: str) -> bool:
    return words.upper() == words or words.rstrip().endswith((",", "("))


def _completed(bare: re.Match[str], lead: str, text: str) -> str:
    """A day without its year: the latest year named, or the next, if the lead's weekday fits."""
    years = [int(found) for found in _YEAR.findall(text)]
    if not years:
        return ""
    month, day = bare.group(1) or bare.group(4), int(bare.group(2) or bare.group(3))
    named = [at for at, name in enumerate(_WEEKDAYS) if name in lead]
    for year in (max(years), max(years) + 1):
        found = _day(year, month, day)
        if found and (not named or date.fromisoformat(found).weekday() in named):
            return found
    return ""


def _edtf(match: re.Match[str]) -> str:
    one = match.groups()
    if one[6]:
        return match.group()
    if one[0]:
        return _day(int(one[2]), one[1], int(one[0]))
    return _day(int(one[5]), one[3], int(one[4]))


def _day(year: int, month: str, day: int) -> str:
    number = MONTHS[month.lower()[:3]]
    try:
        return date(year, number, day).isoformat()
    except ValueError:
        return ""
