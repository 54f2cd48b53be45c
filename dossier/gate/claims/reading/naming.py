"""Naming: the capitalised words of a text become the proper names in it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dossier.gate.claims.reading.numbers import is_number_word
from dossier.gate.claims.reading.terms import STOPWORDS, words_in
from dossier.speech.lexicon import lexicon
from dossier.text.occurrences import whole_words
from dossier.text.patterns import ending, late

NAME = late(
    r"(?<![\w’'-])(?:[^\W\d_a-zà-ÿ][\w’'.&-]*)(?:\s+(?:(?:of|de|van|von|der|al|bin|for|"
    r"the)\s+)?[^\W\d_a-zà-ÿ][\w’'.&-]*)*"
)
NOT_NAMES = frozenset(
    "the a an i he she it they we his her its their in on at by after before during "
    "according both january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday "
    "wednesday thursday friday saturday sunday mr mrs ms dr sir lord lady president "
    "minister foreign prime secretary state chancellor general senator governor mayor "
    "king queen prince chairman director professor no not none nobody neither two three "
    "ceo cfo pm mp mps all any even only part parts except "
    "unlike besides regarding excluding including concerning barring considering "
    "four five six seven eight nine ten one some many most several officials police "
    "people if when while although though as since until because there this that these "
    "those what who how why where from to with without for of and or but only more less fewer "
    "nearly almost about up at least apart despite instead besides even such among around under "
    "over contrary per asked another whether across through within "
    "between against together later earlier soon once twice half like unlike given upwards none "
    "each every following fewer few many much other others another higher lower larger smaller "
    "greater better worse next last first new".split()
)
_OF_DEED = late(
    r"\s(?:of|to)\s(?:the|an?|its|his|her|their|these|this|all|[a-z]+(?:s|e|d|ing)?)(?!\w)"
)
_INSIDE = late(r"[^\s.!?\"“”:](?:[^\S\n]+|\n(?!\n))\Z")
_ENDED = late(r"[’'](?:s|m|d|ll|re|ve)?\Z", re.IGNORECASE)
"""“Lind’s”, “I’m”, “We’ll”."""
_LOWER = late(r"(?<![\w’'])[a-zà-ÿ]+(?!\w)")
_NEAR = 12
"""Code points."""
OPENERS = frozenset(
    "however meanwhile nonetheless nevertheless moreover furthermore thus hence therefore still "
    "yet also then asked speaking otherwise overall indeed today tomorrow yesterday "
    "elsewhere".split()
)
_ENDINGS = (
    "s", "ing", "ed", "ly", "al", "ous", "ive", "ful", "less", "able", "ible", "ary", "ory", "tion",
    "sion", "ety", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "hood",
)  # fmt: skip
"""Endings of common words; what stands first in a claim has its capital from standing first."""


def names(claim: str, text: str) -> Iterator[str]:
    """The proper names of a claim about `text`: capitalised words, titles and openers aside."""
    for match in NAME.finditer(claim):
        words = match.group().strip(".").split()
        while words and _is_no_name(words):
            words = words[1:]
        while words and words[-1].casefold() in NOT_NAMES:
            words = words[:-1]
        is_first = match.start() == 0 and bool(words) and claim.startswith(words[0])
        if not words or (is_first and len(words) == 1 and _is_plain(words[0], text)):
            continue
        if match.start() == 0 and words[0] == match.group() and _is_deed(claim, match.end()):
            continue
        if match.start() == 0 and claim.startswith(words[0]) and _is_attribute(words, text):
            words = words[1:]
        yield _ENDED.sub("", " ".join(words))


def _is_no_name(words: list[str]) -> bool:
    """A title, an article, “I’m”, or the number of “Eleven of Ashby’s 36 posts”."""
    low = _ENDED.sub("", words[0].casefold().strip("."))
    return low in NOT_NAMES or (is_number_word(low) and words[1:2] == ["of"])


def _is_attribute(words: list[str], text: str) -> bool:
    """“Moderate Republicans”, whom the text calls moderate: a capital from standing first."""
    is_one = len(words) > 1 and words[0].isalpha() and not words[0].isupper()
    return is_one and words[0].casefold() in _plain_words(text) and " ".join(words) not in text


def _is_deed(claim: str, end: int) -> bool:
    """“Passage of the bill”, “Failure to agree”: the noun of a verb that begins a claim."""
    return _OF_DEED.match(claim, end) is not None


def _is_plain(word: str, text: str) -> bool:
    """A first word that has its capital from standing first: `Talks`, not `UNESCO` or `Smith’s`."""
    if is_number_word(word.casefold()) or word.casefold() in OPENERS:
        return True
    if "-" in word and word[1:].islower() and words_in(word) <= _plain_words(text):
        return True
    if not word.isalpha() or word.isupper():
        return False
    if any(ending(_INSIDE, text, at, _NEAR) for at in whole_words(text, word)):
        return False
    low = word.casefold()
    if low.endswith("ern") and re.search(rf"(?<!\w){low[:-3]}(?!\w)", text):
        return True
    if low in STOPWORDS or lexicon().tags.get(low, "v") != "v":
        return True
    return re.search(rf"(?<!\w){low}", text) is not None or low.endswith(_ENDINGS)


@lru_cache(maxsize=256)
def _plain_words(text: str) -> frozenset[str]:
    """The words of a text that it prints without a capital."""
    return frozenset(_LOWER.findall(text))


def proper_names(text: str) -> Iterator[str]:
    """The runs of capitalised words of a text."""
    for match in NAME.finditer(text):
        yield match.group()
