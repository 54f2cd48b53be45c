"""The site: a dossier with everything that more than one page needs, worked out once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dossier.gate.counts import QuoteCounts
from dossier.model.date_words import words
from dossier.model.dossier import Dossier
from dossier.model.fields import ActorId, ConflictId, FactId, OutletId, ProposalId, SourceId
from dossier.model.origins import lines_of_reporting, origins
from dossier.model.records import Conflict, Evidence, Fact
from dossier.model.vocabulary import EvidenceStance, Status
from dossier.text.seed import SeedText
from dossier.views.names import SourceName, outlet_name, owner_chip, source_names
from dossier.views.page import Link, page_url
from dossier.views.paraphrases import Reported, reported_passages
from dossier.views.source_text import SourceText
from dossier.views.words import count

LAST = (date.max, date.max, "")


@dataclass(frozen=True, kw_only=True, eq=False)
class Site:
    """A dossier as it is published.

    Entries listed anywhere are reviewed ones, and candidates too where `drafts` is set.
    `check` is what the check counted; None where none ran.
    """

    dossier: Dossier
    drafts: bool = False
    check: QuoteCounts | None = None

    @property
    def is_verified(self) -> bool:
        """Whether the check ran and found every quote word for word."""
        return self.check is not None and 0 < self.check.checked == self.check.verbatim

    @property
    def title(self) -> str:
        """The name of the dossier."""
        return self.dossier.title

    @cached_property
    def facts(self) -> Mapping[FactId, Fact]:
        """Shown facts in the order of their dates, undated ones last."""
        shown = [fact for fact in self.dossier.facts.values() if self.shows(fact.status)]
        shown.sort(key=lambda fact: (fact.when.sort_key if fact.when else LAST, fact.id))
        return {fact.id: fact for fact in shown}

    @cached_property
    def conflicts(self) -> Mapping[ConflictId, Conflict]:
        """Shown conflicts by weight, then type, then id."""
        shown = [item for item in self.dossier.conflicts.values() if self.shows(item.status)]
        shown.sort(key=lambda item: (item.weight, item.type, item.id))
        return {item.id: item for item in shown}

    @cached_property
    def fed(self) -> frozenset[str]:
        """The actors and proposals that have a feed: drafts are in none."""
        ids: set[str] = set()
        for fact in self.dossier.facts.values():
            if fact.status in (Status.REVIEWED, Status.WITHDRAWN):
                ids.update(fact.actors, fact.proposals, (fact.said_by,) if fact.said_by else ())
        return frozenset(ids)

    @cached_property
    def lines(self) -> Mapping[SourceId, frozenset[str]]:
        """For each source, the lines of reporting it may come from."""
        return lines_of_reporting(self.dossier)

    @cached_property
    def on_several_lines(self) -> tuple[Fact, ...]:
        """The shown facts that rest on more than one line of reporting, in the order of `facts`."""
        return tuple(
            fact
            for fact in self.facts.values()
            if len(origins(self.supporting(fact.evidence), self.lines)) > 1
        )

    @cached_property
    def source_names(self) -> Mapping[SourceId, SourceName]:
        """What readers see instead of a source's id."""
        return source_names(self.dossier)

    @cached_property
    def texts(self) -> Mapping[SourceId, SourceText]:
        """The seeds that could be read, cut into sentences when first needed."""
        return {
            id: SourceText(source=self.dossier.sources[id], seed=SeedText(name=id, text=text))
            for id, text in self.dossier.texts.items()
            if id in self.dossier.sources
        }

    @cached_property
    def reported(self) -> Reported:
        """Passages that shown facts report as somebody's words."""
        return reported_passages(self.facts.values(), self.texts)

    @cached_property
    def facts_of_conflict(self) -> Mapping[ConflictId, tuple[FactId, ...]]:
        """The shown facts that name a conflict, in the order of `facts`."""
        found: dict[ConflictId, list[FactId]] = {}
        for fact in self.facts.values():
            for id in fact.conflicts:
                found.setdefault(id, []).append(fact.id)
        return {id: tuple(facts) for id, facts in found.items()}

    def shows(self, status: Status) -> bool:
        """Whether entries of this status are listed."""
        return status is Status.REVIEWED or (self.drafts and status is Status.CANDIDATE)

    def source_name(self, id: SourceId) -> SourceName:
        """The source's name, or its id where it has no record."""
        return self.source_names.get(id) or SourceName(outlet=id)

    def source_link(self, id: SourceId) -> Link:
        """The source's name, leading to its page."""
        href = page_url("sources", id) if id in self.dossier.sources else ""
        return Link(text=self.source_name(id).whole, href=href)

    def voice(self, id: str) -> Link:
        """The name of an actor or outlet, leading to the actor's page where there is one."""
        actor = self.dossier.actors.get(ActorId(id))
        if actor:
            href = page_url("actors", id) if self.shows(actor.status) else ""
            return Link(text=actor.name, href=href)
        return Link(text=outlet_name(self.dossier, OutletId(id)))

    def proposal(self, id: ProposalId) -> Link:
        """The name of a proposal, leading to its page."""
        proposal = self.dossier.proposals.get(id)
        if proposal is None or not self.shows(proposal.status):
            return Link(text=proposal.name if proposal else id)
        return Link(text=proposal.name, href=page_url("proposals", id))

    def fact_link(self, fact: Fact) -> Link:
        """The fact's claim, leading to its page."""
        return Link(text=fact.claim, href=page_url("facts", fact.id))

    def conflict_links(self, ids: Iterable[ConflictId]) -> tuple[Link, ...]:
        """The questions of those conflicts that are shown, leading to their pages."""
        return tuple(
            Link(text=self.conflicts[id].question, href=page_url("conflicts", id))
            for id in ids
            if id in self.conflicts
        )

    def line_name(self, line: str) -> str:
        """The name of a line of reporting: an outlet's, or that of the source it is."""
        if OutletId(line) in self.dossier.outlets:
            return outlet_name(self.dossier, OutletId(line))
        return self.source_name(SourceId(line)).whole

    def supporting(self, evidence: Iterable[Evidence]) -> tuple[SourceId, ...]:
        """The sources among supporting evidence, each once, in order."""
        found = (item.source for item in evidence if item.stance is EvidenceStance.SUPPORTS)
        return tuple(dict.fromkeys(found))

    def rests_on(self, sources: Iterable[SourceId]) -> str:
        """`3 articles, 2 outlets, 1 line of reporting`; one article is of one outlet."""
        ids = tuple(dict.fromkeys(sources))
        known = [self.dossier.sources[id] for id in ids if id in self.dossier.sources]
        outlets = {source.outlet or source.id for source in known}
        lines = origins(ids, self.lines)
        named = (count(len(outlets), "outlet"),) if len(ids) != 1 else ()
        reporting = count(len(lines), "line of reporting", "lines of reporting")
        return ", ".join((count(len(ids), "article"), *named, reporting))

    def owner(self, id: SourceId) -> str:
        """Whose the outlet of a source is, in words; `†` marks general knowledge."""
        source = self.dossier.sources.get(id)
        outlet = self.dossier.outlets.get(source.outlet) if source and source.outlet else None
        chip = owner_chip(outlet)
        return chip.text + ("†" if chip.outside else "")


def when_words(fact: Fact) -> str:
    """When a fact happened or was said, in words."""
    return words(fact.when) if fact.when else "date not stated in these sources"
