"""Cues: the words of a sentence that attribute, and their kinds."""

from dossier.speech.lexicon import Cue, lexicon
from dossier.speech.words import Words

SHOWING = frozenset("show find demonstrate illustrate highlight underscore indicate".split())


BELIEVING = frozenset("hope think believe expect fear feel predict know doubt show recount".split())


QUESTIONS = frozenset("if whether why how what who when where which".split())


def cue_of(words: Words, index: int) -> Cue | None:
    """The verb cue at `index`, if the word can be one."""
    low = words.lows[index]
    verbs = lexicon().verbs
    if index + 1 < len(words.lows):
        pair = verbs.get(f"{low} {words.lows[index + 1]}")
        if pair:
            return pair
    return verbs.get(low)


def is_cue(words: Words, index: int) -> bool:
    """Whether the word is a cue used as a verb, in a form that can have a subject."""
    tag = words.tags[index]
    if tag not in "vVELg" or (index and words.lows[index - 1] == "news"):
        return False
    if cue_of(words, index) is None:
        return False
    if tag == "E":
        before = index - 1
        while before >= 0 and words.tags[before] == "r":
            before -= 1
        if words.lows[before].endswith(("'s", "'re", "'m")) and words.tags[before] == "Y":
            return False
        return before < 0 or words.tags[before] not in "bda"
    return tag != "L" or _has_have(words, index)


def _has_have(words: Words, index: int) -> bool:
    return any(words.tags[at] in "hY" for at in range(max(0, index - 3), index))


def after_cue(words: Words, index: int) -> int:
    """The index after the cue, which may be two words long (“point out”)."""
    low = words.lows[index]
    if index + 1 < len(words.lows) and f"{low} {words.lows[index + 1]}" in lexicon().verbs:
        return index + 2
    return index + 1
