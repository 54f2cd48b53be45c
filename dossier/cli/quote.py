"""`dossier quote`: is this quote honest? Where it stands, or what is wrong and what to do."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

import click

from dossier.errors import DossierError, ReadError, Severity, UsageError
from dossier.gate.gate import judge
from dossier.gate.reading.library import Library, SourceText
from dossier.gate.reading.shelf import library_from
from dossier.gate.records import QuoteRequest, Verdict
from dossier.store.files import read_text
from dossier.store.read import find_root, read_dossier
from dossier.text.seed import SeedText


@click.command()
@click.argument("source", required=False)
@click.argument("words", nargs=-1)
@click.option("--claim", default="", metavar="TEXT", help="The sentence the quote is to carry.")
@click.option("--speaker", metavar="NAME", help="Whose words these are said to be.")
@click.option("--batch", is_flag=True, help="Read JSON lines from standard input, or from SOURCE.")
@click.option("--json", "as_json", is_flag=True, help='Print {"ok", "span", "problems"}.')
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The dossier's folder. Default: the nearest one upwards; files need none.",
)
def quote(
    source: str | None,
    words: tuple[str, ...],
    claim: str,
    speaker: str | None,
    batch: bool,
    as_json: bool,
    root: Path | None,
) -> None:
    """Is this quote honest? SOURCE is a source id or a text file; several WORDS are the parts of
    an elision, in order.

    --batch reads one JSON object a line, {"source", "quote" (text or list of parts), "claim",
    "speaker"}, and answers one JSON line each. Exit code 1 if any quote fails.

    \b
    Examples:
      dossier quote seeds/article.txt "the words as printed"
      dossier quote some-source "first part" "second part" --claim "What we say."
    """
    if batch:
        lines = read_text(Path(source)) if source else sys.stdin.read()
        raise click.exceptions.Exit(_batch(lines.splitlines(), root, sys.stdout))
    if not source or not words:
        raise click.UsageError("name a source and the words of the quote, or use --batch")
    library = _library([source], root)
    request = QuoteRequest(source=source, parts=words, claim=claim, speaker=speaker)
    verdict = judge(request, library)
    if as_json:
        click.echo(json.dumps(_answer(verdict), ensure_ascii=False))
    else:
        click.echo("\n".join(_shown(verdict, library.sources[source])))
    raise click.exceptions.Exit(0 if verdict.is_honest else 1)


def _batch(lines: Iterable[str], root: Path | None, out: TextIO) -> int:
    """Answer each line; 1 if any quote fails, else 0."""
    asked = [_asked(line) for line in lines if line.strip()]
    names = sorted({request.source for request in asked if isinstance(request, QuoteRequest)})
    unread: dict[str, str] = {}
    library = _library(names, root, unread)
    failed = 0
    for request in asked:
        answer = _answered(request, library, unread)
        failed += not answer["ok"]
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 1 if failed else 0


def _asked(line: str) -> QuoteRequest | str:
    """One line of a batch as a request, or what is wrong with it."""
    try:
        item = json.loads(line)
        words = item["quote"]
        return QuoteRequest(
            source=str(item["source"]),
            parts=(words,) if isinstance(words, str) else tuple(str(part) for part in words),
            claim=item.get("claim") or "",
            speaker=item.get("speaker") or None,
            prefix=item.get("prefix") or "",
            suffix=item.get("suffix") or "",
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return 'a line must be {"source": …, "quote": text or list of parts, "claim"?, "speaker"?}'


def _answered(
    request: QuoteRequest | str, library: Library, unread: dict[str, str]
) -> dict[str, Any]:
    if isinstance(request, str):
        return _failure("U-LINE", request)
    if request.source not in library.sources:
        return _failure("U-SOURCE", unread.get(request.source, "no such source"))
    return _answer(judge(request, library))


def _failure(code: str, message: str) -> dict[str, Any]:
    return {"ok": False, "span": None, "problems": [{"code": code, "message": message}]}


def _answer(verdict: Verdict) -> dict[str, Any]:
    return {
        "ok": verdict.is_honest,
        "span": list(verdict.span) if verdict.span else None,
        "problems": [
            {"code": finding.code, "message": f"{finding.message} — {finding.tip}"}
            for finding in verdict.findings
        ],
    }


def _library(
    names: Iterable[str], root: Path | None, unread: dict[str, str] | None = None
) -> Library:
    """The sources named: files as bare texts, all others from the dossier.

    What cannot be read is raised, or entered into `unread` where one is given.
    """
    texts: dict[str, SourceText] = {}
    missing: list[str] = []
    for name in names:
        try:
            if Path(name).is_file():
                seed = SeedText(name=Path(name).name, text=read_text(Path(name)))
                texts[name] = SourceText(id=name, seed=seed)
            else:
                missing.append(name)
        except ReadError as error:
            if unread is None:
                raise
            unread[name] = str(error)
    return _with_dossier(texts, missing, root, unread) if missing else Library(sources=texts)


def _with_dossier(
    texts: dict[str, SourceText],
    missing: list[str],
    root: Path | None,
    unread: dict[str, str] | None,
) -> Library:
    try:
        shelf = library_from(read_dossier(root or find_root(Path.cwd())).dossier)
    except DossierError as error:
        if unread is None:
            raise UsageError(f"{missing[0]}: no such file, and no dossier: {error}") from error
        unread.update(dict.fromkeys(missing, str(error)))
        return Library(sources=texts)
    for name in missing:
        if name not in shelf.sources:
            known = ", ".join(shelf.sources)
            message = f"{name}: neither a file nor a source of this dossier ({known})"
            if unread is None:
                raise UsageError(message)
            unread[name] = message
    return Library(sources={**shelf.sources, **texts}, voices=shelf.voices)


def _shown(verdict: Verdict, source: SourceText) -> Iterator[str]:
    """The passage in its paragraph, then the problems, each with the next step."""
    if verdict.spans:
        line = source.seed.line_of(verdict.spans[0].start)
        yield f"{source.seed.name}, line {line}, {_offsets(verdict)}"
        yield ""
        yield _in_paragraph(verdict, source)
        yield ""
    for finding in verdict.findings:
        colour = "red" if finding.severity is Severity.ERROR else "yellow"
        yield f"{click.style(finding.code, fg=colour)}: {finding.message} — {finding.tip}"
    if verdict.is_honest:
        yield click.style("honest: these words stand so in the source", fg="green")


def _offsets(verdict: Verdict) -> str:
    return "characters " + ", ".join(f"{span.start}–{span.end}" for span in verdict.spans)


def _in_paragraph(verdict: Verdict, source: SourceText) -> str:
    first = source.paragraphs[source.paragraph_at(verdict.spans[0].start)]
    last = source.paragraphs[source.paragraph_at(verdict.spans[-1].end - 1)]
    text, at = "", min(first.start, verdict.spans[0].start)
    for span in verdict.spans:
        text += source.text[at : span.start] + click.style(
            f"[{source.text[span.start : span.end]}]", bold=True
        )
        at = span.end
    text += source.text[at : max(last.end, at)]
    return "  " + " ".join(text.split())
