"""Mentions: where a paragraph names those who speak in its source, quotations aside."""

from collections.abc import Iterator

from dossier.gate.reading.names import proper, tokens
from dossier.gate.reading.passage import Passage
from dossier.model.span import Span
from dossier.speech.tables import words_of
from dossier.text.occurrences import whole_words_in_any_case
from dossier.text.patterns import late

_APPOSED = late(r",\s([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)+),")
_OFFICE_WORDS = 7


def mentions(passage: Passage, part: Span) -> Iterator[tuple[int, str]]:
    """Those who speak anywhere in the source, where the paragraph names them outside quotations."""
    source = passage.source
    speakers = {item.speaker for item in source.statements if item.speaker}
    for speaker in sorted(name for name in speakers if proper(name)):
        words = tokens(speaker)
        if not words:
            continue
        for start in whole_words_in_any_case(source.text[part.start : part.end], words[-1]):
            at = part.start + start
            if source.text[at].isupper() and not _is_quoted(passage, at):
                yield at, speaker


def presented(passage: Passage, part: Span) -> Iterator[tuple[int, str]]:
    """Those whom the paragraph presents: “The governor of Zahran, Leyla Qasim, gave …”."""
    text = passage.source.text
    for found in _APPOSED.finditer(text, part.start, part.end):
        if _has_office(text[part.start : found.start()]) and not _is_quoted(passage, found.start()):
            yield found.start(1), found.group(1)


def _has_office(before: str) -> bool:
    """Whether a word for an office or the like stands among the last few words."""
    words = [word.casefold().strip(",") for word in before.split()[-_OFFICE_WORDS:]]
    return any(word in words_of(kind) for word in words for kind in ("roles", "humans"))


def plain_mentions(passage: Passage, part: Span, names: tuple[str, ...]) -> list[int]:
    """Where the paragraph has the last word of one of the names, outside quotations."""
    text = passage.source.text
    found = []
    for name in names:
        if words := tokens(name):
            found += [
                part.start + start
                for start in whole_words_in_any_case(text[part.start : part.end], words[-1])
                if not _is_quoted(passage, part.start + start)
            ]
    return found


def _is_quoted(passage: Passage, at: int) -> bool:
    return any(item.inner.start <= at < item.inner.end for item in passage.source.quotations)
