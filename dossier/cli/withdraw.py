"""`dossier withdraw`: a published entry is taken back, with date and reason; its page stays."""

from datetime import date
from pathlib import Path

import click

from dossier.cli.shared import root_option
from dossier.store.dispose import withdraw as dispose
from dossier.store.read import read_dossier


@click.command()
@click.argument("id", metavar="ID")
@click.option("--reason", required=True, help="Why, in one sentence; readers see it.")
@click.option("--date", "day", help="The day, as EDTF. Default: today.")
@root_option
def withdraw(root: Path, id: str, reason: str, day: str | None) -> None:
    """Take back a fact or conflict that was published. It leaves all lists; its page says why.

    \b
    Example: dossier withdraw bridge-was-closed-k2x9a --reason "The paper corrected itself."
    """
    today = day or date.today().isoformat()
    dossier = read_dossier(root).dossier
    for item in dispose(root, dossier, id, reason=reason, date=today):
        click.echo(f"{item.path}: {item.what}")
    if any(id in section.facts or id in section.conflicts for section in dossier.briefing.sections):
        click.echo("data/briefing.yml: still names it — take it out there")
