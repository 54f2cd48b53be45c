"""“All” in a claim is no more than its quote says."""

import pytest

from tests.gate_cases import is_honest


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        (
            "She admitted that parts of the study were old.",
            "She admitted all of the study was old.",
        ),
        ("All but one of the patients went home.", "All of the patients went home."),
        ("Hardly any farm followed the rule.", "Every farm followed the rule."),
        ("The state pays 40 percent of the cost.", "The state pays the whole cost."),
        ("Several mayors complained of the noise.", "The mayors all complained of the noise."),
    ],
)
def test_a_part_is_not_the_whole(quote: str, claim: str) -> None:
    assert not is_honest(quote, claim)


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        ("All but two of the patients went home.", "All patients except two went home."),
        (
            "Some mills closed, but all of them reopened.",
            "Some mills closed; all of them reopened.",
        ),
        ("Several mayors complained of the noise.", "Not all mayors were content with the noise."),
    ],
)
def test_the_same_share_in_other_words_passes(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)
