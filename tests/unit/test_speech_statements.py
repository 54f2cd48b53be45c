"""Who says what, rule by rule, and what holds for any text."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.dates.find import find
from dossier.model.span import Span
from dossier.speech.records import Statement
from dossier.speech.scope import governors
from dossier.speech.statements import statements
from dossier.text.furniture import furniture
from dossier.text.paragraphs import paragraphs
from dossier.text.quotations import quotations
from dossier.text.sentences import sentences
from tests.support import read_yaml

CASES = Path(__file__).parents[1] / "cases" / "speech" / "statements.yml"
PIECES = [
    "Ann Lee", "said", "that", "“", "”", '"', "''", "'", "’", ",", ".", " ", "\n", "\n\n",
    "the roof", "leaks", "told reporters", "according to", "who", "—", ":", "denied", "asked", "if",
    "on Monday", "May 5", "2021", "he", "and", "adding", "not", "U.S.", "(", ")", "Council", "…",
    "é", "日本",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200)


def cases() -> list[tuple[str, list[str]]]:
    found = list(read_yaml(CASES).items())
    assert found
    return found


def described(text: str, item: Statement) -> str:
    via = f" via {item.via}" if item.via else ""
    words = " … ".join(" ".join(text[slice(*span)].split()) for span in item.spans)
    return f"{item.speaker or 'nobody'}{via} ({item.rule}, {item.kind}): {words}"


@pytest.mark.parametrize(("text", "expected"), cases())
def test_statements_are_attributed(text: str, expected: list[str]) -> None:
    assert [described(text, item) for item in statements(text)] == expected


def test_a_cue_that_keeps_its_distance_says_so() -> None:
    stances = {
        verb: statements(f"Ann Lee {verb} that the roof leaks.")[0].stance
        for verb in ("said", "claimed", "denied")
    }
    assert stances == {"said": "neutral", "claimed": "doubt", "denied": "denial"}


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_passage_found_stands_in_the_text(text: str) -> None:
    for item in statements(text):
        assert item.spans
        for span in item.spans:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()
    for dated in find(text, "2022-02-14"):
        assert 0 <= dated.span.start < dated.span.end <= len(text)
    for passage in furniture(text):
        assert 0 <= passage.span.start < passage.span.end <= len(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_paragraphs_and_sentences_keep_every_word(text: str) -> None:
    parts = [span for paragraph in paragraphs(text) for span in sentences(text, paragraph)]
    assert "".join(text[slice(*span)] for span in parts).split() is not None
    joined = "".join("".join(text[slice(*span)].split()) for span in parts)
    assert joined == "".join(text.split())


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(0, 200), st.integers(1, 50))
def test_scope_answers_for_any_passage(text: str, start: int, length: int) -> None:
    if start < len(text):
        for item in governors(text, Span(start, min(len(text), start + length))):
            assert 0 <= item.span.start <= item.span.end <= len(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_quotations_nest_and_never_overlap(text: str) -> None:
    found = [item.span for item in quotations(text) if item.level == 0]
    assert all(first.end <= second.start for first, second in pairwise(found))


def steps(text: str) -> int:
    """Python lines run while reading the text: a measure of work that no load can disturb."""
    count = 0

    def trace(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        statements(text)
        find(text, "2022-02-14")
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "Ann Lee, a baker of Oslo, said on Monday that the roof leaks. ",
        "“We left,” he said. ",
        "Ann, Bo, Cy, Di, Ed and Flo said and said and said that ",
        "A B C D E F G H ",
        "'' ‘ “ \" ",
        "1. 2. 3. Jan. 4. ",
        "and and and said said ,,, ",
        "“We left,” he said.\n\nOn 3 May the mayor said so on Monday.\n\n",
        "2 May 2021\nhttps://example.org/a\nThe same old sentence of eight words stands here.\n",
    ],
)
def test_work_grows_with_the_length_of_the_text(unit: str) -> None:
    statements(unit)
    short, long = steps(unit * 40), steps(unit * 160)
    assert long < 7 * short


def test_work_grows_with_the_number_of_people() -> None:
    def crowd(first: int, last: int) -> str:
        names = [
            f"{a}am{b} {b.upper()}o{a.lower()}e{c}"
            for a in "BDFGH"
            for b in "abcdefgh"
            for c in "klmnprst"
        ]
        return " ".join(f"Director {name} left. He said it rained." for name in names[first:last])

    statements(crowd(0, 2))
    short, long = steps(crowd(2, 62)), steps(crowd(62, 302))
    assert long < 7 * short


def test_a_run_of_cues_without_an_end_is_no_sentence() -> None:
    assert statements("He said that " * 1_500) == ()


def test_a_sentence_may_break_off_after_any_word() -> None:
    words = "The board of Haverley said yesterday that, as Ann Lee told it, “all is well” and that"
    for end in range(len(words)):
        statements(words[:end])
