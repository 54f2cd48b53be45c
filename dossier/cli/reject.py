"""`dossier reject`: candidates that a person turns down; they are never proposed again."""

from pathlib import Path

import click

from dossier.cli.shared import root_option
from dossier.store.dispose import reject as dispose
from dossier.store.read import read_dossier


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@root_option
def reject(root: Path, ids: tuple[str, ...]) -> None:
    """Turn candidates down: they stay on file and are not proposed again.

    Of an entry that is reviewed, the passages offered to it are declined.

    \b
    Example: dossier reject bridge-was-closed-k2x9a
    """
    for item in dispose(root, read_dossier(root).dossier, ids):
        click.echo(f"{item.path}: {item.what}")
