"""In place: a name that the claim has where the quote has somebody who cannot be meant by it."""

import re
from functools import lru_cache
from typing import NamedTuple

from dossier.gate.claims.events.events import Event, Phrase, events
from dossier.gate.claims.events.matching import Row, same, slots
from dossier.gate.claims.reading.descriptions import (
    descriptions,
    gender_of_full_name,
    head_of,
    may_mean,
)
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.support import Support
from dossier.model.span import Span
from dossier.speech.tables import words_of
from dossier.text.order import Row as Spans

_OWN = ("his ", "her ", "its ", "their ")
_KIN = frozenset(
    "grandson granddaughter nephew niece cousin stepson stepdaughter grandfather grandmother uncle "
    "aunt fiancé fiancée boyfriend girlfriend roommate flatmate classmate teammate".split()
)
_SINGULAR = ("ss", "us", "is")


class _Part(NamedTuple):
    """Who alone takes a part in an event: the event, the part they take, and their words."""

    event: Event
    slot: str
    words: str


def is_in_place_of_another(support: Support, name: str, at: int) -> bool:
    """“owed to the savings bank”, told as “owed to Lind Foods”."""
    parts, places = _parts(support.claim)
    quoted = events(support.quoted)
    for event, slot, words in (parts[number] for number in places.numbers(Span(at, at + 1))):
        if not words.endswith(name):
            continue
        found = same(event, quoted)
        if event.is_inferred and not (slot == "doer" and _is_to_do(event, found)):
            continue
        if slot == "doer" and not any(_is_like(event, other) for other in found):
            continue
        rows = [slots(other).get(slot, ()) for other in found]
        if rows and all(theirs and _cannot_mean(theirs, name, support) for theirs in rows):
            return True
    return False


@lru_cache(maxsize=256)
def _parts(claim: str) -> tuple[tuple[_Part, ...], Spans]:
    """Those who take a part in an event alone and own nothing there, and where they stand."""
    found = [
        (_Part(event, slot, row[0].words), Span(row[0].start, row[0].start + len(row[0].words)))
        for event in events(claim)
        for slot, row in slots(event).items()
        if slot != "of" and len(row) == 1 and " of " not in row[0].words
    ]
    return tuple(part for part, _ in found), Spans([span for _, span in found])


def _is_to_do(event: Event, found: tuple[Event, ...]) -> bool:
    """“refused to discuss it” on both sides, and not “without discussing it”."""
    return all(it.is_inferred for it in found) and not event.words.endswith("ing")


def _is_like(one: Event, other: Event) -> bool:
    """Whether two deeds by the same verb are done with the same, and both to something or not."""
    return bool(one.stems & other.stems) and bool(one.objects) == bool(other.objects)


def _cannot_mean(row: Row, name: str, support: Support) -> bool:
    return not any(_may_mean(phrase, name, support) for phrase in row)


def _is_person(head: str) -> bool:
    return head in words_of("roles") or head in words_of("humans") or head in _KIN


def _may_mean(phrase: Phrase, name: str, support: Support) -> bool:
    words = phrase.words
    if phrase.refers or words.casefold() == "you" or stems(words) & stems(name):
        return True
    last = words.split()[-1]
    if last[:1].isupper():
        known = descriptions(name, support.passages[0].source.text)
        return words.startswith("The ") and stem(last) in known
    if not words.casefold().startswith(("the ", "these ", "this ", "those ", "that ", *_OWN)):
        return False
    head = head_of(words)
    is_plural = head.endswith("s") and not head.endswith(_SINGULAR)
    is_owned = words.casefold().startswith(_OWN)
    if is_plural and (is_owned or gender_of_full_name(name)):
        return False
    text = support.passages[0].source.text
    if is_owned and _is_person(head):
        return stem(head) in descriptions(name, text)
    is_called = re.search(rf"{re.escape(name)}\s(?:[A-Z]\S+\s)?{head.capitalize()}(?!\w)", text)
    return is_called is not None or may_mean(words, name, text)
