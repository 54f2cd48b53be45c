"""Superlatives: what is large in the quote is not the largest in the claim."""

import re
from collections.abc import Iterator
from functools import cache

from dossier.gate.claims.reading.terms import words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_TABLE = (
    "largest biggest greatest: large big great sizeable huge vast major",
    "highest tallest: high tall", "worst: bad severe serious grave", "best: good fine",
    "smallest: small little tiny", "oldest: old ancient", "longest: long", "richest: rich wealthy",
    "poorest: poor", "strongest: strong powerful", "heaviest: heavy", "deepest: deep",
    "fastest: fast quick", "busiest: busy", "hottest: hot", "coldest: cold", "driest: dry",
    "deadliest: deadly", "newest: new", "youngest: young", "closest nearest: close near",
    "cheapest: cheap", "lowest: low", "widest: wide broad", "bloodiest: bloody", "safest: safe",
)  # fmt: skip
_MOST = late(
    r"(?:(?<![\w-])(?:the|its|their|his|her)|[’']s)\s+most\s+([a-z]{4,})(?<![^ou]s)(?![\w-])", re.I
)
_RECORD = late(r"(?<![\w-])the\s(most|least|fewest)\s(?:since|ever)(?!\w)")
_LOWEST = frozenset("smallest lowest fewest least".split())
_HIGHEST = frozenset("largest highest biggest greatest most".split())
_OTHER_END = {"most": _LOWEST, "least": _HIGHEST, "fewest": _HIGHEST}
"""“the most since 1931” is no “smallest rise since 1931”."""
_ALLOWING = late(
    r"(?<![\w-])(?:\w{2,}est|worst|best|most|record|top|first|no\s+\w+\s+is|than\s+any|unequalled|"
    r"unmatched|ever|number\s+one|main|chief|leading|\w+er\s+than\s+(?:all|every|the\s+other))"
    r"(?![\w-])",
    re.IGNORECASE,
)


def superlative_findings(support: Support) -> Iterator[Finding]:
    """“a large depot” becomes “the largest depot”."""
    mine, theirs = words_in(support.claim), words_in(support.quoted)
    found = next((word for word in mine & _bases().keys() if _bases()[word] & theirs), "")
    if not found and "most" in mine:
        telling = (word for word in _MOST.findall(support.claim) if word.casefold() in theirs)
        found = next((f"most {word}" for word in telling), "")
    if not found and (record := _RECORD.search(support.quoted)):
        found = next(iter(sorted(_OTHER_END[record[1].casefold()] & mine - theirs)), "")
        if found:
            yield _finding(support, found)
        return
    if found and not _ALLOWING.search(support.quoted):
        yield _finding(support, found)


def _finding(support: Support, found: str) -> Finding:
    return Finding(
        code="C-FORCE",
        message=f"the claim says {shown(found)}, the quote less ({support.place})",
        tip="word the claim no stronger than the quote",
    )


@cache
def _bases() -> dict[str, frozenset[str]]:
    """For each superlative the plain words that say less."""
    lines = (line.split(": ") for line in _TABLE)
    return {word: frozenset(plain.split()) for most, plain in lines for word in most.split()}
