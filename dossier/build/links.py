"""Links: every internal link and anchor of a built site leads somewhere, and ids are unique.

Site engines check the links they rewrite, not those inside HTML blocks; so the built HTML is read.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from dossier.errors import Problem
from dossier.model.places import Places

_linking = re.compile(
    r"<(a|link|script|img|source|iframe)(\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.IGNORECASE
)
_address = re.compile(r"\s(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_rel = re.compile(r"\srel\s*=\s*[\"']?([\w-]+)")
_id = re.compile(
    r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*?\sid\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
)
_silent = re.compile(r"<!--.*?-->|<(script|style)(\b[^>]*)>.*?</\1>", re.DOTALL)
NOT_LOADED = ("canonical", "alternate", "next", "prev")


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """What a page offers and asks for: its ids, repeated ids, and (address, line) of each link.

    An address stands once, with the line it is first on; `loads` are those that a browser follows
    by itself.
    """

    ids: frozenset[str]
    repeated: tuple[str, ...]
    links: Mapping[str, int]
    loads: Mapping[str, int]
    count: int
    """How many links there are, repeated ones each."""


def check_links(site: Path) -> tuple[list[Problem], int]:
    """The problems of the built site in `site`, and how many links were checked.

    L-TARGET: no such file. L-ANCHOR: no such place in it. L-ID: an id stands twice.
    L-OUTSIDE: the page loads something from another host.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    names = sorted(name for name in files if name.endswith(".html"))
    pages = {name: read_page((site / name).read_text(encoding="utf-8")) for name in names}
    problems = [
        problem for name, page in pages.items() for problem in _page(name, page, pages, files)
    ]
    return problems, sum(page.count for page in pages.values())


def read_page(html: str) -> Page:
    """The ids and links of an HTML page."""
    html = _silent.sub(_blank, html)
    ids = [_value(found) for found in _id.finditer(html)]
    links: dict[str, int] = {}
    loads: dict[str, int] = {}
    count, line, counted = 0, 1, 0
    for tag in _linking.finditer(html):
        found = _address.search(tag[2])
        if found is None:
            continue
        count += 1
        line += html.count("\n", counted, tag.start())
        counted = tag.start()
        address = _value(found)
        links.setdefault(address, line)
        if tag[1] != "a" and not _only_named(tag):
            loads.setdefault(address, line)
    repeated = tuple(sorted(id for id, times in Counter(ids).items() if times > 1))
    return Page(ids=frozenset(ids), repeated=repeated, links=links, loads=loads, count=count)


def _only_named(tag: re.Match[str]) -> bool:
    """Whether a tag names another page without loading it."""
    rel = _rel.search(tag[2])
    return tag[1] == "link" and rel is not None and rel[1] in NOT_LOADED


def _blank(found: re.Match[str]) -> str:
    """A silent part keeps its opening tag and line count; what is in it goes."""
    opening = f"<{found[1]}{found[2]}>" if found[1] else ""
    return opening + "\n" * (found[0].count("\n") - opening.count("\n"))


def _value(match: re.Match[str]) -> str:
    text = match[1] or match[2] or match[3] or ""
    return unescape(text) if "&" in text else text


def _page(name: str, page: Page, pages: Mapping[str, Page], files: set[str]) -> Iterator[Problem]:
    for id in page.repeated:
        message = f"the id {id!r} stands more than once"
        yield _place(name, 1).problem((), "L-ID", message, tip="ids are unique in a page")
    for address, line in page.loads.items():
        if "//" in address and urlsplit(address).netloc:
            message = f"the page loads {address} from elsewhere"
            yield _place(name, line).problem((), "L-OUTSIDE", message, tip="ship it with the site")
    folder = dirname(name)
    for address, line in page.links.items():
        path, _, fragment = address.partition("#")
        if not _is_there(folder, name, path, fragment, pages, files):
            yield from _link(name, address, line, pages, files)


def _is_there(
    folder: str, name: str, path: str, fragment: str, pages: Mapping[str, Page], files: set[str]
) -> bool:
    """The short way for nearly all links: a plain relative address of a file and its anchor."""
    target = normpath(f"{folder}/{path}" if folder else path) if path else name
    if target not in files:
        return False
    return not fragment or (target in pages and fragment in pages[target].ids)


def _link(
    name: str, address: str, line: int, pages: Mapping[str, Page], files: set[str]
) -> Iterator[Problem]:
    try:
        parts = urlsplit(address)
    except ValueError:
        yield _place(name, line).problem(
            (), "L-TARGET", f"{address!r} is no address", tip="mend it"
        )
        return
    if parts.scheme or parts.netloc or (name == "404.html" and address.startswith("/")):
        return
    target = normpath(join(dirname(name), unquote(parts.path))) if parts.path else name
    if target not in files and f"{target}/index.html" in files:
        target = f"{target}/index.html"
    target = "index.html" if target == "." else target
    place = _place(name, line)
    if target not in files:
        yield place.problem((), "L-TARGET", f"{address!r} leads nowhere", tip="correct the link")
    elif parts.fragment and target in pages:
        anchor = unquote(parts.fragment.split(":~:")[0])
        if anchor and anchor not in pages[target].ids:
            message = f"{address!r}: {target} has no {anchor!r}"
            yield place.problem((), "L-ANCHOR", message, tip="correct the anchor")


def _place(name: str, line: int) -> Places:
    return Places(path=f"site/{name}", marks={(): (line, 1)})
