"""Firms: names of two words that somebody else's signs show to be a firm, a club or a paper."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from dossier.extract.name_data import words_of
from dossier.extract.records import Mention
from dossier.speech.naming import is_first_name
from dossier.text.occurrences import whole_words
from dossier.text.patterns import late

_WHICH = late(r",? which [a-z]")
_KIND = late(
    r"\b(?:agency|airline|association|band|bank|brand|carmaker|channel|charity|"
    r"club|company|conglomerate|daily|firm|foundation|group|insurer|lender|magazine|"
    r"movement|newspaper|organisation|organization|outlet|paper|party|portal|"
    r"publisher|retailer|start-up|startup|station|team|utility|website|weekly)s?,? $",
    re.IGNORECASE,
)
OFTEN = 3
"""So often only somebody is called by the last word of a name."""
_ARTICLE = late(r"\b[Tt]he $")
_SMALL = late(r"[a-z]+")


def without_firms(text: str, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions; names that somewhere stand as those of a firm are nobody's."""
    firms = {
        mention.name
        for mention in found
        if mention.kind in ("person", "body") and not mention.role and _is_firm(text, mention)
    }
    return tuple(
        replace(mention, kind="organisation") if mention.name in firms else mention
        for mention in found
    )


def _is_firm(text: str, mention: Mention) -> bool:
    """Whether what stands about or in a name tells of a body, not of a person."""
    parts = mention.name.split()
    if len(parts) < 2 or is_first_name(parts[0]):
        return False
    before = text[max(0, mention.span.start - 30) : mention.span.start]
    if _WHICH.match(text, mention.span.end) or _KIND.search(before):
        return True
    return bool(_ARTICLE.search(before)) or _is_common(text, parts)


def _is_common(text: str, parts: Sequence[str]) -> bool:
    """Whether the last word of a name is an ordinary one, and hardly ever a name by itself."""
    *_, first, last = parts
    low = last.lower()
    if low in words_of("role") or not _SMALL.fullmatch(low):
        return False
    if next(whole_words(text, low), None) is None:
        return False
    alone = (at for at in whole_words(text, last) if not text.endswith(f"{first} ", 0, at))
    return len(list(islice(alone, OFTEN))) < OFTEN
