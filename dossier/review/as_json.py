"""JSON: a review as plain values, for scripts."""

import json
from dataclasses import asdict

from dossier.review.records import EntryChange, FieldChange, QuoteChange, ReviewView
from dossier.views.differences import Run


def as_json(view: ReviewView) -> str:
    """One object with the fields of the view, in its order; quotes and words as plain text."""
    content = {
        "title": view.title,
        "base": view.base,
        "head": view.head,
        "groups": [
            {
                "heading": group.heading,
                "question": group.question,
                "folded": group.folded,
                "entries": [_entry(entry) for entry in group.entries],
            }
            for group in view.groups
        ],
        "shifts": [asdict(item) for item in view.shifts],
        "problems": [asdict(item) for item in view.problems],
        "seeds": [asdict(item) for item in view.seeds],
        "standing": view.standing,
        "mended": view.mended,
        "form_only": view.form_only,
        "pages": view.pages,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _entry(entry: EntryChange) -> dict[str, object]:
    return {
        "kind": entry.kind,
        "id": entry.id,
        "path": entry.path,
        "sort": entry.sort,
        "title": entry.title,
        "status": entry.status,
        "fields": [_field(item) for item in entry.fields],
        "quotes": [_quote(item) for item in entry.quotes],
        "origins_before": entry.origins_before,
        "origins_after": entry.origins_after,
        "conflicts_opened": entry.conflicts_opened,
        "conflicts_closed": entry.conflicts_closed,
        "notes": entry.notes,
        "pages": entry.pages,
        "problems": [asdict(item) for item in entry.problems],
    }


def _field(item: FieldChange) -> dict[str, str]:
    return {"name": item.name, "before": _text(item.before), "after": _text(item.after)}


def _text(runs: tuple[Run, ...]) -> str:
    return " ".join(run.text for run in runs)


def _quote(item: QuoteChange) -> dict[str, object]:
    view = item.view
    return {
        "mark": item.mark,
        "account": item.account,
        "source": view.source,
        "quote": view.words,
        "stance": view.stance,
        "verbatim": view.verbatim,
        "chain": [f"{step.role} {step.name}".strip() for step in view.steps],
        "owner": view.owner.text,
    }
