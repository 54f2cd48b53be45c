"""What the commands share: finding the dossier, and printing problems."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from dossier.errors import Problem, Severity
from dossier.store.read import find_root

Function = TypeVar("Function", bound=Callable[..., Any])
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def _found(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path:
    return find_root(value or Path.cwd())


def root_option(function: Function) -> Function:
    """Adds `--root DIR`; the command receives `root`, the dossier's folder."""
    return click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        callback=_found,
        help="The dossier's folder. Default: the nearest one upwards with mkdocs.yml and data/.",
    )(function)


def print_problems(problems: Iterable[Problem]) -> None:
    """Print problems on standard error, one a line, coloured on a terminal."""
    for item in problems:
        place = click.style(f"{item.path}:{item.line}:{item.column}:", bold=True)
        code = click.style(f"{item.code}:", fg=COLOURS[item.severity])
        click.echo(f"{place} {code} {item.message} — {item.tip}", err=True)
