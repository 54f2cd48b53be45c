"""What one party says in a quote no other party says in its claim, whatever noun names them."""

from itertools import product

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

ARTICLE = (
    "Harbour talks\n\nThe ministry and the union met in Nordhavn, where the mayor, Anna Berg, and "
    "the engineer Paul Lind spoke as well.\n\n{quote}\n\nMore stands here.\n"
)
RIVALS = (
    ("the ministry", "the union"),
    ("the mayor", "the engineer"),
    ("Anna Berg", "the engineer"),
    ("a spokesman for the union", "the ministry"),
    ("the union's lawyer", "the company"),
    ("his lawyer", "the prosecutor"),
    ("a Lind spokesman", "a spokesman for the ministry"),
    ("analysts", "investors"),
)
ALIKE = (
    ("the ministry", "the department"),
    ("the company", "the operator"),
    ("Anna Berg", "the mayor"),
    ("Paul Lind", "the engineer"),
    ("police", "officers"),
    ("a spokesman for the union", "the union"),
    ("she", "the union"),
    ("an official", "the ministry"),
)
SAID = ("{who} said the bridge was unsafe.", "The bridge was unsafe, according to {who}.")


def is_honest(quote: str, claim: str) -> bool:
    request = QuoteRequest(source="text", parts=(quote,), claim=claim, speaker=None)
    return judge(request, library_of([("text", ARTICLE.format(quote=quote))])).is_honest


def told(form: str, who: str) -> str:
    words = form.format(who=who)
    return words[0].upper() + words[1:]


@pytest.mark.parametrize(("pair", "quoted", "claimed"), tuple(product(RIVALS, SAID, SAID)))
def test_another_party_is_told(pair: tuple[str, str], quoted: str, claimed: str) -> None:
    assert not is_honest(told(quoted, pair[0]), told(claimed, pair[1]))
    assert not is_honest(told(quoted, pair[1]), told(claimed, pair[0]))


@pytest.mark.parametrize(("pair", "quoted", "claimed"), tuple(product(ALIKE, SAID, SAID)))
def test_the_same_party_by_another_noun_passes(
    pair: tuple[str, str], quoted: str, claimed: str
) -> None:
    assert is_honest(told(quoted, pair[0]), told(claimed, pair[1]))


def test_people_close_to_somebody_are_somebody_else() -> None:
    quote = "People close to Paul Lind said the bridge was unsafe."
    assert not is_honest(quote, "Paul Lind said the bridge was unsafe.")
    assert is_honest(quote, "The bridge was unsafe, people close to Paul Lind said.")
