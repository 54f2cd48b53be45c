"""Vetting: proposals pass the quote gate as any entry does, or are held back with the reason."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dossier.errors import Severity
from dossier.extract.draft import Draft, Skipped
from dossier.gate.entries import gate_problems
from dossier.model.dossier import Dossier, Kind
from dossier.model.fields import SourceId
from dossier.model.places import Places
from dossier.model.records import Conflict, Fact


def vet_stage(draft: Draft) -> Draft:
    """Without the facts and conflicts that the gate rejects.

    A claim that goes beyond its quote falls back to the words of the passage.
    """
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


def _plain(fact: Fact) -> Fact:
    """The fact with the words of its first passage for a claim."""
    return fact.model_copy(update={"claim": " ".join(fact.evidence[0].quote)})


def _skipped(entry: Fact | Conflict, codes: Iterable[str]) -> Skipped:
    words = entry.claim if isinstance(entry, Fact) else entry.question
    source = entry.evidence[0].source if isinstance(entry, Fact) else ""
    return Skipped(source=source, words=words, why=f"gate: {', '.join(sorted(set(codes)))}")


def _problems(
    draft: Draft, facts: Iterable[Fact], conflicts: Iterable[Conflict]
) -> Mapping[str, list[str]]:
    """The codes of the errors in proposed entries, by id."""
    by_fact = {fact.id: fact for fact in facts}
    by_conflict = {item.id: item for item in conflicts}
    dossier = draft.dossier
    proposed = Dossier(
        sources={**dossier.sources, **{item.id: item for item in draft.sources}},
        outlets={**dossier.outlets, **{item.id: item for item in draft.outlets}},
        actors={**dossier.actors, **{item.id: item for item in draft.actors}},
        facts=by_fact,
        conflicts=by_conflict,
        texts={SourceId(source): reading.text for source, reading in draft.texts.items()},
        places={
            **{(Kind.FACT, str(id)): Places(path=str(id)) for id in by_fact},
            **{(Kind.CONFLICT, str(id)): Places(path=str(id)) for id in by_conflict},
        },
    )
    found: dict[str, list[str]] = defaultdict(list)
    for problem in gate_problems(proposed)[0]:
        if problem.severity is Severity.ERROR and problem.path:
            found[problem.path].append(problem.code)
    return found
