"""Entries: the gate over a whole dossier, every quote and every claim."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.errors import Problem, Severity
from dossier.gate.claims.support import Support
from dossier.gate.codes import JUDGEMENT, UNUSED
from dossier.gate.counts import QuoteCounts
from dossier.gate.fields.positions import position_findings
from dossier.gate.fields.sayers import said_by_findings
from dossier.gate.fields.values import holds_findings, value_findings
from dossier.gate.fields.when import when_findings
from dossier.gate.gate import errors_of, judge_claim, judge_quote
from dossier.gate.reading.library import Library
from dossier.gate.reading.passage import Passage
from dossier.gate.reading.shelf import library_from
from dossier.gate.records import Finding, QuoteRequest
from dossier.model.dossier import Cited, Dossier, Kind
from dossier.model.fields import ConflictId, FactId
from dossier.model.places import KeyPath
from dossier.model.records import Acceptance, Conflict, Fact
from dossier.model.span import Span
from dossier.model.vocabulary import ENDED, EvidenceStance, Supported


@dataclass(frozen=True, kw_only=True, slots=True)
class _Placed:
    """A finding at a key of a record."""

    kind: Kind
    id: str
    keys: KeyPath
    finding: Finding


def gate_problems(
    dossier: Dossier, library: Library | None = None
) -> tuple[tuple[Problem, ...], QuoteCounts]:
    """Every problem of the dossier's quotes and claims, and what was counted on the way.

    A claim is judged only where every quote under it was found: a missing one is told once.
    `library` holds the dossier's texts, where they have been prepared before.
    """
    library = library or library_from(dossier)
    cited = [item for item in dossier.cited() if _is_current(dossier, item)]
    known = [item for item in cited if item.evidence.source in library.sources]
    placed: list[_Placed] = []
    passages: dict[tuple[Kind, str], list[tuple[Cited, Passage]]] = {}
    wrong: dict[tuple[Kind, str], frozenset[str]] = {}
    verbatim = 0
    for item in known:
        passage, verdict = judge_quote(request_of(item, dossier), library)
        placed.extend(
            _Placed(kind=item.kind, id=item.id, keys=_keys(item, finding), finding=finding)
            for finding in (*verdict.findings, *_moved(item, passage))
        )
        entry = (item.kind, item.id)
        wrong[entry] = wrong.get(entry, frozenset()) | errors_of(verdict.findings)
        if passage is not None:
            verbatim += 1
            passages.setdefault(entry, []).append((item, passage))
    quoted = Counter((item.kind, item.id) for item in cited)
    whole = {entry: found for entry, found in passages.items() if len(found) == quoted[entry]}
    placed.extend(_of_claims(dossier, library, whole, wrong))
    counts = QuoteCounts(checked=len(known), verbatim=verbatim, skipped=len(cited) - len(known))
    return tuple(_problems(dossier, placed)), counts


def _is_current(dossier: Dossier, item: Cited) -> bool:
    entry = _entry(dossier, item.kind, item.id)
    return entry is None or entry.status not in ENDED


def _entry(dossier: Dossier, kind: Kind, id: str) -> Fact | Conflict | None:
    if kind is Kind.FACT:
        return dossier.facts.get(FactId(id))
    return dossier.conflicts.get(ConflictId(id)) if kind is Kind.CONFLICT else None


def request_of(item: Cited, dossier: Dossier) -> QuoteRequest:
    """The evidence as a quote to judge, with the claim it is to carry."""
    evidence = item.evidence
    carries = evidence.stance is EvidenceStance.SUPPORTS and Supported.CLAIM in evidence.supports
    entry = _entry(dossier, item.kind, item.id)
    fact = entry if carries and isinstance(entry, Fact) else None
    return QuoteRequest(
        source=evidence.source,
        parts=evidence.quote,
        prefix=evidence.prefix,
        suffix=evidence.suffix,
        speaker=evidence.speaker,
        own_words=True,
        said_by=fact.said_by if fact else None,
        claim=fact.claim if fact else "",
        at=evidence.at,
    )


def _moved(item: Cited, passage: Passage | None) -> Iterator[Finding]:
    """A quote that stands elsewhere than its entry says: its seed has changed."""
    if passage is None or not item.evidence.at or item.evidence.at == passage.spans:
        return
    yield Finding(
        code="Q-MOVED",
        message=f"the words stand at {_offsets(passage.spans)} ({passage.place()}), "
        f"not at {_offsets(item.evidence.at)}",
        tip="correct `at`, and see what changed in the seed",
        severity=Severity.WARNING,
    )


def _offsets(spans: Sequence[Span]) -> str:
    return ", ".join(f"{span.start}–{span.end}" for span in spans)


def _keys(item: Cited, finding: Finding) -> KeyPath:
    return (*item.keys, "speaker" if finding.code == "Q-SPEAKER" else "quote")


def _of_claims(
    dossier: Dossier,
    library: Library,
    passages: Mapping[tuple[Kind, str], Sequence[tuple[Cited, Passage]]],
    wrong: Mapping[tuple[Kind, str], frozenset[str]],
) -> Iterator[_Placed]:
    for (kind, id), cited in passages.items():
        entry = _entry(dossier, kind, id)
        if isinstance(entry, Fact):
            yield from _of_fact(entry, dossier, library, cited, wrong[kind, id])
        elif isinstance(entry, Conflict):
            yield from _of_conflict(entry, library, cited)


def _of_fact(
    fact: Fact,
    dossier: Dossier,
    library: Library,
    cited: Sequence[tuple[Cited, Passage]],
    wrong: frozenset[str],
) -> Iterator[_Placed]:
    carrying = [
        (item, passage)
        for item, passage in cited
        if item.evidence.stance is not EvidenceStance.CONTEXT
    ]
    if not carrying:
        return
    speakers = tuple(item.evidence.speaker for item, _ in carrying if item.evidence.speaker)
    support = Support(
        claim=fact.claim,
        passages=tuple(passage for _, passage in carrying),
        library=library,
        named=tuple(name for name in (fact.said_by, *speakers) if name),
    )
    quotes = replace(support, named=speakers)
    for keys, findings in (
        (("claim",), judge_claim(support, wrong)),
        (("when",), tuple(when_findings(fact, support))),
        (("said_by",), tuple(said_by_findings(fact, quotes, dossier.actors))),
    ):
        for finding in findings:
            yield _Placed(kind=Kind.FACT, id=fact.id, keys=keys, finding=finding)
    for key, finding in position_findings(fact, quotes, dossier):
        yield _Placed(kind=Kind.FACT, id=fact.id, keys=("position", key), finding=finding)


def _of_conflict(
    conflict: Conflict, library: Library, cited: Sequence[tuple[Cited, Passage]]
) -> Iterator[_Placed]:
    for number, account in enumerate(conflict.accounts):
        keys: KeyPath = ("accounts", number)
        support = Support(
            claim=account.holds,
            passages=tuple(passage for item, passage in cited if item.keys[:2] == keys),
            library=library,
        )
        if not support.passages:
            continue
        for key, findings in (
            ("holds", tuple(holds_findings(support))),
            ("value", tuple(value_findings(account.value, support)) if account.value else ()),
        ):
            for finding in findings:
                yield _Placed(
                    kind=Kind.CONFLICT, id=conflict.id, keys=(*keys, key), finding=finding
                )


def _problems(dossier: Dossier, placed: Sequence[_Placed]) -> Iterator[Problem]:
    """The findings that nobody has accepted, and the acceptances that nothing needs."""
    needed: set[tuple[Kind, str, str]] = set()
    for item in placed:
        accepted = {entry.code for entry in _accepted(dossier, item.kind, item.id)}
        code = item.finding.code
        if code in accepted and code in JUDGEMENT:
            needed.add((item.kind, item.id, code))
            continue
        yield dossier.place(item.kind, item.id).problem(
            item.keys,
            code,
            item.finding.message,
            tip=item.finding.tip,
            severity=item.finding.severity,
        )
    for kind, entries in ((Kind.FACT, dossier.facts), (Kind.CONFLICT, dossier.conflicts)):
        for id in entries:
            for number, entry in enumerate(_accepted(dossier, kind, id)):
                if (kind, id, entry.code) not in needed:
                    yield _unused(dossier, kind, id, number, entry)


def _accepted(dossier: Dossier, kind: Kind, id: str) -> tuple[Acceptance, ...]:
    entry = _entry(dossier, kind, id)
    return entry.accept if entry is not None else ()


def _unused(dossier: Dossier, kind: Kind, id: str, number: int, entry: Acceptance) -> Problem:
    allowed = entry.code in JUDGEMENT
    return dossier.place(kind, id).problem(
        ("accept", number),
        UNUSED,
        f"nothing here needs the acceptance of {entry.code}"
        if allowed
        else f"{entry.code} is no matter of judgement",
        tip="delete it" if allowed else "mend the entry and delete the acceptance",
    )
