"""Slots: the small words on which two alike passages can contradict each other."""

import re
from collections.abc import Set
from dataclasses import dataclass
from itertools import pairwise

from dossier.dates.calendar import MONTHS
from dossier.extract.amounts import (
    GENERIC,
    NUMBERS,
    Amount,
    amounts,
    differing,
    hedge,
    may_agree,
    value_of,
)
from dossier.extract.gifts import gifts
from dossier.extract.wording import base
from dossier.speech.tables import tag_of
from dossier.text.patterns import late

DEGREES = frozenset(
    "partially partly fully completely totally entirely largely mostly somewhat wholly "
    "strongly slightly conditionally conceptually provisionally temporarily permanently "
    "unanimously narrowly probably possibly".split()
)
CONTRASTS = frozenset("same another both one either all half".split())
"""Words that tell something only beside another of them: “the same site”, “another site”."""
_GRADING = DEGREES | CONTRASTS
NEGATIONS = frozenset("not no never none nobody nothing neither nor cannot without".split())
MODALS = {
    word: force
    for force, words in {
        "certain": "will shall would",
        "possible": "may might could",
        "due": "must should",
    }.items()
    for word in words.split()
}
_NUMBER = late(
    rf"(?<![\w.,:-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{'|'.join(NUMBERS)})(?=\s))"
    r"(?P<scale> (?:hundred|thousand|million|billion))? "
    r"(?P<first>[a-z][\w’-]+)(?: (?P<second>[a-z][\w’-]+))?",
    re.IGNORECASE,
)
_PLURAL = late(r"\w+(?<![su])s|people|children|men|women|police", re.IGNORECASE)
_token = late(r"\w+(?:[’']t)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """What a passage says in the places where accounts usually differ.

    `numbers` maps the counted things (base form) to (value, words as printed, how exact), `degrees`
    what is graded to its degree, `recipients` what is given to (whom, words as printed), `messages`
    says which of these are addressed, `modals` how sure it is: certain, possible, due.
    """

    numbers: dict[str, tuple[float, str, str]]
    degrees: dict[str, str]
    words: frozenset[str]
    negations: int
    modals: frozenset[str]
    recipients: dict[str, tuple[str, str]]
    messages: frozenset[str]
    amounts: tuple[Amount, ...]


def slots(text: str) -> Slots:
    """The slots of one passage."""
    tokens = _token.findall(text.lower())
    given = tuple(gifts(text))
    degrees = {
        base(after): before
        for before, after in pairwise(tokens)
        if before in _GRADING and after not in DEGREES
    }
    return Slots(
        numbers=_numbers(text),
        degrees=degrees,
        words=frozenset(base(token) for token in tokens),
        negations=sum(_is_negation(token) for token in tokens),
        modals=frozenset(MODALS[token] for token in tokens if token in MODALS),
        recipients={gift.what: (gift.whom, gift.printed) for gift in given},
        messages=frozenset(gift.what for gift in given if gift.is_message),
        amounts=amounts(text),
    )


def differs(one: Slots, other: Slots) -> bool:
    """Whether two alike passages cannot be one fact: another number, degree or polarity."""
    return bool(
        number_clash(one, other)
        or differing(one.amounts, other.amounts)
        or degree_clash(one, other)
        or recipient_clash(one, other)
        or one.negations != other.negations
    )


def number_clash(one: Slots, other: Slots) -> tuple[str, str] | None:
    """Two counts of the same thing that differ, as printed."""
    return _differing_counts(one, other, one.numbers.keys() & other.numbers.keys())


def particular_clash(one: Slots, other: Slots) -> tuple[str, str] | None:
    """The same, of a thing that a story has but once: ferries, not hours."""
    return _differing_counts(one, other, (one.numbers.keys() & other.numbers.keys()) - GENERIC)


def _differing_counts(one: Slots, other: Slots, things: Set[str]) -> tuple[str, str] | None:
    for thing in sorted(things):
        (first, printed, rough), (second, printed_too, rough_too) = (
            slots.numbers[thing] for slots in (one, other)
        )
        if not may_agree((first, rough), (second, rough_too)):
            return printed, printed_too
    return None


def degree_clash(one: Slots, other: Slots) -> tuple[str, str] | None:
    """The same word under two degrees, or under one and none: ("partially", "")."""
    for graded in sorted(one.degrees.keys() | other.degrees.keys()):
        if graded in one.words and graded in other.words:
            pair = (one.degrees.get(graded, ""), other.degrees.get(graded, ""))
            one_sided = "" in pair and CONTRASTS.intersection(pair)
            if pair[0] != pair[1] and not one_sided:
                return pair
    return None


def recipient_clash(one: Slots, other: Slots) -> tuple[str, str] | None:
    """The same thing given to two differently named parties, as printed."""
    return _differing_recipients(one, other, one.recipients.keys() & other.recipients.keys())


def message_clash(one: Slots, other: Slots) -> tuple[str, str] | None:
    """The same, of a letter or a report."""
    return _differing_recipients(one, other, one.messages & other.messages)


def _differing_recipients(one: Slots, other: Slots, things: Set[str]) -> tuple[str, str] | None:
    for thing in sorted(things):
        (first, printed), (second, printed_too) = one.recipients[thing], other.recipients[thing]
        if not _named(first) & _named(second):
            return printed, printed_too
    return None


def modal_clash(one: Slots, other: Slots) -> tuple[str, str] | None:
    """What is certain in one passage and only possible in the other."""
    first, second = one.modals - other.modals, other.modals - one.modals
    if ("certain" in first and "possible" in second) or (
        "possible" in first and "certain" in second
    ):
        return min(first), min(second)
    return None


def _named(whom: str) -> frozenset[str]:
    return frozenset(base(word) for word in _token.findall(whom.lower()) if len(word) > 3)


def _is_negation(token: str) -> bool:
    return token in NEGATIONS or token.endswith(("n’t", "n't"))


def _numbers(text: str) -> dict[str, tuple[float, str, str]]:
    found: dict[str, tuple[float, str, str]] = {}
    for match in _NUMBER.finditer(text):
        value = value_of(match["number"], match["scale"])
        if value is None:
            continue
        things = [match["first"]]
        is_counted = _PLURAL.fullmatch(match["first"]) is not None
        if match["second"] and not is_counted and match["second"] not in tag_of():
            things.append(match["second"])
        printed = match.group() if len(things) > 1 else text[match.start() : match.end("first")]
        for thing in things:
            if thing.lower() not in _LINKS and thing.lower() not in MONTHS:
                found.setdefault(base(thing.lower()), (value, printed, hedge(text, match.start())))
    return found


_LINKS = frozenset("of and or to in on at the a an per percent more less".split())
