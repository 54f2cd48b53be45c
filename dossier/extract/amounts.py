"""Amounts: the figures of a passage, and which of them contradict those of an alike passage."""

import re
from dataclasses import dataclass
from functools import cache

from dossier.extract.wording import base
from dossier.text.patterns import late

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
GENERIC = frozenset(
    "people person man woman child year month week day hour minute time percent percentage per "
    "cent euro dollar pound nation company new point member hundred thousand million billion "
    "trillion degree mile kilometre kilometer metre meter vote small large other likely".split()
)
"""Things that any story counts: counts of them differ without contradicting each other."""
LARGE = 1000
"""From here on the only figure of a passage is what it tells."""
TELLING = 20
"""A shared figure below this tells little."""
_NUMBER = late(
    r"(?:\b(?P<before>[A-Za-z]+) )?(?<![\w.,:-])"
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?i:{'|'.join(NUMBERS)}))"
    r"(?P<scale> (?:hundred|thousand|million|billion))?(?P<percent> ?%| per ?cent)?"
    r"(?= (?P<thing>[a-z][\w’-]+))"
)
_BINDING = frozenset("within over in after for by of under below above per".split())
"""Words before a term that make it one and the same: “within three days”, “over two years”."""
_HEDGE = late(
    r"\b(?:(?P<about>about|some|around|roughly|approximately|nearly|almost|close to|an estimated)"
    r"|(?P<above>more than|over|at least|above|upwards of|no fewer than|no less than)"
    r"|(?P<below>less than|fewer than|under|up to|below|at most|no more than)) $",
    re.IGNORECASE,
)
_LEEWAY = {"about": 1.1, "above": 1.25, "below": 1.25}
"""How far, as a factor, an exact figure may lie from a rough one that means the same."""
_FILLING = frozenset("the next last past coming first about some nearly at least around".split())
_PEOPLE = (
    "people persons residents villagers inhabitants citizens men women passengers workers "
    "employees staff households homes"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A figure: `before` is the telling word before it, `thing` what is counted, in base form."""

    value: float
    before: str
    thing: str
    printed: str
    rough: str = ""
    """How exact it is meant: about, above, below, or exactly so."""

    def may_be(self, other: "Amount") -> bool:
        """Whether both can be right, for one of them is rounded."""
        return may_agree((self.value, self.rough), (other.value, other.rough))


def amounts(text: str) -> tuple[Amount, ...]:
    """The figures of a text, in order."""
    found = []
    for match in _NUMBER.finditer(text):
        value = value_of(match["number"], match["scale"])
        if value is not None:
            unit = "percent" if match["percent"] else base(match["thing"].lower())
            printed = f"{match.group()} {match['thing']}".removeprefix(f"{match['before']} ")
            found.append(
                Amount(
                    value=value,
                    before=_before(text, match.start("number")),
                    thing=unit,
                    printed=printed,
                    rough=hedge(text, match.start("number")),
                )
            )
    return tuple(found)


def _before(text: str, start: int) -> str:
    """The word before a figure that does more than fill: “over” in “over the next two years”."""
    words = text[max(0, start - 40) : start].lower().split()
    return next((word for word in reversed(words) if word not in _FILLING), "")


def hedge(text: str, start: int) -> str:
    """How the words before a figure round it: about, above, below, or not at all."""
    match = _HEDGE.search(text, max(0, start - 20), start)
    return match.lastgroup or "" if match else ""


def may_agree(one: tuple[float, str], other: tuple[float, str]) -> bool:
    """Whether two figures, each with how it is rounded, may stand for the same number."""
    if one[0] == other[0]:
        return True
    (low, rough), (high, rough_too) = sorted((one, other))
    leeway = max(
        _LEEWAY.get(rough, 1.0) if rough != "below" else 1.0,
        _LEEWAY.get(rough_too, 1.0) if rough_too != "above" else 1.0,
    )
    return high <= low * leeway


def differing(
    first: tuple[Amount, ...], second: tuple[Amount, ...]
) -> tuple[Amount, Amount] | None:
    """The two figures that cannot both be right, if the passages are about the same."""
    rules = (odd_ones, _bound, _counted, _large)
    pairs = (found for rule in rules if (found := rule(first, second)))
    return next((pair for pair in pairs if not pair[0].may_be(pair[1])), None)


def odd_ones(first: tuple[Amount, ...], second: tuple[Amount, ...]) -> tuple[Amount, Amount] | None:
    """The one figure of each that the other has not, where they share a telling one."""
    values, others = ({item.value for item in items} for items in (first, second))
    shared = {value for value in values & others if value >= TELLING}
    rest = [item for item in first if item.value not in others]
    rest_too = [item for item in second if item.value not in values]
    if not shared or len(rest) != 1 or len(rest_too) != 1:
        return None
    is_alike = 0.1 < rest[0].value / max(rest_too[0].value, 0.01) < 10
    is_share = "percent" in (rest[0].thing, rest_too[0].thing)
    return (rest[0], rest_too[0]) if is_alike and not is_share else None


def _bound(first: tuple[Amount, ...], second: tuple[Amount, ...]) -> tuple[Amount, Amount] | None:
    """“Within three days” and “within five days”."""
    for item in first:
        if item.before in _BINDING and item.thing in GENERIC:
            same = [x for x in second if (x.before, x.thing) == (item.before, item.thing)]
            if len(same) == 1 and same[0].value != item.value:
                return item, same[0]
    return None


def _counted(first: tuple[Amount, ...], second: tuple[Amount, ...]) -> tuple[Amount, Amount] | None:
    """The one number of people in each, where they differ."""
    one, other = ([item for item in items if item.thing in _people()] for items in (first, second))
    is_pair = len(one) == len(other) == 1 and min(one[0].value, other[0].value) >= TELLING
    return (one[0], other[0]) if is_pair and one[0].value != other[0].value else None


def _large(first: tuple[Amount, ...], second: tuple[Amount, ...]) -> tuple[Amount, Amount] | None:
    """The one large figure of each, of the same unit: “120,000 euros” and “210,000 euros”."""
    one, other = ([item for item in items if item.value >= LARGE] for items in (first, second))
    is_pair = len(one) == len(other) == 1 and one[0].thing == other[0].thing
    return (one[0], other[0]) if is_pair and one[0].value != other[0].value else None


@cache
def _people() -> frozenset[str]:
    return frozenset(base(word) for word in _PEOPLE.split())


def value_of(number: str, scale: str | None) -> float | None:
    """What a number in figures or words means; nothing for other words and for years."""
    lowered = number.lower().replace(",", "")
    if lowered in NUMBERS:
        value = float(NUMBERS[lowered])
    elif lowered.replace(".", "", 1).isdigit():
        value = float(lowered)
    else:
        return None
    if value > 1000 and not scale and len(number) == 4:
        return None
    return value * NUMBERS[scale.strip().lower()] if scale else value
