"""Building: the real commands and the real MkDocs on a small dossier, and what stops them."""

import hashlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.histories import commit, git
from tests.support import made_once

TESTS = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
FACT = "data/facts/no-vote-before-summer-nbxlb.yml"


@pytest.fixture
def dossier(shared: Path, tmp_path: Path) -> Path:
    """A copy of the small dossier with the settings that `dossier new` gives."""
    return shutil.copytree(made_once(shared / "small", _new), tmp_path / "small")


@pytest.fixture
def built_dossier(shared: Path, tmp_path: Path) -> Path:
    """The same with its pages and its site, as the first build made them."""
    return shutil.copytree(made_once(shared / "small-built", _first_build), tmp_path / "small")


def _first_build(root: Path) -> None:
    _new(root)
    first = run(["dossier", "build"], root)
    assert first.returncode == 0, first.stderr
    assert "quotes: 6 checked, 6 verbatim, 0 skipped" in first.stdout


def _new(root: Path) -> None:
    run(["dossier", "new", ".", "--title", "The harbour bridge"], root)
    for name in ("data", "seeds"):
        shutil.copytree(TESTS / "tiny" / name, root / name, dirs_exist_ok=True)


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
    command = [str(BIN / command[0]), *command[1:]]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def footprint(*folders: Path) -> dict[str, str]:
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_dossier_builds_and_a_second_build_changes_no_byte(built_dossier: Path) -> None:
    assert (built_dossier / "site" / "facts" / "no-vote-before-summer-nbxlb.html").is_file()
    before = footprint(built_dossier)
    assert run(["dossier", "build"], built_dossier).returncode == 0
    assert footprint(built_dossier) == before


def test_every_clone_of_one_commit_builds_the_same_bytes(dossier: Path) -> None:
    git(dossier.parent, "init", "-q", "-b", "main", str(dossier))
    commit(dossier, "first")
    change(dossier / FACT, "before the summer.", "before the summer came.")
    run(["dossier", "approve", Path(FACT).stem, "--by", "Test"], dossier)
    commit(dossier, "second")
    git(dossier.parent, "clone", "-q", str(dossier), "clone")
    assert built(dossier) == built(dossier.parent / "clone")
    page = (dossier / "site" / "facts" / f"{Path(FACT).stem}.html").read_text("utf-8")
    assert "; wording changed; reviewed by Test" in page


def built(root: Path) -> dict[str, str]:
    """The site of a dossier, built: what is in each file, by its path in the site."""
    done = run(["dossier", "build"], root)
    assert done.returncode == 0, done.stderr
    return {path.removeprefix(str(root)): sha for path, sha in footprint(root / "site").items()}


def test_mkdocs_alone_builds_the_same_site(built_dossier: Path) -> None:
    dossier = built_dossier
    before = footprint(dossier / "site")
    shutil.rmtree(dossier / "site")
    done = run(["mkdocs", "build", "--strict"], dossier)
    assert done.returncode == 0, done.stderr
    assert footprint(dossier / "site") == before


@pytest.mark.parametrize(
    "command", [["dossier", "check"], ["dossier", "build"], ["mkdocs", "build"]], ids=" ".join
)
def test_one_changed_letter_in_a_quote_stops_everything_with_one_line(
    dossier: Path, command: list[str]
) -> None:
    change(dossier / FACT, "We will not vote", "We will not note")
    done = run(command, dossier)
    assert done.returncode == 1
    told = [line for line in done.stderr.splitlines() if "data/" in line]
    assert len(told) == 1
    assert f"{FACT}:11:10: Q-EDITED: evidence[0].quote:" in told[0]
    assert not (dossier / "site").exists()
    assert not (dossier / "docs" / "index.md").exists()


def test_a_hand_written_page_is_not_overwritten(dossier: Path) -> None:
    page = dossier / "docs" / "method.md"
    page.write_text("# Our own method\n", encoding="utf-8")
    done = run(["dossier", "build"], dossier)
    assert done.returncode == 2
    assert "method.md: a hand-written file stands where a generated page belongs" in done.stderr
    assert page.read_text(encoding="utf-8") == "# Our own method\n"
    assert not (dossier / "docs" / "index.md").exists()


def test_a_site_of_folders_is_refused_in_words(dossier: Path) -> None:
    change(dossier / "mkdocs.yml", "use_directory_urls: false", "use_directory_urls: true")
    done = run(["dossier", "build"], dossier)
    assert done.returncode == 2
    assert "mkdocs.yml: the pages of a dossier link to one another as files" in done.stderr


def test_a_page_that_the_navigation_forgets_is_named(dossier: Path) -> None:
    (dossier / "docs" / "forgotten.md").write_text("# Forgotten\n", encoding="utf-8")
    change(dossier / "mkdocs.yml", "- Briefing: index.md", "- index.md")
    change(dossier / "mkdocs.yml", "not_in_nav: |\n", "not_in_nav: |\n  /kept.md\n")
    (dossier / "docs" / "kept.md").write_text("# Kept\n", encoding="utf-8")
    done = run(["dossier", "build"], dossier)
    assert done.returncode == 2
    assert 'not included in the "nav" configuration' in done.stderr
    assert "forgotten.md" in done.stderr
    assert "kept.md" not in done.stderr


