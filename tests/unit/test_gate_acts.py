"""What somebody only says, by the source, they do not admit, threaten or hope by the claim."""

import pytest

from tests.gate_cases import is_honest

ACTS = (
    "admitted", "conceded", "boasted", "lied", "joked", "guessed", "pretended", "proved",
    "apologised", "feared", "hoped", "suspected", "threatened", "promised",
)  # fmt: skip


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("said", ["said", "told reporters"])
def test_plain_saying_is_no_such_act(said: str, act: str) -> None:
    quote = f"Anna Berg {said} the bridge was unsafe."
    assert not is_honest(quote, f"Anna Berg {act} that the bridge was unsafe.")


def test_plain_saying_is_no_question() -> None:
    quote = "Anna Berg said the bridge was unsafe."
    assert not is_honest(quote, "Anna Berg asked whether the bridge was unsafe.")


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        ("Lind acknowledged that the dam leaked.", "Lind admitted that the dam leaked."),
        ("Lind said he would pay the fine.", "Lind promised to pay the fine."),
        (
            "“We will strike unless they pay,” Lind said.",
            "Lind threatened to strike unless they paid.",
        ),
        ("Lind said the dam might break at any time.", "Lind feared that the dam might break."),
        ("Lind said he was sorry that trains were late.", "Lind apologised that trains were late."),
        ("“Is the dam safe?” Lind said.", "Lind asked whether the dam was safe."),
        ("Lind asked: “Is the dam safe?”", "Lind asked whether the dam was safe."),
        ("Lind said the offer had expired.", "Lind said the offer had expired."),
    ],
)
def test_words_that_amount_to_it_let_it_pass(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)
