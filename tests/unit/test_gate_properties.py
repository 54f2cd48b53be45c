"""Properties of the gate that hold for any text."""

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from dossier.gate.codes import EXACTNESS
from dossier.gate.gate import judge
from dossier.gate.reading.library import library_of
from dossier.gate.records import QuoteRequest, Verdict

CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Nd", "Nl", "No"])
WORDS = st.text(CHARACTERS, min_size=1, max_size=12).filter(lambda word: not re.search(r"\s", word))
SPACES = st.sampled_from([" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\r\n"])
MARKS = frozenset("«»“”„‘’‹›\"'`")
"""Of a passage over paragraphs that meets one, the gate may say that it joins two speakers."""


@st.composite
def texts_and_slices(draw: st.DrawFn) -> tuple[str, str]:
    """A text of words without digits, and a slice of it from one white space to another."""
    words = draw(st.lists(WORDS, min_size=1, max_size=25))
    spaces = draw(st.lists(SPACES, min_size=len(words), max_size=len(words)))
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, len(words) - 1))
    text = "".join(word + space for word, space in zip(words, spaces, strict=True))
    start = sum(len(words[at]) + len(spaces[at]) for at in range(first))
    end = sum(len(words[at]) + len(spaces[at]) for at in range(last)) + len(words[last])
    return text, text[start:end]


def verdict(text: str, quote: str) -> Verdict:
    request = QuoteRequest(source="text", parts=(quote,))
    return judge(request, library_of([("text", text)]))


@given(texts_and_slices())
def test_a_slice_on_token_borders_is_never_rejected_as_inexact(drawn: tuple[str, str]) -> None:
    text, quote = drawn
    assume(any(character.isalnum() for character in quote))
    codes = {finding.code for finding in verdict(text, quote).findings}
    joins = "\n" in quote and not MARKS.isdisjoint(text)
    assert codes & {*EXACTNESS} <= {"Q-AMBIGUOUS", *(["Q-SPLICED"] if joins else [])}


def test_an_opening_mark_that_nothing_closes_joins_nothing() -> None:
    assert verdict(": : : « : : :\nA ", ": : :\nA").findings == ()


@given(texts_and_slices(), st.data())
def test_a_slice_with_one_character_changed_is_never_accepted(
    drawn: tuple[str, str], data: st.DataObject
) -> None:
    text, quote = drawn
    at = data.draw(st.integers(0, len(quote) - 1))
    other = data.draw(CHARACTERS.filter(lambda character: character != quote[at]))
    changed = quote[:at] + other + quote[at + 1 :]
    assume(" ".join(changed.split()) not in " ".join(text.split()))
    assert not verdict(text, changed).is_honest


@given(texts_and_slices())
def test_white_space_is_the_only_difference_allowed(drawn: tuple[str, str]) -> None:
    text, quote = drawn
    assume(any(character.isalnum() for character in quote))
    spread = "\n ".join(quote.split())
    assert verdict(text, spread).spans == verdict(text, quote).spans


@given(texts_and_slices())
def test_the_passage_found_is_the_passage_quoted(drawn: tuple[str, str]) -> None:
    text, quote = drawn
    found = verdict(text, quote)
    assert [text[span.start : span.end].split() for span in found.spans] in ([], [quote.split()])


@given(st.text(max_size=400), st.text(max_size=60))
def test_no_text_and_no_quote_make_the_gate_stumble(text: str, quote: str) -> None:
    found = verdict(text, quote)
    assert found.is_honest or found.findings
