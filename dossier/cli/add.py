"""`dossier add`: take in articles: each becomes a seed with its source record."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from dossier.cli.shared import root_option
from dossier.errors import DossierError, ReadError, UsageError
from dossier.extract.intake import Intake, receive, take_in
from dossier.model.ids import slugify
from dossier.model.vocabulary import PublishedBasis
from dossier.store.add import add as write
from dossier.store.read import read_dossier

STDIN = "-"


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…|-")
@click.option("--name", help="What to call the text in seeds/; needed for standard input.")
@click.option("--version-of", metavar="SOURCE", help="The source that this is a later version of.")
@root_option
def add(root: Path, files: tuple[str, ...], name: str | None, version_of: str | None) -> None:
    """Take in articles as text, Markdown or HTML.

    Text is copied byte for byte; of Markdown and HTML the words are kept. The source record is
    filled from what the file says: headline, outlet, author, dates, address, language, rights.
    What is inferred is marked, what is not stated is named. A text or address that is here
    already is refused. Of several files the good ones are added and the others named.

    \b
    Examples:
      dossier add article.html
      dossier add - --name port-strike < article.txt
      dossier add update.txt --version-of courier-2021-03-03
    """
    if name and len(files) > 1:
        raise UsageError("--name is for one file — add the files one by one")
    failed = 0
    for file in files:
        try:
            _report(take(root, file, name, version_of))
        except DossierError as error:
            if len(files) == 1:
                raise
            failed += 1
            click.echo(f"dossier: {error}", err=True)
    added = len(files) - failed
    if added:
        click.echo(f"added: {added} · next: correct the records, then run `dossier extract`")
    if failed:
        click.echo(f"refused: {failed}", err=True)
    raise click.exceptions.Exit(1 if failed else 0)


def take(root: Path, file: str, name: str | None = None, version_of: str | None = None) -> Intake:
    """Take one file into the dossier in `root`; what was written. Raises `DossierError`."""
    shown, data = _read(file, name)
    received = receive(shown, data)
    if name:
        received = replace(received, name=f"{slugify(name.removesuffix('.txt'), words=12)}.txt")
    intake = take_in(received, read_dossier(root).dossier, version_of)
    write(root, intake)
    return intake


def _read(file: str, name: str | None) -> tuple[str, bytes]:
    if file == STDIN:
        if not name:
            raise UsageError("a text from standard input needs a name — add --name NAME")
        return name, sys.stdin.buffer.read()
    path = Path(file)
    try:
        return path.name, path.read_bytes()
    except IsADirectoryError as error:
        raise ReadError(f"{file}: this is a folder — name its files: {file}/*") from error
    except OSError as error:
        raise ReadError(f"{file}: cannot be read: {error.strerror}") from error


def _report(intake: Intake) -> None:
    source = intake.source
    click.echo(f"{source.id}: seeds/{source.seed}")
    for label, value in (
        ("title", source.title), ("outlet", source.outlet), ("author", source.author),
        ("published", source.published), ("updated", source.updated), ("url", source.url),
        ("language", source.language), ("rights", source.rights),
    ):  # fmt: skip
        if value:
            click.echo(f"  {label}: {value}")
    if source.published_basis is PublishedBasis.INFERRED:
        click.echo(f"  published is inferred from {source.published_from}")
    if source.version_of:
        click.echo(f"  taken for a version of {source.version_of}")
    for item in source.derives_from:
        click.echo(f"  retells {item.outlet or item.source}, as it says itself")
    if intake.missing:
        click.echo(f"  not stated: {', '.join(intake.missing)}")
    for outlet in intake.outlets:
        click.echo(f"  new outlet {outlet.id}: say in data/outlets/{outlet.id}.yml who owns it")
    for remark in intake.remarks:
        click.echo(f"  look: it {remark}")
