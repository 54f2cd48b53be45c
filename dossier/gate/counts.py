"""Counts: how many quotes the gate really looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class QuoteCounts:
    """How many quotes were looked for, stand word for word, and have no text to look in."""

    checked: int = 0
    verbatim: int = 0
    skipped: int = 0
