"""Likeness: the passage a wrong quote was probably taken from, and the first word that differs.

Words are matched marks and capitals aside, so that a difference of words is named before one of
marks. Likeness only words messages; it never makes a quote pass.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein, Opcode
from rapidfuzz.fuzz import partial_ratio_alignment

from dossier.gate.reading.library import SourceText, bare
from dossier.gate.reading.passage import shown
from dossier.model.span import Span
from dossier.text.seed import canonical

_SIMILAR = 60.0
_LONGEST_TEXT = 200_000
_WIDER = (4, 12, 30)
"""Words tried on either side of the likeliest passage, for what a quote leaves out within."""
_WORD_LENGTH = 12
_QUOTATION_MARKS = '"“”‘«»„'
_UNMATCHED = 3
"""What a word that matches none counts, in words left out."""
_MOST_UNLIKE = 0.6
_FEW, _BESIDE = 9, 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Nearest:
    """The passage most like a quote, its line, the first difference and the words around it."""

    passage: str
    line: int
    difference: str
    near: str


def nearest(words: str, source: SourceText) -> Nearest | None:
    """The passage of `source` that is most like `words`, if any is like them at all."""
    flat = source.seed.flat[:_LONGEST_TEXT]
    quote = canonical(words)
    if len(quote) > len(flat):
        return None
    alignment = partial_ratio_alignment(quote, flat, score_cutoff=_SIMILAR)
    if alignment is None or alignment.dest_end <= alignment.dest_start:
        return None
    quoted = quote.split(" ")
    printed = _best(quoted, flat, Span(alignment.dest_start, alignment.dest_end))
    if printed.cost > _UNMATCHED * _MOST_UNLIKE * len(quoted):
        return None
    difference, near = _difference(quoted, printed)
    passage = " ".join(printed.words)
    return Nearest(passage=passage, line=_line(source, passage), difference=difference, near=near)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Aligned:
    """The words of the source that a quote’s words were matched to, and the steps between them."""

    words: Sequence[str]
    steps: Sequence[Opcode]
    cost: int


def _best(quoted: Sequence[str], flat: str, found: Span) -> _Aligned:
    """The best match; wider passages are tried where more than a word of the quote has none."""
    narrow = _aligned(quoted, _window(flat, found.start, found.end, 0))
    if narrow.cost <= _UNMATCHED:
        return narrow
    wider = (_aligned(quoted, _window(flat, found.start, found.end, more)) for more in _WIDER)
    return min((narrow, *wider), key=lambda aligned: aligned.cost)


def _window(flat: str, start: int, end: int, more: int) -> list[str]:
    """The words from `start` to `end`, whole, and up to `more` on either side."""
    start = flat.rfind(" ", 0, start + 1) + 1
    after = flat.find(" ", max(end - 1, 0))
    end = after if after >= 0 else len(flat)
    earlier = flat[max(0, start - _WORD_LENGTH * more) : start].split(" ")[1:] if more else []
    later = flat[end : end + _WORD_LENGTH * more].split(" ")[:-1] if more else []
    return [word for word in (*earlier[-more - 1 :], *flat[start:end].split(" "), *later) if word]


def _aligned(quoted: Sequence[str], printed: Sequence[str]) -> _Aligned:
    """Match word to word, marks and capitals aside; what stands outside the match is dropped."""
    steps = Levenshtein.opcodes([bare(word) for word in quoted], [bare(word) for word in printed])
    first = steps[0].dest_end if steps[0].tag == "insert" else 0
    last = steps[-1].dest_start if steps[-1].tag == "insert" else len(printed)
    words = printed[first:last]
    steps = Levenshtein.opcodes([bare(word) for word in quoted], [bare(word) for word in words])
    changes = [step for step in steps if step.tag != "equal"]
    unmatched = sum(step.src_end - step.src_start for step in changes)
    left_out = sum(step.dest_end - step.dest_start for step in changes if step.tag == "insert")
    return _Aligned(words=words, steps=changes, cost=_UNMATCHED * unmatched + left_out)


def _line(source: SourceText, passage: str) -> int:
    found = source.seed.found(passage)
    return source.seed.line_of(found[0].start) if found else 1


def _difference(quoted: Sequence[str], printed: _Aligned) -> tuple[str, str]:
    """The first difference between quote and passage, and the passage around it.

    Where all words are the same, it is one of marks or capitals.
    """
    if printed.steps:
        first = printed.steps[0]
        here = " ".join(quoted[first.src_start : first.src_end])
        there = " ".join(printed.words[first.dest_start : first.dest_end])
        return _worded(here, there), _around(printed.words, first.dest_start, first.dest_end)
    for at, (here, there) in enumerate(zip(quoted, printed.words, strict=True)):
        if here != there and not _is_edge(here, there, at, len(quoted)):
            return _worded(here, there), _around(printed.words, at, at + 1)
    return _edge_difference(quoted, printed.words)


def _is_edge(here: str, there: str, at: int, count: int) -> bool:
    """Whether the source’s word only has marks more at the outer ends of the quote."""
    return (at == 0 and there.endswith(here)) or (at == count - 1 and there.startswith(here))


def _edge_difference(quoted: Sequence[str], printed: Sequence[str]) -> tuple[str, str]:
    whole = f"{shown(' '.join(quoted))} stands where the source has {shown(' '.join(printed))}"
    return whole, " ".join(printed)


def _around(words: Sequence[str], start: int, end: int) -> str:
    """The differing words with a few on either side; all where these are few."""
    if len(words) <= _FEW:
        return " ".join(words)
    return " ".join(words[max(0, start - _BESIDE) : end + _BESIDE])


def _worded(here: str, there: str) -> str:
    if here and there and bare(here) != bare(there):
        there = _as_marked(here, there)
    if not here:
        return f"{shown(there)} is missing from the quote"
    if not there:
        return f"{shown(here)} stands in the quote, not in the source"
    return f"{shown(here)} stands where the source has {shown(there)}{_kind(here, there)}"


def _as_marked(here: str, there: str) -> str:
    """The source’s words without quotation marks at an end where the quote’s words have none."""
    if here[0] not in _QUOTATION_MARKS:
        there = there.lstrip(_QUOTATION_MARKS)
    return there if here[-1] in _QUOTATION_MARKS else there.rstrip(_QUOTATION_MARKS)


def _kind(here: str, there: str) -> str:
    """What sort of difference it is, where it could be overlooked."""
    if unicodedata.normalize("NFC", here) == unicodedata.normalize("NFC", there):
        return ": the characters are composed differently"
    if here.casefold() == there.casefold():
        return ": capitals differ"
    if re.sub(r"\W", "", here) == re.sub(r"\W", "", there):
        return ": marks differ"
    for one, other in zip(here, there, strict=False):
        if one != other and _is_foreign(one) != _is_foreign(other):
            return f": {_named(one)} looks like {_named(other)}"
    return ""


def _is_foreign(character: str) -> bool:
    return ord(character) > 0x24F


def _named(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()
