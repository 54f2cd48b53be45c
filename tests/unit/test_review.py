"""Review: what a comparison of two commits shows a person who has to judge it."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli.check import check
from dossier.cli.review import compare, review
from dossier.errors import UsageError
from dossier.review.markdown import LIMIT, markdown
from dossier.review.records import Sort
from dossier.review.view import ReviewView
from tests.histories import commit, git, replace, repository

GOLDEN = Path(__file__).parent.parent / "golden" / "review"
STATEMENT = "data/facts/no-vote-before-summer-nbxlb.yml"
EVENT = "data/facts/first-discussed-cz3kb.yml"
CONFLICT = "data/conflicts/first-discussion-cz3kb.yml"
GAZETTE = "data/sources/gazette-2021-03-04.yml"
TAG = re.compile(r"<[^>]+>")
NEW_FACT = """\
status: reviewed
kind: event
claim: The vote on the bridge was put off.
actors: [city-council]
proposals: [harbour-bridge]
evidence:
- source: gazette-2021-03-04
  quote: The vote on the harbour bridge was postponed, the Gazette has learned.
  speaker: gazette
"""
RETOLD = """\
City news

The council first discussed the bridge on 12 February 2021. It would cost 12 million crowns, \
according to the port. That is what a paper had on Wednesday.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path)


def sorts(view: ReviewView) -> dict[str, Sort]:
    return {entry.id: entry.sort for entry in view.entries}


def codes(view: ReviewView) -> list[str]:
    return [item.code for item in view.problems]


def test_nothing_changed_is_said_so(root: Path) -> None:
    view = compare(root, "main", None)
    assert view.entries == ()
    assert "No entry says anything else than before" in markdown(view)


def test_reordered_keys_offsets_and_rewrapped_prose_change_no_meaning(root: Path) -> None:
    text = (root / STATEMENT).read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    turned = "".join([lines[1], lines[0], *lines[2:]])
    turned = turned.replace(
        "claim: Aske said the council would not vote before the summer.",
        "claim: >-\n  Aske said the council would\n  not vote before the summer.",
    ).replace("  speaker: jon-aske", "  speaker: jon-aske\n  at: [204, 238]")
    (root / STATEMENT).write_text(turned, encoding="utf-8")
    view = compare(root, "main", None)
    assert view.entries == ()
    assert view.form_only == (STATEMENT,)
    assert "changed in form only" in markdown(view)


def test_a_changed_claim_shows_before_and_after_and_reopens_the_entry(root: Path) -> None:
    replace(root, STATEMENT, "would not vote", "might not vote")
    view = compare(root, "main", None)
    assert sorts(view) == {"no-vote-before-summer-nbxlb": Sort.REOPENED}
    text = markdown(view)
    assert "<del>would</del> not vote" in text
    assert "<ins>might</ins> not vote" in text
    assert "the stamp no longer holds" in text


def test_every_quote_is_bold_in_its_sentence_with_its_neighbours_and_owner(root: Path) -> None:
    replace(root, STATEMENT, "would not vote", "might not vote")
    text = markdown(compare(root, "main", None))
    assert "<b>We will not vote before the summer,</b>" in text
    assert "had delayed its vote on the harbour bridge." in text
    assert "not state-owned, Norland" in text


def test_later_work_on_the_base_is_not_taken_for_undone(root: Path) -> None:
    git(root, "switch", "-q", "-c", "work")
    replace(root, STATEMENT, "would not vote", "might not vote")
    commit(root, "work")
    git(root, "switch", "-q", "main")
    replace(root, EVENT, "first discussed the bridge", "discussed the bridge first")
    commit(root, "meanwhile")
    assert list(sorts(compare(root, "main", "work"))) == ["no-vote-before-summer-nbxlb"]


def test_a_new_fact_counts_its_origins_and_names_its_pages(root: Path) -> None:
    (root / "data/facts/vote-put-off-aaaaa.yml").write_text(NEW_FACT, encoding="utf-8")
    entry = compare(root, "main", None).entries[0]
    assert entry.sort is Sort.ADDED
    assert entry.origins_after == ("Gazette",)
    assert entry.pages[0] == "facts/vote-put-off-aaaaa.md"
    assert "sources/gazette-2021-03-04.md" in entry.pages


