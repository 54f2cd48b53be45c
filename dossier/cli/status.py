"""`dossier status`: counts, coverage of each source, origins of facts, what awaits review."""

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

import click

from dossier.cli.shared import root_option
from dossier.store.read import read_dossier
from dossier.views.status import WORTH_WORDS, SourceStatus, StatusView, Waiting, status_view
from dossier.views.words import count, shortened

SHOWN = 10
"""Entries of a group, and open sentences of a source, that are printed unless all are wanted."""
WIDTH = 76


@click.command()
@click.option("--all", "everything", is_flag=True, help="List everything, and each fact's origins.")
@click.option("--json", "as_json", is_flag=True, help="All of it as one JSON object.")
@root_option
def status(root: Path, everything: bool, as_json: bool) -> None:
    """Say where the dossier stands, and what to look at first.

    Coverage is the share of a source's sentences that reviewed entries cite; sentences set
    aside as page furniture do not count. What awaits review comes in order of worth: accounts
    that differ, entries changed since their review, then proposals.

    \b
    Example: dossier status --json | jq '.waiting[0]'
    """
    reading = read_dossier(root)
    view = status_view(reading.dossier)
    if as_json:
        click.echo(json.dumps(as_object(view), ensure_ascii=False, indent=2))
        return
    limit = len(view.waiting) + len(view.facts) if everything else SHOWN
    for line in _lines(view, limit, everything):
        click.echo(line)
    if reading.problems:
        problems = count(len(reading.problems), "problem")
        click.echo(f"\n{problems} reading the files: run `dossier check`", err=True)
        raise click.exceptions.Exit(1)


def as_object(view: StatusView) -> dict[str, object]:
    """The status as plain values: `{title, counts, sources, facts, facts_by_origins, waiting}`."""
    return {
        "title": view.title,
        "counts": view.counts,
        "sources": [_source_object(item) for item in view.sources],
        "facts": [{"id": item.id, "origins": list(item.lines)} for item in view.facts],
        "facts_by_origins": {str(key): many for key, many in view.facts_by_origins.items()},
        "waiting": [
            {
                "worth": item.worth.name.lower(), "kind": item.kind.value, "id": item.id,
                "says": item.says, "origins": item.origins, "path": item.path,
            }
            for item in view.waiting
        ],
    }  # fmt: skip


def _source_object(item: SourceStatus) -> dict[str, object]:
    cover = item.coverage
    if cover is None:
        return {"id": item.id, "name": item.name, "coverage": None}
    return {
        "id": item.id,
        "name": item.name,
        "coverage": {
            "sentences": cover.sentences, "cited": cover.cited, "skipped": cover.skipped,
            "share": cover.share,
            "open": [{"place": place, "words": words} for place, words in cover.unused],
        },
    }  # fmt: skip


def _lines(view: StatusView, limit: int, everything: bool) -> Iterator[str]:
    yield view.title
    yield from (_count_line(name, numbers) for name, numbers in view.counts.items())
    yield "\nCoverage: sentences that reviewed entries cite"
    for source in view.sources:
        yield from _coverage_lines(source, limit)
    yield "\nOrigins: independent lines of reporting that reviewed facts rest on"
    for many, facts in view.facts_by_origins.items():
        yield f"  {count(many, 'origin')}: {count(facts, 'fact')}"
    if everything:
        yield from (f"    {item.id}: {', '.join(item.lines) or 'none'}" for item in view.facts)
    yield f"\nAwaiting review: {count(len(view.waiting), 'entry', 'entries')}"
    for worth, items in groupby(view.waiting, key=lambda item: item.worth):
        yield from _waiting_lines(WORTH_WORDS[worth], list(items), limit)


def _count_line(name: str, numbers: Mapping[str, int]) -> str:
    parts = ", ".join(f"{many} {key}" for key, many in numbers.items() if key != "all")
    return f"  {name:<10} {numbers['all']:>5}" + (f"  ({parts})" if parts else "")


def _coverage_lines(source: SourceStatus, limit: int) -> Iterator[str]:
    cover = source.coverage
    if cover is None:
        yield f"  {source.id}: the seed cannot be read"
        return
    skipped = f", {cover.skipped} set aside" if cover.skipped else ""
    yield f"  {source.id}: {cover.words.rstrip('.')}{skipped}"
    for place, words in cover.unused[:limit]:
        yield f"      {place}: {words}"
    if len(cover.unused) > limit:
        yield f"      … and {len(cover.unused) - limit} more (--all)"


def _waiting_lines(heading: str, items: list[Waiting], limit: int) -> Iterator[str]:
    yield f"  {heading}: {len(items)}"
    for item in items[:limit]:
        yield f"    {item.id}  {shortened(item.says, WIDTH)}"
    if len(items) > limit:
        yield f"    … and {len(items) - limit} more (--all)"
