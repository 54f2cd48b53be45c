"""The rules for who does what to whom, when and why, in the order in which they are asked."""

from dossier.gate.claims.doing.alike import alike_findings
from dossier.gate.claims.doing.blamed import blamed_findings
from dossier.gate.claims.doing.causes import cause_findings
from dossier.gate.claims.doing.circumstances import circumstance_findings
from dossier.gate.claims.doing.contraries import contrary_findings
from dossier.gate.claims.doing.crossed import crossed_findings
from dossier.gate.claims.doing.deaths import death_findings
from dossier.gate.claims.doing.doers import doer_findings
from dossier.gate.claims.doing.misplaced import misplaced_findings
from dossier.gate.claims.doing.occasions import occasion_findings
from dossier.gate.claims.doing.own import own_findings
from dossier.gate.claims.doing.owners import owner_findings
from dossier.gate.claims.doing.partners import partner_findings
from dossier.gate.claims.doing.possessed import possessed_findings
from dossier.gate.claims.doing.pronouns import pronoun_findings
from dossier.gate.claims.doing.qualified import qualified_findings
from dossier.gate.claims.doing.rated import rated_findings
from dossier.gate.claims.doing.reasons import reason_findings
from dossier.gate.claims.doing.roles import role_findings
from dossier.gate.claims.doing.sequence import sequence_findings
from dossier.gate.claims.doing.supposed import supposed_findings
from dossier.gate.claims.doing.uncaused import uncaused_findings

RULES = (
    role_findings,
    alike_findings,
    own_findings,
    misplaced_findings,
    circumstance_findings,
    crossed_findings,
    partner_findings,
    contrary_findings,
    owner_findings,
    qualified_findings,
    doer_findings,
    possessed_findings,
    cause_findings,
    uncaused_findings,
    death_findings,
    occasion_findings,
    pronoun_findings,
    blamed_findings,
    sequence_findings,
    reason_findings,
    supposed_findings,
    rated_findings,
)
OWN = (
    role_findings,
    alike_findings,
    own_findings,
    circumstance_findings,
    crossed_findings,
    partner_findings,
    contrary_findings,
    owner_findings,
    qualified_findings,
    possessed_findings,
    cause_findings,
    uncaused_findings,
    occasion_findings,
)
"""Those for what a claim says in words or an order of its own, which an excerpt cannot do."""
