"""What a source says in its own words is nobody else's."""

from itertools import product

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

HEAD = (
    "Talks on the harbour\n\nThe ministry and the union met on Monday. The mayor, Anna Berg, and "
    "the engineer Paul Lind spoke as well.\n\n"
)
OWN = (
    "The bridge was closed on Monday after an inspection.",
    "Heavy rain flooded 40 cellars in the old town.",
)
PARTIES = ("Anna Berg", "The mayor", "The union", "Police", "Residents")
FORMS = ("{who} said {it}", "{who} claimed that {it}", "According to {who}, {it}")


def passes(paragraph: str, quote: str, claim: str) -> bool:
    library = library_of([("text", f"{HEAD}{paragraph}\n\nMore stands here.\n")])
    return judge(QuoteRequest(source="text", parts=(quote,), claim=claim), library).is_honest


@pytest.mark.parametrize(("quote", "who", "form"), tuple(product(OWN, PARTIES, FORMS)))
def test_a_party_is_not_made_to_say_it(quote: str, who: str, form: str) -> None:
    said = form.format(who=who, it=quote[0].lower() + quote[1:]).replace("to The", "to the")
    assert not passes(quote, quote, said)


@pytest.mark.parametrize("who", ["the agency", "the newspaper", "the report"])
def test_the_source_itself_may_be_named(who: str) -> None:
    assert passes(OWN[0], OWN[0], f"According to {who}, the bridge was closed on Monday.")


@pytest.mark.parametrize(
    ("opening", "quote", "claim"),
    [
        (
            "“We will close the bridge,” Anna Berg said. ",
            "It will stay closed until May.",
            "Anna Berg said the bridge would stay closed until May.",
        ),
        (
            "Anna Berg said the bridge was unsafe. ",
            "The bridge would stay closed until May.",
            "Anna Berg said the bridge would stay closed until May.",
        ),
        (
            "The study looked at 400 nurses. ",
            "Half of them slept badly.",
            "According to the study, half of the nurses slept badly.",
        ),
    ],
)
def test_who_speaks_on_is_still_the_speaker(opening: str, quote: str, claim: str) -> None:
    assert passes(opening + quote, quote, claim)
