"""Presents: “closes on Friday” of a claim says of what will happen as much as “will close” does."""

import re
from functools import lru_cache

from dossier.dates.calendar import MONTH_NAMES
from dossier.text.patterns import late

_WILL = late(r"(?<![\w-])will\s(?P<verb>[a-z-]+)")
_AT_TIME = late(
    r"(?<![\w-])(?:from|on|in|until|by|before|this|next)\s(?:the\s(?:end|start|beginning)\sof\s)?"
    rf"(?:next\s)?(?:\d{{1,2}}\s)?(?:{MONTH_NAMES}|[A-Z][a-z]+day|"
    r"20\d\d|week|month|year|spring|summer|autumn|winter)"
    r"(?!\w)"
)


@lru_cache(maxsize=2_000)
def is_in_present(claim: str, quoted: str) -> bool:
    """Whether the claim has a verb of “will …” in the present, and a time that the quote has."""
    if _WILL.search(quoted) is None or not _times(claim) & _times(quoted):
        return False
    return any(
        re.search(rf"(?<![\w-])(?<!to\s){re.escape(found['verb'])}(?:e?s)?(?!\w)", claim)
        for found in _WILL.finditer(quoted)
    )


def _times(text: str) -> frozenset[str]:
    return frozenset(found.group().casefold() for found in _AT_TIME.finditer(text))
