"""Fact pages: one entry with its date, voices, quotes, what differs, how to cite it."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model.date_words import words
from dossier.model.dossier import Kind
from dossier.model.fields import ActorId
from dossier.model.records import Fact
from dossier.model.vocabulary import EvidenceStance, Status
from dossier.views.claims import DifferenceView, claim_view, difference_view
from dossier.views.evidence import EvidenceView, fact_evidence
from dossier.views.linked_data import LinkedData, linked_data
from dossier.views.offered import offers
from dossier.views.page import Link, Page, page_url
from dossier.views.past import past_rows
from dossier.views.positions import told_by
from dossier.views.related import RelatedView, related_facts
from dossier.views.site import Site, when_words
from dossier.views.terms import Row
from dossier.views.words import (
    BASIS_WORDS,
    EVIDENCE_HEADINGS,
    KIND_WORDS,
    STANCE_WORDS,
    STATUS_WORDS,
    count,
    shortened,
    upper_first,
)

DESCRIPTION = 150


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceGroup:
    """The quotes that do the same for the claim."""

    heading: str
    quotes: tuple[EvidenceView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class FactView:
    """All that a fact's page shows. `withdrawn` holds date and reason where it was withdrawn.

    `offered` are quotes the extractor offers, in a draft. `data` leads to the fact as JSON; drafts
    have none.
    """

    id: str
    claim: str
    kind_line: str
    is_draft: bool
    withdrawn: str
    rows: tuple[Row, ...]
    evidence: tuple[EvidenceGroup, ...]
    offered: tuple[EvidenceView, ...]
    quotes: int
    verbatim: int
    differs: tuple[DifferenceView, ...]
    related: tuple[RelatedView, ...]
    cite: tuple[str, ...]
    data: str
    past: tuple[Row, ...]
    record: tuple[Row, ...]
    linked_data: LinkedData


def fact_pages(site: Site) -> Iterator[Page]:
    """A page for each shown fact, and for each withdrawn one."""
    related = related_facts(site)
    for fact in site.dossier.facts.values():
        if site.shows(fact.status) or fact.status is Status.WITHDRAWN:
            yield Page(
                path=f"facts/{fact.id}.md",
                title=shortened(fact.claim, 110),
                description=shortened(_description(site, fact), DESCRIPTION + 60),
                view=fact_view(site, fact, related.get(fact.id, ())),
                hide=("toc",),
            )


def fact_view(site: Site, fact: Fact, related: tuple[RelatedView, ...]) -> FactView:
    """What the fact's page shows."""
    quotes = claim_view(site, fact).quotes
    return FactView(
        id=fact.id,
        claim=fact.claim,
        kind_line=f"{KIND_WORDS[fact.kind]} · our wording · {STATUS_WORDS[fact.status]}",
        is_draft=fact.status is Status.CANDIDATE,
        withdrawn=_withdrawn(fact),
        rows=tuple(_rows(site, fact)),
        evidence=_groups(quotes),
        offered=tuple(fact_evidence(site, item, fact.said_by) for item in offers(site, fact)),
        quotes=len(quotes),
        verbatim=sum(quote.verbatim for quote in quotes),
        differs=_differs(site, fact),
        related=related,
        cite=_cite(site, fact, quotes),
        data="" if fact.status is Status.CANDIDATE else f"api/v1/facts/{fact.id}.json",
        past=past_rows(site, fact),
        record=tuple(_record(site, fact)),
        linked_data=linked_data(site, fact),
    )


def _rows(site: Site, fact: Fact) -> Iterator[Row]:
    basis = BASIS_WORDS[fact.when_basis] if fact.when and fact.when_basis else ""
    yield Row(label="When", links=(Link(text=upper_first(when_words(fact))),), note=basis)
    if fact.said_by:
        yield Row(label="Said by", links=(site.voice(fact.said_by),))
    elif fact.speaker_note:
        yield Row(label="Said by", links=(Link(text="Not named"),), note=fact.speaker_note)
    if fact.position:
        yield _position_row(site, fact)
    if fact.proposals:
        yield Row(label="About", links=tuple(site.proposal(id) for id in fact.proposals))
    others = tuple(site.voice(id) for id in fact.actors if id != fact.said_by)
    if others:
        yield Row(label="Involves", links=others)
    sources = site.supporting(fact.evidence)
    yield Row(
        label="Rests on",
        links=(Link(text=site.rests_on(sources)),),
        note=_owners(site, fact),
    )


