"""Headings between paragraphs are no evidence; the items of a list are."""

import pytest

from dossier.gate.reading.headings import headings
from dossier.model.span import Span
from dossier.text.paragraphs import paragraphs

BEFORE = "The council has looked at four ways to mend the old bridge."
AFTER = "Each of them has a price that nobody in the town wants to pay."


def found(*between: str) -> list[str]:
    text = "\n\n".join(("Bridge shut", BEFORE, *between, AFTER)) + "\n"
    return [text[span.start : span.end] for span in headings(text, paragraphs(text), ())]


@pytest.mark.parametrize("line", ["The vote", "Students go free", "Cancel any time"])
def test_a_short_line_between_two_paragraphs_is_a_heading(line: str) -> None:
    assert found(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Nobody clapped.",
        "Yes: 24",
        "Final score 3-1",
        "“We have voted”",
        "Nobody in the hall had read the report",
    ],
)
def test_a_sentence_a_figure_or_a_longer_line_is_none(line: str) -> None:
    assert found(line) == []


def test_a_list_has_no_headings() -> None:
    assert found("The four ways are:", "close it", "mend it") == []
    assert found("Close it", "Mend it", "Do nothing") == []


def test_what_stands_over_the_article_is_its_headline() -> None:
    text = f"Bridge shut\n\n{BEFORE}\n"
    assert list(headings(text, (Span(0, 11), Span(13, 13 + len(BEFORE))), ())) == []
