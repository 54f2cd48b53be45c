"""Statements: a text becomes the list of what it lets whom say."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from dossier.model.span import Span
from dossier.speech.dialogue import Turn, label_of, turns
from dossier.speech.drafts import Draft, Prose
from dossier.speech.interviews import ASKER, Exchange, interview
from dossier.speech.record_of_rules import confidence, is_sure
from dossier.speech.records import Kind, Statement
from dossier.speech.speakers import Speakers
from dossier.text.order import Row, meeting
from dossier.text.paragraphs import paragraphs

_BESIDE = 2
"""Code points between a passage and words it is held to be of, such as closing marks."""


def statements(text: str, *, is_page: bool = True) -> tuple[Statement, ...]:
    """Statements of the text, ordered by their first offset.

    What is no page, such as a claim, has no furniture and says nothing again.
    """
    return Telling(text, is_page=is_page).statements


class Telling:
    """What an article lets whom say; a passage that has nothing of it is known by its paragraph."""

    def __init__(self, text: str, *, is_page: bool = True) -> None:
        self._text = text
        self._dialogue = turns(text)
        exchanges = () if self._dialogue else interview(text, paragraphs(text))
        self._answers = [part for part in exchanges if part.who != ASKER]
        aside = [Span(turn.label.start, turn.words.end) for turn in self._dialogue]
        aside += [part.whole for part in self._answers]
        self._prose = Prose(text, aside, is_page=is_page)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, ordered by their first offset."""
        sentences = self._prose.sentences
        speakers = Speakers(sentences)
        found: dict[int, Statement] = {}
        for sentence in sentences:
            for draft in sentence.drafts:
                if id(draft) not in found:
                    found[id(draft)] = _statement(draft, speakers)
            for draft in sentence.drafts:
                others = [found[id(other)] for other in sentence.drafts]
                found[id(draft)] = _passed_on(found[id(draft)], others)
        spoken = (_spoken(self._text, turn, speakers) for turn in self._dialogue)
        said = [*found.values(), *spoken, *map(_answer, self._answers)]
        return tuple(sorted(said, key=lambda item: (item.spans[0], item.cue or (0, 0))))

    def statements_at(self, span: Span) -> tuple[Statement, ...]:
        """The statements that have words or their cue in the span, or right beside it."""
        return self._placed.at(span) if self._may_meet(_beside(span)) else ()

    @cached_property
    def _placed(self) -> "Placed":
        return Placed(self.statements)

    def _may_meet(self, span: Span) -> bool:
        """Whether a statement may meet the span; in plain prose its own sentences tell."""
        if self._dialogue or self._answers or not self._prose.is_plain(span):
            return True
        return any(
            span.meets(part)
            for number in meeting(self._prose.paragraphs, span)
            for sentence in self._prose.sentences_of(number)
            for draft in sentence.drafts
            for part in (*draft.spans, draft.sentence.words.between(*draft.item.cue))
        )


class Placed:
    """Statements of a text by the places of their words and cues."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        parts = [
            (part, number)
            for number, item in enumerate(statements)
            for part in filter(None, (*item.spans, item.cue))
        ]
        self._parts = Row([part for part, _ in parts])
        self._owners = [number for _, number in parts]

    def at(self, span: Span) -> tuple[Statement, ...]:
        """Those that have words or their cue in the span, or right beside it, in order."""
        met = {self._owners[part] for part in self._parts.numbers(_beside(span))}
        return tuple(self._statements[number] for number in sorted(met))


def _beside(span: Span) -> Span:
    return Span(span.start - _BESIDE, span.end + _BESIDE)


def _spoken(text: str, turn: Turn, speakers: Speakers) -> Statement:
    speaker = speakers.labelled(text, label_of(text, turn))
    return Statement(
        spans=(turn.words,),
        cue=turn.mark,
        source=turn.label,
        speaker=speaker.name,
        kind="direct",
        rule="dialogue",
        sure=False,
        stance="neutral",
        confidence=confidence("dialogue", ""),
        how=speaker.how,
    )


def _answer(part: Exchange) -> Statement:
    """What somebody answers in an interview without labels."""
    return Statement(
        spans=(part.span,),
        cue=None,
        source=None,
        speaker=part.who,
        kind="direct",
        rule="dialogue",
        sure=False,
        stance="neutral",
        confidence=confidence("dialogue", ""),
        how="role",
    )


def _statement(draft: Draft, speakers: Speakers) -> Statement:
    words, item = draft.sentence.words, draft.item
    speaker = speakers.resolve(draft)
    via = speakers.named(words, item.via) if item.via else None
    return Statement(
        spans=tuple(draft.spans),
        cue=None if draft.carried else words.between(*item.cue),
        source=draft.source,
        speaker=speaker.name,
        kind=_kind(draft),
        rule=draft.rule,
        sure=is_sure(draft.rule, item, words, speaker.how),
        stance=item.stance,
        confidence=confidence(draft.rule, item.lemma),
        how=speaker.how,
        via=via,
    )


def _passed_on(statement: Statement, others: list[Statement]) -> Statement:
    """“According to Reuters, Smith said B”: Smith's words reach us via Reuters."""
    for other in others:
        if (
            other.rule == "according-to"
            and other is not statement
            and statement.via is None
            and other.spans[0].covers(statement.spans[0])
            and other.speaker != statement.speaker
        ):
            return replace(statement, via=other.speaker)
    return statement


def _kind(draft: Draft) -> Kind:
    if draft.carried or not draft.item.parts:
        return "direct"
    words = draft.sentence.words
    tags = [words.tags[at] for first, last in draft.item.parts for at in range(first, last + 1)]
    if "q" not in tags:
        return "indirect"
    return "direct" if set(tags) <= set("q,-") else "mixed"
