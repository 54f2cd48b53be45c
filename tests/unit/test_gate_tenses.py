"""What the quote tells as done the claim does not tell as still to come, wished or under way."""

from itertools import product

import pytest

from tests.gate_cases import is_honest

DONE = (
    ("Norway", "signed", "sign", "signing", "the treaty in May"),
    ("The council", "approved", "approve", "approving", "the plan on Monday"),
    ("The company", "bought", "buy", "buying", "the site for 4 million euros"),
)
UNDONE = (
    "{who} will {do} {what}.",
    "{who} wants to {do} {what}.",
    "{who} promised to {do} {what}.",
    "{who} was asked to {do} {what}.",
    "{who} tried to {do} {what}.",
    "{who} should {do} {what}.",
    "{who} could {do} {what}.",
    "{who} has yet to {do} {what}.",
    "{who} is about to {do} {what}.",
    "{who} would have {did} {what}.",
    "{who} is {doing} {what}.",
    "{who} is considering {doing} {what}.",
)


@pytest.mark.parametrize(("deed", "form"), tuple(product(DONE, UNDONE)))
def test_a_deed_that_is_done_is_not_told_as_undone(deed: tuple[str, ...], form: str) -> None:
    who, did, do, doing, what = deed
    claim = form.format(who=who, did=did, do=do, doing=doing, what=what)
    assert not is_honest(f"{who} {did} {what}.", claim)


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        ("Norway signed the treaty in May.", "Norway has signed the treaty."),
        ("The council approved a plan to close it.", "The council plans to close it."),
        ("The party said he had ignored them.", "The party accused him of ignoring them."),
        ("Two members preferred a smaller cut.", "Two members would have preferred a smaller cut."),
        ("The engineers blamed worn cables.", "Worn cables were to blame, the engineers found."),
        ("She decided to sell the site.", "She will sell the site, she decided."),
    ],
)
def test_the_same_deed_in_another_form_passes(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)
