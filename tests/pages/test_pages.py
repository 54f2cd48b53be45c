"""What holds for every page: who is shown, what is claimed, where links lead."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

import pytest
from jinja2 import BaseLoader, ChoiceLoader, DictLoader

from dossier.errors import TemplateError
from dossier.gate.counts import QuoteCounts
from dossier.model.date_words import words
from dossier.model.dossier import Dossier
from dossier.model.edtf import parse_when
from dossier.model.fields import FactId
from dossier.model.records import Briefing, ProposedEvidence
from dossier.model.vocabulary import FactKind, Status
from dossier.render.environment import tidy
from dossier.render.pages import render
from dossier.text.seed import canonical

CANDIDATE = "facts/decision-in-summer-"
WITHDRAWN = "facts/council-did-not-answer-dowd2"


class Reader(HTMLParser):
    """Collects what the tests ask about: ids, links, and the words of quotes."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.quotes: list[str] = []
        self.open: list[str] = []
        self.skipping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += [values["id"]] if values.get("id") else []
        self.links += [values["href"]] if tag == "a" and values.get("href") else []
        if tag in ("path", "circle", "rect", "br", "line", "polygon", "polyline"):
            return
        self.open.append(tag)
        if tag == "blockquote":
            self.quotes.append("")
        elif tag == "span" and values.get("class") in ("cut", "vh"):
            self.skipping = len(self.open)
            self.quotes[-1:] = [self.quotes[-1] + "\0"] if "blockquote" in self.open else []

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            if self.skipping == len(self.open):
                self.skipping = 0
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if "blockquote" in self.open and not self.skipping:
            self.quotes[-1] += data


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


def test_candidates_appear_only_in_drafts(
    toy: Dossier, loader: BaseLoader, pages: Mapping[str, str]
) -> None:
    drafts = render(toy, loader=loader, drafts=True)
    assert not any(path.startswith(CANDIDATE) for path in pages)
    assert not any("A decision was expected in the summer" in text for text in pages.values())
    page = next(text for path, text in drafts.items() if path.startswith(CANDIDATE))
    assert "draft, not reviewed" in page
    assert "of 11 entries" in drafts["index.md"]
    assert "await review" not in pages["index.md"]
    assert "shown in this draft only" in drafts["method.md"]
    assert "what is not reviewed is not shown" in pages["method.md"]
    touching = re.compile(r'reviewed</span><(?:span class="date"|a class="differ"|details)')
    assert [path for path, text in drafts.items() if touching.search(text)] == []


def test_a_draft_shows_what_the_extractor_offers_an_entry_and_a_published_page_does_not(
    toy: Dossier, loader: BaseLoader
) -> None:
    fact = next(fact for fact in toy.facts.values() if fact.status is Status.REVIEWED)
    words = next(
        item
        for other in toy.facts.values()
        for item in other.evidence
        if other is not fact and item.quote not in {known.quote for known in fact.evidence}
    )
    offers = [
        ProposedEvidence.model_validate({**words.model_dump(), "status": status})
        for status in ("candidate", "rejected")
    ]
    offered = fact.model_copy(update={"proposed": tuple(offers)})
    with_offer = replace(toy, facts={**toy.facts, fact.id: offered})
    path = f"facts/{fact.id}.md"
    drafts = render(with_offer, loader=loader, drafts=True)
    assert drafts[path].count('class="quote') == len(fact.evidence) + 1
    assert "Offered by the program" in drafts[path]
    (link,) = {
        link for link in read(drafts[path].partition('id="offered"')[2]).links if "#p" in link
    }
    source, _, anchor = normpath(join("facts", link)).partition("#")
    page = drafts[source.replace(".html", ".md")]
    assert anchor in read(page).ids
    assert f"Offered: {fact.claim}" in unescape(page)
    published = render(with_offer, loader=loader)
    assert "Offered" not in published[path]
    assert "Offered" not in published[source.replace(".html", ".md")]


def offer(page: str) -> str:
    """What follows the heading over the offers on a page."""
    return page.partition('id="offered"')[2]


def test_a_front_page_that_nobody_has_ordered_shows_some_of_each_kind_and_leads_to_all(
    toy: Dossier, loader: BaseLoader
) -> None:
    fact = next(fact for fact in toy.facts.values() if fact.status is Status.REVIEWED)
    many = {
        id: fact.model_copy(update={"id": id, "kind": FactKind.BACKGROUND, "evidence": ()})
        for id in (FactId(f"more-{number:05}") for number in range(40))
    }
    plain = replace(toy, facts={**toy.facts, **many}, briefing=Briefing())
    page = render(plain, loader=loader)["index.md"]
    assert page.count('<li id="more-') == 12
    assert '<a href="facts/index.html#background">All 41</a>' in page


def test_a_long_kind_stands_by_month_in_the_index_of_facts_and_a_short_one_does_not(
    toy: Dossier, loader: BaseLoader
) -> None:
    fact = next(fact for fact in toy.facts.values() if fact.status is Status.REVIEWED and fact.when)
    days = [f"2030-{month:02}-{day:02}" for month in (3, 4) for day in range(1, 8)]
    many = {
        f"{fact.id}-{day}": fact.model_copy(
            update={"id": f"{fact.id}-{day}", "when": parse_when(day), "kind": FactKind.BACKGROUND}
        )
        for day in days
    }
    page = render(replace(toy, facts={**toy.facts, **many}), loader=loader)["facts/index.md"]
    months = re.findall(r"^### (.*?) \{#(\S+)\}", page, re.MULTILINE)
    assert months[:2] == [
        ("March 2030", "background-m2030-03"),
        ("April 2030", "background-m2030-04"),
    ]
    assert {id.partition("-")[0] for _, id in months} == {"background"}
    assert '<a href="#background-m2030-03">March 2030</a> <span class="number">7</span>' in page


