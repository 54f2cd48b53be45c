"""Counted: a number of the claim counts what it counts in the quotes, in the same unit.

“Three killed, twelve wounded” has both numbers of “twelve killed, three wounded”.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier.gate.claims.numbers import placed_numbers, without_dates
from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import stem
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.cues import VERBS
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_WORD = late(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_BREAK = late(r"[.,;:!?()\"“”]\s|\s[–—-]\s|\b(?:and|but|or|while|which|who|that|whereas)\b")
_REACH = 60
_WORDS_BEFORE, _WORDS_AFTER = 3, 3
_EMPTY = frozenset(
    "a an the of in on at to for from by with as is are was were be been has have had will would "
    "its his her their it he she they his only just about around up least most nearly almost some "
    "more less fewer than over under also still people person man men woman women another other "
    "not no total all number".split()
)
_UNITS: Mapping[str, str] = {
    name: names.split()[0]
    for names in (
        "km kilometre kilometres kilometer kilometers", "mile miles", "m metre metres meter meters",
        "feet foot ft", "yard yards", "cm centimetre centimetres centimeter centimeters",
        "mm millimetre millimetres millimeter millimeters", "inch inches",
        "kg kilo kilos kilogram kilograms kilogrammes", "g gram grams",
        "mg milligram milligrams", "ton tons", "tonne tonnes",
        "pound pounds £", "litre litres liter liters", "gallon gallons", "barrel barrels",
        "hectare hectares", "acre acres", "dollar dollars $", "euro euros €", "yen ¥",
        "rouble roubles ruble rubles ₽", "rupee rupees ₹", "hour hours", "minute minutes",
        "second seconds", "day days", "week weeks", "month months", "year years",
        "MW megawatt megawatts", "GW gigawatt gigawatts", "kW kilowatt kilowatts",
    )
    for name in names.split()
}  # fmt: skip
_APPOSED = late(r"((?:[A-ZÀ-Þ][\w’'-]+\s)*[A-ZÀ-Þ][\w’'-]+)(?:,\s|\s+(?:[a-z]+\s+){0,2})[^\w]*\Z")
_NEXT = late(r"[\s-]+([^\W\d_]{3,})")
_TALLY_AFTER = late(r"(?:\s+votes?)?(?:\s+to\s+|[-–])\d", re.IGNORECASE)
_TALLY_BEFORE = late(r"\d(?:\s+votes?)?(?:\s+to\s+|[-–])\Z", re.IGNORECASE)
_FROM = late(r"\bfrom\s+\S{0,2}\Z", re.IGNORECASE)
_SIGN = late(r"[$€£¥₽₹]\s?\Z")
_UNIT = late(r"\s?-?([$€£¥₽₹]|[A-Za-z]+)(?!\w)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """A number with its unit and the stems of the content words close before and after it.

    `verb` is the verb that stands right before it, `name` the last proper name of the words before.
    """

    value: str
    words: str
    unit: str
    around: frozenset[str]
    tail: frozenset[str]
    head: str
    verb: str
    is_from: bool
    is_tally: bool
    name: str


def counted_findings(support: Support) -> Iterator[Finding]:
    """Numbers that the quotes have, but of something else or in another unit."""
    claimed = counted(without_dates(support.claim))
    if not claimed:
        return
    quoted = [
        item for passage in support.passages for item in counted(without_dates(passage.words))
    ]
    for item in claimed:
        same = [other for other in quoted if other.value == item.value]
        if not same or item.value.startswith("#"):
            continue
        if item.unit and all(other.unit not in ("", item.unit) for other in same):
            yield _finding(support, item, f"the quote has {same[0].words} in another unit")
        elif other := _swapped(item, same, [one for one in quoted if one.value != item.value]):
            yield _finding(support, item, f"the quote has {shown(other.words)} there")


def _finding(support: Support, item: Counted, but: str) -> Finding:
    return Finding(
        code="C-NUMBER",
        message=f"{shown(item.words)} counts something else in the claim than in its quotes: "
        f"{but} ({support.place})",
        tip="give each number to what it counts in the source",
    )


def _swapped(item: Counted, same: Sequence[Counted], others: Sequence[Counted]) -> Counted | None:
    """The other number that the quotes have where the claim has this one."""
    if item.is_tally or (item.is_from and any(one.is_from for one in same)):
        return None
    for other in others:
        if item.value.endswith("%") != other.value.endswith("%"):
            continue
        if _is_headed(item, other, same):
            return other
        if _is_measured(item, other) and not any(one.unit for one in same):
            return other
        if any(_fits(item, one) or _is_told_apart(item, one) or not one.around for one in same):
            if not (item.name and _is_same(item.name, other.name)):
                continue
            if any(not one.name or _is_same(item.name, one.name) for one in same):
                continue
            return other
        if all(_is_nearer(item, other, one) for one in same):
            return other
        if item.verb and item.verb == other.verb and all(one.verb for one in same):
            return other
        if _is_same(item.name, other.name) and all(one.name for one in same):
            return other
    return None


def _is_nearer(item: Counted, other: Counted, one: Counted) -> bool:
    """Whether a word around the number is the other number's, and none its own."""
    return bool(item.around & other.around) and not item.around & one.around


