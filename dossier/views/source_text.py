"""A source's text as pages need it: its sentences in order, and where a quote stands among them."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dossier.model.records import Evidence, Retelling, Skip, Source
from dossier.model.span import Span
from dossier.text.locate import Outcome, locate
from dossier.text.paragraphs import paragraphs
from dossier.text.quotations import quotations
from dossier.text.seed import SeedText, canonical
from dossier.text.sentences import sentences


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """One sentence: its number from 1 over the whole seed, its paragraph, its place.

    `skipped` tells that it is page furniture or a repeat; furniture inside a sentence counts as a
    sentence of its own.
    """

    number: int
    paragraph: Span
    span: Span
    skipped: bool


@dataclass(frozen=True)
class SourceText:
    """The decoded seed of one source, cut into sentences on first use."""

    source: Source
    seed: SeedText

    @property
    def text(self) -> str:
        """The decoded seed."""
        return self.seed.text

    @cached_property
    def skipped(self) -> tuple[Span, ...]:
        """Where the source's `skip` passages stand."""
        found = [self._place(skip.quote, skip.at, skip) for skip in self.source.skip]
        return tuple(span for spans in found for span in spans)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order, furniture included."""
        found: list[Sentence] = []
        for paragraph in paragraphs(self.text):
            for whole in sentences(self.text, paragraph):
                for span, skipped in self._parts(whole):
                    number = len(found) + 1
                    found.append(
                        Sentence(number=number, paragraph=paragraph, span=span, skipped=skipped)
                    )
        return tuple(found)

    def places(self, evidence: Evidence) -> tuple[Span, ...]:
        """One span for each part of the quote; empty where it does not stand in the text."""
        return self._place(evidence.quote, evidence.at, evidence)

    def covering(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that share a character with `span`, in order."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_right(self._starts, span.end - 1)
        return tuple(item for item in self.sentences[first:last] if item.span.meets(span))

    def is_quoted(self, spans: tuple[Span, ...]) -> bool:
        """Whether most of the words stand between quotation marks."""
        inside = sum(_shared(span, mark) for span in spans for mark in self._quotations)
        return 2 * inside > sum(span.end - span.start for span in spans)

    @cached_property
    def _quotations(self) -> tuple[Span, ...]:
        return tuple(item.span for item in quotations(self.text) if item.level == 0)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    def _place(
        self, parts: tuple[str, ...], at: tuple[Span, ...], context: Evidence | Retelling | Skip
    ) -> tuple[Span, ...]:
        if len(at) == len(parts) and all(
            canonical(self.text[span.start : span.end]) == canonical(part)
            for span, part in zip(at, parts, strict=True)
        ):
            return at
        repeats = () if isinstance(context, Skip) else self.skipped
        found = locate(
            self.seed, parts, prefix=context.prefix, suffix=context.suffix, repeats=repeats
        )
        return found.spans if found.outcome is Outcome.FOUND else ()

    def _parts(self, sentence: Span) -> Iterator[tuple[Span, bool]]:
        """The sentence cut where skipped passages start and end, each part with "is skipped"."""
        meeting = [skip for skip in self.skipped if skip.meets(sentence)]
        if not meeting:
            yield sentence, False
            return
        edges = {edge for skip in meeting for edge in skip if sentence.start < edge < sentence.end}
        for start, end in pairwise((sentence.start, *sorted(edges), sentence.end)):
            if part := _trimmed(self.text, Span(start, end)):
                yield part, any(skip.meets(part) for skip in meeting)


def _trimmed(text: str, span: Span) -> Span | None:
    """The span without white space at its ends; None where no word is in it."""
    words = text[span.start : span.end]
    if not any(character.isalnum() for character in words):
        return None
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
