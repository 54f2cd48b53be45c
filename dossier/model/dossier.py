"""The dossier: all records by id, the texts they quote, and where each record stands on disk."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from dossier.model.fields import (
    ActorId,
    ConflictId,
    FactId,
    OutletId,
    ProposalId,
    SourceId,
)
from dossier.model.past import Event
from dossier.model.places import KeyPath, Places
from dossier.model.records import (
    Actor,
    Briefing,
    Conflict,
    Evidence,
    Fact,
    Outlet,
    Proposal,
    Record,
    Source,
)


class Kind(StrEnum):
    """The kinds of record, named as their schema; the folder is the plural."""

    SOURCE = "source"
    OUTLET = "outlet"
    ACTOR = "actor"
    PROPOSAL = "proposal"
    FACT = "fact"
    CONFLICT = "conflict"
    BRIEFING = "briefing"

    @property
    def folder(self) -> str:
        """Where records of this kind stand, relative to the dossier's root."""
        return "data" if self is Kind.BRIEFING else f"data/{self}s"


RECORD_CLASSES: Mapping[Kind, type[Record]] = MappingProxyType(
    {
        Kind.SOURCE: Source,
        Kind.OUTLET: Outlet,
        Kind.ACTOR: Actor,
        Kind.PROPOSAL: Proposal,
        Kind.FACT: Fact,
        Kind.CONFLICT: Conflict,
        Kind.BRIEFING: Briefing,
    }
)
NO_PLACES = Places(path="")


@dataclass(frozen=True, kw_only=True)
class Cited:
    """One piece of evidence and where it is cited: the citing record and the key path in it."""

    kind: Kind
    id: str
    keys: KeyPath
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """Everything a dossier says. Mappings are sorted by id.

    `address` is where its site stands, empty where that is not known: links are then relative.
    `texts` holds the decoded seed of each source that could be read, `seed_hashes` the SHA-256 of
    its bytes as found, `seed_files` every file name in seeds/; `places` the file positions of each
    record's keys; `past` what happened to facts and conflicts, where that is known.
    """

    title: str = ""
    address: str = ""
    sources: Mapping[SourceId, Source] = field(default_factory=dict)
    outlets: Mapping[OutletId, Outlet] = field(default_factory=dict)
    actors: Mapping[ActorId, Actor] = field(default_factory=dict)
    proposals: Mapping[ProposalId, Proposal] = field(default_factory=dict)
    facts: Mapping[FactId, Fact] = field(default_factory=dict)
    conflicts: Mapping[ConflictId, Conflict] = field(default_factory=dict)
    briefing: Briefing = field(default_factory=Briefing)
    texts: Mapping[SourceId, str] = field(default_factory=dict)
    seed_hashes: Mapping[SourceId, str] = field(default_factory=dict)
    seed_files: tuple[str, ...] = ()
    places: Mapping[tuple[Kind, str], Places] = field(default_factory=dict)
    past: Mapping[tuple[Kind, str], tuple[Event, ...]] = field(default_factory=dict)

    def place(self, kind: Kind, id: str) -> Places:
        """Where the record stands on disk."""
        return self.places.get((kind, id), NO_PLACES)

    def cited(self) -> Iterator[Cited]:
        """Every piece of evidence in the dossier, record by record."""
        for fact in self.facts.values():
            yield from _listed(Kind.FACT, fact.id, (), fact.evidence)
        for conflict in self.conflicts.values():
            for number, account in enumerate(conflict.accounts):
                yield from _listed(
                    Kind.CONFLICT, conflict.id, ("accounts", number), account.evidence
                )
        for actor in self.actors.values():
            for number, role in enumerate(actor.roles):
                yield from _listed(Kind.ACTOR, actor.id, ("roles", number), role.evidence)
        for proposal in self.proposals.values():
            yield from _listed(Kind.PROPOSAL, proposal.id, (), proposal.evidence)
        for outlet in self.outlets.values():
            yield from _listed(Kind.OUTLET, outlet.id, (), outlet.evidence)


def _listed(kind: Kind, id: str, keys: KeyPath, evidence: tuple[Evidence, ...]) -> Iterator[Cited]:
    for number, item in enumerate(evidence):
        yield Cited(kind=kind, id=id, keys=(*keys, "evidence", number), evidence=item)
