"""Facts: groups of findings that no entry covers become candidate facts, or offers to a fact."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier.extract.comparing import compare
from dossier.extract.draft import Draft, Skipped
from dossier.extract.making import Maker, noted
from dossier.extract.same import Compared
from dossier.model.fields import FactId, SourceId
from dossier.model.records import Fact, ProposedEvidence
from dossier.model.vocabulary import ENDED

RELATED_NOTE = "Possibly the same in other words or another translation:"


def compare_stage(draft: Draft) -> Draft:
    """Findings of all texts compared with one another."""
    return replace(draft, compared=compare(draft.findings, draft.cast, draft.cores))


def facts_stage(draft: Draft) -> Draft:
    """Each group of findings becomes a fact, an offer to a fact that stands, or nothing."""
    assert draft.compared is not None
    maker = Maker(draft=draft, compared=draft.compared, quoter=draft.quoter())
    facts: dict[FactId, Fact] = {}
    offers: dict[FactId, list[ProposedEvidence]] = defaultdict(list)
    skipped: list[Skipped] = []
    made: dict[int, FactId] = {}
    claims: dict[tuple[str, SourceId, tuple[str, ...]], FactId] = {}
    for group in draft.compared.groups:
        new = [index for index in group if not maker.is_covered(index)]
        if not new:
            skipped.append(maker.skipped(group[0], "covered by an entry"))
        elif len(new) == len(group):
            fact = maker.fact(group)
            said = (fact.claim, fact.evidence[0].source, fact.evidence[0].quote)
            fact = facts.setdefault(claims.setdefault(said, fact.id), fact)
            made.update(dict.fromkeys(group, fact.id))
        else:
            _offer(maker, group, new, offers)
    notes = _related_notes(draft.compared, made, maker)
    ordered = tuple(noted(facts[id], notes.get(id, "")) for id in sorted(facts))
    return replace(
        draft,
        facts=ordered,
        additions={id: tuple(items) for id, items in sorted(offers.items())},
        skipped=(*draft.skipped, *skipped),
    )


def _related_notes(
    compared: Compared, made: Mapping[int, FactId], maker: "Maker"
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
    maker: "Maker",
    group: Sequence[int],
    new: Sequence[int],
    offers: dict[FactId, list[ProposedEvidence]],
) -> None:
    """Offer the new findings of a group to the fact that cites the others."""
    target = maker.target(group)
    if target is None or target.status in ENDED:
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
