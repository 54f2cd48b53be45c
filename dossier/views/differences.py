"""Differences: which words of several passages are not in all of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

ALIKE = 0.5
"""The share of words two passages must have in common to be compared word by word."""

_token = re.compile(r"\S+")
_edges = re.compile(r"^[\"“”'‘’«»„,.;:!?…]+|[\"“”'‘’«»„,.;:!?…]+$")
_digits_or_letters = re.compile(r"\w+")

SMALL = frozenset(
    "a an and as at be been but by for from had has have he her his in include included includes "
    "including is it its not of on or our "
    "she so that the their them they this to was were which who will with would".split()
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """A stretch of words; `only` where they are not in every passage compared."""

    text: str
    only: bool = False


def compare(passages: Sequence[str]) -> tuple[tuple[Run, ...], ...]:
    """Each passage as runs of words shared by all and words that are not.

    Empty where the passages are too different for that to mean anything.
    """
    tokens = [[match.group() for match in _token.finditer(text)] for text in passages]
    keys = [[_key(token) for token in row] for row in tokens]
    if len(passages) < 2 or not _are_alike(keys):
        return ()
    shared = [_shared(keys, number) for number in range(len(keys))]
    return tuple(
        tuple(_runs(row, [index not in common for index in range(len(row))]))
        for row, common in zip(tokens, shared, strict=True)
    )


def highlight(passage: str, own: str, others: Sequence[str]) -> tuple[Run, ...]:
    """The passage with those of its words marked that `own` names and no other passage has.

    `own` is what the account is said to hold, in our words.
    """
    named = {word for word in _words(own) if word not in SMALL}
    foreign = {word for other in others for word in _words(other)}
    tokens = [match.group() for match in _token.finditer(passage)]
    marks = []
    for token in tokens:
        words = [word for word in _words(token) if word not in SMALL]
        marks.append(any(_is_named(word, named) and word not in foreign for word in words))
    return tuple(_runs(tokens, marks))


def changed(before: str, after: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Two versions of one sentence: the first with what went, the second with what came."""
    first, second = _token.findall(before), _token.findall(after)
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    went, came = [True] * len(first), [True] * len(second)
    for start, other, size in matcher.get_matching_blocks():
        went[start : start + size] = [False] * size
        came[other : other + size] = [False] * size
    return tuple(_runs(first, went)), tuple(_runs(second, came))


def likeness(one: str, other: str) -> float:
    """The share of words two passages have in common, in order, from 0 to 1."""
    first = [_key(token) for token in _token.findall(one)]
    second = [_key(token) for token in _token.findall(other)]
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _key(token: str) -> str:
    return _edges.sub("", token).casefold() or token


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _digits_or_letters.findall(text)]


def _is_named(word: str, named: set[str]) -> bool:
    """A word of at least three letters also counts as its longer form: `Jan` as `January`."""
    if word in named:
        return True
    stem = word[: max(3, len(word) - 3)]
    return len(word) >= 3 and not word.isdigit() and any(item.startswith(stem) for item in named)


def _are_alike(keys: list[list[str]]) -> bool:
    first = keys[0]
    return all(
        SequenceMatcher(None, first, other, autojunk=False).ratio() >= ALIKE for other in keys[1:]
    )


def _shared(keys: list[list[str]], number: int) -> set[int]:
    """The places of the words of one passage that match a word in every other, in order."""
    common = set(range(len(keys[number])))
    for index, other in enumerate(keys):
        if index != number:
            matcher = SequenceMatcher(None, keys[number], other, autojunk=False)
            blocks = matcher.get_matching_blocks()
            common &= {start + step for start, _, size in blocks for step in range(size)}
    return common


def _runs(tokens: Sequence[str], marks: Sequence[bool]) -> Iterator[Run]:
    start = 0
    for index in range(1, len(tokens) + 1):
        if index == len(tokens) or marks[index] != marks[start]:
            yield Run(text=" ".join(tokens[start:index]), only=marks[start])
            start = index
