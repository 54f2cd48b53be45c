"""Library: the texts quotes are taken from, each read once, and the names of those who speak."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile

from dossier.gate.reading.headings import headings
from dossier.gate.reading.printed import printed_day
from dossier.gate.reading.turns import Turn, turns
from dossier.model.span import Span
from dossier.speech import dialogue
from dossier.speech.records import Statement
from dossier.speech.statements import Telling
from dossier.text.furniture import Passage, furniture
from dossier.text.order import Row
from dossier.text.paragraphs import paragraphs
from dossier.text.patterns import late
from dossier.text.quotations import Quotation, quotations
from dossier.text.repeats import repeats
from dossier.text.seed import SeedText
from dossier.text.sentences import sentences

_HEADING = "a heading or a label, no sentence of the article"
_HEADLINE_WORDS = 30
_HEADLINES = 3
_RUN = late(r"\w+")
_STOPS = late(r"[.!?\n]")
_LONGEST_SENTENCE = 2_500
"""Code points. The time it takes to find who says what grows faster than the sentence."""
_ENDS_SENTENCE = late(r"[.!?…][\"”’'»)]*$")


def bare(word: str) -> str:
    """A word folded, without the marks around it."""
    return word.strip("\"'“”‘’«»„.,;:!?()[]…-–—").casefold()


@dataclass(frozen=True, kw_only=True)
class Voice:
    """Somebody whose words something can be: an actor or an outlet, with every known name."""

    id: str
    names: tuple[str, ...]
    is_outlet: bool = False


@dataclass(frozen=True, kw_only=True)
class SourceText:
    """A source's text and what its record says; all structure is computed on first use.

    `published` is the first day of publication as EDTF (empty if unknown); `skips` are passages
    the record declares to be no evidence.
    """

    id: str
    seed: SeedText
    title: str = ""
    published: str = ""
    outlet: str | None = None
    skips: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The seed's decoded text."""
        return self.seed.text

    @cached_property
    def day(self) -> str:
        """The day of publication by the record, or else as the article prints it over itself."""
        return self.published or printed_day(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the text in order, folded and without marks around them."""
        return tuple(bare(word) for word in self.text.split())

    @cached_property
    def places_of_words(self) -> Mapping[str, Sequence[int]]:
        """For each of `words`, the numbers of its places."""
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            found.setdefault(word, []).append(number)
        return found

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs, in order."""
        return paragraphs(self.text)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations, ordered by start."""
        return quotations(self.text)

    def is_quoted(self, offset: int) -> bool:
        """Whether the character at `offset` stands in a quotation or is one of its marks."""
        return bool(self._quoted.numbers(Span(offset, offset + 1)))

    @cached_property
    def _quoted(self) -> Row:
        return Row([quotation.span for quotation in self.quotations])

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Who says what, ordered by start; none in a text that has no sentences to speak of."""
        return self._telling.statements if self._telling else ()

    def statements_at(self, span: Span) -> tuple[Statement, ...]:
        """Of the statements those with words or their cue in the span or right beside it."""
        return self._telling.statements_at(span) if self._telling else ()

    @cached_property
    def _telling(self) -> Telling | None:
        return Telling(self.text) if self.has_sentences else None

    @cached_property
    def has_sentences(self) -> bool:
        """Whether the text has sentences to speak of, in which somebody says something."""
        longest = max(map(len, _STOPS.split(self.text)), default=0)
        return longest <= _LONGEST_SENTENCE

    @cached_property
    def is_dialogue(self) -> bool:
        """Whether what is said stands under labels, and needs no quotation marks."""
        return bool(dialogue.turns(self.text))

    @cached_property
    def furniture(self) -> tuple[tuple[Span, str], ...]:
        """Passages that are no evidence, with the reason."""
        found = [(span, "skipped by the source’s record") for span in self.skips]
        found += [(passage.span, passage.why) for passage in self.page]
        spans = [passage.span for passage in self.page]
        return (*found, *((span, _HEADING) for span in headings(self.text, self.paragraphs, spans)))

    @cached_property
    def page(self) -> tuple[Passage, ...]:
        """Page furniture."""
        return furniture(self.text)

    @cached_property
    def repeats(self) -> tuple[Span, ...]:
        """Passages that stand again, in full, elsewhere in the text."""
        return tuple(passage.span for passage in repeats(self.text))

    @cached_property
    def headline(self) -> Span | None:
        """The lines over the article, headline and subhead, that are no sentences of it."""
        lines = (
            line
            for line in self.paragraphs
            if not any(span.meets(line) for span, _ in self.furniture)
        )
        heads = list(islice(takewhile(self._is_headline, lines), _HEADLINES))
        if not heads or len(heads) == len(self.paragraphs):
            return None
        return Span(heads[0].start, heads[-1].end)

    def _is_headline(self, line: Span) -> bool:
        words = self.text[line.start : line.end]
        if self.title and words.split() == self.title.split():
            return True
        return len(words.split()) <= _HEADLINE_WORDS and not _ENDS_SENTENCE.search(words)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of an interview or a transcript, in order; none in any other text."""
        return turns(self.text, self.paragraphs)

    def turn_at(self, offset: int) -> Turn | None:
        """The turn that holds `offset`, if any."""
        at = bisect_right(self._turn_starts, offset) - 1
        return self.turns[at] if at >= 0 and offset < self.turns[at].span.end else None

    @cached_property
    def who_speak(self) -> frozenset[str]:
        """Whose turns there are."""
        return frozenset(turn.who for turn in self.turns)

    @cached_property
    def _turn_starts(self) -> list[int]:
        return [turn.span.start for turn in self.turns]

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph at or before `offset`."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def sentences_of(self, paragraph: int) -> tuple[Span, ...]:
        """The sentences of a paragraph, in order."""
        if paragraph not in self._sentences:
            self._sentences[paragraph] = sentences(self.text, self.paragraphs[paragraph])
        return self._sentences[paragraph]

    def sentence_at(self, offset: int) -> Span:
        """The sentence at or before `offset`."""
        found = self.sentences_of(self.paragraph_at(offset))
        return found[max(0, bisect_right([span.start for span in found], offset) - 1)]

    def is_sentence_start(self, offset: int) -> bool:
        """Whether a sentence starts at `offset`."""
        return any(span.start == offset for span in self.sentences_of(self.paragraph_at(offset)))

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [span.start for span in self.paragraphs]

    @cached_property
    def _sentences(self) -> dict[int, tuple[Span, ...]]:
        return {}


@dataclass(frozen=True, kw_only=True)
class Library:
    """The sources by id, and the voices known from records (none outside a dossier)."""

    sources: Mapping[str, SourceText]
    voices: tuple[Voice, ...] = ()

    def voice(self, name: str) -> Voice | None:
        """The voice with this id or name."""
        return self._voices.get(name) or self._voices.get(name.casefold())

    def is_alone(self, last: str) -> bool:
        """Whether no two voices have a name that ends with the word, folded."""
        return self._last_words[last] < 2

    @cached_property
    def _last_words(self) -> Counter[str]:
        """How many voices have a name that ends with a word."""
        return Counter(
            word
            for voice in self.voices
            for word in {name.split()[-1].casefold() for name in voice.names if name.split()}
        )

    def elsewhere(self, words: str, source: str) -> Iterator[SourceText]:
        """Other sources in which the words stand as they are."""
        flat = " ".join(words.split())
        holders: Collection[SourceText] = self.sources.values()
        for word in flat.split(" ")[1:-1]:
            holding = self._holders.get(word, ())
            holders = min(holders, holding, key=len)
        for other in holders:
            if other.id != source and flat in other.seed.flat:
                yield other

    def named_in(self, text: str) -> Iterator[tuple[Voice, str]]:
        """Capitalised names that may stand in `text`, in the order of records, long names first."""
        words = {match.group() for match in _RUN.finditer(text)}
        found = sorted(place for word in words for place in self._named.get(word, ()))
        return ((self.voices[number], name) for number, _, name in found)

    @cached_property
    def _named(self) -> Mapping[str, Sequence[tuple[int, int, str]]]:
        """By the first word of each name: its voice's number, its length negated, and the name."""
        found: dict[str, list[tuple[int, int, str]]] = {}
        for number, voice in enumerate(self.voices):
            for name in voice.names:
                if name[:1].isupper() and (first := _RUN.search(name)):
                    found.setdefault(first.group(), []).append((number, -len(name), name))
        return found

    @cached_property
    def _holders(self) -> Mapping[str, Sequence[SourceText]]:
        """For each white-space separated word, the sources that have it."""
        found: dict[str, list[SourceText]] = {}
        for source in self.sources.values():
            for word in set(source.text.split()):
                found.setdefault(word, []).append(source)
        return found

    @cached_property
    def _voices(self) -> dict[str, Voice]:
        found: dict[str, Voice] = {}
        for voice in self.voices:
            for name in (voice.id, *(name.casefold() for name in voice.names)):
                found.setdefault(name, voice)
        return found


def library_of(texts: Iterable[tuple[str, str]]) -> Library:
    """A library of bare texts: (id, decoded text) pairs."""
    return Library(
        sources={id: SourceText(id=id, seed=SeedText(name=id, text=text)) for id, text in texts}
    )
