"""Voices: whose word a fact is, so that what somebody said never stands as what happened."""

from dossier.model.records import Fact
from dossier.model.vocabulary import FactKind, WhenBasis
from dossier.views.site import Site

SAID = (FactKind.STATEMENT, FactKind.POSITION, FactKind.CHARACTERISATION)


def is_said(fact: Fact) -> bool:
    """Whether the fact's date is that of words, not of a happening."""
    return fact.kind in SAID or (
        fact.kind is FactKind.BACKGROUND and fact.when_basis is WhenBasis.PUBLISHED
    )


def voice_of(site: Site, fact: Fact) -> str:
    """Whose word a fact is: the speaker's or the outlet's; empty for what happened."""
    if fact.kind not in SAID and fact.kind is not FactKind.BACKGROUND:
        return ""
    if fact.said_by:
        return site.voice(fact.said_by).text
    told = next((item for item in fact.evidence if item.speaker), None)
    if told and told.speaker:
        return site.voice(told.speaker).text
    return site.source_name(fact.evidence[0].source).outlet if fact.evidence else ""
