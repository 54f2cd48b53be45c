"""Light and dark: what the system asks for is there at once, and what the reader chose stays."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

SCHEME = "document.body.dataset.mdColorScheme"
FIRST = "window.firstScheme"
WATCH = """addEventListener("DOMContentLoaded", () => {
  window.firstScheme = document.body.dataset.mdColorScheme;
});"""
RESTYLED = """() => new Promise(done => setTimeout(() => done(window.changes), 500))"""
COUNT = """window.changes = [];
addEventListener("DOMContentLoaded", () => {
  new MutationObserver(all => window.changes.push(...all.map(one => one.attributeName)))
    .observe(document.body, {attributes: true});
}, true);"""


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize(("asked", "scheme"), [("light", "default"), ("dark", "slate")])
def test_a_page_has_the_colours_the_system_asks_for_before_it_stands(
    browser: Browser, toy_address: str, asked: str, scheme: str
) -> None:
    with browser.new_context(color_scheme=asked) as context:  # type: ignore[arg-type]
        context.add_init_script(WATCH)
        page = opened(context, toy_address + "method.html")
        assert page.evaluate(FIRST) == scheme
        switches = page.locator(".md-header__option label:visible")
        expect(switches).to_have_count(1)
        page.emulate_media(color_scheme="dark" if asked == "light" else "light")
        page.wait_for_function(f"{SCHEME} !== '{scheme}'")


def test_the_reader_s_choice_holds_on_every_page_whatever_the_system_asks_for(
    browser: Browser, toy_address: str
) -> None:
    with browser.new_context(color_scheme="light") as context:
        page = opened(context, toy_address + "method.html")
        page.locator(".md-header__option label:visible").click()
        assert page.evaluate(SCHEME) == "slate"
        other = opened(context, toy_address + "facts/index.html")
        assert other.evaluate(SCHEME) == "slate"
        other.emulate_media(color_scheme="dark")
        other.emulate_media(color_scheme="light")
        assert other.evaluate(SCHEME) == "slate"


def test_the_colours_are_switched_by_keyboard_and_the_focus_stays_on_the_switch(
    browser: Browser, toy_address: str
) -> None:
    with browser.new_context(color_scheme="light") as context:
        page = opened(context, toy_address + "method.html")
        page.locator(".md-header__option input:checked").focus()
        page.keyboard.press("Enter")
        assert page.evaluate(SCHEME) == "slate"
        assert page.evaluate("document.activeElement.checked")
        page.keyboard.press("Enter")
        assert page.evaluate(SCHEME) == "default"


def test_nothing_restyles_the_page_once_it_stands(browser: Browser, toy_address: str) -> None:
    with browser.new_context(color_scheme="light") as context:
        context.add_init_script(COUNT)
        page = opened(context, toy_address + "actors/index.html")
        assert page.evaluate(RESTYLED) == []


def test_the_switch_works_from_a_folder(browser: Browser, toy_site: Path) -> None:
    with browser.new_context(color_scheme="dark") as context:
        page = opened(context, (toy_site / "index.html").as_uri())
        page.locator(".md-header__option label:visible").click()
        assert page.evaluate(SCHEME) == "default"
