"""On paper: every quote stands there, with scripts and without, and is folded again afterwards."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import page_of

QUOTED = ("index.html", "chronology.html", "actors/*.html", "conflicts/*.html", "facts/*.html",
          "proposals/*.html", "sources/*.html")  # fmt: skip
HIDDEN = """all => all.filter(one => {
  const box = one.getBoundingClientRect();
  return !one.checkVisibility() || box.width < 50 || box.height < 10;
}).map(one => one.textContent)"""


def printed(page: Page) -> list[str]:
    """The quotes that paper does not show."""
    page.emulate_media(media="print")
    quotes = page.locator("article blockquote")
    assert quotes.count() > 0
    return quotes.evaluate_all(HIDDEN)


@pytest.mark.parametrize("kind", QUOTED)
@pytest.mark.parametrize("scripts", [True, False])
def test_paper_shows_every_quote(
    browser: Browser, toy_site: Path, toy_address: str, kind: str, scripts: bool
) -> None:
    with browser.new_context(java_script_enabled=scripts) as context:
        page = context.new_page()
        page.goto(toy_address + page_of(toy_site, kind))
        assert printed(page) == []


def test_on_the_screen_quotes_are_folded_until_asked_for(
    browser: Browser, toy_address: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(toy_address + "index.html")
        assert page.locator("article blockquote").evaluate_all(HIDDEN) != []


def test_quotes_are_opened_for_printing_and_closed_again(
    browser: Browser, toy_address: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(toy_address + "index.html")
        closed = page.locator("details.cite:not([open])")
        before = closed.count()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert closed.count() == 0
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert closed.count() == before > 0


def test_the_printable_dossier_shows_every_quote_of_every_fact(
    browser: Browser, toy_site: Path
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((toy_site / "downloads" / "dossier.html").as_uri())
        page.emulate_media(media="print")
        assert page.locator("blockquote").evaluate_all(HIDDEN) == []
