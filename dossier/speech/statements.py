"""Statements: a text becomes the list of what it lets whom say."""

from dataclasses import replace

from dossier.model.span import Span
from dossier.speech.dialogue import Turn, label_of, turns
from dossier.speech.drafts import Draft, read_sentences
from dossier.speech.record_of_rules import confidence, is_sure
from dossier.speech.records import Kind, Statement
from dossier.speech.speakers import Speakers


def statements(text: str) -> tuple[Statement, ...]:
    """Statements of the text, ordered by their first offset."""
    dialogue = turns(text)
    sentences = read_sentences(text, [Span(turn.label.start, turn.words.end) for turn in dialogue])
    speakers = Speakers(sentences)
    found: dict[int, Statement] = {}
    for sentence in sentences:
        for draft in sentence.drafts:
            if id(draft) not in found:
                found[id(draft)] = _statement(draft, speakers)
        for draft in sentence.drafts:
            found[id(draft)] = _passed_on(found[id(draft)], [found[id(d)] for d in sentence.drafts])
    said = [*found.values(), *(_spoken(text, turn, speakers) for turn in dialogue)]
    return tuple(sorted(said, key=lambda item: (item.spans[0], item.cue or (0, 0))))


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
