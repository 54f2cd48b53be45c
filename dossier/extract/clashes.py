"""Clashes: related findings, versions and calendars become questions on which accounts differ."""

from collections.abc import Callable, Iterator, Sequence

from dossier.extract.clash_records import Clash, Material
from dossier.extract.clash_slots import (
    date_clashes,
    degree_clashes,
    modal_clashes,
    number_clashes,
    polarity_clashes,
    recipient_clashes,
)
from dossier.extract.clash_texts import (
    calendar_clashes,
    headline_clashes,
    quotation_clashes,
    revised_clashes,
)

RULES: Sequence[Callable[[Material], Iterator[Clash]]] = (
    date_clashes,
    degree_clashes,
    number_clashes,
    recipient_clashes,
    polarity_clashes,
    modal_clashes,
    quotation_clashes,
    headline_clashes,
    revised_clashes,
    calendar_clashes,
)


def find_clashes(material: Material) -> tuple[Clash, ...]:
    """Every clash, rule by rule; of two over the same passages the earlier rule's stands."""
    found: list[Clash] = []
    for rule in RULES:
        for clash in rule(material):
            if not any(_is_told_by(clash, other) for other in found):
                found.append(clash)
    return tuple(found)


def _is_told_by(clash: Clash, other: Clash) -> bool:
    """Whether each side of `clash` shares a passage with a different side of `other`."""
    taken = [
        next(
            (
                number
                for number, side in enumerate(other.sides)
                if any(a.source == b.source and a.span.meets(b.span)
                       for a in mine.places for b in side.places)
            ),
            None,
        )
        for mine in clash.sides
    ]  # fmt: skip
    return None not in taken and len(set(taken)) == len(taken)
