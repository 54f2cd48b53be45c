"""Checking some files: what is told of them, and of what rests on them, and nothing else."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.check.run import check, check_files
from dossier.cli.check import check as command
from dossier.errors import UsageError
from dossier.store.read import read_dossier
from tests.histories import TINY, replace

STATEMENT = "data/facts/no-vote-before-summer-nbxlb.yml"
EVENT = "data/facts/first-discussed-cz3kb.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small dossier with one misquoted fact of each source."""
    shutil.copytree(TINY, tmp_path / "dossier")
    replace(tmp_path / "dossier", STATEMENT, "before the summer,", "before the autumn,")
    replace(tmp_path / "dossier", EVENT, "on 14 February 2021", "on 15 February 2021")
    return tmp_path / "dossier"


def paths_told(root: Path, *paths: str) -> set[str]:
    reading = read_dossier(root)
    return {item.path for item in check_files(reading.dossier, reading.problems, paths).problems}


def test_only_the_named_file_is_told_of(root: Path) -> None:
    assert paths_told(root, STATEMENT) == {STATEMENT}


def test_only_its_quotes_are_counted(root: Path) -> None:
    reading = read_dossier(root)
    assert check(reading.dossier, reading.problems).counts.quotes.checked == 6
    assert check_files(reading.dossier, reading.problems, {STATEMENT}).counts.quotes.checked == 1


def test_a_changed_seed_tells_of_all_that_quotes_it(root: Path) -> None:
    assert paths_told(root, "seeds/gazette.txt") == {EVENT}
    (root / "seeds/harbour.txt").write_text("Another text about nothing much.", encoding="utf-8")
    assert {STATEMENT, EVENT} <= paths_told(root, "seeds/harbour.txt")


def test_each_file_is_told_what_the_whole_check_tells_of_it(root: Path) -> None:
    reading = read_dossier(root)
    whole = check(reading.dossier, reading.problems).problems
    assert whole
    for place in reading.dossier.places.values():
        told = check_files(reading.dossier, reading.problems, {place.path}).problems
        assert [item for item in told if item.path == place.path] == [
            item for item in whole if item.path == place.path
        ]


def test_the_command_takes_files_and_refuses_foreign_ones(root: Path, tmp_path: Path) -> None:
    arguments = ["--root", str(root)]
    done = CliRunner().invoke(command, [str(root / STATEMENT), *arguments])
    assert done.exit_code == 1
    assert "1 error, 0 warnings" in done.output
    foreign = CliRunner().invoke(command, [str(tmp_path / "x.yml"), *arguments])
    assert isinstance(foreign.exception, UsageError)


def test_a_folder_stands_for_all_files_below_it(root: Path) -> None:
    for folder in (root, root / "data", root / "data/facts", root / "seeds"):
        done = CliRunner().invoke(command, [str(folder), "--root", str(root)])
        assert (folder, "2 errors" in done.output) == (folder, True)


@pytest.mark.parametrize("name", ["mkdocs.yml", "data/facts/no-such-fact.yml", "docs"])
def test_a_path_that_names_nothing_checked_is_refused(root: Path, name: str) -> None:
    done = CliRunner().invoke(command, [str(root / name), "--root", str(root)])
    assert isinstance(done.exception, UsageError)
    assert "nothing the checks read" in str(done.exception)
