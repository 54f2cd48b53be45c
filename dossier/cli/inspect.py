"""Inspect: print what the extractor sees in a text; writes nothing."""

import json
from pathlib import Path

import click

from dossier.dates.find import find
from dossier.model.span import Span
from dossier.speech.records import Statement
from dossier.speech.statements import statements
from dossier.text.furniture import furniture
from dossier.text.repeats import repeats


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file and line.")
@click.option("--published", help="Day of publication, to resolve relative dates.")
def inspect(files: tuple[Path, ...], as_json: bool, published: str | None) -> None:
    """Show the statements, dates and skipped passages found in FILES."""
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        if as_json:
            click.echo(json.dumps(_record(path, text, published), ensure_ascii=False))
        else:
            click.echo(_listing(path, text, published))


def _record(path: Path, text: str, published: str | None) -> dict[str, object]:
    return {
        "file": path.name,
        "statements": [_statement(item) for item in statements(text)],
        "dates": [
            {"span": item.span, "edtf": item.edtf, "basis": item.basis, "rule": item.rule}
            for item in find(text, published)
        ],
        "skipped": [
            {"span": item.span, "why": item.why} for item in (*furniture(text), *repeats(text))
        ],
    }


def _statement(item: Statement) -> dict[str, object]:
    return {
        "spans": item.spans,
        "cue": item.cue,
        "source": item.source,
        "speaker": item.speaker,
        "kind": item.kind,
        "rule": item.rule,
        "sure": item.sure,
        "stance": item.stance,
        "confidence": item.confidence,
        "how": item.how,
        "via": item.via,
    }


def _listing(path: Path, text: str, published: str | None) -> str:
    rows = [f"== {path.name}"]
    for item in statements(text):
        speaker = item.speaker or "?"
        words = " … ".join(_words(text, span) for span in item.spans)
        cue = _words(text, item.cue) if item.cue else "–"
        mark = "" if item.sure else " (unsure)"
        rows.append(
            f"{item.spans[0].start:6} {item.kind:8} {item.rule:20} {speaker}{mark} "
            f"[{cue}, by {item.how}]: {words}"
        )
    rows += [
        f"{item.span.start:6} date     {item.rule:20} {item.edtf} ({item.basis}): "
        f"{_words(text, item.span)}"
        for item in find(text, published)
    ]
    rows += [
        f"{item.span.start:6} skipped  {item.why}: {_words(text, item.span)[:70]}"
        for item in (*furniture(text), *repeats(text))
    ]
    return "\n".join(rows)


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


if __name__ == "__main__":
    inspect()
