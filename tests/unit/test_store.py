"""The store: what is written reads back, edits keep every other byte, nothing is half-written."""

import json
import os
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.errors import UsageError, WriteError
from dossier.model.dossier import Kind
from dossier.model.records import Fact
from dossier.store import files
from dossier.store.dump import dump_record
from dossier.store.edit import remove_key, set_key
from dossier.store.files import write_text
from dossier.store.pages import write_pages
from dossier.store.read import find_root, read_dossier
from dossier.store.scaffold import new_dossier
from dossier.store.schemas import schema
from dossier.store.validate import to_record
from dossier.store.yaml_tree import parse

TINY = Path(__file__).parent.parent / "tiny"
STAMP = {"by": "A. Reviewer", "digest": "0123456789abcdef"}


def test_scalars_stay_as_typed() -> None:
    tree = parse("x.yml", "a: no\nb: 12:30\nc: 2024\nd: 1e3\ne:\nf: ~\ng: ''\nh: 2022-01-26").tree
    assert tree == {
        "a": "no", "b": "12:30", "c": "2024", "d": "1e3", "e": None, "f": None, "g": "",
        "h": "2022-01-26",
    }  # fmt: skip


@pytest.mark.parametrize("root", [TINY, TINY.parent.parent], ids=["tiny", "shipped"])
def test_every_record_reads_back_as_written(root: Path) -> None:
    dossier = read_dossier(root).dossier
    records = [
        (kind, record)
        for kind, held in (
            (Kind.SOURCE, dossier.sources), (Kind.OUTLET, dossier.outlets),
            (Kind.ACTOR, dossier.actors), (Kind.PROPOSAL, dossier.proposals),
            (Kind.FACT, dossier.facts), (Kind.CONFLICT, dossier.conflicts),
        )
        for record in held.values()
    ]  # fmt: skip
    assert records
    for kind, record in records:
        text = dump_record(kind, record)
        again, problems = to_record(kind, record.id, parse("x.yml", text))
        assert problems == []
        assert again == record
        assert dump_record(kind, again) == text


@given(st.text(min_size=1))
def test_any_claim_reads_back_as_written(claim: str) -> None:
    fact = Fact.model_validate(
        {"id": "a-aaaaa", "status": "candidate", "kind": "event", "claim": claim}
    )
    try:
        claim.encode()
    except UnicodeEncodeError:
        return
    again, _ = to_record(Kind.FACT, fact.id, parse("x.yml", dump_record(Kind.FACT, fact)))
    assert again is not None
    assert again == fact


@pytest.mark.parametrize("root", [TINY, TINY.parent.parent], ids=["tiny", "shipped"])
def test_the_data_fits_the_schemas_that_editors_complete_from(root: Path) -> None:
    checked = 0
    for kind in Kind:
        validator = jsonschema.Draft202012Validator(schema(kind))
        folder = root / kind.folder
        for path in folder.glob("*.yml"):
            content = json.loads(json.dumps(_typed(path), default=str))
            assert [error.message for error in validator.iter_errors(content)] == [], path
            checked += 1
    assert checked


def _typed(path: Path) -> object:
    """A record as an editor's YAML reader sees it, but with dates and yes/no kept as text."""

    class Loader(yaml.SafeLoader):
        pass

    kept = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")
    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in kept]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(path.read_text(encoding="utf-8"), Loader)


def test_a_key_is_added_and_removed_without_touching_another_byte() -> None:
    text = "# why\na:   1   # spaced\n\nb: >-\n  prose\n  more\n# about c\nc: [x,   y]\n"
    stamped = set_key(text, "reviewed", STAMP)
    assert stamped.startswith(text)
    assert remove_key(stamped, "reviewed") == text


def test_a_key_in_the_middle_is_replaced_and_comments_stay() -> None:
    text = "a: 1\nb: >-\n  prose\n  more\n\n# about c\nc: 3\n"
    assert set_key(text, "b", "new") == "a: 1\nb: new\n\n# about c\nc: 3\n"
    assert remove_key(text, "b") == "a: 1\n\n# about c\nc: 3\n"


def test_a_file_without_final_newline_gets_one_before_the_new_key() -> None:
    assert set_key("a: 1", "b", "2") == "a: 1\nb: '2'\n"


def test_a_file_in_braces_is_not_edited() -> None:
    with pytest.raises(UsageError):
        set_key("{a: 1}", "b", "2")


def test_a_crash_while_writing_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "entry.yml"
    path.write_text("old\n", encoding="utf-8")

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "replace", crash)
    with pytest.raises(KeyboardInterrupt):
        write_text(path, "new\n")
    assert path.read_text(encoding="utf-8") == "old\n"
    assert os.listdir(tmp_path) == ["entry.yml"]


def test_writing_what_stands_there_already_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.md"
    assert write_text(path, "x\n")
    before = path.stat().st_mtime_ns
    assert not write_text(path, "x\n")
    assert path.stat().st_mtime_ns == before


def test_a_file_where_a_folder_belongs_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "docs").write_text("", encoding="utf-8")
    with pytest.raises(WriteError, match="cannot be written"):
        write_text(tmp_path / "docs" / "index.md", "x")


def test_stale_pages_go_and_hand_written_ones_stay(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("# By hand\n", encoding="utf-8")
    write_pages(tmp_path, {"index.md": "a\n", "facts/one.md": "b\n"})
    outcome = write_pages(tmp_path, {"index.md": "a\n"})
    assert (outcome.written, outcome.unchanged, outcome.removed) == (0, 1, 1)
    assert not (tmp_path / "facts").exists()
    assert (tmp_path / "about.md").read_text(encoding="utf-8") == "# By hand\n"


def test_a_page_does_not_overwrite_a_hand_written_one(tmp_path: Path) -> None:
    (tmp_path / "method.md").write_text("# Our method\n", encoding="utf-8")
    with pytest.raises(WriteError, match="hand-written file stands where a generated page belongs"):
        write_pages(tmp_path, {"index.md": "a\n", "method.md": "---\ngenerated_by: dossier\n---\n"})
    assert sorted(os.listdir(tmp_path)) == ["method.md"]


def test_generated_pages_are_known_even_without_their_list(tmp_path: Path) -> None:
    page = "---\ntitle: x\ngenerated_by: dossier\n---\nold\n"
    (tmp_path / "method.md").write_text(page, encoding="utf-8")
    assert write_pages(tmp_path, {"method.md": page.replace("old", "new")}).written == 1


def test_the_dossier_is_found_from_a_folder_inside_it() -> None:
    assert find_root(TINY / "data" / "facts") == TINY.resolve()
    with pytest.raises(UsageError, match="no dossier here"):
        find_root(Path("/"))


def test_a_new_dossier_reads_without_a_problem_and_is_never_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    new_dossier(folder, 'The "quoted" case')
    reading = read_dossier(folder)
    assert reading.problems == ()
    assert reading.dossier.title == 'The "quoted" case'
    with pytest.raises(UsageError, match="not an empty folder"):
        new_dossier(folder, "Again")
