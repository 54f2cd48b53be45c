"""Paragraphs, sentences, quotations and furniture, case by case."""

from pathlib import Path

import pytest
import yaml

from dossier.model.span import Span
from dossier.text.furniture import furniture
from dossier.text.paragraphs import paragraphs
from dossier.text.quotations import Quotation, quotations
from dossier.text.repeats import repeats
from dossier.text.sentences import sentences

CASES = Path(__file__).parents[1] / "cases" / "text"


def cases(name: str) -> list[tuple[str, list[str]]]:
    found = list(yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8")).items())
    assert found
    return found


@pytest.mark.parametrize(("text", "expected"), cases("paragraphs"))
def test_paragraphs_join_only_soft_breaks(text: str, expected: list[str]) -> None:
    assert [text[slice(*span)] for span in paragraphs(text)] == expected


@pytest.mark.parametrize(("text", "expected"), cases("sentences"))
def test_sentences_end_where_they_end(text: str, expected: list[str]) -> None:
    assert [text[slice(*span)] for span in sentences(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(("text", "expected"), cases("quotations"))
def test_quotations_are_told_from_apostrophes(text: str, expected: list[str]) -> None:
    assert [described(text, quotation) for quotation in quotations(text)] == expected


def described(text: str, quotation: Quotation) -> str:
    state = "" if quotation.closed else "continued " if quotation.continued else "open "
    return f"{quotation.level} {state}{text[slice(*quotation.span)]}"


@pytest.mark.parametrize(("text", "expected"), cases("furniture"))
def test_furniture_is_told_from_the_article(text: str, expected: list[str]) -> None:
    assert [f"{item.why}: {text[slice(*item.span)]}" for item in furniture(text)] == expected


def test_a_body_that_stands_twice_counts_once() -> None:
    short = "The bridge was closed on Monday after cracks were found."
    full = f"{short} The mayor called it a precaution and left for the coast."
    text = f"{short}\nhttps://example.org/picture.jpg\n{full}"
    assert [text[slice(*item.span)] for item in repeats(text)] == [short]
    assert repeats(text)[0].span.start == 0


def test_a_text_without_repeats_has_none() -> None:
    assert repeats("One sentence of some length here. Another sentence of some length.") == ()
