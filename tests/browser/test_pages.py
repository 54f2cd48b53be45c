"""Every page kind in a real browser: nothing from elsewhere, nothing sideways, nothing hidden."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
GUISES = ["light", "dark", "folder", "no scripts"]
WIDTHS = [1280, 390, 320]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def page_of(site: Path, kind: str) -> str:
    """The longest page of a kind, which is the likeliest to go wrong, as a path in the site."""
    pages = [page for page in site.glob(kind) if "*" not in kind or page.name != "index.html"]
    assert pages, f"no page {kind} in the site"
    longest = max(pages, key=lambda page: (page.stat().st_size, page.name))
    return longest.relative_to(site).as_posix()


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A page of one kind in one guise, and the places it asked for anything."""

    page: Page
    home: str
    asked: tuple[str, ...]


@pytest.fixture(scope="module", params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each page kind in turn."""
    return request.param


@pytest.fixture(scope="module", params=GUISES)
def opened(
    request: pytest.FixtureRequest, browser: Browser, site: Path, address: str, kind: str
) -> Iterator[Opened]:
    """The page of a kind: served, in light and dark; from a folder; with scripts switched off."""
    guise = request.param
    home = site.as_uri() + "/" if guise == "folder" else address
    asked: list[str] = []
    with browser.new_context(
        color_scheme="dark" if guise == "dark" else "light",
        java_script_enabled=guise != "no scripts",
    ) as context:
        context.on("request", lambda asking: asked.append(place(asking)))
        page = context.new_page()
        page.goto(home + page_of(site, kind), wait_until="networkidle")
        yield Opened(page=page, home=home, asked=tuple(asked))


def place(request: Request) -> str:
    """Scheme and host of a request."""
    parts = urlsplit(request.url)
    return f"{parts.scheme}://{parts.netloc}"


def test_the_page_asks_nothing_of_anybody_else(opened: Opened) -> None:
    assert len(opened.asked) > 1
    assert set(opened.asked) <= {opened.home.rsplit("/", 1)[0], "file://", "data://", "blob://"}


def test_the_page_shows_its_words(opened: Opened, site: Path, kind: str) -> None:
    source = (site / page_of(site, kind)).read_text(encoding="utf-8")
    shown = opened.page.locator("article").first.inner_text().split()
    heading = opened.page.locator("article h1").first
    assert heading.is_visible()
    assert len(shown) > 20
    assert len(shown) > words_in_the_open(source) / 2


def words_in_the_open(source: str) -> int:
    """How many words of the article are not inside a closed disclosure, a script or a drawing."""
    article = source[source.index("<article") : source.index("</article>")]
    for hidden in ("script", "style", "svg", "details", "template"):
        article = re.sub(rf"<{hidden}\b.*?</{hidden}>", " ", article, flags=re.DOTALL)
    return len(re.sub(r"<[^>]+>", " ", article).split())


@pytest.mark.parametrize("opened", ["light", "dark"], indirect=True, scope="module")
def test_the_page_keeps_the_accessibility_rules(opened: Opened) -> None:
    found = Axe().run(opened.page, options={"runOnly": {"type": "tag", "values": RULES}}).response
    assert found["passes"]
    assert [told(violation) for violation in found["violations"]] == []


def told(violation: dict) -> str:
    """One violation in a line: the rule and the elements that break it."""
    places = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
    return f"{violation['id']}: {violation['help']}: {'; '.join(places[:5])}"


def test_the_page_does_not_scroll_sideways(opened: Opened) -> None:
    taken = {}
    for width in WIDTHS:
        opened.page.set_viewport_size({"width": width, "height": 800})
        taken[width] = opened.page.evaluate("document.documentElement.scrollWidth")
    assert [width for width in WIDTHS if taken[width] > width] == []


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
