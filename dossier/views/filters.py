"""Filters: the ways to narrow a list of facts, each a link that works without a script.

Every entry carries tokens, such as `actor-x` or `kind-event`; a filter is one token with words.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.model.records import Fact
from dossier.views.site import Site
from dossier.views.words import KIND_WORDS

MOST = 30
"""Filters in one group; the rest are reached from the pages of actors and proposals."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Filter:
    """One token in words, with the number of entries that carry it."""

    token: str
    words: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class FilterGroup:
    """Filters of one sort."""

    heading: str
    filters: tuple[Filter, ...]


def tokens(site: Site, fact: Fact) -> tuple[str, ...]:
    """What an entry can be found by: its actors, proposals, sources and kind."""
    actors = {*fact.actors} | ({fact.said_by} if fact.said_by else set())
    sources = {item.source for item in fact.evidence}
    return (
        *(f"actor-{id}" for id in sorted(actors) if id in site.dossier.actors),
        *(f"proposal-{id}" for id in sorted(fact.proposals) if id in site.dossier.proposals),
        *(f"source-{id}" for id in sorted(sources) if id in site.dossier.sources),
        f"kind-{fact.kind}",
    )


def filter_groups(site: Site, facts: Iterable[Fact]) -> tuple[FilterGroup, ...]:
    """All filters that match an entry, the most frequent first within a group."""
    counts = Counter(token for fact in facts for token in tokens(site, fact))
    groups = (
        ("Actor", "actor-", {f"actor-{id}": it.name for id, it in site.dossier.actors.items()}),
        (
            "Proposal",
            "proposal-",
            {f"proposal-{id}": it.name for id, it in site.dossier.proposals.items()},
        ),
        (
            "Source",
            "source-",
            {f"source-{id}": site.source_name(id).whole for id in site.dossier.sources},
        ),
        ("Kind", "kind-", {f"kind-{kind}": words for kind, words in KIND_WORDS.items()}),
    )
    found = (
        FilterGroup(heading=heading, filters=tuple(_filters(counts, prefix, names)))
        for heading, prefix, names in groups
    )
    return tuple(group for group in found if len(group.filters) > 1)


def _filters(counts: Counter[str], prefix: str, names: dict[str, str]) -> Iterator[Filter]:
    chosen = [(token, number) for token, number in counts.items() if token.startswith(prefix)]
    chosen.sort(key=lambda pair: (-pair[1], pair[0]))
    for token, number in chosen[:MOST]:
        yield Filter(token=token, words=names[token], count=number)