def test_a_source_said_to_retell_another_takes_origins_away(root: Path) -> None:
    replace(root, GAZETTE, "skip:", "derives_from: [{outlet: harbour-news}]\nskip:")
    view = compare(root, "main", None)
    assert [(item.id, len(item.before), len(item.after)) for item in view.shifts] == [
        ("first-discussed-cz3kb", 2, 1)
    ]


def test_a_candidate_is_folded_and_a_withdrawal_stands_first(root: Path) -> None:
    candidate = NEW_FACT.replace("reviewed", "candidate")
    (root / "data/facts/vote-put-off-aaaaa.yml").write_text(candidate, encoding="utf-8")
    replace(root, STATEMENT, "status: reviewed", "status: withdrawn")
    withdrawn = "withdrawn: {date: 2021-04-01, reason: He was misheard.}\nreviewed:"
    replace(root, STATEMENT, "reviewed:", withdrawn)
    view = compare(root, "main", None)
    assert [entry.sort for entry in view.entries] == [Sort.WITHDRAWN, Sort.PROPOSED]
    assert [group.folded for group in view.groups] == [False, True]


def test_a_file_that_became_unreadable_is_not_called_deleted(root: Path) -> None:
    replace(root, STATEMENT, "status: reviewed", "status: [reviewed")
    view = compare(root, "main", None)
    assert sorts(view)["no-vote-before-summer-nbxlb"] is Sort.UNREADABLE
    assert "V-DELETED" not in codes(view)


def test_only_new_problems_fail_when_compared_with_the_base(root: Path) -> None:
    replace(root, STATEMENT, "before the summer,", "before the autumn,")
    commit(root, "a fault that landed")
    git(root, "switch", "-q", "-c", "work")
    arguments = ["--root", str(root)]
    assert CliRunner().invoke(check, arguments).exit_code == 1
    assert CliRunner().invoke(check, [*arguments, "--against", "main"]).exit_code == 0
    (root / EVENT).unlink()
    told = CliRunner().invoke(check, [*arguments, "--against", "main", "--format", "json"])
    assert told.exit_code == 1
    assert "V-DELETED" in [item["code"] for item in json.loads(told.stdout)["problems"]]


def test_the_report_stays_under_the_limit_and_counts_what_it_leaves_out(root: Path) -> None:
    for number in range(120):
        name = f"data/facts/vote-put-off-{number:05}.yml"
        (root / name).write_text(NEW_FACT.replace("put off", f"put off {number}"), encoding="utf-8")
    view = compare(root, "main", None)
    text = markdown(view)
    assert len(text) <= LIMIT
    in_full, in_short = text.count("\n#### "), text.count("\n- <b>new</b>")
    left_out = int(re.findall(r"(\d+) left out", text)[0])
    assert in_full
    assert in_full + in_short + left_out == 120
    assert len(markdown(view, 20_000)) <= 20_000


def test_a_name_in_a_quote_notifies_nobody_and_is_no_markup(root: Path) -> None:
    replace(root, STATEMENT, "would not vote", "@team *would* not <b>vote</b>")
    text = markdown(compare(root, "main", None))
    assert "@team" not in text
    assert "&#42;would&#42;" in text
    assert "&#60;b&#62;vote" in text


def test_an_unknown_commit_is_a_clear_error(root: Path) -> None:
    with pytest.raises(UsageError, match="no such commit here"):
        compare(root, "nowhere", None)


def test_a_folder_without_git_is_a_clear_error(root: Path) -> None:
    (root / ".git").rename(root / "not-git")
    with pytest.raises(UsageError, match="not a git repository"):
        compare(root, "main", None)


def test_a_dossier_in_a_folder_of_its_repository_is_compared_alone(tmp_path: Path) -> None:
    inner = repository(tmp_path)
    outer = tmp_path / "outer"
    git(tmp_path, "init", "-q", "-b", "main", str(outer))
    (inner / ".git").rename(tmp_path / "gone")
    inner.rename(outer / "inner")
    commit(outer, "first")
    replace(outer / "inner", STATEMENT, "would not vote", "might not vote")
    assert len(compare(outer / "inner", "main", None).entries) == 1


