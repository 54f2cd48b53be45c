"""An unbroken part of a quote, as its claim, fails where what it leaves out matters."""

import pytest

from dossier.gate.claims.excerpt import is_excerpt, is_verbatim
from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.reading.passage import Passage
from dossier.gate.records import QuoteRequest
from dossier.model.span import Span

QUOTE = "Nobody doubts that the dam may hold until May, if the gates are shut by 12 June."
DENIAL = "The board did not raise the fees after the flood."
LIBRARY = library_of([("dam", f"{QUOTE} The board met again. {DENIAL}")])
PASSAGES = (Passage(LIBRARY.sources["dam"], (Span(0, len(QUOTE)),)),)


def codes(quote: str, claim: str) -> set[str]:
    request = QuoteRequest(source="dam", parts=(quote,), claim=claim)
    return {finding.code for finding in judge(request, LIBRARY).findings}


@pytest.mark.parametrize(
    "claim",
    [
        "The dam may hold until May.",
        "Nobody doubts that the dam may hold",
        "the gates are\nshut by 12 June",
        QUOTE,
    ],
)
def test_a_run_of_whole_words_is_an_excerpt(claim: str) -> None:
    assert is_excerpt(claim, PASSAGES)


@pytest.mark.parametrize(
    "claim",
    [
        "The dam may hold, if the gates are shut.",
        "The dam May hold until May.",
        "The dam may hold until Ma",
        "ates are shut by 12 June",
        "The board met again.",
        ".",
    ],
)
def test_words_left_out_between_added_or_cut_make_it_none(claim: str) -> None:
    assert not is_excerpt(claim, PASSAGES)


def test_only_the_whole_quote_is_verbatim() -> None:
    assert is_verbatim(QUOTE.replace(" ", "\n"), PASSAGES)
    assert is_verbatim(QUOTE[:-1], PASSAGES)
    assert not is_verbatim(QUOTE[:-2], PASSAGES)


@pytest.mark.parametrize(
    ("quote", "claim", "code"),
    [
        (QUOTE, "The dam may hold until May.", "C-FORCE"),
        (DENIAL, "Raise the fees after the flood.", "C-POLARITY"),
    ],
)
def test_what_an_excerpt_leaves_out_is_still_missed(quote: str, claim: str, code: str) -> None:
    assert code in codes(quote, claim)
