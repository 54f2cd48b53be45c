"""Seeds: a seed that became another text, told quote by quote."""

from collections import Counter
from collections.abc import Iterator

from dossier.errors import Problem, Severity
from dossier.gate.drift import Change, Drift, drifts
from dossier.gate.entries import request_of
from dossier.gate.reading.passage import shown
from dossier.model.dossier import Cited, Dossier, Kind
from dossier.model.fields import ConflictId, FactId, SourceId
from dossier.review.records import QuoteDrift, SeedDrift
from dossier.views.differences import changed


def seed_drifts(base: Dossier, head: Dossier) -> tuple[SeedDrift, ...]:
    """Every source whose text is another in `head`, with what became of each quote of `base`."""
    return tuple(
        _seed_drift(base, head, id)
        for id in sorted(base.texts.keys() & head.texts.keys())
        if base.texts[id] != head.texts[id] and id in head.sources
    )


def drift_problems(head: Dossier, found: tuple[SeedDrift, ...]) -> Iterator[Problem]:
    """V-SEED for each changed seed, V-DRIFT for each quote that it edited or lost."""
    for seed in found:
        yield head.place(Kind.SOURCE, seed.source).problem(
            ("seed",), "V-SEED", f"{seed.seed} is another text than before: {seed.summary}",
            tip="restore it; a new version of an article is a new source with version_of",
        )  # fmt: skip
        for quote in seed.quotes:
            if quote.change not in (Change.EDITED, Change.LOST):
                continue
            stamp = "; its stamp no longer holds" if quote.was_stamped else ""
            yield head.place(quote.kind, quote.id).problem(
                (), "V-DRIFT", f"{_told(quote)} in the new {seed.seed}{stamp}",
                tip="read the entry against the new text, correct it and approve it again",
                severity=Severity.WARNING,
            )  # fmt: skip


def _told(quote: QuoteDrift) -> str:
    if quote.change is Change.EDITED:
        return f"the quote was edited: {quote.difference}"
    return f"the quote is lost: {shown(quote.words)} stands nowhere"


def _seed_drift(base: Dossier, head: Dossier, id: SourceId) -> SeedDrift:
    cited = [item for item in base.cited() if item.evidence.source == id]
    told = drifts(base.texts[id], head.texts[id], (request_of(item, base) for item in cited))
    quotes = [
        _quote_drift(base, head, item, drift) for item, drift in zip(cited, told, strict=True)
    ]
    counts = Counter(quote.change for quote in quotes)
    parts = [f"{counts[change]} {change}" for change in Change]
    many = "1 quote" if len(quotes) == 1 else f"{len(quotes)} quotes"
    return SeedDrift(
        source=id,
        seed=head.sources[id].seed,
        summary=f"of {many} {', '.join(parts)}" if quotes else "nothing was quoted from it",
        quotes=tuple(sorted(quotes, key=lambda quote: (quote.kind, quote.id, quote.line))),
    )


def _quote_drift(base: Dossier, head: Dossier, item: Cited, drift: Drift) -> QuoteDrift:
    words = " … ".join(" ".join(part.split()) for part in item.evidence.quote)
    before, after = changed(words, drift.passage) if drift.passage else ((), ())
    return QuoteDrift(
        kind=item.kind,
        id=item.id,
        path=head.place(item.kind, item.id).path or base.place(item.kind, item.id).path,
        line=base.place(item.kind, item.id).problem(item.keys, "", "", tip="").line,
        words=words,
        change=drift.change,
        difference=drift.difference,
        before=before,
        after=after,
        moved=(drift.old[0].start, drift.new[0].start) if drift.old and drift.new else None,
        was_stamped=_is_stamped(base, item),
    )


def _is_stamped(dossier: Dossier, item: Cited) -> bool:
    if item.kind is Kind.FACT:
        return dossier.facts[FactId(item.id)].reviewed is not None
    return item.kind is Kind.CONFLICT and (
        dossier.conflicts[ConflictId(item.id)].reviewed is not None
    )
