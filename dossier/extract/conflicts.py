"""Conflicts: clashes in which something is new become candidate conflict entries."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier.extract.clash_records import Clash, Material, Side
from dossier.extract.clashes import find_clashes
from dossier.extract.draft import Draft, Skipped
from dossier.extract.quoting import Quoter
from dossier.extract.versions import version_pairs
from dossier.model.fields import ConflictId
from dossier.model.ids import make_id, slugify
from dossier.model.records import Account, Conflict, Evidence, Fact
from dossier.model.vocabulary import Status

SLUG_WORDS = 6


def clashes_stage(draft: Draft) -> Draft:
    """Every clash between the texts, whether new or not."""
    assert draft.compared is not None
    pairs = {
        (str(source.version_of), id)
        for id, source in draft.all_sources.items()
        if source.version_of
    }
    material = Material(
        readings={reading.source: reading for reading in draft.readings},
        compared=draft.compared,
        versions=sorted(pairs or version_pairs(draft.readings, draft.kin)),
    )
    return replace(draft, clashes=find_clashes(material))


def conflicts_stage(draft: Draft) -> Draft:
    """Candidates for the clashes with at least one passage that no entry cites yet.

    A clash between passages that a person has worked with before was there for him to see.
    """
    quoter = draft.quoter()
    found: dict[str, Conflict] = {}
    skipped = []
    for clash in draft.clashes:
        if all(draft.covered.has(place.source, place.span) for place in clash.places):
            skipped.append(Skipped(source="", words=clash.question, why="clash already covered"))
            continue
        record = _record(clash, quoter, _seen_in(clash, draft))
        found.setdefault(record.id, record)
    quoting: dict[tuple[str, tuple[str, ...]], list[ConflictId]] = defaultdict(list)
    for conflict in found.values():
        for item in (item for account in conflict.accounts for item in account.evidence):
            quoting[item.source, item.quote].append(conflict.id)
    linked = tuple(_linked(fact, quoting) for fact in draft.facts)
    return replace(
        draft,
        facts=linked,
        conflicts=tuple(found[id] for id in sorted(found)),
        skipped=(*draft.skipped, *skipped),
    )


def _seen_in(clash: Clash, draft: Draft) -> list[Conflict]:
    """Conflicts that stand and already set two sides of the clash against each other."""
    sides: Counter[str] = Counter()
    for side in clash.sides:
        places = [draft.covered.conflicts(place.source, place.span) for place in side.places]
        sides.update({id for ids in places for id in ids})
    return [draft.dossier.conflicts[ConflictId(id)] for id in sorted(sides) if sides[id] > 1]


def _record(clash: Clash, quoter: Quoter, seen_in: Sequence[Conflict]) -> Conflict:
    """The clash as a candidate; where it goes on with a conflict on record, in its words."""
    accounts = tuple(_account(side, quoter) for side in clash.sides)
    first = accounts[0].evidence[0]
    id = ConflictId(make_id(_slug(clash), first.source, first.quote))
    known = next((item for item in seen_in if item.type is clash.type), None)
    return Conflict(
        id=id,
        status=Status.CANDIDATE,
        question=known.question if known else clash.question,
        type=clash.type,
        weight=known.weight if known else clash.weight,
        accounts=accounts,
        resolution=clash.resolution,
        explanation=clash.explanation,
        found_by=clash.rule,
        note=" ".join(
            [
                f"Why it was proposed: {clash.reason}.",
                *(f"See also {item.id}." for item in seen_in if item is not known),
                *([f"`dossier merge {known.id} {id}` adds it to {known.id}."] if known else []),
            ]
        ),
    )


def _slug(clash: Clash) -> str:
    return slugify(f"{clash.type} {clash.question.partition(':')[2] or clash.question}", SLUG_WORDS)


def _account(side: Side, quoter: Quoter) -> Account:
    items: dict[str, Evidence] = {}
    for place in side.places:
        evidence = quoter.evidence(place.source, place.span, place.speaker or None)
        items.setdefault(f"{place.source} {evidence.quote}", evidence)
    return Account(holds=side.holds, value=side.value, evidence=tuple(items.values()))


def _linked(fact: Fact, quoting: Mapping[tuple[str, tuple[str, ...]], list[ConflictId]]) -> Fact:
    """The fact with the conflicts that quote one of its passages."""
    passages = [(str(item.source), item.quote) for item in fact.evidence]
    ids = sorted({id for passage in passages for id in quoting.get(passage, ())})
    return fact.model_copy(update={"conflicts": tuple(ids)}) if ids else fact
