"""Every page kind in a real browser: nothing from elsewhere, nothing sideways, nothing hidden."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

KINDS = [
    "index.html",
    "chronology.html",
    "method.html",
    "downloads.html",
    "actors/index.html",
    "conflicts/index.html",
    "facts/index.html",
    "proposals/index.html",
    "sources/index.html",
    "actors/[!i]*.html",
    "conflicts/*-*.html",
    "facts/*-*.html",
    "proposals/*.html",
    "sources/*-*.html",
]
WIDTHS = [1280, 390, 320]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def page_of(site: Path, kind: str) -> str:
    """The longest page of a kind, which is the likeliest to go wrong, as a path in the site."""
    pages = [page for page in site.glob(kind) if "*" not in kind or page.name != "index.html"]
    assert pages, f"no page {kind} in the site"
    longest = max(pages, key=lambda page: (page.stat().st_size, page.name))
    return longest.relative_to(site).as_posix()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["http", "file"])
def test_no_page_asks_anything_of_anybody_else(
    browser: Browser, site: Path, address: str, kind: str, scheme: str
) -> None:
    home = address if scheme == "http" else site.as_uri() + "/"
    asked: list[str] = []
    with browser.new_context() as context:
        context.on("request", lambda request: asked.append(place(request)))
        page = context.new_page()
        page.goto(home + page_of(site, kind), wait_until="networkidle")
    assert len(asked) > 1
    assert set(asked) <= {urlsplit(home)._replace(path="").geturl().removesuffix("//"), "data:"}


def place(request: Request) -> str:
    """Scheme and host of a request."""
    parts = urlsplit(request.url)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else f"{parts.scheme}:"


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways(browser: Browser, site: Path, address: str, kind: str) -> None:
    taken = {}
    with browser.new_context() as context:
        page = context.new_page()
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(address + page_of(site, kind))
            taken[width] = page.evaluate("document.documentElement.scrollWidth")
    assert [width for width in WIDTHS if taken[width] > width] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_every_page_keeps_the_accessibility_rules(
    browser: Browser, site: Path, address: str, kind: str, colours: str
) -> None:
    with browser.new_context(color_scheme=colours) as context:
        page = context.new_page()
        page.goto(address + page_of(site, kind))
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response
    assert found["passes"]
    assert [told(violation) for violation in found["violations"]] == []


def told(violation: dict) -> str:
    """One violation in a line: the rule and the elements that break it."""
    places = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
    return f"{violation['id']}: {violation['help']}: {'; '.join(places[:5])}"


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_is_read_without_scripts(
    browser: Browser, site: Path, address: str, kind: str
) -> None:
    path = page_of(site, kind)
    with (
        browser.new_context() as with_scripts,
        browser.new_context(java_script_enabled=False) as without,
    ):
        expected = words_shown(with_scripts.new_page(), address + path)
        shown = words_shown(without.new_page(), address + path)
    assert len(expected) > 5
    assert set(expected) <= set(shown)


def words_shown(page: Page, url: str) -> list[str]:
    """The words of the page's own part that can be seen."""
    page.goto(url)
    return page.locator("article").first.inner_text().split()


@pytest.mark.parametrize("kind", ["index.html", "facts/*-*.html"])
def test_pages_follow_the_reader_s_choice_of_light_or_dark(
    browser: Browser, site: Path, address: str, kind: str
) -> None:
    seen = {}
    for colours in ("light", "dark"):
        with browser.new_context(color_scheme=colours) as context:
            page = context.new_page()
            page.goto(address + page_of(site, kind))
            seen[colours] = brightness(page)
    assert seen["light"] > 0.8
    assert seen["dark"] < 0.2


def brightness(page: Page) -> float:
    """How bright the page's background is, 0 to 1."""
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red, green, blue = (int(part) for part in re.findall(r"\d+", colour)[:3])
    return (red + green + blue) / (3 * 255)
