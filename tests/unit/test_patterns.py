"""Patterns that are made late find what `re` finds, in whatever letters the text is written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.patterns import late

EXPRESSIONS = (
    r"\b(?:not|never|is\s+said)\b",
    r"(?<![\w-])(?:some|most)(?!\s+of)(?![\w-])",
    r"(?:if|unless)\s+[^;]*;|straße",
    r"\b(?:may|(?-i:May))\s",
    r"[a-z]+n[’']t|\d+\s*%",
    r"\A[\"“]?it\b|so\Z",
)
PIECES = st.sampled_from(
    "not NOT Never is said SAID some Most of OF if Unless , May may MAY don’t DIDN'T 5 % It SO "
    "İst ıs ſome Straße STRASSE K Σ ς “ - . \n".split(" ")
)
TEXTS = st.lists(PIECES, max_size=14).map(" ".join) | st.text(max_size=40)


@pytest.mark.parametrize("expression", EXPRESSIONS)
@given(text=TEXTS)
def test_capitals_do_not_count_and_matches_are_those_of_re(expression: str, text: str) -> None:
    wanted, made = re.compile(expression, re.IGNORECASE), late(expression, re.IGNORECASE)
    first, found = wanted.search(text), made.search(text)
    assert (first and first.span()) == (found and found.span())
    spans = [match.span() for match in wanted.finditer(text)]
    assert [match.span() for match in made.finditer(text)] == spans
    assert made.findall(text) == wanted.findall(text)
    assert made.sub("|", text) == wanted.sub("|", text)
    assert made.split(text) == wanted.split(text)
    middle = len(text) // 2
    later = wanted.search(text, middle)
    assert (later and later.group()) == (
        hit.group() if (hit := made.search(text, middle)) else None
    )


@pytest.mark.parametrize(
    ("expression", "text", "found"),
    [
        (
            r"if [^,]*,",
            "if it costs 10,000 or 9.4 a day, we go",
            "if it costs 10,000 or 9.4 a day,",
        ),
        (r"if [^,.;]{3,20}\Z", "if it is 9.4", "if it is 9.4"),
        (r"if [^,.;]{3,20}\Z", "if so. It is 9", None),
        (r"if [^;]*,", "if 10,000, or 9", "if 10,000,"),
    ],
)
def test_a_run_up_to_a_comma_goes_on_over_those_of_numbers(
    expression: str, text: str, found: str | None
) -> None:
    match = late(expression).search(text)
    assert (match.group() if match else None) == found
