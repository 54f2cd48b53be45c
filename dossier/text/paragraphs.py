"""Paragraphs: cut a text into paragraphs, joining the soft line breaks inside them."""

from functools import lru_cache

from dossier.model.span import Span
from dossier.text.patterns import late

KEPT = 2_000
"""Texts whose parts are remembered: a dossier's sources are cited in any order."""
_ENDS_SENTENCE = frozenset('.!?:;"”’»“)]…')
_OPENERS = "\"“‘'«„(["
_WRAPPED_WIDTH = 100
_WRAPPED_LINES = 3
_LABELLED = late(
    r"[A-Z][\w’' ]{2,30}: \S|\([cC]\) |©|[^|.!?]{1,40} \| |"
    r"(?:Enter|Get|Receive|Sign|Join|Subscribe|Read|See|By|We use)\s[^.!?]{0,60}\b(?:your|our)\b"
)
"""How a line of a page begins, and no line of a wrapped paragraph among others with capitals."""


@lru_cache(maxsize=KEPT)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Spans of the paragraphs, in order, without surrounding white space.

    A blank line always ends a paragraph. A single line break ends one too, unless it is soft:
    it stands inside a sentence, or its block is wrapped at a fixed width.
    """
    found: list[Span] = []
    for block in _blocks(text):
        found.extend(_joined(text, block))
    return tuple(found)


def lines(text: str) -> tuple[Span, ...]:
    """Spans of the lines that hold anything but white space, stripped."""
    return tuple(line for block in _blocks(text) for line in block)


def line_blocks(text: str) -> tuple[int, ...]:
    """For each of `lines`, the number of the block between blank lines that holds it."""
    return tuple(at for at, block in enumerate(_blocks(text)) for _ in block)


def wrapped_lines(text: str) -> frozenset[Span]:
    """The lines of paragraphs of prose that are wrapped at a fixed width."""
    return frozenset(
        line
        for block in _blocks(text)
        if text[block[-1].end - 1] in _ENDS_SENTENCE and _is_wrapped(text, block)
        for line in block
    )


@lru_cache(maxsize=KEPT)
def _blocks(text: str) -> tuple[tuple[Span, ...], ...]:
    """The lines between two blank ones, stripped."""
    blocks: list[list[Span]] = [[]]
    position = 0
    for raw in text.split("\n"):
        words = raw.lstrip()
        if words:
            start = position + len(raw) - len(words)
            blocks[-1].append(Span(start, start + len(words.rstrip())))
        elif blocks[-1]:
            blocks.append([])
        position += len(raw) + 1
    return tuple(tuple(block) for block in blocks if block)


def _joined(text: str, block: tuple[Span, ...]) -> list[Span]:
    wrapped = _is_wrapped(text, block)
    found = [block[0]]
    for line in block[1:]:
        if wrapped or _is_soft(text, found[-1], line):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def _is_wrapped(text: str, block: tuple[Span, ...]) -> bool:
    """Lines of nearly equal, moderate width that mostly break inside sentences."""
    if len(block) < _WRAPPED_LINES:
        return False
    widths = [line.end - line.start for line in block[:-1]]
    widest = max(widths)
    if widest > _WRAPPED_WIDTH or min(widths) < 0.6 * widest or widest < 40:
        return False
    if _is_labelled(text, block):
        return False
    open_ended = sum(text[line.end - 1] not in _ENDS_SENTENCE for line in block[:-1])
    return open_ended * 2 > len(widths)


def _is_labelled(text: str, block: tuple[Span, ...]) -> bool:
    """Lines of a page that all start anew, one of them with a label, bars or a sign of rights."""
    if any(text[line.start].islower() for line in block):
        return False
    return any(_LABELLED.match(text, line.start, line.end) is not None for line in block)


def _is_soft(text: str, before: Span, after: Span) -> bool:
    last, first = text[before.end - 1], text[after.start]
    if last in _ENDS_SENTENCE or not (first.islower() or first in "–—-,"):
        return False
    head = text[before.start]
    if not (head.isupper() or head in _OPENERS or head.isdigit()):
        return False
    return text.count(" ", before.start, before.end) >= 2 and (
        text.count(" ", after.start, after.end) >= 2 or text[after.end - 1] in ".!?"
    )
