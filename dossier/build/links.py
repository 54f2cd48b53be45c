"""Links: every internal link and anchor of a built site leads somewhere, and ids are unique.

Site engines check the links they rewrite, not those inside HTML blocks; so the built HTML is read.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from dossier.errors import Problem
from dossier.model.places import Places

_tag = re.compile(r"<([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_attribute = re.compile(
    r"(?:^|\s)(id|href|src|srcset|name|action|rel)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
)
_silent = re.compile(r"<!--.*?-->|<(script|style)(\b[^>]*)>.*?</\1>", re.DOTALL)
NOT_LOADED = ("canonical", "alternate", "next", "prev")
LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """What a page offers and asks for: its ids, repeated ids, and (address, offset) of each link.

    `loads` are the links that a browser follows by itself.
    """

    ids: frozenset[str]
    repeated: tuple[str, ...]
    links: tuple[tuple[str, int], ...]
    loads: tuple[tuple[str, int], ...]
    breaks: tuple[int, ...]

    def line(self, offset: int) -> int:
        """The line, from 1, of the character at `offset`."""
        return bisect_right(self.breaks, offset) + 1


def check_links(site: Path) -> tuple[list[Problem], int]:
    """The problems of the built site in `site`, and how many links were checked.

    L-TARGET: no such file. L-ANCHOR: no such place in it. L-ID: an id stands twice.
    L-OUTSIDE: the page loads something from another host.
    """
    pages = {
        path.relative_to(site).as_posix(): read_page(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    problems = [
        problem for name, page in pages.items() for problem in _page(name, page, pages, files)
    ]
    return problems, sum(len(page.links) for page in pages.values())


def read_page(html: str) -> Page:
    """The ids and links of an HTML page."""
    html = _silent.sub(lambda found: _blank(found), html)
    ids: list[str] = []
    links: list[tuple[str, int]] = []
    loads: list[tuple[str, int]] = []
    for tag in _tag.finditer(html):
        name = tag[1].lower()
        found = {match[1]: _value(match) for match in _attribute.finditer(tag[2])}
        if "id" in found:
            ids.append(found["id"])
        if name == "a" and "href" in found:
            links.append((found["href"], tag.start()))
        if (key := LOADING.get(name)) and key in found:
            links.append((found[key], tag.start()))
            if name != "link" or found.get("rel") not in NOT_LOADED:
                loads.append((found[key], tag.start()))
    return Page(
        ids=frozenset(ids),
        repeated=tuple(sorted(id for id, times in Counter(ids).items() if times > 1)),
        links=tuple(links),
        loads=tuple(loads),
        breaks=tuple(found.start() for found in re.finditer("\n", html)),
    )


def _blank(found: re.Match[str]) -> str:
    """A silent part keeps its opening tag and line count; what is in it goes."""
    opening = f"<{found[1]}{found[2]}>" if found[1] else ""
    return opening + "\n" * (found[0].count("\n") - opening.count("\n"))


def _value(match: re.Match[str]) -> str:
    return unescape(match[2] or match[3] or match[4] or "")


def _page(name: str, page: Page, pages: Mapping[str, Page], files: set[str]) -> Iterator[Problem]:
    for id in page.repeated:
        message = f"the id {id!r} stands more than once"
        yield _place(name, 1).problem((), "L-ID", message, tip="ids are unique in a page")
    for address, offset in page.loads:
        if urlsplit(address).netloc:
            message = f"the page loads {address} from elsewhere"
            yield _place(name, page.line(offset)).problem(
                (), "L-OUTSIDE", message, tip="ship it with the site"
            )
    checked: set[str] = set()
    for address, offset in page.links:
        if address not in checked:
            checked.add(address)
            yield from _link(name, address, page.line(offset), pages, files)


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
