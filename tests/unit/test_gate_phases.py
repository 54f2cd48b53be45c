"""What is over, under way, for now, in part of the cases or second in rank stays so in a claim."""

import pytest

from tests.gate_cases import is_honest

LOST = (
    ("They no longer work together.", "They work together."),
    ("The mine used to employ 400 people.", "The mine employs 400 people."),
    ("Berg is a former mayor of Orby.", "Berg is the mayor of Orby."),
    ("The acting director resigned.", "The director resigned."),
    ("The deputy director resigned.", "The director resigned."),
    ("The plant is being built.", "The plant has been built."),
    ("They were to meet on Monday.", "They met on Monday."),
    ("Talks were to have begun in March.", "Talks began in March."),
    ("He sometimes paid in cash.", "He paid in cash."),
    ("The draft law bans smoking.", "The law bans smoking."),
    ("It is the second largest port.", "It is the largest port."),
    ("She is among the best players.", "She is the best player."),
)
KEPT = (
    ("They no longer work together.", "They have stopped working together."),
    ("The mine used to employ 400 people.", "The mine once employed 400 people."),
    ("Berg is a former mayor of Orby.", "Berg was mayor of Orby."),
    ("The acting director resigned.", "The director, who was filling in, resigned."),
    ("The plant is being built.", "The plant is still being built."),
    ("They were to meet on Monday.", "A meeting was planned for Monday."),
    ("He sometimes paid in cash.", "On some occasions he paid in cash."),
    ("It is the second largest port.", "After one other it is the largest port."),
)


@pytest.mark.parametrize(("quote", "claim"), LOST)
def test_the_phase_is_not_left_out(quote: str, claim: str) -> None:
    assert not is_honest(quote, claim)


@pytest.mark.parametrize(("quote", "claim"), KEPT)
def test_the_phase_in_other_words_passes(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)
