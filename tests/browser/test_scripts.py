"""What scripts add to the chronology and to citation markers, and what works without them."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

OWN = 50_000
"""Bytes that our own scripts may take."""


def entries(page: Page) -> Locator:
    return page.locator("[data-of]:visible")


def fullest(page: Page, sort: str) -> tuple[str, int]:
    """The token of the first filter of a sort, and the number beside it."""
    link = page.locator(f'a[data-only^="{sort}-"]').first
    count = link.locator("xpath=..").locator(".number").text_content()
    return link.get_attribute("data-only") or "", int(count or 0)


@pytest.mark.parametrize("script", [True, False])
def test_a_filter_is_a_link_that_works_with_and_without_scripts(
    browser: Browser, toy_address: str, script: bool
) -> None:
    with browser.new_context(java_script_enabled=script) as context:
        page = context.new_page()
        page.goto(toy_address + "chronology.html")
        whole = entries(page).count()
        token, number = fullest(page, "source")
        page.goto("about:blank")
        page.goto(f"{toy_address}chronology.html#only-{quote(token)}")
        expect(entries(page)).to_have_count(number)
        assert 0 < number < whole
        page.get_by_role("link", name="Show all").click()
        expect(entries(page)).to_have_count(whole)


def test_filters_of_two_sorts_narrow_each_other_and_words_narrow_further(
    browser: Browser, toy_address: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(toy_address + "chronology.html")
        whole = entries(page).count()
        page.locator("#filters > summary").click()
        first, second = fullest(page, "source")[0], fullest(page, "kind")[0]
        for token in (first, second):
            page.locator(f'[data-only="{token}"]').click()
        shown = entries(page).evaluate_all("all => all.map(one => one.dataset.of.split(' '))")
        assert 0 < len(shown) < whole
        assert all(first in tokens and second in tokens for tokens in shown)
        assert first in page.url
        assert second in page.url
        expect(page.get_by_role("status")).to_contain_text(f"{len(shown)} of {whole} entries")
        page.get_by_label("Containing the words").fill("no such word anywhere")
        expect(entries(page)).to_have_count(0)
        page.get_by_role("link", name="Show all").click()
        expect(entries(page)).to_have_count(whole)


def test_a_preview_holds_what_the_page_holds_and_closes_on_escape(
    browser: Browser, toy_address: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(toy_address + "chronology.html")
        details = page.locator("[data-of] details.cite").first
        said = details.locator(".proof").text_content()
        details.locator("summary").hover()
        preview = page.locator(".preview")
        expect(preview).to_be_visible()
        assert preview.text_content() == said
        page.keyboard.press("Escape")
        expect(preview).to_have_count(0)


def test_a_preview_opens_on_keyboard_focus_and_leaves_with_it(
    browser: Browser, toy_address: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(toy_address + "chronology.html")
        marker = page.locator("[data-of] details.cite > summary").first
        marker.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(page.locator(".preview")).to_be_visible()
        page.keyboard.press("Tab")
        expect(page.locator(".preview")).to_have_count(0)


def test_a_tap_opens_the_quotes_in_place(browser: Browser, toy_address: str) -> None:
    with browser.new_context(has_touch=True, viewport={"width": 390, "height": 800}) as context:
        page = context.new_page()
        page.goto(toy_address + "chronology.html")
        details = page.locator("[data-of] details.cite").first
        details.locator("summary").tap()
        expect(details.locator("blockquote").first).to_be_visible()
        expect(page.locator(".preview")).to_have_count(0)


def test_our_own_scripts_are_small_and_fetch_nothing(toy_site: Path) -> None:
    scripts = list((toy_site / "assets").glob("*.js"))
    assert scripts
    assert sum(script.stat().st_size for script in scripts) < OWN
    for script in scripts:
        assert not re.search(r"fetch\(|XMLHttpRequest|import\(", script.read_text("utf-8"))
