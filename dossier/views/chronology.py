"""Chronology: all facts by date, as a picture and as a list, and when their sources appeared."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from dossier.model.date_words import words
from dossier.model.records import Fact
from dossier.model.vocabulary import Status, WhenBasis
from dossier.views.appearances import Appearance, appearances
from dossier.views.chronology_bands import bands
from dossier.views.claims import ClaimView, claim_view, material_conflicts
from dossier.views.filters import FilterGroup, filter_groups, tokens
from dossier.views.marks import MARK_NOTES, MARK_WORDS, Mark, mark_of
from dossier.views.months import month_of
from dossier.views.page import Link, Page, page_url
from dossier.views.site import LAST, Site
from dossier.views.timeline import Timeline, timeline
from dossier.views.topics import parted
from dossier.views.voices import SAID, voice_of
from dossier.views.words import count, spelled, upper_first

INLINE = 400
"""Up to this many entries show their quotes in place; longer lists link to them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A fact in the list; `tokens` are what filters find it by.

    `claim` holds its quotes, or is None in a list too long for them; `marker` names them in words.
    """

    id: str
    text: str
    href: str
    marker: str
    differs: tuple[Link, ...]
    is_draft: bool
    tokens: str
    claim: ClaimView | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """Entries of one day in one voice; events have no voice."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Day:
    """Entries of one date: its words, where it is known from, its sign."""

    words: str
    note: str
    mark: Mark | None
    datetime: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """The dates of one month, of a year where the month is not given, or the undated entries."""

    id: str
    heading: str
    count: int
    days: tuple[Day, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ChronologyView:
    """The page."""

    lede: str
    picture: Timeline | None
    key: tuple[tuple[Mark, str], ...]
    filters: tuple[FilterGroup, ...]
    sections: tuple[Section, ...]
    published: tuple[Appearance, ...]


def chronology_page(site: Site) -> Iterator[Page]:
    """The chronology."""
    facts = tuple(site.facts.values())
    dated = sum(fact.when is not None for fact in facts)
    published = tuple(appearances(site))
    picture = timeline(bands(site, facts, published), f"{site.title}: what happened when")
    view = ChronologyView(
        lede=_lede(dated, len(facts) - dated),
        picture=picture,
        key=_key(facts, published),
        filters=filter_groups(site, facts),
        sections=tuple(_sections(site, facts)),
        published=published,
    )
    yield Page(
        path="chronology.md",
        title="Chronology",
        description=f"{view.lede} Each entry with its quotes.",
        view=view,
        hide=("toc",),
    )


def _lede(dated: int, undated: int) -> str:
    entries = "entry" if dated == 1 else "entries"
    text = f"{upper_first(spelled(dated))} {entries}, dated as exactly as the sources allow"
    if not undated:
        return f"{text} and no more."
    return f"{text}; {spelled(undated)} more carry no date in these sources."


def _key(facts: Iterable[Fact], published: tuple[Appearance, ...]) -> tuple[tuple[Mark, str], ...]:
    used = {mark_of(fact.when, fact.when_basis) for fact in facts if fact.when}
    used |= {appearance.mark for appearance in published}
    return tuple((mark, MARK_WORDS[mark]) for mark in Mark if mark in used)


def _sections(site: Site, facts: tuple[Fact, ...]) -> Iterator[Section]:
    ordered = sorted(facts, key=_place)
    for (_, id, heading), group in groupby(ordered, key=month_of):
        chosen = tuple(group)
        yield Section(id=id, heading=heading, count=len(chosen), days=tuple(_days(site, chosen)))


def _place(fact: Fact) -> tuple[object, ...]:
    key = fact.when.sort_key if fact.when else LAST
    basis = fact.when_basis or ""
    return (month_of(fact), key, basis == WhenBasis.PUBLISHED, basis)


def _days(site: Site, facts: tuple[Fact, ...]) -> Iterator[Day]:
    for (text, basis), group in groupby(facts, key=lambda f: (str(f.when or ""), f.when_basis)):
        chosen = tuple(group)
        when = chosen[0].when
        exact = when is not None and when.is_day
        yield Day(
            words=upper_first(words(when)) if when else "Undated",
            note=MARK_NOTES[basis] if when and basis else "",
            mark=mark_of(when, basis) if when else None,
            datetime=text[:10] if exact else "",
            voices=tuple(_voices(site, chosen)),
        )


def _voices(site: Site, facts: tuple[Fact, ...]) -> Iterator[Voice]:
    """What happened first, then what each said; many entries of one voice by what they are on."""
    found: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: (fact.kind in SAID, fact.id)):
        found.setdefault(voice_of(site, fact), []).append(fact)
    alone = len(facts) == 1
    for name, chosen in sorted(found.items(), key=lambda pair: (pair[0] != "", -len(pair[1]))):
        for topic, part in parted(site, chosen):
            heading = " · ".join(filter(None, (name, topic)))
            entries = tuple(_entry(site, fact) for fact in part)
            yield Voice(name="" if alone else heading, entries=entries)


def _entry(site: Site, fact: Fact) -> Entry:
    outlets = dict.fromkeys(site.source_name(item.source).outlet for item in fact.evidence)
    return Entry(
        id=fact.id,
        text=fact.claim,
        href=page_url("facts", fact.id),
        marker=f"{count(len(fact.evidence), 'quote')}: {', '.join(outlets)}",
        differs=site.conflict_links(material_conflicts(site, fact)),
        is_draft=fact.status is Status.CANDIDATE,
        tokens=" ".join(tokens(site, fact)),
        claim=claim_view(site, fact) if len(site.facts) <= INLINE else None,
    )
