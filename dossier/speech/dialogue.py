"""Dialogue: paragraphs that open with a speaker's label (Q: …, Tapper: …) become turns."""

import re
from collections import Counter
from dataclasses import dataclass

from dossier.model.span import Span
from dossier.speech.tables import words_of
from dossier.text.paragraphs import paragraphs

QUESTION, ANSWER = "Q", "A"
_LABEL = re.compile(r"(?P<label>[QA](?=[.:])|[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){0,2}(?=:))[.:]\s+")
_LEAST_TURNS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker of a dialogue says: the label with its mark, and the words after it."""

    label: Span
    mark: Span
    words: Span


def turns(text: str) -> tuple[Turn, ...]:
    """The turns of a dialogue in the text, in order; none where no two take turns."""
    found = [turn for paragraph in paragraphs(text) if (turn := _turn(text, paragraph))]
    counts = Counter(label_of(text, turn) for turn in found)
    again = sum(count > 1 for count in counts.values())
    if len(found) < _LEAST_TURNS or len(counts) < 2 or not again:
        return ()
    if ANSWER in counts and QUESTION not in counts:
        return ()
    return tuple(found)


def label_of(text: str, turn: Turn) -> str:
    """The label as printed."""
    return text[turn.label.start : turn.label.end]


def _turn(text: str, paragraph: Span) -> Turn | None:
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if match is None or match["label"].split()[-1].lower() in words_of("labels"):
        return None
    end = match.end("label")
    return Turn(
        label=Span(paragraph.start, end),
        mark=Span(end, end + 1),
        words=Span(match.end(), paragraph.end),
    )
