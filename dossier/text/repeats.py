"""Repeats: passages of a file that stand again in a fuller body of the same file."""

import re
from collections import defaultdict
from functools import lru_cache

from dossier.model.span import Span
from dossier.text.furniture import Passage, furniture
from dossier.text.paragraphs import KEPT, paragraphs
from dossier.text.sentences import sentences

_LEAST_WORDS = 6
_BEGINNING = 25
_STOPS = re.compile(r"[.!?\n]+[\s\"“”]*")


@lru_cache(maxsize=KEPT)
def repeats(text: str) -> tuple[Passage, ...]:
    """Passages that stand again elsewhere in the text, in order.

    Of equal sentences the one in the fuller body counts, a body being prose not interrupted by
    furniture; within one body, the last. White space is the only difference allowed.
    """
    if not _may_repeat(text):
        return ()
    bodies = _bodies(text)
    places: dict[str, list[tuple[int, int, Span]]] = defaultdict(list)
    for body in bodies:
        for sentence in body:
            words = " ".join(text[sentence.start : sentence.end].split())
            if words.count(" ") + 1 >= _LEAST_WORDS:
                places[words].append((len(body), sentence.start, sentence))
    found = []
    for same in places.values():
        keep = max(same)
        for size, start, sentence in same:
            if (size, start) != keep[:2]:
                found.append(Passage(span=sentence, why=f"repeated at {keep[1]}"))
    return tuple(sorted(found, key=lambda passage: passage.span))


def _may_repeat(text: str) -> bool:
    """Whether any longer run between stops begins like another; most texts end here."""
    begins = [run[:_BEGINNING] for run in _STOPS.split(text) if len(run) >= _BEGINNING]
    return len(set(begins)) < len(begins)


def _bodies(text: str) -> list[list[Span]]:
    """Sentences grouped by body."""
    skipped = [passage.span for passage in furniture(text)]
    bodies: list[list[Span]] = [[]]
    at = 0
    for paragraph in paragraphs(text):
        while at < len(skipped) and skipped[at].end <= paragraph.start:
            at += 1
        if at < len(skipped) and skipped[at].covers(paragraph):
            bodies.append([])
            continue
        start = paragraph.start
        if at < len(skipped) and skipped[at].start == paragraph.start:
            start = skipped[at].end
        bodies[-1].extend(sentences(text, Span(start, paragraph.end)))
    return [body for body in bodies if body]
