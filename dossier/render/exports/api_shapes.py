"""API shapes: each record of the dossier as the API gives it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from dossier.model.date_words import words
from dossier.model.digest import fact_digest
from dossier.model.dossier import Dossier, Kind
from dossier.model.edtf import When
from dossier.model.fields import SourceId
from dossier.model.origins import lines_of_reporting, origins
from dossier.model.records import Actor, Conflict, Evidence, Fact, Outlet, Proposal, Source
from dossier.model.vocabulary import EvidenceStance
from dossier.render.exports.api_records import (
    ApiAccount,
    ApiActor,
    ApiConflict,
    ApiDate,
    ApiEvent,
    ApiFact,
    ApiOutlet,
    ApiPosition,
    ApiProposal,
    ApiQuote,
    ApiRole,
    ApiSource,
    ApiWithdrawal,
)
from dossier.render.exports.place import Place
from dossier.render.exports.published import published_facts


@dataclass(frozen=True, kw_only=True)
class Shapes:
    """Records of the dossier in the shapes of the API."""

    dossier: Dossier
    place: Place

    @cached_property
    def lines(self) -> Mapping[SourceId, frozenset[str]]:
        """The lines of reporting behind each source."""
        return lines_of_reporting(self.dossier)

    @cached_property
    def facts_of(self) -> "_FactsOf":
        """Ids of published facts by what they are about."""
        return _facts_of(self.dossier)

    def date(self, when: When | None) -> ApiDate | None:
        """A date that may be missing."""
        return self.sure_date(when) if when else None

    def sure_date(self, when: When) -> ApiDate:
        """A date with its words and bounds."""
        return ApiDate(
            edtf=when.text,
            words=words(when),
            earliest=when.lower.isoformat() if when.lower else None,
            latest=when.upper.isoformat() if when.upper else None,
        )

    def quotes(self, evidence: Iterable[Evidence]) -> tuple[ApiQuote, ...]:
        """Pieces of evidence, in order."""
        return tuple(self.quote(item) for item in evidence)

    def quote(self, item: Evidence) -> ApiQuote:
        """One piece of evidence."""
        source = self.dossier.sources.get(item.source)
        return ApiQuote(
            source=item.source,
            outlet=source.outlet if source else None,
            speaker=item.speaker,
            quote=tuple(" ".join(part.split()) for part in item.quote),
            at=tuple((span.start, span.end) for span in item.at),
            stance=item.stance,
            supports=tuple(item.supports),
        )

    def history(self, kind: Kind, id: str) -> tuple[ApiEvent, ...]:
        """What version control tells of an entry."""
        return tuple(
            ApiEvent(day=event.day.isoformat(), deed=event.deed, detail=event.detail)
            for event in self.dossier.past.get((kind, id), ())
        )

    def fact(self, fact: Fact) -> ApiFact:
        """A fact with its origins and digest."""
        position, withdrawn = fact.position, fact.withdrawn
        backing = [item.source for item in fact.evidence if item.stance is EvidenceStance.SUPPORTS]
        return ApiFact(
            id=fact.id,
            page=self.place.link(f"facts/{fact.id}.html"),
            status=fact.status,
            kind=fact.kind,
            claim=fact.claim,
            when=self.date(fact.when),
            when_basis=fact.when_basis,
            said_by=fact.said_by,
            speaker_note=fact.speaker_note,
            actors=fact.actors,
            proposals=fact.proposals,
            position=ApiPosition(**position.model_dump()) if position else None,
            evidence=self.quotes(fact.evidence),
            origins=origins(backing, self.lines),
            conflicts=fact.conflicts,
            note=fact.note,
            withdrawn=ApiWithdrawal(date=self.sure_date(withdrawn.date), reason=withdrawn.reason)
            if withdrawn
            else None,
            reviewed_by=fact.reviewed.by if fact.reviewed else None,
            digest=fact_digest(fact),
            history=self.history(Kind.FACT, fact.id),
        )

    def actor(self, actor: Actor) -> ApiActor:
        """An actor and the facts that give or concern its words."""
        return ApiActor(
            id=actor.id,
            page=self.place.link(f"actors/{actor.id}.html"),
            name=actor.name,
            kind=actor.kind,
            aliases=actor.aliases,
            roles=tuple(
                ApiRole(title=role.title, evidence=self.quotes(role.evidence))
                for role in actor.roles
            ),
            member_of=actor.member_of,
            note=actor.note,
            said=tuple(self.facts_of.speaker.get(actor.id, ())),
            named_in=tuple(self.facts_of.actor.get(actor.id, ())),
        )

    def proposal(self, proposal: Proposal) -> ApiProposal:
        """A proposal and the facts about it."""
        return ApiProposal(
            id=proposal.id,
            page=self.place.link(f"proposals/{proposal.id}.html"),
            name=proposal.name,
            summary=proposal.summary,
            proposed_by=proposal.proposed_by,
            group=proposal.group,
            parent=proposal.parent,
            terms=proposal.terms,
            evidence=self.quotes(proposal.evidence),
            note=proposal.note,
            facts=tuple(self.facts_of.proposal.get(proposal.id, ())),
        )

    def conflict(self, conflict: Conflict) -> ApiConflict:
        """A conflict with its accounts in order."""
        return ApiConflict(
            id=conflict.id,
            page=self.place.link(f"conflicts/{conflict.id}.html"),
            question=conflict.question,
            type=conflict.type,
            weight=conflict.weight,
            accounts=tuple(
                ApiAccount(
                    holds=account.holds,
                    value=account.value,
                    evidence=self.quotes(account.evidence),
                )
                for account in conflict.accounts
            ),
            resolution=conflict.resolution,
            explanation=conflict.explanation,
            note=conflict.note,
            history=self.history(Kind.CONFLICT, conflict.id),
        )

    def source(self, source: Source) -> ApiSource:
        """A source with its outlet and the facts that rest on it."""
        outlet = self.dossier.outlets.get(source.outlet) if source.outlet else None
        return ApiSource(
            id=source.id,
            page=self.place.link(f"sources/{source.id}.html"),
            outlet=_outlet(outlet) if outlet else None,
            title=source.title,
            published=self.date(source.published),
            published_basis=source.published_basis,
            published_from=source.published_from,
            updated=self.date(source.updated),
            author=source.author,
            url=source.url,
            language=source.language,
            rights=source.rights,
            retells=tuple(
                sorted({str(item.source or item.outlet or "") for item in source.derives_from})
            ),
            version_of=source.version_of,
            lines=tuple(sorted(self.lines[source.id])),
            sha256=source.sha256,
            note=source.note,
            facts=tuple(self.facts_of.source.get(source.id, ())),
        )


def _outlet(outlet: Outlet) -> ApiOutlet:
    return ApiOutlet(
        id=outlet.id,
        name=outlet.name,
        country=outlet.country,
        owner=outlet.owner,
        state_owned=outlet.state_owned,
        basis=outlet.basis,
    )


@dataclass(frozen=True, kw_only=True)
class _FactsOf:
    """Ids of published facts by the record they are about."""

    speaker: Mapping[str, list[str]]
    actor: Mapping[str, list[str]]
    proposal: Mapping[str, list[str]]
    source: Mapping[str, list[str]]


def _facts_of(dossier: Dossier) -> _FactsOf:
    speaker: dict[str, list[str]] = {}
    actor: dict[str, list[str]] = {}
    proposal: dict[str, list[str]] = {}
    source: dict[str, list[str]] = {}
    for fact in published_facts(dossier):
        if fact.said_by:
            speaker.setdefault(fact.said_by, []).append(fact.id)
        for party in sorted({*fact.actors} - {fact.said_by}):
            actor.setdefault(party, []).append(fact.id)
        position = {fact.position.proposal} if fact.position else set()
        for topic in sorted({*fact.proposals} | position):
            proposal.setdefault(topic, []).append(fact.id)
        for cited in sorted({item.source for item in fact.evidence}):
            source.setdefault(cited, []).append(fact.id)
    return _FactsOf(speaker=speaker, actor=actor, proposal=proposal, source=source)
