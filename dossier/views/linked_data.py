"""Linked data: a fact in the schema.org vocabulary, for machines that read its page."""

from collections.abc import Mapping, Sequence

from dossier.model.records import Evidence, Fact
from dossier.model.vocabulary import EvidenceStance
from dossier.text.seed import canonical
from dossier.views.names import outlet_name
from dossier.views.site import Site

LinkedData = Mapping[str, "str | LinkedData | Sequence[LinkedData]"]


def linked_data(site: Site, fact: Fact) -> LinkedData:
    """A `Claim` with its supporting quotes as appearances in articles."""
    found: dict[str, str | LinkedData | Sequence[LinkedData]] = {
        "@context": "https://schema.org",
        "@type": "Claim",
        "identifier": fact.id,
        "text": fact.claim,
        "appearance": [
            _quotation(site, item)
            for item in fact.evidence
            if item.stance is EvidenceStance.SUPPORTS
        ],
    }
    if fact.said_by:
        found["author"] = {"@type": "Thing", "name": site.voice(fact.said_by).text}
    return found


def _quotation(site: Site, evidence: Evidence) -> LinkedData:
    source = site.dossier.sources.get(evidence.source)
    article: dict[str, str | LinkedData | Sequence[LinkedData]] = {"@type": "Article"}
    if source:
        if source.title:
            article["headline"] = source.title
        if source.published and source.published.is_day:
            article["datePublished"] = source.published.text
        if source.url:
            article["url"] = source.url
        if source.outlet:
            name = outlet_name(site.dossier, source.outlet)
            article["publisher"] = {"@type": "Organization", "name": name}
    return {
        "@type": "Quotation",
        "text": " […] ".join(canonical(part) for part in evidence.quote),
        "inLanguage": source.language if source else "",
        "isPartOf": article,
    }
