"""Against: the check of a head becomes the part of it that its base cannot be blamed for."""

from dataclasses import replace

from dossier.check.counts import Report
from dossier.model.dossier import Dossier
from dossier.review.findings import findings
from dossier.review.view import compared


def against(base: Dossier, base_report: Report, head: Dossier, head_report: Report) -> Report:
    """The report of `head` with only what is new in it, and what only a comparison can tell.

    Both have to be checked by the same rules, so that a rule just tightened is in both reports.
    """
    new, _, _ = compared(base_report, head_report)
    return replace(head_report, problems=tuple(sorted([*new, *findings(base, head)])))
