"""Slots: the small words on which two alike passages can contradict each other."""

import re
from dataclasses import dataclass
from itertools import pairwise

from dossier.extract.wording import base

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
DEGREES = frozenset(
    "partially partly fully completely totally entirely largely mostly somewhat wholly mainly "
    "strongly slightly conditionally conceptually provisionally temporarily permanently "
    "unanimously narrowly".split()
)
NEGATIONS = frozenset("not no never none nobody nothing neither nor cannot without".split())
MODALS = frozenset("will would may might could can should must shall".split())
_SENT = (
    r"(?:message|letter|note|request|reply|response|answer|warning|invitation|payment|donation|"
    r"application|appeal|parcel|statement|proposal|offer)s?"
)
_RECIPIENT = re.compile(
    rf"\b(?P<what>{_SENT})\b(?: that [\w ]{{1,30}}? sent)? to (?:the |its |his |her |their )?"
    r"(?P<whom>[\w’'-]+(?: (?:in|of) (?:the )?[A-Z]\w+| [\w’'-]+){0,2})"
)
_NUMBER = re.compile(
    r"(?<![\w.,:-])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[a-z]+)(?P<scale> (?:hundred|thousand|"
    r"million|billion))? (?P<first>[a-z][\w’-]+)(?: (?P<second>[a-z][\w’-]+))?",
    re.IGNORECASE,
)
_token = re.compile(r"\w+(?:[’']t)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """What a passage says in the places where accounts usually differ.

    `numbers` maps the counted things (base form) to (value, words as printed), `degrees` what is
    graded to its degree ("" for none), `negated` holds what is denied, `recipients` maps what is
    sent to (whom, words as printed).
    """

    numbers: dict[str, tuple[float, str]]
    degrees: dict[str, str]
    words: frozenset[str]
    negations: int
    recipients: dict[str, tuple[str, str]]


def slots(text: str) -> Slots:
    """The slots of one passage."""
    tokens = _token.findall(text.lower())
    degrees = {
        base(after): before
        for before, after in pairwise(tokens)
        if before in DEGREES and after not in DEGREES
    }
    return Slots(
        numbers=_numbers(text),
        degrees=degrees,
        words=frozenset(base(token) for token in tokens),
        negations=sum(_is_negation(token) for token in tokens),
        recipients={
            base(match["what"].lower()): (match["whom"], match.group())
            for match in _RECIPIENT.finditer(text)
        },
    )


def differs(one: Slots, other: Slots) -> bool:
    """Whether two alike passages cannot be one fact: another number, degree or polarity."""
    return bool(
        number_clash(one, other) or degree_clash(one, other) or one.negations != other.negations
    )


def number_clash(one: Slots, other: Slots) -> tuple[str, str] | None:
    """Two counts of the same thing that differ, as printed."""
    for thing in sorted(one.numbers.keys() & other.numbers.keys()):
        (first, printed), (second, printed_too) = one.numbers[thing], other.numbers[thing]
        if first != second:
            return printed, printed_too
    return None


def degree_clash(one: Slots, other: Slots) -> tuple[str, str] | None:
    """The same word under two degrees, or under one and none: ("partially", "")."""
    for graded in sorted(one.degrees.keys() | other.degrees.keys()):
        if graded in one.words and graded in other.words:
            pair = (one.degrees.get(graded, ""), other.degrees.get(graded, ""))
            if pair[0] != pair[1]:
                return pair
    return None


def recipient_clash(one: Slots, other: Slots) -> tuple[str, str] | None:
    """The same thing sent to two differently named parties, as printed."""
    for thing in sorted(one.recipients.keys() & other.recipients.keys()):
        (first, printed), (second, printed_too) = one.recipients[thing], other.recipients[thing]
        if not _named(first) & _named(second):
            return printed, printed_too
    return None


def _named(whom: str) -> frozenset[str]:
    return frozenset(base(word) for word in _token.findall(whom.lower()) if len(word) > 3)


def _is_negation(token: str) -> bool:
    return token in NEGATIONS or token.endswith(("n’t", "n't"))


def _numbers(text: str) -> dict[str, tuple[float, str]]:
    found: dict[str, tuple[float, str]] = {}
    for match in _NUMBER.finditer(text):
        value = _value(match["number"], match["scale"])
        if value is None:
            continue
        things = [match["first"], match["second"] or ""]
        for thing in things:
            if thing and thing.lower() not in _LINKS:
                found.setdefault(base(thing.lower()), (value, match.group()))
    return found


_LINKS = frozenset("of and or to in on at the a an per percent more less".split())


def _value(number: str, scale: str | None) -> float | None:
    lowered = number.lower().replace(",", "")
    if lowered in NUMBERS:
        value = float(NUMBERS[lowered])
    elif lowered.replace(".", "", 1).isdigit():
        value = float(lowered)
    else:
        return None
    if value > 1000 and not scale and len(lowered) == 4:
        return None
    return value * NUMBERS[scale.strip().lower()] if scale else value
