"""Clashes: related findings, versions and calendars become questions on which accounts differ."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from dossier.extract.clash_amounts import amount_clashes
from dossier.extract.clash_gate import gate_clashes
from dossier.extract.clash_lists import list_clashes
from dossier.extract.clash_polarity import polarity_clashes
from dossier.extract.clash_records import Clash, Material, Place
from dossier.extract.clash_shares import share_clashes
from dossier.extract.clash_slots import (
    date_clashes,
    degree_clashes,
    modal_clashes,
    number_clashes,
    recipient_clashes,
)
from dossier.extract.clash_texts import (
    calendar_clashes,
    fragment_clashes,
    headline_clashes,
    quotation_clashes,
    revised_clashes,
)
from dossier.model.vocabulary import ConflictType

RULES: Sequence[Callable[[Material], Iterator[Clash]]] = (
    date_clashes,
    degree_clashes,
    number_clashes,
    amount_clashes,
    list_clashes,
    share_clashes,
    recipient_clashes,
    polarity_clashes,
    modal_clashes,
    quotation_clashes,
    fragment_clashes,
    gate_clashes,
    headline_clashes,
    revised_clashes,
    calendar_clashes,
)

FIGURES = (ConflictType.DATE, ConflictType.NUMBER, ConflictType.RECIPIENT)
FORCES = (ConflictType.CHARACTERISATION, ConflictType.SCOPE)
"""Differences in what is told, and in how far it is so."""


def find_clashes(material: Material) -> tuple[Clash, ...]:
    """Every clash, rule by rule; of two over the same passages the earlier rule's stands."""
    found: list[Clash] = []
    known: dict[str, list[Clash]] = defaultdict(list)
    for rule in RULES:
        new = [clash for clash in rule(material) if not _is_told(clash, known)]
        for clash in joined(new):
            if not _is_told(clash, known):
                found.append(clash)
                for source in sorted({place.source for place in clash.places}):
                    known[source].append(clash)
    return tuple(found)


def _is_told(clash: Clash, known: Mapping[str, Sequence[Clash]]) -> bool:
    """Whether a clash that is known sets the same passages against each other."""
    sources = {place.source for place in clash.places}
    others = {id(other): other for source in sources for other in known.get(source, ())}
    return any(_is_told_by(clash, other) for other in others.values())


def joined(clashes: Sequence[Clash]) -> tuple[Clash, ...]:
    """Clashes of one rule over common passages become one, sides grouped by what they hold.

    Where only one side is left, because what differs lies beyond what is shown, there is none.
    """
    group_at: dict[Place, list[int]] = {}
    for number, clash in enumerate(clashes):
        meeting = {id(group): group for place in clash.places if (group := group_at.get(place))}
        largest = max(meeting.values(), key=len, default=[])
        others = [item for group in meeting.values() if group is not largest for item in group]
        largest.extend((*others, number))
        for item in (*others, number):
            group_at.update(dict.fromkeys(clashes[item].places, largest))
    groups = {id(group): sorted(group) for group in group_at.values()}
    by_last = sorted(groups.values(), key=lambda group: group[-1])
    merged_clashes = (_one([clashes[number] for number in group]) for group in by_last)
    return tuple(clash for clash in merged_clashes if len(clash.sides) > 1)


def _one(group: Sequence[Clash]) -> Clash:
    places: dict[tuple[str, str], set[Place]] = {}
    for clash in group:
        for side in clash.sides:
            key = (side.value, "" if side.value else side.holds)
            places.setdefault(key, set()).update(side.places)
    first = {
        (side.value, "" if side.value else side.holds): side
        for clash in reversed(group)
        for side in clash.sides
    }
    sides = tuple(replace(first[key], places=tuple(sorted(places[key]))) for key in places)
    return replace(group[0], sides=sides)


def _is_told_by(clash: Clash, other: Clash) -> bool:
    """Whether each side of `clash` shares a passage with a different side of `other`.

    Two passages may differ both in a figure and in what is denied; then each is told.
    """
    if other.type in FIGURES and clash.type in (*FIGURES, *FORCES) and clash.type is not other.type:
        return False
    taken: set[int] = set()
    for mine in clash.sides:
        number = next((n for n, side in enumerate(other.sides) if mine.meets(side)), None)
        if number is None or number in taken:
            return False
        taken.add(number)
    return True
