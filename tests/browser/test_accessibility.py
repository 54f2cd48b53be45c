"""Pages for everybody: axe-core's rules, the keyboard, focus that can be seen, words' languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS, page_of

WIDTHS = (1280, 320)
GROWN = ("index.html", "proposals/index.html", "conflicts/*.html", "facts/*.html", "sources/*.html")
"""Kinds whose layout depends most on what the data holds."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = """rules => axe.run(document, {
  runOnly: { type: "tag", values: rules }, resultTypes: ["violations"],
}).then(found => ({
  passed: found.passes.length,
  broken: found.violations.map(rule => [rule.id, ...rule.nodes.map(one => one.target.join(" "))]),
}))"""
STILL = "*, *::before, *::after { transition: none !important; animation: none !important }"
"""Rules are for pages that have come to rest, not for a title half faded in."""
STOPS = """() => {
  const all = document.querySelectorAll("article :is(a[href], summary, input, [tabindex='0'])");
  const shown = [...all].filter(one => one.checkVisibility());
  shown.forEach((one, number) => { one.dataset.stop = number; });
  return shown.length;
}"""
FOCUS = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  return {
    stop: one.dataset.stop, name: one.textContent.trim().slice(0, 40),
    top: box.top, bottom: box.bottom,
    header: document.querySelector(".md-header").getBoundingClientRect().bottom,
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


@pytest.fixture(scope="module", params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page in light colours, then one in dark."""
    with browser.new_context(color_scheme=request.param) as context:
        yield context.new_page()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_keeps_the_rules_wide_and_narrow(
    page: Page, toy_site: Path, toy_address: str, kind: str
) -> None:
    page.goto(toy_address + page_of(toy_site, kind))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert violations(page) == [], width


@pytest.mark.parametrize("kind", GROWN)
def test_the_pages_of_this_dossier_keep_the_rules(
    browser: Browser, site: Path, address: str, kind: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + shortest(site, kind))
        assert violations(page) == []


def shortest(site: Path, kind: str) -> str:
    """A page of a kind that does not take long to look at."""
    pages = [page for page in site.glob(kind) if "*" not in kind or page.name != "index.html"]
    page = min(pages, key=lambda page: (page.stat().st_size, page.name))
    return page.relative_to(site).as_posix()


def violations(page: Page) -> list[str]:
    """Every broken rule with the elements that break it."""
    if not page.evaluate("'axe' in window"):
        page.add_style_tag(content=STILL)
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(AXE, RULES)
    assert found["passed"] > 5
    return [": ".join(rule[:5]) for rule in found["broken"]]


def test_the_rules_find_what_breaks_them(browser: Browser, toy_address: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(toy_address + "method.html")
        page.evaluate("document.querySelector('article').append(document.createElement('img'))")
        assert [line for line in violations(page) if line.startswith("image-alt")]


@pytest.mark.parametrize("kind", ["index.html", "chronology.html", "facts/*.html"])
def test_the_keyboard_reaches_everything_and_focus_is_seen_below_the_header(
    browser: Browser, toy_site: Path, toy_address: str, kind: str
) -> None:
    with browser.new_context(viewport={"width": 1280, "height": 500}) as context:
        page = context.new_page()
        page.goto(toy_address + page_of(toy_site, kind))
        stops = page.evaluate(STOPS)
        places = backwards(page, stops + 60)
    reached = {place["stop"] for place in places if place.get("stop")}
    assert stops > 5
    assert len(reached) == stops
    inside = [place for place in places if place.get("stop")]
    assert [place["name"] for place in inside if not place["seen"]] == []
    assert [place["name"] for place in inside if place["top"] < place["header"] - 1] == []
    assert [place["name"] for place in inside if place["top"] > 500] == []


def backwards(page: Page, most: int) -> list[dict]:
    """Where focus stands while one goes up the page, which is when a header may cover it."""
    found = []
    for _ in range(most):
        page.keyboard.press("Shift+Tab")
        found.append(page.evaluate(FOCUS))
    return found


def test_words_in_another_language_say_so_and_ours_beside_them_do_too(
    browser: Browser, toy_address: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(toy_address + "facts/waited-ten-years-rdkuf.html")
        assert page.locator("html").get_attribute("lang") == "en"
        quote = page.locator("blockquote").first
        assert quote.get_attribute("lang") == "nb"
        ours = quote.locator("xpath=ancestor::figure").locator("figcaption")
        assert ours.evaluate("one => one.closest('[lang]').lang") == "en"
