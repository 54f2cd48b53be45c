"""Patterns: a regular expression becomes a pattern that is compiled when it is first used.

Most commands need few of the many patterns there are, and compiling them all takes longer than
everything else at the start.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Late:
    """Stands for a compiled pattern, and takes its methods over once one is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


if TYPE_CHECKING:
    late = re.compile
else:

    def late(source: str, flags: int = 0) -> _Late:
        """As `re.compile`, but compiled at the first use."""
        return _Late(source, flags)


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """The expression, compiled when it is first asked for."""
    return re.compile(expression)
