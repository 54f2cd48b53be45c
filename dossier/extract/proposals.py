"""Proposals: a dossier that has none gets its recurring topics as candidates."""

from dataclasses import replace

from dossier.extract.draft import Draft
from dossier.extract.topics import topics
from dossier.model.fields import ProposalId
from dossier.model.ids import slugify
from dossier.model.records import Proposal
from dossier.model.vocabulary import Status

RULE = "topic"


def topics_stage(draft: Draft) -> Draft:
    """Candidate topics, only where the dossier names no proposal of its own."""
    if draft.dossier.proposals:
        return draft
    quoter = draft.quoter()
    found = topics(draft.findings, frozenset(draft.cast.spellings))
    records = {
        slugify(phrase): Proposal(
            id=ProposalId(slugify(phrase)),
            status=Status.CANDIDATE,
            name=phrase[0].upper() + phrase[1:],
            terms=(phrase,),
            evidence=(quoter.evidence(finding.source, finding.span),),
            found_by=RULE,
        )
        for phrase, finding in found
    }
    return replace(draft, proposals=tuple(records[id] for id in sorted(records)))
