"""The rules for how surely and how far along, in the order in which they are asked."""

from dossier.gate.claims.force.abstained import abstained_findings
from dossier.gate.claims.force.awaited import awaited_findings
from dossier.gate.claims.force.conditions import condition_findings
from dossier.gate.claims.force.limits import limit_findings
from dossier.gate.claims.force.mistaken import mistaken_findings
from dossier.gate.claims.force.modality import modality_findings
from dossier.gate.claims.force.modals import modal_findings
from dossier.gate.claims.force.overstated import overstated_findings
from dossier.gate.claims.force.personal import personal_findings
from dossier.gate.claims.force.phases import phase_findings
from dossier.gate.claims.force.realized import realized_findings
from dossier.gate.claims.force.settled import settled_findings
from dossier.gate.claims.force.slated import slated_findings
from dossier.gate.claims.force.softened import softened_findings
from dossier.gate.claims.force.steps import step_findings
from dossier.gate.claims.force.strength import strength_findings
from dossier.gate.claims.force.surer import surer_findings
from dossier.gate.claims.force.tenses import tense_findings
from dossier.gate.claims.force.undone import undone_findings
from dossier.gate.claims.force.unsettled import unsettled_findings

RULES = (
    undone_findings,
    strength_findings,
    modality_findings,
    modal_findings,
    condition_findings,
    awaited_findings,
    unsettled_findings,
    tense_findings,
    step_findings,
    abstained_findings,
    phase_findings,
    realized_findings,
    slated_findings,
    settled_findings,
    softened_findings,
    overstated_findings,
    limit_findings,
    personal_findings,
    mistaken_findings,
    surer_findings,
)
OWN = (
    modal_findings,
    tense_findings,
    realized_findings,
    slated_findings,
    settled_findings,
    softened_findings,
    personal_findings,
)
"""Those for what a claim says in words or an order of its own, which an excerpt cannot do."""
