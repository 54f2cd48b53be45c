"""Two parties, two numbers: what the second clause leaves out is read as if it stood there."""

import pytest

from dossier.gate.claims.reading.ellipsis import filled
from tests.gate_cases import is_honest

FORMS = (
    ("{one} lost 300 jobs, {two} 450.", "{who} lost {n} jobs."),
    ("{one} lost 300 jobs; {two} lost 450.", "{who} lost {n} jobs."),
    ("{one} lost 300 jobs and {two} 450.", "{who} lost {n} jobs."),
    ("{one} lost 300 jobs, while {two} lost 450.", "{who} lost {n} jobs."),
    ("{one} lost 300 jobs, {two} only 450.", "{who} lost {n} jobs."),
    ("{one} won 300 seats, compared with 450 for {two}.", "{who} won {n} seats."),
)
PARTIES = (("Norway", "Sweden"), ("The county", "the firm"), ("Women", "men"), ("Lind", "Berg"))


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
