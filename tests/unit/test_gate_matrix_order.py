"""Order in many constructions: what came first and what came later stays as the quote has it."""

from itertools import product

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

PAIRS = (
    (
        ("the court lifted the ban", "the court had lifted the ban", "the lifting of the ban"),
        ("the ships left the harbour", "", "the departure of the ships"),
    ),
    (
        ("Orrin resigned", "Orrin had resigned", "Orrin's resignation"),
        ("the bank published the report", "", "the publication of the report"),
    ),
    (
        (
            "the police searched the office",
            "the police had searched it",
            "the search of the office",
        ),
        ("Hask moved to Lorne", "", "Hask's move to Lorne"),
    ),
)
QUOTES = (
    "{S} after {f}.|After {f}, {s}.|{S} after {fn}.|{S} following {fn}.|{F} before {s}.|"
    "Before {s}, {f}.|{F} shortly before {sn}.|{F} and then {s}.|{F}. Then {s}.|"
    "{F}. Two weeks later {s}.|By the time {s}, {fp}.|{Fp} already when {s}.|Once {f}, {s}.|"
    "{S} as soon as {f}.|Three days after {f}, {s}.|{F} in 1998, and in 2004 {s}.|"
    "{F} on 3 March 2019 and {s} on 7 June 2020.|{SN} followed {fn}.|{FN} was followed by {sn}.|"
    "{SN} came after {fn}.|{FN} preceded {sn}.|{FN} led to {sn}.|{SN} was prompted by {fn}.|"
    "In response to {fn}, {s}.|{FN} came months before {sn}.|{S}. A month earlier, {fp}.|"
    "{S} because {f}.|{S} as a result of {fn}."
).split("|")
CLAIMS = (
    "{S} after {f}.|{F} before {s}.|{S} after {fn}.|{SN} came after {fn}.|{F} and then {s}.|"
    "{SN} followed {fn}.|{FN} preceded {sn}.|When {s}, {fp}."
).split("|")


def is_honest(quote: str, claim: str) -> bool:
    source = (
        f"The council met\n\nThe week was long.\n\n{quote} Nobody objected.\n\nMore is expected."
    )
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest


def _words(first: tuple[str, str, str], then: tuple[str, str, str]) -> dict[str, str]:
    found = {"f": first[0], "fp": first[1], "fn": first[2], "s": then[0], "sn": then[2]}
    return (
        found
        | {key.capitalize(): _big(text) for key, text in found.items()}
        | {
            "SN": _big(then[2]),
            "FN": _big(first[2]),
        }
    )


def _big(text: str) -> str:
    return text[:1].upper() + text[1:]


@pytest.mark.parametrize("form", QUOTES)
def test_what_came_first_does_not_come_later(form: str) -> None:
    passed = [
        (quote, told)
        for (first, then), claim in product(PAIRS, CLAIMS)
        if "{fp}" not in claim
        and is_honest(
            quote := form.format(**_words(first, then)), told := claim.format(**_words(then, first))
        )
    ]
    assert passed == []


@pytest.mark.parametrize("form", QUOTES)
def test_the_same_order_may_be_told_in_other_words(form: str) -> None:
    refused = [
        (quote, told)
        for (first, then), claim in product(PAIRS[1:2], CLAIMS)
        if not is_honest(
            quote := form.format(**_words(first, then)), told := claim.format(**_words(first, then))
        )
    ]
    assert refused == []


@pytest.mark.parametrize(
    ("quote", "claim"),
    [
        (
            "The gates will stay shut until they are tested.",
            "The gates will not open before a test.",
        ),
        (
            "It ruled out cuts before the end of 2025.",
            "There are to be no cuts until the end of 2025.",
        ),
        (
            "He did not see the letter until the court showed it to him.",
            "He only saw the letter when the court showed it to him.",
        ),
        (
            "She did not know until last week that the wall leaked, she said.",
            "She said that she had only known for a week before that the wall leaked.",
        ),
    ],
)
def test_a_denied_order_may_be_told_the_other_way_round(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)


def test_a_life_is_told_in_its_order() -> None:
    quote = "Lind married Ada Noor in 1967 and they stayed married until her death in 2011."
    assert not is_honest(quote, "Ada Noor died before Lind married her in 1967.")
    assert is_honest(quote, "Ada Noor died after Lind had married her.")
