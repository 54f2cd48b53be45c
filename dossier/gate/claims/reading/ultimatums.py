"""Ultimatums: in “he must pay or the car will be sold” what must be done becomes a condition."""

import re

from dossier.gate.claims.reading.terms import words_in
from dossier.text.patterns import late

_MUST = r"(?:must|should|(?:have|has|had|needs?|needed)\s+to|ought\s+to)"
_ULTIMATUM = late(
    rf"(?<![\w-])(?:would\s+|will\s+)?{_MUST}\s[^.;:!?]{{3,120}}?(?:\s+or(?:\s+else)?|[,;]\s+or(?:\s+else)?|"
    r"[,;]\s+otherwise)(?=\s(?:[\w’'-]+\s+){1,5}?(?:will|would|could|may|might)(?!\w))"
)
_IF = frozenset("if unless or otherwise".split())


def ultimatum(quoted: str) -> re.Match[str] | None:
    """What must be done, up to the “or” behind which stands what follows if it is not."""
    words = words_in(quoted)
    return _ULTIMATUM.search(quoted) if "or" in words or "otherwise" in words else None


def is_conditional(claim: str) -> bool:
    """“if he does not pay”: the claim turns what must be done into a condition, or keeps it."""
    return not _IF.isdisjoint(words_in(claim))
