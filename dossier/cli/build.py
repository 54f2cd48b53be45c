"""`dossier build`: from seeds and data to a checked site."""

from pathlib import Path
from time import perf_counter

import click

from dossier.build.engine import build_site
from dossier.build.generate import Generated, build_date, generate
from dossier.build.links import check_links
from dossier.cli.extract import summary
from dossier.cli.shared import print_problems, root_option
from dossier.store.extraction import extract_into, unrecorded_seeds


@click.command()
@click.option("--drafts", is_flag=True, help="Show candidates too, marked as not reviewed.")
@root_option
def build(root: Path, drafts: bool) -> None:
    """Propose entries from new seeds, check, write the pages, build the site into site/.

    Only seeds without a source record are extracted from: `dossier extract` goes over all of
    them. No page is written where the check finds an error. Every link of the built site is
    followed. With --drafts a candidate that is wrong is left out and named; a reviewed entry that
    is wrong stops a draft too.

    \b
    Example: dossier build --drafts
    """
    started = perf_counter()
    extract_from_new_seeds(root)
    generated = generate_or_exit(root, drafts=drafts)
    site = build_site(root, build_date(generated.dossier))
    problems, links = check_links(site)
    if problems:
        print_problems(problems)
        raise click.exceptions.Exit(1)
    written = generated.written
    click.echo(generated.report.counts.line())
    if written:
        click.echo(
            f"pages: {written.written} written, {written.unchanged} unchanged,"
            f" {written.removed} removed · links: {links} checked, none broken"
        )
    click.echo(f"site: {site / 'index.html'} in {perf_counter() - started:.1f} s")


def extract_from_new_seeds(root: Path) -> None:
    """Where seeds/ holds texts that no source record describes, propose entries from them."""
    if not unrecorded_seeds(root):
        return
    extraction = extract_into(root)
    print_problems(item for item in extraction.problems if item.path.startswith("seeds/"))
    for line in summary(extraction.draft):
        click.echo(line)


def generate_or_exit(root: Path, *, drafts: bool) -> Generated:
    """Generate the pages; where the check fails, print its problems and exit with 1.

    Candidates left out of a draft are named too.
    """
    generated = generate(root, drafts=drafts)
    print_problems((*generated.left_out, *generated.report.errors))
    if generated.report.errors:
        click.echo(generated.report.counts.line(), err=True)
        click.echo(f"dossier: {len(generated.report.errors)} to mend; no page written", err=True)
        raise click.exceptions.Exit(1)
    return generated
