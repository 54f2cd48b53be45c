"""What the hand-written pages tell a reader to type exists."""

import re
from pathlib import Path

import pytest

from dossier.cli.main import COMMANDS

PAGES = ["README.md", "CONTRIBUTING.md", "docs/editing.md", "docs/reviewing.md"]
MAKE = re.compile(r"\bmake ([a-z]+)\b")
CODE = re.compile(r"```(?:sh|console|bash)\n(.*?)```|`([^`\n]+)`", re.DOTALL)
DOSSIER = re.compile(r"(?:^|\$ |\n|bin/)dossier ([a-z]+)")


def code_of(page: Path) -> str:
    return "\n".join("".join(match) for match in CODE.findall(page.read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", PAGES[:2])
def test_every_make_target_named_exists(root: Path, page: str) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(MAKE.findall(code_of(root / page)))
    assert named
    assert named <= targets


@pytest.mark.parametrize("page", PAGES)
def test_every_dossier_command_named_exists(root: Path, page: str) -> None:
    named = set(DOSSIER.findall(code_of(root / page)))
    assert named <= set(COMMANDS)


def test_every_command_is_named_in_the_readme(root: Path) -> None:
    named = set(DOSSIER.findall(code_of(root / "README.md")))
    assert set(COMMANDS) - {"schema"} <= named