def test_a_template_with_an_undefined_name_is_named(dossier: Path) -> None:
    (dossier / "templates").mkdir()
    (dossier / "templates" / "fact.md.j2").write_text("{{ page.no_such_name }}", encoding="utf-8")
    done = run(["dossier", "build"], dossier)
    assert done.returncode == 2
    assert "dossier: templates/fact.md.j2" in done.stderr
    assert "no_such_name" in done.stderr
    assert not (dossier / "docs" / "index.md").exists()


def test_a_broken_template_is_named_with_its_line(dossier: Path) -> None:
    (dossier / "templates").mkdir()
    (dossier / "templates" / "fact.md.j2").write_text("ok\n{% if %}\n", encoding="utf-8")
    done = run(["dossier", "build"], dossier)
    assert done.returncode == 2
    assert "dossier: templates/fact.md.j2:2:" in done.stderr


def test_a_dossiers_own_template_replaces_the_shipped_one(dossier: Path) -> None:
    (dossier / "templates").mkdir()
    (dossier / "templates" / "downloads.md.j2").write_text('<p id="ours">Ours</p>\n', "utf-8")
    assert run(["dossier", "build"], dossier).returncode == 0
    assert 'id="ours"' in (dossier / "site" / "downloads.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["docs", "site"])
def test_an_output_folder_that_cannot_be_written_is_named(dossier: Path, name: str) -> None:
    shutil.rmtree(dossier / name, ignore_errors=True)
    (dossier / name).write_text("in the way\n", encoding="utf-8")
    done = run(["dossier", "build"], dossier)
    assert done.returncode == 2
    assert str(dossier / name) in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_dossier_builds(tmp_path: Path) -> None:
    run(["dossier", "new", "empty"], tmp_path)
    done = run(["dossier", "build"], tmp_path / "empty")
    assert done.returncode == 0, done.stderr
    assert "sources: 0 read · quotes: 0 checked" in done.stdout


def test_a_candidate_is_shown_only_as_a_draft(dossier: Path) -> None:
    change(dossier / FACT, "status: reviewed", "status: candidate")
    page = dossier / "site" / "facts" / "no-vote-before-summer-nbxlb.html"
    assert run(["dossier", "build"], dossier).returncode == 0
    assert not page.exists()
    assert run(["dossier", "build", "--drafts"], dossier).returncode == 0
    assert "not reviewed" in page.read_text(encoding="utf-8")


def test_every_page_of_an_earlier_build_still_answers_when_entries_are_withdrawn(
    built_dossier: Path,
) -> None:
    dossier = built_dossier
    before = set((dossier / "site").rglob("*.html"))
    data = set((dossier / "site" / "api").rglob("*.json"))
    for folder in ("facts", "conflicts"):
        for path in sorted((dossier / "data" / folder).glob("*.yml")):
            command = ["dossier", "withdraw", path.stem, "--reason", "It was wrong."]
            assert run([*command, "--date", "2021-04-01"], dossier).returncode == 0
    done = run(["dossier", "build"], dossier)
    assert done.returncode == 0, done.stderr
    assert len(before) > 10
    assert [path for path in before | data if not path.is_file()] == []
    page = (dossier / "site" / "facts" / f"{Path(FACT).stem}.html").read_text("utf-8")
    assert "Withdrawn on 1 April 2021: It was wrong." in page


def test_where_there_is_no_dossier_the_way_to_one_is_told(tmp_path: Path) -> None:
    done = run(["dossier", "check"], tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"dossier: {tmp_path}: no dossier here")
    assert "dossier new DIR" in done.stderr


@pytest.fixture
def served(dossier: Path) -> Iterator[tuple[Path, str]]:
    """The small dossier, served; its folder and its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    (dossier / "templates").mkdir()
    command = [str(BIN / "dossier"), "serve", "--address", address]
    process = subprocess.Popen(
        command, cwd=dossier, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield dossier, f"http://{address}"
    finally:
        process.terminate()
        process.wait(20)


def test_the_served_site_follows_the_data_the_seeds_and_the_templates(
    served: tuple[Path, str],
) -> None:
    root, address = served
    fact = f"{address}/facts/no-vote-before-summer-nbxlb.html"
    awaited(fact, "would not vote before the summer.")
    change(root / FACT, "before the summer.", "before the summer came.")
    run(["dossier", "approve", "no-vote-before-summer-nbxlb", "--by", "Test"], root)
    awaited(fact, "before the summer came.")
    (root / "templates" / "fact.md.j2").write_text('<p id="ours">Ours</p>\n', encoding="utf-8")
    awaited(fact, 'id="ours"')
    assert run(["dossier", "build"], root).returncode == 0, "a build beside a running serve"
    awaited(f"{address}/index.html", "The harbour bridge")


def awaited(address: str, words: str, seconds: float = 40) -> None:
    """Wait until the page at `address` holds `words`."""
    last = ""
    for _ in range(int(seconds * 4)):
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                last = answer.read().decode("utf-8")
        except OSError:
            last = ""
        if words in last:
            return
        time.sleep(0.25)
    raise AssertionError(f"{address} never said {words!r}; it said {last[:300]!r}")
