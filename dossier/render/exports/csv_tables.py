"""CSV: facts, quotes, positions, conflicting accounts and sources as tables for a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from dossier.model.date_words import words
from dossier.model.dossier import Dossier
from dossier.model.records import Evidence
from dossier.render.exports.published import (
    name_of,
    outlet_name,
    published_conflicts,
    published_facts,
    quote_text,
)

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
Row = tuple[str, ...]


def tables(dossier: Dossier) -> dict[str, str]:
    """Every table as path and text, with a header row; no cell is a formula to a spreadsheet."""
    return {
        "downloads/facts.csv": table(_facts(dossier)),
        "downloads/quotes.csv": table(_quotes(dossier)),
        "downloads/positions.csv": table(_positions(dossier)),
        "downloads/conflicts.csv": table(_conflicts(dossier)),
        "downloads/sources.csv": table(_sources(dossier)),
    }


def table(rows: Iterable[Row]) -> str:
    """Rows as CSV text; a cell a spreadsheet would compute gets an apostrophe in front."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows(tuple(_harmless(cell) for cell in row) for row in rows)
    return out.getvalue()


def _harmless(cell: str) -> str:
    flat = " ".join(cell.split())
    return f"'{flat}" if flat.startswith(FORMULA) else flat


def _facts(dossier: Dossier) -> Iterable[Row]:
    yield (
        "id", "kind", "claim", "when_edtf", "when_words", "when_basis", "said_by",
        "actors", "proposals", "sources", "conflicts",
    )  # fmt: skip
    for fact in published_facts(dossier):
        yield (
            fact.id,
            fact.kind,
            fact.claim,
            str(fact.when or ""),
            words(fact.when) if fact.when else "",
            fact.when_basis or "",
            fact.said_by or "",
            "; ".join(fact.actors),
            "; ".join(fact.proposals),
            "; ".join(sorted({item.source for item in fact.evidence})),
            "; ".join(fact.conflicts),
        )


def _quotes(dossier: Dossier) -> Iterable[Row]:
    yield ("entry", "claim", "stance", "quote", "speaker", "outlet", "source", "start", "end")
    for fact in published_facts(dossier):
        for item in fact.evidence:
            yield (fact.id, fact.claim, item.stance, *_quote(dossier, item))
    for conflict in published_conflicts(dossier):
        for account in conflict.accounts:
            for item in account.evidence:
                yield (conflict.id, account.holds, item.stance, *_quote(dossier, item))


def _quote(dossier: Dossier, item: Evidence) -> Row:
    return (
        quote_text(item),
        name_of(dossier, item.speaker),
        outlet_name(dossier, item.source),
        item.source,
        str(item.at[0].start) if item.at else "",
        str(item.at[-1].end) if item.at else "",
    )


def _positions(dossier: Dossier) -> Iterable[Row]:
    yield ("actor", "proposal", "stance", "according_to", "when_edtf", "fact", "claim")
    for fact in published_facts(dossier):
        if fact.position:
            yield (
                fact.position.actor,
                fact.position.proposal,
                fact.position.stance,
                fact.position.according_to,
                str(fact.when or ""),
                fact.id,
                fact.claim,
            )


def _conflicts(dossier: Dossier) -> Iterable[Row]:
    yield ("id", "question", "type", "weight", "resolution", "holds", "value", "sources")
    for conflict in published_conflicts(dossier):
        for account in conflict.accounts:
            yield (
                conflict.id,
                conflict.question,
                conflict.type,
                conflict.weight,
                conflict.resolution,
                account.holds,
                account.value,
                "; ".join(sorted({item.source for item in account.evidence})),
            )


def _sources(dossier: Dossier) -> Iterable[Row]:
    yield (
        "id", "outlet", "title", "author", "published_edtf", "published_basis", "updated_edtf",
        "url", "language", "version_of", "retells", "sha256",
    )  # fmt: skip
    for source in dossier.sources.values():
        yield (
            source.id,
            outlet_name(dossier, source.id),
            source.title,
            source.author,
            str(source.published or ""),
            source.published_basis,
            str(source.updated or ""),
            source.url,
            source.language,
            source.version_of or "",
            "; ".join(sorted({str(it.source or it.outlet or "") for it in source.derives_from})),
            source.sha256,
        )
