"""Pages: a dossier becomes `{path: text}` for every generated file under docs/."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from jinja2 import BaseLoader, Environment, TemplateNotFound, TemplateSyntaxError
from jinja2 import TemplateError as JinjaError

from dossier.errors import TemplateError
from dossier.gate.counts import QuoteCounts
from dossier.model.dossier import Dossier
from dossier.render.downloads import downloads_page
from dossier.render.environment import front_matter, make_environment, tidy
from dossier.render.exports.files import exported
from dossier.views.actor import actor_pages
from dossier.views.actors import actors_index
from dossier.views.briefing import briefing_page
from dossier.views.chronology import chronology_page
from dossier.views.conflicts import conflict_pages, conflicts_index
from dossier.views.facts import fact_pages
from dossier.views.facts_index import facts_index
from dossier.views.matrix import proposals_index
from dossier.views.method import method_page
from dossier.views.page import Page
from dossier.views.proposals import proposal_pages
from dossier.views.site import Site
from dossier.views.sources import source_pages, sources_index
from dossier.views.whole import whole_page

ASSETS = "assets/"
SQUEEZED = (".css", ".js")
_comment = re.compile(r"^[ ]*/\*(?:(?!\*/).)*\*/\s*$\n", re.MULTILINE | re.DOTALL)
_indent = re.compile(r"\n\s+")


@dataclass(frozen=True, kw_only=True)
class PageKind:
    """A template and the pages it prints."""

    template: str
    pages: Callable[[Site], Iterator[Page]]


PAGES: tuple[PageKind, ...] = (
    PageKind(template="briefing.md.j2", pages=briefing_page),
    PageKind(template="conflicts.md.j2", pages=conflicts_index),
    PageKind(template="conflict.md.j2", pages=conflict_pages),
    PageKind(template="chronology.md.j2", pages=chronology_page),
    PageKind(template="proposals.md.j2", pages=proposals_index),
    PageKind(template="proposal.md.j2", pages=proposal_pages),
    PageKind(template="actors.md.j2", pages=actors_index),
    PageKind(template="actor.md.j2", pages=actor_pages),
    PageKind(template="facts.md.j2", pages=facts_index),
    PageKind(template="fact.md.j2", pages=fact_pages),
    PageKind(template="sources.md.j2", pages=sources_index),
    PageKind(template="source.md.j2", pages=source_pages),
    PageKind(template="whole.html.j2", pages=whole_page),
    PageKind(template="method.md.j2", pages=method_page),
)
"""Every page kind. A new one is a view, a template and a line here."""

EXPORTS: tuple[Callable[[Site], Mapping[str, str]], ...] = (exported,)
"""Every export: a site becomes `{path: text}`."""

DOWNLOADS = "downloads.md.j2"
"""Printed last, because it names the size of other files."""


def render(
    dossier: Dossier,
    *,
    loader: BaseLoader,
    drafts: bool = False,
    check: QuoteCounts | None = None,
) -> dict[str, str]:
    """Every generated file under docs/, by path with forward slashes.

    `drafts` shows candidates, marked as such. `check` lets pages say that their quotes were found
    word for word. Raises `TemplateError` for a broken template.
    """
    site = Site(dossier=dossier, drafts=drafts, check=check)
    environment = make_environment(loader)
    environment.globals["verified"] = site.is_verified
    environment.globals["site_title"] = dossier.title
    files: dict[str, str] = {}
    for kind in PAGES:
        files.update(_printed(environment, kind.template, kind.pages(site)))
    for export in EXPORTS:
        files.update(export(site))
    files.update(_printed(environment, DOWNLOADS, downloads_page(files)))
    files.update(_assets(environment))
    return dict(sorted(files.items()))


def _printed(
    environment: Environment, name: str, pages: Iterator[Page]
) -> Iterator[tuple[str, str]]:
    try:
        template = environment.get_template(name)
        for page in pages:
            body = tidy(template.render(page=page, view=page.view, root=page.root))
            yield page.path, _head(page) + body if page.path.endswith(".md") else body
    except TemplateNotFound as error:
        raise TemplateError(f"templates/{error.name}: not there — restore it") from error
    except TemplateSyntaxError as error:
        place = f"templates/{error.name}:{error.lineno}"
        raise TemplateError(f"{place}: {error.message} — mend the template") from error
    except JinjaError as error:
        raise TemplateError(
            f"templates/{name}: {error.message} — use a name its view has"
        ) from error


def _head(page: Page) -> str:
    return front_matter(
        {
            "title": page.title,
            "description": page.description,
            "generated_by": "dossier",
            "hide": page.hide,
        }
    )


def _assets(environment: Environment) -> Iterator[tuple[str, str]]:
    loader = environment.loader
    assert loader is not None
    for name in loader.list_templates():
        if name.startswith(ASSETS):
            text = loader.get_source(environment, name)[0]
            yield name, squeezed(text) if name.endswith(SQUEEZED) else text


def squeezed(text: str) -> str:
    """A style sheet or script without indents and the comments that stand on lines of their own."""
    return _indent.sub("\n", _comment.sub("", text))
