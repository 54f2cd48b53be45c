"""What governs a passage from outside it."""

from pathlib import Path

import pytest

from dossier.model.span import Span
from dossier.speech.scope import governors
from tests.support import read_yaml

CASES = Path(__file__).parents[1] / "cases" / "scope" / "cases.yml"


def cases() -> list[dict[str, object]]:
    found: list[dict[str, object]] = read_yaml(CASES)
    assert found
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["text"]))
def test_governors_are_found_outside_the_passage(case: dict[str, str]) -> None:
    text = case["text"]
    start = text.index(case["passage"])
    found = governors(text, Span(start, start + len(case["passage"])))
    described = [
        f"{item.kind}: {text[slice(*item.span)]}" + (f" by {item.speaker}" if item.speaker else "")
        for item in found
    ]
    assert described == case["governors"]
