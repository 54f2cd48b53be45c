"""Joined: who stands behind “, and” speaks together with those named before the comma."""

from dossier.speech.records import Subject
from dossier.speech.verbs import is_finite, is_human
from dossier.speech.words import Words

_JOINING = frozenset(["and", "or", "nor"])


def with_those_before(words: Words, found: Subject) -> Subject:
    """“The minister, Ann Lee, and his deputy” for “his deputy”, where both are said to speak."""
    first = start_of_joined(words, found.first)
    return found if first == found.first else found._replace(first=first, head=found.last)


def start_of_joined(words: Words, first: int) -> int:
    """The first word of those who speak together with the phrase at `first`; `first` if nobody."""
    if first < 2 or words.lows[first - 1] not in _JOINING or words.tags[first - 2] != ",":
        return first
    start, end = first, first - 3
    while end >= 0:
        begin = end
        while begin > 0 and words.tags[begin - 1] not in ",;:-qst":
            begin -= 1
        opens = words.tags[begin]
        if opens in "psr":
            break
        is_aside = opens == "w" or (opens == "#" and begin == end)
        if not is_aside and not _names_somebody(words, begin, end):
            return first
        start = start if is_aside else begin
        if begin == 0 or words.tags[begin - 1] != ",":
            break
        end = begin - 2
    return start


def _names_somebody(words: Words, first: int, last: int) -> bool:
    """Whether the words name a person or a body, and nothing that it does."""
    numbers = range(first, last + 1)
    return not any(is_finite(words, at) for at in numbers) and any(
        is_human(words, at) for at in numbers
    )


def with_those_after(words: Words, found: Subject) -> Subject:
    """“Ann Lee and Bo Kern” for the “Ann Lee” of “said Ann Lee and Bo Kern”, where both spoke."""
    tags = words.tags
    first = found.last + 2
    if words.lows[found.last + 1 : first] not in (["and"], ["or"]) or found.head < found.last:
        return found
    last = first - 1
    while last + 1 < len(tags) and tags[last + 1] in "NndkaE#":
        last += 1
    is_somebody = first <= last and tags[first] in "Nndka#" and is_human(words, last)
    is_doing = last + 1 < len(tags) and is_finite(words, last + 1)
    if not is_somebody or is_doing or any(is_finite(words, at) for at in range(first, last + 1)):
        return found
    return found._replace(last=last, head=last)
