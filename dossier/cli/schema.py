"""`dossier schema`: the JSON Schemas of all records, for editors' completion."""

from pathlib import Path

import click

from dossier.cli.shared import root_option
from dossier.store.files import read_text, write_text
from dossier.store.schemas import schemas


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a schema is not up to date.")
@root_option
def schema(root: Path, check: bool) -> None:
    """Write schema/*.schema.json from the record classes."""
    old = [
        path
        for path, text in schemas().items()
        if not (root / path).is_file() or read_text(root / path) != text
    ]
    if check:
        for path in old:
            click.echo(f"{path}: not up to date — run `dossier schema`", err=True)
        raise click.exceptions.Exit(1 if old else 0)
    for path, text in schemas().items():
        write_text(root / path, text)
    click.echo(f"schemas: {len(old)} written, {len(schemas()) - len(old)} unchanged")
