"""A claim that adds to its quote only who says so is held against the rules that can fail on it."""

import pytest

from dossier.gate.claims.restated import Restated, is_by_name, restated
from dossier.gate.claims.told import is_told_in_part
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


def passages(quote: str) -> list[Passage]:
    source = SourceText(id="dam", seed=SeedText(name="dam", text=quote))
    return [Passage(source, (Span(0, len(quote)),))]


def has_only_a_lead(claim: str) -> bool:
    passage = Passage(library().sources["dam"], (Span(0, len(QUOTE)),))
    return restated(claim, passage, library()) is not None


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


@pytest.mark.parametrize(
    "quote",
    [
        "But Lee insisted that it holds.",
        "Ms Lee insisted that it holds.",
        "She also insisted that it holds.",
    ],
)
def test_a_full_name_stands_for_a_pronoun_or_a_shorter_one(quote: str) -> None:
    assert restated("Ann Lee insisted that it holds.", passages(quote)[0], library())


@pytest.mark.parametrize(
    "quote",
    [
        "Few insisted that it holds.",
        "The engineer Bo Lee insisted that it holds.",
        "She never insisted that it holds.",
        "She insisted that it holds until May.",
    ],
)
def test_a_name_stands_for_nobody_else_and_for_no_other_word(quote: str) -> None:
    assert not restated("Ann Lee insisted that it holds.", passages(quote)[0], library())


@pytest.mark.parametrize(
    ("quote", "source"),
    [
        ("The dam may hold, the engineer Ann Lee said on Friday.", "the engineer Ann Lee"),
        ("The dam may hold, according to Ms Lee.", "Ms Lee"),
        ("Lee, who built the dam, said that the dam may hold.", "Lee, who built the dam"),
        ("In an interview, she said that the dam may hold.", "she"),
    ],
)
def test_who_says_it_may_move_to_the_front(quote: str, source: str) -> None:
    claim = "Ann Lee said that the dam may hold."
    assert restated(claim, passages(quote)[0], library()) == Restated("Ann Lee", source)


@pytest.mark.parametrize(
    "quote",
    [
        "The dam may hold, but only until May, Lee said.",
        "The dam may hold, Lee never said.",
        "If asked, Lee said that the dam may hold.",
        "The dam may hold, Lee suggested.",
        "The dam may hold, Ann Lee's son said.",
        "The dam may hold, Bo Lee said.",
    ],
)
def test_nothing_else_may_be_left_out_and_no_word_of_saying_exchanged(quote: str) -> None:
    claim = "Ann Lee said that the dam may hold."
    assert restated(claim, passages(quote)[0], library()) is None


@pytest.mark.parametrize(
    ("source", "is_so"),
    [
        ("the engineer Ann Lee", True),
        ("Lee", True),
        ("Lee, an engineer of the dam", True),
        ("the head of the works, Ann Lee", True),
        ("Lee's son", False),
        ("people close to Lee", False),
        ("Bo Lee", False),
        ("she", False),
        ("", False),
    ],
)
def test_the_source_names_the_teller_or_another(source: str, is_so: bool) -> None:
    assert is_by_name(Restated("Ann Lee", source), library()) is is_so


def test_a_name_that_two_have_names_neither() -> None:
    both = Library(sources={}, voices=(ANN, Voice(id="bo-lee", names=("Bo Lee",))))
    assert not is_by_name(Restated("Ann Lee", "Lee"), both)


REPORT = "The dam may hold, Lee said, adding that nobody had asked."


@pytest.mark.parametrize(
    ("claim", "is_so"),
    [
        ("Ann Lee said that the dam may hold.", True),
        ("Ann Lee added that nobody had asked.", True),
        ("According to Ann Lee, nobody had asked.", True),
        ("Ann Lee denied that nobody had asked.", False),
        ("Ann Lee said that the dam may hold, nobody had asked.", False),
        ("Bo Kay said that the dam may hold.", False),
    ],
)
def test_somebody_known_may_say_a_part_by_a_word_of_the_quote(claim: str, is_so: bool) -> None:
    assert is_told_in_part(claim, passages(REPORT), library()) is is_so


@pytest.mark.parametrize(
    ("quote", "claim", "code"),
    [
        (
            "Bo Kay told Ann Lee that the dam leaks.",
            "Ann Lee told that the dam leaks.",
            "Q-SPEAKER",
        ),
        (
            "Lee said that the dam may hold, if shut.",
            "Ann Lee said that the dam may hold.",
            "C-FORCE",
        ),
    ],
)
def test_what_a_part_leaves_out_and_who_says_it_still_matter(
    quote: str, claim: str, code: str
) -> None:
    source = SourceText(id="dam", seed=SeedText(name="dam", text=quote))
    voices = (ANN, Voice(id="bo-kay", names=("Bo Kay",)))
    request = QuoteRequest(source="dam", parts=(quote,), claim=claim)
    found = judge(request, Library(sources={"dam": source}, voices=voices)).findings
    assert code in {finding.code for finding in found}
