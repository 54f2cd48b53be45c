"""Generating: a dossier's folder is read, checked, and written out as pages under docs/."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from pathlib import Path

from dossier.check.counts import Report
from dossier.check.drafts import without_broken
from dossier.check.run import check
from dossier.errors import Problem
from dossier.model.dossier import Dossier
from dossier.render.pages import render
from dossier.store.pages import Written, write_pages
from dossier.store.past import past_of
from dossier.store.read import read_dossier
from dossier.store.templates import template_loader

DRAFTS = "DOSSIER_DRAFTS"
"""The environment variable by which the site engine is asked to show candidates."""


@dataclass(frozen=True, kw_only=True)
class Generated:
    """A dossier as shown, the report of its check, and what was written if that was clean.

    `left_out` says what is wrong with the candidates that a draft leaves out.
    """

    dossier: Dossier
    report: Report
    written: Written | None
    left_out: tuple[Problem, ...]


def generate(root: Path, *, drafts: bool = False) -> Generated:
    """Check the dossier in `root` and, if no error was found, write its pages.

    Raises `WriteError` or `TemplateError`; nothing is written where the check found an error.
    In a draft, candidates that are wrong are left out, and their errors are warnings.
    """
    reading = read_dossier(root)
    dossier, report = reading.dossier, check(reading.dossier, reading.problems)
    left_out: tuple[Problem, ...] = ()
    if drafts:
        drafted = without_broken(dossier, report)
        dossier, report, left_out = drafted.dossier, drafted.report, drafted.left_out
    if report.errors:
        return Generated(dossier=dossier, report=report, written=None, left_out=left_out)
    pages = render(
        replace(dossier, past=past_of(root)),
        loader=template_loader(root),
        drafts=drafts,
        check=report.counts.quotes,
    )
    written = write_pages(root / "docs", pages)
    return Generated(dossier=dossier, report=report, written=written, left_out=left_out)


def build_date(dossier: Dossier) -> str:
    """The date of the newest source as seconds since 1970; empty where no source has a date."""
    dates = (
        when.upper
        for source in dossier.sources.values()
        for when in (source.published, source.updated)
        if when and when.upper
    )
    newest = max(dates, default=None)
    if newest is None:
        return ""
    return str(max(int(datetime.combine(newest, time(), UTC).timestamp()), 0))
