"""Hostile words in every text of a dossier leave all data files well formed and the words whole."""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from dossier.model.dossier import RECORD_CLASSES, Dossier, Kind
from dossier.model.records import Record
from dossier.render.exports.files import exports

HOSTILE = (
    "=1+1</script><script>alert(1)</script>\"'\\ {x} %25 ]]> <!-- & &amp; ;,: \x07\ufffe\n"
    "END:VEVENT\nBEGIN:VEVENT"
)
TEXTS = frozenset(
    "title name country owner author rights note claim speaker_note summary reason question holds"
    " explanation url published_from by group".split()
)


def spoiled(value: Any, key: str = "") -> Any:
    """`value` with every free text replaced; ids, dates, vocabularies and quotes stay."""
    if isinstance(value, dict):
        return {name: spoiled(item, name) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [spoiled(item, key) for item in value]
    return HOSTILE if key in TEXTS and isinstance(value, str) and value else value


def records(found: Mapping[Any, Record], kind: Kind) -> dict[Any, Any]:
    shape = RECORD_CLASSES[kind]
    return {
        id: shape.model_validate(spoiled(record.model_dump(mode="json")))
        for id, record in found.items()
    }


@pytest.fixture(scope="module")
def files(toy: Dossier) -> Mapping[str, str]:
    dossier = replace(
        toy,
        title=HOSTILE,
        sources=records(toy.sources, Kind.SOURCE),
        outlets=records(toy.outlets, Kind.OUTLET),
        actors=records(toy.actors, Kind.ACTOR),
        proposals=records(toy.proposals, Kind.PROPOSAL),
        facts=records(toy.facts, Kind.FACT),
        conflicts=records(toy.conflicts, Kind.CONFLICT),
    )
    return exports(dossier)


def test_json_parses_and_gives_the_words_back(files: Mapping[str, str]) -> None:
    for path, text in files.items():
        if path.endswith((".json", ".jsonld")):
            json.loads(text)
    facts = json.loads(files["api/v1/facts.json"])["facts"]
    assert {fact["claim"] for fact in facts} == {HOSTILE}


def test_feeds_parse_and_lose_only_what_xml_cannot_hold(files: Mapping[str, str]) -> None:
    feeds = [text for path, text in files.items() if path.endswith(".xml")]
    assert len(feeds) > 3
    for text in feeds:
        title = ElementTree.fromstring(text).findtext("{http://www.w3.org/2005/Atom}title")
        assert title is not None
        assert title.startswith(HOSTILE.replace("\x07\ufffe", ""))


def test_no_event_is_smuggled_into_the_calendar(files: Mapping[str, str], toy: Dossier) -> None:
    lines = files["downloads/events.ics"].split("\r\n")
    plain = exports(toy)["downloads/events.ics"].split("\r\n")
    assert lines.count("BEGIN:VEVENT") == plain.count("BEGIN:VEVENT")
    assert lines[-2:] == ["END:VCALENDAR", ""]


def test_an_entry_of_the_bibliography_cannot_be_closed_from_within(
    files: Mapping[str, str], toy: Dossier
) -> None:
    text = files["downloads/sources.bib"]
    bare = text.replace("\\{", "").replace("\\}", "")
    depth = 0
    for number, letter in enumerate(bare):
        depth += (letter == "{") - (letter == "}")
        assert depth >= 0
        assert depth > 0 or letter in "}@misc\n{", bare[number - 20 : number + 20]
    assert text.count("@misc{") == len(toy.sources)


def test_no_cell_of_a_table_is_a_formula(files: Mapping[str, str]) -> None:
    for path, text in files.items():
        if path.endswith(".csv"):
            assert ",=" not in text
            assert "\n=" not in text
