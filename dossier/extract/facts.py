"""Facts: groups of findings that no entry covers become candidate facts, or offers to a fact."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.dates.records import Dated
from dossier.extract.actors import with_article
from dossier.extract.claims import claim_of, opens_with_pronoun
from dossier.extract.draft import Draft, Skipped
from dossier.extract.quoting import Quoter
from dossier.extract.records import Finding, Reading
from dossier.extract.same import Compared, compare
from dossier.extract.wording import SMALL
from dossier.model.edtf import parse_when
from dossier.model.fields import ActorId, FactId, ProposalId
from dossier.model.ids import make_id, slugify
from dossier.model.records import Evidence, Fact, ProposedEvidence
from dossier.model.vocabulary import FactKind, Status, WhenBasis
from dossier.text.patterns import late

NO_SPEAKER = "The passage does not make clear whose words these are."
WHO_NOTE = "Say who or what “{word}” is; that is told before the passage."
RELATED_NOTE = "Possibly the same in other words or another translation:"
SLUG_WORDS = 5
_word = late(r"[\w’'-]+")
_OF_EVENT = late(r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|early|late|mid) $")
"""What stands before a mere year that dates an event, and not a thing (“the 1997 treaty”)."""
_closed = (Status.REJECTED, Status.WITHDRAWN)


def compare_stage(draft: Draft) -> Draft:
    """Findings of all texts compared with one another."""
    return replace(draft, compared=compare(draft.findings, draft.cast))


def facts_stage(draft: Draft) -> Draft:
    """Each group of findings becomes a fact, an offer to a fact that stands, or nothing."""
    assert draft.compared is not None
    maker = _Maker(draft=draft, compared=draft.compared, quoter=draft.quoter())
    facts: dict[FactId, Fact] = {}
    offers: dict[FactId, list[ProposedEvidence]] = defaultdict(list)
    skipped: list[Skipped] = []
    made: dict[int, FactId] = {}
    for group in draft.compared.groups:
        new = [index for index in group if not maker.is_covered(index)]
        if not new:
            skipped.append(maker.skipped(group[0], "covered by an entry"))
        elif len(new) == len(group):
            fact = maker.fact(group)
            facts.setdefault(fact.id, fact)
            made.update(dict.fromkeys(group, fact.id))
        else:
            _offer(maker, group, new, offers)
    notes = _related_notes(draft.compared, made, maker)
    ordered = tuple(_noted(facts[id], notes.get(id, "")) for id in sorted(facts))
    return replace(
        draft,
        facts=ordered,
        additions={id: tuple(items) for id, items in sorted(offers.items())},
        skipped=(*draft.skipped, *skipped),
    )


def _who(words: str) -> str:
    word = opens_with_pronoun(words)
    return WHO_NOTE.format(word=word) if word else ""


def _noted(fact: Fact, note: str) -> Fact:
    """The fact with a note after the one it has."""
    return fact.model_copy(update={"note": f"{fact.note} {note}".strip()}) if note else fact


def _related_notes(
    compared: Compared, made: Mapping[int, FactId], maker: "_Maker"
) -> dict[FactId, str]:
    """For each new fact, the other facts, new or standing, that may be the same in other words."""
    related: dict[FactId, set[str]] = defaultdict(set)
    for pair in compared.related:
        for one, other in (pair, pair[::-1]):
            if one in made:
                related[made[one]].update([made[other]] if other in made else maker.citing(other))
    return {
        id: f"{RELATED_NOTE} {', '.join(sorted(ids - {id}))}."
        for id, ids in related.items()
        if ids - {id}
    }


def _offer(
    maker: "_Maker",
    group: Sequence[int],
    new: Sequence[int],
    offers: dict[FactId, list[ProposedEvidence]],
) -> None:
    """Offer the new findings of a group to the fact that cites the others."""
    target = maker.target(group)
    if target is None or target.status in _closed:
        return
    cited = {item.source for item in (*target.evidence, *target.proposed, *offers[target.id])}
    for index in new:
        item = maker.evidence(index)
        if item.source not in cited:
            cited.add(item.source)
            offers[target.id].append(
                ProposedEvidence(**dict(item), found_by=maker.findings[index].rule)
            )
    if not offers[target.id]:
        del offers[target.id]


@dataclass(frozen=True, kw_only=True)
class _Maker:
    """Makes facts and evidence from findings of one draft."""

    draft: Draft
    compared: Compared
    quoter: Quoter

    @property
    def findings(self) -> Sequence[Finding]:
        return self.compared.findings

    def is_covered(self, index: int) -> bool:
        finding = self.findings[index]
        return self.draft.covered.has(finding.source, finding.span)

    def skipped(self, index: int, why: str) -> Skipped:
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
        finding = self.findings[index]
        speaker = self.speaker(index) if finding.sort == "direct" else None
        span = finding.span if speaker or finding.context is None else finding.context
        return self.quoter.evidence(finding.source, span, speaker)

    def fact(self, group: Sequence[int]) -> Fact:
        """A candidate fact; the source that tells it first and at first hand leads."""
        ordered = sorted(group, key=self._rank)
        lead = self.findings[ordered[0]]
        speaker = next((key for i in ordered if (key := self.speaker(i))), None)
        evidence: dict[str, Evidence] = {}
        for index in ordered:
            item = self.evidence(index)
            evidence.setdefault(item.source, item)
        kind = self._kind(lead)
        claim = self._claim(lead, speaker)
        when, basis = self._when(lead)
        return Fact(
            id=FactId(make_id(self._slug(lead, speaker), lead.source, evidence[lead.source].quote)),
            status=Status.CANDIDATE,
            kind=kind,
            claim=claim,
            when=parse_when(when) if when else None,
            when_basis=basis,
            said_by=ActorId(speaker) if speaker and kind is FactKind.STATEMENT else None,
            speaker_note=NO_SPEAKER if kind is FactKind.STATEMENT and not speaker else "",
            actors=self._actors(ordered, speaker),
            proposals=self._proposals(ordered),
            evidence=tuple(evidence.values()),
            found_by=lead.rule,
            note=_who(lead.content if lead.sort == "told" else claim),
        )

    def _rank(self, index: int) -> tuple[bool, str, str, int]:
        finding = self.findings[index]
        source = self.draft.all_sources[finding.source]
        day = str(source.published or "9999")
        return (bool(source.derives_from), day, finding.source, finding.span.start)

    def _quote(self, finding: Finding) -> str:
        text = self._reading(finding).text
        return " ".join(text[finding.span.start : finding.span.end].split())

    def _reading(self, finding: Finding) -> Reading:
        return self.draft.texts[finding.source]

    def _kind(self, finding: Finding) -> FactKind:
        if finding.is_said:
            return FactKind.STATEMENT
        return FactKind.EVENT if self._when(finding)[0] else FactKind.BACKGROUND

    def _claim(self, finding: Finding, speaker: str | None) -> str:
        source = self.draft.all_sources[finding.source]
        outlet = self.draft.outlet_names.get(str(source.outlet or ""), "")
        name = with_article(self.draft.cast.figures[speaker]) if speaker else ""
        return claim_of(finding, self._reading(finding), name, outlet)

    def _when(self, finding: Finding) -> tuple[str, WhenBasis | None]:
        """The date of an event, or of the saying: stated beside it, else that of publication."""
        for dated in finding.dates:
            if self._may_date(finding, dated):
                return dated.edtf, WhenBasis(dated.basis)
        published = self.draft.all_sources[finding.source].published
        if finding.is_said and published:
            return str(published)[:10], WhenBasis.PUBLISHED
        return "", None

    def _may_date(self, finding: Finding, dated: Dated) -> bool:
        """Whether an expression of time can date the event, or the saying.

        “Since 2019” and “until May” date neither, and a mere year no saying.
        """
        if ".." in dated.edtf or (finding.is_said and dated in finding.own_dates):
            return False
        text = self._reading(finding).text
        before = text[max(finding.span.start, dated.span.start - 12) : dated.span.start]
        is_year = dated.edtf.isdigit()
        return not is_year or (not finding.is_said and bool(_OF_EVENT.search(before)))

    def _slug(self, finding: Finding, speaker: str | None) -> str:
        """The speaker's last name and the first content words."""
        words = [word for word in _word.findall(finding.content) if word.lower() not in SMALL]
        name = self.draft.cast.figures[speaker].name.split()[-1:] if speaker else []
        return slugify(" ".join([*name, *words[:SLUG_WORDS]]), words=SLUG_WORDS + 1)

    def _actors(self, group: Sequence[int], speaker: str | None) -> tuple[ActorId, ...]:
        found = dict.fromkeys([speaker] if speaker else [])
        for index in group:
            finding = self.findings[index]
            for mention in self._reading(finding).mentions:
                if not finding.span.covers(mention.span):
                    continue
                key = self.draft.cast.find(mention.name)
                figure = self.draft.cast.figures.get(key or "")
                if key and figure and (figure.certain or figure.known):
                    found.setdefault(key)
        outlets = self.draft.outlet_names
        return tuple(ActorId(key) for key in found if key and key not in outlets)

    def _proposals(self, group: Sequence[int]) -> tuple[ProposalId, ...]:
        texts = [self._quote(self.findings[index]).casefold() for index in group]
        records = (*self.draft.dossier.proposals.values(), *self.draft.proposals)
        return tuple(
            record.id
            for record in records
            if any(term.casefold() in text for term in record.terms for text in texts)
        )