def _position_row(site: Site, fact: Fact) -> Row:
    position = fact.position
    assert position is not None
    return Row(
        label="Position",
        links=(
            Link(text=f"{site.voice(position.actor).text}: {STANCE_WORDS[position.stance]}"),
            site.proposal(position.proposal),
        ),
        note=f"{upper_first(told_by(site, position))}.",
    )


def _owners(site: Site, fact: Fact) -> str:
    named = {site.source_name(id).outlet: site.owner(id) for id in site.supporting(fact.evidence)}
    return "; ".join(f"{name}: {owner}" for name, owner in named.items() if name.lower() != owner)


def _groups(quotes: tuple[EvidenceView, ...]) -> tuple[EvidenceGroup, ...]:
    found = []
    for stance in EvidenceStance:
        matching = tuple(quote for quote in quotes if quote.stance is stance)
        if matching:
            found.append(EvidenceGroup(heading=EVIDENCE_HEADINGS[stance], quotes=matching))
    return tuple(found)


def _differs(site: Site, fact: Fact) -> tuple[DifferenceView, ...]:
    return tuple(
        difference_view(site, site.conflicts[id]) for id in fact.conflicts if id in site.conflicts
    )


def _cite(site: Site, fact: Fact, quotes: tuple[EvidenceView, ...]) -> tuple[str, ...]:
    """The original first, then this entry."""
    lines = [_cited(site, quote) for quote in quotes if quote.stance is EvidenceStance.SUPPORTS]
    title = f"{site.title}, " if site.title else ""
    return (*lines[:3], f"In: {title}fact {fact.id}.")


def _cited(site: Site, quote: EvidenceView) -> str:
    source = site.dossier.sources.get(quote.source)
    who = ", ".join(
        " ".join(part for part in (step.role if number else "", step.name) if part)
        for number, step in enumerate(quote.steps)
    )
    title = f"“{source.title}”" if source and source.title else "no headline in the copy held"
    published = quote.published[:1].lower() + quote.published[1:]
    return f"{who}, {title}, {published}, {quote.place.text}: “{quote.words}”"


def _record(site: Site, fact: Fact) -> Iterator[Row]:
    yield Row(label="Permalink", links=(Link(text=fact.id, href=page_url("facts", fact.id)),))
    if fact.reviewed:
        stamp = f"by {fact.reviewed.by}"
        note = f"As it stands, fingerprint {fact.reviewed.digest}; a change calls for a new review."
        yield Row(label="Reviewed", links=(Link(text=stamp),), note=note)
    elif fact.status is Status.REVIEWED:
        yield Row(label="Reviewed", links=(Link(text="yes, without a signed stamp"),))
    origin = f"proposed by a program, rule {fact.found_by}" if fact.found_by else "by a person"
    yield Row(label="Written", links=(Link(text=origin),))
    path = site.dossier.place(Kind.FACT, fact.id).path
    if path:
        yield Row(label="Kept in", links=(Link(text=path),))
    for item in fact.accept:
        yield Row(label="Exception", links=(Link(text=item.code),), note=item.why)
    if fact.note:
        yield Row(label="Note", links=(Link(text=fact.note),))


def _withdrawn(fact: Fact) -> str:
    if fact.status is not Status.WITHDRAWN or fact.withdrawn is None:
        return ""
    return f"Withdrawn on {words(fact.withdrawn.date)}: {fact.withdrawn.reason}"


def _description(site: Site, fact: Fact) -> str:
    speaker = f", said by {site.voice(ActorId(fact.said_by)).text}" if fact.said_by else ""
    quotes = count(len(fact.evidence), "quote")
    return (
        f"{KIND_WORDS[fact.kind]}{speaker}, {when_words(fact)}; {quotes} with speaker and outlet."
    )
