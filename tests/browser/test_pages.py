"""Every page kind in a real browser: nothing from elsewhere, nothing sideways, nothing hidden."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Response

from dossier.views.fragment import fragment_url
from tests.browser.conftest import served
from tests.browser.kinds import KINDS, page_of

GUISES = ("served", "from a folder", "without scripts")
WIDTHS = (1280, 390, 320)
LAY_OUT_ALL = """() => {
  const style = document.createElement("style");
  style.textContent = "* { content-visibility: visible !important }";
  document.head.append(style);
}"""
"""The text of what is not scrolled to yet counts too."""
LIGHT = 100_000
"""Bytes, compressed, that the first page may take with all it loads but the search index."""
IN_SIGHT = """link => {
  const top = document.querySelector(link).getBoundingClientRect().top;
  return top >= document.querySelector(".md-header").getBoundingClientRect().bottom && top < 300;
}"""


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A page of one kind in one guise; `asked` grows with whatever it asks for."""

    page: Page
    file: Path
    home: str
    asked: list[str]


@dataclass(frozen=True, kw_only=True)
class Guise:
    """A way of looking at a site: its folder, its address, and an open page that notes requests."""

    folder: Path
    home: str
    page: Page
    asked: list[str]


@pytest.fixture(scope="module", params=GUISES)
def guise(
    request: pytest.FixtureRequest, browser: Browser, site: Path, toy_site: Path
) -> Iterator[Guise]:
    """This dossier served; the toy from a folder and without scripts."""
    folder = site if request.param == "served" else toy_site
    home = folder.as_uri() + "/"
    if request.param != "from a folder":
        name = "address" if request.param == "served" else "toy_address"
        home = request.getfixturevalue(name)
    asked: list[str] = []
    with browser.new_context(java_script_enabled=request.param != "without scripts") as context:
        context.on("request", lambda asking: asked.append(place(asking)))
        yield Guise(folder=folder, home=home, page=context.new_page(), asked=asked)


@pytest.fixture(scope="module", params=KINDS)
def opened(request: pytest.FixtureRequest, guise: Guise) -> Opened:
    """The page of each kind in turn."""
    path = page_of(guise.folder, request.param)
    guise.page.goto("about:blank")
    guise.page.set_viewport_size({"width": 1280, "height": 800})
    guise.asked.clear()
    guise.page.goto(guise.home + path)
    guise.page.evaluate(LAY_OUT_ALL)
    file = guise.folder / path
    return Opened(page=guise.page, file=file, home=guise.home, asked=guise.asked)


def place(request: Request) -> str:
    """Scheme and host of a request."""
    parts = urlsplit(request.url)
    return f"{parts.scheme}://{parts.netloc}"


def test_the_page_shows_its_words(opened: Opened) -> None:
    source = opened.file.read_text(encoding="utf-8")
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


def test_the_page_does_not_scroll_sideways(opened: Opened) -> None:
    taken = {}
    for width in WIDTHS:
        opened.page.set_viewport_size({"width": width, "height": 800})
        taken[width] = opened.page.evaluate("document.documentElement.scrollWidth")
    assert [width for width in WIDTHS if taken[width] > width] == []


def test_the_page_asks_nothing_of_anybody_else(opened: Opened) -> None:
    assert len(opened.asked) > 1
    assert set(opened.asked) <= {opened.home.rsplit("/", 1)[0], "file://", "data://", "blob://"}


def test_the_first_page_is_light(browser: Browser, address: str) -> None:
    answers: list[Response] = []
    with browser.new_context() as context:
        context.on("response", lambda answer: answers.append(answer))
        context.new_page().goto(address + "index.html", wait_until="networkidle")
        sizes = {answer.url: len(gzip.compress(answer.body())) for answer in answers}
    assert len(sizes) > 3
    taken = sum(size for url, size in sizes.items() if "/search/search_index" not in url)
    assert taken < LIGHT, sizes


@pytest.mark.parametrize("kind", ["index.html", "facts/*.html"])
def test_pages_follow_the_reader_s_choice_of_light_or_dark(
    browser: Browser, toy_site: Path, toy_address: str, kind: str
) -> None:
    seen = {}
    for colours in ("light", "dark"):
        with browser.new_context(color_scheme=colours) as context:
            page = context.new_page()
            page.goto(toy_address + page_of(toy_site, kind))
            seen[colours] = brightness(page)
    assert seen["light"] > 0.8
    assert seen["dark"] < 0.2


def brightness(page: Page) -> float:
    """How bright the page's background is, 0 to 1."""
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    red, green, blue = (int(part) for part in re.findall(r"\d+", colour)[:3])
    return (red + green + blue) / (3 * 255)


@pytest.mark.parametrize(
    ("kind", "links"),
    [("chronology.html", ".jump a"), ("actors/*.html", ".jump a"), ("sources/*.html", "a.no")],
)
def test_a_link_into_a_long_page_brings_its_place_below_the_header(
    browser: Browser, site: Path, address: str, kind: str, links: str
) -> None:
    path = page_of(site, kind)
    with browser.new_context(viewport={"width": 390, "height": 800}) as context:
        page = context.new_page()
        page.goto(address + path)
        places = page.locator(links).evaluate_all("all => all.map(one => one.hash)")
        assert len(places) > 3
        some = places[:: -max(len(places) // 5, 1)]
        for place in some:
            page.locator(f"a[href='{place}']:visible").first.click()
            page.wait_for_function(IN_SIGHT, arg=place, timeout=10_000)
            page.evaluate("scrollTo(0, 0)")
        for place in some[:3:2]:
            page.goto("about:blank")
            page.goto(address + path + place)
            page.wait_for_function(IN_SIGHT, arg=place, timeout=10_000)


@pytest.mark.parametrize(
    "words",
    [
        "a well-known, old-fashioned & half-true tale",
        "“We shall see,” – he said (twice) – that 100% of them, e.g. the north-east, left",
        "one, two-three, four & five; six: seven eight nine ten eleven twelve-thirteen",
    ],
)
def test_a_link_to_the_original_brings_the_quoted_words_in_sight(
    browser: Browser, tmp_path: Path, words: str
) -> None:
    far = "<p>Something else is told here.</p>" * 200
    body = (
        f"<!doctype html><meta charset=utf-8>{far}<p id=it>Before. {escape(words)} After.</p>{far}"
    )
    (tmp_path / "article.html").write_text(body, encoding="utf-8")
    with served(tmp_path) as home, browser.new_context() as context:
        shown = context.new_page()
        shown.goto(fragment_url(f"{home}article.html", words))
        shown.wait_for_function("scrollY > 0", timeout=10_000)
        box = shown.locator("#it").bounding_box()
    assert box
    assert 0 <= box["y"] < 800
