"""Status: where a dossier stands: counts, coverage, origins, and what awaits review, by worth."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from dossier.model.digest import conflict_digest, fact_digest
from dossier.model.dossier import Dossier, Kind
from dossier.model.fields import SourceId
from dossier.model.origins import origins
from dossier.model.records import Conflict, Evidence, Fact
from dossier.model.vocabulary import Status
from dossier.views.citations import citations
from dossier.views.coverage import CoverageView, coverage
from dossier.views.site import Site


class Worth(IntEnum):
    """Why something awaits review, the most worthwhile first."""

    CLASH = 0
    GAINING = 1
    REOPENED = 2
    CORROBORATED = 3
    CANDIDATE = 4
    OFFERED = 5
    SUBJECT = 6
    UNSTAMPED = 7


WORTH_WORDS: Mapping[Worth, str] = {
    Worth.CLASH: "accounts that differ, proposed",
    Worth.GAINING: "facts to which a passage of a further origin is offered",
    Worth.REOPENED: "changed since they were reviewed",
    Worth.CORROBORATED: "proposed facts with more than one origin",
    Worth.CANDIDATE: "other proposed facts",
    Worth.OFFERED: "facts to which another passage is offered",
    Worth.SUBJECT: "proposed actors and proposals",
    Worth.UNSTAMPED: "reviewed, without anybody's name",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """An entry that a person should look at: what it says, what it rests on, where it stands."""

    worth: Worth
    kind: Kind
    id: str
    says: str
    origins: int
    path: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FactOrigins:
    """A fact, and the independent lines of reporting its supporting quotes come down to."""

    id: str
    says: str
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceStatus:
    """A source and how much of it is cited or skipped; no coverage where it cannot be read."""

    id: SourceId
    name: str
    coverage: CoverageView | None


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusView:
    """Where a dossier stands. `counts` holds, by kind of record, how many have each status."""

    title: str
    counts: Mapping[str, Mapping[str, int]]
    sources: tuple[SourceStatus, ...]
    facts: tuple[FactOrigins, ...]
    waiting: tuple[Waiting, ...]

    @property
    def facts_by_origins(self) -> Mapping[int, int]:
        """How many reviewed facts rest on one line of reporting, on two, …"""
        return dict(sorted(Counter(len(fact.lines) for fact in self.facts).items()))


def status_view(dossier: Dossier) -> StatusView:
    """The status of a dossier; coverage and origins are those of reviewed entries."""
    site = Site(dossier=dossier)
    cited = citations(site)
    waiting = sorted(_waiting(site), key=lambda item: (item.worth, -item.origins, item.id))
    return StatusView(
        title=dossier.title,
        counts=_counts(dossier),
        sources=tuple(
            _source(
                site, id, [item.evidence for item in cited.get(id, ()) if not item.is_withdrawn]
            )
            for id in dossier.sources
        ),
        facts=tuple(
            FactOrigins(id=fact.id, says=fact.claim, lines=_lines(site, fact.evidence))
            for fact in dossier.facts.values()
            if fact.status is Status.REVIEWED
        ),
        waiting=tuple(waiting),
    )


def is_stale(entry: Fact | Conflict) -> bool:
    """Whether a reviewed entry says something else than what its stamp was given for."""
    if entry.status is not Status.REVIEWED or entry.reviewed is None:
        return False
    digest = fact_digest(entry) if isinstance(entry, Fact) else conflict_digest(entry)
    return digest != entry.reviewed.digest


def _counts(dossier: Dossier) -> Mapping[str, Mapping[str, int]]:
    plain = {"sources": len(dossier.sources), "outlets": len(dossier.outlets)}
    counts: dict[str, Mapping[str, int]] = {name: {"all": many} for name, many in plain.items()}
    for name in ("facts", "conflicts", "actors", "proposals"):
        found = Counter(item.status for item in getattr(dossier, name).values())
        by_status = {status.value: found[status] for status in Status if found[status]}
        counts[name] = {"all": found.total(), **by_status}
    return counts


def _source(site: Site, id: SourceId, cited: list[Evidence]) -> SourceStatus:
    text = site.texts.get(id)
    spans = [span for item in cited for span in text.places(item)] if text else []
    return SourceStatus(
        id=id,
        name=site.source_name(id).whole,
        coverage=coverage(text, spans) if text else None,
    )


def _lines(site: Site, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    return origins(site.supporting(evidence), site.lines)


def _waiting(site: Site) -> Iterator[Waiting]:
    dossier = site.dossier
    for conflict in dossier.conflicts.values():
        evidence = tuple(item for account in conflict.accounts for item in account.evidence)
        worth = _worth(conflict, Worth.CLASH)
        if worth is not None:
            yield _item(site, worth, Kind.CONFLICT, conflict.id, conflict.question, evidence)
    for fact in dossier.facts.values():
        several = len(_lines(site, fact.evidence)) > 1
        worth = _worth(fact, Worth.CORROBORATED if several else Worth.CANDIDATE)
        worth = _offered(site, fact) if worth in (None, Worth.UNSTAMPED) else worth
        if worth is not None:
            yield _item(site, worth, Kind.FACT, fact.id, fact.claim, fact.evidence)
    for actor in dossier.actors.values():
        if actor.status is Status.CANDIDATE:
            evidence = tuple(item for role in actor.roles for item in role.evidence)
            yield _item(site, Worth.SUBJECT, Kind.ACTOR, actor.id, actor.name, evidence)
    for proposal in dossier.proposals.values():
        if proposal.status is Status.CANDIDATE:
            yield _item(
                site, Worth.SUBJECT, Kind.PROPOSAL, proposal.id, proposal.name, proposal.evidence
            )


def _worth(entry: Fact | Conflict, proposed: Worth) -> Worth | None:
    if entry.status is Status.CANDIDATE:
        return proposed
    if is_stale(entry):
        return Worth.REOPENED
    unstamped = entry.status is Status.REVIEWED and entry.reviewed is None
    return Worth.UNSTAMPED if unstamped else None


def _offered(site: Site, fact: Fact) -> Worth | None:
    """What the passages that the extractor offers a standing fact are worth."""
    if fact.status is Status.REVIEWED:
        offers = [item for item in fact.proposed if item.status is Status.CANDIDATE]
        if len(_lines(site, (*fact.evidence, *offers))) > len(_lines(site, fact.evidence)):
            return Worth.GAINING
        if offers:
            return Worth.OFFERED
    return _worth(fact, Worth.CANDIDATE)


def _item(
    site: Site, worth: Worth, kind: Kind, id: str, says: str, evidence: tuple[Evidence, ...]
) -> Waiting:
    return Waiting(
        worth=worth,
        kind=kind,
        id=id,
        says=says,
        origins=len(_lines(site, evidence)),
        path=site.dossier.place(kind, id).path,
    )
