"""Lifecycle: withdrawn entries say why, and a review stamp fits what it was given for."""

from collections.abc import Iterator

from dossier.errors import Problem, Severity
from dossier.model.digest import conflict_digest, fact_digest
from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Conflict, Fact
from dossier.model.vocabulary import Status

STALE = "E-STALE"


def check_lifecycle(dossier: Dossier) -> Iterator[Problem]:
    """E-WITHDRAWN, E-STALE and E-UNSTAMPED."""
    for fact in dossier.facts.values():
        yield from _entry(dossier, Kind.FACT, fact, fact_digest(fact))
    for conflict in dossier.conflicts.values():
        yield from _entry(dossier, Kind.CONFLICT, conflict, conflict_digest(conflict))


def _entry(dossier: Dossier, kind: Kind, entry: Fact | Conflict, digest: str) -> Iterator[Problem]:
    place = dossier.place(kind, entry.id)
    if entry.status is Status.WITHDRAWN and entry.withdrawn is None:
        message, tip = "withdrawn, but no date and reason", "add withdrawn: {date: …, reason: …}"
        yield place.problem(("status",), "E-WITHDRAWN", message, tip=tip)
    if entry.status is not Status.WITHDRAWN and entry.withdrawn is not None:
        message, tip = f"a reason for withdrawal, but {entry.status}", "set status: withdrawn"
        yield place.problem(("withdrawn",), "E-WITHDRAWN", message, tip=tip)
    if entry.status is not Status.REVIEWED:
        return
    approve = f"read it again, then `dossier approve {entry.id} --by NAME`"
    if entry.reviewed is None:
        yield place.problem(
            ("status",), "E-UNSTAMPED", "reviewed, but nobody has put their name to it",
            tip=approve, severity=Severity.WARNING,
        )  # fmt: skip
    elif entry.reviewed.digest != digest:
        message = f"changed since {entry.reviewed.by} reviewed it"
        yield place.problem(("reviewed",), STALE, message, tip=approve)
