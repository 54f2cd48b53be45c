"""Colour: sentences that paint a scene, and tell nothing worth filing, are recognised."""

from collections import Counter
from functools import lru_cache

from dossier.extract.amounts import NUMBERS
from dossier.extract.wording import plain_words
from dossier.text.patterns import late

LONGEST = 16
"""Words of a sentence that only paints."""
LONGEST_STATE = 9
"""Words of a sentence that only says how something was."""
_GESTURES = (
    r"(?:smil|laugh|nodd?|shrugg?|sigh|grinn?|frown|wink|wav|sitt?|sat|stood|stand|walk|lean|leant|"
    r"look|glanc|star|gaz|paus|whisper|gestur|pour|sipp?|wore|wear|wept|cri|cry|blush|clapp?|hugg?|"
    r"kiss|shook|shak|tapp?|pac|wip|rubb?|cough|blink|hesitat|beam|chuckl|giggl|yawn|stretch|"
    r"bow|kneel|knelt|lit|puff|twirl|fidget|wrinkl|scratch|groan|gasp|hum|sang|danc)"
    r"(?:s|es|ed|d|e|ing)?"
)
_PERSON = (
    r"(?:He|She|They|(?:[A-Z][a-zà-ÿ’'-]+ ){1,3}|"
    r"The (?:[a-z]+ )?[a-z]+(?:er|or|ist|ian|man|woman|boy|girl))"
)
_GESTURE = late(
    rf"^(?:[A-Z][a-z]+ly, )?{_PERSON} ?(?:(?:only|just|then|often|simply) )?{_GESTURES}\b"
)
_STATE = late(
    r"^(?:The|It|Outside,? (?:the|it)) (?:[a-z-]+ ){0,3}?"
    r"(?:was|were|is|are|felt|smelled|smelt|looked) "
)
_NEWS = late(r"\d|%|[“\"”]|(?<=[a-z,] )[A-Z]")
"""A figure, a quotation, or a name after the first words."""


def is_colour(sentence: str, text: str) -> bool:
    """Whether a sentence shows somebody's gesture, or how something looked, and no more.

    What the whole text comes back to is no mere colour.
    """
    words = sentence.split()
    if len(words) > LONGEST or any(word.strip(".,").lower() in NUMBERS for word in words):
        return False
    gesture = _GESTURE.match(sentence)
    if gesture and not _NEWS.search(sentence, gesture.end()):
        return not _returns(sentence[gesture.end() :], text)
    is_state = len(words) <= LONGEST_STATE and _STATE.match(sentence) and not _NEWS.search(sentence)
    return bool(is_state) and not _returns(sentence, text)


def _returns(words: str, text: str) -> bool:
    """Whether a telling word stands elsewhere in the text too."""
    return any(_counts(text)[word] > 1 for word in plain_words(words) if len(word) > 3)


@lru_cache(maxsize=4)
def _counts(text: str) -> Counter[str]:
    """How often each content word stands in a text, in base form."""
    return Counter(plain_words(text))
