"""A name leads to whom it means, and to nobody else of the same office."""

import pytest

from dossier.extract.claims import lowered
from dossier.extract.figures import Cast, Figure

MINISTRY = Figure(key="mfa", name="Chilean Foreign Ministry", kind="body")
BANK = Figure(key="bank", name="Acme Bank", kind="organisation")
CAST = Cast(
    figures={"mfa": MINISTRY, "bank": BANK},
    spellings={"chilean foreign ministry": "mfa", "foreign ministry": "mfa", "acme bank": "bank"},
)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("the foreign ministry", "mfa"),
        ("Chile's foreign ministry", "mfa"),
        ("Santiago's Foreign Ministry", "mfa"),
        ("Peru's foreign ministry", None),
        ("Tavria’s foreign ministry", None),
        ("the Peruvian foreign ministry", None),
        ("the lender Acme Bank", "bank"),
        ("Peru's Acme Bank", "bank"),
    ],
)
def test_the_ministry_of_another_state_is_another(name: str, key: str | None) -> None:
    assert CAST.find(name) == key


@pytest.mark.parametrize(
    ("words", "small"),
    [
        ("Tuesday was cold", "Tuesday was cold"),
        ("May 4 was cold", "May 4 was cold"),
        ("May they come", "may they come"),
        ("The dam holds", "the dam holds"),
    ],
)
def test_a_day_keeps_its_capital_in_a_sentence(words: str, small: str) -> None:
    assert lowered(words) == small
