"""Paragraphs, sentences, quotations and furniture, case by case."""

from pathlib import Path

import pytest

from dossier.model.span import Span
from dossier.text.furniture import dateline_end, furniture
from dossier.text.paragraphs import lines, paragraphs
from dossier.text.quotations import Quotation, quotations
from dossier.text.repeats import repeats
from dossier.text.sentences import sentences
from tests.support import read_yaml

CASES = Path(__file__).parents[1] / "cases" / "text"
PAGE_MARK = "~ "
BODY = (
    "The town has closed its harbour for a week after a ship ran aground on Friday.",
    "Nobody was hurt, but the ferry to the island is out of service, the agency said on Sunday.",
)


def cases(name: str) -> list[tuple[str, list[str]]]:
    found = list(read_yaml(CASES / f"{name}.yml").items())
    assert found
    return found


def yaml_pages() -> list[list[str]]:
    pages = read_yaml(CASES / "pages.yml")
    return [page.strip("\n").split("\n") for page in pages.values()]


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


@pytest.mark.parametrize("page", yaml_pages())
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blocks"])
def test_a_page_is_told_from_the_article_on_it(page: list[str], gap: str) -> None:
    text = gap.join(line.removeprefix(PAGE_MARK) for line in page)
    found = furniture(text)
    rows = lines(text)
    assert len(rows) == len(page)
    for row, line in zip(rows, page, strict=True):
        is_page = line.startswith(PAGE_MARK)
        met = [item for item in found if item.span.meets(row)]
        assert any(item.span.covers(row) for item in met) if is_page else not met, line


@pytest.mark.parametrize(("name", "page"), cases("blocks"))
def test_blocks_of_a_page_are_told_from_the_paragraphs(name: str, page: str) -> None:
    text = page.replace(PAGE_MARK, "")
    printed = [line for line in page.split("\n") if line]
    found = furniture(text)
    for row, line in zip(lines(text), printed, strict=True):
        is_met = any(item.span.meets(row) for item in found)
        assert is_met == line.startswith(PAGE_MARK), f"{name}: {line}"


@pytest.mark.parametrize(("kind", "printed"), cases("lines"))
def test_a_line_between_paragraphs_is_told_for_what_it_is(kind: str, printed: list[str]) -> None:
    for line in printed:
        before, after = BODY
        text = f"Harbour shut for a week\n\n{before}\n\n{line}\n\n{after}\n"
        row = Span(text.index(line), text.index(line) + len(line))
        met = [item for item in furniture(text) if item.span.meets(row)]
        assert bool(met) == (kind == "page"), line


def test_a_wrapped_paragraph_has_no_tags_or_labels_in_it() -> None:
    text = (
        "The harbour was shut on Monday because of ice that nobody had\n"
        "foreseen, fog from the sea, snow on the quays, and a pilot who had\n"
        "gone home, and the ferry company sent all of its passengers back.\n"
    )
    assert furniture(text) == ()


def test_a_body_that_stands_twice_counts_once() -> None:
    short = "The bridge was closed on Monday after cracks were found."
    full = f"{short} The mayor called it a precaution and left for the coast."
    text = f"{short}\nhttps://example.org/picture.jpg\n{full}"
    assert [text[slice(*item.span)] for item in repeats(text)] == [short]
    assert repeats(text)[0].span.start == 0


def test_a_text_without_repeats_has_none() -> None:
    assert repeats("One sentence of some length here. Another sentence of some length.") == ()


@pytest.mark.parametrize(
    "opening",
    [
        "OSLO (AP) —",
        "OSLO (AP), February 15, 2022 -",
        "OSLO, Feb 15 (Reuters) -",
        "OSLO, February 14. /NTB/.",
        "OSLO, 15 February 2022 —",
        "OSLO/BERGEN, Feb 15 (Reuters) -",
        "OSLO, Norway (AP) —",
        "OSLO, Feb. 15 (Xinhua) --",
        "Oslo (AFP) -",
        "BERGEN (dpa) -",
        "15 February 2022 -",
    ],
)
def test_prose_starts_after_a_dateline(opening: str) -> None:
    text = f"{opening} The roof leaks."
    assert text[dateline_end(text, Span(0, len(text))) :] == "The roof leaks."


@pytest.mark.parametrize("text", ["OSLO is dry - said Lee.", "Lee (AP) said it.", "May 4 is near."])
def test_prose_that_looks_a_little_like_a_dateline_starts_at_once(text: str) -> None:
    assert dateline_end(text, Span(0, len(text))) == 0


@pytest.mark.parametrize("text", ["A ; ; <\na ; < ", "?\n\nPapers. and\nus ; edition", "A b;\n\n?"])
def test_lines_of_marks_are_no_surprise(text: str) -> None:
    assert all(passage.why for passage in furniture(text))
