"""Editing over time, with real git: branches that add sources merge, and nothing is lost."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier.cli.add import add
from dossier.cli.approve import approve
from dossier.cli.extract import extract
from dossier.cli.reject import reject
from dossier.cli.review import compare
from dossier.cli.withdraw import withdraw
from dossier.model.vocabulary import Status
from dossier.review.records import Sort
from dossier.store.read import read_dossier
from tests.histories import commit, git, replace, repository

FERRY = """\
Ferry prices rise

By Nora Holt
5 March 2021

The ferry company said on Friday that its prices would rise by four crowns in the spring. \
"Nobody likes it, but diesel has become dear," director Ole Brandt said.

© 2021 Norland Press
"""
SCHOOL = """\
School roof mended

By Tove Aas
6 March 2021

The roof of the old school was mended last week, the headmistress said. "It rained into three \
rooms all winter," headmistress Anna Sund said.

© 2021 Sund Weekly
"""
TOLD_AGAIN = """\
Bridge vote off

By Nora Holt
4 March 2021

The council has put its vote off. "We will not vote before the summer," Mayor Jon Aske said.

© 2021 Norland Press
"""
STATEMENT = "data/facts/no-vote-before-summer-nbxlb.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    repo = repository(tmp_path)
    run(extract, "--root", str(repo))
    commit(repo, "first extraction")
    return repo


def run(command: object, *arguments: str, text: str | None = None) -> str:
    done = CliRunner().invoke(command, list(arguments), input=text)  # type: ignore[arg-type]
    assert done.exit_code == 0, (done.output, done.exception)
    return done.output


def take(root: Path, name: str, text: str) -> None:
    run(add, "-", "--name", name, "--root", str(root), text=text)
    run(extract, "--root", str(root))


def data(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in (root / "data").rglob("*.yml")
    }


def test_extracting_again_changes_no_byte(root: Path) -> None:
    take(root, "ferry", FERRY)
    before = data(root)
    run(extract, "--root", str(root))
    assert data(root) == before


def test_two_branches_that_add_sources_merge_without_conflict_or_double(root: Path) -> None:
    for branch, text in (("ferry", FERRY), ("school", SCHOOL)):
        git(root, "switch", "-q", "-c", branch, "main")
        take(root, branch, text)
        commit(root, branch)
    git(root, "switch", "-q", "main")
    git(root, "merge", "-q", "--no-edit", "ferry")
    git(root, "merge", "-q", "--no-edit", "school")
    merged = data(root)
    run(extract, "--root", str(root))
    assert data(root) == merged
    assert len(read_dossier(root).dossier.sources) == 4
    assert read_dossier(root).problems == ()


def test_two_branches_that_add_the_same_source_make_the_same_files(root: Path) -> None:
    for branch in ("one", "two"):
        git(root, "switch", "-q", "-c", branch, "main")
        take(root, "ferry", FERRY)
        commit(root, branch)
    git(root, "merge", "-q", "--no-edit", "one")
    assert git(root, "diff", "--stat", "one") == ""


def test_a_fourth_source_changes_only_what_it_should(root: Path) -> None:
    before = data(root)
    take(root, "again", TOLD_AGAIN)
    after = data(root)
    assert set(before) <= set(after)
    changed = [path for path in before if before[path] != after[path]]
    assert changed in ([], [STATEMENT])
    assert after[STATEMENT].startswith(before[STATEMENT].rstrip("\n"))
    view = compare(root, "main", None)
    standing = [entry for entry in view.entries if entry.path in before]
    assert [entry.sort for entry in standing] in ([], [Sort.PROPOSED])


def test_a_person_s_words_and_comments_outlive_regeneration(root: Path) -> None:
    take(root, "ferry", FERRY)
    path = next(path for path, text in data(root).items() if "diesel has become dear" in text)
    text = (root / path).read_text(encoding="utf-8")
    mine = "# I asked the company: this is right\n" + text.replace("claim: ", "claim:   ", 1)
    (root / path).write_text(mine, encoding="utf-8")
    run(extract, "--root", str(root))
    assert (root / path).read_text(encoding="utf-8") == mine


def test_what_was_rejected_does_not_come_back(root: Path) -> None:
    take(root, "ferry", FERRY)
    facts = read_dossier(root).dossier.facts
    new = sorted(id for id, fact in facts.items() if fact.status is Status.CANDIDATE)
    assert new
    run(reject, *new, "--root", str(root))
    before = data(root)
    run(extract, "--root", str(root))
    assert data(root) == before


def test_a_withdrawn_entry_stays_withdrawn_and_is_not_proposed_anew(root: Path) -> None:
    id = "no-vote-before-summer-nbxlb"
    run(withdraw, id, "--reason", "Misheard.", "--date", "2021-04-01", "--root", str(root))
    before = data(root)
    run(extract, "--root", str(root))
    assert data(root) == before


def test_a_changed_quote_reopens_its_entry_and_no_other(root: Path) -> None:
    replace(root, STATEMENT, "We will not vote before the summer,", "not vote before the summer,")
    view = compare(root, "main", None)
    assert [(entry.path, entry.sort) for entry in view.entries] == [(STATEMENT, Sort.REOPENED)]
    replace(root, STATEMENT, "not vote before the summer,", "We will not vote before the summer,")
    run(approve, "no-vote-before-summer-nbxlb", "--by", "Second Reader", "--root", str(root))
    assert [entry.sort for entry in compare(root, "main", None).entries] == [Sort.STAMPED]


def test_a_source_is_replaced_by_its_update_without_losing_the_first(root: Path) -> None:
    take(root, "ferry", FERRY)
    commit(root, "ferry")
    later = FERRY.replace("four crowns", "five crowns").replace("5 March 2021", "6 March 2021")
    first = next(id for id in read_dossier(root).dossier.sources if "norland" in id)
    run(add, "-", "--name", "ferry-2", "--version-of", first, "--root", str(root), text=later)
    run(extract, "--root", str(root))
    dossier = read_dossier(root).dossier
    assert [item.id for item in dossier.sources.values() if item.version_of == first]
    assert first in dossier.sources
    gone = [entry for entry in compare(root, "HEAD", None).entries if entry.sort is Sort.DELETED]
    assert gone == []
