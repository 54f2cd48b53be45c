"""The search box finds a word although a quotation mark or a bracket touches it."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

TOUCHED = {
    "an opening curly quotation mark": r"“(\w{5,})",
    "a closing curly quotation mark": r"(\w{5,})”",
    "a typographic apostrophe": r"(\w{5,})’s",
}


def words_touching(site: Path, pattern: str) -> list[str]:
    """Words of the search index that stand nowhere but beside the mark."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    text = " ".join(unescape(re.sub(r"<[^>]+>", " ", entry["text"])) for entry in index["docs"])
    found = dict.fromkeys(word.lower() for word in re.findall(pattern, text))
    free = set(re.findall(r"(?<!\S)[a-z]+(?!\S)", text.lower()))
    return [word for word in found if word not in free and word.isascii()] or list(found)


@pytest.mark.parametrize("mark", TOUCHED)
def test_a_word_that_touches_a_mark_is_found(
    browser: Browser, site: Path, address: str, mark: str
) -> None:
    words = words_touching(site, TOUCHED[mark])
    assert words, f"no word of this site touches {mark}"
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + "index.html", wait_until="networkidle")
        box = page.locator("input[name=query]")
        box.focus()
        box.press_sequentially(words[0])
        found = page.locator(".md-search-result__list")
        expect(found).to_contain_text(words[0], ignore_case=True, timeout=15_000)


def test_the_search_works_where_the_site_is_opened_from_a_folder(
    browser: Browser, site: Path
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((site / "index.html").as_uri())
        box = page.locator("input[name=query]")
        box.focus()
        box.press_sequentially("said")
        page.locator(".md-search-result__link").first.wait_for(timeout=15_000)
        links = page.locator(".md-search-result__link").evaluate_all(
            "found => found.map(link => link.href)"
        )
    assert links
    assert all(link.startswith(site.as_uri()) for link in links)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_result_leads_to_the_entry_and_not_to_a_page_that_lists_it(
    browser: Browser, toy_site: Path, toy_address: str, scheme: str
) -> None:
    home = toy_address if scheme == "http" else toy_site.as_uri() + "/"
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(home + "index.html")
        box = page.locator("input[name=query]")
        box.focus()
        box.press_sequentially("automatic lamp pier proposed")
        first = page.locator(".md-search-result__link").first
        entry = re.compile(r"/facts/trust-proposed-lamp-3xdwi\.html")
        expect(first).to_have_attribute("href", entry, timeout=15_000)
        first.click()
        page.wait_for_url(entry)
        assert "automatic lamp" in page.locator("article h1").inner_text()
