"""Contents: find where the words somebody is made to say begin and end."""

import re

from dossier.speech.lexicon import lexicon
from dossier.speech.tables import tag_of, words_of
from dossier.speech.verbs import is_finite
from dossier.speech.words import Words

_FINITE = ("b", "h", "m", "o", "V", "E")
_FIRST_WORDS = re.compile(r"([a-z’']+)(?: ([a-z]+))?")
_NOUNS = frozenset("Nndka#L")
_SAME = (["the", "same"], ["the", "next"], ["the", "following"])
_DAY_TIMES = frozenset("morning afternoon evening night".split())

_OF_CONTENT = frozenset(
    "not only just never hardly scarcely barely rarely seldom nearly almost perhaps maybe probably "
    "possibly".split()
)
"""Adverbs that grade or doubt what is said, and not the saying: “said hardly anyone came”."""


def skip_adverbials(words: Words, index: int) -> int:
    """The first word at or after `index` that is no adverb or adverbial phrase of the cue."""
    tags = words.tags
    while index < len(tags):
        if words.lows[index] in ("last", "this", "next", "late", "earlier") and (
            words.lows[index + 1 : index + 2] and words.lows[index + 1] in words_of("periods")
        ):
            index += 2
        elif _is_adverb(words, index):
            index += 1
        elif words.lows[index : index + 2] in _SAME and (
            words.lows[index + 2 : index + 3]
            and words.lows[index + 2] in words_of("periods") | {"day"}
        ):
            index += 3
        elif tags[index] == "p" and words.lows[index] in words_of("adverbial prepositions"):
            after = phrase_end(words, index + 1)
            if after == index + 1 or words.lows[index + 1] in ("least", "most"):
                return index
            index = after
        elif "ago" in words.lows[index + 1 : index + 4]:
            index = words.lows.index("ago", index + 1) + 1
        elif tags[index] == "(":
            index = _closing(words, index) + 1
        else:
            return index
    return index


def _is_adverb(words: Words, index: int) -> bool:
    """An adverb, the “late” of “late on Monday”, or the “afternoon” of “Monday afternoon”."""
    low = words.lows[index]
    if low in ("late", "early") and words.tags[index + 1 : index + 2] in (["p"], ["r"]):
        return True
    if low in _DAY_TIMES and words.lows[index - 1] in words_of("calendar"):
        return True
    return words.tags[index] == "r" and low not in _OF_CONTENT


def phrase_end(words: Words, index: int) -> int:
    """The index after the noun phrase that starts at `index`; a second phrase is left alone."""
    tags = words.tags
    start = index
    while index < len(tags):
        tag = tags[index]
        if tag in "zy" and index == start:
            return index + 1 if tag == "z" else index
        if tag in "dk" and index > start and tags[index - 1] not in "dkpa":
            break
        if tag == "N" and index > start and not _goes_on(words, index):
            break
        if tag == "q" and (index == start or tags[index - 1] not in "dka"):
            break
        if tag == "c" and not (
            index > start
            and index + 1 < len(tags)
            and tags[index + 1] in "NnA"
            and tags[index - 1] in "Nn"
            and not _clause_at(words, index + 1)
        ):
            break
        if (
            tag == "p"
            and index > start
            and words.lows[index] not in ("of", "in", "for", "on", "at")
        ):
            break
        if tag == "r" and words.lows[index] in words_of("calendar"):
            index += 1
            continue
        if tag not in "NndkaEgLp#cq":
            break
        index += 1
    return index


def _goes_on(words: Words, index: int) -> bool:
    """Whether a name belongs to what stands before it: “the Reuters”, “12 April”."""
    before = words.tags[index - 1]
    return before in "Ndkap" or (before == "#" and words.lows[index] in words_of("times"))


def skip_recipient(words: Words, index: int) -> int:
    """The index after the person told: “told reporters in Oslo on Monday (that)”."""
    tags = words.tags
    if (
        index < len(tags)
        and tags[index] in "zd"
        and words.lows[index] in ("him", "her", "them", "us", "me", "you")
    ):
        end = phrase_end(words, index)
        owned = words.lows[index] == "her" and tags[end : end + 1] in (["t"], ["q"])
        return end if owned else index + 1
    end = phrase_end(words, index)
    if end < len(tags) and end > index + 1 and is_finite(words, end) and tags[end] != "E":
        return _last_phrase(words, index, end)
    if end < len(tags) and tags[end] == "q" and tags[end - 1] == "k":
        end = min(end + 1, len(tags))
    return end


def _last_phrase(words: Words, first: int, verb: int) -> int:
    """“told CNN Trump was”: the last name before the verb begins the content."""
    tags = words.tags
    index = verb - 1
    while index > first + 1 and tags[index] in "Nn" and tags[index - 1] not in "Nn":
        index -= 1
    return index


def _clause_at(words: Words, index: int) -> bool:
    end = index
    while end < len(words.tags) and words.tags[end] in _NOUNS:
        end += 1
    while end < len(words.tags) and words.tags[end] == "r":
        end += 1
    return end < len(words.tags) and end > index and is_finite(words, end)


def _closing(words: Words, index: int) -> int:
    while index < len(words.tags) - 1 and words.tags[index] != ")":
        index += 1
    return index


def _opens_with_verb(words: Words, index: int) -> bool:
    """The “is dead” of: claiming the plan “is dead”."""
    first = _FIRST_WORDS.match(words.text, words.quotes[index].inner.start, words.span.end)
    if first is None:
        return False
    low, following = first.groups()
    tag = tag_of().get(low) or lexicon().tags.get(low, "")
    return tag in _FINITE or (tag == "v" and following in ("to", "the", "a", "be"))


def has_clause(words: Words, index: int, end: int) -> bool:
    """Whether a subject and a finite verb follow at `index` before any break."""
    tags = words.tags
    if index >= end or tags[index] in ",;:)":
        return False
    if tags[index] == "Y" or (tags[index] == "y" and tags[index + 1 : index + 2] == ["q"]):
        return True
    seen_noun = False
    for at in range(index, min(end, index + 40)):
        tag = tags[at]
        if tag == "q" and seen_noun and _opens_with_verb(words, at):
            return True
        if tag in "Nnyzd#qgka":
            seen_noun = seen_noun or tag != "a"
            if tag != "g":
                continue
        if tag in ";:":
            return False
        if tag == "Y" or (seen_noun and is_finite(words, at)):
            return True
    return False
