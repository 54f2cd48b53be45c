"""A new dossier: its example becomes a site with its own README's commands, in one command too."""

import json
import re
from pathlib import Path

from click.testing import CliRunner

from dossier.cli.add import add
from dossier.cli.build import build
from dossier.cli.extract import extract
from dossier.cli.new import new
from dossier.cli.status import status
from dossier.store.read import read_dossier
from dossier.store.scaffold import SHIPPED


def test_the_readme_s_commands_work_on_the_example(tmp_path: Path) -> None:
    root = tmp_path / "case"
    assert CliRunner().invoke(new, [str(root)]).exit_code == 0
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert "dossier add example/*.txt" in readme
    assert re.findall(r"^dossier (\w+)", readme, re.MULTILINE) == ["extract", "build"]
    at = ["--root", str(root)]
    files = sorted(str(path) for path in (root / "example").glob("*.txt"))
    assert len(files) == 2
    assert CliRunner().invoke(add, [*files, *at]).exit_code == 0
    assert CliRunner().invoke(extract, at).exit_code == 0
    built = CliRunner().invoke(build, ["--drafts", *at])
    assert built.exit_code == 0, built.output
    assert (root / "site/index.html").is_file()
    told = json.loads(CliRunner().invoke(status, [*at, "--json"]).output)
    assert told["waiting"][0]["worth"] == "clash"


def test_an_empty_dossier_builds_too(tmp_path: Path) -> None:
    root = tmp_path / "case"
    CliRunner().invoke(new, [str(root)])
    at = ["--root", str(root)]
    assert CliRunner().invoke(extract, at).exit_code == 0
    assert CliRunner().invoke(build, at).exit_code == 0


def test_a_folder_of_articles_becomes_a_draft_site_in_one_command(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for path in (SHIPPED / "example").glob("*.txt"):
        (articles / path.name).write_bytes(path.read_bytes())
    (articles / "scan.txt").write_bytes(b"%PDF-1.7")
    root = tmp_path / "case"
    done = CliRunner().invoke(new, [str(root), "--from", str(articles)])
    assert done.exit_code == 1
    assert "scan.txt: this is a PDF" in done.output
    assert "refused: 1 of 3 articles" in done.output
    assert (root / "site/index.html").is_file()
    assert len(read_dossier(root).dossier.facts) >= 5


def test_a_folder_without_articles_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    root = tmp_path / "case"
    done = CliRunner().invoke(new, [str(root), "--from", str(tmp_path / "empty")])
    assert "no article here" in str(done.exception)
    assert not root.exists()


def test_editors_and_jobs_find_their_files(tmp_path: Path) -> None:
    root = tmp_path / "case"
    CliRunner().invoke(new, [str(root)])
    for name in (
        ".gitignore", ".gitlab-ci.yml", ".pre-commit-config.yaml", ".vscode/tasks.json",
        ".github/workflows/check.yml", ".github/pull_request_template.md",
        "schema/fact.schema.json",
    ):  # fmt: skip
        assert (root / name).is_file(), name
