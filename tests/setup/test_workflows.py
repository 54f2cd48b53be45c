"""The workflow files: pinned, with the least rights, safe for forks, and their steps run."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.cli.main import COMMANDS
from tests.histories import commit, git, replace, repository
from tests.support import ROOT

OURS = sorted((ROOT / ".github/workflows").glob("*.yml"))
SHIPPED = sorted((ROOT / "dossier/scaffold/github/workflows").glob("*.yml"))
ALL = [*OURS, *SHIPPED]
PINNED = re.compile(r"[\w-]+/[\w/-]+@[0-9a-f]{40}")
WRITES = {"comment": {"pull-requests"}, "publish": {"pages", "id-token"}}
STATEMENT = "data/facts/no-vote-before-summer-nbxlb.yml"


def loaded(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return content


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in loaded(path)["jobs"].values() for step in job["steps"]]


def test_there_are_workflows() -> None:
    assert {path.stem for path in OURS} == {"check", "comment", "publish", "test"}
    assert {path.stem for path in SHIPPED} == {"check", "comment", "publish"}


@pytest.mark.parametrize("path", ALL, ids=str)
def test_actions_are_pinned_by_commit_with_their_version_beside(path: Path) -> None:
    used = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert used
    for line in used:
        assert PINNED.search(line), line
        assert re.search(r"# v\d+\.\d+\.\d+$", line), line


@pytest.mark.parametrize("path", ALL, ids=str)
def test_rights_are_the_least_and_jobs_end(path: Path) -> None:
    workflow = loaded(path)
    jobs = workflow["jobs"].values()
    granted = [workflow["permissions"], *(job.get("permissions", {}) for job in jobs)]
    written = {name for rights in granted for name, right in rights.items() if right == "write"}
    assert written == WRITES.get(path.stem, set())
    assert all("timeout-minutes" in job for job in jobs)


@pytest.mark.parametrize("path", ALL, ids=str)
def test_no_step_puts_foreign_words_into_a_script(path: Path) -> None:
    for step in steps(path):
        assert "${{" not in step.get("run", "")
        assert "${{" not in step.get("with", {}).get("script", "")


@pytest.mark.parametrize("path", ALL, ids=str)
def test_what_may_write_runs_no_code_of_a_pull_request(path: Path) -> None:
    workflow = loaded(path)
    assert "pull_request_target" not in workflow["on"]
    if "workflow_run" in workflow["on"]:
        assert not any("run" in step or "checkout" in step["uses"] for step in steps(path))
    for step in steps(path):
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_new_dossier_gets_our_workflows_but_for_the_installation(path: Path) -> None:
    ours, theirs = (
        [step for step in steps(file) if step["name"] != "Install"]
        for file in (ROOT / ".github/workflows" / path.name, path)
    )
    assert ours == theirs


def run_steps(root: Path, event: str, base: str) -> dict[str, int]:
    """Run the check job's own commands as a runner would; exit codes up to the first bad one."""
    codes: dict[str, int] = {}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for step in steps(ROOT / ".github/workflows/check.yml"):
        if "run" not in step or step["name"] == "Install" or not applies(step, event):
            continue
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step["run"]], cwd=root, check=False,
            env={**os.environ, "PATH": path, "BASE": base}, capture_output=True,
        )  # fmt: skip
        codes[step["name"]] = done.returncode
        if done.returncode:
            break
    return codes


def applies(step: dict[str, Any], event: str) -> bool:
    condition = step.get("if", "")
    return not condition or ("==" in condition) == (event == "pull_request")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    repo = repository(tmp_path)
    (repo / "mkdocs.yml").write_bytes((ROOT / "dossier/scaffold/mkdocs.yml").read_bytes())
    (repo / ".gitignore").write_bytes((ROOT / "dossier/scaffold/gitignore").read_bytes())
    commit(repo, "configuration")
    git(repo, "switch", "-q", "-c", "work")
    return repo


def test_a_good_pull_request_passes_every_step_and_leaves_review_and_site(root: Path) -> None:
    replace(root, "data/outlets/gazette.yml", "country: Norland", "country: Sudland")
    commit(root, "good work")
    codes = run_steps(root, "pull_request", "main")
    assert len(codes) == 3
    assert set(codes.values()) == {0}
    assert (root / "review.md").read_text(encoding="utf-8").startswith("<!-- dossier review -->")
    assert (root / "site/index.html").is_file()


def test_a_bad_pull_request_fails_but_is_reviewed_all_the_same(root: Path) -> None:
    replace(root, STATEMENT, "before the summer,", "before the autumn,")
    commit(root, "bad work")
    codes = run_steps(root, "pull_request", "main")
    assert codes == {"Write the review": 0, "Only new problems fail a pull request": 1}
    assert "Q-EDITED" in (root / "review.md").read_text(encoding="utf-8")


def test_on_main_every_problem_fails(root: Path) -> None:
    replace(root, STATEMENT, "before the summer,", "before the autumn,")
    commit(root, "bad work")
    assert run_steps(root, "push", "") == {"Every problem fails on main": 1}


def test_the_problem_matcher_reads_what_the_check_prints(root: Path) -> None:
    replace(root, STATEMENT, "before the summer,", "before the autumn,")
    tasks = yaml.safe_load((ROOT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]
    command = [str(Path(sys.executable).with_name("dossier")), *tasks[0]["command"].split()[1:]]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    found = [re.match(pattern["regexp"], line) for line in done.stdout.splitlines()]
    told = [match for match in found if match]
    assert told[0][pattern["file"]] == STATEMENT
    assert (told[0][pattern["severity"]], told[0][pattern["code"]]) == ("error", "Q-EDITED")


def test_the_hook_checks_the_files_it_is_given() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["entry"] == "dossier check"
    assert re.search(hook["files"], "data/facts/x-aaaaa.yml")
    assert re.search(hook["files"], "seeds/x.txt")
    assert not re.search(hook["files"], "docs/x.md")


def test_the_gitlab_jobs_run_commands_that_exist() -> None:
    text = (ROOT / "dossier/scaffold/gitlab-ci.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)
    lines = [line for name in ("check", "pages") for line in jobs[name]["script"]]
    named = {line.split()[1] for line in lines if line.startswith("dossier ")}
    assert named == {"review", "check", "build"}
    assert named <= set(COMMANDS)
    assert jobs["check"]["artifacts"]["when"] == "always"
