"""`dossier extract`: propose entries from the seeds; nothing made by hand is changed."""

from collections import Counter
from pathlib import Path

import click

from dossier.cli.shared import print_problems, root_option
from dossier.errors import UsageError
from dossier.extract.actors import new_spellings
from dossier.extract.draft import Draft
from dossier.speech.parsed import Parse
from dossier.store.extraction import extract_into

LONG_RUN = 50
"""Texts from which on progress is shown."""
SHOWN = 20
"""New spellings that are listed."""


@click.command()
@click.option("--parse", is_flag=True, help="Ask a parse of each sentence as a second opinion.")
@root_option
def extract(root: Path, parse: bool) -> None:
    """Propose sources, facts, actors and conflicts from seeds/, as candidates in data/.

    What stands is never overwritten, and what was rejected is not proposed again. A passage
    found for a fact that stands is offered under that fact's `proposed`. Run it twice and
    the second run changes nothing.

    With --parse (needs dossier[parse]), statements that only a parse of the sentence finds become
    candidates too, and a note tells where the parse has another speaker.

    \b
    Example: dossier extract
    """
    extraction = extract_into(root, _show_progress, _parser() if parse else None)
    print_problems(extraction.problems)
    for line in summary(extraction.draft):
        click.echo(line)
    click.echo(f"files written: {len(extraction.written)}")


def _parser() -> Parse:
    try:
        from dossier.store.parser import load_parser  # heavy, and an extra

        return load_parser()
    except (ImportError, OSError) as error:
        tip = "install it with: pip install 'dossier[parse]'"
        raise UsageError(f"--parse needs spaCy and its English model ({error}); {tip}") from error


def summary(draft: Draft) -> list[str]:
    """What was found and what became of it, as lines of a table."""
    related = len(draft.compared.related) if draft.compared else 0
    rows = [
        ("passages found", len(draft.findings)),
        ("new facts", len(draft.facts)),
        ("offered to facts that stand", sum(map(len, draft.additions.values()))),
        ("related, not merged", related),
        ("clashes", len(draft.clashes)),
        ("new conflicts", len(draft.conflicts)),
        ("new sources", len(draft.sources)),
        ("new actors", len(draft.actors)),
        ("new topics", len(draft.proposals)),
    ]
    reasons = Counter(item.why for item in draft.skipped)
    rows += [(f"skipped: {why}", many) for why, many in sorted(reasons.items())]
    dropped = Counter(
        passage.why.partition(" at ")[0]
        for reading in draft.readings
        for passage in reading.dropped
    )
    rows += [(f"left out: {why}", many) for why, many in sorted(dropped.items())]
    width = max(len(name) for name, _ in rows)
    table = [f"{name:<{width}}  {many:>6,}" for name, many in rows]
    return [*table, *_spellings(draft)]


def _spellings(draft: Draft) -> list[str]:
    """Spellings of known actors that their records lack, which are for a person to add."""
    found = new_spellings(draft)
    lines = [
        f"new spelling: “{spelling}” — add it to aliases in data/actors/{id}.yml, if it is the same"
        for id, spelling in found[:SHOWN]
    ]
    more = len(found) - SHOWN
    return [*lines, *([f"and {more} more new spellings"] if more > 0 else [])]


def _show_progress(done: int, total: int) -> None:
    if total >= LONG_RUN and (done == total or done % LONG_RUN == 0):
        click.echo(f"read {done:,} of {total:,} texts", err=True)
