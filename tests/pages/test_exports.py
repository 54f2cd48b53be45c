"""What programs get: every export parses, says what the data says, and leads back to the pages."""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from dossier.model.dossier import Dossier
from dossier.model.vocabulary import EvidenceStance
from dossier.render.exports.api import FILES, fact_path
from dossier.render.exports.citations import bibtex, csl
from dossier.render.exports.csv_tables import table
from dossier.render.exports.files import DESCRIBED, exported, exports
from dossier.views.site import Site

ATOM = "{http://www.w3.org/2005/Atom}"
CANDIDATE = "A decision was expected in the summer"


@pytest.fixture(scope="module")
def files(toy: Dossier) -> Mapping[str, str]:
    return exported(Site(dossier=toy))


@pytest.mark.parametrize("name", [name for name in FILES if name != "fact"])
def test_each_file_of_the_api_fits_its_schema(name: str, files: Mapping[str, str]) -> None:
    schema = json.loads(files[f"api/v1/{name}.schema.json"])
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(files[f"api/v1/{name}.json"]))


def test_each_fact_has_a_file_of_its_own_that_fits_the_schema_and_leads_to_its_page(
    files: Mapping[str, str], pages: Mapping[str, str]
) -> None:
    schema = Draft202012Validator(json.loads(files["api/v1/fact.schema.json"]))
    listed = json.loads(files["api/v1/facts.json"])["facts"]
    assert listed
    for fact in listed:
        alone = json.loads(files[fact_path(fact["id"])])
        schema.validate(alone)
        assert normpath(join("api/v1/facts", alone["$schema"])) in files
        page = normpath(join("api/v1/facts", alone["fact"]["page"]))
        assert page.removesuffix(".html") + ".md" in pages
        assert {**alone["fact"], "page": fact["page"]} == fact


def test_the_api_gives_withdrawn_facts_with_their_reason(files: Mapping[str, str]) -> None:
    facts = {fact["id"]: fact for fact in json.loads(files["api/v1/facts.json"])["facts"]}
    withdrawn = facts["council-did-not-answer-dowd2"]
    assert withdrawn["status"] == "withdrawn"
    assert withdrawn["withdrawn"]["reason"] == "The article speaks of one day only."


def test_no_export_holds_a_candidate(toy: Dossier, files: Mapping[str, str]) -> None:
    assert any(CANDIDATE in fact.claim for fact in toy.facts.values())
    assert not [path for path, text in files.items() if CANDIDATE in text]


def test_the_api_counts_origins_and_not_articles(toy: Dossier) -> None:
    fact = toy.facts["trust-rejected-dqbel"]
    both = [item.model_copy(update={"stance": EvidenceStance.SUPPORTS}) for item in fact.evidence]
    doubled = fact.model_copy(update={"evidence": tuple(both)})
    dossier = replace(toy, facts={fact.id: doubled})
    given = json.loads(exports(dossier)["api/v1/facts.json"])["facts"][0]
    assert len(given["evidence"]) == 2
    assert given["origins"] == ["vell-courier"]


def test_the_index_names_every_collection_with_its_count(files: Mapping[str, str]) -> None:
    index = json.loads(files["api/v1/index.json"])
    for item in index["collections"]:
        held = json.loads(files[f"api/v1/{item['href']}"])[item["name"]]
        assert len(held) == item["count"]
        assert f"api/v1/{item['json_schema']}" in files


def test_an_annotation_selects_the_same_words_by_quote_and_by_position(
    toy: Dossier, files: Mapping[str, str]
) -> None:
    page = json.loads(files["downloads/annotations.jsonld"])
    checked = 0
    for item in page["items"]:
        for target in item["target"]:
            quote, position = target["selector"]
            fitting = [
                text
                for text in toy.texts.values()
                if text[position["start"] : position["end"]] == quote["exact"]
                and text[: position["start"]].endswith(quote["prefix"])
                and text[position["end"] :].startswith(quote["suffix"])
            ]
            assert fitting, quote["exact"]
            checked += 1
    assert checked > 10


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    rows = list(csv.reader(io.StringIO(table([(cell, "plain")]))))
    assert rows == [["'" + cell.strip(), "plain"]]


