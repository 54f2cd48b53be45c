"""The rules for words denied, turned, replaced or added, in the order in which they are asked."""

from dossier.gate.claims.sense.added import added_findings
from dossier.gate.claims.sense.against import against_findings
from dossier.gate.claims.sense.near import near_findings
from dossier.gate.claims.sense.never import never_findings
from dossier.gate.claims.sense.opposites import opposite_findings
from dossier.gate.claims.sense.polarity import polarity_findings
from dossier.gate.claims.sense.replaced import replaced_findings
from dossier.gate.claims.sense.turned import turned_findings
from dossier.gate.claims.sense.unmade import unmade_findings
from dossier.gate.claims.sense.unneeded import unneeded_findings
from dossier.gate.claims.sense.without import without_findings

RULES = (
    polarity_findings,
    never_findings,
    opposite_findings,
    turned_findings,
    unmade_findings,
    against_findings,
    without_findings,
    unneeded_findings,
    near_findings,
    replaced_findings,
    added_findings,
)
OWN = (
    replaced_findings,
    added_findings,
)
"""Those for what a claim says in words or an order of its own, which an excerpt cannot do."""
