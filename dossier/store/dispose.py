"""Disposing: entries are rejected, withdrawn or merged, as a careful person would edit them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dossier.errors import UsageError
from dossier.model.dossier import Dossier, Kind
from dossier.model.past import MERGED
from dossier.model.records import Actor, Conflict, Evidence, Fact, Proposal
from dossier.model.vocabulary import Status
from dossier.store.edit import add_items, exchange_id, set_key
from dossier.store.files import read_text, write_text

Entry = Fact | Conflict | Actor | Proposal
KINDS = (Kind.FACT, Kind.CONFLICT, Kind.ACTOR, Kind.PROPOSAL)
LISTS = ("actors", "proposals", "conflicts")


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
    return _written(root, changes)


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
    text = _withdrawn(read_text(root / path), reason, date)
    return _written(root, [(path, text, "withdrawn")])


def merge(
    root: Path, dossier: Dossier, kept: str, other: str, *, date: str
) -> tuple[Disposed, ...]:
    """What `other` has and `kept` has not goes to `kept`; `other` is withdrawn or rejected.

    Whoever names `other` names `kept` from then on. Raises `UsageError` where the two are not of
    one kind, or not two.
    """
    (kind, first), (other_kind, second) = found_entry(dossier, kept), found_entry(dossier, other)
    if kept == other or kind is not other_kind:
        raise UsageError(f"{kept} and {other} are not two entries of one kind")
    if not isinstance(first, Fact) or not isinstance(second, Fact):
        raise UsageError(f"{kept} is a {kind} — only facts are merged; edit a {kind} by hand")
    path, gone = dossier.place(kind, kept).path, dossier.place(kind, other).path
    text = _joined(read_text(root / path), first, second)
    old = read_text(root / gone)
    if second.status is Status.CANDIDATE:
        end, what = set_key(old, "status", Status.REJECTED.value), "rejected"
    else:
        end, what = _withdrawn(old, MERGED.format(kept), date), "withdrawn"
    naming = [item for item in _naming(root, dossier, other, kept) if item[0] not in (path, gone)]
    added = f"took what {other} had; read it again and approve it"
    return _written(root, [(path, text, added), (gone, end, what), *naming])


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
    return path, set_key(text, "proposed", [_plain(item) for item in declined]), "offers declined"


def _withdrawn(text: str, reason: str, date: str) -> str:
    text = set_key(text, "status", Status.WITHDRAWN.value)
    return set_key(text, "withdrawn", {"date": date, "reason": reason})


def _joined(text: str, first: Fact, second: Fact) -> str:
    has = {(item.source, _flat(item)) for item in first.evidence}
    new = [item for item in second.evidence if (item.source, _flat(item)) not in has]
    text = add_items(text, "evidence", [_plain(item) for item in new])
    for name in LISTS:
        mine: tuple[str, ...] = getattr(first, name)
        theirs: tuple[str, ...] = getattr(second, name)
        text = add_items(text, name, [id for id in theirs if id not in mine])
    return text


def _flat(item: Evidence) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in item.quote)


def _plain(item: Evidence) -> Any:
    return item.model_dump(mode="json", exclude_defaults=True)


def _naming(root: Path, dossier: Dossier, old: str, new: str) -> Iterator[tuple[str, str, str]]:
    """The files in which another record names `old`, with `new` in its place."""
    for (kind, _), place in sorted(dossier.places.items()):
        if kind not in (Kind.BRIEFING, Kind.CONFLICT) or not (root / place.path).is_file():
            continue
        text = read_text(root / place.path)
        changed = exchange_id(text, old, new)
        if changed != text:
            yield place.path, changed, f"names {new} instead of {old}"


def _written(root: Path, changes: Sequence[tuple[str, str, str]]) -> tuple[Disposed, ...]:
    return tuple(
        Disposed(path=path, what=what)
        for path, text, what in changes
        if write_text(root / path, text)
    )
