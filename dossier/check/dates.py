"""Dates: nothing happened after it was published, unless the claim looks ahead."""

import re
from collections.abc import Iterator
from datetime import date

from dossier.errors import Problem
from dossier.model.date_words import day_words, words
from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Fact, Source
from dossier.model.vocabulary import FactKind

MAY_LIE_AHEAD = (FactKind.EVENT, FactKind.BACKGROUND)
"""Of the other kinds, `when` says when the words were said."""
AHEAD = re.compile(
    r"\b(?:will|would|shall|may|might|plan(?:s|ned)?|intend(?:s|ed)?|expect(?:s|ed)?|propos(?:es|ed)"
    r"|schedul(?:es|ed)|announc(?:es|ed)|due|future|upcoming|next)\b",
    re.IGNORECASE,
)


def check_dates(dossier: Dossier) -> Iterator[Problem]:
    """D-ORDER and D-PUBLISHED: facts dated after their sources, and sources updated before."""
    for fact in dossier.facts.values():
        yield from _fact(dossier, fact)
    for id, source in dossier.sources.items():
        first, last = source.published, source.updated
        if first and last and (last.upper or date.max) < (first.lower or date.min):
            message = f"updated {words(last)}, before it was published, {words(first)}"
            place = dossier.place(Kind.SOURCE, id)
            yield place.problem(("updated",), "D-PUBLISHED", message, tip="correct one of the two")


def _fact(dossier: Dossier, fact: Fact) -> Iterator[Problem]:
    if fact.when is None or fact.when.lower is None:
        return
    sources = [
        dossier.sources[item.source] for item in fact.evidence if item.source in dossier.sources
    ]
    last = max((day for source in sources if (day := _last_day(source))), default=None)
    if last is None or fact.when.lower <= last:
        return
    if fact.kind in MAY_LIE_AHEAD and AHEAD.search(fact.claim):
        return
    message = (
        f"{words(fact.when)} is after its sources were published, {day_words(last)} at the latest"
    )
    tip = "correct the date; a claim about the future says so (will, planned, …)"
    yield dossier.place(Kind.FACT, fact.id).problem(("when",), "D-ORDER", message, tip=tip)


def _last_day(source: Source) -> date | None:
    days = [when.upper for when in (source.published, source.updated) if when and when.upper]
    return max(days, default=None)
