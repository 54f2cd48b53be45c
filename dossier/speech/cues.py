"""Cues: the words of a sentence that attribute, and their kinds."""

from dossier.speech.lexicon import Cue, lexicon
from dossier.speech.settling import reduced
from dossier.speech.tables import words_of
from dossier.speech.words import Words

SHOWING = frozenset("show find demonstrate illustrate highlight underscore indicate".split())
VERBS = frozenset("vVELg")
"""Tags of verb forms."""
GESTURES = frozenset(
    [
        "emphasize",
        "emphasise",
        "stress",
        "underline",
        "outline",
        "mention",
        "point to",
        "point at",
        "appeal for",
    ]
)
"""Verbs that, as participles with an object, mostly tell of no words."""
MOVING = frozenset(["convince", "persuade", "show"])
BELIEVING = frozenset(
    "hope think believe consider expect fear feel predict know doubt show recount".split()
)


QUESTIONS = frozenset("if whether why how what who when where which".split())


def cue_of(words: Words, index: int) -> Cue | None:
    """The verb cue at `index`, if the word can be one."""
    lows, known = words.lows, lexicon()
    low = lows[index]
    if low in known.heads and index + 1 < len(lows):
        pair = known.verbs.get(f"{low} {lows[index + 1]}")
        if pair:
            return pair
    return known.verbs.get(low)


def is_cue(words: Words, index: int) -> bool:
    """Whether the word is a cue used as a verb, in a form that can have a subject."""
    tag = words.tags[index]
    if tag not in VERBS or (index and words.lows[index - 1] == "news"):
        return False
    if cue_of(words, index) is None or _is_noun_here(words, index):
        return False
    if tag == "E":
        before = index - 1
        while before >= 0 and words.tags[before] == "r":
            before -= 1
        if words.lows[before].endswith(("'s", "'re", "'m")) and words.tags[before] == "Y":
            return False
        stands_alone = words.lows[before] in words_of("standalone")
        if any(index == at for at, _ in reduced(words.lows, words.tags)):
            return False
        return before < 0 or stands_alone or words.tags[before] not in "bda"
    return tag != "L" or (_has_have(words, index) and words.tags[index - 1] != "b")


def _has_have(words: Words, index: int) -> bool:
    return any(words.tags[at] in "hY" for at in range(max(0, index - 3), index))


def _is_noun_here(words: Words, index: int) -> bool:
    """“smaller states”, “to elect one and reject the other”: no verb with a subject of its own."""
    tags = words.tags
    if words.lows[index] in ("state", "states"):
        return tags[index + 1 : index + 2] not in (["t"], ["q"], [":"])
    return tags[index] == "v" and tags[index - 1] == "c" and "T" in tags[max(0, index - 12) : index]


def after_cue(words: Words, index: int) -> int:
    """The index after the cue, which may be two words long (“point out”)."""
    low = words.lows[index]
    if index + 1 < len(words.lows) and f"{low} {words.lows[index + 1]}" in lexicon().verbs:
        return index + 2
    return index + 1
