"""Bad input: one broken thing in a small dossier gives exactly the problems of its case file."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.check.run import check
from dossier.store.read import read_dossier
from tests.support import read_yaml

TESTS = Path(__file__).parent.parent
CASES = sorted((TESTS / "cases" / "bad").glob("*.yml"))


def test_there_are_cases() -> None:
    assert len(CASES) >= 30


def test_the_small_dossier_itself_has_no_problem(tmp_path: Path) -> None:
    reading = read_dossier(TESTS / "tiny")
    report = check(reading.dossier, reading.problems)
    assert report.problems == ()
    assert report.counts.quotes.checked == report.counts.quotes.verbatim == 6


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_broken_dossier_is_reported_line_by_line(
    case: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    told = read_yaml(case)
    root = tmp_path / "dossier"
    shutil.copytree(TESTS / "tiny", root)
    _break(root, told)
    reading = read_dossier(root)
    found = [str(problem) for problem in check(reading.dossier, reading.problems).problems]
    if request.config.getoption("--accept", default=False) and found != told.get("problems"):
        told["problems"] = found
        dumped = yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=1000)
        case.write_text(dumped, encoding="utf-8")
    assert found == told["problems"]


def _break(root: Path, told: dict[str, Any]) -> None:
    for name, text in told.get("write", {}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="")
    for name, digits in told.get("bytes", {}).items():
        (root / name).write_bytes(bytes.fromhex(digits))
    for name, size in told.get("size", {}).items():
        (root / name).write_bytes(b"a" * size)
    for name, (old, new) in told.get("replace", {}).items():
        text = (root / name).read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{name} has no {old!r}"
        (root / name).write_text(text.replace(old, new, 1), encoding="utf-8", newline="")
    for name in told.get("remove", []):
        (root / name).unlink()
