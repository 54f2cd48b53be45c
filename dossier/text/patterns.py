"""Patterns: an expression becomes its compiled form, made when it is first used.

Most commands need few of the many patterns there are, and compiling them all would take longer
than anything else at the start.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """The expression compiled on first use, which keeps the import fast."""
    return re.compile(expression)


class _Late:
    """Stands for a compiled pattern, and takes its methods over once one is asked for."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression, self._flags = expression, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        pattern = re.compile(self._expression, self._flags)
        self.__dict__.update({method: getattr(pattern, method) for method in _METHODS})
        return getattr(pattern, name)


if TYPE_CHECKING:
    late = re.compile
else:

    def late(expression: str, flags: int = 0) -> _Late:
        """What stands for `re.compile(expression, flags)` and compiles it at the first use."""
        return _Late(expression, flags)
