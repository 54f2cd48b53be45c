"""Disposing: entries are rejected or withdrawn, as a careful person would edit them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier.errors import UsageError
from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Account, Actor, Conflict, Evidence, Fact, Proposal
from dossier.model.vocabulary import Status
from dossier.store.edit import set_key
from dossier.store.files import read_text, write_text

Entry = Fact | Conflict | Actor | Proposal
KINDS = (Kind.FACT, Kind.CONFLICT, Kind.ACTOR, Kind.PROPOSAL)


@dataclass(frozen=True, kw_only=True, slots=True)
class Disposed:
    """A file that was changed, and what was done in it."""

    path: str
    what: str


def reject(root: Path, dossier: Dossier, ids: Sequence[str]) -> tuple[Disposed, ...]:
    """Candidates become rejected; of a reviewed fact, the passages offered to it are declined.

    Raises `UsageError`, before anything is written, for an entry that has nothing to reject.
    """
    changes = [_rejected(root, dossier, *found_entry(dossier, id)) for id in ids]
    return written(root, changes)


def withdraw(
    root: Path, dossier: Dossier, id: str, *, reason: str, date: str
) -> tuple[Disposed, ...]:
    """A fact or conflict is withdrawn with its date and reason. Raises `UsageError`."""
    kind, entry = found_entry(dossier, id)
    if not isinstance(entry, Fact | Conflict):
        raise UsageError(f"{id}: only facts and conflicts are withdrawn — edit this {kind}")
    if entry.status is Status.CANDIDATE:
        raise UsageError(f"{id}: a candidate was never published — `dossier reject {id}`")
    if entry.status is Status.WITHDRAWN:
        raise UsageError(f"{id}: withdrawn already")
    path = dossier.place(kind, id).path
    text = as_withdrawn(read_text(root / path), reason, date)
    return written(root, [(path, text, "withdrawn")])


def found_entry(dossier: Dossier, id: str) -> tuple[Kind, Entry]:
    """The entry of that id and its kind. Raises `UsageError`."""
    for kind in KINDS:
        held: dict[str, Entry] = getattr(dossier, f"{kind}s")
        if id in held:
            return kind, held[id]
    raise UsageError(f"no entry has the id {id} — see `dossier status`")


def _rejected(root: Path, dossier: Dossier, kind: Kind, entry: Entry) -> tuple[str, str, str]:
    path = dossier.place(kind, entry.id).path
    text = read_text(root / path)
    if entry.status is Status.CANDIDATE:
        return path, set_key(text, "status", Status.REJECTED.value), "rejected"
    offers = entry.proposed if isinstance(entry, Fact) else ()
    if not any(item.status is Status.CANDIDATE for item in offers):
        raise UsageError(
            f"{entry.id}: {entry.status}, with nothing offered to it"
            f" — what was published is withdrawn: `dossier withdraw {entry.id} --reason …`"
        )
    declined = [item.model_copy(update={"status": Status.REJECTED}) for item in offers]
    return path, set_key(text, "proposed", [plain(item) for item in declined]), "offers declined"


def as_withdrawn(text: str, reason: str, date: str) -> str:
    """The file's text with its entry withdrawn on `date` (EDTF) for `reason`."""
    text = set_key(text, "status", Status.WITHDRAWN.value)
    return set_key(text, "withdrawn", {"date": date, "reason": reason})


def plain(item: Account | Evidence) -> Any:
    """A part of a record as it is written into a file."""
    return item.model_dump(mode="json", exclude_defaults=True)


def written(root: Path, changes: Sequence[tuple[str, str, str]]) -> tuple[Disposed, ...]:
    """Writes changes (path, text, what was done); those that change nothing are left out."""
    return tuple(
        Disposed(path=path, what=what)
        for path, text, what in changes
        if write_text(root / path, text)
    )
