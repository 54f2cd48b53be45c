"""Partly: which part of a month, a week or a day it is in the quote, it is in the claim."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from dossier.dates.calendar import MONTH_NAMES, WEEKDAY_NAMES
from dossier.gate.claims.reading.once import once
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_PART = late(
    r"(?<![\w-])(?P<part>early|late|mid|(?:the\s+)?(?:start|beginning|end|middle|first\s+half|second\s+half)\s+of)"
    rf"(?:[\s-]+(?:in|on|next|last|this))?[\s-]+(?P<what>{MONTH_NAMES}|{WEEKDAY_NAMES}|spring|summer|autumn|winter|"
    r"(?:the\s+)?(?:year|month|week|decade|century)|(?:the\s+)?[12]\d{3}s?)(?![\w-])",
    re.IGNORECASE,
)
_TIME = late(
    rf"(?<![\w-])(?P<what>{WEEKDAY_NAMES}|yesterday|tomorrow)\s+(?P<part>morning|afternoon|evening|night|noon)(?![\w-])",
    re.IGNORECASE,
)
_SIDES = {
    "early": "early", "start": "early", "beginning": "early", "first": "early", "mid": "middle",
    "middle": "middle", "late": "late", "end": "late", "second": "late", "evening": "evening",
    "night": "evening", "morning": "morning", "afternoon": "afternoon", "noon": "noon",
}  # fmt: skip


def partly_findings(support: Support) -> Iterator[Finding]:
    """“in mid-January” becomes “in late January”."""
    mine = _parts(support.claim)
    theirs = _parts(support.quoted) if mine else {}
    for what, (part, words) in mine.items():
        other = theirs.get(what)
        if other is not None and other[0] != part:
            yield Finding(
                code="C-DATE",
                message=f"the claim says {shown(words)}, the quote {shown(other[1])} "
                f"({support.place})",
                tip="give the time as the quote gives it",
            )
            return


@lru_cache(maxsize=4_000)
def _parts(text: str) -> Mapping[str, tuple[str, str]]:
    """For each month, week or day of a text that stands so once, its part and the words."""
    return once(
        (
            match["what"].casefold().removeprefix("the "),
            (_SIDES[match["part"].casefold().removeprefix("the ").split()[0]], match.group()),
        )
        for pattern in (_PART, _TIME)
        for match in pattern.finditer(text)
    )
