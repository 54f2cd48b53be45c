"""Files: every export of a dossier as path and text, and what the downloads page says of each."""

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.model.dossier import Dossier
from dossier.render.exports.annotations import annotations
from dossier.render.exports.api import api
from dossier.render.exports.calendar import calendar
from dossier.render.exports.citations import citations
from dossier.render.exports.csv_tables import tables
from dossier.render.exports.feeds import feeds
from dossier.render.exports.located import located
from dossier.views.site import Site


@dataclass(frozen=True, kw_only=True)
class Described:
    """One export as the downloads page lists it."""

    path: str
    group: str
    format: str
    holds: str


DESCRIBED = (
    Described(
        path="downloads/dossier.html",
        group="The whole dossier on paper",
        format="HTML",
        holds="every entry with all its quotes, in one file that needs nothing else",
    ),
    Described(
        path="downloads/facts.csv",
        group="Tables for a spreadsheet",
        format="CSV",
        holds="facts, one a row",
    ),
    Described(
        path="downloads/quotes.csv",
        group="Tables for a spreadsheet",
        format="CSV",
        holds="quotes with speaker, outlet and place, one a row",
    ),
    Described(
        path="downloads/positions.csv",
        group="Tables for a spreadsheet",
        format="CSV",
        holds="who took which stance on which proposal, according to whom",
    ),
    Described(
        path="downloads/conflicts.csv",
        group="Tables for a spreadsheet",
        format="CSV",
        holds="conflicting accounts, one account a row",
    ),
    Described(
        path="downloads/sources.csv",
        group="Tables for a spreadsheet",
        format="CSV",
        holds="the articles",
    ),
    Described(
        path="downloads/sources.bib",
        group="Citations and calendar",
        format="BibTeX",
        holds="the articles, for a bibliography",
    ),
    Described(
        path="downloads/sources.csl.json",
        group="Citations and calendar",
        format="CSL-JSON",
        holds="the articles, for Zotero and other reference managers",
    ),
    Described(
        path="downloads/events.ics",
        group="Citations and calendar",
        format="iCalendar",
        holds="the events whose day is known",
    ),
    Described(
        path="feeds/facts.xml",
        group="Feeds of new, changed and withdrawn facts",
        format="Atom",
        holds="all facts; each actor’s and each proposal’s page names a feed of its own",
    ),
    Described(
        path="feeds/facts.json",
        group="Feeds of new, changed and withdrawn facts",
        format="JSON Feed",
        holds="all facts",
    ),
    Described(
        path="api/v1/index.json",
        group="For programs",
        format="JSON",
        holds="what there is and where; field names stay, new ones may come",
    ),
    Described(
        path="api/v1/facts.json",
        group="For programs",
        format="JSON",
        holds="facts with quotes and positions in the text, withdrawn ones marked; each also alone,"
        " as facts/ and its id",
    ),
    Described(
        path="api/v1/actors.json", group="For programs", format="JSON", holds="actors with roles"
    ),
    Described(path="api/v1/proposals.json", group="For programs", format="JSON", holds="proposals"),
    Described(
        path="api/v1/conflicts.json",
        group="For programs",
        format="JSON",
        holds="conflicting accounts",
    ),
    Described(
        path="api/v1/sources.json",
        group="For programs",
        format="JSON",
        holds="sources with outlets and owners",
    ),
    Described(
        path="downloads/annotations.jsonld",
        group="For programs",
        format="W3C Web Annotations",
        holds="every quote with its words and its place",
    ),
)


def exports(dossier: Dossier) -> Mapping[str, str]:
    """Every export but the printable page, which templates make."""
    return {
        **api(dossier),
        **tables(dossier),
        **annotations(dossier),
        **citations(dossier),
        **feeds(dossier),
        **calendar(dossier),
    }


def exported(site: Site) -> Mapping[str, str]:
    """Every export of a site, without candidates whatever the site shows."""
    return exports(located(site))
