"""Counts: what a check really looked at, so that a green result cannot hide an empty one."""

from dataclasses import dataclass

from dossier.errors import Problem, Severity
from dossier.gate.counts import QuoteCounts
from dossier.model.dossier import Dossier


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """What was read and checked. `sources` counts only seeds whose text was read."""

    sources: int
    outlets: int
    actors: int
    proposals: int
    facts: int
    conflicts: int
    quotes: QuoteCounts

    def line(self) -> str:
        """The counts in one line."""
        quotes = self.quotes
        return " · ".join(
            (
                f"sources: {self.sources} read",
                f"quotes: {quotes.checked} checked, {quotes.verbatim} verbatim,"
                f" {quotes.skipped} skipped",
                f"facts: {self.facts}",
                f"conflicts: {self.conflicts}",
                f"actors: {self.actors}",
                f"proposals: {self.proposals}",
                f"outlets: {self.outlets}",
            )
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """The outcome of a check: every problem in order, and what was counted on the way."""

    problems: tuple[Problem, ...]
    counts: Counts

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that fail the check; warnings do not."""
        return tuple(item for item in self.problems if item.severity is Severity.ERROR)


def count(dossier: Dossier, quotes: QuoteCounts) -> Counts:
    """The counts of `dossier`, given those of its quotes."""
    return Counts(
        sources=len(dossier.texts),
        outlets=len(dossier.outlets),
        actors=len(dossier.actors),
        proposals=len(dossier.proposals),
        facts=len(dossier.facts),
        conflicts=len(dossier.conflicts),
        quotes=quotes,
    )
