"""Clashes over slots: alike passages that differ in date, degree, number, recipient or force."""

import re
from collections.abc import Callable, Iterator

from dossier.dates.records import Dated
from dossier.extract.clash_records import Clash, Material, Side
from dossier.extract.records import Finding
from dossier.extract.same import dates_differ
from dossier.extract.slots import (
    Slots,
    degree_clash,
    modal_clash,
    number_clash,
    recipient_clash,
)
from dossier.extract.wording import plain_words
from dossier.model.date_words import words as date_words
from dossier.model.edtf import parse_when
from dossier.model.vocabulary import ConflictType

DATE_ONLY = 0.7
"""So alike are passages that differ in little but their dates."""
DATE_CLOSE = 0.5
"""From here on names count as shared words."""
DATE_ALIKE = 0.2
LEAST_ALIKE = 0.05
DEGREE_ALIKE = 0.4
NUMBER_ALIKE = 0.3
RECIPIENT_ALIKE = 0.08
MODAL_ALIKE = 0.5
SHARED_WORDS = 3
"""Content words that two dated passages have to share to be about one event."""
BESIDE, NEAR = 2, 4
"""How many of how many words beside their dates two unlike passages have to share."""
_CUT = 90

Compare = Callable[[Slots, Slots], tuple[str, str] | None]


def date_clashes(material: Material) -> Iterator[Clash]:
    """Alike passages that put one event on days which cannot both be right."""
    findings = material.compared.findings
    for one, other in material.pairs(LEAST_ALIKE):
        first, second = findings[one], findings[other]
        if dates_differ(first, second) and _is_one_event(material, one, other):
            day, other_day = _date(first), _date(second)
            yield Clash(
                rule="date-clash",
                type=ConflictType.DATE,
                question=f"When: “{_undated_words(material, one, other)}”?",
                sides=(
                    _side(material, one, date_words(parse_when(day.edtf)), day.edtf),
                    _side(material, other, date_words(parse_when(other_day.edtf)), other_day.edtf),
                ),
                reason=f"{day.edtf} and {other_day.edtf} for alike passages",
            )


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
    yield from _worded(
        material, NUMBER_ALIKE, number_clash, ("number-clash", ConflictType.NUMBER, "How many")
    )


def recipient_clashes(material: Material) -> Iterator[Clash]:
    """Alike passages in which the same thing goes to different parties."""
    yield from _worded(
        material,
        RECIPIENT_ALIKE,
        recipient_clash,
        ("recipient-clash", ConflictType.RECIPIENT, "To whom"),
    )


def modal_clashes(material: Material) -> Iterator[Clash]:
    """What one passage says will be and the other says may be."""
    for one, other, _ in _slot_pairs(material, MODAL_ALIKE, modal_clash):
        yield Clash(
            rule="modality-clash",
            type=ConflictType.SCOPE,
            question=f"Certain, or only possible: “{shorter(material, one, other)}”?",
            sides=tuple(_quoted_side(material, index) for index in (one, other)),
            reason="certain in one passage and possible in the other",
        )


def _worded(
    material: Material, alike: float, compare: Compare, kind: tuple[str, ConflictType, str]
) -> Iterator[Clash]:
    rule, type_, ask = kind
    for one, other, (first, second) in _slot_pairs(material, alike, compare):
        yield Clash(
            rule=rule,
            type=type_,
            question=f"{ask}: “{short(first)}” or “{short(second)}”?",
            sides=(
                _side(material, one, f"“{first}”", first),
                _side(material, other, f"“{second}”", second),
            ),
            reason=f"“{first}” against “{second}”",
        )


def _slot_pairs(
    material: Material, alike: float, compare: Compare
) -> Iterator[tuple[int, int, tuple[str, str]]]:
    slots = material.compared.slots
    for one, other in material.pairs(alike):
        if found := compare(slots(one), slots(other)):
            yield one, other, found


def _side(material: Material, index: int, holds: str, value: str) -> Side:
    return Side(holds=holds, value=value, places=material.places(index))


def _quoted_side(material: Material, index: int) -> Side:
    return Side(holds=f"“{short(material.content(index))}”", places=material.places(index))


def _undated(material: Material, finding: Finding) -> frozenset[str]:
    """The content words in small letters, without those of dates."""
    text = material.readings[finding.source].text
    words = set(_small_words(finding.content))
    for dated in finding.own_dates:
        words -= set(plain_words(text[dated.span.start : dated.span.end]))
    return frozenset(words)


def _is_one_event(material: Material, one: int, other: int) -> bool:
    """Whether two dated passages are alike, or put the same words right beside their dates."""
    first, second = (material.compared.findings[index] for index in (one, other))
    pair = (min(one, other), max(one, other))
    if material.compared.pairs[pair] >= DATE_ONLY:
        return True
    score = material.compared.pairs[pair]
    if score >= DATE_CLOSE and _names_and_words(first, second) >= SHARED_WORDS:
        return True
    shared = _undated(material, first) & _undated(material, second)
    if score >= DATE_ALIKE and len(shared) >= SHARED_WORDS:
        return True
    return len(_beside_date(material, first) & _beside_date(material, second)) >= BESIDE


def _names_and_words(first: Finding, second: Finding) -> int:
    """How many words two passages share, names counted."""
    return len(set(plain_words(first.content)) & set(plain_words(second.content)))


def _beside_date(material: Material, finding: Finding) -> frozenset[str]:
    """The base forms of the few small-letter words just before the date, or after it if none."""
    text = material.readings[finding.source].text
    date = _date(finding).span
    before = _small_words(text[finding.span.start : date.start])[-NEAR:]
    after = _small_words(text[date.end : finding.span.end])[:NEAR]
    return frozenset(before if len(before) >= BESIDE else after)


def _small_words(text: str) -> list[str]:
    return plain_words(" ".join(word for word in text.split() if word[:1].islower()))


def _date(finding: Finding) -> Dated:
    return finding.own_dates[0]


def _without_date(material: Material, index: int) -> str:
    """What a passage says, without the words of its date at the start or end."""
    finding = material.compared.findings[index]
    text = material.readings[finding.source].text
    dated = " ".join(text[slice(*_date(finding).span)].split())
    pattern = rf"(?:\b(?:on|in|at|by|since) )?{re.escape(dated)}"
    words = re.sub(pattern, "", material.content(index), count=1, flags=re.IGNORECASE)
    return re.sub(r" +(?=[,.;])", "", " ".join(words.split())).strip(" ,.")


def _undated_words(material: Material, one: int, other: int) -> str:
    """What the shorter of two dated passages says, without its date."""
    return short(min((_without_date(material, index) for index in (one, other)), key=len))


def shorter(material: Material, one: int, other: int) -> str:
    """The words of the shorter of two passages."""
    return short(min((material.content(index) for index in (one, other)), key=len))


def _graded(degree: str) -> str:
    return f"“{degree}”" if degree else "without such a word"


def short(words: str) -> str:
    """At most so many characters, cut at a word."""
    words = words.strip(" .,;")
    return words if len(words) <= _CUT else words[:_CUT].rsplit(" ", 1)[0] + " …"
