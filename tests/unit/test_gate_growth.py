"""The gate's work grows with the text and with the number of sources, whatever the text."""

import sys
import time
from collections.abc import Callable

import pytest

from dossier.gate.gate import judge
from dossier.gate.reading.library import SourceText, library_of
from dossier.gate.records import QuoteRequest
from dossier.text.seed import SeedText

pytestmark = pytest.mark.usefixtures("uncollected")
ENDING = " The end is near for us all today."
UNITS = (
    "a ", "A ", "1 ", "1, ", "“ ", '" ', "not ", "that ", "( ", "said ", "   ", "- ", "if , ", "x.",
    "1.", "January ", "A.B.", "no evidence ", "’s ", "of the ", "word\n", "word\n\n", "[", "((",
    "“a” said B. ", "up to 5 ", "[a] ", "‘a’ ", "12 percent ", "Mr. A ", "denied a b c ",
    "He said that not ",
)  # fmt: skip
LEAST = 0.02
"""Seconds under which a measurement is noise."""
MARGIN = 0.75
"""The part of what the square would take that a measurement must stay under."""


def grows_less_than_its_square(judged: Callable[[int], float], small: int, large: int) -> bool:
    """Whether the seconds of one of two runs over `large` stay well under the square of `small`."""
    most = max(LEAST, judged(small)) * (large / small) ** 2 * MARGIN
    return any(judged(large) < most for _ in range(2))


def seconds(text: str) -> float:
    """How long quotes of every sort in `text` take to be judged."""
    asked = (
        ("The end is near for us all today.", "", None),
        ("is near for us", "Bob said the end is not near for us.", "Bob"),
        ("quite other words than these", "", None),
        (text[:300], "He said 5 if not Ab Cd.", None),
    )
    library = library_of([("text", text)])
    start = time.process_time()
    for words, claim, speaker in asked:
        judge(QuoteRequest(source="text", parts=(words,), claim=claim, speaker=speaker), library)
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    def judged(size: int) -> float:
        return seconds(unit * (size // len(unit)) + ENDING)

    assert grows_less_than_its_square(judged, 1_000, 4_000)


PROSE = (
    "Mr. Lee said on Monday that 5 of the 12 mills may not reopen by May, and Ann Berg of Haverley "
    "denied that nearly all had to close if prices fell by 20 percent. "
)


def at_length(times: int, *, is_quote: bool) -> Callable[[], object]:
    """The judging of a quote, or else a claim, that has the prose so many times."""
    long = " ".join(PROSE.replace("Lee", f"Lee{at}") for at in range(times)).strip()
    library = library_of([("text", f"{long if is_quote else PROSE}\n\n{ENDING}")])
    words, claim = (long, PROSE) if is_quote else (PROSE.strip(), long)
    request = QuoteRequest(source="text", parts=(words,), claim=claim)
    return lambda: judge(request, library)


def calls(job: Callable[[], object]) -> int:
    """How many functions are called, and generators resumed, while the job is done."""
    many = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal many
        many += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        job()
    finally:
        sys.setprofile(before)
    return many


@pytest.mark.parametrize("is_quote", [True, False])
def test_work_grows_with_a_long_claim_or_quote_and_not_with_its_square(is_quote: bool) -> None:
    def judged(times: int) -> float:
        job = at_length(times, is_quote=is_quote)
        start = time.process_time()
        job()
        return time.process_time() - start

    judged(2)
    assert grows_less_than_its_square(judged, 20, 160)


@pytest.mark.parametrize("is_quote", [True, False])
def test_each_part_of_a_long_claim_or_quote_is_not_held_against_all_others(is_quote: bool) -> None:
    at_length(2, is_quote=is_quote)()
    first, longer = (calls(at_length(times, is_quote=is_quote)) for times in (10, 80))
    assert longer < 12 * first


def test_work_grows_with_the_number_of_sources() -> None:
    def judged(number: int) -> float:
        texts = [
            (f"s{at}", f"Report {at} says that the gate {at} is shut.") for at in range(number)
        ]
        library = library_of(texts)
        start = time.process_time()
        for id, text in texts:
            judge(QuoteRequest(source=id, parts=(text,)), library)
            judge(QuoteRequest(source=id, parts=(text.replace("shut", "open"),)), library)
        return time.process_time() - start

    assert grows_less_than_its_square(judged, 200, 800)


def test_a_text_is_read_once_however_many_quotes_are_taken_from_it() -> None:
    source = SourceText(id="text", seed=SeedText(name="text", text="One. Two. Three." + ENDING))
    assert source.paragraphs is source.paragraphs
    assert source.statements is source.statements
    assert source.furniture is source.furniture
