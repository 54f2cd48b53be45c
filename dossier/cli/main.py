"""`dossier`: the command line, its commands loaded only when they are called."""

import sys
from importlib import import_module

import click

from dossier import __version__
from dossier.errors import DossierError

COMMANDS = {
    "new": "an empty dossier ready to take sources",
    "add": "take in articles: text, Markdown, HTML",
    "extract": "propose entries from the seeds; nothing made by hand is changed",
    "inspect": "show what the extractor sees in a text; writes nothing",
    "quote": "is this quote honest? where it stands, or what is wrong with it",
    "approve": "stamp entries as reviewed, bound to what they say now",
    "reject": "turn candidates down for good",
    "withdraw": "take back a published entry; its page stays and says why",
    "merge": "make one of two facts or conflicts that say the same",
    "check": "list every problem in the data",
    "build": "extract, check, write the pages, build the site",
    "serve": "show the site and rebuild it on every change",
    "review": "what changes since a commit, with every quote in its sentence",
    "status": "counts, coverage of each source, what awaits review",
    "schema": "write the JSON Schemas that editors complete from",
}
"""Each command's module in `dossier.cli` holds a click command of the same name."""
FOUND, FAILED, INTERRUPTED = 1, 2, 130


class Commands(click.Group):
    """The commands by name; each is imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order in which an editor needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command `name`, or None."""
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"dossier.cli.{name}"), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier")
def dossier() -> None:
    """Turn a folder of source articles into a sourced briefing site.

    \b
    A day's work:
      dossier add FILE           take in an article
      dossier extract            propose entries from it
      (correct them in data/)
      dossier approve ID --by NAME
      dossier check              every problem, with file, line and what to do
      dossier serve              look at the site while you edit

    Exit codes: 0 all is well, 1 problems were found, 2 the work could not be done.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; trouble is one line on standard error and an exit code."""
    try:
        code = dossier.main(args=arguments, prog_name="dossier", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("dossier: stopped; what was written before stands", err=True)
        sys.exit(INTERRUPTED)
    except click.exceptions.Exit as exit:
        sys.exit(exit.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(FAILED)
    except DossierError as error:
        click.echo(f"dossier: {error}", err=True)
        sys.exit(FAILED)
    sys.exit(code or 0)
