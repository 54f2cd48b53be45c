"""Drafts: outer sentences become statements whose speakers are not yet resolved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dossier.model.span import Span
from dossier.speech.again import read_sentence
from dossier.speech.attribution import Attribution
from dossier.speech.records import Subject
from dossier.speech.subjects import shared_subject
from dossier.speech.words import Words
from dossier.text.furniture import dateline_end, furniture
from dossier.text.order import meeting
from dossier.text.paragraphs import paragraphs
from dossier.text.quotations import Quotation, quotations
from dossier.text.repeats import repeats
from dossier.text.sentences import sentences

_SPEAKING = ("-that", "-clause", "-quotation", "-before", "-inverted", "-question", "announced")
_QUOTED_ONLY = frozenset("q,-:c")


@dataclass(slots=True, kw_only=True)
class Sentence:
    """An outer sentence: its words, its place, and the drafts it gave rise to."""

    words: Words
    paragraph: int
    opens: bool
    drafts: list["Draft"] = field(default_factory=list)

    @property
    def is_quotation(self) -> bool:
        """Whether nothing but quotations stands in it."""
        return "q" in self.words.tags and set(self.words.tags) <= _QUOTED_ONLY


@dataclass(slots=True, kw_only=True)
class Draft:
    """A statement in the making; `sentence` is where its cue stands."""

    item: Attribution
    sentence: Sentence
    spans: list[Span]
    rule: str
    source: Span | None
    carried: bool = False


class Prose:
    """The prose of an article, furniture and repeats left out, read paragraph by paragraph.

    `dialogue` are paragraphs that are read otherwise.
    """

    def __init__(self, text: str, dialogue: Sequence[Span] = (), *, is_page: bool = True) -> None:
        self.text = text
        self.paragraphs = paragraphs(text)
        page = (*furniture(text), *repeats(text)) if is_page else ()
        dropped = [passage.span for passage in page]
        self._skipped = sorted(
            [*dialogue, *(span for span in dropped if not meeting(dialogue, span))]
        )
        self._quotes = [quote for quote in quotations(text) if quote.level == 0]
        self._places = [quote.span for quote in self._quotes]
        self._read: dict[int, list[Sentence]] = {}

    @cached_property
    def sentences(self) -> list[Sentence]:
        """All outer sentences with their drafts; a quotation may belong to another paragraph's."""
        numbers = range(len(self.paragraphs))
        return _continued([each for number in numbers for each in self.sentences_of(number)])

    def sentences_of(self, number: int) -> list[Sentence]:
        """The outer sentences of one paragraph with the drafts they give rise to themselves."""
        if number not in self._read:
            self._read[number] = list(self._sentences_of(number))
        return self._read[number]

    def is_plain(self, span: Span) -> bool:
        """Whether neither a quotation nor a mark that announces one stands in the span."""
        return not meeting(self._places, span) and ":" not in self.text[span.start : span.end]

    def _sentences_of(self, number: int) -> Iterator[Sentence]:
        text, paragraph = self.text, self.paragraphs[number]
        start = _prose_start(text, paragraph, self._skipped)
        if start >= paragraph.end:
            return
        opens = True
        for span in outer_sentences(text, Span(start, paragraph.end), self._quoted(paragraph)):
            if any(self._skipped[at].covers(span) for at in meeting(self._skipped, span)):
                continue
            words, said = read_sentence(text, span, self._quoted(span))
            if words.tags:
                sentence = Sentence(words=words, paragraph=number, opens=opens)
                sentence.drafts = [_draft(sentence, item) for item in said]
                yield sentence
                opens = False

    def _quoted(self, span: Span) -> list[Quotation]:
        return [self._quotes[at] for at in meeting(self._places, span)]


def _prose_start(text: str, paragraph: Span, skipped: list[Span]) -> int:
    for at in meeting(skipped, paragraph):
        skip = skipped[at]
        if skip.start == paragraph.start:
            return dateline_end(text, Span(min(skip.end + 1, paragraph.end), paragraph.end))
    return dateline_end(text, paragraph)


