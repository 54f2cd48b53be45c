"""`dossier merge`: two entries that say one thing become one."""

from datetime import date
from pathlib import Path

import click

from dossier.cli.shared import root_option
from dossier.store.dispose import merge as dispose
from dossier.store.read import read_dossier


@click.command()
@click.argument("kept", metavar="A")
@click.argument("other", metavar="B")
@click.option("--date", "day", help="The day, as EDTF. Default: today.")
@root_option
def merge(root: Path, kept: str, other: str, day: str | None) -> None:
    """Give fact A what B has and A has not, and end B: withdrawn, or rejected if a candidate.

    Quotes, actors, proposals and conflicts of B are added to A; its claim and date stay as they
    are, and it has to be approved again. The front page names A where it named B.

    \b
    Example: dossier merge bridge-was-closed-k2x9a bridge-shut-p44ro
    """
    today = day or date.today().isoformat()
    for item in dispose(root, read_dossier(root).dossier, kept, other, date=today):
        click.echo(f"{item.path}: {item.what}")