def _is_headed(item: Counted, other: Counted, same: Sequence[Counted]) -> bool:
    """Whether the noun after the number, or all words around it, are the other number's."""
    is_head = bool(item.head) and item.head == other.head
    if any(one.around for one in same):
        return is_head and all(
            one.head not in ("", item.head) and item.head not in one.around | one.tail
            for one in same
        )
    return is_head or (len(other.around) > 1 and other.around <= item.around)


def _is_told_apart(item: Counted, one: Counted) -> bool:
    """Whether the same word stands farther off: “95 cubic metres in spring”, “and 95 in spring”."""
    return bool(item.tail & (one.around | one.tail) or item.around & one.tail)


def _is_measured(item: Counted, other: Counted) -> bool:
    """Whether the same verb has the other number in the unit of this one."""
    return bool(item.unit and item.unit == other.unit and item.verb and item.verb == other.verb)


def _fits(item: Counted, one: Counted) -> bool:
    """Whether the same name, or else the same verb, stands before the number on both sides."""
    if item.name and one.name:
        return _is_same(item.name, one.name)
    return bool(item.verb and item.verb == one.verb)


def _is_same(one: str, other: str) -> bool:
    """Whether one name is the other or a part of it."""
    first, second = set(one.split()), set(other.split())
    return bool(first and second) and (first <= second or second <= first)


@lru_cache(maxsize=2_000)
def counted(text: str) -> tuple[Counted, ...]:
    """Every number of a text with what stands around it."""
    found = placed_numbers(text)
    ends = [0, *(item.end for item in found)]
    starts = [*(item.start for item in found[1:]), len(text)]
    return tuple(
        _counted(text, item.value, (end, item.start, item.end, start))
        for item, end, start in zip(found, ends, starts, strict=False)
    )


def _counted(text: str, value: str, places: tuple[int, int, int, int]) -> Counted:
    earliest, start, end, latest = places
    before = text[max(earliest, start - _REACH) : start]
    if breaks := list(_BREAK.finditer(before)):
        before = before[breaks[-1].end() :]
    after = text[end : min(latest, end + _REACH)]
    if found := _BREAK.search(after):
        after = after[: found.start()]
    leading, trailing = _content(before)[-_WORDS_BEFORE:], _content(after)[:_WORDS_AFTER]
    last = leading[-1] if leading else ""
    named = _APPOSED.search(text[earliest:start])
    return Counted(
        value=value,
        words=text[start:end] + " ".join(["", *after.split()[:2]]),
        unit=_unit(before, after),
        around=frozenset(stem(word) for word in (*leading, *trailing)),
        tail=frozenset(stem(word) for word in _content(after)[_WORDS_AFTER:]),
        head=_head(after),
        is_from=_FROM.search(before) is not None,
        is_tally=_is_tally(text, start, end),
        verb=stem(last) if lexicon().tags.get(last.casefold(), "") in VERBS else "",
        name=" ".join(stem(word) for word in named.group(1).split()) if named else "",
    )


def _is_tally(text: str, start: int, end: int) -> bool:
    """Whether the number is one side of a result: “by 2,914 votes to 2,377”."""
    return bool(_TALLY_AFTER.match(text, end) or _TALLY_BEFORE.search(text[:start]))


def _head(after: str) -> str:
    """The content word that stands right after a number, if one does."""
    found = _NEXT.match(after)
    return "" if found is None or found.group(1).casefold() in _EMPTY else stem(found.group(1))


def _content(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word.casefold() not in _EMPTY]


def _unit(before: str, after: str) -> str:
    if sign := _SIGN.search(before):
        return _UNITS.get(sign.group().strip(), "")
    found = _UNIT.match(after)
    return _UNITS.get(found.group(1), "") if found else ""
