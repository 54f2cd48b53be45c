"""The rules for numbers, dates and names, in the order in which they are asked."""

from dossier.gate.claims.figures.ages import age_findings
from dossier.gate.claims.figures.bounds import bound_findings
from dossier.gate.claims.figures.changed_by import changed_by_findings
from dossier.gate.claims.figures.claim_dates import claim_date_findings
from dossier.gate.claims.figures.claim_names import name_findings
from dossier.gate.claims.figures.claim_numbers import number_findings
from dossier.gate.claims.figures.compared import compared_findings
from dossier.gate.claims.figures.comparisons import comparison_findings
from dossier.gate.claims.figures.counted import counted_findings
from dossier.gate.claims.figures.equalled import equalled_findings
from dossier.gate.claims.figures.exchanged import exchanged_findings
from dossier.gate.claims.figures.labelled import labelled_findings
from dossier.gate.claims.figures.of_whom import of_whom_findings
from dossier.gate.claims.figures.out_of_dates import out_of_date_findings
from dossier.gate.claims.figures.partly import partly_findings
from dossier.gate.claims.figures.ranges import range_findings
from dossier.gate.claims.figures.spans import span_findings
from dossier.gate.claims.figures.tallies import tally_findings
from dossier.gate.claims.figures.titled import titled_findings
from dossier.gate.claims.figures.vague import vague_findings
from dossier.gate.claims.figures.wholes import whole_findings

RULES = (
    number_findings,
    out_of_date_findings,
    of_whom_findings,
    vague_findings,
    counted_findings,
    tally_findings,
    exchanged_findings,
    labelled_findings,
    age_findings,
    bound_findings,
    range_findings,
    claim_date_findings,
    partly_findings,
    name_findings,
    titled_findings,
    compared_findings,
    equalled_findings,
    whole_findings,
    comparison_findings,
    changed_by_findings,
    span_findings,
)
OWN = (
    name_findings,
    comparison_findings,
    changed_by_findings,
)
"""Those for what a claim says in words or an order of its own, which an excerpt cannot do."""
