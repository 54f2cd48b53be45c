"""Diagnosis: why words do not stand in a source, and which passage was probably meant.

Similarity only words the message; it never makes a quote pass.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.gate.quotes.likeness import nearest
from dossier.gate.reading.library import Library, SourceText, bare
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late
from dossier.text.seed import canonical

_BRACKETED = late(r"\s*(?:\[[^\[\]]{0,200}\]|\([^()]{0,200}\)|\.\.\.+|…)\s*")
_MOST_RUNS = 4
_COVERED = 0.8
_SHORTEST_RUN = 3
_MOST_STARTS = 50
_FEWEST_ELSEWHERE = 3


def diagnose(part: str, source: SourceText, library: Library) -> Finding:
    """What is wrong with words that do not stand in `source`: the first explanation that fits."""
    words = canonical(part)
    return (
        _elsewhere(words, source, library)
        or _inserted(words, source)
        or _rearranged(words, source)
        or _edited(words, source)
        or _absent(words, source)
    )


def _elsewhere(words: str, source: SourceText, library: Library) -> Finding | None:
    if words.count(" ") < _FEWEST_ELSEWHERE - 1:
        return None
    others = [other.id for other in library.elsewhere(words, source.id)]
    if not others:
        return None
    return Finding(
        code="Q-ELSEWHERE",
        message=f"{shown(words)} does not stand in {source.seed.name}, but in {', '.join(others)}",
        tip="name the source that has the words",
    )


def _inserted(words: str, source: SourceText) -> Finding | None:
    """Brackets or dots in the quote, around which all other words stand in the source."""
    marks = [match.group().strip() for match in _BRACKETED.finditer(words)]
    foreign = [mark for mark in marks if mark not in source.seed.flat or mark in "...…"]
    pieces = [piece for piece in _BRACKETED.split(words) if re.search(r"\w", piece)]
    flat = source.seed.flat
    if not foreign or not pieces or not all(piece in flat for piece in pieces):
        return None
    return Finding(
        code="Q-INSERTED",
        message=f"{foreign[0]} stands in the quote, not in {source.seed.name}",
        tip="take it out; where words are left out, give the quote as a list of parts",
    )


@dataclass(frozen=True)
class _Run:
    """Words `first` to `last` of a quote, standing at word `at` of the source."""

    first: int
    last: int
    at: int


def _rearranged(words: str, source: SourceText) -> Finding | None:
    quoted = [bare(word) for word in words.split(" ")]
    runs = [run for run in _runs(quoted, source) if run.last - run.first >= _SHORTEST_RUN]
    if not 2 <= len(runs) <= _MOST_RUNS:
        return None
    if sum(run.last - run.first for run in runs) < _COVERED * len(quoted):
        return None
    paragraphs = {source.paragraph_at(_offset(source, run.at)) for run in runs}
    if len(paragraphs) > 1:
        return Finding(
            code="Q-SPLICED",
            message=f"{shown(words)} joins {len(paragraphs)} paragraphs of {source.seed.name}",
            tip="quote each passage by itself",
        )
    if all(one.at < other.at for one, other in pairwise(runs)):
        return None
    return Finding(
        code="Q-ORDER",
        message=f"{shown(words)} has clauses of {source.seed.name} in another order",
        tip="quote the passage in the order of the source",
    )


def _runs(quoted: Sequence[str], source: SourceText) -> Iterator[_Run]:
    """The quote cut, from the left, into the longest runs of words that the source has."""
    printed, places = source.words, source.places_of_words
    at = 0
    while at < len(quoted):
        best = max(
            (
                _Run(at, at + _length(quoted, at, printed, start), start)
                for start in places.get(quoted[at], ())[:_MOST_STARTS]
            ),
            key=lambda run: run.last,
            default=None,
        )
        if best is not None:
            yield best
        at = best.last if best else at + 1


def _length(quoted: Sequence[str], at: int, printed: Sequence[str], start: int) -> int:
    length = 0
    for word, other in zip(quoted[at:], printed[start : start + len(quoted) - at], strict=False):
        if word != other:
            break
        length += 1
    return length


def _offset(source: SourceText, word: int) -> int:
    """Where the source's `word`th word starts."""
    for number, match in enumerate(re.finditer(r"\S+", source.text)):
        if number == word:
            return match.start()
    return len(source.text)


def _edited(words: str, source: SourceText) -> Finding | None:
    found = nearest(words, source)
    if found is None:
        return None
    return Finding(
        code="Q-EDITED",
        message=f"{found.difference} ({source.seed.name}, line {found.line})",
        tip=f"restore the source’s words: {shown(found.near)}",
    )


def _absent(words: str, source: SourceText) -> Finding:
    return Finding(
        code="Q-ABSENT",
        message=f"{shown(words)} does not stand in {source.seed.name}, nor anything like it",
        tip="quote words that the source has",
    )
