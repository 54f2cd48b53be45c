"""Pages: the HTML of a saved article becomes its text and what the page says of it.

The article is found by trafilatura, which the extra `dossier[html]` brings.
"""

import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier.dates.stamps import stamps
from dossier.errors import ReadError, UsageError
from dossier.extract.describe import describe
from dossier.extract.records import Description
from dossier.text.patterns import late

PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "pubdate",
    "parsely-pub-date",
)
UPDATED = ("article:modified_time", "datemodified", "og:updated_time", "last-modified")
RIGHTS = ("copyright", "dc.rights", "rights")
AUTHORS = ("author", "article:author", "dc.creator", "parsely-author")
_space = late(r"[ \t]+")


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedPage:
    """The text of an article, a blank line between paragraphs, and what its page says of it."""

    text: str
    description: Description


def from_html(name: str, data: bytes) -> SavedPage:
    """The article in the saved page `data`.

    Raises `ReadError` where none is found, `UsageError` where the extra is not installed.
    """
    try:
        import trafilatura
        from trafilatura.utils import load_html
    except ImportError as error:
        raise UsageError(
            "reading HTML needs an extra: pip install 'dossier[html]'"
            " — or save the article's text as .txt"
        ) from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    tree = load_html(data)
    if tree is not None:
        _unwrap_layout(tree)
    found = None if tree is None else trafilatura.bare_extraction(tree, with_metadata=True)
    if tree is None or found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise ReadError(f"{name}: no article found in this page — save its text as .txt")
    title = found.title or ""
    text = _text(title, found.text or "")
    seen = describe(text)
    told = dict(_told(tree))
    published = _date(told, PUBLISHED) or found.date or ""
    return SavedPage(
        text=text,
        description=Description(
            title=title or seen.title,
            outlet=found.sitename or seen.outlet,
            published=published or seen.published,
            published_from="" if published else seen.published_from,
            updated=_date(told, UPDATED) or seen.updated,
            author=found.author or _first(told, AUTHORS) or seen.author,
            url=_address(found.url) or seen.url,
            language=(found.language or seen.language)[:2],
            rights=_first(told, RIGHTS) or describe(_visible(tree)).rights,
            retells=seen.retells,
        ),
    )


def _unwrap_layout(tree: Any) -> None:
    """Tables that lay out the page, and hold paragraphs, become plain divisions."""
    layout = [
        table for table in tree.iter("table") if next(table.iter("p", "h1"), None) is not None
    ]
    for table in layout:
        for element in [*table.iter("table", "tbody", "tr", "td", "th")]:
            element.tag = "div"


def _text(title: str, body: str) -> str:
    lines = [_space.sub(" ", line).strip() for line in body.split("\n")]
    lines = [line.removeprefix("- ") for line in lines if line]
    if title and (not lines or lines[0] != title):
        lines.insert(0, title)
    return "\n\n".join(lines) + "\n"


def _address(url: str | None) -> str:
    return url if url and url.startswith(("http://", "https://")) else ""


def _first(told: dict[str, str], names: tuple[str, ...]) -> str:
    return next((told[name].strip() for name in names if told.get(name, "").strip()), "")


def _date(told: dict[str, str], names: tuple[str, ...]) -> str:
    """The first of the named values that holds a full date, as EDTF."""
    found = (stamps(told[name]) for name in names if name in told)
    return next((marks[0].edtf for marks in found if marks), "")


def _told(tree: Any) -> Iterator[tuple[str, str]]:
    """What the page's head and its linked data say, by lower-case names; later ones weigh more."""
    for element in tree.iter("time", "meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = element.get("content") or element.get("datetime") or ""
        if name and value:
            yield name.lower(), value
    for element in tree.iter("script"):
        if element.get("type") == "application/ld+json":
            yield from _linked(element.text or "")


def _linked(text: str) -> Iterator[tuple[str, str]]:
    try:
        content = json.loads(text)
    except ValueError:
        return
    for item in content if isinstance(content, list) else [content]:
        graph = item.get("@graph", [item]) if isinstance(item, dict) else []
        for node in graph if isinstance(graph, list) else []:
            for key in ("datePublished", "dateModified"):
                if isinstance(node, dict) and isinstance(node.get(key), str):
                    yield key.lower(), node[key]


def _visible(tree: Any) -> str:
    """The page's words, one line per piece of text, for its rights notice."""
    return "\n".join(
        " ".join(text.split())
        for element in tree.iter("p", "div", "span", "footer", "small")
        for text in (element.text or "", *(child.tail or "" for child in element))
        if text.strip()
    )
