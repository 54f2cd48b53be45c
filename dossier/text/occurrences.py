"""Occurrences: words become the places where they stand in a text, and not inside longer ones."""

from collections.abc import Iterator


def whole_words(text: str, words: str) -> Iterator[int]:
    """Where `words` start in the text, no letter, digit or underscore right before or after."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not _is_of_word(text[at - 1 : at]) and not _is_of_word(text[end : end + 1]):
            yield at
        at = text.find(words, at + 1)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
