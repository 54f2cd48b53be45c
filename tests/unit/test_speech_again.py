"""Sentences read again: what a sentence says does not depend on where it was read before."""

from dossier.model.span import Span
from dossier.speech.again import read_sentence
from dossier.speech.rules import attributions
from dossier.speech.statements import statements
from dossier.speech.words import read_words
from dossier.text.quotations import quotations

SENTENCES = (
    "The harbour master said the ferry “will sail on Monday”, according to the board.",
    "“We are open,” Lee told reporters, adding that the pier had been repaired.",
    "According to the report, the bridge was closed.",
)


def test_a_sentence_read_again_in_another_text_is_read_as_if_for_the_first_time() -> None:
    for before in ("", "Mrs Ada Holt came.\n\n", "“Open” it was.\n\n"):
        for sentence in SENTENCES:
            text = before + sentence + "\n\nLee left."
            span = Span(len(before), len(before) + len(sentence))
            quotes = [quote for quote in quotations(text) if span.covers(quote.span)]
            words, said = read_sentence(text, span, quotes)
            fresh = read_words(text, span, quotes)
            assert (words.starts, words.ends, words.tags) == (fresh.starts, fresh.ends, fresh.tags)
            assert (words.text, words.span, words.quotes) == (text, span, fresh.quotes)
            assert list(said) == attributions(fresh)


def test_a_headline_names_its_speaker_only_where_the_text_knows_him() -> None:
    headline = "Harbour Will Open Again In Spring - Lorimer"
    known = f"{headline}\n\nThe mayor, Bo Lorimer, was at the pier on Monday morning."
    unknown = f"{headline}\n\nThe mayor was at the pier on Monday morning."
    for text, expected in ((unknown, []), (known, ["headline"]), (unknown, [])):
        assert [item.rule for item in statements(text)] == expected
