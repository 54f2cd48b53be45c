"""Proposals: a dossier that has none gets its recurring topics as candidates."""

from dataclasses import replace

from dossier.extract.draft import Draft
from dossier.extract.quoting import Quoter
from dossier.extract.records import Finding
from dossier.extract.topics import topics
from dossier.model.fields import ProposalId
from dossier.model.ids import slugify
from dossier.model.records import Evidence, Proposal
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
            evidence=_evidence(quoter, finding),
            found_by=RULE,
        )
        for phrase, finding in found
    }
    return replace(draft, proposals=tuple(records[id] for id in sorted(records)))


def _evidence(quoter: Quoter, finding: Finding) -> tuple[Evidence, ...]:
    """The passage, unless it is somebody's words in quotation marks: a topic is nobody's word."""
    if finding.sort in ("direct", "mixed"):
        return ()
    return (quoter.evidence(finding.source, finding.span),)
