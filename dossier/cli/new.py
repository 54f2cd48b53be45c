"""`dossier new`: an empty dossier ready to take sources."""

from pathlib import Path

import click

from dossier.store.scaffold import new_dossier


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", help="The dossier's title. Default: made from the folder's name.")
def new(folder: Path, title: str | None) -> None:
    """Make an empty dossier in DIR: configuration, folders, schemas.

    \b
    Example:
      dossier new water-dispute --title "The water dispute"
      cp articles/*.txt water-dispute/seeds/
      cd water-dispute && dossier extract && dossier build --drafts
    """
    name = title or folder.resolve().name.replace("-", " ").replace("_", " ").capitalize()
    written = new_dossier(folder, name)
    click.echo(f"{folder}: {len(written)} files written for “{name}”")
    click.echo("next: put articles into seeds/, then run `dossier extract` there")
