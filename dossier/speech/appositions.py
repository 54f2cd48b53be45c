"""Appositions: how far a source runs that opens a sentence, with what is set beside it."""

from dossier.speech.tables import words_of
from dossier.speech.verbs import is_finite, is_human
from dossier.speech.words import Words


def with_apposition(words: Words, head: int, last: int) -> int:
    """The last word of “the minister, Ann Lee,” or “Ann Lee, 34, a nurse,”; `last` where none is.

    The source without it ends at `last`, and its noun is at `head`. A name or a
    description is taken for an apposition only where a whole clause follows it, so that
    “According to the minister, Lee, who fled, was caught” keeps its Lee.
    """
    end = last
    while words.tags[end + 1 : end + 2] == [","]:
        start = end + 2
        stop = next((at for at in range(start, len(words.tags)) if words.tags[at] in ",;:"), 0)
        if not stop or words.tags[stop] != "," or not _stands_beside(words, head, start, stop - 1):
            break
        end = stop - 1
    return end if end == last or _is_clause(words, end + 2) else last


def _stands_beside(words: Words, head: int, first: int, last: int) -> bool:
    """Whether the words between two commas tell who the source is."""
    tags = words.tags
    if first > last:
        return False
    if tags[first] == "w" or (first == last and tags[first] == "#"):
        return is_human(words, head)
    if tags[head] != "N":
        titles = words_of("titles")
        names = all(tags[at] == "N" or words.lows[at] in titles for at in range(first, last + 1))
        return names and is_human(words, head)
    is_description = tags[first] in "dn" and any(
        words.lows[at] in words_of("roles") or words.lows[at] in words_of("humans")
        for at in range(first, last + 1)
    )
    return is_description and not any(is_finite(words, at) for at in range(first, last + 1))


def _is_clause(words: Words, first: int) -> bool:
    """Whether a subject with its verb follows, and not the verb alone or the rest of a list."""
    tags = words.tags
    if first >= len(tags) or tags[first] in "cwVEbhm,g" or is_finite(words, first):
        return False
    at = first
    while at < len(tags) and tags[at] == "N":
        at += 1
    is_list = at > first and tags[at : at + 1] == ["c"]
    return not is_list and any(is_finite(words, at) for at in range(first + 1, len(tags)))
