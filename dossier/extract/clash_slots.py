"""Clashes over slots: alike passages that differ in date, degree, number, recipient or force."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from dossier.dates.calendar import MONTHS, WEEKDAYS
from dossier.dates.records import Dated
from dossier.extract.clash_records import Clash, Material, Side, short
from dossier.extract.records import Finding
from dossier.extract.same import differing_dates, is_open
from dossier.extract.slots import (
    Slots,
    degree_clash,
    message_clash,
    modal_clash,
    number_clash,
    particular_clash,
    recipient_clash,
)
from dossier.extract.wording import base, plain_words
from dossier.model.date_words import words as date_words
from dossier.model.edtf import parse_when
from dossier.model.vocabulary import ConflictType
from dossier.text.patterns import late

DATE_ONLY = 0.7
"""So alike are passages that differ in little but their dates."""
DATE_CLOSE = 0.5
"""From here on names count as shared words."""
DATE_ALIKE = 0.2
LEAST_ALIKE = 0.05
DEGREE_ALIKE = 0.4
NUMBER_ALIKE = 0.3
GENERIC_ALIKE = 0.6
"""So alike are passages that count people, hours or other things of which any story has several."""
MESSAGE_ALIKE = 0.08
GIFT_ALIKE = 0.2
MODAL_ALIKE = 0.5
SHARED_WORDS = 3
"""Content words that two dated passages have to share to be about one event."""
COUNTED = "How many"
BESIDE, NEAR = 2, 4
"""How many of how many words beside their dates two unlike passages have to share."""
CLAUSE = 4
"""Words before a date that say by themselves what happened on it."""

ONCE = "handed delivered signed opened launched sank collapsed resigned arrested founded born died"
"""Verbs of what happens once in a place, so that two days for it cannot both be right."""
_PLACED = late(r"\b(?:in|at|near) ([A-Z]\w+)")
_TIMES = frozenset(name.title() for name in (*WEEKDAYS, *MONTHS))

Compare = Callable[[Slots, Slots], tuple[str, str] | None]


def date_clashes(material: Material) -> Iterator[Clash]:
    """Alike passages that put one event on days which cannot both be right."""
    findings = material.compared.findings
    for one, other in material.pairs(LEAST_ALIKE):
        days = differing_dates(findings[one], findings[other])
        if days and is_one_event(material, (one, other), days):
            day, other_day = days
            yield Clash(
                rule="date-clash",
                type=ConflictType.DATE,
                question=f"When: “{_undated_words(material, (one, other), days)}”?",
                sides=(
                    _side(material, one, _in_words(day.edtf), day.edtf),
                    _side(material, other, _in_words(other_day.edtf), other_day.edtf),
                ),
                reason=f"{day.edtf} and {other_day.edtf} for alike passages",
            )


@lru_cache(maxsize=4096)
def _in_words(edtf: str) -> str:
    return date_words(parse_when(edtf))


def degree_clashes(material: Material) -> Iterator[Clash]:
    """Alike passages of which one grades what the other grades otherwise, or not at all."""
    for one, other, (first, second) in _slot_pairs(material, DEGREE_ALIKE, degree_clash):
        yield Clash(
            rule="degree-clash",
            type=ConflictType.SCOPE,
            question=f"To what degree: “{shorter(material, one, other)}”?",
            sides=(
                _side(material, one, _graded(first), first),
                _side(material, other, _graded(second), second),
            ),
            reason=f"“{first or second}” stands in one and not in the other",
        )


def number_clashes(material: Material) -> Iterator[Clash]:
    """Alike passages that count the same thing differently."""
    kind = ("number-clash", ConflictType.NUMBER, COUNTED)
    yield from _worded(material, NUMBER_ALIKE, particular_clash, kind)
    yield from _worded(material, GENERIC_ALIKE, number_clash, kind)


def recipient_clashes(material: Material) -> Iterator[Clash]:
    """Alike passages in which the same thing goes to different parties."""
    kind = ("recipient-clash", ConflictType.RECIPIENT, "To whom")
    yield from _worded(material, MESSAGE_ALIKE, message_clash, kind, whole=True)
    yield from _worded(material, GIFT_ALIKE, recipient_clash, kind, whole=True)


def modal_clashes(material: Material) -> Iterator[Clash]:
    """What one passage says will be and the other says may be."""
    for one, other, _ in _slot_pairs(material, MODAL_ALIKE, modal_clash):
        yield Clash(
            rule="modality-clash",
            type=ConflictType.SCOPE,
            question=f"Certain, or only possible: “{shorter(material, one, other)}”?",
            sides=tuple(quoted_side(material, index) for index in (one, other)),
            reason="certain in one passage and possible in the other",
        )


def _worded(
    material: Material,
    alike: float,
    compare: Compare,
    kind: tuple[str, ConflictType, str],
    *,
    whole: bool = False,
) -> Iterator[Clash]:
    rule, type_, ask = kind
    for one, other, (first, second) in _slot_pairs(material, alike, compare, whole=whole):
        yield Clash(
            rule=rule,
            type=type_,
            question=f"{_asked(ask, material, one, other)}: “{short(first)}” or “{short(second)}”?",
            sides=(
                _side(material, one, f"“{first}”", first),
                _side(material, other, f"“{second}”", second),
            ),
            reason=f"“{first}” against “{second}”",
        )


def _asked(ask: str, material: Material, one: int, other: int) -> str:
    """What is asked, and where the words alone do not tell of what."""
    return f"{ask} in “{shorter(material, one, other)}”" if ask == COUNTED else ask


def _slot_pairs(
    material: Material, alike: float, compare: Compare, *, whole: bool = False
) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Pairs on which `compare` finds a difference in what is said or, `whole`, in the passage."""
    slots = material.whole_slots if whole else material.compared.slots
    for one, other in material.pairs(alike):
        if found := compare(slots(one), slots(other)):
            yield one, other, found


