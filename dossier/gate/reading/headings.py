"""Headings: short lines between the paragraphs of an article that tell nothing by themselves."""

from collections.abc import Iterator, Sequence

from dossier.model.span import Span
from dossier.text.patterns import late

_MOST_WORDS = 4
_LONGEST_RUN = 2
_FEWEST_PROSE = 8
_TITLE = late(r"[^\W\d_][^\d:;.!?…\"“”«»()•·–—]*[\w’')]")
_ENDS_SENTENCE = late(r"[.!?…][\"”’'»)\]]*$")


def headings(text: str, paragraphs: Sequence[Span], skipped: Sequence[Span]) -> Iterator[Span]:
    """Paragraphs of up to four words without a stop or a number, one or two between longer ones.

    A line of a list is none: a colon or more such lines stand before it.
    """
    kinds = [_kind(text, part) for part in paragraphs]
    first = next((at for at, kind in enumerate(kinds) if kind == "prose"), len(kinds))
    run: list[int] = []
    for at in range(first, len(kinds) + 1):
        if at < len(kinds) and kinds[at] == "title":
            run.append(at)
            continue
        opens = run and text[paragraphs[run[0] - 1].end - 1] not in ":,"
        if opens and len(run) <= _LONGEST_RUN:
            yield from (paragraphs[one] for one in run if paragraphs[one] not in skipped)
        run = []


def _kind(text: str, part: Span) -> str:
    words = text[part.start : part.end]
    if words.count(" ") < _MOST_WORDS and "\n" not in words and _TITLE.fullmatch(words):
        return "title"
    return "prose" if _is_prose(words) else ""


def _is_prose(words: str) -> bool:
    return words.count(" ") >= _FEWEST_PROSE and _ENDS_SENTENCE.search(words) is not None
