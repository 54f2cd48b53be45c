"""Again: a sentence becomes its words and what they let whom say; read once, wherever it stands.

Agency copy and versions of one article put the same sentences into many texts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier.model.span import Span
from dossier.speech.asides import may_head
from dossier.speech.attribution import Attribution
from dossier.speech.rules import attributions
from dossier.speech.words import Words, read_words
from dossier.text.quotations import Quotation

LONGEST = 250
"""Words outside quotations. What runs on longer is no sentence, and cues in it govern nothing."""
_KEPT = 1 << 12
Place = tuple[int, int, int, int]
"""Where a quotation starts and ends, with its marks and without, from its sentence's start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence by itself; `said` is None where the rest of the text has to be asked."""

    words: Words
    said: tuple[Attribution, ...] | None


def read_sentence(
    text: str, span: Span, quotes: Sequence[Quotation]
) -> tuple[Words, Sequence[Attribution]]:
    """The words of `text[span]` and its attributions; `quotes` are those that meet it, in order."""
    if not all(span.covers(quote.span) for quote in quotes):
        words = read_words(text, span, quotes)
        return words, _said(words)
    known = _read(text[span.start : span.end], tuple(_place(quote, span) for quote in quotes))
    words = _at(known.words, text, span, quotes)
    return words, _said(words) if known.said is None else known.said


def _place(quote: Quotation, span: Span) -> Place:
    outer, inner, start = quote.span, quote.inner, span.start
    return outer.start - start, outer.end - start, inner.start - start, inner.end - start


@lru_cache(maxsize=_KEPT)
def _read(text: str, places: tuple[Place, ...]) -> _Sentence:
    quotes = [
        Quotation(
            span=Span(start, end), inner=Span(first, last), level=0, closed=True, continued=False
        )
        for start, end, first, last in places
    ]
    words = read_words(text, Span(0, len(text)), quotes)
    return _Sentence(words=words, said=None if may_head(words) else tuple(_said(words)))


def _said(words: Words) -> Sequence[Attribution]:
    return attributions(words) if 0 < len(words.tags) <= LONGEST else ()


def _at(words: Words, text: str, span: Span, quotes: Sequence[Quotation]) -> Words:
    """The words of a sentence by itself, as those of a sentence of the text."""
    start = span.start
    return Words(
        text=text,
        span=span,
        starts=[start + at for at in words.starts],
        ends=[start + at for at in words.ends],
        lows=words.lows,
        tags=words.tags,
        quotes=dict(zip(words.quotes, quotes, strict=True)),
        subjects=words.subjects,
        is_title=words.is_title,
        namings=words.namings,
        runs=words.runs,
    )
