"""Slips: two spellings of one word or name, one letter apart."""

from rapidfuzz.distance import OSA

SLIP_LENGTH = 5
"""Letters. In shorter names one letter makes another name."""


def is_slip(word: str, other: str) -> bool:
    """Whether the words differ by one letter that was missed, added, changed or swapped."""
    if min(len(word), len(other)) < SLIP_LENGTH or word[:1] != other[:1]:
        return False
    return OSA.distance(word, other, score_cutoff=1) == 1


def all_but_one(name: str) -> list[tuple[int, str]]:
    """For each word of a name of several: its position, and the name without it."""
    words = name.split()
    if len(words) < 2:
        return []
    return [(at, " ".join([*words[:at], "_", *words[at + 1 :]])) for at in range(len(words))]
