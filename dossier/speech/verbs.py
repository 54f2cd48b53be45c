"""Verbs: what a word can be in its clause, and what stands between a verb and its subject."""

from dossier.speech.tables import words_of
from dossier.speech.words import Words

_AUXILIARY = frozenset("rmhbox")
_OPENING_TIMES = frozenset("last this next that earlier later yesterday today".split())
_REFLEXIVE = frozenset("himself herself itself themselves".split())


def is_finite(words: Words, index: int) -> bool:
    """Whether the word can be the main verb of a clause."""
    tag = words.tags[index]
    if tag in "VbmoY":
        return True
    if tag == "h":
        return words.lows[index] != "having"
    if tag == "v":
        return index == 0 or words.tags[index - 1] not in "Tmox"
    if tag != "E":
        return False
    before = index - 1
    while before >= 0 and words.tags[before] == "r":
        before -= 1
    if before > 0 and words.tags[before] == "p" and words.lows[before + 1] in words_of("calendar"):
        before -= 1
    if before < 0 or words.tags[before] in "bhdap":
        return False
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    return not (after == "p" and words.lows[index + 1] == "by")


def is_reduced(words: Words, index: int) -> bool:
    """“the poll released Wednesday”: a participle that belongs to the noun before it."""
    tags = words.tags
    if tags[index] != "E" or tags[index - 1 : index] not in (["n"], ["N"]):
        return False
    after = tags[index + 1] if index + 1 < len(tags) else ""
    near = words.lows[index + 1 : index + 5]
    return after in tuple("pr") or (near[:1] == ["last"] and "by" in near)


def is_relative_verb(words: Words, index: int) -> bool:
    """Whether a verb belongs to a “who …” clause of the phrase: “those who backed it said”."""
    tags = words.tags
    back = index - 1
    while back >= 0 and tags[back] in "rhmbox":
        back -= 1
    if back > 0 and tags[back] == "t":
        return tags[back - 1] in "nN"
    return back >= 0 and tags[back] == "w" and words.lows[back] in ("who", "which")


def is_spoken(words: Words, index: int) -> bool:
    """Whether a quotation ends like a spoken sentence and so cannot be part of a name."""
    return words.last_mark(index) in ",.?!"


def is_pause(words: Words, index: int) -> bool:
    """Whether a quotation ends in a comma of its own: “A,” B."""
    return index in words.quotes and words.last_mark(index) == ","


def skip_auxiliaries(words: Words, index: int) -> int:
    """Step back over adverbs, auxiliaries, brackets, expressions of time and “himself”."""
    tags = words.tags
    while index >= 0:
        if tags[index] == ")":
            while index >= 0 and tags[index] != "(":
                index -= 1
            index -= 1
        elif _is_helper(words, index):
            index -= 1
        elif words.lows[index] in words_of("times") or (
            _is_year(words.lows[index]) and index and tags[index - 1] == "p"
        ):
            start = _time_start(words, index)
            if start is None:
                return index
            index = start - 1
        else:
            return index
    return index


def _is_year(low: str) -> bool:
    return len(low) == 4 and low.isdigit()


def _is_helper(words: Words, index: int) -> bool:
    """An adverb or auxiliary, or the “himself” of “Smith himself said”."""
    if words.lows[index] in _REFLEXIVE:
        return index > 0 and words.tags[index - 1] in "Nn,"
    return words.tags[index] in _AUXILIARY and words.lows[index] not in words_of("times")


def _time_start(words: Words, index: int) -> int | None:
    """Where “last month”, “on Monday” or “in 2004” starts; None if the word is no such phrase."""
    start = index
    while start >= 0 and (words.lows[start] in words_of("times") or words.tags[start] in "#dar"):
        if words.lows[start] in _OPENING_TIMES:
            return start
        start -= 1
    if start >= 0 and words.tags[start] == "p":
        return start
    return index if words.tags[index] == "r" else None


def has_verb_before(words: Words, index: int) -> bool:
    """Whether the clause already has a verb before the coordinator at `index`."""
    tags = words.tags
    for back in range(index - 1, -1, -1):
        if tags[back] in ";:-,t":
            return False
        if is_finite(words, back) or tags[back] in "g":
            return True
    return False


def is_human(words: Words, index: int) -> bool:
    """Whether the word names people: a name, a pronoun or a noun for those who speak."""
    low = words.lows[index]
    return (
        words.tags[index] == "N"
        or low in words_of("humans")
        or low in words_of("roles")
        or low.removesuffix("s") in words_of("roles")
        or low in words_of("standalone")
        or low.endswith(("ers", "ors", "ists", "men", "women", "ians", "ants", "ates"))
    )
