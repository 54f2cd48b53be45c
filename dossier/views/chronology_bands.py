"""Chronology bands: what happened, what was said and what was published, as rows of a picture."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from dossier.model.date_words import words
from dossier.model.edtf import parse_when
from dossier.model.records import Fact
from dossier.views.appearances import Appearance
from dossier.views.marks import Mark, mark_of
from dossier.views.site import Site
from dossier.views.timeline import Band, Item
from dossier.views.voices import is_said, voice_of
from dossier.views.words import count, upper_first

MOST_ROWS = 40
"""Rows of one band; beyond it, entries of one day, month or year share a row."""
LENGTHS = (10, 7, 4)
"""Characters of an ISO date that name the day, the month, the year."""


def bands(
    site: Site, facts: tuple[Fact, ...], published: tuple[Appearance, ...]
) -> tuple[Band, ...]:
    """What happened, what was said, when it was published, each as rows to draw."""
    dated = [fact for fact in facts if fact.when]
    happened = [fact for fact in dated if not is_said(fact)]
    said = [fact for fact in dated if is_said(fact)]
    return (
        Band(heading="What happened", items=_rows([_item(site, fact) for fact in happened])),
        Band(heading="What was said", items=_rows(list(_said(site, said)))),
        Band(heading="When it was published", items=_rows([_published(it) for it in published])),
    )


def _item(site: Site, fact: Fact) -> Item:
    assert fact.when is not None
    return Item(
        when=fact.when,
        words=upper_first(words(fact.when)),
        mark=mark_of(fact.when, fact.when_basis),
        text=fact.claim.removesuffix("."),
        href=f"#{fact.id}",
        strong=fact.id == site.dossier.briefing.lede,
    )


def _said(site: Site, facts: list[Fact]) -> Iterator[Item]:
    """One row for all that one voice said at one date."""
    found: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        key = (str(fact.when), str(fact.when_basis or ""), voice_of(site, fact))
        found.setdefault(key, []).append(fact)
    for (_, _, voice), chosen in found.items():
        item = _item(site, chosen[0])
        if len(chosen) == 1:
            yield item
            continue
        yield Item(
            when=item.when,
            words=item.words,
            mark=item.mark,
            text=f"{voice}: {count(len(chosen), 'entry', 'entries')}",
            href=item.href,
            entries=len(chosen),
        )


def _rows(items: list[Item]) -> tuple[Item, ...]:
    """At most forty rows: items of one day, month or year share a row where there are more."""
    items = sorted(items, key=lambda item: item.when.sort_key)
    for length in LENGTHS:
        if len(items) > MOST_ROWS:
            starts = groupby(items, key=partial(_start, length=length))
            items = [_merged(start, list(group)) for start, group in starts]
    return tuple(items[:MOST_ROWS])


def _start(item: Item, length: int) -> str:
    """The first possible day, month or year of an item, as the start of an ISO date."""
    return str(item.when.lower or item.when.upper)[:length]


def _merged(start: str, items: list[Item]) -> Item:
    if len(items) == 1:
        return items[0]
    when = parse_when(start)
    total = sum(item.entries for item in items)
    return Item(
        when=when,
        words=upper_first(words(when)),
        mark=Mark.DAY if when.is_day else Mark.FADED,
        text=count(total, "entry", "entries"),
        href=items[0].href,
        entries=total,
    )


def _published(appearance: Appearance) -> Item:
    title = f"{appearance.name}: {appearance.title}" if appearance.title else appearance.name
    return Item(
        when=appearance.when,
        words=appearance.words,
        mark=appearance.mark,
        text=title,
        href=appearance.href,
    )
