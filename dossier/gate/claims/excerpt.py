"""Excerpt: is a claim one of its quotes, or an unbroken part of one, word for word?"""

from collections.abc import Iterable

from dossier.gate.reading.passage import Passage

CLOSING = ' .,”"'


def is_verbatim(claim: str, passages: Iterable[Passage]) -> bool:
    """Whether the claim is a whole quote; marks at the end and a first capital do not count."""
    words = bare(claim)
    return any(words == bare(passage.words) for passage in passages)


def is_excerpt(claim: str, passages: Iterable[Passage]) -> bool:
    """Whether a quote has all words of the claim, one after another and nothing between.

    Marks at the end do not count, nor whether the claim begins with a capital.
    """
    words = " ".join(claim.split()).rstrip(CLOSING)
    return len(words) > 1 and any(
        _holds(" ".join(passage.words.split()), words) for passage in passages
    )


def _holds(quoted: str, words: str) -> bool:
    """Whether the words stand somewhere in a quote, no word of it cut."""
    at = quoted.find(words[1:], 1) - 1
    while at >= 0:
        end = at + len(words)
        is_whole = not quoted[at - 1 : at].isalnum() and not quoted[end : end + 1].isalnum()
        if is_whole and quoted[at].casefold() == words[0].casefold():
            return True
        at = quoted.find(words[1:], at + 2) - 1
    return False


def bare(words: str) -> str:
    """The words on one line, without the marks at their end and a first capital."""
    line = " ".join(words.split()).rstrip(CLOSING)
    return line[:1].casefold() + line[1:]
