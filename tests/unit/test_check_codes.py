"""Codes, their meanings and their documentation stay in step."""

import re
from pathlib import Path

from dossier.check.codes import MEANINGS
from dossier.gate.codes import CODES, EXACTNESS, JUDGEMENT

CODE = re.compile(r"\"([A-Z]-[A-Z-]+)\"")


def used(root: Path) -> set[str]:
    """Every code that stands as a text in the package."""
    return {
        code
        for path in sorted((root / "dossier").rglob("*.py"))
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }


def test_every_code_in_the_package_has_a_meaning_and_every_meaning_a_code(root: Path) -> None:
    assert used(root) == set(MEANINGS)


def test_every_code_is_documented_with_an_example_and_what_to_do(root: Path) -> None:
    text = (root / "docs" / "checks.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### (\S+)\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL))
    assert set(sections) == set(MEANINGS)
    for code, section in sections.items():
        assert "Example: " in section, code
        assert "What to do: " in section, code
        assert ("*Judgement.*" in section) == (code in JUDGEMENT), code


def test_a_code_is_a_matter_of_exactness_or_of_judgement() -> None:
    assert not set(EXACTNESS) & set(JUDGEMENT)
    assert set(CODES) == {*EXACTNESS, *JUDGEMENT, "A-UNUSED"}
