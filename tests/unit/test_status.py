"""Status: what a dossier's counts, coverage and queue say after something in it changed."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli.status import status
from dossier.store.read import read_dossier
from dossier.views.status import StatusView, Worth, status_view

TINY = Path(__file__).parent.parent / "tiny"
STATEMENT = "data/facts/no-vote-before-summer-nbxlb.yml"
EVENT = "data/facts/first-discussed-cz3kb.yml"
CONFLICT = "data/conflicts/first-discussion-cz3kb.yml"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    root = tmp_path / "dossier"
    shutil.copytree(TINY, root)
    return root


def replace(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def view_of(root: Path) -> StatusView:
    return status_view(read_dossier(root).dossier)


def test_nothing_awaits_review_where_all_is_stamped(tiny: Path) -> None:
    view = view_of(tiny)
    assert view.waiting == ()
    assert view.counts["facts"] == {"all": 2, "reviewed": 2}
    assert view.facts_by_origins == {1: 1, 2: 1}


def test_coverage_names_the_sentences_that_nobody_cites(tiny: Path) -> None:
    harbour = view_of(tiny).sources[1].coverage
    assert harbour is not None
    assert (harbour.sentences, harbour.cited, harbour.skipped) == (4, 3, 2)
    assert harbour.unused == (
        ("line 5", "It would cost 12 million crowns, according to the port."),
    )


def test_a_retelling_adds_no_origin(tiny: Path) -> None:
    source = tiny / "data/sources/gazette-2021-03-04.yml"
    text = source.read_text(encoding="utf-8")
    source.write_text(text + "derives_from: [{outlet: harbour-news}]\n", encoding="utf-8")
    assert view_of(tiny).facts_by_origins == {1: 2}


def test_clashes_come_before_reopened_entries_and_those_before_candidates(tiny: Path) -> None:
    replace(tiny, CONFLICT, "status: reviewed", "status: candidate")
    replace(tiny, STATEMENT, "would not vote", "refused to vote")
    replace(tiny, EVENT, "status: reviewed", "status: candidate")
    replace(tiny, "data/actors/jon-aske.yml", "kind:", "status: candidate\nkind:")
    waiting = view_of(tiny).waiting
    assert [item.worth for item in waiting] == [
        Worth.CLASH, Worth.REOPENED, Worth.CORROBORATED, Worth.SUBJECT
    ]  # fmt: skip
    assert waiting[1].path == STATEMENT
    assert waiting[2].origins == 2


def test_a_passage_of_a_further_origin_is_worth_more_than_another_one(tiny: Path) -> None:
    offer = "proposed:\n- source: {}\n  quote: {}\n  found_by: same-fact\n"
    gazette = offer.format("gazette-2021-03-04", "The vote on the harbour bridge was postponed")
    harbour = offer.format("harbour-news-2021-03-03", "delayed its vote on the harbour bridge")
    for path, words in ((STATEMENT, gazette), (EVENT, harbour)):
        text = (tiny / path).read_text(encoding="utf-8")
        (tiny / path).write_text(text + words, encoding="utf-8")
    assert [(item.worth, item.path) for item in view_of(tiny).waiting] == [
        (Worth.GAINING, STATEMENT), (Worth.OFFERED, EVENT)
    ]  # fmt: skip
    replace(tiny, STATEMENT, "found_by: same-fact", "status: rejected")
    assert [item.worth for item in view_of(tiny).waiting] == [Worth.OFFERED]


def test_the_command_prints_and_gives_json(tiny: Path) -> None:
    replace(tiny, STATEMENT, "would not vote", "refused to vote")
    printed = CliRunner().invoke(status, ["--root", str(tiny)])
    assert printed.exit_code == 0
    assert "changed since they were reviewed: 1" in printed.output
    told = json.loads(CliRunner().invoke(status, ["--root", str(tiny), "--json"]).output)
    assert [item["worth"] for item in told["waiting"]] == ["reopened"]
    assert told["facts"][0] == {
        "id": "first-discussed-cz3kb", "origins": ["gazette", "harbour-news"]
    }  # fmt: skip