def test_a_withdrawn_entry_keeps_its_page_and_stands_nowhere_else_but_in_the_corrections(
    pages: Mapping[str, str],
) -> None:
    page = pages[f"{WITHDRAWN}.md"]
    assert "Withdrawn on 3 May 2031: The article speaks of one day only." in page
    naming = {path for path, text in pages.items() if path.endswith(".md") and WITHDRAWN in text}
    assert naming <= {f"{WITHDRAWN}.md", "method.md"}
    assert WITHDRAWN in pages["method.md"]


def test_the_sentence_at_the_head_of_the_briefing_has_its_date(
    toy: Dossier, pages: Mapping[str, str]
) -> None:
    assert toy.briefing.lede
    lede = toy.facts[toy.briefing.lede]
    head = pages["index.md"].split("</details>")[0]

    assert lede.when
    assert words(lede.when) not in lede.claim
    assert f'{lede.claim} <span class="date">{words(lede.when)}</span>' in head


def test_nothing_is_said_to_be_verified_where_no_check_ran(
    toy: Dossier, loader: BaseLoader, pages: Mapping[str, str]
) -> None:
    unchecked = render(toy, loader=loader)
    assert "word for word in" in pages["index.md"]
    assert not any(
        re.search(r"stands? word for word", text)
        for path, text in unchecked.items()
        if path.endswith(".md")
    )


def test_one_quote_that_is_not_found_takes_the_claim_from_every_page(
    toy: Dossier, loader: BaseLoader
) -> None:
    partly = render(toy, loader=loader, check=QuoteCounts(checked=24, verbatim=23))
    assert "stand word for word" not in partly["index.md"]


def test_links_lead_to_pages_and_anchors_that_are_there(pages: Mapping[str, str]) -> None:
    readers = {path: read(text) for path, text in pages.items() if path.endswith(".md")}
    anchors = {
        path: {*reader.ids, *re.findall(r"\{#([\w-]+)", pages[path])}
        for path, reader in readers.items()
    }
    followed = 0
    for path, reader in readers.items():
        for link in reader.links:
            if "://" in link:
                continue
            target, _, anchor = link.partition("#")
            found = normpath(join(dirname(path), target)) if target else path
            if found not in pages:
                found = found.removesuffix(".html") + ".md"
            assert found in pages, f"{path}: {link}"
            if anchor and found.endswith(".md"):
                assert anchor in anchors[found], f"{path}: {link}"
            followed += 1
    assert followed > 300


def test_ids_are_unique_on_every_page(pages: Mapping[str, str]) -> None:
    for path, text in pages.items():
        if path.endswith(".md"):
            ids = [*read(text).ids, *re.findall(r"\{#([\w-]+)", text)]
            assert len(ids) == len(set(ids)), path


def test_every_run_of_words_in_a_quote_stands_in_a_seed(
    toy: Dossier, pages: Mapping[str, str]
) -> None:
    seeds = [canonical(text) for text in toy.texts.values()]
    runs = [
        (path, canonical(run))
        for path, text in pages.items()
        if path.endswith(".md")
        for quote in read(text).quotes
        for run in quote.split("\0")
    ]
    assert len(runs) > 50
    for path, run in runs:
        assert any(run in seed for seed in seeds), f"{path}: {run}"


def test_html_blocks_hold_no_blank_line(pages: Mapping[str, str]) -> None:
    for path, text in pages.items():
        if path.endswith(".md"):
            body = text.split("---\n", 2)[2]
            for block in body.strip().split("\n\n"):
                assert block.startswith(("<div", "#")), f"{path}: {block[:60]}"
                if block.startswith("<div"):
                    assert block.count("<div") == block.count("</div>"), path


def test_quotes_carry_the_language_of_their_source(pages: Mapping[str, str]) -> None:
    page = pages["facts/waited-ten-years-rdkuf.md"]
    assert re.search(r'<blockquote dir="auto" lang="nb"><p>.*Vi har ventet i ti år', page)


def test_pages_are_the_same_on_every_run(
    toy: Dossier, loader: BaseLoader, counted: QuoteCounts, pages: Mapping[str, str]
) -> None:
    assert render(toy, loader=loader, check=counted) == pages


def test_an_empty_dossier_has_its_pages_too(loader: BaseLoader) -> None:
    empty = render(Dossier(title="Nothing yet"), loader=loader)
    assert {"index.md", "facts/index.md", "conflicts/index.md", "sources/index.md"} <= set(empty)


@pytest.mark.parametrize(
    ("template", "message"),
    [
        (
            "{{ view.nothing_of_the_kind }}",
            "templates/method.md.j2: 'dossier.views.method.MethodView object' has no attribute"
            " 'nothing_of_the_kind' — use a name its view has",
        ),
        (
            "{% if %}",
            "templates/method.md.j2:1: Expected an expression, got 'end of statement block'"
            " — mend the template",
        ),
        ("{% import 'gone.j2' as x %}", "templates/gone.j2: not there — restore it"),
    ],
)
def test_a_broken_template_is_named_with_what_is_wrong(
    toy: Dossier, loader: BaseLoader, template: str, message: str
) -> None:
    broken = ChoiceLoader([DictLoader({"method.md.j2": template}), loader])
    with pytest.raises(TemplateError) as error:
        render(toy, loader=broken)
    assert str(error.value) == message


def test_blank_lines_go_and_headings_keep_theirs() -> None:
    assert tidy("<div>\n\n  <p>a</p>\n</div>\n\x1e# A {#a}\x1e\n\n<div></div>") == (
        "<div>\n<p>a</p>\n</div>\n\n# A {#a}\n\n<div></div>\n"
    )