def _side(material: Material, index: int, holds: str, value: str) -> Side:
    return Side(holds=holds, value=value, places=material.places(index))


def quoted_side(material: Material, index: int) -> Side:
    """A side that holds what a finding says, in its own words."""
    return Side(holds=f"“{short(material.content(index))}”", places=material.places(index))


def _undated(material: Material, finding: Finding) -> frozenset[str]:
    """The content words in small letters, without those of dates."""
    text = material.readings[finding.source].text
    words = set(_small_words(finding.content))
    for dated in finding.own_dates:
        words -= set(plain_words(text[dated.span.start : dated.span.end]))
    return frozenset(words)


def is_one_event(material: Material, pair: tuple[int, int], days: tuple[Dated, Dated]) -> bool:
    """Whether two dated passages are alike, or put the same words right beside their dates."""
    first, second = (material.compared.findings[index] for index in pair)
    score = material.compared.pairs[min(pair), max(pair)]
    if score >= DATE_ONLY:
        return True
    if score >= DATE_CLOSE and _names_and_words(first, second) >= SHARED_WORDS:
        return True
    shared = _undated(material, first) & _undated(material, second)
    if score >= DATE_ALIKE and len(shared) >= SHARED_WORDS:
        return True
    beside = [
        _beside(material, material.compared.findings[i], day)
        for i, day in zip(pair, days, strict=True)
    ]
    near = beside[0] & beside[1]
    return len(near) >= BESIDE or (bool(near & _deeds()) and bool(_places(first) & _places(second)))


@cache
def _deeds() -> frozenset[str]:
    """Base forms of the verbs of what happens once, by one group of synonyms each."""
    return frozenset(base(word) for word in ONCE.split())


def _places(finding: Finding) -> frozenset[str]:
    """Where it happens: the names behind “in” or “at”."""
    return frozenset(_PLACED.findall(finding.content)) - _TIMES


def _names_and_words(first: Finding, second: Finding) -> int:
    """How many words two passages share, names counted."""
    return len(set(plain_words(first.content)) & set(plain_words(second.content)))


def _beside(material: Material, finding: Finding, day: Dated) -> frozenset[str]:
    """The base forms of the few small-letter words before a date, or after it if there are none.

    What began on a day is told on both sides of it: “closed since 4 May, when a cable snapped”.
    """
    text = material.readings[finding.source].text
    before = _small_words(text[finding.span.start : day.span.start])[-NEAR:]
    after = _small_words(text[day.span.end : finding.span.end])[:NEAR]
    if is_open(day):
        return frozenset((*before, *after))
    return frozenset(before if len(before) >= BESIDE else after)


def _small_words(text: str) -> list[str]:
    return plain_words(" ".join(word for word in text.split() if word[:1].islower()))


def _without_date(material: Material, index: int, day: Dated) -> str:
    """What a passage says, without the words of a date at the start or end."""
    text = material.readings[material.compared.findings[index].source].text
    dated = " ".join(text[slice(*day.span)].split())
    return _without(dated, material.content(index))


@lru_cache(maxsize=4096)
def _without(dated: str, content: str) -> str:
    pattern = rf"(?:\b(?:on|in|at|by|since|from|until|after|before) )?{re.escape(dated)}"
    head = re.split(rf"{pattern},", content, maxsplit=1, flags=re.IGNORECASE)[0]
    if head != content and "," not in head and len(head.split()) >= CLAUSE:
        return head.strip(" ,.")
    words = re.sub(pattern, "", content, count=1, flags=re.IGNORECASE)
    return re.sub(r" +(?=[,.;])", "", " ".join(words.split())).strip(" ,.")


def _undated_words(material: Material, pair: tuple[int, int], days: tuple[Dated, Dated]) -> str:
    """What the shorter of two dated passages says, without its date."""
    both = zip(pair, days, strict=True)
    return short(min((_without_date(material, index, day) for index, day in both), key=len))


def shorter(material: Material, one: int, other: int) -> str:
    """The words of the shorter of two passages."""
    return short(min((material.content(index) for index in (one, other)), key=len))


def _graded(degree: str) -> str:
    return f"“{degree}”" if degree else "without such a word"
