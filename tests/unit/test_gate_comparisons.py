"""What is compared in a quote is compared alike in a claim, and changes by, to or from the same."""

import pytest

from tests.gate_cases import is_honest

TURNED = (
    ("Trains in the north are faster than in the south.",
     "Trains in the north are slower than in the south."),
    ("Trains in the north are faster than in the south.",
     "Trains in the south are faster than in the north."),
    ("The north has fewer schools than the south.", "The north has more schools than the south."),
    ("The north has fewer schools than the south.", "The south has fewer schools than the north."),
    ("The first plan was more expensive than the second.",
     "The first plan was less expensive than the second."),
    ("Fewer than half of the pupils passed.", "More than half of the pupils passed."),
    ("Rents rose less than wages.", "Rents rose more than wages."),
    ("Twice as many women as men applied.", "Twice as many men as women applied."),
    ("The price was cut by a quarter.", "The price was cut to a quarter."),
    ("The number rose by 400 to 900.", "The number rose to 400."),
    ("The tax was raised from 5 to 7 percent.", "The tax was raised from 7 to 5 percent."),
)  # fmt: skip
KEPT = (
    ("The north has fewer schools than the south.", "The south has more schools than the north."),
    ("Trains in the north are faster than in the south.",
     "Trains in the south are slower than in the north."),
    ("The captain had 900 hours, the mate fewer than 400.", "The mate had less than 400 hours."),
    ("Of the 12 million that it requested, less than a third has been received.",
     "It had received less than a third of the 12 million it requested."),
    ("The number rose by 400 to 900.", "The number rose to 900."),
    ("The work ended by 2020, and the fare rose to 5 euros.", "The fare rose to 5 euros by 2020."),
    ("It is not clear that the north is richer than the south.",
     "It is not clear that the north is richer than the south, he said."),
)  # fmt: skip


@pytest.mark.parametrize(("quote", "claim"), TURNED)
def test_a_comparison_turned_round_is_told(quote: str, claim: str) -> None:
    assert not is_honest(quote, claim)


@pytest.mark.parametrize(("quote", "claim"), KEPT)
def test_the_same_comparison_in_other_words_passes(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)
