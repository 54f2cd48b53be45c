"""Drafts: a dossier with broken candidates becomes one without them, for a site nobody publishes.

What a person has reviewed is never left out: its errors stop a draft as they stop a site.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from dossier.check.counts import Report
from dossier.errors import Problem, Severity
from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Actor, Conflict, Fact, Proposal
from dossier.model.vocabulary import Status

Key = TypeVar("Key", bound=str)
Entry = TypeVar("Entry", Fact, Conflict)


@dataclass(frozen=True, kw_only=True)
class Drafted:
    """A dossier fit for a draft, what its check found, and what was left out, as warnings.

    `report` has these warnings too.
    """

    dossier: Dossier
    report: Report
    left_out: tuple[Problem, ...]


def without_broken(dossier: Dossier, report: Report) -> Drafted:
    """The dossier without the candidates that `report` finds wrong.

    A broken actor or proposal stays, for others name it, but without its quotes.
    """
    paths = {item.path for item in report.errors} & {*_candidates(dossier).values()}
    left_out = tuple(sorted(_forgiven(item) for item in report.errors if item.path in paths))
    errors = {item for item in report.errors if item.path in paths}
    kept = (item for item in report.problems if item not in errors)
    return Drafted(
        dossier=_left(dossier, paths) if paths else dossier,
        report=replace(report, problems=tuple(sorted((*kept, *left_out)))),
        left_out=left_out,
    )


def _candidates(dossier: Dossier) -> Mapping[tuple[Kind, str], str]:
    """The files of all entries that await review."""
    entries: tuple[tuple[Kind, Fact | Conflict | Actor | Proposal], ...] = (
        *((Kind.FACT, item) for item in dossier.facts.values()),
        *((Kind.CONFLICT, item) for item in dossier.conflicts.values()),
        *((Kind.ACTOR, item) for item in dossier.actors.values()),
        *((Kind.PROPOSAL, item) for item in dossier.proposals.values()),
    )
    return {
        (kind, item.id): dossier.place(kind, item.id).path
        for kind, item in entries
        if item.status is Status.CANDIDATE
    }


def _forgiven(problem: Problem) -> Problem:
    message = f"{problem.message}; left out of the draft"
    return replace(problem, message=message, severity=Severity.WARNING)


def _left(dossier: Dossier, paths: Collection[str]) -> Dossier:
    facts = _sound(dossier, Kind.FACT, dossier.facts, paths)
    conflicts = _sound(dossier, Kind.CONFLICT, dossier.conflicts, paths)
    briefing = dossier.briefing.model_copy(
        update={
            "sections": tuple(
                section.model_copy(
                    update={
                        "facts": tuple(id for id in section.facts if id in facts),
                        "conflicts": tuple(id for id in section.conflicts if id in conflicts),
                    }
                )
                for section in dossier.briefing.sections
            )
        }
    )
    return replace(
        dossier,
        facts={id: linked(fact, conflicts) for id, fact in facts.items()},
        conflicts=conflicts,
        actors={
            id: item.model_copy(update={"roles": ()})
            if dossier.place(Kind.ACTOR, id).path in paths
            else item
            for id, item in dossier.actors.items()
        },
        proposals={
            id: item.model_copy(update={"evidence": ()})
            if dossier.place(Kind.PROPOSAL, id).path in paths
            else item
            for id, item in dossier.proposals.items()
        },
        briefing=briefing,
    )


def _sound(
    dossier: Dossier, kind: Kind, entries: Mapping[Key, Entry], paths: Collection[str]
) -> dict[Key, Entry]:
    return {id: item for id, item in entries.items() if dossier.place(kind, id).path not in paths}


def linked(fact: Fact, conflicts: Collection[str]) -> Fact:
    """The fact, naming only `conflicts`."""
    kept = tuple(id for id in fact.conflicts if id in conflicts)
    return fact if kept == fact.conflicts else fact.model_copy(update={"conflicts": kept})
