"""Realities: how real something may be told to be, and the words that make it less than done."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from dossier.gate.claims.reading.openers import forms_of
from dossier.gate.claims.reading.terms import stem
from dossier.speech.tables import rows
from dossier.text.patterns import late

SUPPOSING = frozenset("if unless whether lest provided providing assuming supposing".split())
"""Words that open a clause which is only supposed."""


class Reality(IntEnum):
    """How real something is told to be."""

    UNDONE = 0
    OPEN = 1
    WISHED = 2
    LIKELY = 3
    MEANT = 4
    COMING = 5
    DONE = 6


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text that a word takes out of the world as it is, and that word."""

    start: int
    end: int
    reality: Reality
    words: str
    sign: int


@cache
def governing() -> frozenset[str]:
    """The stems of the words that alone take something out of the world as it is."""
    lemmas = (lemma for row in rows("reality.tsv", __package__) for lemma in row[2].split("|"))
    return frozenset(
        stem(lemma.split()[0]) for lemma in lemmas if " " not in lemma or " * " in lemma
    )


@cache
def undoing() -> frozenset[str]:
    """The stems of the words that say of what they govern that it is not done: “avoid it”."""
    return frozenset(_firsts(lambda how, _: how == "undone", is_alone=True))


@cache
def leading() -> frozenset[str]:
    """The stems of those that leave open a deed alone, and no thing: “moved to close it”."""
    of_things = ("any", "for", "back", "that")
    of_deeds = ("to", "noun-to", "ing")
    found = frozenset(_firsts(lambda _, where: where in of_deeds, is_alone=True))
    return found.difference(_firsts(lambda _, where: where in of_things))


def _firsts(is_it: Callable[[str, str], bool], *, is_alone: bool = False) -> Iterator[str]:
    """The stems of the first words of the lemmas in the lines of which it holds."""
    for how, where, row in rows("reality.tsv", __package__):
        for lemma in row.split("|") if is_it(how, where) else ():
            if not (is_alone and " " in lemma):
                yield stem(lemma.split()[0])


Line = tuple[Reality, str, frozenset[str], re.Pattern[str]]


@cache
def lines() -> tuple[Line, ...]:
    """For each line of the table: how far, where, first words of its lemmas, the expression."""
    return tuple(_line(*row) for row in rows("reality.tsv", __package__))


def _line(how: str, where: str, lemmas: str) -> Line:
    firsts, expression = forms_of(lemmas)
    pattern = late(rf"(?<![\w-])(?:{expression})(?![\w-])", re.IGNORECASE)
    return Reality[how.upper()], where, firsts, pattern
