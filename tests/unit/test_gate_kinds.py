"""Claims that tell a quote in other words, by kind of distortion or grammar, with honest twins."""

from pathlib import Path

import pytest
import yaml

from tests.gate_cases import is_honest

CASES = Path(__file__).parents[1] / "cases" / "gate"
KINDS = {
    kind: rows
    for name in ("kinds.yml", "events.yml")
    for kind, rows in yaml.safe_load((CASES / name).read_text(encoding="utf-8")).items()
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_says_something_else_is_caught_and_its_honest_twins_pass(kind: str) -> None:
    wrong = [
        (row["quote"], claim)
        for row in KINDS[kind]
        for group in ("honest", "distorted")
        for claim in row.get(group, ())
        if is_honest(row["quote"], claim) is not (group == "honest")
    ]
    assert wrong == []
