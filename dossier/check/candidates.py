"""Candidates: what an extraction proposes becomes what `dossier check` would let stand.

A field that a check objects to is left out; an entry that stays wrong is held back with the reason.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from dossier.check.conflicts import check_conflicts
from dossier.check.dates import check_dates
from dossier.check.drafts import linked
from dossier.check.fields import check_fields
from dossier.check.positions import check_positions
from dossier.check.seeds import check_seeds
from dossier.errors import Problem, Severity
from dossier.extract.batches import Codes
from dossier.extract.draft import Draft, Skipped
from dossier.model.dossier import Dossier, Kind
from dossier.model.places import Places
from dossier.model.records import Conflict, Fact, Source
from dossier.model.vocabulary import FactKind

JUDGING: tuple[Callable[[Dossier], Iterable[Problem]], ...] = (
    check_fields,
    check_seeds,
    check_dates,
    check_positions,
    check_conflicts,
)
"""The checks of what an entry says. Ids and references are right by construction."""


def admitted(draft: Draft) -> Draft:
    """The draft without what the checks would call an error, beside the dossier that stands."""
    wrong = _errors(draft)
    draft = _mended(draft, wrong) if wrong else draft
    left = _errors(draft) if wrong else {}
    if not left:
        return draft
    conflicts = tuple(item for item in draft.conflicts if item.id not in left)
    kept = {item.id for item in conflicts} | set(draft.dossier.conflicts)
    return replace(
        draft,
        facts=tuple(linked(fact, kept) for fact in draft.facts if fact.id not in left),
        conflicts=conflicts,
        skipped=(*draft.skipped, *_held_back(draft, left)),
    )


def _errors(draft: Draft) -> Codes:
    """What is wrong with the proposed sources, facts and conflicts; a place's path is the id."""
    proposed: tuple[tuple[Kind, Source | Fact | Conflict], ...] = (
        *((Kind.SOURCE, item) for item in draft.sources),
        *((Kind.FACT, item) for item in draft.facts),
        *((Kind.CONFLICT, item) for item in draft.conflicts),
    )
    dossier = replace(
        draft.dossier,
        sources={**draft.dossier.sources, **{item.id: item for item in draft.sources}},
        facts={**draft.dossier.facts, **{item.id: item for item in draft.facts}},
        conflicts={**draft.dossier.conflicts, **{item.id: item for item in draft.conflicts}},
        texts={item.id: draft.texts[item.id].text for item in draft.sources},
        places={(kind, str(item.id)): Places(path=str(item.id)) for kind, item in proposed},
    )
    found: dict[str, list[str]] = defaultdict(list)
    for run in JUDGING:
        for problem in run(dossier):
            if problem.severity is Severity.ERROR and problem.path:
                found[problem.path].append(problem.code)
    return {str(item.id): found[item.id] for _, item in proposed if item.id in found}


def _mended(draft: Draft, wrong: Codes) -> Draft:
    """The draft without the dates, positions and details of sources that a check objects to."""
    return replace(
        draft,
        sources=tuple(_plain_source(item, wrong.get(item.id, ())) for item in draft.sources),
        facts=tuple(_plain_fact(item, wrong.get(item.id, ())) for item in draft.facts),
    )


def _plain_source(source: Source, codes: Sequence[str]) -> Source:
    left_out: dict[str, object] = {}
    if "D-PUBLISHED" in codes:
        left_out["updated"] = None
    if "S-SKIP" in codes:
        left_out["skip"] = ()
    if "S-QUOTE" in codes:
        left_out["derives_from"] = ()
    return source.model_copy(update=left_out) if left_out else source


def _plain_fact(fact: Fact, codes: Sequence[str]) -> Fact:
    left_out: dict[str, object] = {}
    if any(code.startswith("D-") for code in codes):
        left_out |= {"when": None, "when_basis": None}
        if fact.kind is FactKind.EVENT:
            left_out["kind"] = FactKind.BACKGROUND
    if any(code.startswith("P-") for code in codes):
        left_out |= {"kind": FactKind.STATEMENT, "position": None}
    return fact.model_copy(update=left_out) if left_out else fact


def _held_back(draft: Draft, wrong: Codes) -> Iterable[Skipped]:
    entries: tuple[Fact | Conflict, ...] = (*draft.facts, *draft.conflicts)
    for entry in entries:
        if entry.id in wrong:
            words = entry.claim if isinstance(entry, Fact) else entry.question
            source = entry.evidence[0].source if isinstance(entry, Fact) else ""
            codes = ", ".join(sorted(set(wrong[entry.id])))
            yield Skipped(source=source, words=words, why=f"check: {codes}")
