"""The rules for how much and how many, in the order in which they are asked."""

from dossier.gate.claims.extent.alternatives import alternative_findings
from dossier.gate.claims.extent.excluded import excluded_findings
from dossier.gate.claims.extent.groups import group_findings
from dossier.gate.claims.extent.heads import head_findings
from dossier.gate.claims.extent.lone import lone_findings
from dossier.gate.claims.extent.lowered import lowered_findings
from dossier.gate.claims.extent.narrowed import narrowed_findings
from dossier.gate.claims.extent.only import only_findings
from dossier.gate.claims.extent.quantifiers import quantifier_findings
from dossier.gate.claims.extent.quantities import quantity_findings
from dossier.gate.claims.extent.ranked import ranked_findings
from dossier.gate.claims.extent.restricted import restricted_findings
from dossier.gate.claims.extent.superlatives import superlative_findings
from dossier.gate.claims.extent.universals import universal_findings
from dossier.gate.claims.extent.widened import widened_findings

RULES = (
    ranked_findings,
    quantifier_findings,
    quantity_findings,
    group_findings,
    only_findings,
    lone_findings,
    lowered_findings,
    narrowed_findings,
    universal_findings,
    widened_findings,
    restricted_findings,
    excluded_findings,
    head_findings,
    alternative_findings,
    superlative_findings,
)
OWN = (
    only_findings,
    lone_findings,
    lowered_findings,
    narrowed_findings,
    superlative_findings,
)
"""Those for what a claim says in words or an order of its own, which an excerpt cannot do."""
