"""The MkDocs plugin: `mkdocs build` and `mkdocs serve` generate the pages first.

A thin shell of hooks over `dossier.build`; the site builds without it too, only more slowly.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from dossier.build.engine import BUILD_DATE
from dossier.build.generate import DRAFTS, build_date, generate
from dossier.build.offline import write_offline_index
from dossier.build.ready import index_ready_pages, make_ready
from dossier.build.social import Card, with_social_metadata
from dossier.build.theme import corrected, not_found
from dossier.errors import DossierError
from dossier.store.templates import template_folders

WATCHED = ("seeds", "data")
FEEDS = "feeds/"
ALL_FACTS = f"{FEEDS}facts.xml"
NOT_FOUND = "404.html"


class DossierConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's settings in mkdocs.yml."""

    drafts = config_options.Type(bool, default=False)


class DossierPlugin(BasePlugin[DossierConfig]):  # type: ignore[no-untyped-call]
    """Generates the pages before MkDocs looks for them, and watches what they are made of."""

    feeds: frozenset[str] = frozenset()
    pages_are_fresh = False
    """Set by `dossier build`, which has generated the pages itself."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Generate the pages; problems in the data end the build, one a line."""
        if self.pages_are_fresh:
            return
        drafts = self.config.drafts or bool(os.environ.get(DRAFTS))
        try:
            generated = generate(_root(config), drafts=drafts)
        except DossierError as error:
            raise PluginError(str(error)) from error
        if generated.report.errors:
            raise PluginError("\n".join(str(problem) for problem in generated.report.errors))
        if seconds := build_date(generated.dossier):
            os.environ.setdefault(BUILD_DATE, seconds)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Pages that are HTML already take the short way."""
        make_ready(config, files)
        self.feeds = frozenset(file.src_uri for file in files if file.src_uri.startswith(FEEDS))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Theme templates do not change during a build, so none is looked at twice."""
        index_ready_pages(config, files)
        env.auto_reload = False
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """What others see of the page when somebody passes it on, and where to follow it."""
        card = Card(
            title=str(page.title or ""),
            description=str(page.meta.get("description", "")),
            site=config.site_name,
            address=page.canonical_url or "",
            feeds=tuple(self._feeds_of(page, config)),
        )
        return with_social_metadata(corrected(output, page.file.dest_uri), card)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """The page for addresses at which there is none."""
        if template_name != NOT_FOUND:
            return output_content
        return not_found(output_content, urlsplit(config.site_url or "").path or "/")

    def _feeds_of(self, page: Page, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
        """The feed of everything, and that of the page's own subject where there is one."""
        root = "../" * page.file.dest_uri.count("/")
        own = f"{FEEDS}{page.file.src_uri.removesuffix('.md')}.xml"
        titles = {ALL_FACTS: config.site_name, own: f"{config.site_name}: {page.title}"}
        for feed, title in titles.items():
            if feed in self.feeds:
                yield root + feed, title

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """After the search plugin has written its index: let it be found from a folder too."""
        write_offline_index(Path(config.site_dir))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Rebuild when a seed, a record or a template changes."""
        root = _root(config)
        for folder in (*(root / name for name in WATCHED), *template_folders(root)):
            if folder.is_dir():
                server.watch(str(folder))
        return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
