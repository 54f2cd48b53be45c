"""`dossier approve`: a reviewer's name under entries, bound to what they say now."""

from pathlib import Path

import click

from dossier.cli.shared import print_problems, root_option
from dossier.store.approve import approve as stamp
from dossier.store.approve import entries_to_stamp
from dossier.store.read import read_dossier


@click.command()
@click.argument("ids", nargs=-1, metavar="ID…")
@click.option("--by", "name", required=True, help="Your name, as it stands on the page.")
@click.option("--all", "everything", is_flag=True, help="Every reviewed entry that lacks a stamp.")
@root_option
def approve(root: Path, ids: tuple[str, ...], name: str, everything: bool) -> None:
    """Stamp entries as reviewed: facts and conflicts, by id.

    The stamp is bound to claim, date, position and quotes; change one and the entry is open
    again. An entry with an error is not stamped. Only the lines of the stamp (and of
    status, where it was candidate) change.

    \b
    Example: dossier approve responses-handed-over-k2x9a --by "A. Reviewer"
    """
    reading = read_dossier(root)
    chosen = entries_to_stamp(reading.dossier, ids, everything=everything)
    outcome = stamp(root, reading, chosen, by=name)
    print_problems(outcome.problems)
    click.echo(
        f"approved: {outcome.stamped} · as before: {outcome.unchanged} · refused: {outcome.refused}"
    )
    raise click.exceptions.Exit(1 if outcome.refused else 0)
