"""Related facts: the neighbours in time that share a proposal, a passage or a speaker.

Each list a fact stands in offers only its nearest neighbours, so the work grows with the number of
facts and not with its square.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dossier.model.fields import FactId
from dossier.model.records import Fact
from dossier.views.page import Link
from dossier.views.site import Site

NEAREST = 2
MOST = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class RelatedView:
    """Another fact and what it shares with this one."""

    link: Link
    why: str


def related_facts(site: Site) -> Mapping[FactId, tuple[RelatedView, ...]]:
    """For each shown fact up to six others, those of a shared conflict first."""
    lists: dict[str, list[FactId]] = {}
    for fact in site.facts.values():
        for key in _keys(fact):
            lists.setdefault(key, []).append(fact.id)
    places = {(key, id): number for key, ids in lists.items() for number, id in enumerate(ids)}
    return {id: _nearest(site, fact, lists, places) for id, fact in site.facts.items()}


def _nearest(
    site: Site,
    fact: Fact,
    lists: Mapping[str, list[FactId]],
    places: Mapping[tuple[str, FactId], int],
) -> tuple[RelatedView, ...]:
    found: dict[FactId, str] = {}
    for key in _keys(fact):
        at = places[key, fact.id]
        near = lists[key][max(0, at - NEAREST) : at + NEAREST + 1]
        new = [id for id in near if id != fact.id and id not in found]
        found |= dict.fromkeys(new[: min(NEAREST, MOST - len(found))], _why(site, key))
    return tuple(
        RelatedView(link=site.fact_link(site.facts[id]), why=why) for id, why in found.items()
    )


def _keys(fact: Fact) -> Iterator[str]:
    for conflict in fact.conflicts:
        yield f"conflict {conflict}"
    for proposal in fact.proposals:
        yield f"proposal {proposal}"
    if fact.said_by:
        yield f"speaker {fact.said_by}"
    for actor in fact.actors[:2]:
        yield f"actor {actor}"


def _why(site: Site, key: str) -> str:
    kind, _, id = key.partition(" ")
    if kind == "conflict":
        return "in the same conflicting accounts"
    if kind == "proposal":
        name = next((item.name for item in site.dossier.proposals.values() if item.id == id), id)
        return f"also on: {name}"
    name = site.voice(id).text
    return f"also said by {name}" if kind == "speaker" else f"also about {name}"
