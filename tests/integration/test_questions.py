"""Questions of a reader, answered from the built site: the words stand there, two clicks away."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from posixpath import join, normpath

import pytest
import yaml

from tests.support import ROOT

FRONT = "index.html"
CLICKS = 2

Question = dict[str, str | list[dict[str, str]]]

_ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
_SILENT = re.compile(r"<(script|style|svg)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r'href="([^"#?:]+)"')


def questions() -> list[Question]:
    """The questions, their answers and where they stand."""
    text = (ROOT / "tests" / "gold" / "questions.yml").read_text(encoding="utf-8")
    read: list[Question] = yaml.safe_load(text)
    return read


def places() -> Iterator[tuple[str, str, str]]:
    """Question, page and phrase, one for each place an answer stands."""
    for item in questions():
        for place in item["found"]:
            assert isinstance(place, dict)
            yield str(item["question"]), place["page"], place["phrase"]


def article(path: Path) -> str:
    """The words of a page's own part, without navigation; white space as single spaces."""
    found = _ARTICLE.search(path.read_text(encoding="utf-8"))
    assert found, f"{path.name} has no article"
    return " ".join(unescape(_TAG.sub("", _SILENT.sub("", found.group()))).split())


def within_reach(site: Path, clicks: int) -> set[str]:
    """Pages that a reader on the front page reaches with so many clicks."""
    reached, rim = {FRONT}, {FRONT}
    for _ in range(clicks):
        rim = {target for page in rim for target in _targets(site, page)} - reached
        reached |= rim
    return reached


def _targets(site: Path, page: str) -> Iterator[str]:
    for href in _LINK.findall((site / page).read_text(encoding="utf-8")):
        target = normpath(join(page, "..", href))
        if target.endswith(".html") and (site / target).is_file():
            yield target


def test_there_are_thirty_questions_and_no_two_alike() -> None:
    asked = [str(item["question"]) for item in questions()]

    assert len(asked) >= 30
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize(("question", "page", "phrase"), list(places()))
def test_the_answer_stands_on_its_page(site: Path, question: str, page: str, phrase: str) -> None:
    assert phrase in article(site / page), question


def test_every_answer_is_two_clicks_from_the_front_page(site: Path) -> None:
    reached = within_reach(site, CLICKS)

    assert {page for _, page, _ in places()} <= reached


def test_a_phrase_that_no_page_holds_is_not_found(site: Path) -> None:
    assert "These words stand nowhere." not in article(site / FRONT)
