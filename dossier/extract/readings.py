"""Readings: one text becomes all that it gives by itself, ready to be compared with other texts."""

from collections.abc import Sequence

from dossier.dates.find import clashes, find
from dossier.extract.describe import describe
from dossier.extract.findings import findings
from dossier.extract.names import mentions, speaker_mentions
from dossier.extract.records import Reading
from dossier.model.span import Span
from dossier.speech.drafts import outer_sentences
from dossier.speech.statements import statements
from dossier.text.furniture import dateline_end, furniture
from dossier.text.order import Row
from dossier.text.paragraphs import paragraphs
from dossier.text.quotations import quotations
from dossier.text.repeats import repeats

ENGLISH, UNKNOWN = "en", "und"
HEADLINE_WORDS = 40


def read(source: str, text: str, published: str = "", skipped: Sequence[Span] = ()) -> Reading:
    """Read one text. `published` (EDTF) overrules what the text says; `skipped` is no evidence.

    In languages other than English only dates are looked for: sentences that hold one are found.
    """
    description = describe(text)
    day = (published or description.published)[:10] or None
    page, again = furniture(text), repeats(text)
    passages = _sentences(text, [*skipped, *(passage.span for passage in (*page, *again))])
    is_english = covers(description.language)
    dates = find(text, day)
    named = mentions(text, passages) if is_english else ()
    people = frozenset(mention.name for mention in named if mention.kind == "person")
    said = statements(text) if is_english else ()
    named = (*named, *speaker_mentions(text, said, named))
    found = findings(source, text, said, passages, dates, people)
    return Reading(
        source=source,
        text=text,
        description=description,
        furniture=page,
        repeats=again,
        sentences=passages,
        mentions=named,
        statements=said,
        findings=found if is_english else tuple(item for item in found if item.dates),
        dates=dates,
        calendar=clashes(text, day),
    )


def covers(language: str) -> bool:
    """Whether statements and names are looked for in a text of that language."""
    return language in (ENGLISH, UNKNOWN)


def _sentences(text: str, excluded: Sequence[Span]) -> tuple[Span, ...]:
    """Sentences that may serve as evidence, a quotation never cut."""
    quotes = [quote for quote in quotations(text) if quote.level == 0]
    quoted, left_out = Row([quote.span for quote in quotes]), Row(excluded)
    found: list[Span] = []
    for paragraph in paragraphs(text):
        inside = [quotes[number] for number in quoted.numbers(paragraph)]
        for sentence in outer_sentences(text, paragraph, inside):
            if _is_headline(text, sentence, paragraph):
                continue
            start = max(sentence.start, dateline_end(text, paragraph))
            rest = Span(min(start, sentence.end), sentence.end)
            rest = _unbracketed(text, _rest(text, rest, left_out.meeting(sentence)))
            if rest.start < rest.end:
                found.append(rest)
    return tuple(found)


def _unbracketed(text: str, sentence: Span) -> Span:
    """The sentence without brackets around it, or around it and its neighbours: “(Lee agreed.”."""
    start, end = sentence
    if text[start:end].startswith("(") and text.find(")", start, end - 1) < 0:
        start += 1
    if text[start:end].endswith(")") and text.find("(", start, end) < 0:
        end -= 1
    return Span(start, end)


def _is_headline(text: str, sentence: Span, paragraph: Span) -> bool:
    """Whether a short paragraph has no sentence's end: a headline, subhead or caption."""
    words = text[paragraph.start : paragraph.end]
    return (
        sentence == paragraph
        and words.rstrip("\"”’'»)")[-1:] not in ".!?…:"
        and len(words.split()) <= HEADLINE_WORDS
    )


def _rest(text: str, sentence: Span, excluded: Sequence[Span]) -> Span:
    """The sentence without excluded words at its ends; empty where they stand inside it."""
    start, end = sentence
    for span in sorted(excluded):
        if span.start <= start:
            start = max(start, span.end)
        elif span.end >= end:
            end = min(end, span.start)
        else:
            return Span(start, start)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))
