"""Clashes over amounts: alike passages that give other figures for people, terms and votes."""

from collections.abc import Iterator

from dossier.extract.amounts import Amount, differing, odd_ones
from dossier.extract.clash_records import Clash, Material, Side
from dossier.extract.clash_slots import is_one_event, shorter
from dossier.extract.same import differing_dates
from dossier.model.vocabulary import ConflictType

ALIKE = 0.35
"""So alike are passages that count people, or the length of one thing."""
ALIKE_IN_FIGURES = 0.2
"""So alike are passages that share one figure and differ in one."""


def amount_clashes(material: Material) -> Iterator[Clash]:
    """Alike passages of which one gives another figure than the other for the same."""
    for one, other in material.pairs(ALIKE_IN_FIGURES):
        first, second = (material.compared.slots(index).amounts for index in (one, other))
        is_close = material.compared.pairs[min(one, other), max(one, other)] >= ALIKE
        is_close = is_close or _is_one_event(material, (one, other))
        found = differing(first, second) if is_close else odd_ones(first, second)
        if found and not found[0].may_be(found[1]):
            yield _clash(material, (one, other), found)


def _is_one_event(material: Material, pair: tuple[int, int]) -> bool:
    """Whether two passages put one event on different days: then they tell its figures too."""
    days = differing_dates(*(material.compared.findings[index] for index in pair))
    return days is not None and is_one_event(material, pair, days)


def _clash(material: Material, pair: tuple[int, int], found: tuple[Amount, Amount]) -> Clash:
    shown = [item.printed for item in found]
    return Clash(
        rule="amount-clash",
        type=ConflictType.NUMBER,
        question=f"How many in “{shorter(material, *pair)}”: “{shown[0]}” or “{shown[1]}”?",
        sides=tuple(
            Side(holds=f"“{words}”", value=words, places=material.places(index))
            for index, words in zip(pair, shown, strict=True)
        ),
        reason=f"“{shown[0]}” against “{shown[1]}” in alike passages",
    )
