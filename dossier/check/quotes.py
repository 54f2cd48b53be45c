"""Quotes: the quote gate over every quote and claim of the dossier."""

from dossier.check.counts import QuoteCounts
from dossier.errors import Problem
from dossier.gate.entries import gate_problems
from dossier.model.dossier import Dossier


def check_quotes(dossier: Dossier) -> tuple[tuple[Problem, ...], QuoteCounts]:
    """The problems of all quotes and claims, and how many quotes were checked."""
    problems, counts = gate_problems(dossier)
    return problems, QuoteCounts(
        checked=counts.checked, verbatim=counts.verbatim, skipped=counts.skipped
    )
