"""Entries: one changed record becomes everything its reviewer needs in one place."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.errors import Problem
from dossier.model.dossier import Kind
from dossier.model.fields import ConflictId
from dossier.model.origins import origins
from dossier.model.records import Conflict, Evidence, Fact, Record
from dossier.review.changes import OFFERED, Change, digest_of, evidence_of, title_of
from dossier.review.fields import field_changes
from dossier.review.records import EntryChange, Mark, QuoteChange, Sort
from dossier.views.evidence import evidence_view, fact_evidence
from dossier.views.site import Site


def entry_change(
    base: Site, head: Site, change: Change, *, problems: Sequence[Problem], pages: tuple[str, ...]
) -> EntryChange:
    """The change with its fields, quotes, origins, conflicts, remarks, pages and problems."""
    before, after = change.before, change.after
    shown = after or before
    assert shown is not None
    id = change.renamed_to or change.id
    path = (head if after else base).dossier.place(change.kind, id).path
    opened, closed = _conflicts(base, head, before, after)
    return EntryChange(
        kind=change.kind,
        id=id,
        path=path,
        sort=change.sort,
        title=title_of(shown),
        status=str(getattr(shown, "status", "")),
        fields=field_changes(before, after) if after is not None else (),
        quotes=tuple(_quotes(base, head, before, after)),
        origins_before=_lines(base, before),
        origins_after=_lines(head, after),
        conflicts_opened=opened,
        conflicts_closed=closed,
        notes=tuple(_notes(head, change)),
        pages=pages,
        problems=tuple(item for item in problems if item.path == path),
    )


def _quotes(
    base: Site, head: Site, before: Record | None, after: Record | None
) -> Iterator[QuoteChange]:
    """The quotes as they stand now, then those that went."""
    old, new = evidence_of(before), evidence_of(after)
    for account, item in new:
        mark = Mark.KEPT if _is_in(item, account, old) else Mark.ADDED
        yield _quote(head, after, mark, account, item)
    for account, item in old:
        if not _is_in(item, account, new):
            yield _quote(base, before, Mark.REMOVED, account, item)


def _quote(
    site: Site, record: Record | None, mark: Mark, account: str, item: Evidence
) -> QuoteChange:
    if isinstance(record, Fact):
        view = fact_evidence(site, item, record.said_by)
    else:
        view = evidence_view(site, item)
    return QuoteChange(mark=mark, account=account, view=view)


def _is_in(item: Evidence, account: str, others: Sequence[tuple[str, Evidence]]) -> bool:
    return any((account, _said(item)) == (name, _said(other)) for name, other in others)


def _said(item: Evidence) -> tuple[object, ...]:
    words = tuple(" ".join(part.split()) for part in item.quote)
    return item.source, words, item.speaker, item.stance, item.supports


def _lines(site: Site, record: Record | None) -> tuple[str, ...]:
    if not isinstance(record, Fact | Conflict):
        return ()
    items = [item for account, item in evidence_of(record) if account != OFFERED]
    return tuple(site.line_name(line) for line in origins(site.supporting(items), site.lines))


def _conflicts(
    base: Site, head: Site, before: Record | None, after: Record | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    old: set[ConflictId] = set(before.conflicts) if isinstance(before, Fact) else set()
    new: set[ConflictId] = set(after.conflicts) if isinstance(after, Fact) else set()
    opened = tuple(_question(head, id) for id in sorted(new - old))
    return opened, tuple(_question(base, id) for id in sorted(old - new))


def _question(site: Site, id: ConflictId) -> str:
    conflict = site.dossier.conflicts.get(id)
    return conflict.question if conflict else id


def _notes(head: Site, change: Change) -> Iterator[str]:
    after = change.after
    if change.sort is Sort.RENAMED:
        yield f"It was called {change.id}. An id never changes: links to its page would break."
    if change.sort is Sort.DELETED:
        yield "The file is gone, and with it the page that others link to."
    if change.kind in (Kind.FACT, Kind.CONFLICT) and after is not None:
        yield from _stamp_notes(after)
        yield from _same_origin(head, after)


def _stamp_notes(after: Record) -> Iterator[str]:
    stamp = getattr(after, "reviewed", None)
    if stamp is None:
        if getattr(after, "status", "") == "reviewed":
            yield "Nobody has put their name to it yet."
    elif stamp.digest == digest_of(after):
        yield f"Stamped by {stamp.by} as it stands."
    else:
        yield f"Changed since {stamp.by} reviewed it: the stamp no longer holds."


def _same_origin(site: Site, record: Record) -> Iterator[str]:
    """Sources of one entry that come down to one line of reporting, and so count once."""
    cited = [item.source for account, item in evidence_of(record) if account != OFFERED]
    for one, other in combinations(dict.fromkeys(cited), 2):
        shared = site.lines.get(one, frozenset()) & site.lines.get(other, frozenset())
        if shared:
            names = f"{site.source_name(one).whole} and {site.source_name(other).whole}"
            yield f"{names} come down to one origin ({site.line_name(min(shared))}) and count once."
