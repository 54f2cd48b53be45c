"""Vetting: proposals pass the quote gate as any entry does, or are held back with the reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dossier.extract.batches import Batch, Codes, bad_roles, errors, portions, role_key
from dossier.extract.draft import Draft, Skipped
from dossier.model.dossier import Dossier, Kind
from dossier.model.places import Places
from dossier.model.records import Actor, Conflict, Fact


def vet_stage(draft: Draft) -> Draft:
    """Without the facts and conflicts that the gate rejects.

    A claim that goes beyond its quote falls back to the words of the passage.
    """
    draft = replace(draft, actors=tuple(_with_honest_roles(draft)))
    problems = _problems(draft, draft.facts, draft.conflicts)
    facts = tuple(_plain(fact) if fact.id in problems else fact for fact in draft.facts)
    left = _problems(draft, (fact for fact in facts if fact.id in problems), ())
    rejected = [fact for fact in facts if fact.id in left]
    conflicts = [item for item in draft.conflicts if item.id not in problems]
    kept = {item.id for item in conflicts}
    held = [
        *(_skipped(fact, left[fact.id]) for fact in rejected),
        *(_skipped(item, problems[item.id]) for item in draft.conflicts if item.id not in kept),
    ]
    return replace(
        draft,
        facts=tuple(
            fact.model_copy(update={"conflicts": tuple(c for c in fact.conflicts if c in kept)})
            for fact in facts
            if fact.id not in left
        ),
        conflicts=tuple(conflicts),
        skipped=(*draft.skipped, *held),
    )


def _with_honest_roles(draft: Draft) -> Iterator[Actor]:
    """The proposed actors without the roles whose quotes the gate rejects."""
    ids = [str(actor.id) for actor in draft.actors]
    bad: set[str] = set()
    for codes in draft.spread(bad_roles, (_voices(draft, part) for part in portions(ids))):
        bad.update(codes)
    for actor in draft.actors:
        roles = [
            role.model_copy(
                update={
                    "evidence": tuple(
                        item
                        for place, item in enumerate(role.evidence)
                        if role_key(actor.id, number, place) not in bad
                    )
                }
            )
            for number, role in enumerate(actor.roles)
        ]
        yield actor.model_copy(update={"roles": tuple(role for role in roles if role.evidence)})


def _voices(draft: Draft, ids: Sequence[str]) -> Batch:
    actors = [draft.all_actors[id] for id in ids]
    needed = sorted({e.source for actor in actors for role in actor.roles for e in role.evidence})
    dossier = Dossier(
        sources={id: draft.all_sources[id] for id in needed},
        actors={actor.id: actor for actor in actors},
        outlets={item.id: item for item in (*draft.dossier.outlets.values(), *draft.outlets)},
        texts={id: draft.texts[id].text for id in needed},
    )
    return Batch(dossier=dossier, said={id: draft.texts[id].statements for id in needed})


def _plain(fact: Fact) -> Fact:
    """The fact with the words of its first passage for a claim."""
    return fact.model_copy(update={"claim": " ".join(fact.evidence[0].quote)})


def _skipped(entry: Fact | Conflict, codes: Iterable[str]) -> Skipped:
    words = entry.claim if isinstance(entry, Fact) else entry.question
    source = entry.evidence[0].source if isinstance(entry, Fact) else ""
    return Skipped(source=source, words=words, why=f"gate: {', '.join(sorted(set(codes)))}")


def _problems(draft: Draft, facts: Iterable[Fact], conflicts: Iterable[Conflict]) -> Codes:
    """The codes of the errors in proposed entries, by id."""
    found: dict[str, Sequence[str]] = {}
    for codes in draft.spread(errors, _batches(draft, tuple(facts), tuple(conflicts))):
        found.update(codes)
    return found


def _batches(draft: Draft, facts: Sequence[Fact], conflicts: Sequence[Conflict]) -> Iterator[Batch]:
    """Facts in the order of the source that leads them, so that few sources go with each batch."""
    by_fact = {str(fact.id): fact for fact in facts}
    order = sorted(by_fact, key=lambda id: (by_fact[id].evidence[0].source, id))
    for ids in portions(order):
        yield _batch(draft, [by_fact[id] for id in ids], ())
    by_conflict = {str(item.id): item for item in conflicts}
    for ids in portions(sorted(by_conflict)):
        yield _batch(draft, (), [by_conflict[id] for id in ids])


def _batch(draft: Draft, facts: Sequence[Fact], conflicts: Sequence[Conflict]) -> Batch:
    """The entries with their sources, and the voices they name, without the voices' own quotes."""
    quoted = [
        *(item for fact in facts for item in fact.evidence),
        *(item for entry in conflicts for side in entry.accounts for item in side.evidence),
    ]
    needed = sorted({item.source for item in quoted})
    named = {str(item.speaker) for item in quoted if item.speaker}
    named.update(str(id) for fact in facts for id in (*fact.actors, fact.said_by) if id)
    outlets = (*draft.dossier.outlets.values(), *draft.outlets)
    dossier = Dossier(
        sources={id: draft.all_sources[id] for id in needed},
        outlets={item.id: item.model_copy(update={"evidence": ()}) for item in outlets},
        actors={
            item.id: item.model_copy(update={"roles": ()})
            for id in sorted(named)
            if (item := draft.all_actors.get(id))
        },
        facts={fact.id: fact for fact in facts},
        conflicts={item.id: item for item in conflicts},
        texts={id: draft.texts[id].text for id in needed},
        places={
            **{(Kind.FACT, str(fact.id)): Places(path=str(fact.id)) for fact in facts},
            **{(Kind.CONFLICT, str(item.id)): Places(path=str(item.id)) for item in conflicts},
        },
    )
    return Batch(dossier=dossier, said={id: draft.texts[id].statements for id in needed})
