"""Phrases: the noun phrase that ends at a word."""

from dossier.speech.records import Subject
from dossier.speech.tables import words_of
from dossier.speech.verbs import (
    has_verb_before,
    is_finite,
    is_human,
    is_reduced,
    is_relative_verb,
    is_spoken,
)
from dossier.speech.words import Words


def noun_phrase(words: Words, last: int) -> Subject | None:
    """The noun phrase that ends at `last`, with what is attached to it by prepositions."""
    tags, lows = words.tags, words.lows
    if tags[last] == "q" and is_spoken(words, last):
        return None
    if tags[last] == "y" or (tags[last] in "d#" and lows[last] in words_of("standalone")):
        return Subject(last, last, last, "plain")
    if tags[last] == "Y":
        return Subject(last, last, last, "plain")
    first = last
    while first > 0 and not _ends_phrase(words, first - 1, last):
        if tags[first] == "d" and tags[first - 1] in "nN":
            break
        first -= 1
    opening = _without_introduction(words, first, last)
    if opening == first and _is_circumstance(words, first, last):
        return None
    first = opening
    while first <= last and tags[first] in "pcr" and first < last:
        first += 1
    if tags[first] in "pcrgT,":
        return None
    if first and lows[first] in ("least", "most") and lows[first - 1] == "at":
        first -= 1
    start = first + 2 if lows[first] in ("at", "more", "less", "fewer", "as") else first + 1
    head = next((i - 1 for i in range(start, last + 1) if tags[i] in "pwELg"), last)
    while head > first and head < last and tags[head] == "a":
        head -= 1
    return Subject(first, last, head, "plain")


def _is_circumstance(words: Words, first: int, last: int) -> bool:
    """“With a smile”, “In a statement”: how or where it was said, and not who said it."""
    tags = words.tags
    opens = first == 0 or tags[first - 1] in ",;:-q"
    is_way = words.lows[first] in words_of("circumstances") and not is_human(words, last)
    if not opens or not is_way:
        return False
    return "N" not in tags[first : last + 1] and "#" not in tags[first : last + 1]


def _ends_phrase(words: Words, index: int, last: int) -> bool:
    tags = words.tags
    tag = tags[index]
    if tag in "Nndka#)(":
        return False
    if tag == "q":
        return index == 0 or tags[index - 1] not in "dkaNn" or is_spoken(words, index)
    if tag == "c":
        if index and tags[index - 1] == "y":
            return False
        return has_verb_before(words, index) or index == 0 or tags[index - 1] not in "Nnk#)"
    if tag == "y":
        return tags[index + 1] != "c"
    if tag == "E" and tags[index - 1 : index] in (["h"], ["b"]):
        return not is_relative_verb(words, index)
    if tag == "z":
        return index == 0 or tags[index - 1] not in "pELV"
    if tag == "E" and is_relative_verb(words, index):
        return False
    if tag in "pE" or (tag == "g" and tags[index - 1 : index] not in ([","], [])):
        return tag == "E" and is_finite(words, index) and not is_reduced(words, index)
    if tag == "r" and index and is_reduced(words, index - 1):
        return False
    if tag == "r":
        return words.lows[index] not in words_of("times") and words.lows[index] not in (
            "here",
            "there",
            "only",
        )
    if tag == "w" and words.lows[index] in ("who", "which"):
        after = index + 1
        while after < last and tags[after] == "r":
            after += 1
        return after >= last or not (is_finite(words, after) or tags[after] == "E")
    if tag in "VbhmovEL":
        return not is_relative_verb(words, index)
    return True


def _without_introduction(words: Words, first: int, last: int) -> int:
    """Drop “On Tuesday” from “On Tuesday a spokesman said”."""
    tags = words.tags
    if tags[first] not in "prs":
        return first
    for index in range(last, first, -1):
        starts = tags[index] in "dyk" or (tags[index] == "N" and tags[index - 1] != "N")
        if starts and (tags[index - 1] in "n#r" or words.lows[index - 1] in words_of("times")):
            return index
    return first
