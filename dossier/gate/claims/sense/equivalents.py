"""Equivalents: denials that say what a plain sentence says, “not before June” and the like."""

import re
from functools import lru_cache

from dossier.gate.claims.reading.terms import stem
from dossier.text.patterns import late

NOT_BEFORE = late(
    r"(?:(?<![\w-])(?:not|never|[Nn]o)|n[’']t)\s[^,.;:]{0,40}?\b(?:before|until)\s+"
    r"(?P<when>[\w’'-]+(?:\s+(?:of\s+)?[\w’'-]+){0,3})"
)
_EARLIEST = late(r"(?<![\w-])(?:earliest|no\s+(?:sooner|earlier)\s+than)(?![\w-])")
_NO_MORE = late(
    r"(?<![\w-])(?:no|never|nobody|nothing|none)(?:\s+[\w’'-]+){0,3}?\s+(?:\w{2,}er|more|less)(?!\w)",
    re.IGNORECASE,
)
_MOST = late(r"(?<![\w-])(?:\w{2,}est|most|least|best|worst)(?![\w-])", re.IGNORECASE)
_YET_TO_COME = late(r"(?<![\w-])(?:will|would|to\s+be|was\s+to|were\s+to|going\s+to)(?![\w-])")
_DOES_SO = late(
    r"(?<![\w-])(?:will|would)\s+(?:now\s+|soon\s+|later\s+)?(?:do\s+(?:so|it|this|that)|follow)"
    r"(?![\w-])"
)
"""“had not published it, and would do so”: what is denied now is announced."""
_WHAT = late(r"(?<!\w)what\s(?:(?:has|have|had|was|is)\s)*([a-z]+)")
_AS_PROMISED = late(
    r"\bas\s+(?:\w+\s+){1,3}?had\s+(promised|planned|hoped|announced|agreed|intended|demanded)\b"
)


def is_at_the_earliest(negated: str, other: str) -> bool:
    """“not before June” of “in June at the earliest”."""
    return NOT_BEFORE.search(negated) is not None and _EARLIEST.search(other) is not None


@lru_cache(maxsize=2_000)
def is_yet_to_come(claim: str, quoted: str) -> bool:
    """Whether the claim announces what the quote denies for now and announces as well."""
    if (promised := _AS_PROMISED.search(quoted)) and promised.group(1) in claim:
        return True
    return _YET_TO_COME.search(claim) is not None and _DOES_SO.search(quoted) is not None


def verbs_of_what(text: str) -> frozenset[str]:
    """The stems of the verbs of “what happened”, “what had happened”."""
    return frozenset(stem(found) for found in _WHAT.findall(text))


def is_superlative_denied(negated: str, other: str) -> bool:
    """“no bigger investment”, “had never been lower”: says “the biggest”, “the lowest”."""
    return _NO_MORE.search(negated) is not None and _MOST.search(other) is not None
