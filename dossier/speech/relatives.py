"""Relatives: a phrase that is part of a clause about somebody gives way to that somebody."""

from dossier.speech.phrases import noun_phrase
from dossier.speech.records import Subject
from dossier.speech.verbs import is_finite, is_relative_verb
from dossier.speech.words import Words

_PRONOUNS = frozenset(["who", "whom", "which", "that"])


def of_whom_it_tells(words: Words, found: Subject) -> Subject:
    """“The court” for the “convicted Lee” of “The court that convicted Lee said”.

    Also for the “Lee hired” of “The clerk whom Lee hired said” and “The clerk Lee hired said”.
    """
    return _behind_pronoun(words, found) or _without_pronoun(words, found) or found


def _behind_pronoun(words: Words, found: Subject) -> Subject | None:
    tags, first = words.tags, found.first
    while first > 1 and tags[first - 1] in "VEv" and is_relative_verb(words, first - 1):
        first -= 1
    if first < 2 or words.lows[first - 1] not in _PRONOUNS or tags[first - 2] not in "Nn)":
        return None
    if first == found.first and not (
        _opens_with_verb(words, found) or _ends_with_verb(words, found)
    ):
        return None
    about = _about(words, first - 2, found)
    if about is None:
        return None
    before = tags[about.first - 1] if about.first else ","
    is_complement = words.lows[first - 1] == "that" and before not in ",;:-qsct"
    return None if is_complement else about


def _about(words: Words, last: int, found: Subject) -> Subject | None:
    """The phrase that ends at `last`, with all that tells of it."""
    about = noun_phrase(words, last)
    return about._replace(last=found.last) if about else None


def _opens_with_verb(words: Words, found: Subject) -> bool:
    """The “owns” of “owns the ship”, the “convicted” of “convicted Lee”."""
    at, tags = found.first, words.tags
    if at == found.last or tags[at] not in "EVn":
        return False
    if tags[at] == "E":
        return tags[at + 1] in "Nd#zk"
    is_object = tags[at + 1] in "Nd#zk" or (tags[at + 1] == "n" and words.lows[at + 1][-1] == "s")
    return words.lows[at][-1] == "s" and is_object


def _ends_with_verb(words: Words, found: Subject) -> bool:
    """The “hired” of “Lee hired”."""
    last = found.last
    return found.first < last and words.tags[last] in "EV" and is_finite(words, last)


def _without_pronoun(words: Words, found: Subject) -> Subject | None:
    """“The clerk Lee hired”: a noun, then a name, a pronoun or another phrase, then a verb."""
    tags, first = words.tags, found.first
    if tags[first - 1 : first] == ["n"] and tags[first] == "d" and _ends_with_verb(words, found):
        return _about(words, first - 1, found)
    if first > 1 and first == found.last and tags[first] in "EV" and tags[first - 1] == "y":
        return _about(words, first - 2, found) if tags[first - 2] == "n" else None
    if tags[first] not in "dk" or not _ends_with_verb(words, found):
        return None
    for at in range(first + 1, found.last - 1):
        if tags[at] == "n" and tags[at + 1] in "Ndk":
            return found._replace(head=at)
    return None