def outer_sentences(text: str, paragraph: Span, quotes: list[Quotation]) -> Iterator[Span]:
    """Sentences, with those that meet inside one quotation joined."""
    start: int | None = None
    places = [quote.span for quote in quotes]
    for sentence in sentences(text, paragraph):
        if start is None:
            start = sentence.start
        if meeting(places, Span(sentence.end, sentence.end)):
            continue
        yield Span(start, sentence.end)
        start = None
    if start is not None:
        yield Span(start, paragraph.end)


def _draft(sentence: Sentence, item: Attribution) -> Draft:
    words, subject = sentence.words, item.subject
    return Draft(
        item=item,
        sentence=sentence,
        rule=item.rule,
        spans=[words.between(first, last) for first, last in item.parts],
        source=words.between(subject.first, subject.last) if subject else None,
    )


def _continued(found: list[Sentence]) -> list[Sentence]:
    """Give sentences that are only a quotation to the statement they belong to."""
    waiting: list[Span] = []
    for index, sentence in enumerate(found):
        if waiting and sentence.drafts:
            sentence.drafts[0].spans[:0] = waiting
            waiting = []
        if not sentence.is_quotation:
            continue
        quotes = [quote for _, quote in sorted(sentence.words.quotes.items())]
        spans = [quote.span for quote in quotes]
        if (quotes[-1].continued and not (index and _ends_with_colon(found[index - 1]))) or waiting:
            waiting += spans
        else:
            _give(found, index, spans)
    return found


def _ends_with_colon(sentence: Sentence) -> bool:
    return sentence.words.text[sentence.words.span.end - 1] == ":"


def _give(found: list[Sentence], index: int, spans: list[Span]) -> None:
    if index == 0:
        return
    sentence, before = found[index], found[index - 1]
    if _ends_with_colon(before):
        sentence.drafts = _announced(before, spans)
    elif _is_question(before):
        sentence.drafts = [_answer(before, spans)]
    elif before.drafts:
        owner = _owner(before.drafts)
        if _holds_quotation(owner):
            owner.spans.extend(spans)
            sentence.drafts = [owner]
        else:
            sentence.drafts = [
                Draft(
                    item=owner.item,
                    sentence=owner.sentence,
                    spans=spans,
                    rule="carried",
                    source=owner.source,
                    carried=True,
                )
            ]


def _is_question(sentence: Sentence) -> bool:
    """Whether a question closes its paragraph: whoever says what follows answers it."""
    words = sentence.words
    is_last = words.text[words.span.end : words.span.end + 1] in ("", "\n")
    return is_last and not sentence.is_quotation and words.text[words.span.end - 1] == "?"


def _answer(question: Sentence, spans: list[Span]) -> Draft:
    """What somebody, who is named elsewhere, answers."""
    end = len(question.words.tags) - 1
    item = Attribution(
        cue=(end, end), lemma="?", stance="neutral", subject=None, parts=(), rule="carried"
    )
    return Draft(
        item=item, sentence=question, spans=spans, rule="carried", source=None, carried=True
    )


def _owner(drafts: list[Draft]) -> Draft:
    """Whose words go on: who spoke last; praising, naming or passing on is no speaking."""
    spoke = [draft for draft in drafts if draft.rule.endswith(_SPEAKING)]
    said = [draft for draft in drafts if draft.rule != "according-to"]
    return (spoke or said or drafts)[-1]


def _holds_quotation(draft: Draft) -> bool:
    return (
        draft.carried
        or not draft.item.parts
        or any(
            draft.sentence.words.tags[at] == "q"
            for first, last in draft.item.parts
            for at in range(first, last + 1)
        )
    )


def _announced(before: Sentence, spans: list[Span]) -> list[Draft]:
    """“Smith continued:” and the quotation follows in a paragraph of its own."""
    words = before.words
    subject: Subject | None = shared_subject(words, len(words.tags) - 1)
    if subject is None:
        return []
    item = Attribution(
        cue=(len(words.tags) - 1, len(words.tags) - 1),
        lemma=":",
        stance="neutral",
        subject=subject,
        parts=(),
        rule="announced",
    )
    return [
        Draft(
            item=item,
            sentence=before,
            spans=spans,
            rule="announced",
            source=words.between(subject.first, subject.last),
        )
    ]
