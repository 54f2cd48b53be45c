"""Occurrences: words become the places where they stand in a text, and not inside longer ones."""

import re
from collections.abc import Iterator

from dossier.text.patterns import lowered


def whole_words(text: str, words: str) -> Iterator[int]:
    """Where `words` start in the text, no letter, digit or underscore right before or after."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not _is_of_word(text[at - 1 : at]) and not _is_of_word(text[end : end + 1]):
            yield at
        at = text.find(words, at + 1)


def whole_words_in_any_case(text: str, words: str) -> Iterator[int]:
    """Where `words` start in the text, as in `whole_words`, capitals or not."""
    small, sought = lowered(text), lowered(words)
    if small is None or sought is None:
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
        return (match.start() for match in pattern.finditer(text))
    return whole_words(small, sought)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
