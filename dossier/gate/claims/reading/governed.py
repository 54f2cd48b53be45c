"""Governed: a word in a quote becomes the content words it governs, to look for in a claim."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from dossier.gate.claims.reading.terms import counts, terms_between
from dossier.text.patterns import late

_BREAK = late(
    r"[,.;:!?()]|\s[–—-]\s|\b(?:but|and|or|because|that|which|who|if|unless|although|while|"
    r"whether)\b"
)
_LOOKED_AT = 4
_LEAST_PARAPHRASED = 3
_SHARE = 0.6


@dataclass(frozen=True, kw_only=True, slots=True)
class Governed:
    """The stems in the clause of a word, after and before it; `rest` stand elsewhere as well."""

    after: tuple[str, ...]
    before: tuple[str, ...]
    rest: frozenset[str]

    def is_said(self, said: frozenset[str]) -> bool:
        """Whether a claim with these stems says it, in the same words or mostly."""
        near = self.after[:_LOOKED_AT]
        if near and near[0] in said and near[0] not in self.rest:
            return sum(word in said for word in near) * 2 >= len(near)
        around = {*near, *self.before[-_LOOKED_AT:]}
        least = min(2, len(around)) if not near else _LEAST_PARAPHRASED
        shared = sum(word in said for word in around)
        elsewhere = sum(word in self.rest for word in around)
        return shared >= max(least, _SHARE * len(around)) > elsewhere


def governed(text: str, start: int, end: int) -> Governed:
    """What the word at `text[start:end]` governs."""
    opens, closes = clause_around(text, start, end)
    inside = Counter(term.stem for term in terms_between(text, opens, closes))
    after = tuple(term.stem for term in terms_between(text, end, closes))
    before = tuple(term.stem for term in terms_between(text, opens, start))
    total = counts(text)
    rest = frozenset(word for word in (*after, *before) if total[word] > inside[word])
    return Governed(after=after, before=before, rest=rest)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause that holds `text[start:end]` starts and ends."""
    begins, stops = _breaks(text)
    before = bisect_right(stops, start)
    after = bisect_right(begins, end)
    opens = stops[before - 1] if before else 0
    return opens, begins[after] if after < len(begins) else len(text)


@lru_cache(maxsize=2_000)
def _breaks(text: str) -> tuple[list[int], list[int]]:
    """Where the breaks between clauses begin, and where they stop."""
    found = [match for match in _BREAK.finditer(text) if not _is_inside(text, match)]
    return [match.start() for match in found], [match.end() for match in found]


def _is_inside(text: str, match: re.Match[str]) -> bool:
    """A mark inside a number or an abbreviation."""
    return (
        match.end() < len(text) and text[match.end()].isalnum() and not match.group()[-1].isalnum()
    )
