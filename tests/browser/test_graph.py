"""The graph of an actor: its numbers are those of the data, its names lead on, nothing overlaps."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import page_of

DRAWN = """() => [...document.querySelectorAll('.graph svg a')].map(link => {
  const text = link.querySelector('text'), quiet = text.querySelector('.quiet');
  const whole = link.querySelector('title');
  return {
    page: link.href.baseVal.split('/').pop().replace('.html', ''),
    name: (whole || text).textContent.replace(quiet.textContent, '').trim(),
    count: Number(quiet.textContent), box: text.getBoundingClientRect().toJSON(),
    inward: text.getAttribute('text-anchor') === 'end',
  };
})"""
LINES = """() => [...document.querySelectorAll('.graph svg line')].map(line => ({
  thick: parseFloat(line.getAttribute('stroke-width')), box: line.getBoundingClientRect().toJSON(),
}))"""


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A page with a graph, whose page it is, and the facts of the site it belongs to."""

    page: Page
    actor: str
    facts: list[dict]


@pytest.fixture(params=["site", "toy_site"])
def drawing(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Drawing]:
    """The longest page of an actor, in this dossier and in the toy."""
    site: Path = request.getfixturevalue(request.param)
    path = site / page_of(site, "actors/*.html")
    facts = json.loads((site / "api" / "v1" / "facts.json").read_text("utf-8"))["facts"]
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        page = context.new_page()
        page.goto(path.as_uri())
        yield Drawing(page=page, actor=path.stem, facts=facts)


def named(drawing: Drawing) -> tuple[Counter[str], Counter[str]]:
    """In how many facts others name the actor, and in how many it names others, by the data."""
    inward, outward = Counter[str](), Counter[str]()
    for fact in drawing.facts:
        if fact["status"] != "reviewed" or not fact["said_by"]:
            continue
        others = {*fact["actors"]} - {fact["said_by"]}
        if fact["said_by"] == drawing.actor:
            outward.update(others)
        elif drawing.actor in others:
            inward[fact["said_by"]] += 1
    return inward, outward


def test_the_numbers_are_those_of_the_data_and_the_most_named_are_drawn(drawing: Drawing) -> None:
    drawn = drawing.page.evaluate(DRAWN)
    assert drawn
    for side, counts in zip((True, False), named(drawing), strict=True):
        shown = {node["page"]: node["count"] for node in drawn if node["inward"] is side}
        assert shown == {id: counts[id] for id in shown}
        assert sorted(shown.values()) == sorted(counts.values())[-len(shown) :] or not shown
        assert bool(shown) is bool(counts)


def test_a_name_leads_to_the_page_that_bears_it(drawing: Drawing) -> None:
    folder = Path(drawing.page.url.removeprefix("file://")).parent
    for node in drawing.page.evaluate(DRAWN):
        page = (folder / f"{node['page']}.html").read_text("utf-8")
        assert f">{node['name']}</h1>" in page


def test_no_two_names_overlap_and_all_stand_inside_the_drawing(drawing: Drawing) -> None:
    boxes = [node["box"] for node in drawing.page.evaluate(DRAWN)]
    frame = drawing.page.locator(".graph").bounding_box()
    assert frame
    for number, one in enumerate(boxes):
        assert one["left"] >= frame["x"] - 1
        assert one["right"] <= frame["x"] + frame["width"] + 1
        assert not [other for other in boxes[:number] if overlap(one, other)]
    for line in drawing.page.evaluate(LINES):
        assert not [box for box in boxes if overlap(box, line["box"], by=6)]


def overlap(one: dict, other: dict, by: float = 1) -> bool:
    """Whether two boxes share more than a rim."""
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return across > by and down > by


def test_more_entries_make_a_thicker_line(drawing: Drawing) -> None:
    counts = [node["count"] for node in drawing.page.evaluate(DRAWN)]
    thick = [line["thick"] for line in drawing.page.evaluate(LINES)]
    assert [count for _, count in sorted(zip(thick, counts, strict=True))] == sorted(counts)


def test_who_sees_no_drawing_is_told_the_same_in_words(drawing: Drawing) -> None:
    drawn = drawing.page.evaluate(DRAWN)
    label = drawing.page.locator(".graph svg").get_attribute("aria-label")
    assert drawing.page.locator("article h1").inner_text() in str(label)
    drawing.page.set_viewport_size({"width": 390, "height": 800})
    assert not drawing.page.locator(".graph svg").is_visible()
    words = drawing.page.locator(".graph figcaption").inner_text()
    assert [node for node in drawn if f"{node['name']} {node['count']}" not in words] == []
