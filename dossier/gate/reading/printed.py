"""Printed: the day an article prints over itself, for sources whose record gives none."""

import re
from functools import lru_cache

from dossier.dates.published import published_day, updated_day
from dossier.dates.stamps import stamps
from dossier.text.patterns import late

_LONG = 100
"""Characters from which on a line is prose."""
_REPORTED = late(
    r"(?:report|publish|said|says|told|announc|releas)\w*\s[^.\n]{0,60}\Z", re.IGNORECASE
)


@lru_cache(maxsize=4_000)
def printed_day(text: str) -> str:
    """The day (EDTF) that an article gives for its publication; empty if there is none.

    Where neither its head nor a dateline has one, it is the day of its last change, else the full
    date on which the first paragraph says it was reported.
    """
    marks = stamps(text)
    day = published_day(text, marks)[0] or updated_day(text, marks, "")
    return day[:10] or _of_lead(text, [(mark.span.start, mark.edtf) for mark in marks])


def _of_lead(text: str, dates: list[tuple[int, str]]) -> str:
    start = 0
    for line in text.splitlines(keepends=True):
        if len(line.strip()) >= _LONG:
            inside = (pair for pair in dates if start <= pair[0] < start + len(line))
            at, edtf = next(inside, (0, ""))
            return edtf[:10] if edtf and _REPORTED.search(text[start:at]) else ""
        start += len(line)
    return ""
