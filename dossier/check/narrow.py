"""Narrowing: a dossier with only the entries that some files touch, to judge those quickly."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Conflict, Evidence, Fact


def narrowed(dossier: Dossier, paths: Collection[str]) -> Dossier:
    """The dossier with the entries that stand in `paths`, or quote a source that does.

    Sources, outlets and places stay whole, so that whatever an entry names is still known.
    """
    sources = {
        id
        for id, source in dossier.sources.items()
        if f"seeds/{source.seed}" in paths or dossier.place(Kind.SOURCE, id).path in paths
    }

    def is_touched(kind: Kind, id: str, evidence: Iterable[Evidence]) -> bool:
        return dossier.place(kind, id).path in paths or any(e.source in sources for e in evidence)

    return replace(
        dossier,
        facts={
            id: item
            for id, item in dossier.facts.items()
            if is_touched(Kind.FACT, id, item.evidence)
        },
        conflicts={
            id: item
            for id, item in dossier.conflicts.items()
            if is_touched(Kind.CONFLICT, id, _of_accounts(item))
        },
        actors={
            id: item
            if is_touched(Kind.ACTOR, id, (e for role in item.roles for e in role.evidence))
            else item.model_copy(update={"roles": ()})
            for id, item in dossier.actors.items()
        },
        proposals={
            id: item
            if is_touched(Kind.PROPOSAL, id, item.evidence)
            else item.model_copy(update={"evidence": ()})
            for id, item in dossier.proposals.items()
        },
    )


def touched(dossier: Dossier, whole: Dossier, paths: Collection[str]) -> frozenset[str]:
    """`paths`, and the files of the entries that a narrowed dossier was left with."""
    entries: Iterable[tuple[Kind, Fact | Conflict]] = (
        *((Kind.FACT, item) for item in dossier.facts.values()),
        *((Kind.CONFLICT, item) for item in dossier.conflicts.values()),
    )
    return frozenset(paths) | {whole.place(kind, item.id).path for kind, item in entries}


def _of_accounts(conflict: Conflict) -> Iterable[Evidence]:
    return (item for account in conflict.accounts for item in account.evidence)
