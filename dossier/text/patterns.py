"""Patterns: an expression becomes its compiled form, made when it is first used.

Most commands need few of the many patterns there are, and compiling them all would take longer
than anything else at the start. Those that take capitals and small letters for the same look at the
text in small letters first, because that is several times as fast.

What runs up to a comma or a full stop, `[^,.]*`, runs over those within a number: “10,000”, “9.4”.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
_CAPITAL = re.compile(r"(?<!\\)[A-Z]|\(\?-?i")
"""A capital that is no escape, or a part of an expression that treats capitals on its own."""
_RUN = re.compile(r"\[\^((?:[^\]\\]|\\.)+)\]((?:\{\d+,\d*\}|[*+])\??)")
"""A class of all but some characters, any number of times."""
_UNLIKE = "ıſİ"
"""Letters that match “i” or “s” where capitals do not count, and have another small letter."""


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """The expression compiled on first use, which keeps the import fast."""
    return re.compile(expression)


def ending(pattern: re.Pattern[str], text: str, end: int, reach: int = 120) -> re.Match[str] | None:
    """The match of a pattern that closes with `\\Z` before `end`, at most `reach` characters long.

    A search from the start of the text, for each of many places in it, takes time with its square.
    """
    return pattern.search(text, max(0, end - reach), end)


def up_to(pattern: re.Pattern[str], text: str, start: int) -> str:
    """What stands from `start` up to where the pattern first matches, or to the end."""
    found = pattern.search(text, start)
    return text[start : found.start() if found else len(text)]


class Caseless:
    """A pattern for which capitals do not count: what it finds, it finds in small letters first."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression, self._flags = expression, flags

    @cached_property
    def _small(self) -> re.Pattern[str]:
        return re.compile(self._expression, self._flags & ~re.IGNORECASE)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._expression, self._flags)

    def match(self, text: str, *places: int) -> re.Match[str] | None:
        """The match at the start or the place given, as `re.Pattern.match` gives it."""
        return self._pattern.match(text, *places)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the whole text, as `re.Pattern.fullmatch` gives it."""
        return self._pattern.fullmatch(text)

    def search(self, text: str, *places: int) -> re.Match[str] | None:
        """The first match, as `re.Pattern.search` gives it."""
        if places or (small := lowered(text)) is None:
            return self._pattern.search(text, *places)
        found = self._small.search(small)
        return found and self._pattern.match(text, found.start())

    def finditer(self, text: str, *places: int) -> Iterator[re.Match[str]]:
        """All matches, as `re.Pattern.finditer` gives them."""
        if places or (small := lowered(text)) is None:
            return self._pattern.finditer(text, *places)
        found = (self._pattern.match(text, match.start()) for match in self._small.finditer(small))
        return (match for match in found if match is not None)

    def findall(self, text: str) -> list[str]:
        """All matches as text, as `re.Pattern.findall` gives them."""
        return self._pattern.findall(text) if self.search(text) else []

    def sub(self, words: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with `words` for each match, as `re.Pattern.sub` gives it."""
        return self._pattern.sub(words, text) if self.search(text) else text

    def split(self, text: str) -> list[str]:
        """The text between the matches, as `re.Pattern.split` gives it."""
        return self._pattern.split(text) if self.search(text) else [text]


@lru_cache(maxsize=64)
def lowered(text: str) -> str | None:
    """The text in small letters; None where they would not match what the text does."""
    small = text.lower()
    if text.isascii():
        return small
    is_alike = len(small) == len(text) and not any(letter in text for letter in _UNLIKE)
    return small if is_alike else None


def _over_numbers(run: re.Match[str]) -> str:
    """A run up to commas or full stops, made to go on over those between two digits."""
    marks = "".join(mark for mark in ",." if mark in run[1])
    return rf"(?:[^{run[1]}]|(?<=\d)[{marks}](?=\d)){run[2]}" if marks else run[0]


def _made(expression: str, flags: int) -> "re.Pattern[str] | Caseless":
    expression = _RUN.sub(_over_numbers, expression)
    is_caseless = flags & re.IGNORECASE and not _CAPITAL.search(expression)
    return Caseless(expression, flags) if is_caseless else re.compile(expression, flags)


class _Late:
    """Stands for a compiled pattern, and takes its methods over once one is asked for."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression, self._flags = expression, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.compile(), name)

    def compile(self) -> "re.Pattern[str] | Caseless":
        """The pattern, whose methods are from now on those of this one."""
        pattern = _made(self._expression, self._flags)
        self.__dict__.update({method: getattr(pattern, method) for method in _METHODS})
        return pattern


_LATE: list[_Late] = []


def compile_late() -> None:
    """Compile every pattern of the modules imported that has not been used yet."""
    for pattern in _LATE:
        if "search" not in pattern.__dict__:
            pattern.compile()


if TYPE_CHECKING:
    late = re.compile
else:

    def late(expression: str, flags: int = 0) -> _Late:
        """What stands for `re.compile(expression, flags)` and compiles it at the first use."""
        _LATE.append(_Late(expression, flags))
        return _LATE[-1]
