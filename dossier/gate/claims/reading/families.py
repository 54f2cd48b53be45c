"""Families: words that tell of the same deed: “sold” and “the sale”, “close” and “closure”."""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from dossier.gate.claims.reading.terms import stem
from dossier.speech.tables import rows

_LETTERS, _LEAST = 5, 4


@lru_cache(maxsize=20_000)
def are_kin(one: str, other: str) -> bool:
    """Whether two stems are of one family."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= _LEAST and long.startswith(short):
        return True
    if len(short) >= _LETTERS and short[:_LETTERS] == long[:_LETTERS]:
        return True
    return other in _nouns().get(one, ()) or one in _nouns().get(other, ())


def of_kin(some: Iterable[str], others: frozenset[str]) -> frozenset[str]:
    """Those stems that have one of their family among the others."""
    return frozenset(one for one in some if any(are_kin(one, other) for other in others))


@cache
def _nouns() -> Mapping[str, frozenset[str]]:
    """For the stem of a verb, those of the nouns for what it says."""
    found: dict[str, frozenset[str]] = {}
    for verbs, nouns in rows("nouns.tsv", __package__):
        for verb in verbs.split("|"):
            found[stem(verb)] = found.get(stem(verb), frozenset()) | {*map(stem, nouns.split("|"))}
    return found
