"""A claim adds no doubt to what its source says plainly."""

import pytest

from tests.gate_cases import is_honest

PLAIN = "The bridge was closed on Monday after an inspection."
DOUBTED = (
    "Allegedly, the bridge was closed on Monday after an inspection.",
    "Perhaps the bridge was closed on Monday after an inspection.",
    "The bridge may have been closed on Monday after an inspection.",
    "The bridge was probably closed on Monday after an inspection.",
    "The bridge is thought to have been closed on Monday after an inspection.",
    "It is unclear whether the bridge was closed on Monday.",
    "It is believed that the bridge was closed on Monday.",
    "The bridge seems to have been closed on Monday.",
)
KEPT = (
    ("The bridge might be closed on Monday.", "The bridge may be closed on Monday."),
    ("He is accused of taking the money.", "He allegedly took the money."),
    ("He is accused of stealing the money.", "He allegedly stole the money."),
    ("Engineers expect the bridge to fail.", "The bridge will probably fail, engineers think."),
    ("The vote can be held in May.", "The vote may be held in May."),
    ("There is a risk that the dam fails.", "The dam might fail."),
    ("Whether the dam holds is an open question.", "It is unclear whether the dam holds."),
    ("The bridge was closed in May.", "The bridge was closed in May."),
)


@pytest.mark.parametrize("claim", DOUBTED)
def test_a_plain_statement_is_not_made_doubtful(claim: str) -> None:
    assert not is_honest(PLAIN, claim)


@pytest.mark.parametrize(("quote", "claim"), KEPT)
def test_a_doubt_of_the_source_may_be_told(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)
