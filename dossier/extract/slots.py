"""Slots: the small words on which two alike passages can contradict each other."""

import re
from dataclasses import dataclass
from itertools import pairwise

from dossier.extract.amounts import GENERIC, Amount, amounts, differing, value_of
from dossier.extract.wording import base
from dossier.text.patterns import late

DEGREES = frozenset(
    "partially partly fully completely totally entirely largely mostly somewhat wholly "
    "strongly slightly conditionally conceptually provisionally temporarily permanently "
    "unanimously narrowly probably possibly".split()
)
CONTRASTS = frozenset("same another both one either all half".split())
"""Words that tell something only beside another of them: “the same site”, “another site”."""
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
_SENT = (
    r"(?:message|letter|note|request|warning|invitation|payment|donation|application|appeal|"
    r"parcel|ultimatum|report|cheque|check)s?"
)
_RECIPIENT = late(
    rf"\b(?P<what>{_SENT})\b(?: (?:that|which) [\w ]{{1,30}}? sent| sent| handed)? to "
    r"(?:the |its |his |her |their |all )?(?P<whom>[\w’'-]+(?: (?:in|of) (?:the )?[A-Z]\w+|"
    r" [\w’'-]+){0,2})"
)
_TIME = late(
    r" (?:on|at|by|for|from|about|asking|urging|saying|with|last|next|after|before)\b[^,.;]*"
)
"""What follows a recipient and is no part of the name."""
_NUMBER = late(
    r"(?<![\w.,:-])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[a-z]+)"
    r"(?P<scale> (?:hundred|thousand|million|billion))? "
    r"(?P<first>[a-z][\w’-]+)(?: (?P<second>[a-z][\w’-]+))?",
    re.IGNORECASE,
)
_token = late(r"\w+(?:[’']t)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """What a passage says in the places where accounts usually differ.

    `numbers` maps the counted things (base form) to (value, words as printed), `degrees` what is
    graded to its degree, `recipients` maps what is
    sent to (whom, words as printed), `modals` how sure it is: certain, possible, due.
    """

    numbers: dict[str, tuple[float, str]]
    degrees: dict[str, str]
    words: frozenset[str]
    negations: int
    modals: frozenset[str]
    recipients: dict[str, tuple[str, str]]
    amounts: tuple[Amount, ...]


def slots(text: str) -> Slots:
    """The slots of one passage."""
    tokens = _token.findall(text.lower())
    degrees = {
        base(after): before
        for before, after in pairwise(tokens)
        if before in DEGREES | CONTRASTS and after not in DEGREES
    }
    return Slots(
        numbers=_numbers(text),
        degrees=degrees,
        words=frozenset(base(token) for token in tokens),
        negations=sum(_is_negation(token) for token in tokens),
        modals=frozenset(MODALS[token] for token in tokens if token in MODALS),
        recipients={
            base(match["what"].lower()): (match["whom"], match.group())
            for match in _RECIPIENT.finditer(_TIME.sub(",", text))
        },
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
    """Two counts of the same particular thing that differ, as printed."""
    for thing in sorted((one.numbers.keys() & other.numbers.keys()) - GENERIC):
        (first, printed), (second, printed_too) = one.numbers[thing], other.numbers[thing]
        if first != second:
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
    """The same thing sent to two differently named parties, as printed."""
    for thing in sorted(one.recipients.keys() & other.recipients.keys()):
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


def _numbers(text: str) -> dict[str, tuple[float, str]]:
    found: dict[str, tuple[float, str]] = {}
    for match in _NUMBER.finditer(text):
        value = value_of(match["number"], match["scale"])
        if value is None:
            continue
        things = [match["first"], match["second"] or ""]
        for thing in things:
            if thing and thing.lower() not in _LINKS:
                found.setdefault(base(thing.lower()), (value, match.group()))
    return found


_LINKS = frozenset("of and or to in on at the a an per percent more less".split())
