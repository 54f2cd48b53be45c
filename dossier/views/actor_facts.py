"""Actor facts: the facts about each actor, sorted into the parts of its page."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.model.fields import ActorId
from dossier.model.records import Actor, Fact
from dossier.model.vocabulary import FactKind
from dossier.views.site import Site


@dataclass(frozen=True, kw_only=True, slots=True)
class ActorFacts:
    """The facts about one actor, sorted into what its page shows, each in one part only."""

    said: tuple[Fact, ...]
    did: tuple[Fact, ...]
    positions: tuple[Fact, ...]
    described: tuple[Fact, ...]
    named: tuple[Fact, ...]

    @property
    def all(self) -> tuple[Fact, ...]:
        """All of them, part by part."""
        return (*self.said, *self.did, *self.positions, *self.described, *self.named)


def shown_actors(site: Site) -> tuple[Actor, ...]:
    """The actors that have a page, by id."""
    return tuple(actor for actor in site.dossier.actors.values() if site.shows(actor.status))


def facts_by_actor(site: Site) -> Mapping[ActorId, ActorFacts]:
    """For each actor, the shown facts that involve it."""
    parts: dict[ActorId, dict[str, list[Fact]]] = {id: {} for id in site.dossier.actors}
    for fact in site.facts.values():
        involved = {*fact.actors} | ({fact.said_by} if fact.said_by else set())
        if fact.position:
            involved.add(fact.position.actor)
        for actor in involved & parts.keys():
            parts[actor].setdefault(_part(fact, actor), []).append(fact)
    names = ("said", "did", "positions", "described", "named")
    return {
        id: ActorFacts(**{name: tuple(found.get(name, ())) for name in names})
        for id, found in parts.items()
    }


def _part(fact: Fact, actor: ActorId) -> str:
    """The part of an actor's page that a fact belongs to."""
    if fact.position and fact.position.actor == actor:
        return "positions"
    if fact.kind is FactKind.EVENT and actor in fact.actors:
        return "did"
    if fact.said_by == actor:
        return "said"
    return "described" if fact.kind is FactKind.CHARACTERISATION else "named"
