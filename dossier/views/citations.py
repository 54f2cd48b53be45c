"""Citations: every quote of each source with the entries that rest on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dossier.model.fields import ActorId, SourceId
from dossier.model.records import Evidence
from dossier.model.vocabulary import Status
from dossier.views.offered import offers
from dossier.views.page import Link, page_url
from dossier.views.site import Site


@dataclass(frozen=True, kw_only=True, slots=True)
class Citation:
    """A quote and the entry that cites it; `differs` where that is a conflict.

    A fact says whose words it reports.

    Quotes of withdrawn entries are kept so that links to their passages still answer.
    """

    evidence: Evidence
    link: Link
    said_by: ActorId | None = None
    is_fact: bool = False
    differs: bool = False
    is_withdrawn: bool = False


def citations(site: Site) -> Mapping[SourceId, tuple[Citation, ...]]:
    """The citations of each source, in the order facts, conflicts, proposals, actors, outlets."""
    found: dict[SourceId, list[Citation]] = {id: [] for id in site.dossier.sources}
    for citation in _all(site):
        found.setdefault(citation.evidence.source, []).append(citation)
    return {id: tuple(items) for id, items in found.items()}


def _all(site: Site) -> Iterator[Citation]:
    for fact in site.dossier.facts.values():
        withdrawn = fact.status is Status.WITHDRAWN
        if withdrawn or site.shows(fact.status):
            link = site.fact_link(fact)
            for item in fact.evidence:
                yield Citation(
                    evidence=item,
                    link=link,
                    said_by=fact.said_by,
                    is_fact=True,
                    is_withdrawn=withdrawn,
                )
            for offer in offers(site, fact):
                yield Citation(evidence=offer, link=_named("Offered", link), said_by=fact.said_by)
    for conflict in site.dossier.conflicts.values():
        withdrawn = conflict.status is Status.WITHDRAWN
        if withdrawn or site.shows(conflict.status):
            link = Link(text=conflict.question, href=page_url("conflicts", conflict.id))
            for account in conflict.accounts:
                for item in account.evidence:
                    yield Citation(evidence=item, link=link, differs=True, is_withdrawn=withdrawn)
    yield from _of_subjects(site)


def _of_subjects(site: Site) -> Iterator[Citation]:
    for proposal in site.dossier.proposals.values():
        if site.shows(proposal.status):
            for item in proposal.evidence:
                yield Citation(evidence=item, link=_named("Proposal", site.proposal(proposal.id)))
    for actor in site.dossier.actors.values():
        if site.shows(actor.status):
            for role in actor.roles:
                for item in role.evidence:
                    yield Citation(evidence=item, link=_named("Role", site.voice(actor.id)))
    for outlet in site.dossier.outlets.values():
        for item in outlet.evidence:
            yield Citation(evidence=item, link=_named("Outlet", Link(text=outlet.name)))


def _named(sort: str, link: Link) -> Link:
    """What is no fact says what it is."""
    return Link(text=f"{sort}: {link.text}", href=link.href)
