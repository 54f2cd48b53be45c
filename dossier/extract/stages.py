"""Stages: texts and the dossier that stands become proposals, step by step."""

from collections.abc import Callable, Iterator, Sequence

from dossier.extract.actors import actors_stage, cast_stage
from dossier.extract.conflicts import clashes_stage, conflicts_stage
from dossier.extract.cores import Cores
from dossier.extract.covered import covered_stage
from dossier.extract.draft import Draft, Skipped
from dossier.extract.facts import compare_stage, facts_stage
from dossier.extract.proposals import topics_stage
from dossier.extract.readings import covers
from dossier.extract.records import Reading, Seed
from dossier.extract.sources import sources_stage
from dossier.extract.vetting import ready_stage, vet_stage
from dossier.model.dossier import Dossier

Stage = Callable[[Draft], Draft]

STAGES: tuple[Stage, ...] = (
    sources_stage,
    covered_stage,
    cast_stage,
    compare_stage,
    ready_stage,
    topics_stage,
    facts_stage,
    clashes_stage,
    conflicts_stage,
    actors_stage,
    vet_stage,
)
"""After each text has been read by itself (`dossier.extract.readings.read`)."""


def extract(
    dossier: Dossier,
    seeds: Sequence[Seed],
    readings: Sequence[Reading],
    cores: Cores | None = None,
) -> Draft:
    """What is to be proposed, given the dossier that stands.

    `seeds` are files without a source record; `readings` hold one reading for each source of the
    dossier, under its id, and one for each of `seeds`, under its file name.
    """
    draft = begun(dossier, seeds, readings, cores)
    for stage in STAGES:
        draft = stage(draft)
    return draft


def begun(
    dossier: Dossier,
    seeds: Sequence[Seed],
    readings: Sequence[Reading],
    cores: Cores | None = None,
) -> Draft:
    """What the first stage is given."""
    return Draft(
        dossier=dossier,
        seeds=tuple(sorted(seeds, key=lambda seed: seed.name)),
        readings=tuple(sorted(readings, key=lambda reading: reading.source)),
        cores=cores or Cores(),
        skipped=tuple(_not_covered(readings)),
    )


def _not_covered(readings: Sequence[Reading]) -> Iterator[Skipped]:
    """The texts in which statements, and so most facts, cannot be found."""
    for reading in sorted(readings, key=lambda reading: reading.source):
        language = reading.description.language
        if not covers(language):
            why = f"statements are not looked for in {language!r}, only dates"
            yield Skipped(source=reading.source, words=reading.text[:60], why=why)
