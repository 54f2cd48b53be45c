"""`dossier check`: every problem in the data, and what was looked at."""

from pathlib import Path

import click

from dossier.check.report import FORMATS, formatted
from dossier.check.run import check as run_checks
from dossier.cli.shared import print_problems, root_option
from dossier.store.read import read_dossier


@click.command()
@click.option(
    "--format", "style", type=click.Choice(("text", *FORMATS)), default="text", show_default=True,
    help="text for people; json for scripts; github for annotations; sarif for code scanning.",
)  # fmt: skip
@root_option
def check(root: Path, style: str) -> None:
    """List every problem in the data, sorted by file and line, then what was checked.

    Each line says where, what is wrong, and what to do. Errors make the exit code 1, warnings
    do not. docs/checks.md explains every code.

    \b
    Examples:
      dossier check
      dossier check --format json | jq '.problems[].code'
    """
    reading = read_dossier(root)
    report = run_checks(reading.dossier, reading.problems)
    if style == "text":
        print_problems(report.problems)
        click.echo(report.counts.line())
        warnings = len(report.problems) - len(report.errors)
        click.echo(f"{len(report.errors)} errors, {warnings} warnings")
    else:
        click.echo(formatted(report, style), nl=False)
    raise click.exceptions.Exit(1 if report.errors else 0)
