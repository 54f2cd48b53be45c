"""Clashes over shares: sentences that give the same somebody another share of the same thing.

“Lee, who holds 40 percent of the shares, says …” and “Lee owns 14 percent of the shares”: the share
may stand in an insert, so whole sentences are read.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from dossier.dates.calendar import WEEKDAYS
from dossier.extract.amounts import hedge, may_agree
from dossier.extract.clash_records import Clash, Material, Place, Side
from dossier.extract.name_data import words_of
from dossier.extract.records import Reading
from dossier.extract.wording import base
from dossier.model.vocabulary import ConflictType
from dossier.text.patterns import late

MOST = 12
"""Sentences about shares of one thing; beyond that it is measured again and again."""
_SHARE = late(
    r"(?<![\w.,-])(?P<number>\d+(?:\.\d+)?) ?(?:%|per ?cent) of (?:the |its |all |his |her )?"
    r"(?P<of>[a-z]+)"
)
_NAME = late(r"\b[A-Z]\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Share:
    """A share as printed, with who is named in its sentence."""

    place: Place
    value: float
    rough: str
    printed: str
    names: frozenset[str]


def share_clashes(material: Material) -> Iterator[Clash]:
    """Sentences of different sources in which somebody's share of a thing differs."""
    by_thing: dict[str, list[_Share]] = defaultdict(list)
    for _, reading in sorted(material.readings.items()):
        for thing, share in _shares(reading):
            by_thing[thing].append(share)
    for thing in sorted(by_thing):
        found = by_thing[thing] if len(by_thing[thing]) <= MOST else []
        for one, other in combinations(found, 2):
            if _differ(one, other) and material.are_one_story(one.place.source, other.place.source):
                yield _clash(one, other)


def _shares(reading: Reading) -> Iterator[tuple[str, _Share]]:
    """The only share of a thing in each sentence."""
    has_share = "%" in reading.text or "cent of" in reading.text
    for sentence in reading.sentences if has_share else ():
        found = list(_SHARE.finditer(reading.text, sentence.start, sentence.end))
        if len(found) != 1:
            continue
        match = found[0]
        words = reading.text[sentence.start : sentence.end]
        names = {name for name in _NAME.findall(words) if name.lower() not in _no_names()}
        yield (
            base(match["of"]),
            _Share(
                place=Place(source=reading.source, span=sentence),
                value=float(match["number"]),
                rough=hedge(reading.text, match.start()),
                printed=match.group(),
                names=frozenset(names),
            ),
        )


@cache
def _no_names() -> frozenset[str]:
    """Words with a capital that tell nobody apart."""
    return words_of("starter") | words_of("role") | words_of("organisation") | frozenset(WEEKDAYS)


def _differ(one: _Share, other: _Share) -> bool:
    if one.place.source == other.place.source or not one.names & other.names:
        return False
    return not may_agree((one.value, one.rough), (other.value, other.rough))


def _clash(one: _Share, other: _Share) -> Clash:
    return Clash(
        rule="share-clash",
        type=ConflictType.NUMBER,
        question=f"How many: “{one.printed}” or “{other.printed}”?",
        sides=tuple(
            Side(holds=f"“{item.printed}”", value=item.printed, places=(item.place,))
            for item in (one, other)
        ),
        reason=f"“{one.printed}” against “{other.printed}”, where both name the same",
    )
