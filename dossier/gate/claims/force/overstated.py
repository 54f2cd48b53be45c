"""Overstated: words of a claim that its quote, which says less, does not allow it."""

import re
from collections.abc import Iterator
from functools import cache

from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATION
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.tables import rows
from dossier.text.patterns import late

_LEAST = 2
"""A denial before the word takes it back."""


def overstated_findings(support: Support) -> Iterator[Finding]:
    """“will take 900 passengers once tests end” becomes “already takes 900 passengers”."""
    claim, quoted = support.claim, support.quoted
    for claims, less, allows in _lines():
        mine = claims.search(claim)
        theirs = less.search(quoted) if mine else None
        if mine is None or theirs is None or allows.search(quoted):
            continue
        if NEGATION.search(claim, 0, mine.start()):
            continue
        rest = stems(claim) - stems(mine.group())
        if len(rest & stems(quoted)) >= min(_LEAST, len(rest)):
            yield Finding(
                code="C-FORCE",
                message=f"the claim says {shown(mine.group())}, the quote only "
                f"{shown(theirs.group())} ({support.place})",
                tip="leave out what the quote does not say",
            )
            return


@cache
def _lines() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    """What a claim adds, what its quote says instead, and what in the quote would allow it."""
    return tuple(
        (_words(claims), _words(less), _words(allows))
        for claims, less, allows in rows("overstated.tsv", __package__)
    )


def _words(expression: str) -> re.Pattern[str]:
    return late(rf"(?<![\w’'-])(?:{expression})(?![\w-])", re.IGNORECASE)
