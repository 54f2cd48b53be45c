"""The locks: complete, pinned by hash, and silent about where packages come from."""

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("requirements.lock", "requirements-parse.lock")
REQUIREMENT = re.compile(r"^([a-z0-9][a-z0-9._-]*)==\S+", re.MULTILINE)


def lock(root: Path, name: str) -> str:
    return (root / name).read_text(encoding="utf-8")


def locked(root: Path, name: str) -> set[str]:
    return {canonical(found) for found in REQUIREMENT.findall(lock(root, name))}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_names_no_index_and_no_place(root: Path, name: str) -> None:
    for line in lock(root, name).splitlines():
        assert "://" not in line
        assert not re.match(r"\s*-{1,2}(i\b|f\b|e\b|index|extra|find|trusted|no-index)", line)
        assert " @ " not in line


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_in_the_lock_has_a_hash(root: Path, name: str) -> None:
    blocks = re.split(r"\n(?=\S)", lock(root, name))
    requirements = [block for block in blocks if not block.startswith("#")]
    assert len(requirements) > 20
    without = [block for block in requirements if "--hash=sha256:" not in block]
    assert without == []


def test_every_direct_dependency_is_in_a_lock_and_has_a_reason(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = dict(project["optional-dependencies"])
    parse = _names(extras.pop("parse"))
    usual = _names(
        [*project["dependencies"], *(line for lines in extras.values() for line in lines)]
    )
    reasons = (root / "docs" / "decisions.md").read_text(encoding="utf-8")
    assert usual <= locked(root, "requirements.lock")
    assert parse <= locked(root, "requirements-parse.lock")
    named = sorted(usual | parse)
    assert [name for name in named if not re.search(rf"\b{name}\b", reasons)] == []


def _names(lines: list[str]) -> set[str]:
    return {canonical(re.split(r"[<>=!~;\[ ]", line)[0]) for line in lines}
