"""What brings something about, and how often it happens, is in a claim as in its quote."""

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest

NO_CAUSE = (
    "played no part in|had nothing to do with|had little influence on|was not a factor in|"
    "had no bearing on|was not the reason for|was unrelated to"
).split("|")
CAUSED = "led to|prompted|caused|contributed to|played a part in|was the reason for".split("|")
TWICE = (
    (
        "The scale was checked on 2 August and again, after the race.",
        ("on 2 August and once more after the race", "on 2 August", "after the race"),
        ("on 2 August, after the race", "after the race on 2 August"),
    ),
    (
        "The pump failed twice, first on 3 March and then during the flood.",
        ("on 3 March and again during the flood", "on 3 March and during the flood"),
        ("on 3 March, during the flood", "once, on 3 March"),
    ),
)
NOT_TOLD = (
    ("Mrs Holm had complained to officials on the day.", "Mrs Holm had complained to officials"),
    ("Residents wrote to the mayor in June about the smell.", "residents wrote to the mayor"),
    ("The union had called for talks on the Monday.", "the union had called for talks"),
)


@pytest.mark.parametrize("words", NO_CAUSE)
def test_what_had_no_part_in_it_has_not_brought_it_about(words: str) -> None:
    quote = f"The complaint {words} the decision to weigh the boat."
    assert _is_honest(quote, quote)
    for caused in CAUSED:
        assert not _is_honest(quote, f"The complaint {caused} the decision to weigh the boat.")


@pytest.mark.parametrize(("quote", "cause"), NOT_TOLD)
def test_what_is_told_is_not_the_cause_of_something_new(quote: str, cause: str) -> None:
    assert _is_honest(quote, f"{cause[0].upper()}{cause[1:]}.")
    assert not _is_honest(quote, f"The boat was weighed because {cause}.")
    assert not _is_honest(quote, f"The council gave in because {cause}.")


@pytest.mark.parametrize(("quote", "honest", "distorted"), TWICE)
def test_two_times_are_not_one(
    quote: str, honest: tuple[str, ...], distorted: tuple[str, ...]
) -> None:
    deed = quote.partition(" on ")[0].partition(" twice")[0]
    assert [time for time in honest if not _is_honest(quote, f"{deed} {time}.")] == []
    assert [time for time in distorted if _is_honest(quote, f"{deed} {time}.")] == []


def _is_honest(quote: str, claim: str) -> bool:
    source = f"The council met\n\nThe week was long in Port Aven.\n\n{quote}\n\nMore is expected."
    request = QuoteRequest(source="t", parts=(quote,), claim=claim)
    return judge(request, library_of([("t", source)])).is_honest
