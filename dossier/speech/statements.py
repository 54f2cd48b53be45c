"""Statements: a text becomes the list of what it lets whom say."""

from collections.abc import Iterator
from dataclasses import replace

from dossier.model.span import Span
from dossier.speech.attribution import Attribution, attributions
from dossier.speech.records import Kind, Statement
from dossier.speech.words import Words, read_words
from dossier.text.furniture import furniture
from dossier.text.paragraphs import paragraphs
from dossier.text.quotations import Quotation, quotations
from dossier.text.repeats import repeats
from dossier.text.sentences import sentences


def statements(text: str) -> tuple[Statement, ...]:
    """Statements of the text, ordered by their first offset."""
    quotes = [quote for quote in quotations(text) if quote.level == 0]
    found: list[Statement] = []
    for paragraph in paragraphs(text):
        inside = [quote for quote in quotes if quote.span.meets(paragraph)]
        for sentence in outer_sentences(text, paragraph, inside):
            words = read_words(text, sentence, [q for q in inside if q.span.meets(sentence)])
            if set(words.tags) <= set("q,-:"):
                if found and words.tags:
                    found[-1] = _joined(found[-1], words)
                continue
            found.extend(_statement(words, item) for item in attributions(words))
    return tuple(sorted(found, key=lambda item: item.spans[0]))


def outer_sentences(text: str, paragraph: Span, quotes: list[Quotation]) -> Iterator[Span]:
    """Sentences, with those that meet inside one quotation joined."""
    start: int | None = None
    for sentence in sentences(text, paragraph):
        if start is None:
            start = sentence.start
        if any(quote.span.start < sentence.end < quote.span.end for quote in quotes):
            continue
        yield Span(start, sentence.end)
        start = None


def _joined(statement: Statement, words: Words) -> Statement:
    spans = tuple(quote.span for _, quote in sorted(words.quotes.items()))
    return replace(statement, spans=statement.spans + spans)


def _statement(words: Words, item: Attribution) -> Statement:
    spans = tuple(words.between(first, last) for first, last in item.parts)
    subject = item.subject
    source = words.between(subject.first, subject.last) if subject else None
    return Statement(
        spans=spans, cue=words.between(*item.cue), source=source, speaker=None,
        kind=_kind(words, item), rule=item.rule, sure=False, stance="neutral", confidence=0.0,
        how="none",
    )


def _kind(words: Words, item: Attribution) -> Kind:
    tags = [words.tags[at] for first, last in item.parts for at in range(first, last + 1)]
    if "q" not in tags:
        return "indirect"
    return "direct" if set(tags) <= set("q,-") else "mixed"
