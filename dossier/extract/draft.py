"""Draft: what the stages of an extraction hand on to one another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dossier.extract.citations import Covered
from dossier.extract.clash_records import Clash
from dossier.extract.cores import Cores
from dossier.extract.figures import Cast
from dossier.extract.quoting import Quoter
from dossier.extract.records import Finding, Reading, Seed
from dossier.extract.same import Compared
from dossier.extract.versions import Kinship
from dossier.model.dossier import Dossier
from dossier.model.fields import FactId
from dossier.model.records import (
    Actor,
    Conflict,
    Fact,
    Outlet,
    Proposal,
    ProposedEvidence,
    Source,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A passage that was found and is not proposed, and why."""

    source: str
    words: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Draft:
    """An extraction in the making.

    `dossier` is what stands, `seeds` the files without a source record, `readings` the texts of
    both. Everything from `sources` on is proposed: new records, and `additions` to facts.
    """

    dossier: Dossier
    seeds: Sequence[Seed]
    readings: Sequence[Reading]
    kin: Sequence[Kinship] = ()
    covered: Covered = field(default_factory=Covered)
    cast: Cast = field(default_factory=lambda: Cast(figures={}, spellings={}))
    compared: Compared | None = None
    clashes: Sequence[Clash] = ()
    sources: tuple[Source, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    actors: tuple[Actor, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    facts: tuple[Fact, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    additions: Mapping[FactId, tuple[ProposedEvidence, ...]] = field(default_factory=dict)
    skipped: tuple[Skipped, ...] = ()
    cores: Cores = field(default_factory=Cores)
    """Where the work of the quote gate is done."""

    @cached_property
    def texts(self) -> dict[str, Reading]:
        """The readings by source."""
        return {reading.source: reading for reading in self.readings}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, text by text."""
        return tuple(finding for reading in self.readings for finding in reading.findings)

    @cached_property
    def all_sources(self) -> dict[str, Source]:
        """The sources that stand and those proposed, by id."""
        standing = {str(id): source for id, source in self.dossier.sources.items()}
        return standing | {str(source.id): source for source in self.sources}

    @cached_property
    def all_actors(self) -> dict[str, Actor]:
        """The actors that stand and those proposed, by id."""
        standing = {str(id): actor for id, actor in self.dossier.actors.items()}
        return standing | {str(actor.id): actor for actor in self.actors}

    @cached_property
    def outlet_names(self) -> dict[str, str]:
        """The name of each outlet, standing or proposed, by id."""
        standing = {str(id): outlet.name for id, outlet in self.dossier.outlets.items()}
        return standing | {str(outlet.id): outlet.name for outlet in self.outlets}

    def quoter(self) -> Quoter:
        """Makes evidence from passages of the readings."""
        return Quoter.over(self.readings, self.all_sources)
