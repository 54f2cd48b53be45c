"""Whole: everything the dossier says on one page to print, with every quote open."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dossier.model.records import Source
from dossier.views.accounts import ordered_accounts
from dossier.views.claims import ClaimView, claim_view
from dossier.views.evidence import EvidenceView, told
from dossier.views.names import published_words
from dossier.views.page import Page
from dossier.views.site import Site, when_words
from dossier.views.words import RESOLUTION_WORDS, count, upper_first


@dataclass(frozen=True, kw_only=True, slots=True)
class WholeSection:
    """A part of the briefing: its heading and the sentences that tell it."""

    heading: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class WholeDay:
    """The entries of one date."""

    when: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class WholeAccount:
    """One side of a conflict with its quotes."""

    holds: str
    quotes: tuple[EvidenceView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class WholeConflict:
    """A question on which accounts differ."""

    id: str
    question: str
    accounts: tuple[WholeAccount, ...]
    state: str
    explanation: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WholeSource:
    """A source as a reference."""

    name: str
    title: str
    owner: str
    published: str
    url: str
    rights: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WholeView:
    """The page. `rests_on` says how many articles, outlets and lines of reporting it comes from."""

    title: str
    rests_on: str
    counts: str
    sections: tuple[WholeSection, ...]
    days: tuple[WholeDay, ...]
    conflicts: tuple[WholeConflict, ...]
    open_questions: tuple[tuple[str, str], ...]
    sources: tuple[WholeSource, ...]


def whole_page(site: Site) -> Iterator[Page]:
    """The printable page: a file of its own, which needs no other."""
    facts = count(len(site.facts), "entry", "entries")
    conflicts = count(len(site.conflicts), "question")
    view = WholeView(
        title=site.title,
        rests_on=site.rests_on(site.dossier.sources),
        counts=f"{facts}, {conflicts} on which accounts differ",
        sections=tuple(_sections(site)),
        days=tuple(_days(site)),
        conflicts=tuple(_conflicts(site)),
        open_questions=tuple(
            (item.question, item.note) for item in site.dossier.briefing.open_questions
        ),
        sources=tuple(_source(site, source) for source in site.dossier.sources.values()),
    )
    yield Page(
        path="downloads/dossier.html",
        title=site.title,
        description="The whole dossier with every quote",
        view=view,
    )


def _sections(site: Site) -> Iterator[WholeSection]:
    for section in site.dossier.briefing.sections:
        facts = tuple((id, site.facts[id].claim) for id in section.facts if id in site.facts)
        if facts:
            yield WholeSection(heading=section.heading, facts=facts)


def _days(site: Site) -> Iterator[WholeDay]:
    for when, group in groupby(site.facts.values(), key=when_words):
        yield WholeDay(
            when=upper_first(when), claims=tuple(claim_view(site, fact) for fact in group)
        )


def _conflicts(site: Site) -> Iterator[WholeConflict]:
    for conflict in site.conflicts.values():
        yield WholeConflict(
            id=conflict.id,
            question=conflict.question,
            accounts=tuple(
                WholeAccount(holds=item.holds, quotes=tuple(told(site, it) for it in item.evidence))
                for item in ordered_accounts(site, conflict)
            ),
            state=RESOLUTION_WORDS[conflict.resolution],
            explanation=conflict.explanation,
        )


def _source(site: Site, source: Source) -> WholeSource:
    return WholeSource(
        name=site.source_name(source.id).whole,
        title=source.title,
        owner=site.owner(source.id),
        published=published_words(source),
        url=source.url,
        rights=source.rights,
    )
