"""Merging: of two facts, or two conflicts, that say the same, one takes what the other has."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dossier.errors import UsageError
from dossier.model.dossier import Dossier, Kind
from dossier.model.past import MERGED
from dossier.model.records import Account, Conflict, Evidence, Fact
from dossier.model.vocabulary import ENDED, Status
from dossier.store.dispose import Disposed, as_withdrawn, found_entry, plain, written
from dossier.store.edit import add_items, exchange_id, set_key
from dossier.store.files import read_text

LISTS = ("actors", "proposals", "conflicts")
NAMING = (Kind.BRIEFING, Kind.CONFLICT, Kind.FACT)


def merge(
    root: Path, dossier: Dossier, kept: str, other: str, *, date: str
) -> tuple[Disposed, ...]:
    """What `other` has and `kept` has not goes to `kept`; `other` is withdrawn or rejected.

    Whoever names `other` names `kept` from then on. Raises `UsageError` where the two are not
    facts, nor conflicts, nor two.
    """
    (kind, first), (other_kind, second) = found_entry(dossier, kept), found_entry(dossier, other)
    if kept == other or kind is not other_kind:
        raise UsageError(f"{kept} and {other} are not two entries of one kind")
    for id, entry in ((kept, first), (other, second)):
        if entry.status in ENDED:
            raise UsageError(f"{id}: {entry.status} already; there is nothing to merge")
    path, gone = dossier.place(kind, kept).path, dossier.place(kind, other).path
    text, old = read_text(root / path), read_text(root / gone)
    if isinstance(first, Fact) and isinstance(second, Fact):
        text = _fact_joined(text, first, second)
    elif isinstance(first, Conflict) and isinstance(second, Conflict):
        text = _conflict_joined(text, first, second)
    else:
        raise UsageError(f"{kept}: facts are merged, and conflicts — edit this {kind} by hand")
    if second.status is Status.CANDIDATE:
        end, what = set_key(old, "status", Status.REJECTED.value), "rejected"
    else:
        end, what = as_withdrawn(old, MERGED.format(kept), date), "withdrawn"
    naming = [item for item in _naming(root, dossier, other, kept) if item[0] not in (path, gone)]
    added = f"took what {other} had; read it again and approve it"
    return written(root, [(path, text, added), (gone, end, what), *naming])


def _fact_joined(text: str, first: Fact, second: Fact) -> str:
    text = add_items(text, "evidence", _missing(first.evidence, second.evidence))
    for name in LISTS:
        mine: tuple[str, ...] = getattr(first, name)
        theirs: tuple[str, ...] = getattr(second, name)
        text = add_items(text, name, [id for id in theirs if id not in mine])
    return text


def _conflict_joined(text: str, first: Conflict, second: Conflict) -> str:
    """Each account's evidence goes to the account that holds the same; the others are added."""
    others = []
    for theirs in second.accounts:
        number = _same_account(first.accounts, theirs)
        if number is None:
            others.append(plain(theirs))
        else:
            new = _missing(first.accounts[number].evidence, theirs.evidence)
            text = add_items(text, ("accounts", number, "evidence"), new)
    return add_items(text, "accounts", others)


def _same_account(accounts: Sequence[Account], theirs: Account) -> int | None:
    """The account with the same value, else the same words, else one of the same passages."""
    for number, mine in enumerate(accounts):
        if mine.value and mine.value == theirs.value:
            return number
    for number, mine in enumerate(accounts):
        if mine.holds.casefold() == theirs.holds.casefold():
            return number
    for number, mine in enumerate(accounts):
        if _passages(mine.evidence) & _passages(theirs.evidence):
            return number
    return None


def _missing(mine: Sequence[Evidence], theirs: Sequence[Evidence]) -> list[Any]:
    """The evidence of `theirs` that is not in `mine`, as it is written."""
    has = _passages(mine)
    return [plain(item) for item in theirs if not _passages([item]) <= has]


def _passages(items: Sequence[Evidence]) -> set[tuple[str, tuple[str, ...]]]:
    return {(item.source, tuple(" ".join(part.split()) for part in item.quote)) for item in items}


def _naming(root: Path, dossier: Dossier, old: str, new: str) -> Iterator[tuple[str, str, str]]:
    """The files in which another record names `old`, with `new` in its place."""
    for (kind, _), place in sorted(dossier.places.items()):
        if kind not in NAMING or not (root / place.path).is_file():
            continue
        text = read_text(root / place.path)
        changed = exchange_id(text, old, new)
        if changed != text:
            yield place.path, changed, f"names {new} instead of {old}"
