"""Vetting: proposals pass the quote gate as any entry does, or are held back with the reason."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from dossier.extract.batches import (
    Batch,
    Codes,
    Known,
    Vetted,
    plain,
    quote_key,
    quotes_of,
    vetted,
)
from dossier.extract.cores import shares
from dossier.extract.draft import Draft, Skipped
from dossier.extract.readings import covers
from dossier.extract.records import Reading
from dossier.model.dossier import Dossier, Kind
from dossier.model.places import Places
from dossier.model.records import Actor, Conflict, Evidence, Fact, Proposal
from dossier.speech.statements import statements
from dossier.text.patterns import compile_late

Entry = Fact | Conflict | Actor | Proposal


def ready_stage(draft: Draft) -> Draft:
    """The same draft; other processes, if there are any, make ready to vet while facts are made."""
    draft.cores.spread(_made_ready, range(draft.cores.batches))
    return draft


def _made_ready(batch: int) -> None:
    compile_late()


def vet_stage(draft: Draft) -> Draft:
    """Without the facts, conflicts, roles and quotes of topics that the gate rejects.

    A claim that goes beyond its quote falls back to the words of the passage.
    """
    subjects: tuple[Actor | Proposal, ...] = (*draft.actors, *draft.proposals)
    found = _vetted(draft, subjects)
    problems, left = found.wrong, found.left
    facts = tuple(plain(fact) if fact.id in problems else fact for fact in draft.facts)
    rejected = [fact for fact in facts if fact.id in left]
    conflicts = [item for item in draft.conflicts if item.id not in problems]
    kept = {item.id for item in conflicts}
    held = [
        *(_skipped(fact, left[fact.id]) for fact in rejected),
        *(_skipped(item, problems[item.id]) for item in draft.conflicts if item.id not in kept),
    ]
    return replace(
        draft,
        actors=tuple(_with_roles(actor, _honest(actor, problems)) for actor in draft.actors),
        proposals=tuple(
            item.model_copy(update={"evidence": _honest(item, problems)})
            for item in draft.proposals
        ),
        facts=tuple(
            fact.model_copy(update={"conflicts": tuple(c for c in fact.conflicts if c in kept)})
            for fact in facts
            if fact.id not in left
        ),
        conflicts=tuple(conflicts),
        skipped=(*draft.skipped, *held),
    )


def _honest(subject: Actor | Proposal, problems: Codes) -> tuple[Evidence, ...]:
    """The quotes of a subject that the gate lets pass."""
    return tuple(
        item
        for number, item in enumerate(quotes_of(subject))
        if quote_key(subject, number) not in problems
    )


def _with_roles(actor: Actor, quotes: Collection[Evidence]) -> Actor:
    """The actor with the roles that `quotes` carry."""
    roles = (
        role.model_copy(update={"evidence": tuple(e for e in role.evidence if e in quotes)})
        for role in actor.roles
    )
    return actor.model_copy(update={"roles": tuple(role for role in roles if role.evidence)})


def _skipped(entry: Fact | Conflict, codes: Iterable[str]) -> Skipped:
    words = entry.claim if isinstance(entry, Fact) else entry.question
    source = entry.evidence[0].source if isinstance(entry, Fact) else ""
    return Skipped(source=source, words=words, why=f"gate: {', '.join(sorted(set(codes)))}")


def _vetted(draft: Draft, subjects: Sequence[Actor | Proposal]) -> Vetted:
    """The codes of the errors in proposed entries, by id."""
    wrong: dict[str, Sequence[str]] = {}
    left: dict[str, Sequence[str]] = {}
    entries: list[Entry] = [*draft.facts, *draft.conflicts, *subjects]
    entries.sort(key=lambda entry: (_first_source(entry), entry.id))
    weights = [1 + len(_quoted(entry)) for entry in entries]
    voices = _voices(draft)
    parts = shares(weights, draft.cores.batches)
    batches = (_batch(draft, voices, entries[part]) for part in parts)
    for found in draft.cores.spread(vetted, batches):
        wrong.update(found.wrong)
        left.update(found.left)
    return Vetted(wrong=wrong, left=left)


def _first_source(entry: Entry) -> str:
    """Entries in this order need few sources beside their neighbours'."""
    return next((str(item.source) for item in _quoted(entry)), "")


def _quoted(entry: Entry) -> Sequence[Evidence]:
    if isinstance(entry, Conflict):
        return [item for account in entry.accounts for item in account.evidence]
    return entry.evidence if isinstance(entry, Fact) else quotes_of(entry)


def _known(reading: Reading) -> Known:
    """What reading the text gave; the gate looks for statements in any language."""
    is_read = covers(reading.description.language)
    return Known(
        statements=reading.statements if is_read else statements(reading.text),
        furniture=reading.furniture,
        repeats=reading.repeats,
    )


def _voices(draft: Draft) -> Dossier:
    """All who can speak, without their own quotes."""
    outlets = (*draft.dossier.outlets.values(), *draft.outlets)
    actors = draft.all_actors.values()
    return Dossier(
        outlets={item.id: item.model_copy(update={"evidence": ()}) for item in outlets},
        actors={item.id: item.model_copy(update={"roles": ()}) for item in actors},
    )


def _batch(draft: Draft, voices: Dossier, entries: Sequence[Entry]) -> Batch:
    """The entries with their sources and all voices."""
    needed = sorted({item.source for entry in entries for item in _quoted(entry)})
    dossier = replace(
        voices,
        sources={id: draft.all_sources[id] for id in needed},
        facts={entry.id: entry for entry in entries if isinstance(entry, Fact)},
        conflicts={entry.id: entry for entry in entries if isinstance(entry, Conflict)},
        texts={id: draft.texts[id].text for id in needed},
        places={
            (Kind.FACT if isinstance(entry, Fact) else Kind.CONFLICT, str(entry.id)): Places(
                path=str(entry.id)
            )
            for entry in entries
        },
    )
    return Batch(
        dossier=dossier,
        known={id: _known(draft.texts[id]) for id in needed},
        subjects=tuple(entry for entry in entries if isinstance(entry, (Actor, Proposal))),
    )
