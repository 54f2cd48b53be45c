"""References: every id that a record names belongs to a record, and no chain bites its tail."""

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from dossier.errors import Problem
from dossier.model.dossier import Dossier, Kind
from dossier.model.places import KeyPath

Nexts = dict[str, str | None]
Reference = tuple[Kind, str, KeyPath, str, str]
"""The naming record's kind and id, the key path, the id it names, and what that should be."""


def check_references(dossier: Dossier) -> Iterator[Problem]:
    """R-MISSING: a reference to nothing; R-CYCLE: a version or parent that leads back to itself."""
    targets = _targets(dossier)
    for kind, id, keys, named, target in _references(dossier):
        if named in targets[target]:
            continue
        near = get_close_matches(named, list(targets[target]), n=1)
        tip = f"did you mean {near[0]}?" if near else f"add the {target} or correct the id"
        message = f"there is no {target} {named!r}"
        yield dossier.place(kind, id).problem(keys, "R-MISSING", message, tip=tip)
    versions: Nexts = {id: source.version_of for id, source in dossier.sources.items()}
    parents: Nexts = {id: proposal.parent for id, proposal in dossier.proposals.items()}
    yield from _cycles(dossier, Kind.SOURCE, "version_of", versions)
    yield from _cycles(dossier, Kind.PROPOSAL, "parent", parents)


def _targets(dossier: Dossier) -> Mapping[str, Collection[str]]:
    """Every id that has a file, also one that could not be read: that is its own problem."""
    known: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    for kind, id in dossier.places:
        known[kind].add(id)
    return {
        **{kind.value: ids for kind, ids in known.items()},
        "actor or outlet": known[Kind.ACTOR] | known[Kind.OUTLET],
    }


def _references(dossier: Dossier) -> Iterator[Reference]:
    yield from _of_sources(dossier)
    yield from _of_actors_and_proposals(dossier)
    yield from _of_facts(dossier)
    yield from _of_briefing(dossier)
    for cited in dossier.cited():
        yield cited.kind, cited.id, (*cited.keys, "source"), cited.evidence.source, "source"
        if cited.evidence.speaker:
            keys = (*cited.keys, "speaker")
            yield cited.kind, cited.id, keys, cited.evidence.speaker, "actor or outlet"


def _of_sources(dossier: Dossier) -> Iterator[Reference]:
    for id, source in dossier.sources.items():
        if source.outlet:
            yield Kind.SOURCE, id, ("outlet",), source.outlet, "outlet"
        if source.version_of:
            yield Kind.SOURCE, id, ("version_of",), source.version_of, "source"
        for number, item in enumerate(source.derives_from):
            keys: KeyPath = ("derives_from", number)
            if item.outlet:
                yield Kind.SOURCE, id, (*keys, "outlet"), item.outlet, "outlet"
            if item.source:
                yield Kind.SOURCE, id, (*keys, "source"), item.source, "source"


def _of_actors_and_proposals(dossier: Dossier) -> Iterator[Reference]:
    for id, actor in dossier.actors.items():
        for number, member in enumerate(actor.member_of):
            yield Kind.ACTOR, id, ("member_of", number), member, "actor"
    for proposal in dossier.proposals.values():
        if proposal.parent:
            yield Kind.PROPOSAL, proposal.id, ("parent",), proposal.parent, "proposal"
        for number, party in enumerate(proposal.proposed_by):
            yield Kind.PROPOSAL, proposal.id, ("proposed_by", number), party, "actor"


def _of_facts(dossier: Dossier) -> Iterator[Reference]:
    for id, fact in dossier.facts.items():
        if fact.said_by:
            yield Kind.FACT, id, ("said_by",), fact.said_by, "actor"
        lists = (
            ("actors", fact.actors),
            ("proposals", fact.proposals),
            ("conflicts", fact.conflicts),
        )
        for key, named in lists:
            for number, target in enumerate(named):
                yield Kind.FACT, id, (key, number), target, key[:-1]
        if position := fact.position:
            yield Kind.FACT, id, ("position", "actor"), position.actor, "actor"
            yield Kind.FACT, id, ("position", "proposal"), position.proposal, "proposal"
            keys = ("position", "according_to")
            yield Kind.FACT, id, keys, position.according_to, "actor or outlet"


def _of_briefing(dossier: Dossier) -> Iterator[Reference]:
    briefing, here = dossier.briefing, (Kind.BRIEFING, "briefing")
    if briefing.lede:
        yield *here, ("lede",), briefing.lede, "fact"
    for number, actor in enumerate(briefing.absent_voices):
        yield *here, ("absent_voices", number), actor, "actor"
    for at, section in enumerate(briefing.sections):
        for number, fact in enumerate(section.facts):
            yield *here, ("sections", at, "facts", number), fact, "fact"
        for number, conflict in enumerate(section.conflicts):
            yield *here, ("sections", at, "conflicts", number), conflict, "conflict"


def _cycles(dossier: Dossier, kind: Kind, key: str, nexts: Nexts) -> Iterator[Problem]:
    for id in nexts:
        seen, at = [id], nexts[id]
        while at is not None and at in nexts and at not in seen:
            seen.append(at)
            at = nexts[at]
        if at == id:
            chain = " → ".join([*seen, id])
            message, tip = f"the chain leads back to itself: {chain}", "remove one of its links"
            yield dossier.place(kind, id).problem((key,), "R-CYCLE", message, tip=tip)
