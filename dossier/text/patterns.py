"""Patterns: an expression becomes its compiled form."""

import re
from functools import cache


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """The expression compiled on first use, which keeps the import fast."""
    return re.compile(expression)
