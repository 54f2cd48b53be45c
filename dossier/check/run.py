"""The checks, in order: a dossier becomes a report of all its problems."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from dossier.check.briefing import check_briefing
from dossier.check.conflicts import check_conflicts
from dossier.check.counts import Report, count
from dossier.check.dates import check_dates
from dossier.check.fields import check_fields
from dossier.check.ids import check_ids
from dossier.check.lifecycle import STALE, check_lifecycle
from dossier.check.narrow import narrowed, touched
from dossier.check.positions import check_positions
from dossier.check.references import check_references
from dossier.check.seeds import check_seeds
from dossier.errors import Problem, Severity
from dossier.gate.entries import gate_problems
from dossier.model.dossier import Dossier
from dossier.model.places import Places

Check = Callable[[Dossier], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    check_ids,
    check_references,
    check_fields,
    check_seeds,
    check_dates,
    check_positions,
    check_conflicts,
    check_lifecycle,
    check_briefing,
)


def check(dossier: Dossier, found: Sequence[Problem] = ()) -> Report:
    """Every problem of `dossier`, sorted by place, with those `found` while reading it.

    The quotes are checked last, because they are counted as well.
    """
    return _report(dossier, dossier, found)


def check_files(dossier: Dossier, found: Sequence[Problem], paths: Collection[str]) -> Report:
    """The same for the files `paths` (relative to the root) and the entries that quote them.

    Only their quotes are judged and counted, which is what takes time.
    """
    few = narrowed(dossier, paths)
    report = _report(dossier, few, found)
    files = touched(few, dossier, paths)
    return replace(report, problems=tuple(item for item in report.problems if item.path in files))


def _report(dossier: Dossier, quoted: Dossier, found: Sequence[Problem]) -> Report:
    """All checks over `dossier`, those of quotes and claims over `quoted` alone."""
    problems = [*found]
    for run in CHECKS:
        problems += run(dossier)
    of_quotes, quotes = gate_problems(quoted)
    counts = count(quoted, quotes)
    problems += of_quotes
    if not quotes.checked and (quoted.facts or quoted.conflicts):
        problems.append(_nothing_checked())
    return Report(problems=tuple(sorted(_without_echoes(problems))), counts=counts)


def _nothing_checked() -> Problem:
    return Places(path="data").problem(
        (), "N-NOTHING", "there are entries, but not one quote was checked",
        tip="give the entries evidence, and see that seeds/ holds their sources",
    )  # fmt: skip


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """An entry with an error is not also called stale: mending the one settles the other."""
    broken = {
        item.path for item in problems if item.code != STALE and item.severity is Severity.ERROR
    }
    return [item for item in problems if item.code != STALE or item.path not in broken]
