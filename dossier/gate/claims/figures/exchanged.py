"""Exchanged: two numbers of a quote, each after a word of its own, have not changed places."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from dossier.gate.claims.reading.numbers import placed_numbers, without_dates
from dossier.gate.claims.reading.once import once
from dossier.gate.claims.reading.terms import stem
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_BEFORE = late(
    r"(?P<word>[^\W\d_]+)(?:\s+(?:an?|the|its|his|her|their|only|just|about|some|nearly|almost|over|"
    r"around|more|less|fewer|than|at|least|up|most))*\s+[$€£¥₽]?\Z",
    re.IGNORECASE,
)
_JOINING = frozenset("and but or while then now in".split())
_NEAR = 60


def exchanged_findings(support: Support) -> Iterator[Finding]:
    """“caught 88 tonnes against a quota of 71” becomes “caught 71 against a quota of 88”."""
    mine = _leading(support.claim)
    theirs = _leading(support.quoted) if len(mine) > 1 else {}
    for one, other in combinations([value for value in mine if value in theirs], 2):
        if mine[one] == theirs[other] != mine[other] == theirs[one]:
            yield changed_places(one, other, support)
            return


def changed_places(one: str, other: str, support: Support) -> Finding:
    """That two numbers of the claim stand where the quote has the other."""
    return Finding(
        code="C-NUMBER",
        message=f"{shown(one)} and {shown(other)} have changed places between quote and claim "
        f"({support.place})",
        tip="give each number to what it counts in the source",
    )


@lru_cache(maxsize=4_000)
def _leading(text: str) -> Mapping[str, str]:
    """For each number of a text that stands in it once, the stem of the word that leads to it."""
    plain = without_dates(text)
    led = (
        (item.value, _BEFORE.search(plain, max(0, item.start - _NEAR), item.start))
        for item in placed_numbers(plain)
        if item.value[:1] != "#"
    )
    found = once((value, before["word"].casefold() if before else "") for value, before in led)
    return {value: stem(word) for value, word in found.items() if word and word not in _JOINING}
