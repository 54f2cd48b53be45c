"""What a passage has of the statements of its article is the same, however much of it is read."""

import pytest

from dossier.model.span import Span
from dossier.speech.looking import may_attribute
from dossier.speech.statements import Telling, statements
from dossier.text.paragraphs import paragraphs
from dossier.text.sentences import sentences
from tests.gate_cases import CASES

TEXTS = sorted((CASES / "texts").glob("*.txt"))[::5]


@pytest.mark.parametrize("name", [path.stem for path in TEXTS])
def test_the_statements_at_a_sentence_are_those_of_all_that_meet_it(name: str) -> None:
    text = (CASES / "texts" / f"{name}.txt").read_bytes().decode("utf-8")
    telling, everything = Telling(text), statements(text)
    for paragraph in paragraphs(text):
        for span in sentences(text, paragraph):
            near = Span(span.start - 2, span.end + 2)
            wanted = [
                item
                for item in everything
                if any(near.meets(part) for part in filter(None, (*item.spans, item.cue)))
            ]
            assert list(telling.statements_at(span)) == wanted


@pytest.mark.parametrize("name", [path.stem for path in TEXTS])
def test_a_sentence_without_a_word_of_saying_lets_nobody_say_anything(name: str) -> None:
    text = (CASES / "texts" / f"{name}.txt").read_bytes().decode("utf-8")
    for paragraph in paragraphs(text):
        for span in sentences(text, paragraph):
            words = text[span.start : span.end]
            assert may_attribute(words) or not statements(words)
