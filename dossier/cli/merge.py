"""`dossier merge`: two entries that say one thing become one."""

from datetime import date
from pathlib import Path

import click

from dossier.cli.shared import root_option
from dossier.store.merging import merge as merge_files
from dossier.store.read import read_dossier


@click.command()
@click.argument("kept", metavar="A")
@click.argument("other", metavar="B")
@click.option("--date", "day", help="The day, as EDTF. Default: today.")
@root_option
def merge(root: Path, kept: str, other: str, day: str | None) -> None:
    """Give A what B has and A has not, and end B: withdrawn, or rejected if a candidate.

    Of two facts, quotes, actors, proposals and conflicts of B are added to A; of two conflicts,
    each account's quotes go to the account with the same value or words, and other accounts are
    added. What A says stays as it is, and it has to be approved again. Entries and the front page
    name A where they named B.

    \b
    Examples:
      dossier merge bridge-was-closed-k2x9a bridge-shut-p44ro
      dossier merge day-of-the-vote-d3k2a when-was-the-vote-z9p1q
    """
    today = day or date.today().isoformat()
    for item in merge_files(root, read_dossier(root).dossier, kept, other, date=today):
        click.echo(f"{item.path}: {item.what}")
