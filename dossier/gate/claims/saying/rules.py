"""The rules for who says so, in the order in which they are asked."""

from dossier.gate.claims.saying.acts import act_findings
from dossier.gate.claims.saying.ascribed import ascribed_findings
from dossier.gate.claims.saying.asserted import asserted_findings
from dossier.gate.claims.saying.attitudes import attitude_findings
from dossier.gate.claims.saying.credited import credited_findings
from dossier.gate.claims.saying.denied import denied_findings
from dossier.gate.claims.saying.identity import identity_findings
from dossier.gate.claims.saying.overturned import overturned_findings
from dossier.gate.claims.saying.secondhand import second_hand_findings
from dossier.gate.claims.saying.unsaid import unsaid_findings
from dossier.gate.claims.saying.within import within_findings

RULES = (
    denied_findings,
    unsaid_findings,
    within_findings,
    asserted_findings,
    credited_findings,
    identity_findings,
    second_hand_findings,
    overturned_findings,
    attitude_findings,
    ascribed_findings,
    act_findings,
)
OWN = (
    denied_findings,
    ascribed_findings,
    act_findings,
)
"""Those for what a claim says in words or an order of its own, which an excerpt cannot do."""
