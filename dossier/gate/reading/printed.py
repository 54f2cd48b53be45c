"""Printed: the day an article prints over itself, for sources whose record gives none."""

import re
from collections.abc import Sequence
from functools import lru_cache

from dossier.dates.published import LEAD_LENGTH, published_day, updated_day
from dossier.dates.stamps import Stamp, stamps
from dossier.text.paragraphs import lines
from dossier.text.patterns import late

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
    return day[:10] or _of_lead(text, marks)


def _of_lead(text: str, marks: Sequence[Stamp]) -> str:
    lead = next((line for line in lines(text) if line.end - line.start >= LEAD_LENGTH), None)
    mark = next((mark for mark in marks if lead and lead.covers(mark.span)), None)
    if lead is None or mark is None:
        return ""
    return mark.edtf[:10] if _REPORTED.search(text[lead.start : mark.span.start]) else ""
