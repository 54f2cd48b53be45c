"""`dossier review`: what a pull request changes, for the person who judges it."""

import sys
from contextlib import ExitStack
from pathlib import Path

import click

from dossier.check.run import check
from dossier.cli.shared import root_option
from dossier.errors import Severity
from dossier.render.pages import render
from dossier.review.as_json import as_json
from dossier.review.markdown import LIMIT, markdown
from dossier.review.records import ReviewView
from dossier.review.view import Side, review_view
from dossier.store.history import changed_files, commit_of, dossier_at, merge_base
from dossier.store.read import read_dossier
from dossier.store.templates import template_loader

SHORT = 10
WORK_TREE = "work tree"
BROKEN = ("Y-", "R-", "S-")
"""Codes of errors with which pages cannot be put together: files, references, seeds."""


@click.command()
@click.argument("base", metavar="BASE")
@click.argument("head", metavar="[HEAD]", required=False)
@click.option("--json", "as_object", is_flag=True, help="The whole review as one JSON object.")
@click.option("--limit", default=LIMIT, show_default=True, help="Longest Markdown; 0 for any.")
@root_option
def review(root: Path, base: str, head: str | None, as_object: bool, limit: int) -> None:
    """Show what changes from BASE to HEAD (or to the files as they are) as Markdown.

    The comparison starts where HEAD left BASE. Each entry comes with what it said and what it
    says, every quote in its sentence, whose outlet it is, the origins, the problems. Entries
    that only look different are named, not shown. The exit code is 1 where there is a new error.

    \b
    Examples:
      dossier review main
      dossier review main feature --json | jq '.problems'
    """
    view = compare(root, base, head)
    text = as_json(view) if as_object else markdown(view, limit or sys.maxsize)
    click.echo(text, nl=False)
    failed = any(item.severity is Severity.ERROR for item in view.problems)
    raise click.exceptions.Exit(1 if failed else 0)


def compare(root: Path, base: str, head: str | None) -> ReviewView:
    """The review of `head` (None: the files of `root` as they are) against `base`."""
    start = merge_base(root, base, head or "HEAD")
    with ExitStack() as stack:
        old_root = stack.enter_context(dossier_at(root, start))
        new_root = root
        if head is not None:
            new_root = stack.enter_context(dossier_at(root, commit_of(root, head)))
        old = _side(old_root, f"{base} ({start[:SHORT]})")
        new = _side(new_root, head or WORK_TREE)
        return review_view(old, new, changed_files(old_root, new_root))


def _side(root: Path, name: str) -> Side:
    reading = read_dossier(root)
    report = check(reading.dossier, reading.problems)
    pages = None
    if not any(item.code.startswith(BROKEN) for item in report.errors):
        pages = render(reading.dossier, loader=template_loader(root))
    return Side(name=name, dossier=reading.dossier, report=report, pages=pages)
