"""Disposing and merging: what reject, withdraw and merge change in the files, byte by byte."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.check.run import check
from dossier.cli.merge import merge
from dossier.cli.reject import reject
from dossier.cli.withdraw import withdraw
from dossier.errors import UsageError
from dossier.store.edit import add_items, exchange_id
from dossier.store.read import read_dossier
from tests.histories import TINY, replace

STATEMENT = "no-vote-before-summer-nbxlb"
EVENT = "first-discussed-cz3kb"
DAY = ["--date", "2021-04-01"]
SECOND = """\
# found on the second reading
status: candidate
kind: event
claim: The vote was put off.
actors: [city-council, jon-aske]
evidence:
- source: gazette-2021-03-04
  quote: The vote on the harbour bridge was postponed, the Gazette has learned.
  speaker: gazette
- source: harbour-news-2021-03-03
  quote: We will not vote before the summer,
  speaker: jon-aske
"""
DATE_CONFLICT = "first-discussion-cz3kb"
CONFLICT = """\
status: candidate
question: When?
type: date
accounts:
- holds: on the 12th
  value: '2021-02-12'
  evidence:
  - source: gazette-2021-03-04
    quote: The vote on the harbour bridge was postponed,
  - source: harbour-news-2021-03-03
    quote: The council first discussed the bridge on 12 February 2021.
