"""Drift: a seed that changed, told quote by quote: unchanged, moved, edited or lost."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from dossier.gate.quotes.likeness import nearest
from dossier.gate.quotes.location import located_in
from dossier.gate.reading.library import SourceText
from dossier.gate.records import QuoteRequest
from dossier.model.span import Span
from dossier.text.seed import SeedText


class Change(StrEnum):
    """What became of a quote; only the last two touch the entry it belongs to."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    EDITED = "edited"
    LOST = "lost"


@dataclass(frozen=True, kw_only=True, slots=True)
class Drift:
    """What became of one quote.

    `old` and `new` are its places in the two texts, empty where it stands in neither or no single
    place; `passage` holds the new text's words where they are edited, `difference` the first word
    that differs.
    """

    quote: QuoteRequest
    change: Change
    old: tuple[Span, ...] = ()
    new: tuple[Span, ...] = ()
    passage: str = ""
    difference: str = ""

    @property
    def touches(self) -> bool:
        """Whether the entry has to be reviewed again."""
        return self.change in (Change.EDITED, Change.LOST)


def drifts(old: str, new: str, quotes: Iterable[QuoteRequest]) -> tuple[Drift, ...]:
    """What became of each quote when the text `old` became `new`, in the order given."""
    before = SourceText(id="old", seed=SeedText(name="old", text=old))
    after = SourceText(id="new", seed=SeedText(name="new", text=new))
    return tuple(_drift(before, after, quote) for quote in quotes)


def _drift(before: SourceText, after: SourceText, quote: QuoteRequest) -> Drift:
    was, now = located_in(quote, before), located_in(quote, after)
    if now:
        change = Change.UNCHANGED if was == now else Change.MOVED
        return Drift(quote=quote, change=change, old=was, new=now)
    missing = [part for part in quote.parts if not after.seed.found(part)]
    for part in missing:
        if found := nearest(part, after):
            return Drift(
                quote=quote,
                change=Change.EDITED,
                old=was,
                passage=found.passage,
                difference=found.difference,
            )
    return Drift(quote=quote, change=Change.LOST, old=was)
