"""Equalled: what is twice, or more, in the quote is not merely as much in the claim."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dossier.gate.claims.reading.terms import words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_AS = late(
    r"(?<![\w-])(?P<how>twice|half|double|(?:\w+\s)?times|nearly|almost|not|never|quite|n[’']t)?\s*"
    r"(?<![\w-])(?:as|so)\s+(?P<what>[a-z]+)\s(?:[\w’'-]+\s+){0,5}?as(?![\w-])",
    re.IGNORECASE,
)
_THAN = late(
    r"(?<![\w-])(?P<how>more|less|fewer)\s+(?:[\w’'-]+\s+){1,6}?than(?![\w-])", re.IGNORECASE
)
_COMPARED = late(
    r"(?<![\w-])(?P<what>[a-z]{2,}er|worse|better)\s+(?:[\w’'-]+\s+){0,6}?than(?![\w-])"
)
_OTHER = frozenset("well soon long far such".split())
"""“as well as”, “as soon as”: no comparison."""


def equalled_findings(support: Support) -> Iterator[Finding]:
    """“twice as high as” or “higher than” becomes “as high as”."""
    if "as" not in words_in(support.claim):
        return
    for found in _AS.finditer(support.claim):
        what = found["what"].casefold()
        if found["how"] or what in _OTHER:
            continue
        other = _compared(support.quoted, what)
        if other:
            yield Finding(
                code="C-POLARITY",
                message=f"the claim says {shown(found.group().strip())}, the quote {shown(other)} "
                f"({support.place})",
                tip="word the comparison as the quote has it",
            )
            return


@lru_cache(maxsize=2_000)
def _compared(quoted: str, what: str) -> str:
    """How the quote compares the same, if not as equals."""
    same = [it for it in _AS.finditer(quoted) if it["what"].casefold() == what]
    if same:
        return "" if any(not it["how"] for it in same) else same[0].group().strip()
    is_many = what in ("many", "much", "few", "little")
    than = _THAN.search(quoted) if is_many else None
    if than is None:
        than = next((it for it in _COMPARED.finditer(quoted) if _is_degree(it["what"], what)), None)
    return than.group() if than else ""


def _is_degree(comparative: str, what: str) -> bool:
    """“harder” of “hard”, “better” of “good”."""
    low = comparative.casefold().removesuffix("er")
    irregular = {"good": "bett", "bad": "worse", "well": "bett", "far": "farth"}
    return low in (what, f"{what}{what[-1:]}", irregular.get(what, "-"), f"{what[:-1]}i", what[:-1])