- holds: in the spring
  evidence:
  - source: harbour-news-2021-03-03
    quote: We will not vote before the summer,
    speaker: jon-aske
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small dossier with a candidate and a front page that names it."""
    shutil.copytree(TINY, tmp_path / "dossier")
    folder = tmp_path / "dossier/data"
    (folder / "facts/put-off-aaaaa.yml").write_text(SECOND, encoding="utf-8")
    (folder / "briefing.yml").write_text(
        f"sections:\n- heading: News\n  facts:\n  - {STATEMENT}\n  - put-off-aaaaa # new\n",
        encoding="utf-8",
    )
    return tmp_path / "dossier"


def text_of(root: Path, id: str) -> str:
    return (root / f"data/facts/{id}.yml").read_text(encoding="utf-8")


def test_a_rejected_candidate_changes_in_one_word(root: Path) -> None:
    done = CliRunner().invoke(reject, ["put-off-aaaaa", "--root", str(root)])
    assert done.output == "data/facts/put-off-aaaaa.yml: rejected\n"
    assert text_of(root, "put-off-aaaaa") == SECOND.replace("candidate", "rejected")


def test_what_was_published_is_not_rejected_and_nothing_is_written(root: Path) -> None:
    done = CliRunner().invoke(reject, ["put-off-aaaaa", STATEMENT, "--root", str(root)])
    assert isinstance(done.exception, UsageError)
    assert "what was published is withdrawn" in str(done.exception)
    assert text_of(root, "put-off-aaaaa") == SECOND


def test_offers_to_a_reviewed_fact_are_declined_and_stay_on_file(root: Path) -> None:
    offer = (
        "proposed:\n- source: gazette-2021-03-04\n  quote: the Gazette has learned.\n"
        "  found_by: same-fact\n"
    )
    path = root / f"data/facts/{STATEMENT}.yml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before + offer, encoding="utf-8")
    assert CliRunner().invoke(reject, [STATEMENT, "--root", str(root)]).exit_code == 0
    after = path.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert "status: rejected" in after.removeprefix(before)


def test_a_withdrawal_carries_date_and_reason_and_keeps_the_rest(root: Path) -> None:
    before = text_of(root, STATEMENT)
    arguments = [STATEMENT, "--reason", "He was misheard.", *DAY, "--root", str(root)]
    done = CliRunner().invoke(withdraw, arguments)
    assert "data/briefing.yml: still names it" in done.output
    assert text_of(root, STATEMENT) == (
        before.replace("status: reviewed", "status: withdrawn")
        + "withdrawn:\n  date: '2021-04-01'\n  reason: He was misheard.\n"
    )
    again = CliRunner().invoke(withdraw, arguments)
    assert "withdrawn already" in str(again.exception)


def test_a_candidate_is_not_withdrawn(root: Path) -> None:
    arguments = ["put-off-aaaaa", "--reason", "x", *DAY, "--root", str(root)]
    assert "never published" in str(CliRunner().invoke(withdraw, arguments).exception)


def test_a_merge_adds_what_is_new_and_ends_the_other(root: Path) -> None:
    replace(root, f"data/facts/{STATEMENT}.yml", "evidence:", "# why this one\nevidence:")
    before = text_of(root, STATEMENT)
    done = CliRunner().invoke(merge, [STATEMENT, "put-off-aaaaa", *DAY, "--root", str(root)])
    assert done.exit_code == 0, done.output
    added = (
        "- source: gazette-2021-03-04\n"
        "  quote: The vote on the harbour bridge was postponed, the Gazette has learned.\n"
        "  speaker: gazette\n"
    )
    assert text_of(root, STATEMENT) == before.replace("reviewed:\n", f"{added}reviewed:\n")
    assert "status: rejected" in text_of(root, "put-off-aaaaa")
    briefing = (root / "data/briefing.yml").read_text(encoding="utf-8")
    assert briefing == f"sections:\n- heading: News\n  facts:\n  - {STATEMENT}\n"
    reading = read_dossier(root)
    codes = {item.code for item in check(reading.dossier, reading.problems).errors}
    assert codes == {"E-STALE"}


def test_a_merged_entry_that_was_published_is_withdrawn(root: Path) -> None:
    done = CliRunner().invoke(merge, [EVENT, STATEMENT, *DAY, "--root", str(root)])
    assert done.exit_code == 0, done.output
    assert f"reason: Merged into {EVENT}." in text_of(root, STATEMENT)
    assert "actors: [city-council, jon-aske]" in text_of(root, EVENT)


def test_a_merged_conflict_gives_its_quotes_to_the_account_that_holds_the_same(root: Path) -> None:
    found = root / "data/conflicts/when-first-bbbbb.yml"
    found.write_text(CONFLICT, encoding="utf-8")
    kept = root / f"data/conflicts/{DATE_CONFLICT}.yml"
    before = kept.read_text(encoding="utf-8")
    fact = root / "data/facts/put-off-aaaaa.yml"
    fact.write_text(f"{SECOND}conflicts:\n- when-first-bbbbb\n", encoding="utf-8")
    done = CliRunner().invoke(merge, [DATE_CONFLICT, "when-first-bbbbb", "--root", str(root)])
    assert done.exit_code == 0, done.output
    added = (
        "  - source: gazette-2021-03-04\n    quote: The vote on the harbour bridge was postponed,\n"
    )
    other = (
        "- holds: in the spring\n  evidence:\n  - source: harbour-news-2021-03-03\n"
        "    quote: We will not vote before the summer,\n    speaker: jon-aske\n"
    )
    assert kept.read_text(encoding="utf-8") == (
        before.replace("- holds: 14", f"{added}- holds: 14").replace("resol", f"{other}resol")
    )
    assert "status: rejected" in found.read_text(encoding="utf-8")
    assert f"conflicts:\n- {DATE_CONFLICT}\n" in fact.read_text(encoding="utf-8")


def test_what_has_ended_is_not_merged_again(root: Path) -> None:
    arguments = [STATEMENT, "put-off-aaaaa", *DAY, "--root", str(root)]
    assert CliRunner().invoke(merge, arguments).exit_code == 0
    again = CliRunner().invoke(merge, arguments)
    assert "put-off-aaaaa: rejected already" in str(again.exception)


def test_entries_of_two_kinds_are_not_merged(root: Path) -> None:
    done = CliRunner().invoke(merge, [EVENT, "jon-aske", "--root", str(root)])
    assert "not two entries of one kind" in str(done.exception)
    actors = CliRunner().invoke(merge, ["jon-aske", "city-council", "--root", str(root)])
    assert "edit this actor by hand" in str(actors.exception)


def test_items_are_added_at_the_indent_of_their_list() -> None:
    text = "a:\n  - x: 1 # one\n\n# about b\nb: 2\n"
    assert add_items(text, "a", [{"x": "2"}]) == (
        "a:\n  - x: 1 # one\n  - x: '2'\n\n# about b\nb: 2\n"
    )
    assert add_items("b: 2\n", "actors", ["x"]) == "b: 2\nactors: [x]\n"
    assert add_items("actors: [x]\nb: 2\n", "actors", ["y"]) == "actors: [x, y]\nb: 2\n"


def test_items_are_added_to_a_list_within_a_list() -> None:
    text = "a:\n- b:\n  - x # one\n# about two\n- b:\n  - y\nc: 1\n"
    added = "a:\n- b:\n  - x # one\n  - z\n# about two\n- b:\n  - y\nc: 1\n"
    assert add_items(text, ("a", 0, "b"), ["z"]) == added
    assert add_items(text, ("a", 1, "b"), ["z"]) == text.replace("  - y\n", "  - y\n  - z\n")
    with pytest.raises(UsageError):
        add_items("a:\n- b: [x]\n", ("a", 0, "b"), ["z"])


def test_an_id_is_exchanged_only_where_it_stands_whole() -> None:
    assert exchange_id("- a-b\n- a\n", "a", "c") == "- a-b\n- c\n"
    assert exchange_id("x: [a, c, d]\n", "a", "c") == "x: [c, d]\n"
    assert exchange_id("x: [c, a]\n", "a", "c") == "x: [c]\n"
