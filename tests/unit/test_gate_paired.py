"""Two parties, two numbers: what the second clause leaves out is read as if it stood there."""

import pytest

from dossier.gate.claims.ellipsis import filled
from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

FORMS = (
    ("{one} lost 300 jobs, {two} 450.", "{who} lost {n} jobs."),
    ("{one} lost 300 jobs; {two} lost 450.", "{who} lost {n} jobs."),
    ("{one} lost 300 jobs and {two} 450.", "{who} lost {n} jobs."),
    ("{one} lost 300 jobs, while {two} lost 450.", "{who} lost {n} jobs."),
    ("{one} lost 300 jobs, {two} only 450.", "{who} lost {n} jobs."),
    ("{one} won 300 seats, compared with 450 for {two}.", "{who} won {n} seats."),
)
PARTIES = (("Norway", "Sweden"), ("The county", "the firm"), ("Women", "men"), ("Lind", "Berg"))


def is_honest(quote: str, claim: str) -> bool:
    text = f"A headline\n\nThe day was fine in town.\n\n{quote}\n\nMore stands here.\n"
    request = QuoteRequest(source="text", parts=(quote,), claim=claim, speaker=None)
    return judge(request, library_of([("text", text)])).is_honest


@pytest.mark.parametrize("parties", PARTIES)
@pytest.mark.parametrize(("quote", "claim"), FORMS)
def test_each_party_keeps_its_number(quote: str, claim: str, parties: tuple[str, str]) -> None:
    one, two = parties
    said = quote.format(one=one, two=two)
    assert is_honest(said, claim.format(who=one, n=300))
    assert is_honest(said, claim.format(who=two[0].upper() + two[1:], n=450))
    assert not is_honest(said, claim.format(who=one, n=450))
    assert not is_honest(said, claim.format(who=two[0].upper() + two[1:], n=300))


@pytest.mark.parametrize(
    "words",
    [
        "Berg, 52, and Lind, 47, were arrested.",
        "It killed 12 people and injured 30.",
        "The number rose to 900, from 31 in May 2020.",
        "He spent 4 years in Oslo and 3 in Rome.",
    ],
)
def test_other_numbers_are_left_as_they_are(words: str) -> None:
    assert filled(words) == words
