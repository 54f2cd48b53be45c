"""Verbs: does a passage start with a verb, whose subject then stands before it?"""

import re

from dossier.speech.lexicon import lexicon

_AUXILIARIES = frozenset(
    "is are was were be been being has have had do does did will would shall should can could may "
    "might must".split()
)


def starts_with_verb(words: str) -> bool:
    """Whether the words start with a finite verb or a participle."""
    first = re.match(r"[\w’'-]+", words)
    return first is not None and _is_verb(first.group())


def starts_with_finite(words: str) -> bool:
    """Whether the words start with a verb that is no infinitive: “has”, “asked”, “goes”."""
    first = re.match(r"[\w’'-]+", words)
    word = first.group() if first else ""
    return word in _AUXILIARIES - {"be"} or lexicon().tags.get(word, "") in ("V", "E")


def _is_verb(word: str) -> bool:
    return word in _AUXILIARIES or lexicon().tags.get(word, "") in ("v", "V", "E", "L")
