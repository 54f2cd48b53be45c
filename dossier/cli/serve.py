"""`dossier serve`: the site on this machine, rebuilt on every change."""

import os
from pathlib import Path

import click
from mkdocs.commands.serve import serve as serve_site

from dossier.build.generate import DRAFTS
from dossier.cli.build import generate_or_exit
from dossier.cli.shared import root_option


@click.command()
@click.option("--drafts", is_flag=True, help="Show candidates too, marked as not reviewed.")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="HOST:PORT.")
@root_option
def serve(root: Path, drafts: bool, address: str) -> None:
    """Show the site and rebuild it when a fact, a seed or a template changes.

    \b
    Example: dossier serve --drafts --address 127.0.0.1:8001
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if drafts:
        os.environ[DRAFTS] = "1"
    generate_or_exit(root, drafts=drafts)
    serve_site(config_file=str(root / "mkdocs.yml"), dev_addr=address)
