"""A quote that starts at its verb keeps what stood before it, whatever the verb itself denies."""

from itertools import product

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

LED_BY = (
    "has not",
    "has never",
    "may have",
    "is alleged to have",
    "is said to have",
    "is thought to have",
    "appears to have",
    "denies having",
    "was suspected of having",
)
VERBS = ("blocked", "refused", "signed", "rejected", "sold")


def passes(sentence: str, quote: str, claim: str) -> bool:
    text = (
        f"A headline\n\nThe day was fine.\n\n{sentence} Nobody else spoke.\n\nMore stands here.\n"
    )
    request = QuoteRequest(source="text", parts=(quote,), claim=claim)
    return judge(request, library_of([("text", text)])).is_honest


@pytest.mark.parametrize(("led", "verb"), tuple(product(LED_BY, VERBS)))
def test_what_stood_before_the_verb_is_missed(led: str, verb: str) -> None:
    quote = f"{verb} an offer for the site in the spring"
    claim = f"Tarn Capital {quote}."
    assert not passes(f"Tarn Capital, which owns a third, {led} {quote}.", quote, claim)
    assert passes(f"Tarn Capital, which owns a third, has {quote}.", quote, claim)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("It is possible that the fund will sell the site.", "the fund will sell the site"),
        ("The fund will sell the site in the worst case.", "The fund will sell the site"),
        (
            "The ministry saw no reason to act, which surprised nobody, unless a study said so.",
            "The ministry saw no reason to act",
        ),
        (
            "The fund said that without cheap power the furnace would never make money.",
            "the furnace would never make money",
        ),
    ],
)
def test_what_leaves_it_open_is_missed_further_off(sentence: str, quote: str) -> None:
    said = "" if quote.startswith("The") else "The fund said "
    assert not passes(sentence, quote, f"{said}{quote}.")
