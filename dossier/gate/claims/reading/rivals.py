"""Rivals: the table of words that cannot stand for one another, and the phrases among them."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from dossier.gate.claims.reading.folding import Words, tokens
from dossier.speech.tables import rows

_PARTICLES, _BETWEEN = frozenset("off down up out".split()), frozenset("the its his her it".split())
"""Particles, and words with which an object may begin that stands before one."""


@lru_cache(maxsize=4_000)
def merged(words: Words) -> Words:
    """The words with every phrase of the table as one: `call off`."""
    found: list[str] = []
    at = 0
    while at < len(words):
        size = next(
            (len(it) for it in _phrases().get(words[at], ()) if it == words[at : at + len(it)]), 1
        )
        if parted := _parted(words, at) if size == 1 else 0:
            return (
                *found,
                f"{words[at]} {words[parted]}",
                *words[at + 1 : parted],
                *merged(words[parted + 1 :]),
            )
        found.append(" ".join(words[at : at + size]))
        at += size
    return tuple(found)


def _parted(words: Words, at: int) -> int:
    """Where the particle of a phrase stands behind its object: “call the strike off”; or 0."""
    if words[at + 1 : at + 2] == () or words[at + 1] not in _BETWEEN:
        return 0
    particles = {it[1] for it in _phrases().get(words[at], ()) if len(it) == 2} & _PARTICLES
    return next(
        (place for place in range(at + 2, min(at + 5, len(words))) if words[place] in particles), 0
    )


def may_have_rivals(one: str, other: str) -> bool:
    """Whether a word that stands in one text alone has a rival in the other."""
    mine, theirs = _told(one), _told(other)
    return _are_opposed(mine - theirs, theirs) or _are_opposed(theirs - mine, mine)


@lru_cache(maxsize=4_000)
def _told(text: str) -> frozenset[str]:
    """The words and phrases of a text that stand in the table."""
    words = tokens(text)
    return frozenset(word for word in (*words, *merged(words)) if word in _sides())


def _are_opposed(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(are_rivals(one, other) for one in some for other in others)


def are_rivals(one: str, other: str) -> bool:
    """Whether a line has the words on different sides, and none has them on the same."""
    pairs = _shared(one, other)
    return bool(pairs) and all(here != there for here, there in pairs)


def are_alike(one: str, other: str) -> bool:
    """Whether a line has the words on the same side."""
    return any(here == there for here, there in _shared(one, other))


@lru_cache(maxsize=20_000)
def _shared(one: str, other: str) -> tuple[tuple[int, int], ...]:
    """The sides on which the words stand, for every line that has both."""
    return tuple(
        (mine[1], theirs[1])
        for mine in _sides().get(one, ())
        for theirs in _sides().get(other, ())
        if mine[0] == theirs[0]
    )


@cache
def _sides() -> Mapping[str, Sequence[tuple[int, int]]]:
    """For each word or phrase, as near.tokens() folds it, the lines and sides it stands on."""
    sides: dict[str, list[tuple[int, int]]] = {}
    for number, row in enumerate(rows("rivals.tsv", __package__)):
        for side, words in enumerate(row):
            for word in words.split("|"):
                sides.setdefault(" ".join(tokens(word)), []).append((number, side))
    return sides


@cache
def _phrases() -> Mapping[str, Sequence[Words]]:
    """The phrases of the table by their first word, the longest first."""
    phrases: dict[str, list[Words]] = {}
    for phrase in _sides():
        if len(words := tuple(phrase.split())) > 1:
            phrases.setdefault(words[0], []).append(words)
    return {first: sorted(found, key=len, reverse=True) for first, found in phrases.items()}
