"""Ready pages: generated pages reach MkDocs as HTML, without a Markdown parser in between.

A generated page is a run of blocks with blank lines between them: Markdown headings of the one
form `## Text {#id .class}`, and HTML. Python-Markdown leaves that HTML as it is and takes two
thirds of a large build to do so; the search plugin parses every page once more. A page of any
other form is left to both.
"""

import re
from html import escape, unescape
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

MARK = "generated_by"
HEADING = re.compile(r"(#{1,6}) ([^\n{]+?) \{#([\w-]+)((?: \.[\w-]+)*)\}")
_tag = re.compile(r"<[^>]*>")
_unseen = re.compile(
    r"<(svg|script|style|h1)\b.*?</\1>"
    r"|<(\w+)(?: [\w-]+=\"[^\"]*\")*(?: class=\"vh\"| data-search-exclude)[^>]*>.*?</\2>",
    re.DOTALL,
)
_id = re.compile(r"\sid=\"([^\"]+)\"")
_space = re.compile(r"\s+")


class ReadyPage(Page):
    """A page whose Markdown holds only headings and HTML blocks."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Put the page together from its blocks; any other page is rendered as Markdown."""
        blocks = [block for block in (self.markdown or "").strip().split("\n\n") if block]
        if self.meta.get(MARK) is None or not all(is_ready(block) for block in blocks):
            super().render(config, files)
            return
        self.content = "\n".join(block_html(block) for block in blocks)
        self.toc = get_toc(headings(blocks))
        self.present_anchor_ids = set(_id.findall(self.content))
        self.links_to_anchors = {}


def is_ready(block: str) -> bool:
    """Whether a block is a heading of the known form, or HTML."""
    return block.startswith("<") or HEADING.fullmatch(block) is not None


def block_html(block: str) -> str:
    """The HTML of a block."""
    found = HEADING.fullmatch(block)
    if found is None:
        return block
    level, text, id, classes = found.groups()
    style = f' class="{classes.replace(" .", " ").strip()}"' if classes else ""
    return f'<h{len(level)}{style} id="{id}">{text}</h{len(level)}>'


def headings(blocks: list[str]) -> list[Any]:
    """The headings among the blocks, nested as Python-Markdown's table of contents nests them."""
    top: list[Any] = []
    open_: list[tuple[int, list[Any]]] = [(0, top)]
    for found in filter(None, map(HEADING.fullmatch, blocks)):
        level, inner = len(found[1]), list[Any]()
        while open_[-1][0] >= level:
            open_.pop()
        token = {"level": level, "id": found[3], "name": found[2], "html": found[2]}
        open_[-1][1].append({**token, "data-toc-label": "", "children": inner})
        open_.append((level, inner))
    return top


def make_ready(config: MkDocsConfig, files: Files) -> None:
    """Give pages the short way; those in the navigation keep the title it gives them.

    A page that the navigation should name and does not is left to MkDocs, which says so.
    """
    titles = nav_titles(config.nav)
    for file in files.documentation_pages():
        may_be_named: bool = file.inclusion.is_in_nav()  # type: ignore[no-untyped-call]
        is_forgotten = titles and file.src_uri not in titles and may_be_named
        if file.page is None and not is_forgotten:
            ReadyPage(titles.get(file.src_uri), file, config)


def nav_titles(nav: Any) -> dict[str, str | None]:
    """The pages that the navigation of mkdocs.yml names, with the titles it gives them."""
    titles: dict[str, str | None] = {}
    for item in nav if isinstance(nav, list) else [nav]:
        if isinstance(item, str):
            titles[item] = None
        for title, value in item.items() if isinstance(item, dict) else ():
            if isinstance(value, str):
                titles[value] = title
            else:
                titles |= nav_titles(value)
    return titles


def index_ready_pages(config: MkDocsConfig, files: Files) -> None:
    """Enter ready pages into Material's search index ourselves, one entry a page."""
    search = config.plugins.get("material/search") or config.plugins.get("search")
    entries = getattr(getattr(search, "search_index", None), "entries", None)
    if entries is None:
        return
    for file in files.documentation_pages():
        page = file.page
        asked = page.meta.get("search", {}) if page else {}
        if isinstance(page, ReadyPage) and page.content and not asked.get("exclude"):
            entries.append(search_entry(page, file))
            page.meta = {**page.meta, "search": {"exclude": True}}


def search_entry(page: Page, file: File) -> dict[str, str]:
    """Where a page is, its title, and its words, escaped: the theme prints both as HTML."""
    words = _tag.sub(" ", _unseen.sub(" ", page.content or ""))
    title = escape(unescape(str(page.meta.get("title", page.title))), quote=False)
    return {"location": file.url, "title": title, "text": _space.sub(" ", words).strip()}
