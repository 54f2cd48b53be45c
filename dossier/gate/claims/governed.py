"""Governed: a word in a quote becomes the content words it governs, to look for in a claim."""

import re
from dataclasses import dataclass
from functools import lru_cache

from dossier.gate.claims.terms import stems, terms
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
    """The stems in the clause of a word, after and before it, and those of all other clauses."""

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
    return Governed(
        after=tuple(term.stem for term in terms(text[end:closes])),
        before=tuple(term.stem for term in terms(text[opens:start])),
        rest=stems(text[:opens]) | stems(text[closes:]),
    )


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause that holds `text[start:end]` starts and ends."""
    breaks = _breaks(text)
    opens = max((stop for _, stop in breaks if stop <= start), default=0)
    closes = min((begin for begin, _ in breaks if begin > end), default=len(text))
    return opens, closes


@lru_cache(maxsize=2_000)
def _breaks(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _BREAK.finditer(text) if not _is_inside(text, match))


def _is_inside(text: str, match: re.Match[str]) -> bool:
    """A mark inside a number or an abbreviation."""
    return (
        match.end() < len(text) and text[match.end()].isalnum() and not match.group()[-1].isalnum()
    )
