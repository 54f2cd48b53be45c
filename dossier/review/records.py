"""What a review is made of: changed entries with everything needed to judge each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dossier.errors import Problem
from dossier.gate.drift import Change
from dossier.model.dossier import Kind
from dossier.views.differences import Run
from dossier.views.evidence import EvidenceView


class Sort(StrEnum):
    """What happened to an entry."""

    DELETED = "deleted"
    UNREADABLE = "unreadable"
    RENAMED = "renamed"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    CHANGED = "changed"
    ADDED = "added"
    APPROVED = "approved"
    PROPOSED = "proposed"
    REJECTED = "rejected"
    STAMPED = "stamped"


SORT_WORDS: Mapping[Sort, str] = {
    Sort.DELETED: "deleted",
    Sort.UNREADABLE: "no longer readable",
    Sort.RENAMED: "id changed",
    Sort.WITHDRAWN: "withdrawn",
    Sort.REOPENED: "reopened",
    Sort.CHANGED: "changed",
    Sort.ADDED: "new",
    Sort.APPROVED: "candidate approved",
    Sort.PROPOSED: "proposed by the machine",
    Sort.REJECTED: "rejected",
    Sort.STAMPED: "stamp only",
}


class Mark(StrEnum):
    """What happened to a quote of an entry."""

    ADDED = "added"
    REMOVED = "removed"
    KEPT = "kept"


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldChange:
    """A field before and after, the words that went and came marked."""

    name: str
    before: tuple[Run, ...]
    after: tuple[Run, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class QuoteChange:
    """A quote of an entry in its sentence; `account` is the side of a conflict it stands under."""

    mark: Mark
    account: str
    view: EvidenceView


@dataclass(frozen=True, kw_only=True, slots=True)
class EntryChange:
    """One record that differs between the two dossiers, with all that its reviewer needs.

    `origins_before` and `origins_after` are names of lines of reporting, empty where the record
    has none. `conflicts_opened` and `conflicts_closed` are questions. `pages` are those of the
    site that look different and mention the entry.
    """

    kind: Kind
    id: str
    path: str
    sort: Sort
    title: str
    status: str
    fields: tuple[FieldChange, ...] = ()
    quotes: tuple[QuoteChange, ...] = ()
    origins_before: tuple[str, ...] = ()
    origins_after: tuple[str, ...] = ()
    conflicts_opened: tuple[str, ...] = ()
    conflicts_closed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Entries that ask the reviewer the same thing; a folded group is noise until opened."""

    heading: str
    question: str
    entries: tuple[EntryChange, ...]
    folded: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class OriginShift:
    """A fact untouched itself, whose number of origins a changed source moves."""

    id: str
    claim: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class QuoteDrift:
    """What a changed seed did to one quote; `line` is where its record had it before.

    `before` and `after` are the quote and the passage that took its place, words that went and
    came marked; `moved` are its offsets in the old and the new text.
    """

    kind: Kind
    id: str
    path: str
    line: int
    words: str
    change: Change
    difference: str
    before: tuple[Run, ...]
    after: tuple[Run, ...]
    moved: tuple[int, int] | None
    was_stamped: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class SeedDrift:
    """A source whose seed became another text, and what became of every quote from it."""

    source: str
    seed: str
    summary: str
    quotes: tuple[QuoteDrift, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewView:
    """What changes between `base` and `head`, grouped by what has to be decided.

    `problems` are those that the base does not have; `standing` counts those it has too.
    `pages` is None where the pages could not be compared.
    """

    title: str
    base: str
    head: str
    groups: tuple[Group, ...]
    shifts: tuple[OriginShift, ...]
    problems: tuple[Problem, ...]
    standing: int
    mended: int
    seeds: tuple[SeedDrift, ...]
    form_only: tuple[str, ...]
    pages: tuple[str, ...] | None

    @property
    def entries(self) -> tuple[EntryChange, ...]:
        """All changed entries, in the order of the groups."""
        return tuple(entry for group in self.groups for entry in group.entries)
