"""How real a quote makes a deed: no claim makes it more so, whatever word the quote has for it."""

from collections.abc import Iterator
from itertools import product

import pytest

from dossier.gate.claims.events.reality import reality_at
from dossier.gate.claims.events.reality_words import Reality
from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

DEEDS = (
    ("The council", "close", "closed", "closing", "the museum", "the closure of the museum"),
    ("The club", "buy", "bought", "buying", "the stadium", "the purchase of the stadium"),
    ("The ministry", "publish", "published", "publishing", "the audit", "publication of the audit"),
)
OPEN = (
    "{S} would be happy to {b} {O}.|{S} was minded to {b} {O}.|{S} toyed with the idea of {g} {O}.|"
    "{S} is banking on {g} {O}.|{S} had its eye on {g} {O}.|{S} may be {g} {O}.|"
    "Campaigners wanted {O} {p} at once.|Campaigners want {O} to be {p}.|"
    "{S} was under pressure to {b} {O}.|"
    "Analysts put the chance of {S} {g} {O} at one in five.|The mayor imagined {S} {g} {O}.|"
    "A decision on {N} has been put off.|{N} was on the agenda.|"
    "{N} is still a possibility.|{N} has been postponed.|"
    "The mayor raised the prospect of {N}.|The mayor will resign unless {S} has {p} {O}.|"
    "A bill that would make {S} {b} {O} is before parliament.|{N} was proposed by the mayor."
).split("|")
TOLD = "{S} {p} {O}.|{S} has {p} {O}.|{O} was {p}.|{S} agreed to {b} {O}.|{S} will {b} {O}.".split(
    "|"
)
PAIRS = (
    ("The club has applied to the county for a loan.", "The club received a loan from the county."),
    ("The club has applied to the county for a loan.", "The county granted the club a loan."),
    ("The mayor called for a ceasefire.", "A ceasefire came into force."),
    ("A trial of the drug is planned for May.", "A trial of the drug showed that it works."),
    ("A lower toll would benefit hauliers.", "A lower toll benefited hauliers."),
    ("The warning seemed wasted on them.", "The warning was wasted on them."),
    ("The fair could be a flop if it rains.", "The fair would be a flop if it rained."),
    ("We may be seeing a slowdown in rents.", "Rents were slowing down."),
    ("The bank expects the rent to fall to 400 crowns.", "The rent will fall to 400 crowns."),
    ("The union has proposed that the tape be heard by experts.", "Experts heard the tape."),
)
KEPT = (
    ("The council wants the museum closed.", "The council would like the museum to be closed."),
    (
        "The council had wanted to close the museum.",
        "The council had intended to close the museum.",
    ),
    ("The club may close the hall.", "The club might close the hall."),
    ("The owner must close the hall.", "The owner had to close the hall."),
    ("The hall had to be closed.", "The hall was closed."),
    ("The fair is to open in May.", "The fair was to open in May."),
    ("The airline cancelled 40 flights.", "40 flights were dropped by the airline."),
    ("Lind beat Varga to reach the final.", "Lind beat Varga and reached the final."),
    ("The bill is expected to pass in May.", "It is expected that the bill will pass in May."),
    ("A decision on the hall was put off.", "The council postponed a decision on the hall."),
    ("The hall, which may close, opened in 1954.", "The hall opened in 1954."),
    ("Rumours about the mill have hurt sales.", "Sales were hurt by rumours about the mill."),
    ("If the frost lasts, the fair will close.", "Should the frost last, the fair will close."),
    ("They said the mill would have failed.", "They said the mill would have failed."),
    ("The mill is said to have closed.", "The mill reportedly closed."),
    ("The owner has put the hall up for sale.", "The owner put the hall up for sale."),
)


def is_honest(quote: str, claim: str) -> bool:
    source = f"The council met\n\nThe week was long in Port Aven.\n\n{quote}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def filled(frame: str, deed: tuple[str, ...]) -> str:
    who, base, past, gerund, what, noun = deed
    low = f"{who[0].lower()}{who[1:]}"
    words = frame.format(
        S=who if frame.startswith("{S}") else low, b=base, p=past, g=gerund, O=what, N=noun
    )
    return f"{words[0].upper()}{words[1:]}"


def told() -> Iterator[tuple[str, str]]:
    for deed, frame, claim in product(DEEDS, OPEN, TOLD):
        yield filled(frame, deed), filled(claim, deed)


def test_what_is_open_in_whatever_words_is_not_done_agreed_or_to_come() -> None:
    passed = [pair for pair in told() if is_honest(*pair)]
    assert passed == []


def test_the_quote_itself_passes() -> None:
    quotes = {quote for quote, _ in told()}
    assert [quote for quote in sorted(quotes) if not is_honest(quote, quote)] == []


@pytest.mark.parametrize(("quote", "claim"), PAIRS)
def test_what_is_asked_for_or_possible_is_not_got(quote: str, claim: str) -> None:
    assert not is_honest(quote, claim)


@pytest.mark.parametrize(("quote", "claim"), KEPT)
def test_a_claim_as_open_as_its_quote_passes(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)


@pytest.mark.parametrize(
    ("text", "word", "reality"),
    [
        ("The union wants the rate lowered.", "lowered", Reality.WISHED),
        ("The union wants a vote but has lost two.", "lost", Reality.DONE),
        ("The plan to close it has failed.", "failed", Reality.DONE),
        ("The plan to close it has failed.", "close", Reality.MEANT),
        ("The bank, if it is sold, will close.", "sold", Reality.OPEN),
        ("The bank, if it is sold, will close.", "close", Reality.COMING),
        ("It will reopen a case which was lost.", "lost", Reality.DONE),
        ("They managed to close it.", "close", Reality.DONE),
        ("They will see that it closed.", "closed", Reality.DONE),
    ],
)
def test_a_word_reaches_as_far_as_its_clause(text: str, word: str, reality: Reality) -> None:
    assert reality_at(text, text.index(word)) is reality
