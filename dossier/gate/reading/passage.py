"""Passage: a quote at its place in the source, with what stands around it."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dossier.dates.find import find, may_date
from dossier.gate.reading.library import SourceText
from dossier.model.span import Span
from dossier.speech.records import Statement
from dossier.text.patterns import late
from dossier.text.quotations import Quotation

_SHOWN = 70
_LEAST_SPEECH = 4
_CLOSING = " ”\"’'"
_ENDING = (".", "!", "?", "…", ":", ";")

_WORD = late(r"(?<!\S)\S*?\w\S*")
_MARKS, _THIN = frozenset("“”\"‘’'«»"), "\u202f"
"""Quotation marks, and the space that parts two of them."""


def shown(words: str) -> str:
    """Words in typographic quotation marks on one line, the middle left out where they are long."""
    flat = " ".join(words.split())
    if len(flat) > _SHOWN:
        half = _SHOWN // 2
        flat = f"{flat[:half].rsplit(' ', 1)[0]} … {flat[-half:].split(' ', 1)[-1]}"
    before, after = (_THIN if mark in _MARKS else "" for mark in (flat[:1], flat[-1:]))
    return f"“{before}{flat}{after}”"


@dataclass(frozen=True, eq=False)
class Passage:
    """The parts of a quote as spans of its source, in order; one is no other, so as to be a key."""

    source: SourceText
    spans: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where the first part starts."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where the last part ends."""
        return self.span.end

    @cached_property
    def span(self) -> Span:
        """From the first part's start to the last part's end."""
        return Span(self.spans[0].start, self.spans[-1].end)

    def holds(self, span: Span) -> bool:
        """Whether one part of the quote has all of `span`."""
        return any(part.covers(span) for part in self.spans)

    @cached_property
    def told(self) -> tuple[Statement, ...]:
        """The statements of the source whose word of saying stands in the quote."""
        met = self.source.statements_at(self.span)
        return tuple(item for item in met if item.cue and self.holds(item.cue))

    @cached_property
    def dates(self) -> tuple[tuple[Span, str], ...]:
        """The expressions of time that start in the quote, as EDTF, read in their paragraph."""
        source = self.source
        if not may_date(source.text[self.start : self.end]):
            return ()
        paragraph = source.paragraphs[source.paragraph_at(self.start)].start
        found = find(source.text[paragraph : self.end], source.day or None)
        placed = (
            (Span(item.span.start + paragraph, item.span.end + paragraph), item.edtf)
            for item in found
        )
        return tuple(
            (span, edtf)
            for span, edtf in placed
            if any(part.start <= span.start < part.end for part in self.spans)
        )

    @cached_property
    def speech_around(self) -> Quotation | None:
        """The outermost quotation that holds the whole passage and is long enough to be speech."""
        start, end = self.span
        for quotation in self.source.quotations:
            if quotation.span.start > start:
                return None
            if end <= quotation.span.end:
                return quotation if _is_speech(self.source.text, quotation) else None
        return None

    @cached_property
    def words(self) -> str:
        """The quoted words, parts joined by a space.

        Before it stands a full stop where a sentence ends, a comma where an aside does.
        """
        text = self.source.text
        found = text[self.spans[0].start : self.spans[0].end]
        for one, other in pairwise(self.spans):
            ends = self.source.sentence_at(one.end - 1).end <= other.start
            is_open = ends and found.rstrip(_CLOSING)[-1:] not in _ENDING
            is_aside = not ends and text[one.end : one.end + 1] == "," and found.count(",") % 2
            mark = "." if is_open else "," if is_aside else ""
            found = f"{found}{mark} {text[other.start : other.end]}"
        return found

    @cached_property
    def before(self) -> str:
        """What precedes the quote in its sentence, as printed."""
        sentence = self.source.sentence_at(self.start)
        return self.source.text[min(sentence.start, self.start) : self.start]

    @cached_property
    def after(self) -> str:
        """What follows the quote in its sentence, as printed."""
        sentence = self.source.sentence_at(self.end - 1)
        return self.source.text[self.end : max(sentence.end, self.end)]

    def words_after(self, place: int) -> int:
        """How many words start at or after a place of the source, up to where the quote ends."""
        return len(self._word_starts) - bisect_left(self._word_starts, place)

    @cached_property
    def _word_starts(self) -> list[int]:
        found = _WORD.finditer(self.source.text, self.start, self.end)
        return [match.start() for match in found]

    @property
    def in_sentence(self) -> str:
        """The quoted words with what stands before and after them in their sentence."""
        return f"{self.before} {self.words} {self.after}"

    def place(self, offset: int | None = None) -> str:
        """Where the quote stands, for messages: `seed 004.txt, line 8`."""
        at = self.start if offset is None else offset
        return f"{self.source.seed.name}, line {self.source.seed.line_of(at)}"


def _is_speech(text: str, quotation: Quotation) -> bool:
    """Four words or more, or a short sentence that stands by itself: “They won’t.”"""
    inner = text[quotation.inner.start : quotation.inner.end]
    if len(inner.split()) >= _LEAST_SPEECH:
        return True
    before = text[: quotation.span.start].rstrip(" ")[-1:]
    return (
        len(inner.split()) > 1
        and inner[:1].isupper()
        and inner[-1:] in ".!?"
        and before in ("", "\n", ".", "!", "?", ":", *'”"’')
    )
