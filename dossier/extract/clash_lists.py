"""Clashes over lists: sentences that count what they list become accounts that count differently.

“Two key demands: …” and “three key concerns: …” clash where the lists are about the same things.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from dossier.extract.amounts import GENERIC, NUMBERS
from dossier.extract.clash_records import Clash, Material, Place, Side
from dossier.extract.records import Reading
from dossier.extract.wording import base, plain_words
from dossier.model.vocabulary import ConflictType
from dossier.text.patterns import late

SHARED = 3
"""Content words that two lists have in common at least, to list the same things."""
MOST = 40
"""Sentences that count the same thing; beyond that it is a common phrase."""
_LISTED = late(
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(sorted(NUMBERS))}) "
    r"(?P<what>(?:[a-z-]+ ){0,2}[a-z-]+s): (?P<list>[^.;:]{20,})"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """A counted list: the count as number and as printed, what is counted, what is listed."""

    place: Place
    count: int
    printed: str
    counted: frozenset[str]
    listed: frozenset[str]


def list_clashes(material: Material) -> Iterator[Clash]:
    """Sentences of different sources that count the same things differently."""
    by_word: dict[str, list[_List]] = defaultdict(list)
    for _, reading in sorted(material.readings.items()):
        for item in _lists(reading):
            for word in item.counted:
                by_word[word].append(item)
    seen: set[tuple[Place, Place]] = set()
    for word in sorted(by_word):
        pairs = combinations(by_word[word], 2) if len(by_word[word]) <= MOST else ()
        for one, other in pairs:
            if (one.place, other.place) not in seen and _differ(one, other):
                seen.add((one.place, other.place))
                yield _clash(one, other)


def _lists(reading: Reading) -> Iterator[_List]:
    for sentence in reading.sentences:
        if reading.text.find(": ", *sentence) < 0:
            continue
        if match := _LISTED.search(reading.text, *sentence):
            word = match["count"]
            yield _List(
                place=Place(source=reading.source, span=sentence),
                count=int(word) if word.isdecimal() else NUMBERS[word],
                printed=f"{word} {match['what']}",
                counted=frozenset(map(base, match["what"].split())) - GENERIC,
                listed=frozenset(plain_words(match["list"])),
            )


def _differ(one: _List, other: _List) -> bool:
    is_same_list = len(one.listed & other.listed) >= SHARED
    return one.place.source != other.place.source and one.count != other.count and is_same_list


def _clash(one: _List, other: _List) -> Clash:
    return Clash(
        rule="list-clash",
        type=ConflictType.NUMBER,
        question=f"How many: “{one.printed}” or “{other.printed}”?",
        sides=tuple(
            Side(holds=f"“{item.printed}”", value=item.printed, places=(item.place,))
            for item in (one, other)
        ),
        reason=f"“{one.printed}” against “{other.printed}”, over lists that name the same things",
    )
