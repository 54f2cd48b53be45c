"""What somebody only asks, doubts, fears, hopes or suspects is not said to be so."""

from itertools import product

import pytest

from tests.gate_cases import is_honest

ONLY = (
    "Anna Berg asked if {it}.",
    "Anna Berg wondered whether {it}.",
    "Anna Berg was not sure that {it}.",
    "Anna Berg doubted that {it}.",
    "Anna Berg disputed that {it}.",
    "Anna Berg did not believe that {it}.",
    "Anna Berg feared that {it}.",
    "Anna Berg hoped that {it}.",
    "Anna Berg suspected {it}.",
    "Anna Berg joked that {it}.",
    "It seems {it}.",
    "Rumours that {it} spread.",
    "There is speculation that {it}.",
)
WHAT = ("the bridge had been closed", "the data were sold to four firms")
KEPT = (
    ("Anna Berg doubted that {it}.", "Anna Berg questioned that {it}."),
    ("Anna Berg feared that {it}.", "Anna Berg was worried that {it}."),
    ("Anna Berg hoped that {it}.", "Anna Berg wanted it to be so that {it}."),
    ("Anna Berg suspected {it}.", "Anna Berg thought {it}."),
    ("Anna Berg did not believe that {it}.", "Anna Berg thought it impossible that {it}."),
)


@pytest.mark.parametrize(("form", "what"), tuple(product(ONLY, WHAT)))
def test_it_is_neither_a_fact_nor_said(form: str, what: str) -> None:
    quote = form.format(it=what)
    assert not is_honest(quote, f"{what[0].upper()}{what[1:]}.")
    assert not is_honest(quote, f"Anna Berg said {what}.")


@pytest.mark.parametrize(("pair", "what"), tuple(product(KEPT, WHAT)))
def test_the_same_attitude_in_another_word_passes(pair: tuple[str, str], what: str) -> None:
    assert is_honest(pair[0].format(it=what), pair[1].format(it=what))


def test_who_is_feared_dead_was_not_found_dead() -> None:
    quote = "A sixth person, a fisherman, was missing and was feared dead."
    assert not is_honest(quote, "A sixth person, a fisherman, was found dead.")
    assert is_honest(quote, "A fisherman was missing and thought to be dead.")
