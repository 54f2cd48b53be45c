"""Actor pages: roles, what somebody said and did, positions, how others describe them, in whom."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from dossier.model.fields import ActorId, ProposalId
from dossier.model.records import Actor, Fact
from dossier.model.vocabulary import ActorKind, Status
from dossier.views.actor_facts import ActorFacts, facts_by_actor, shown_actors
from dossier.views.claims import ClaimView, claim_view
from dossier.views.evidence import EvidenceView, evidence_view
from dossier.views.graph import Graph, graph
from dossier.views.marks import MARK_NOTES
from dossier.views.page import Link, Page
from dossier.views.proposals import PositionView, position_view
from dossier.views.site import LAST, Site, when_words
from dossier.views.terms import Row
from dossier.views.topics import Topic, topics
from dossier.views.words import count, listed, shortened, upper_first

DESCRIPTION = 200
KIND_WORDS = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "State",
    ActorKind.ORGANISATION: "Organisation",
    ActorKind.BODY: "Body or group",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class RoleView:
    """A role with the quotes that give it."""

    title: str
    quotes: tuple[EvidenceView, ...]
    marker: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SaidView:
    """What was said at one date; `setting` says where the date is known from."""

    when: str
    setting: str
    count: int
    topics: tuple[Topic, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class OnProposal:
    """The positions an actor takes on one proposal."""

    link: Link
    positions: tuple[PositionView, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reporter:
    """A source and how many entries on the actor rest on it."""

    link: Link
    owner: str
    count: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ActorView:
    """The page of one actor."""

    kind: str
    summary: str
    is_draft: bool
    rows: tuple[Row, ...]
    roles: tuple[RoleView, ...]
    said: tuple[SaidView, ...]
    did: tuple[ClaimView, ...]
    positions: tuple[OnProposal, ...]
    described: tuple[ClaimView, ...]
    named: tuple[ClaimView, ...]
    reporters: tuple[Reporter, ...]
    graph: Graph | None
    feed: str


def actor_pages(site: Site) -> Iterator[Page]:
    """A page for each shown actor."""
    facts = facts_by_actor(site)
    members = _members(site)
    speaking = _speaking(site)
    for actor in shown_actors(site):
        view = _view(site, actor, facts[actor.id], members.get(actor.id, ()), speaking)
        yield Page(
            path=f"actors/{actor.id}.md",
            title=actor.name,
            description=shortened(f"{view.kind}. {view.summary}", DESCRIPTION),
            view=view,
            hide=("toc",),
        )


def _members(site: Site) -> Mapping[ActorId, tuple[ActorId, ...]]:
    found: dict[ActorId, list[ActorId]] = {}
    for actor in shown_actors(site):
        for above in actor.member_of:
            found.setdefault(above, []).append(actor.id)
    return {id: tuple(ids) for id, ids in found.items()}


def _speaking(site: Site) -> Mapping[ActorId, Counter[str]]:
    """For each speaker, in how many of its entries each other actor is named."""
    found: dict[ActorId, Counter[str]] = {}
    for fact in site.facts.values():
        if fact.said_by:
            others = [id for id in fact.actors if id != fact.said_by and id in site.dossier.actors]
            found.setdefault(fact.said_by, Counter()).update(others)
    return found


def _view(
    site: Site,
    actor: Actor,
    facts: ActorFacts,
    members: tuple[ActorId, ...],
    speaking: Mapping[ActorId, Counter[str]],
) -> ActorView:
    return ActorView(
        kind=KIND_WORDS[actor.kind],
        summary=_summary(actor, facts),
        is_draft=actor.status is Status.CANDIDATE,
        rows=tuple(_rows(site, actor, members)),
        roles=tuple(_roles(site, actor)),
        said=tuple(_said(site, facts.said)),
        did=_claims(site, facts.did),
        positions=tuple(_positions(site, facts.positions)),
        described=_claims(site, facts.described),
        named=_claims(site, facts.named),
        reporters=tuple(_reporters(site, facts.all)),
        graph=_graph(site, actor, speaking),
        feed=f"feeds/actors/{actor.id}.xml" if actor.id in site.fed else "",
    )


def _summary(actor: Actor, facts: ActorFacts) -> str:
    if not facts.all:
        return "Named in these sources, but in no entry."
    parts = (
        (len(facts.said), "statement"),
        (len(facts.did), "event"),
        (len(facts.positions), "position"),
    )
    own = [count(number, noun) for number, noun in parts if number]
    if not own:
        return f"Named by others; these sources report nothing that {actor.name} said or did."
    return f"{upper_first(listed(own))} in these sources."


def _rows(site: Site, actor: Actor, members: tuple[ActorId, ...]) -> Iterator[Row]:
    if actor.aliases:
        yield Row(label="Also printed as", links=(Link(text="; ".join(actor.aliases)),))
    if actor.member_of:
        yield Row(label="Belongs to", links=tuple(site.voice(id) for id in actor.member_of))
    if members:
        yield Row(label="Includes", links=tuple(site.voice(id) for id in members))
    if actor.note:
        yield Row(label="Note", links=(Link(text=actor.note),))


def _roles(site: Site, actor: Actor) -> Iterator[RoleView]:
    for role in actor.roles:
        quotes = tuple(evidence_view(site, item) for item in role.evidence)
        names = dict.fromkeys(quote.source_name for quote in quotes)
        marker = f"{count(len(quotes), 'quote')}: {', '.join(names)}" if quotes else ""
        yield RoleView(title=role.title, quotes=quotes, marker=marker)


def _said(site: Site, facts: Iterable[Fact]) -> Iterator[SaidView]:
    ordered = sorted(facts, key=_dated)
    for (when, _), group in groupby(ordered, key=lambda it: (when_words(it), it.when_basis)):
        chosen = tuple(group)
        basis = chosen[0].when_basis
        yield SaidView(
            when=upper_first(when),
            setting=MARK_NOTES[basis] if basis and chosen[0].when else "",
            count=len(chosen),
            topics=tuple(topics(site, chosen)),
        )


def _dated(fact: Fact) -> tuple[object, ...]:
    """By date, then by where the date is known from, so that equal ones stand together."""
    return (fact.when.sort_key if fact.when else LAST, fact.when_basis or "", fact.id)


def _claims(site: Site, facts: Iterable[Fact]) -> tuple[ClaimView, ...]:
    return tuple(claim_view(site, fact) for fact in facts)


def _positions(site: Site, facts: Iterable[Fact]) -> Iterator[OnProposal]:
    found: dict[ProposalId, list[Fact]] = {}
    for fact in facts:
        if fact.position:
            found.setdefault(fact.position.proposal, []).append(fact)
    for id, chosen in sorted(found.items()):
        positions = tuple(position_view(site, fact) for fact in chosen)
        yield OnProposal(link=site.proposal(id), positions=positions)


def _reporters(site: Site, facts: Iterable[Fact]) -> Iterator[Reporter]:
    counts = Counter(id for fact in facts for id in {item.source for item in fact.evidence})
    for id, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        yield Reporter(
            link=site.source_link(id),
            owner=site.owner(id),
            count=count(number, "entry", "entries"),
        )


def _graph(site: Site, actor: Actor, speaking: Mapping[ActorId, Counter[str]]) -> Graph | None:
    speakers = Counter({str(id): seen[actor.id] for id, seen in speaking.items() if seen[actor.id]})
    spoken_of = speaking.get(actor.id, Counter())
    links = {id: site.voice(id) for id in {*speakers, *spoken_of}}
    return graph(actor.name, speakers, spoken_of, links)
