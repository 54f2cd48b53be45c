"""A deed that the quote leaves undone is not told as done, nor a thing only thought of as there."""

import pytest

from tests.gate_cases import is_honest

OPEN = (
    "The ministry is considering closing the mine.",
    "The ministry has proposed closing the mine.",
    "The ministry favours closing the mine.",
    "The ministry warned against closing the mine.",
    "The ministry hopes to close the mine.",
    "The ministry has the right to close the mine.",
    "The ministry was told to close the mine.",
    "The union is pressing the ministry to close the mine.",
    "The union wants the mine to be closed.",
    "The ministry presented a proposal to close the mine.",
    "The ministry presented a motion to close the mine.",
)
DONE = ("The mine was closed.", "The mine has been closed.", "The ministry has closed the mine.")


@pytest.mark.parametrize("claim", DONE)
@pytest.mark.parametrize("quote", OPEN)
def test_what_is_only_wished_asked_or_weighed_is_not_done(quote: str, claim: str) -> None:
    assert not is_honest(quote, claim)


@pytest.mark.parametrize("opening", ["is considering closing", "favours closing", "hopes to close"])
def test_what_is_only_weighed_is_not_to_come(opening: str) -> None:
    assert not is_honest(f"The ministry {opening} the mine.", "The ministry will close the mine.")


def test_what_is_planned_may_be_told_as_to_come() -> None:
    assert is_honest("The ministry plans to close the mine.", "The ministry will close the mine.")


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        ("The panel would consider stricter rules.", "The panel would introduce stricter rules."),
        ("The opposition called for an inquiry.", "The opposition opened an inquiry."),
        ("The union demanded a pay rise.", "The union won a pay rise."),
        ("The mayor hopes for a night-time ban on lorries.", "Lorries are banned at night."),
        ("Residents fear a second flood.", "Residents survived a second flood."),
        ("The firm plans a second attempt.", "The firm has cancelled a second attempt."),
    ],
)
def test_what_is_only_thought_of_is_not_dealt_with(quote: str, claim: str) -> None:
    assert not is_honest(quote, claim)


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        ("The ministry is considering a ban on cars.", "A ban on cars is being considered."),
        ("The ministry is considering a ban on cars.", "The ministry may ban cars."),
        (
            "The union wants the ministry to close the mine.",
            "The union called for the mine to close.",
        ),
        ("The court ordered the firm to pay a fine.", "The firm was fined."),
        ("He was forced to close the shop.", "He closed the shop."),
        ("The firm managed to sell the plant.", "The firm sold the plant."),
        ("He is the first Briton to win the race.", "He won the race."),
        ("Ministers met to discuss the quota.", "Ministers discussed the quota."),
        ("The line was due to open in 2022.", "The line was to have opened in 2022."),
        ("The police asked 300 people to leave, and they left.", "The 300 people left."),
        ("The bank expects prices to rise.", "Prices will rise, the bank believes."),
        ("She demanded an apology from the paper.", "She said the paper owed her an apology."),
    ],
)
def test_other_words_for_what_is_open_or_done_pass(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)


def test_a_contraction_is_no_name_and_keeps_its_will() -> None:
    spoken = "I'm against nobody, but I'll be voting for the mayor"
    within = f"“{spoken},” Pence said in an interview."
    assert is_honest(spoken, f"Pence said: “{spoken}”.", within)
    assert is_honest(spoken, "Pence said he'll be voting for the mayor.", within)
    assert not is_honest(spoken, "Pence said he voted for the mayor.", within)
