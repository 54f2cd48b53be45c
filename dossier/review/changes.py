"""Changes: two dossiers become the list of records that differ, each with what happened to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dossier.model.digest import conflict_digest, fact_digest
from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Actor, Conflict, Evidence, Fact, Proposal, Record
from dossier.model.vocabulary import Status
from dossier.review.records import Sort

OFFSETS = "at"
STAMP = "reviewed"
OFFERED = "offered by the machine, not counted"
"""Where a passage stands that the extractor proposes for an entry and nobody has taken."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A record before and after; `renamed_to` where the same entry stands under another id."""

    kind: Kind
    id: str
    sort: Sort
    before: Record | None
    after: Record | None
    renamed_to: str = ""


def changes(base: Dossier, head: Dossier) -> Iterator[Change]:
    """Every record that says something else in `head`, by kind, then id."""
    for kind in Kind:
        old, new = records_of(base, kind), records_of(head, kind)
        successors = _successors(old, new)
        renamed = set(successors.values())
        for id in sorted({*old, *new}):
            before, after = old.get(id), new.get(id)
            if id in renamed or (before is not None and content(before) == content(after)):
                continue
            successor = successors.get(id, "")
            sort = _sort(before, new[successor] if successor else after, successor)
            if sort is Sort.DELETED and (kind, id) in head.places:
                sort = Sort.UNREADABLE
            yield Change(
                kind=kind,
                id=id,
                sort=sort,
                before=before,
                after=new[successor] if successor else after,
                renamed_to=successor,
            )


def records_of(dossier: Dossier, kind: Kind) -> Mapping[str, Record]:
    """The records of a kind by id; the briefing under its own name."""
    if kind is Kind.BRIEFING:
        return {"briefing": dossier.briefing}
    held: Mapping[str, Record] = getattr(dossier, f"{kind}s")
    return held


def content(record: Record | None) -> Any:
    """What a record says: no offsets, white space and the order of keys aside."""
    return _flat(record.model_dump(mode="json")) if record is not None else None


def evidence_of(record: Record | None) -> tuple[tuple[str, Evidence], ...]:
    """The quotes of a record, each with the account or role it stands under."""
    if isinstance(record, Conflict):
        pairs = ((account.holds, account.evidence) for account in record.accounts)
        return tuple((holds, item) for holds, items in pairs for item in items)
    if isinstance(record, Actor):
        return tuple((role.title, item) for role in record.roles for item in role.evidence)
    offered = getattr(record, "proposed", ())
    own = tuple(("", item) for item in getattr(record, "evidence", ()))
    return own + tuple((OFFERED, item) for item in offered)


def digest_of(record: Record | None) -> str:
    """What a stamp would be bound to; empty for records that carry no stamp."""
    if isinstance(record, Fact):
        return fact_digest(record)
    return conflict_digest(record) if isinstance(record, Conflict) else ""


def _flat(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _flat(inner) for key, inner in value.items() if key != OFFSETS}
    if isinstance(value, list):
        return [_flat(inner) for inner in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def _successors(old: Mapping[str, Record], new: Mapping[str, Record]) -> dict[str, str]:
    """For each id that is gone, a new id with the same first quote, or the same content."""
    gone, come = sorted(old.keys() - new.keys()), sorted(new.keys() - old.keys())
    found: dict[str, str] = {}
    for id in gone:
        twins = [other for other in come if _is_same(old[id], new[other])]
        free = [other for other in twins if other not in found.values()]
        if free:
            found[id] = free[0]
    return found


def _is_same(one: Record, other: Record) -> bool:
    first, second = content(one), content(other)
    if {**first, "id": ""} == {**second, "id": ""}:
        return True
    old, new = evidence_of(one), evidence_of(other)
    return bool(old and new) and _quoted(old[0][1]) == _quoted(new[0][1])


def _quoted(item: Evidence) -> tuple[str, ...]:
    return (item.source, *(" ".join(part.split()) for part in item.quote))


def _sort(before: Record | None, after: Record | None, successor: str) -> Sort:
    if successor:
        return Sort.RENAMED
    if after is None:
        return Sort.DELETED
    status = getattr(after, "status", Status.REVIEWED)
    if before is None:
        return Sort.PROPOSED if status is Status.CANDIDATE else _ended(status) or Sort.ADDED
    old = getattr(before, "status", Status.REVIEWED)
    if status is not old and (ended := _ended(status)):
        return ended
    if old is Status.CANDIDATE and status is Status.REVIEWED:
        return Sort.APPROVED
    if status is Status.CANDIDATE and old is Status.CANDIDATE:
        return Sort.PROPOSED
    return _sort_of_standing(before, after)


def _ended(status: Status) -> Sort | None:
    return {Status.WITHDRAWN: Sort.WITHDRAWN, Status.REJECTED: Sort.REJECTED}.get(status)


def _sort_of_standing(before: Record, after: Record) -> Sort:
    """An entry that stood and stands: stamp only, reopened, or changed."""
    if isinstance(before, Fact | Conflict) and isinstance(after, Fact | Conflict):
        if _without(before, STAMP) == _without(after, STAMP):
            return Sort.STAMPED
        if _without(before, STAMP, "proposed") == _without(after, STAMP, "proposed"):
            return Sort.PROPOSED
        stamped = after.reviewed is not None and after.reviewed.digest == digest_of(after)
        if before.reviewed is not None and not stamped:
            return Sort.REOPENED
    return Sort.CHANGED


def _without(record: Record, *names: str) -> Any:
    return {key: value for key, value in content(record).items() if key not in names}


def title_of(record: Record) -> str:
    """The line by which a reviewer knows a record."""
    if isinstance(record, Fact):
        return record.claim
    if isinstance(record, Conflict):
        return record.question
    if isinstance(record, Actor | Proposal):
        return record.name
    name = getattr(record, "title", "") or getattr(record, "name", "")
    return str(name or getattr(record, "id", "") or "The front page")
