"""Statements: a text becomes the list of what it lets whom say."""

from dossier.speech.drafts import Draft, Sentence, read_sentences
from dossier.speech.records import Kind, Statement
from dossier.speech.words import Words


def statements(text: str) -> tuple[Statement, ...]:
    """Statements of the text, ordered by their first offset."""
    found: dict[int, Statement] = {}
    for sentence in read_sentences(text):
        for draft in sentence.drafts:
            found[id(draft)] = _statement(draft)
    return tuple(sorted(found.values(), key=lambda item: item.spans[0]))


def _statement(draft: Draft) -> Statement:
    words, item = draft.sentence.words, draft.item
    return Statement(
        spans=tuple(draft.spans), cue=None if draft.carried else words.between(*item.cue),
        source=draft.source, speaker=None,
        kind=_kind(draft), rule=draft.rule, sure=False, stance="neutral", confidence=0.0,
        how="none",
    )


def _kind(draft: Draft) -> Kind:
    if draft.carried or not draft.item.parts:
        return "direct"
    words = draft.sentence.words
    tags = [words.tags[at] for first, last in draft.item.parts for at in range(first, last + 1)]
    if "q" not in tags:
        return "indirect"
    return "direct" if set(tags) <= set("q,-") else "mixed"
