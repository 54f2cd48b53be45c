"""Lifted: what a claim says of a thing whose name alone is quoted, its sentence has to say."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from dossier.gate.claims.force.modality import modality_findings
from dossier.gate.claims.force.realized import realized_findings
from dossier.gate.claims.force.undone import undone_findings
from dossier.gate.claims.force.unsettled import unsettled_findings
from dossier.gate.claims.sense.lifting import are_names, with_sentences
from dossier.gate.claims.sense.opposites import opposite_findings
from dossier.gate.claims.sense.polarity import polarity_findings
from dossier.gate.claims.sense.replaced import replaced_findings
from dossier.gate.claims.support import Support
from dossier.gate.records import Finding

_RULES: tuple[Callable[[Support], Iterator[Finding]], ...] = (
    undone_findings,
    unsettled_findings,
    realized_findings,
    modality_findings,
    polarity_findings,
    opposite_findings,
    replaced_findings,
)


def lifted_findings(support: Support) -> Iterator[Finding]:
    """“such a ban” of “ministers are considering such a ban”, told as decided."""
    if not are_names(support):
        return
    whole = with_sentences(support)
    for rule in _RULES:
        for finding in rule(whole):
            yield replace(
                finding,
                code="Q-SCOPE",
                message=f"of what is quoted, {finding.message}",
                tip="quote the sentence, and word the claim as it does",
            )
            return
