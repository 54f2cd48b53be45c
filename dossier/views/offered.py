"""Offers: passages that the extractor offers to an entry, which only a draft shows."""

from dossier.model.records import Fact, ProposedEvidence
from dossier.model.vocabulary import Status
from dossier.views.site import Site


def offers(site: Site, fact: Fact) -> tuple[ProposedEvidence, ...]:
    """What awaits a decision; nothing where only the reviewed is shown."""
    if not site.drafts:
        return ()
    return tuple(item for item in fact.proposed if item.status is Status.CANDIDATE)
