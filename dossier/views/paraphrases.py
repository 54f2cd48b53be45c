"""Paraphrases: passages in an outlet's words that a fact reports as what somebody said."""

from collections.abc import Iterable, Mapping

from dossier.model.fields import ActorId, SourceId
from dossier.model.records import Evidence, Fact
from dossier.model.span import Span
from dossier.model.vocabulary import EvidenceStance, Supported
from dossier.views.source_text import SourceText

Reported = Mapping[SourceId, tuple[tuple[Span, ActorId], ...]]
"""For each source, passages with the actor whose words they report."""

_CARRIES = {Supported.CLAIM, Supported.POSITION, Supported.SAID_BY}


def reported_passages(facts: Iterable[Fact], texts: Mapping[SourceId, SourceText]) -> Reported:
    """Every passage that carries what a fact says somebody said."""
    found: dict[SourceId, list[tuple[Span, ActorId]]] = {}
    for fact in facts:
        for item in fact.evidence:
            if fact.said_by and item.source in texts and carries(item):
                places = texts[item.source].places(item)
                found.setdefault(item.source, []).extend((span, fact.said_by) for span in places)
    return {source: tuple(passages) for source, passages in found.items()}


def carries(evidence: Evidence) -> bool:
    """Whether the quote holds up what its fact claims, and is not there to help reading it."""
    return evidence.stance is EvidenceStance.SUPPORTS and bool(_CARRIES & set(evidence.supports))


def reported_speaker(
    passages: Iterable[tuple[Span, ActorId]], spans: tuple[Span, ...]
) -> ActorId | None:
    """Whose words a quote at `spans` reports; None where no fact says, or facts name several."""
    speakers = {who for passage, who in passages if any(passage.meets(span) for span in spans)}
    return speakers.pop() if len(speakers) == 1 else None
