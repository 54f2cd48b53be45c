"""`dossier check`: every problem in the data, and what was looked at."""

from pathlib import Path

import click

from dossier.check.counts import Report
from dossier.check.report import FORMATS, formatted
from dossier.check.run import check as run_checks
from dossier.check.run import check_files
from dossier.cli.shared import print_problems, root_option
from dossier.errors import UsageError
from dossier.store.read import Reading, read_dossier


@click.command()
@click.option(
    "--format", "style", type=click.Choice(("text", *FORMATS)), default="text", show_default=True,
    help="text for people; json for scripts; github for annotations; sarif for code scanning.",
)  # fmt: skip
@click.option("--against", metavar="BASE", help="Only problems that the commit BASE has not.")
@click.argument("files", nargs=-1, metavar="[FILE…]", type=click.Path(path_type=Path))
@root_option
def check(root: Path, files: tuple[Path, ...], style: str, against: str | None) -> None:
    """List every problem in the data, sorted by file and line, then what was checked.

    With FILES (or folders) only theirs, and those of entries that quote a seed or source among
    them.

    Each line says where, what is wrong, and what to do. Errors make the exit code 1, warnings
    do not. docs/checks.md explains every code.

    \b
    Examples:
      dossier check
      dossier check --format json | jq '.problems[].code'
      dossier check --against main
      dossier check data/facts/bridge-was-closed-k2x9a.yml
    """
    reading = read_dossier(root)
    if files:
        report = check_files(reading.dossier, reading.problems, _named(root, reading, files))
    else:
        report = run_checks(reading.dossier, reading.problems)
    if against:
        report = _new_since(root, against, reading, report)
    if style == "text":
        print_problems(report.problems)
        click.echo(report.counts.line())
        warnings = len(report.problems) - len(report.errors)
        click.echo(f"{_counted(len(report.errors), 'error')}, {_counted(warnings, 'warning')}")
    else:
        click.echo(formatted(report, style), nl=False)
    raise click.exceptions.Exit(1 if report.errors else 0)


def _named(root: Path, reading: Reading, files: tuple[Path, ...]) -> set[str]:
    """The dossier's files that `files` name, a folder all below it, relative to the root.

    Raises `UsageError` where one names nothing the checks read: that would look like a pass.
    """
    known = {
        *(place.path for place in reading.dossier.places.values()),
        *(f"seeds/{name}" for name in reading.dossier.seed_files),
        *(f"seeds/{source.seed}" for source in reading.dossier.sources.values()),
        *(problem.path for problem in reading.problems),
    }
    named: set[str] = set()
    for file in files:
        path = _inside(root, file)
        below = {name for name in known if path in (".", name) or name.startswith(f"{path}/")}
        if not below:
            raise UsageError(
                f"{file}: nothing the checks read; they read the entries in data/ and the "
                "articles in seeds/. Is the path right? Without files, all is checked"
            )
        named |= below
    return named


def _inside(root: Path, file: Path) -> str:
    """The file relative to the dossier's root. Raises `UsageError` where it is not in it."""
    try:
        return file.resolve().relative_to(root.resolve()).as_posix()
    except ValueError as error:
        raise UsageError(f"{file}: not in the dossier {root}") from error


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _new_since(root: Path, base: str, reading: Reading, report: Report) -> Report:
    """The part of the report that is new since the files left the commit `base`."""
    from dossier.review.against import against as only_new  # slow to load, and rarely asked for
    from dossier.store.history import dossier_at, merge_base

    with dossier_at(root, merge_base(root, base)) as folder:
        old = read_dossier(folder)
    old_report = run_checks(old.dossier, old.problems)
    return only_new(old.dossier, old_report, reading.dossier, report)
