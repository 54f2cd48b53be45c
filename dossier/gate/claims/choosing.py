"""Choosing: the rules that can find fault with a claim, by how it stands to its quotes."""

from collections.abc import Callable, Iterator

from dossier.gate.claims.doing.circumstances import circumstance_findings
from dossier.gate.claims.doing.misplaced import misplaced_findings
from dossier.gate.claims.doing.roles import role_findings
from dossier.gate.claims.doing.rules import OWN as OWN_DOING
from dossier.gate.claims.doing.rules import RULES as DOING
from dossier.gate.claims.excerpt import is_excerpt, is_verbatim
from dossier.gate.claims.extent.rules import OWN as OWN_EXTENT
from dossier.gate.claims.extent.rules import RULES as EXTENT
from dossier.gate.claims.figures.claim_dates import claim_date_findings
from dossier.gate.claims.figures.claim_names import name_findings
from dossier.gate.claims.figures.rules import OWN as OWN_FIGURES
from dossier.gate.claims.figures.rules import RULES as FIGURES
from dossier.gate.claims.force.rules import OWN as OWN_FORCE
from dossier.gate.claims.force.rules import RULES as FORCE
from dossier.gate.claims.restated import is_by_name, restated
from dossier.gate.claims.saying.ascribed import ascribed_findings
from dossier.gate.claims.saying.asserted import asserted_findings
from dossier.gate.claims.saying.credited import credited_findings
from dossier.gate.claims.saying.identity import identity_findings
from dossier.gate.claims.saying.rules import OWN as OWN_SAYING
from dossier.gate.claims.saying.rules import RULES as SAYING
from dossier.gate.claims.saying.secondhand import second_hand_findings
from dossier.gate.claims.saying.within import within_findings
from dossier.gate.claims.sense.rules import OWN as OWN_SENSE
from dossier.gate.claims.sense.rules import RULES as SENSE
from dossier.gate.claims.support import Support
from dossier.gate.claims.told import is_told_in_part
from dossier.gate.records import Finding

ClaimRule = Callable[[Support], Iterator[Finding]]

CLAIM_RULES: tuple[ClaimRule, ...] = (*FIGURES, *SENSE, *FORCE, *EXTENT, *SAYING, *DOING)
"""Rules for a claim in its editor's words."""
OWN_RULES: tuple[ClaimRule, ...] = (
    *OWN_FIGURES,
    *OWN_SENSE,
    *OWN_FORCE,
    *OWN_EXTENT,
    *OWN_SAYING,
    *OWN_DOING,
)
EXCERPT_RULES = tuple(rule for rule in CLAIM_RULES if rule not in OWN_RULES)
"""Rules for a claim that is an unbroken part of a quote: what may be wrong is left out."""
VERBATIM_RULES: tuple[ClaimRule, ...] = (claim_date_findings, within_findings, asserted_findings)
"""Rules for a claim that is one of its quotes, word for word."""
TOLD_RULES: tuple[ClaimRule, ...] = (
    claim_date_findings,
    name_findings,
    within_findings,
    credited_findings,
    identity_findings,
    second_hand_findings,
    ascribed_findings,
)
"""Rules for a claim that puts before one of its quotes only who says so."""
EXCHANGING: tuple[ClaimRule, ...] = (role_findings, misplaced_findings, circumstance_findings)
"""Rules for words given to another of those whom a quote names."""
PART_RULES = tuple(
    rule for rule in CLAIM_RULES if rule in (*EXCERPT_RULES, *TOLD_RULES, *EXCHANGING)
)
"""Rules for a claim that puts before an unbroken part of a quote only who says so."""


def rules_for(support: Support) -> tuple[ClaimRule, ...]:
    """The rules that can find fault with a claim; one in the words of a quote adds little."""
    claim, passages = support.claim, support.passages
    if is_verbatim(claim, passages):
        return VERBATIM_RULES
    library = support.library
    found = [restated(claim, passage, library) for passage in support.distinct]
    if all(item is not None and is_by_name(item, library) for item in found):
        return VERBATIM_RULES
    if any(found):
        return TOLD_RULES
    if is_excerpt(claim, passages):
        return EXCERPT_RULES
    return PART_RULES if is_told_in_part(claim, passages, library) else CLAIM_RULES
