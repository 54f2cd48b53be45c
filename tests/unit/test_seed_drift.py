"""A seed that changes between two commits is told quote by quote."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.check.run import check as run_checks
from dossier.cli.check import check
from dossier.cli.review import compare, review
from dossier.gate.drift import Change
from dossier.review.markdown import markdown
from dossier.store.read import read_dossier
from tests.histories import commit, replace, repository

SEED = "seeds/harbour.txt"
STATEMENT = "no-vote-before-summer-nbxlb"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small dossier after the mayor's words became others and a sentence came before them."""
    root = repository(tmp_path)
    replace(root, SEED, "not vote before the summer", "not vote before the autumn")
    replace(root, SEED, "By Mara Lind", "Corrected on Friday. By Mara Lind")
    return root


def changes(root: Path) -> dict[str, set[Change]]:
    found: dict[str, set[Change]] = {}
    for quote in compare(root, "main", None).seeds[0].quotes:
        found.setdefault(quote.id, set()).add(quote.change)
    return found


def test_every_quote_of_a_changed_seed_is_told(root: Path) -> None:
    found = changes(root)
    assert found[STATEMENT] == {Change.EDITED}
    assert found["first-discussed-cz3kb"] == {Change.MOVED}


def test_a_seed_that_is_the_same_is_not_mentioned(tmp_path: Path) -> None:
    assert compare(repository(tmp_path), "main", None).seeds == ()


def test_a_quote_that_is_gone_is_lost(root: Path) -> None:
    (root / SEED).write_text("Nothing of the kind was ever printed here.\n", encoding="utf-8")
    assert set.union(*changes(root).values()) == {Change.LOST}


def test_the_review_shows_the_words_that_went_and_came(root: Path) -> None:
    text = markdown(compare(root, "main", None))
    assert "<code>harbour.txt</code> became another text" in text
    assert "<del>summer,</del>" in text
    assert "<ins>autumn," in text
    assert "<b>moved</b>" in text


def test_only_entries_whose_quotes_were_touched_are_to_be_approved_again(root: Path) -> None:
    view = compare(root, "main", None)
    touched = {Path(item.path).stem for item in view.problems if item.code == "V-DRIFT"}
    assert touched == {STATEMENT}
    told = next(item.message for item in view.problems if item.code == "V-SEED")
    assert "1 edited" in told


def test_a_check_against_the_base_names_the_seed_and_the_quote(root: Path) -> None:
    done = CliRunner().invoke(check, ["--root", str(root), "--against", "main", "--format", "json"])
    codes = {item["code"] for item in json.loads(done.stdout)["problems"]}
    assert {"V-SEED", "V-DRIFT", "Q-EDITED"} <= codes


def test_the_json_of_a_review_has_every_quote(root: Path) -> None:
    done = CliRunner().invoke(review, ["main", "--root", str(root), "--json"])
    quotes = json.loads(done.stdout)["seeds"][0]["quotes"]
    assert {quote["change"] for quote in quotes} == {"edited", "moved"}


def test_a_quote_restored_to_the_new_text_is_stale_until_approved_and_no_other_is(
    root: Path,
) -> None:
    replace(root, f"data/facts/{STATEMENT}.yml", "before the summer,", "before the autumn,")
    commit(root, "quote the corrected text")
    dossier = read_dossier(root)
    stale = [item for item in run_checks(dossier.dossier, ()).problems if item.code == "E-STALE"]
    assert [Path(item.path).stem for item in stale] == [STATEMENT]
