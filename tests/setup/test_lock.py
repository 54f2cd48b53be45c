"""The lock: complete, pinned by hash, and silent about where packages come from."""

import re
import tomllib
from pathlib import Path

REQUIREMENT = re.compile(r"^([a-z0-9][a-z0-9._-]*)==\S+", re.MULTILINE)


def lock(root: Path) -> str:
    return (root / "requirements.lock").read_text(encoding="utf-8")


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_lock_names_no_index_and_no_place(root: Path) -> None:
    for line in lock(root).splitlines():
        assert "://" not in line
        assert not re.match(r"\s*-{1,2}(i\b|f\b|e\b|index|extra|find|trusted|no-index)", line)
        assert " @ " not in line


def test_every_requirement_in_the_lock_has_a_hash(root: Path) -> None:
    blocks = re.split(r"\n(?=\S)", lock(root))
    requirements = [block for block in blocks if not block.startswith("#")]
    assert len(requirements) > 20
    without = [block for block in requirements if "--hash=sha256:" not in block]
    assert without == []


def test_every_direct_dependency_is_in_the_lock_and_has_a_reason(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    wanted = [*project["dependencies"], *(line for extra in extras for line in extra)]
    names = {canonical(re.split(r"[<>=!~;\[ ]", line)[0]) for line in wanted}
    locked = {canonical(name) for name in REQUIREMENT.findall(lock(root))}
    reasons = (root / "docs" / "decisions.md").read_text(encoding="utf-8")
    assert names <= locked
    assert [name for name in sorted(names) if not re.search(rf"\b{name}\b", reasons)] == []
