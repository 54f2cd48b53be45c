"""Once: what a text tells of something becomes known where it tells no two things of it."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Told = TypeVar("Told", bound=Hashable)


def once(told: Iterable[tuple[str, Told]]) -> Mapping[str, Told]:
    """Of pairs the value of each key that has one value only."""
    pairs = dict.fromkeys(told)
    many = Counter(key for key, _ in pairs)
    return {key: value for key, value in pairs if many[key] == 1}
