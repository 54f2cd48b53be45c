"""Past: what happened to an entry since it was published, and on which day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MERGED = "Merged into {}."
"""The reason for a withdrawal that says which entry took over."""


class Deed(StrEnum):
    """What can happen to a published entry, in the order of telling what happened on one day."""

    ADDED = "added"
    CHANGED = "changed"
    REVIEWED = "reviewed"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One deed on one day, UTC. `detail` is the field that changed, or who reviewed."""

    day: date
    deed: Deed
    detail: str = ""

    @property
    def tells_more(self) -> bool:
        """Whether a reader finds something else than before."""
        return self.deed is not Deed.REVIEWED