def test_tables_have_one_row_an_entry(toy: Dossier, files: Mapping[str, str]) -> None:
    reviewed = [fact for fact in toy.facts.values() if fact.status == "reviewed"]
    rows = list(csv.DictReader(io.StringIO(files["downloads/facts.csv"])))
    assert [row["id"] for row in rows] == [fact.id for fact in reviewed]
    quotes = list(csv.DictReader(io.StringIO(files["downloads/quotes.csv"])))
    assert {row["entry"] for row in quotes} >= {fact.id for fact in reviewed}


def test_feeds_are_newest_first_and_mark_what_was_withdrawn(files: Mapping[str, str]) -> None:
    feed = ElementTree.fromstring(files["feeds/facts.xml"])
    entries = feed.findall(f"{ATOM}entry")
    dates = [entry.findtext(f"{ATOM}updated") or "" for entry in entries]
    assert dates == sorted(dates, reverse=True)
    titles = [entry.findtext(f"{ATOM}title") or "" for entry in entries]
    assert sum(title.startswith("Withdrawn: ") for title in titles) == 1
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids) > 5
    same = json.loads(files["feeds/facts.json"])["items"]
    assert [item["id"] for item in same] == ids


def test_every_actor_and_proposal_with_facts_has_a_feed(
    toy: Dossier, files: Mapping[str, str]
) -> None:
    named = {actor for fact in toy.facts.values() for actor in fact.actors}
    for actor in named:
        feed = ElementTree.fromstring(files[f"feeds/actors/{actor}.xml"])
        assert toy.actors[actor].name in (feed.findtext(f"{ATOM}title") or "")


def test_links_lead_to_pages_without_an_address_and_are_whole_with_one(
    toy: Dossier, files: Mapping[str, str], pages: Mapping[str, str]
) -> None:
    feed = ElementTree.fromstring(files["feeds/actors/ana-brook.xml"])
    links = [entry.find(f"{ATOM}link") for entry in feed.findall(f"{ATOM}entry")]
    for link in links:
        assert link is not None
        found = normpath(join(dirname("feeds/actors/x.xml"), link.attrib["href"]))
        assert found.removesuffix(".html") + ".md" in pages
    whole = exports(replace(toy, address="https://example.org/d/"))
    addressed = [fact["page"] for fact in json.loads(whole["api/v1/facts.json"])["facts"]]
    addressed.append(json.loads(whole[fact_path("waited-ten-years-rdkuf")])["fact"]["page"])
    for address in addressed:
        assert address.startswith("https://example.org/d/facts/")
        assert urlsplit(address).path.endswith(".html")


def test_the_calendar_holds_only_events_of_one_day(toy: Dossier, files: Mapping[str, str]) -> None:
    text = files["downloads/events.ics"]
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    days = [
        fact
        for fact in toy.facts.values()
        if fact.status == "reviewed" and fact.kind == "event" and fact.when and fact.when.is_day
    ]
    assert text.count("BEGIN:VEVENT") == len(days)
    assert "lighthouse to be moved" not in text.replace("\r\n ", "")


def test_citations_are_as_precise_as_the_source(toy: Dossier) -> None:
    source = toy.sources["vell-courier-2031-03-04-v1"]
    assert csl(source, "Vell Courier")["issued"] == {"date-parts": [[2031, 3, 4]]}
    vague = source.model_copy(update={"published": None, "title": "50 % & {more}_\\x"})
    assert "issued" not in csl(vague, "Vell Courier")
    entry = bibtex(vague, "Vell Courier")
    assert r"{{50 \% \& \{more\}\_\textbackslash{}x}}" in entry
    assert "year" not in entry


def test_downloads_lists_each_file_with_its_size(pages: Mapping[str, str]) -> None:
    page = pages["downloads.md"]
    for item in DESCRIBED:
        assert item.path in pages
        assert f'href="{item.path}"' in page
    size = len(pages["downloads/facts.csv"].encode())
    assert (f"{size} bytes" if size < 1000 else f"{round(size / 1000)} kB") in page


def test_the_printable_page_holds_every_fact_and_needs_no_other_file(
    toy: Dossier, pages: Mapping[str, str]
) -> None:
    page = pages["downloads/dossier.html"]
    for fact in toy.facts.values():
        assert (f'id="{fact.id}"' in page) == (fact.status == "reviewed")
    assert "src=" not in page
    assert "<link" not in page
    assert "url(" not in page.replace("url(#", "")


def test_exports_are_the_same_on_every_run(toy: Dossier, files: Mapping[str, str]) -> None:
    assert exported(Site(dossier=toy)) == files
