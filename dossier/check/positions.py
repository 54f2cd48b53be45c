"""Positions: their entry names the same parties, and opposite stances are a recorded conflict."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from dossier.errors import Problem
from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Fact, Position
from dossier.model.vocabulary import Stance, Status

OPPOSED = (
    {Stance.ACCEPTS, Stance.REJECTS},
    {Stance.ACCEPTS, Stance.NO_REPLY},
    {Stance.REJECTS, Stance.NO_REPLY},
)
STANDING = (Status.REVIEWED, Status.CANDIDATE)


def check_positions(dossier: Dossier) -> Iterator[Problem]:
    """P-PARTY and P-CLASH."""
    held: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in dossier.facts.values():
        if fact.position is None or fact.status not in STANDING:
            continue
        held[_holder(fact.position)].append(fact)
        yield from _named(dossier, fact, fact.position)
    for facts in held.values():
        for first, second in combinations(facts, 2):
            yield from _opposed(dossier, first, second)


def _holder(position: Position) -> tuple[str, str, str]:
    return (position.actor, position.proposal, position.according_to)


def _named(dossier: Dossier, fact: Fact, position: Position) -> Iterator[Problem]:
    place = dossier.place(Kind.FACT, fact.id)
    for key, id, listed in (
        ("actor", position.actor, fact.actors),
        ("proposal", position.proposal, fact.proposals),
    ):
        if id not in listed:
            message, tip = f"{id!r} is not among the entry's {key}s", f"add it to {key}s"
            yield place.problem(("position", key), "P-PARTY", message, tip=tip)


def _opposed(dossier: Dossier, first: Fact, second: Fact) -> Iterator[Problem]:
    if first.position is None or second.position is None:
        return
    apart = first.when and second.when and not first.when.overlaps(second.when)
    if apart or {first.position.stance, second.position.stance} not in OPPOSED:
        return
    if set(first.conflicts) & set(second.conflicts):
        return
    message = (
        f"{second.position.stance} here, {first.position.stance} in {first.id}, same authority"
    )
    tip = "correct one, date them apart, or record a conflict and name it in both"
    place = dossier.place(Kind.FACT, second.id)
    yield place.problem(("position", "stance"), "P-CLASH", message, tip=tip)
