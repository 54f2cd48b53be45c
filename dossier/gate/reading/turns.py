"""Turns: an interview or transcript becomes whose turn it is, by labels or by what is asked."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.model.span import Span
from dossier.speech.interviews import interview
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_LABEL = late(
    r"[\"“]?(?P<who>[QA]|[A-Z][\w.’'-]*"
    r"(?:[ \u00a0](?:[A-Z][\w.’'-]*|(?<!Q )&|de|van|von|der|of|the|and)){0,5})"
    r"(?:\.|\s\([^()\n]{1,40}\))?:\s+(?=\S)"
)
_FEWEST_VOICES, _FEWEST_LABELS = 2, 4
_INITIALS = (2, 3)


@dataclass(frozen=True, slots=True)
class Turn:
    """The words after a label and whose label it is, as printed: “MS LIND”, “Q”.

    A paragraph without a label that `is_carried` on from the last one may be the outlet's own.
    """

    who: str
    span: Span
    is_carried: bool = False


def turns(text: str, paragraphs: Sequence[Span]) -> tuple[Turn, ...]:
    """The labelled turns in order; a paragraph without a label goes on with the last one.

    A text has turns where two labels or more stand before words more than once, or where all are
    in capitals. One without labels is read by its questions.
    """
    labels = [_label(text, part) for part in paragraphs]
    counts = Counter(label.group("who") for label in labels if label)
    is_transcript = len(counts) >= _FEWEST_VOICES and all(map(str.isupper, counts))
    is_transcript = is_transcript and sum(counts.values()) >= _FEWEST_LABELS
    if sum(count > 1 for count in counts.values()) < _FEWEST_VOICES and not is_transcript:
        return tuple(Turn(item.who, item.span) for item in interview(text, paragraphs))
    found: list[Turn] = []
    full = {who: _spelt_out(text, who) for who in counts}
    last = max(number for number, label in enumerate(labels) if label)
    for number, (part, label) in enumerate(zip(paragraphs, labels, strict=True)):
        if label:
            found.append(Turn(full[label.group("who")], Span(label.end(), part.end)))
        elif found and number < last:
            found.append(Turn(found[-1].who, part, is_carried=True))
    return tuple(found)


def _spelt_out(text: str, who: str) -> str:
    """“JA” of the only Jon Alm in the text; any other label as it is printed."""
    if not who.isalpha() or not who.isupper() or len(who) not in _INITIALS:
        return who
    names = set(re.findall(r"(?<!\w)" + r"\s".join(rf"{one}[a-zà-ÿ’'-]+" for one in who), text))
    return names.pop() if len(names) == 1 else who


def _label(text: str, part: Span) -> re.Match[str] | None:
    found = _LABEL.match(text, part.start, part.end)
    return None if found and found.group("who").casefold() in words_of("labels") else found
