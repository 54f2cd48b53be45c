"""`dossier new`: an empty dossier ready to take sources, or a draft of one from a folder."""

from pathlib import Path

import click

from dossier.build.engine import build_site
from dossier.build.generate import build_date
from dossier.cli.add import take
from dossier.cli.build import generate_or_exit
from dossier.cli.extract import summary
from dossier.errors import DossierError, UsageError
from dossier.extract.intake import receive
from dossier.store.extraction import extract_into
from dossier.store.files import write_bytes
from dossier.store.scaffold import new_dossier
from dossier.text.received import Form

ARTICLES = (".txt", ".md", ".markdown", ".html", ".htm")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", help="The dossier's title. Default: made from the folder's name.")
@click.option(
    "--from", "articles", type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Take in the articles of this folder, propose entries, build a draft of the site.",
)  # fmt: skip
def new(folder: Path, title: str | None, articles: Path | None) -> None:
    """Make an empty dossier in DIR: configuration, folders, schemas, workflow files, an example.

    \b
    Examples:
      dossier new water-dispute --title "The water dispute"
      dossier new water-dispute --from articles/
    """
    files = _articles(articles) if articles else []
    name = title or folder.resolve().name.replace("-", " ").replace("_", " ").capitalize()
    written = new_dossier(folder, name)
    click.echo(f"{folder}: {len(written)} files written for “{name}”")
    if not articles:
        click.echo("next: `dossier add FILE…`, then `dossier extract` there")
        return
    _fill(folder, files)


def _articles(folder: Path) -> list[Path]:
    found = sorted(path for path in folder.iterdir() if path.suffix.lower() in ARTICLES)
    if not found:
        raise UsageError(f"{folder}: no article here — articles end in {', '.join(ARTICLES)}")
    return found


def _take(root: Path, file: Path) -> None:
    """Texts are described together by the extraction, which then knows their neighbours."""
    if file.suffix.lower() != ".txt":
        take(root, str(file))
        return
    received = receive(file.name, file.read_bytes())
    if received.form is not Form.TEXT:
        take(root, str(file))
    else:
        write_bytes(root / "seeds" / received.name, received.data)


def _fill(root: Path, files: list[Path]) -> None:
    """From articles to a draft of the site; articles that cannot be taken in are named."""
    refused = 0
    for file in files:
        try:
            _take(root, file)
        except DossierError as error:
            refused += 1
            click.echo(f"dossier: {error}", err=True)
    for line in summary(extract_into(root).draft):
        click.echo(line)
    generated = generate_or_exit(root, drafts=True)
    site = build_site(root, build_date(generated.dossier))
    click.echo(f"draft site: {site / 'index.html'}")
    if refused:
        click.echo(f"refused: {refused} of {len(files)} articles", err=True)
    raise click.exceptions.Exit(1 if refused else 0)
