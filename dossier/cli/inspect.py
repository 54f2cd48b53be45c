"""`dossier inspect`: what the extractor sees in a text; writes nothing."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from dossier.dates.find import clashes, find
from dossier.dates.records import CalendarClash, Dated
from dossier.extract.describe import describe
from dossier.model.span import Span
from dossier.speech.records import Statement
from dossier.speech.statements import statements
from dossier.text.furniture import Passage, furniture
from dossier.text.repeats import repeats
from dossier.text.seed import decode

ENGLISH = "en"


@click.command()
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object per file and line.")
@click.option(
    "--published",
    metavar="DATE",
    help="Day of publication (EDTF), from which relative dates are counted. "
    "Default: the source's record, else what the text says of itself.",
)
def inspect(files: tuple[Path, ...], as_json: bool, published: str | None) -> None:
    """Show the statements, dates and skipped passages found in FILES.

    Statements are looked for in English texts only; quotations and dates also elsewhere, where
    their rules apply.
    """
    known = _published_by_record(files) if published is None else {}
    for path in files:
        text = decode(str(path), path.read_bytes())
        seen = _Seen(path.name, text, published or known.get(path.resolve(), ""))
        click.echo(seen.as_json() if as_json else "\n".join(seen.rows()))


def _published_by_record(files: tuple[Path, ...]) -> dict[Path, str]:
    """The day of publication of each file that is the seed of a source with a record."""
    found: dict[Path, str] = {}
    for seeds in sorted({path.resolve().parent for path in files}):
        if seeds.name == "seeds" and (seeds.parent / "data" / "sources").is_dir():
            from dossier.store.read import read_dossier  # slow to load

            for source in read_dossier(seeds.parent).dossier.sources.values():
                if source.published:
                    found[seeds / source.seed] = str(source.published)
    return found


class _Seen:
    """All that is seen in one text."""

    def __init__(self, name: str, text: str, published: str) -> None:
        description = describe(text)
        day = (published or description.published)[:10] or None
        self.name, self.text, self.language = name, text, description.language
        self.statements: tuple[Statement, ...] = (
            statements(text) if description.language == ENGLISH else ()
        )
        self.dates: tuple[Dated, ...] = find(text, day)
        self.clashes: tuple[CalendarClash, ...] = clashes(text, day)
        self.skipped: tuple[Passage, ...] = (*furniture(text), *repeats(text))

    def as_json(self) -> str:
        """One line of JSON; spans are code points into the file."""
        record = {
            "file": self.name,
            "language": self.language,
            "statements": [_fields(item) for item in self.statements],
            "dates": [
                {"span": item.span, "edtf": item.edtf, "basis": item.basis, "rule": item.rule}
                for item in self.dates
            ],
            "clashes": [
                {"spans": item.spans, "rule": item.rule, "message": item.message}
                for item in self.clashes
            ],
            "skipped": [{"span": item.span, "why": item.why} for item in self.skipped],
        }
        return json.dumps(record, ensure_ascii=False)

    def rows(self) -> Iterator[str]:
        """The same for readers, one finding a line."""
        yield f"== {self.name}"
        if self.language != ENGLISH:
            yield f"   not looked for statements: English only, this reads as {self.language}"
        for item in self.statements:
            speaker = item.speaker or "?"
            via = f" via {item.via}" if item.via else ""
            doubt = "" if item.sure else " (unsure)"
            cue = self._words(item.cue) if item.cue else "–"
            said = " … ".join(self._words(span) for span in item.spans)
            yield (
                f"{item.spans[0].start:6} {item.kind:8} {item.rule:20} "
                f"{speaker}{via}{doubt} [{cue}, by {item.how}]: {said}"
            )
        for dated in self.dates:
            head = f"{dated.span.start:6} date     {dated.rule:20} {dated.edtf}"
            yield f"{head} ({dated.basis}): {self._words(dated.span)}"
        for clash in self.clashes:
            yield f"{clash.spans[0].start:6} clash    {clash.rule:20} {clash.message}"
        for passage in self.skipped:
            words = self._words(passage.span)[:70]
            yield f"{passage.span.start:6} skipped  {passage.why}: {words}"

    def _words(self, span: Span) -> str:
        return " ".join(self.text[span.start : span.end].split())


def _fields(item: Statement) -> dict[str, object]:
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


if __name__ == "__main__":
    inspect()
