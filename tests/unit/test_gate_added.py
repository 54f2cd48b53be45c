"""A claim in its quote's words adds nothing of which the source says nothing."""

from itertools import product

import pytest

from dossier.gate.claims.reading.content import content
from tests.gate_cases import is_honest

PLAIN = (
    ("The council approved", "the plan on Monday"),
    ("Norway signed", "the treaty in May"),
    ("The firm dismissed", "300 workers"),
    ("Police arrested", "two suspects in Bergen"),
)
ADVERBS = ("unanimously", "secretly", "illegally", "reluctantly", "wrongly", "repeatedly")
PHRASES = (
    "by force",
    "without warning",
    "despite protests",
    "under pressure from the government",
    "for the first time",
    "to save money",
    "in order to please the union",
    "after protests",
    "if the talks fail",
)
CLAUSES = (
    ", which angered residents",
    ", causing delays",
    ", leaving many without shelter",
    ", to the dismay of the opposition",
    " and later regretted it",
    " and apologised",
)


@pytest.mark.parametrize(("parts", "word"), tuple(product(PLAIN, ADVERBS)))
def test_no_adverb_of_its_own(parts: tuple[str, str], word: str) -> None:
    start, rest = parts
    subject, _, verb = start.rpartition(" ")
    assert not is_honest(f"{start} {rest}.", f"{subject} {word} {verb} {rest}.")


@pytest.mark.parametrize(("parts", "phrase"), tuple(product(PLAIN, PHRASES)))
def test_no_circumstance_of_its_own(parts: tuple[str, str], phrase: str) -> None:
    quote = " ".join(parts)
    assert not is_honest(f"{quote}.", f"{quote} {phrase}.")


@pytest.mark.parametrize(("parts", "clause"), tuple(product(PLAIN, CLAUSES)))
def test_no_consequence_of_its_own(parts: tuple[str, str], clause: str) -> None:
    quote = " ".join(parts)
    assert not is_honest(f"{quote}.", f"{quote}{clause}.")


@pytest.mark.parametrize("word", ["controversial", "illegal", "unpopular", "costly", "disputed"])
def test_no_adjective_of_its_own(word: str) -> None:
    quote = "The council approved the plan on Monday."
    assert not is_honest(quote, f"The council approved the {word} plan on Monday.")


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        (
            "The board approved the plan on Monday.",
            "The plan was approved by the board on Monday.",
        ),
        ("The firm cannot promise more trains.", "The firm is unable to promise more trains."),
        ("The court has not decided the question.", "The court left the question undecided."),
        ("It was not clear whether they had come.", "Whether they had come was unclear."),
        ("The two sides exchanged 14 prisoners.", "The two sides exchanged fourteen prisoners."),
        ("The town was fine when talks began.", "Talks began in the fine town."),
    ],
)
def test_other_words_for_the_same_pass(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)


def test_who_says_it_is_no_part_of_what_is_said_however_long() -> None:
    said = "The council approved the plan on Monday"
    claim = f"{said}, according to an article that does not name its outlet."
    assert content(claim).strip() == said
