"""Actors: the index of everybody the sources name, by kind."""

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model.records import Actor
from dossier.model.vocabulary import Status
from dossier.views.actor_facts import ActorFacts, facts_by_actor, shown_actors
from dossier.views.page import Link, Page
from dossier.views.site import Site
from dossier.views.words import ACTOR_WORDS, count, upper_first


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """An actor in the index: name, roles, and what there is on the page."""

    link: Link
    roles: str
    counts: str
    is_draft: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ActorGroup:
    """The actors of one kind."""

    id: str
    heading: str
    actors: tuple[Listed, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ActorsView:
    """The index of all actors."""

    lede: str
    groups: tuple[ActorGroup, ...]


def actors_index(site: Site) -> Iterator[Page]:
    """The index of actors, by kind, those of whom most is told first."""
    facts = facts_by_actor(site)
    groups = []
    for kind, heading in ACTOR_WORDS.items():
        actors = [actor for actor in shown_actors(site) if actor.kind is kind]
        actors.sort(key=lambda actor: (-len(facts[actor.id].all), actor.name))
        if actors:
            listing = tuple(_listed(site, actor, facts[actor.id]) for actor in actors)
            groups.append(ActorGroup(id=kind, heading=heading, actors=listing))
    total = count(sum(len(group.actors) for group in groups), "actor")
    lede = f"{total} named in these sources: what they said and did, and who reported it."
    yield Page(
        path="actors/index.md",
        title="Actors",
        description=upper_first(lede),
        view=ActorsView(lede=lede, groups=tuple(groups)),
        hide=("toc",),
    )


def _listed(site: Site, actor: Actor, facts: ActorFacts) -> Listed:
    counts = (
        (len(facts.said), "statement"),
        (len(facts.did), "event"),
        (len(facts.positions), "position"),
        (len(facts.described) + len(facts.named), "mention"),
    )
    return Listed(
        link=site.voice(actor.id),
        roles="; ".join(role.title for role in actor.roles),
        counts=", ".join(count(number, noun) for number, noun in counts if number),
        is_draft=actor.status is Status.CANDIDATE,
    )
