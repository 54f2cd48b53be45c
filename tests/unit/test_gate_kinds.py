"""Claims that tell a quote in other words, by kind of distortion or grammar, with honest twins."""

from pathlib import Path

import pytest

from tests.gate_cases import is_honest
from tests.support import read_yaml

CASES = Path(__file__).parents[1] / "cases" / "gate"
KINDS = {
    kind: rows
    for name in ("kinds.yml", "events.yml", "force.yml", "retold.yml")
    for kind, rows in read_yaml(CASES / name).items()
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_says_something_else_is_caught_and_its_honest_twins_pass(kind: str) -> None:
    wrong = [
        (row["quote"], claim)
        for row in KINDS[kind]
        for group in ("honest", "distorted")
        for claim in row.get(group, ())
        if is_honest(row["quote"], claim, row.get("within", "")) is not (group == "honest")
    ]
    assert wrong == []
