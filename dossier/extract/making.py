"""Making: a group of findings that say one thing becomes a candidate fact."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from dossier.extract.actors import with_article
from dossier.extract.claims import claim_of, lowered, opens_with_pronoun
from dossier.extract.dating import date_of, insert_start
from dossier.extract.draft import Draft, Skipped
from dossier.extract.figures import joins_two
from dossier.extract.findings import as_told
from dossier.extract.quoting import Quoter
from dossier.extract.records import Finding, Reading
from dossier.extract.same import Compared
from dossier.extract.stances import position_of
from dossier.extract.wording import SMALL
from dossier.model.edtf import parse_when
from dossier.model.fields import ActorId, FactId, ProposalId
from dossier.model.ids import make_id, slugify
from dossier.model.records import Evidence, Fact, Proposal
from dossier.model.vocabulary import FactKind, Status, Supported, WhenBasis
from dossier.text.patterns import late

NO_SPEAKER = "The passage does not make clear whose words these are."
NO_NAME = "The passage calls who says so “{words}”; no actor goes by that."
SEVERAL = "The passage gives it to several, “{words}”; a statement names one actor."
OUTLETS_OWN = "{name}’s account in its own words."
WHO_NOTE = "Say who or what “{word}” is; that is told before the passage."
SLUG_WORDS = 5
_word = late(r"[\w’'-]+")
_UNNAMED = late(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]ome|[Ss]everal|[Aa]nother|[a-z]{3,}) [^,;:“”\"]+"
)
"""The words for a speaker whom the text does not name: “a person close to the board”."""


@dataclass(frozen=True, kw_only=True)
class Maker:
    """Makes facts and evidence from findings of one draft."""

    draft: Draft
    compared: Compared
    quoter: Quoter

    @property
    def findings(self) -> Sequence[Finding]:
        """What the groups are made of."""
        return self.compared.findings

    def is_covered(self, index: int) -> bool:
        """Whether entries that stand cite the passage already."""
        finding = self.findings[index]
        return self.draft.covered.has(finding.source, finding.span)

    def skipped(self, index: int, why: str) -> Skipped:
        """The passage as one that is not proposed."""
        finding = self.findings[index]
        return Skipped(source=finding.source, words=finding.content, why=why)

    def citing(self, index: int) -> tuple[str, ...]:
        """The fact that stands and cites the passage most closely, if any."""
        finding = self.findings[index]
        return self.draft.covered.facts(finding.source, finding.span)[:1]

    def target(self, group: Sequence[int]) -> Fact | None:
        """The fact that cites members of the group, the one cited by most."""
        votes: dict[str, int] = defaultdict(int)
        for index in group:
            for id in self.citing(index):
                votes[id] += 1
        best = min(votes, key=lambda id: (-votes[id], id), default=None)
        return self.draft.dossier.facts[FactId(best)] if best else None

    def speaker(self, index: int) -> str | None:
        """The actor a statement is attributed to, if it is one and not an outlet."""
        key = self.compared.speakers[index]
        return None if key in self.draft.outlet_names else key

    def evidence(self, index: int) -> Evidence:
        """The passage as evidence; what cannot stand alone with the sentences around it."""
        finding = self.findings[index]
        speaker = self.speaker(index) if finding.sort == "direct" else None
        span = finding.span if speaker or finding.context is None else finding.context
        return self.quoter.evidence(finding.source, span, speaker)

    def fact(self, group: Sequence[int]) -> Fact:
        """A candidate fact; the source that tells it first and at first hand leads."""
        ordered = sorted(group, key=self._rank)
        lead = as_told(self.findings[ordered[0]])
        speakers = (key for i in ordered if (key := self.speaker(i)))
        speaker = next(speakers, None) if lead.is_said else None
        evidence: dict[str, Evidence] = {}
        for index in ordered:
            source = self.findings[index].source
            if source not in evidence:
                evidence[source] = self.evidence(index)
        when, basis = self._when(lead)
        kind = self._kind(lead)
        fact = Fact(
            id=FactId(make_id(self._slug(lead, speaker), lead.source, evidence[lead.source].quote)),
            status=Status.CANDIDATE,
            kind=kind,
            claim=self._claim(lead, speaker),
            when=parse_when(when) if when else None,
            when_basis=basis,
            said_by=ActorId(speaker) if speaker and kind is FactKind.STATEMENT else None,
            speaker_note=_unknown(lead) if kind is FactKind.STATEMENT and not speaker else "",
            actors=self._actors(ordered, speaker),
            proposals=self._proposals(ordered),
            evidence=tuple(evidence.values()),
            found_by=lead.rule,
        )
        fact = self._with_position(fact, lead)
        words = lead.content if lead.sort == "told" else fact.claim
        return noted(fact, _who(words))

    def _with_position(self, fact: Fact, lead: Finding) -> Fact:
        """The fact as a position, where its leading passage reports one."""
        outlet = str(self.draft.all_sources[lead.source].outlet or "")
        position = position_of(lead, self._reading(lead), self.draft.cast, self._on_record, outlet)
        if position is None:
            return fact
        first, *others = fact.evidence
        carries = (Supported.CLAIM, Supported.POSITION)
        change: dict[str, object] = {
            "kind": FactKind.POSITION,
            "position": position,
            "actors": tuple(dict.fromkeys((*fact.actors, position.actor))),
            "proposals": tuple(dict.fromkeys((*fact.proposals, position.proposal))),
            "evidence": (first.model_copy(update={"supports": carries}), *others),
        }
        if position.according_to == outlet:
            change |= self._told_by(outlet, fact)
        return fact.model_copy(update=change)

    def _told_by(self, outlet: str, fact: Fact) -> dict[str, object]:
        """What changes where a position is the outlet's account, and not the party's words."""
        name = self.draft.outlet_names[outlet]
        claim = fact.claim.removeprefix(f"According to {name}, ")
        is_published = fact.when_basis is WhenBasis.PUBLISHED
        return {
            "claim": f"According to {name}, {lowered(claim)}",
            "said_by": None,
            "speaker_note": OUTLETS_OWN.format(name=name),
            "when": None if is_published else fact.when,
            "when_basis": None if is_published else fact.when_basis,
        }

    def _rank(self, index: int) -> tuple[bool, str, str, int]:
        finding = self.findings[index]
        source = self.draft.all_sources[finding.source]
        day = str(source.published or "9999")
        return (bool(source.derives_from), day, finding.source, finding.span.start)

    def _reading(self, finding: Finding) -> Reading:
        return self.draft.texts[finding.source]

    def _kind(self, finding: Finding) -> FactKind:
        if finding.is_said:
            return FactKind.STATEMENT
        return FactKind.EVENT if self._when(finding)[0] else FactKind.BACKGROUND

    def _claim(self, finding: Finding, speaker: str | None) -> str:
        source = self.draft.all_sources[finding.source]
        outlet = self.draft.outlet_names.get(str(source.outlet or ""), "")
        name = with_article(self.draft.cast.figures[speaker]) if speaker else self._unnamed(finding)
        return claim_of(finding, self._reading(finding), name, outlet)

    def _unnamed(self, finding: Finding) -> str:
        """The words for a speaker without a name, as they would open a sentence."""
        if finding.speaker is None or finding.speaker_span is None or "according" in finding.rule:
            return ""
        span, text = finding.speaker_span, self._reading(finding).text
        match = _UNNAMED.match(text, span.start, span.end)
        if match is None or finding.speaker not in match.group():
            return ""
        words = " ".join(match.group().split())
        return words[0].upper() + words[1:]

    def _when(self, finding: Finding) -> tuple[str, WhenBasis | None]:
        published = str(self.draft.all_sources[finding.source].published or "")
        return date_of(finding, self._reading(finding).text, published)

    def _slug(self, finding: Finding, speaker: str | None) -> str:
        """The speaker's last name and the first content words."""
        found = (match.group() for match in _word.finditer(finding.content))
        words = islice((word for word in found if word.lower() not in SMALL), SLUG_WORDS)
        name = self.draft.cast.figures[speaker].name.split()[-1:] if speaker else []
        return slugify(" ".join([*name, *words]), words=SLUG_WORDS + 1)

    def _actors(self, group: Sequence[int], speaker: str | None) -> tuple[ActorId, ...]:
        found = dict.fromkeys([speaker] if speaker else [])
        for index in group:
            finding = self.findings[index]
            for mention in self._reading(finding).mentions_in(finding.span):
                key = self.draft.cast.find(mention.name)
                figure = self.draft.cast.figures.get(key or "")
                if key and figure and (figure.certain or figure.known):
                    found.setdefault(key)
        outlets = self.draft.outlet_names
        return tuple(ActorId(key) for key in found if key and key not in outlets)

    @property
    def _on_record(self) -> tuple[Proposal, ...]:
        return (*self.draft.dossier.proposals.values(), *self.draft.proposals)

    def _proposals(self, group: Sequence[int]) -> tuple[ProposalId, ...]:
        texts = {" ".join(self.findings[index].content.split()) for index in group}
        told = {id for text in texts for id in self._told_of(text)}
        return tuple(record.id for record in self._on_record if record.id in told)

    def _told_of(self, text: str) -> list[ProposalId]:
        """The proposals of whose terms one stands in what is told."""
        folded = text.casefold()
        return [id for id, term, small in self._terms if small in folded and _is_about(text, term)]

    @cached_property
    def _terms(self) -> Sequence[tuple[ProposalId, str, str]]:
        """The terms of all proposals on record, as printed and casefolded."""
        return [
            (record.id, term, term.casefold())
            for record in self._on_record
            for term in record.terms
        ]


def _unknown(finding: Finding) -> str:
    """Why a statement names no actor."""
    if not finding.speaker:
        return NO_SPEAKER
    words = finding.speaker.split()
    is_one = not any(joins_two(words, at) for at in range(len(words)))
    return (NO_NAME if is_one else SEVERAL).format(words=finding.speaker)


def _is_about(flat: str, term: str) -> bool:
    """Whether a term stands in what is told, and not only in an insert."""
    places = re.finditer(rf"(?<!\w){re.escape(term)}(?!\w)", flat, re.IGNORECASE)
    return any(insert_start(flat[: place.start()]) is None for place in places)


def noted(fact: Fact, note: str) -> Fact:
    """The fact with a note after the one it has."""
    return fact.model_copy(update={"note": f"{fact.note} {note}".strip()}) if note else fact


def _who(words: str) -> str:
    word = opens_with_pronoun(words)
    return WHO_NOTE.format(word=word) if word else ""