def plant(root: Path) -> None:
    """Six faults, as a careless or dishonest pull request would hold them."""
    new = "data/facts/vote-put-off-aaaaa.yml"
    distorted = NEW_FACT.replace("was postponed, the Gazette has learned.", "was lost.")
    (root / new).write_text(distorted, encoding="utf-8")
    beyond = NEW_FACT.replace("was put off.", "was put off until 2025 by Jon Aske.")
    (root / "data/facts/vote-put-off-bbbbb.yml").write_text(beyond, encoding="utf-8")
    replace(root, STATEMENT, "speaker: jon-aske", "speaker: city-council")
    (root / "seeds/city.txt").write_text(RETOLD, encoding="utf-8")
    (root / "data/outlets/city-news.yml").write_text("name: City News\n", encoding="utf-8")
    (root / "data/sources/city-news-2021.yml").write_text(
        "seed: city.txt\n"
        "sha256: 0000000000000000000000000000000000000000000000000000000000000000\n"
        "outlet: city-news\npublished: 2021-03-05\n",
        encoding="utf-8",
    )
    replace(
        root, EVENT, "conflicts:",
        "- source: city-news-2021\n"
        "  quote: The council first discussed the bridge on 12 February 2021.\n"
        "  speaker: city-news\nconflicts:",
    )  # fmt: skip
    (root / CONFLICT).rename(root / "data/conflicts/another-name-cz3kb.yml")
    (root / "data/proposals/harbour-bridge.yml").unlink()


def test_six_planted_faults_all_show(root: Path, request: pytest.FixtureRequest) -> None:
    git(root, "switch", "-q", "-c", "work")
    plant(root)
    commit(root, "six faults")
    view = compare(root, "main", "work")
    text = markdown(view)
    found = {(item.code, item.path) for item in view.problems}
    assert ("V-RETELLING", "data/sources/city-news-2021.yml") in found
    assert ("V-RENAMED", "data/conflicts/another-name-cz3kb.yml") in found
    assert ("V-DELETED", "data/proposals/harbour-bridge.yml") in found
    in_entry = {item.path: {problem.code for problem in item.problems} for item in view.entries}
    assert in_entry["data/facts/vote-put-off-aaaaa.yml"] & {"Q-ABSENT", "Q-EDITED"}
    assert in_entry["data/facts/vote-put-off-bbbbb.yml"], "a claim beyond its quote"
    assert {code for code in in_entry[STATEMENT] if code != "E-STALE"}, "a wrong speaker"
    accept(request, "six-faults.md", text)


def accept(request: pytest.FixtureRequest, name: str, text: str) -> None:
    """Compare with a golden report; the hash of the commit is no part of it."""
    text = re.sub(r"\([0-9a-f]{10}\)", "(commit)", text)
    golden = GOLDEN / name
    if request.config.getoption("--accept", default=False):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_the_review_of_ordinary_work_reads_as_before(
    root: Path, request: pytest.FixtureRequest
) -> None:
    replace(root, STATEMENT, "would not vote", "might not vote")
    (root / "data/facts/vote-put-off-aaaaa.yml").write_text(NEW_FACT, encoding="utf-8")
    replace(root, CONFLICT, "resolution: open", "resolution: explained\nexplanation: A slip.")
    replace(root, "data/outlets/gazette.yml", "state_owned: no", "state_owned: yes")
    accept(request, "ordinary-work.md", markdown(compare(root, "main", None)))


def test_the_command_gives_json_and_fails_on_new_errors(root: Path) -> None:
    replace(root, STATEMENT, "before the summer,", "before the autumn,")
    done = CliRunner().invoke(review, ["main", "--json", "--root", str(root)])
    assert done.exit_code == 1
    told = json.loads(done.output)
    assert told["groups"][0]["entries"][0]["sort"] == "reopened"
    assert told["problems"]
