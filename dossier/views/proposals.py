"""Proposal pages: how each source words a proposal, what each party does about it, its history."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dossier.model.fields import ActorId, ProposalId, SourceId
from dossier.model.records import Fact, Proposal
from dossier.model.vocabulary import Status, WhenBasis
from dossier.views.claims import ClaimView, DifferenceView, claim_view, difference_view
from dossier.views.columns import column_of
from dossier.views.evidence import EvidenceView, told
from dossier.views.matrix import shown_proposals
from dossier.views.page import Link, Page
from dossier.views.positions import SHORT_WORDS, Held, held_positions, told_by
from dossier.views.site import Site, when_words
from dossier.views.terms import Row
from dossier.views.words import count, listed, shortened, upper_first

DESCRIPTION = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """How one source puts the proposal."""

    source: Link
    quotes: tuple[EvidenceView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PositionView:
    """One statement of a party's position: stance, date, per whom, and the fact it rests on."""

    stance: str
    word: str
    meta: str
    claim: ClaimView


@dataclass(frozen=True, kw_only=True, slots=True)
class PartyView:
    """A party and all that the sources say of its position."""

    id: str
    link: Link
    positions: tuple[PositionView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ProposalView:
    """The page of one proposal. `silent` are parties of its group whose position is not stated."""

    summary: str
    is_draft: bool
    rows: tuple[Row, ...]
    wordings: tuple[Wording, ...]
    unmentioned: str
    parties: tuple[PartyView, ...]
    silent: tuple[Link, ...]
    history: tuple[ClaimView, ...]
    undated: tuple[ClaimView, ...]
    differs: tuple[DifferenceView, ...]
    open_questions: tuple[str, ...]
    note: str
    feed: str


@dataclass(frozen=True, kw_only=True, slots=True)
class _Known:
    """What all proposal pages share, worked out once; `columns` are the matrix's, by group."""

    held: Held
    facts: Mapping[ProposalId, tuple[Fact, ...]]
    columns: Mapping[str, Mapping[ActorId, ActorId]]
    parts: Mapping[ProposalId, tuple[ProposalId, ...]]


def proposal_pages(site: Site) -> Iterator[Page]:
    """A page for each shown proposal."""
    known = _known(site)
    for proposal in shown_proposals(site):
        view = _view(site, proposal, known)
        parties = count(len(view.parties), "party", "parties")
        summary = proposal.summary or f"What {parties} did about it"
        yield Page(
            path=f"proposals/{proposal.id}.md",
            title=proposal.name,
            description=shortened(f"{summary} Positions of {parties}, with quotes.", DESCRIPTION),
            view=view,
            hide=("toc",),
        )


def _known(site: Site) -> _Known:
    held = held_positions(site)
    facts: dict[ProposalId, list[Fact]] = {}
    for fact in site.facts.values():
        for id in fact.proposals:
            facts.setdefault(id, []).append(fact)
    groups: dict[str, dict[tuple[ProposalId, ActorId], tuple[Fact, ...]]] = {}
    for (id, actor), found in held.items():
        proposal = site.dossier.proposals.get(id)
        if proposal:
            groups.setdefault(proposal.group, {})[id, actor] = found
    parts: dict[ProposalId, list[ProposalId]] = {}
    for proposal in shown_proposals(site):
        if proposal.parent:
            parts.setdefault(proposal.parent, []).append(proposal.id)
    return _Known(
        held=held,
        facts={id: tuple(found) for id, found in facts.items()},
        columns={name: column_of(site, found) for name, found in groups.items()},
        parts={id: tuple(found) for id, found in parts.items()},
    )


def _view(site: Site, proposal: Proposal, known: _Known) -> ProposalView:
    positions = {actor: known.held[id, actor] for id, actor in known.held if id == proposal.id}
    others = [fact for fact in known.facts.get(proposal.id, ()) if not _is_position(fact, proposal)]
    conflicts = dict.fromkeys(
        id
        for fact in (*(fact for found in positions.values() for fact in found), *others)
        for id in fact.conflicts
        if id in site.conflicts
    )
    wordings = tuple(_wordings(site, proposal))
    return ProposalView(
        summary=proposal.summary,
        is_draft=proposal.status is Status.CANDIDATE,
        rows=tuple(_rows(site, proposal, known)),
        wordings=wordings,
        unmentioned=_unmentioned(site, proposal, positions, others) if wordings else "",
        parties=tuple(_party(site, actor, found) for actor, found in _ordered(proposal, positions)),
        silent=_silent(site, known.columns.get(proposal.group, {}), positions),
        history=tuple(claim_view(site, fact) for fact in others if fact.when),
        undated=tuple(claim_view(site, fact) for fact in others if not fact.when),
        differs=tuple(difference_view(site, site.conflicts[id]) for id in conflicts),
        open_questions=tuple(_open_questions(site, proposal)),
        note=proposal.note,
        feed=f"feeds/proposals/{proposal.id}.xml" if proposal.id in site.fed else "",
    )


def _silent(
    site: Site, columns: Mapping[ActorId, ActorId], positions: Iterable[ActorId]
) -> tuple[Link, ...]:
    """The columns of the group's matrix in which nothing stands on this proposal."""
    spoken = {columns[actor] for actor in positions}
    names = (site.voice(actor) for actor in {*columns.values()} - spoken)
    return tuple(sorted(names, key=lambda link: (link.text.casefold(), link.href)))


def _is_position(fact: Fact, proposal: Proposal) -> bool:
    return fact.position is not None and fact.position.proposal == proposal.id


def _rows(site: Site, proposal: Proposal, known: _Known) -> Iterator[Row]:
    if proposal.proposed_by:
        links = tuple(site.voice(id) for id in proposal.proposed_by)
        yield Row(label="Put forward by", links=links)
    if proposal.group:
        yield Row(label="Group", links=(Link(text=proposal.group, href="proposals/index.html"),))
    if proposal.parent:
        yield Row(label="Part of", links=(site.proposal(proposal.parent),))
    if proposal.id in known.parts:
        yield Row(
            label="Its parts", links=tuple(site.proposal(id) for id in known.parts[proposal.id])
        )


def _wordings(site: Site, proposal: Proposal) -> Iterator[Wording]:
    """The quotes that word the proposal, source by source, in the order of the sources."""
    quotes: dict[SourceId, list[EvidenceView]] = {}
    for item in proposal.evidence:
        quotes.setdefault(item.source, []).append(told(site, item))
    for id in sorted(quotes):
        yield Wording(source=site.source_link(id), quotes=tuple(quotes[id]))


def _unmentioned(
    site: Site,
    proposal: Proposal,
    positions: Mapping[ActorId, tuple[Fact, ...]],
    others: list[Fact],
) -> str:
    """The sources that no entry on this proposal quotes."""
    facts = (*(fact for found in positions.values() for fact in found), *others)
    quoted = {item.source for fact in facts for item in fact.evidence}
    quoted |= {item.source for item in proposal.evidence}
    missing = [site.source_name(id).whole for id in site.dossier.sources if id not in quoted]
    return listed(missing)


def _ordered(
    proposal: Proposal, positions: Mapping[ActorId, tuple[Fact, ...]]
) -> list[tuple[ActorId, tuple[Fact, ...]]]:
    """Who put it forward first, then those of whom most is said."""
    return sorted(
        positions.items(),
        key=lambda pair: (pair[0] not in proposal.proposed_by, -len(pair[1]), pair[0]),
    )


def _party(site: Site, actor: ActorId, facts: tuple[Fact, ...]) -> PartyView:
    return PartyView(
        id=f"party-{actor}",
        link=site.voice(actor),
        positions=tuple(position_view(site, fact) for fact in facts),
    )


def position_view(site: Site, fact: Fact) -> PositionView:
    """A fact that gives a position, with its stance in words. Raises if it gives none."""
    position = fact.position
    assert position is not None
    return PositionView(
        stance=position.stance,
        word=SHORT_WORDS[position.stance],
        meta=upper_first(f"{_held_when(fact)}, {told_by(site, position)}"),
        claim=replace(claim_view(site, fact), dated=""),
    )


def _held_when(fact: Fact) -> str:
    """The date of a position; `as told on …` where only the telling of another's is dated."""
    position = fact.position
    assert position is not None
    is_own = ActorId(position.according_to) == position.actor
    if fact.when is None or is_own or fact.when_basis is not WhenBasis.PUBLISHED:
        return when_words(fact)
    return f"as told {'on ' if fact.when.is_day else ''}{when_words(fact)}"


def _open_questions(site: Site, proposal: Proposal) -> Iterator[str]:
    """The briefing's open questions in whose words one of the proposal's terms stands."""
    terms = [term.casefold() for term in (proposal.name, *proposal.terms)]
    for item in site.dossier.briefing.open_questions:
        text = f"{item.question} {item.note}".casefold()
        if any(term in text for term in terms):
            yield f"{item.question} {item.note}".strip()
