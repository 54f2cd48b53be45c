"""Labelled: of two numbers set side by side, each stays with the one it is of.

“Men earned 31 crowns an hour, women 27” becomes “women 31”.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from dossier.gate.claims.figures.exchanged import changed_places
from dossier.gate.claims.reading.numbers import Number, placed_numbers, without_dates
from dossier.gate.claims.reading.terms import STOPWORDS, stem, terms
from dossier.gate.claims.support import Support
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import ending, late

_SPLIT = late(
    r"\s*[;:]\s|\.\s+(?=[A-Z“\"])|,\s(?:and|but|while|whereas|with)\s|,\s|"
    r"\s(?:and|but|while|whereas|which|who|that|compared\s(?:with|to)|against)\s",
    re.IGNORECASE,
)
_FRONTED = late(r"\s*(?:In|On|At|Among|For|By|During|When|Under|Of)\s[^,]{2,40}\Z", re.IGNORECASE)
_WHOLE = late(r"\s*(?:Of|Out\sof|From|Between)\s", re.IGNORECASE)
_AGED = late(r"[\s-]years?[\s-](?:old|of\sage)")
_HIM = late(r"(?<![\w’'])(?<!of )(?:him|her|them)(?![\w’'])(?!\s[a-z])", re.IGNORECASE)
_OF_ALL = late(r"\d\s(?:out\s)?of\s(?:(?:the|its|all|their)\s)*\Z")
_HEAD = late(r"\s([a-z]{3,})(?!\w)")
_LABEL = late(r"\s*(?:[\w’'-]+\s?){1,3}\Z")
_EMPTY = frozenset(
    "percent per cent average year hour day month week million billion thousand number total about "
    "just nearly almost only some people person crown pound euro dollar time "
    "minute near less least against more most fewer over under around low high other another rest "
    "also still now then earlier later previous compared".split()
)
_FAMILY = 5


class Told(NamedTuple):
    """The words that stand in the part of a number before it and after it, as stems."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    head: str
    is_open: bool

    @property
    def every(self) -> frozenset[str]:
        """All of them."""
        return frozenset((*self.before, *self.after))


def labelled_findings(support: Support) -> Iterator[Finding]:
    """A number of the claim that stands with what the quote has beside another."""
    theirs = _told(support.quoted)
    mine = _told(support.claim) if len(theirs) > 1 else {}
    for one, other in combinations(theirs, 2):
        if one not in mine and other not in mine:
            continue
        if one.endswith("%") != other.endswith("%"):
            continue
        if _are_crossed(mine, theirs, one, other):
            yield changed_places(one, other, support)
            return


def _are_crossed(
    mine: Mapping[str, Told], theirs: Mapping[str, Told], one: str, other: str
) -> bool:
    """Whether a number stands with the label of the other, and neither with its own."""
    for side in ("before", "after"):
        first, second = _labels_of(theirs[one], theirs[other], side)
        sides = [
            (mine[value].every, own, rival, side == "after" and theirs[value].is_open)
            for value, own, rival in ((one, first, second), (other, second, first))
            if value in mine
        ]
        if any(_has_any(said, own) for said, own, _, _ in sides):
            continue
        if any(said & rival and (own or is_open) for said, own, rival, is_open in sides):
            return True
    return False


def _has_any(said: frozenset[str], own: frozenset[str]) -> bool:
    """Whether one of the words, or one of its family, is said: “replacing” of “replacement”."""
    if said & own:
        return True
    starts = {word[:_FAMILY] for word in own if len(word) >= _FAMILY}
    return any(word[:_FAMILY] in starts for word in said)


def _labels_of(one: Told, other: Told, side: str) -> tuple[frozenset[str], frozenset[str]]:
    """What each of two numbers alone has on that side, as much of it as the shorter one has."""
    first, second = _own(one, other, side), _own(other, one, side)
    least = min(len(first), len(second))
    if least and side == "before":
        first, second = first[-least:], second[-least:]
    return frozenset(first), frozenset(second)


def _own(told: Told, other: Told, side: str) -> list[str]:
    """What one number alone has on that side; a noun that the other leaves out is of both."""
    words: tuple[str, ...] = getattr(told, side)
    left = other.every if other.head else {*other.every, told.head}
    return [word for word in words if word not in left]


@lru_cache(maxsize=4_000)
def _told(text: str) -> Mapping[str, Told]:
    """For each number that stands alone in its part of a text, the words of that part."""
    found: dict[str, Told] = {}
    many: set[str] = set()
    items = [item for item in placed_numbers(without_dates(text)) if _is_amount(item, text)]
    if not items:
        return {}
    for start, end in _parts(text):
        inside = [item for item in items if start <= item.start < end]
        inside = [it for it in inside if it is inside[0] or not ending(_OF_ALL, text, it.start)]
        many |= {item.value for item in inside if len(inside) > 1 or item.value in found}
        if len(inside) != 1 or _WHOLE.match(text[start:end]):
            many |= {item.value for item in inside}
            continue
        item = inside[0]
        found[item.value] = Told(
            before=_labels(text[start : item.start]),
            after=_labels(text[item.end : end]),
            head=_head(text[item.end : end]),
            is_open=_HIM.search(text[item.end : end]) is not None,
        )
    return {value: told for value, told in found.items() if value not in many}


def _is_amount(item: Number, text: str) -> bool:
    """No rank, no “one”, no age, and no part of a name such as “TM-7”."""
    if item.value[:1] == "#" or item.value in ("1", "0") or ":" in item.value:
        return False
    before = text[max(0, item.start - 2) : item.start]
    is_aside = before == ", " and text[item.end : item.end + 1] == ","
    return _AGED.match(text, item.end) is None and before[-1:] != "-" and not is_aside


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text that commas and joining words set apart, each with what is set before it.

    A part of a list of names, “the north and the south grew”, is none of its own.
    """
    breaks = [(found.start(), found.end(), found.group()) for found in _SPLIT.finditer(text)]
    start = 0
    for left, right, words in [*breaks, (len(text), len(text), "")]:
        part = text[start:left]
        has_number = any(placed_numbers(part))
        is_label = start == 0 or text[:start].rstrip()[-1:] in (";", ".", ":")
        is_before = _FRONTED.match(part) or (is_label and _LABEL.match(part))
        if words.strip() == "," and not has_number and is_before:
            continue
        if words == " and " and not has_number:
            continue
        yield start, left
        start = right


def _labels(words: str) -> tuple[str, ...]:
    """What may tell one number's part from another's: no verb but “replacing”, no unit."""
    return tuple(
        term.stem
        for term in terms(words)
        if term.stem not in _EMPTY and not _is_finite(words[term.start : term.end].casefold())
    )


def _head(after: str) -> str:
    """The noun that the number counts, if one follows."""
    found = _HEAD.match(after)
    if found is None or found[1] in STOPWORDS or _is_verb(found[1]):
        return ""
    return stem(found[1])


def _is_finite(low: str) -> bool:
    return lexicon().tags.get(low, "") in ("V", "E", "L")


def _is_verb(low: str) -> bool:
    return lexicon().tags.get(low, "") in ("V", "E", "L", "g")
