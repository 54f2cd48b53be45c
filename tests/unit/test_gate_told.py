"""A claim that adds to its quote only who says so is held against the rules that can fail on it."""

import pytest

from dossier.gate.claims.told import is_told
from dossier.gate.gate import judge
from dossier.gate.reading.library import Library, SourceText, Voice
from dossier.gate.reading.passage import Passage
from dossier.gate.records import QuoteRequest
from dossier.model.span import Span
from dossier.text.seed import SeedText

TEXT = "The dam may hold until May. Nobody has asked for it, the board told reporters."
QUOTE = "The dam may hold until May."
ANN = Voice(id="ann-lee", names=("Ann Lee", "Ms Lee"))


def library() -> Library:
    source = SourceText(id="dam", seed=SeedText(name="dam", text=TEXT))
    return Library(sources={"dam": source}, voices=(ANN,))


def codes(claim: str) -> set[str]:
    request = QuoteRequest(source="dam", parts=(QUOTE,), claim=claim)
    return {finding.code for finding in judge(request, library()).findings}


def has_only_a_lead(claim: str) -> bool:
    passage = Passage(library().sources["dam"], (Span(0, len(QUOTE)),))
    return is_told(claim, [passage], library())


@pytest.mark.parametrize(
    "claim",
    [
        "Ann Lee said that the dam may hold until May.",
        "Ann Lee said: “The dam may hold until May.”",
        "According to Ms Lee, the dam may hold until May",
        "The board said that the dam may hold until May.",
    ],
)
def test_somebody_known_may_say_the_very_words(claim: str) -> None:
    assert has_only_a_lead(claim)


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ("The board said that the dam will hold until May.", "C-FORCE"),
        ("The board said that the dam may not hold until May.", "C-POLARITY"),
        ("Ann Lee said that the dam may hold until June.", "C-DATE"),
        ("Seven engineers said that the dam may hold until May.", "C-NUMBER"),
    ],
)
def test_one_word_more_or_another_and_all_rules_are_asked(claim: str, code: str) -> None:
    assert not has_only_a_lead(claim)
    assert code in codes(claim)


def test_who_says_it_is_still_looked_for_in_the_quote() -> None:
    assert "C-NAME" in codes("Ann Lee said that the dam may hold until May.")
