"""Dialogue: paragraphs that open with a speaker's label (Q: …, Tapper: …) become turns."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.model.span import Span
from dossier.speech.tables import words_of
from dossier.text.paragraphs import paragraphs

QUESTION, ANSWER = "Q", "A"
_LABEL = re.compile(
    r"(?:\[[\d:]+\] )?(?P<label>[QA](?=[.:])|[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|&)){0,3}(?=[,:]))"
    r"(?P<role>, [^:\n]{2,60})?[.:]\s+"
)
_LEAST_TURNS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker of a dialogue says: the label with its mark, and the words after it.

    A label may be followed by a role: “ANN LEE, MAYOR: …”.
    """

    label: Span
    mark: Span
    words: Span


def turns(text: str) -> tuple[Turn, ...]:
    """The turns of a dialogue in the text, in order; none where no two take turns."""
    if text.count(":") + text.count("\nQ.") < _LEAST_TURNS:
        return ()
    found = [turn for paragraph in paragraphs(text) if (turn := _turn(text, paragraph))]
    if len(found) < _LEAST_TURNS:
        return ()
    if found[0].mark.start > found[0].label.end and _is_of_nobody_else(text, found):
        found = found[1:]
    counts = Counter(label_of(text, turn).split()[-1] for turn in found)
    again = sum(count > 1 for count in counts.values())
    if len(counts) < 2 or not again or not all(_is_speaker(text, name) for name in counts):
        return ()
    if ANSWER in counts and QUESTION not in counts:
        return ()
    return tuple(found)


def _is_of_nobody_else(text: str, found: Sequence[Turn]) -> bool:
    """“The Weekly, Port Lee. Interview: Ann Day”: a line at the top, whose label never returns."""
    first, *others = (label_of(text, turn).split()[-1] for turn in found)
    return first not in others


def _is_speaker(text: str, name: str) -> bool:
    """A label in capitals, or a name that stands in the text beside another one."""
    word = re.escape(name)
    beside = rf"[A-Z][\w’'-]+ {word}\b|\b{word} [A-Z]\w+"
    return name.isupper() or re.search(beside, text) is not None


def label_of(text: str, turn: Turn) -> str:
    """The label as printed."""
    return text[turn.label.start : turn.label.end]


def _turn(text: str, paragraph: Span) -> Turn | None:
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if match is None or match["label"].split()[0].lower() in words_of("labels"):
        return None
    mark = max(match.end("label"), match.end("role"))
    return Turn(
        label=Span(*match.span("label")),
        mark=Span(mark, mark + 1),
        words=Span(match.end(), paragraph.end),
    )
