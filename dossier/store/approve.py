"""Approving: review stamps are written into entries, every other byte stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.check.run import check
from dossier.errors import Problem, UsageError
from dossier.model.digest import conflict_digest, fact_digest
from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Conflict, Fact
from dossier.model.vocabulary import Status
from dossier.store.edit import set_key
from dossier.store.files import read_text, write_text
from dossier.store.read import Reading

Entry = Fact | Conflict


@dataclass(frozen=True, kw_only=True)
class Approved:
    """How many entries were stamped, were stamped so already, and were refused for a problem."""

    stamped: int
    unchanged: int
    refused: int
    problems: tuple[Problem, ...]


def entries_to_stamp(
    dossier: Dossier, ids: Sequence[str], *, everything: bool
) -> tuple[Entry, ...]:
    """The facts and conflicts of `ids`, or all reviewed ones whose stamp is missing.

    Raises `UsageError` for an id that is no entry, and where nothing is asked for.
    """
    entries: dict[str, Entry] = {**_by_id(dossier.facts), **_by_id(dossier.conflicts)}
    if everything:
        waiting = (item for item in entries.values() if item.status is Status.REVIEWED)
        return tuple(item for item in waiting if item.reviewed is None)
    if not ids:
        raise UsageError("no entry named — give ids, or --all for every reviewed one unstamped")
    if missing := [id for id in ids if id not in entries]:
        raise UsageError(f"no fact or conflict has the id {missing[0]} — see `dossier status`")
    return tuple(entries[id] for id in ids)


def approve(root: Path, reading: Reading, entries: Sequence[Entry], *, by: str) -> Approved:
    """Stamp `entries` in the name `by`, except those with an error, which are named."""
    errors = check(reading.dossier, reading.problems).errors
    stamped = refused = 0
    problems: list[Problem] = []
    for entry in entries:
        place = reading.dossier.place(_kind(entry), entry.id)
        found = [item for item in errors if item.path == place.path and item.code != "E-STALE"]
        if found:
            refused += 1
            problems += found
            continue
        stamped += _stamp(root / place.path, entry, by)
    return Approved(
        stamped=stamped,
        unchanged=len(entries) - stamped - refused,
        refused=refused,
        problems=tuple(problems),
    )


def _by_id(entries: object) -> dict[str, Entry]:
    return dict(entries) if isinstance(entries, dict) else {}


def _kind(entry: Entry) -> Kind:
    return Kind.FACT if isinstance(entry, Fact) else Kind.CONFLICT


def _stamp(path: Path, entry: Entry, by: str) -> bool:
    digest = fact_digest(entry) if isinstance(entry, Fact) else conflict_digest(entry)
    if entry.reviewed and entry.reviewed.by == by and entry.reviewed.digest == digest:
        return False
    text = read_text(path)
    if entry.status is not Status.REVIEWED:
        text = set_key(text, "status", Status.REVIEWED.value)
    return write_text(path, set_key(text, "reviewed", {"by": by, "digest": digest}))
