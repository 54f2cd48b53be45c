"""What happened to an entry, read out of real git histories."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dossier.model.dossier import Kind
from dossier.model.fields import FactId
from dossier.store.past import past_of
from tests.histories import commit, git, replace, repository

ID = FactId("no-vote-before-summer-nbxlb")
FACT = f"data/facts/{ID}.yml"
Told = list[tuple[str, str, str]]
OnDay = Callable[..., None]


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> OnDay:
    """Commits are made on this day, at this hour and zone."""

    def set_day(day: str, hour: str = "12:00:00+00:00") -> None:
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T{hour}")

    set_day("2021-03-05")
    return set_day


@pytest.fixture
def root(tmp_path: Path, on_day: OnDay) -> Path:
    return repository(tmp_path)


def told(root: Path, id: str = ID) -> Told:
    events = past_of(root)[Kind.FACT, id]
    return [(str(event.day), str(event.deed), event.detail) for event in events]


def test_adding_rewording_reviewing_and_withdrawing_are_told_with_their_days(
    root: Path, on_day: OnDay
) -> None:
    on_day("2021-03-06")
    replace(root, FACT, "before the summer.", "before summer.")
    commit(root, "reword")
    on_day("2021-03-07")
    stamp = "reviewed:\n  by: Test Person\n  digest: 0123456789abcdef\n"
    text = (root / FACT).read_text("utf-8").partition("reviewed:\n")[0]
    (root / FACT).write_text(text + stamp, "utf-8")
    commit(root, "stamp")
    on_day("2021-03-09")
    replace(root, FACT, "status: reviewed", "status: withdrawn")
    commit(root, "withdraw")
    assert told(root) == [
        ("2021-03-05", "added", ""),
        ("2021-03-05", "reviewed", "Test Reviewer"),
        ("2021-03-06", "changed", "wording"),
        ("2021-03-07", "reviewed", "Test Person"),
        ("2021-03-09", "withdrawn", ""),
    ]


def test_a_change_of_layout_is_no_change(root: Path, on_day: OnDay) -> None:
    before = told(root)
    on_day("2021-03-06")
    claim = next(line for line in (root / FACT).read_text("utf-8").splitlines() if "claim" in line)
    words = claim.partition(": ")[2]
    folded = f"claim: >-\n  {words.replace(' ', chr(10) + '  ', 3)}"
    replace(root, FACT, claim, folded)
    replace(root, FACT, "status:", "# a remark\nstatus:")
    commit(root, "layout")
    assert told(root) == before


def test_what_nobody_saw_is_not_told(root: Path, on_day: OnDay) -> None:
    new = "data/facts/later-abcde.yml"
    text = (root / FACT).read_text("utf-8").replace("status: reviewed", "status: candidate")
    (root / new).write_text(text.partition("reviewed:\n")[0], "utf-8")
    commit(root, "proposed")
    on_day("2021-03-06")
    replace(root, new, "before the summer", "before summer")
    commit(root, "reworded")
    on_day("2021-03-07")
    replace(root, new, "status: candidate", "status: reviewed")
    commit(root, "published")
    assert told(root, "later-abcde") == [("2021-03-07", "added", "")]


def test_a_merge_is_one_change_on_its_day(root: Path, on_day: OnDay) -> None:
    git(root, "switch", "-q", "-c", "work")
    on_day("2021-03-06")
    replace(root, FACT, "before the summer.", "before summer.")
    commit(root, "reword")
    replace(root, FACT, "before summer.", "before this summer.")
    commit(root, "reword again")
    git(root, "switch", "-q", "main")
    on_day("2021-03-08")
    git(root, "merge", "-q", "--no-ff", "--no-edit", "work")
    assert told(root)[2:] == [("2021-03-08", "changed", "wording")]


def test_days_are_those_of_utc(root: Path, on_day: OnDay) -> None:
    on_day("2021-03-06", "23:30:00-05:00")
    replace(root, FACT, "before the summer.", "before summer.")
    commit(root, "late in the evening elsewhere")
    assert past_of(root)[Kind.FACT, ID][-1].day == date(2021, 3, 7)


def test_a_clone_tells_the_same_and_a_folder_inside_a_repository_does_too(
    root: Path, tmp_path: Path
) -> None:
    git(tmp_path, "clone", "-q", str(root), str(tmp_path / "clone"))
    assert past_of(tmp_path / "clone") == past_of(root)
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "-q", "-b", "main", str(outer))
    (root / ".git").rename(tmp_path / "kept")
    root.rename(outer / "dossier")
    commit(outer, "first")
    assert told(outer / "dossier")[0] == ("2021-03-05", "added", "")


def test_without_the_whole_history_nothing_is_told(root: Path, tmp_path: Path) -> None:
    replace(root, FACT, "before the summer.", "before summer.")
    commit(root, "reword")
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), str(tmp_path / "shallow"))
    assert past_of(root)
    assert past_of(tmp_path / "shallow") == {}
    (root / ".git").rename(tmp_path / "gone")
    assert past_of(root) == {}
