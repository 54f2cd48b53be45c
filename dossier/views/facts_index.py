"""The index of facts: every entry by kind, and a long kind by month and by what it is on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dossier.model.records import Fact
from dossier.views.claims import ClaimView, claim_view
from dossier.views.months import month_of
from dossier.views.page import Page
from dossier.views.site import Site
from dossier.views.topics import MANY, Topic, topics
from dossier.views.words import KIND_PLURALS, count

MOST = 200
"""Facts on several lines of reporting that are listed apart."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FactMonth:
    """Facts of one kind and month; no heading where the kind is too short to be parted."""

    id: str
    heading: str
    count: int
    topics: tuple[Topic, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FactGroup:
    """The facts of one kind."""

    id: str
    heading: str
    count: int
    months: tuple[FactMonth, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FactsView:
    """The page; `several` are the facts on more than one line of reporting."""

    summary: str
    several: tuple[ClaimView, ...]
    groups: tuple[FactGroup, ...]


def facts_index(site: Site) -> Iterator[Page]:
    """The index of facts."""
    total = len(site.facts)
    yield Page(
        path="facts/index.md",
        title="Facts",
        description=f"All {count(total, 'entry', 'entries')}, each with its quotes.",
        view=FactsView(
            summary=count(total, "entry", "entries"),
            several=tuple(claim_view(site, fact) for fact in site.on_several_lines[:MOST]),
            groups=tuple(_groups(site)),
        ),
    )


def _groups(site: Site) -> Iterator[FactGroup]:
    for kind, heading in KIND_PLURALS.items():
        facts = [fact for fact in site.facts.values() if fact.kind is kind]
        if facts:
            months = tuple(_months(site, kind, facts))
            yield FactGroup(id=kind, heading=heading, count=len(facts), months=months)


def _months(site: Site, kind: str, facts: Sequence[Fact]) -> Iterator[FactMonth]:
    if len(facts) <= MANY:
        yield _month(site, kind, "", facts)
        return
    for (_, id, heading), group in groupby(sorted(facts, key=month_of), key=month_of):
        yield _month(site, f"{kind}-{id}", heading, tuple(group))


def _month(site: Site, id: str, heading: str, facts: Sequence[Fact]) -> FactMonth:
    parts = tuple(topics(site, tuple(facts)))
    return FactMonth(id=id, heading=heading, count=len(facts), topics=parts)
