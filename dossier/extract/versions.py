"""Versions: texts that share long runs of words are one article twice, or a retelling."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from dossier.extract.describe import short_outlet
from dossier.extract.records import Reading
from dossier.model.span import Span
from dossier.text.patterns import late

SHINGLE = 6
"""Words in a run."""
VERSION_SHARE = 0.4
"""Share of the shorter text's runs that two versions of one article have in common at least."""
RETOLD_SHARE = 0.08
"""The same, for a text that retells another one."""
_COMMON = 50
_word = late(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """Two texts that share runs of words: `share` of the shorter one's."""

    one: str
    other: str
    share: float


def kinships(readings: Sequence[Reading]) -> tuple[Kinship, ...]:
    """Pairs of texts with a notable share of runs in common, the closest first."""
    shingles = {reading.source: _shingles(reading) for reading in readings}
    holders: dict[int, list[str]] = defaultdict(list)
    for source in sorted(shingles):
        for shingle in shingles[source]:
            holders[shingle].append(source)
    together = Counter(map(tuple, holders.values()))
    shared: Counter[tuple[str, str]] = Counter()
    for sources, many in together.items():
        if 1 < len(sources) <= _COMMON:
            shared.update(dict.fromkeys(combinations(sources, 2), many))
    found = []
    for (one, other), count in shared.items():
        share = count / max(1, min(len(shingles[one]), len(shingles[other])))
        if share >= RETOLD_SHARE:
            found.append(Kinship(one=one, other=other, share=share))
    return tuple(sorted(found, key=lambda kin: (-kin.share, kin.one, kin.other)))


def version_pairs(
    readings: Sequence[Reading], kin: Sequence[Kinship]
) -> tuple[tuple[str, str], ...]:
    """Pairs (older, newer) that are two versions of one article.

    They share much of their text, and no two different outlets, authors or days speak against it.
    """
    by_source = {reading.source: reading for reading in readings}
    found = []
    for item in kin:
        one, other = by_source[item.one], by_source[item.other]
        if item.share >= VERSION_SHARE and _may_be_one(one, other):
            older, newer = sorted((one, other), key=_age)
            found.append((older.source, newer.source))
    return tuple(sorted(found))


def retellings(
    readings: Sequence[Reading], outlets: Mapping[str, str]
) -> tuple[tuple[str, str, Span], ...]:
    """Triples (source, name of the outlet it credits, where it says so).

    `outlets` holds the outlet name of each source, where known.
    """
    found = []
    for reading in readings:
        for retold in reading.description.retells:
            if short_outlet(retold.outlet) != short_outlet(outlets.get(reading.source, "")):
                found.append((reading.source, retold.outlet, retold.span))
    return tuple(found)


def _shingles(reading: Reading) -> frozenset[int]:
    """Each run of words outside furniture, hashed."""
    return frozenset[int]().union(
        *(_runs(reading.text[start:end]) for start, end in reading.sentences)
    )


@lru_cache(maxsize=1 << 12)
def _runs(sentence: str) -> tuple[int, ...]:
    words = _word.findall(sentence.lower())
    return tuple(map(hash, zip(*(words[at:] for at in range(SHINGLE)), strict=False)))


def _may_be_one(one: Reading, other: Reading) -> bool:
    for field in ("outlet", "author"):
        first, second = getattr(one.description, field), getattr(other.description, field)
        if first and second and short_outlet(first) != short_outlet(second):
            return False
    days = (one.description.published[:10], other.description.published[:10])
    return not (all(days) and days[0] != days[1] and not _same_author(one, other))


def _same_author(one: Reading, other: Reading) -> bool:
    return bool(one.description.author) and one.description.author == other.description.author


def _age(reading: Reading) -> tuple[str, str, str]:
    """Older first: by the last change, then the name."""
    seen = reading.description
    return (seen.updated or seen.published, seen.published, reading.source)
