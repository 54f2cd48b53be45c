"""Reckoned: a number of a claim that no quote has follows from what its quotes do have."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations, pairwise

from dossier.gate.claims.figures.apportioned import (
    beside,
    is_of_same_unit,
    is_one_in,
    is_part_in_whole,
    is_rounded,
    is_share_of,
    number_of,
)
from dossier.gate.claims.figures.claim_dates import dated
from dossier.gate.claims.reading.numbers import Number, numbers, placed_numbers, without_dates
from dossier.gate.claims.support import Support
from dossier.model.edtf import parse_when
from dossier.text.patterns import late

_TWO = late(
    r"(?<![\w-])(?:both|twice|doubl(?:e|es|ed|ing)|neither|nor|either|pair|couple|twins?|"
    r"the\s+other|each\s+other)(?![\w-])",
    re.IGNORECASE,
)
_PAIR = late(
    r"(?<!, )[A-Z][\w’'-]+(?:,\s\d{1,3},)?\s+and\s+(?:[A-Z][\w’'-]+\s)?[A-Z][\w’'-]+(?!\s+and)"
)
_EARLIER = late(r"\s+(?:\w+\s+)?(?:earlier|previous|prior|former|before)(?![\w-])", re.IGNORECASE)
_NOUN = late(r"\s([a-z]+?)e?s(?![\w-])")
_THREE = late(r"(?<![\w-])(?:thrice|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing))(?![\w-])", re.I)
_PHRASES: Mapping[str, tuple[str, str]] = {
    "a quarter of a century": ("25", "year"),
    "half a century": ("50", "year"),
    "half a million": ("500000", ""),
    "half a dozen": ("6", ""),
    "a quarter of an hour": ("15", "minute"),
    "half an hour": ("30", "minute"),
}
"""Words for a number, and the unit they count in."""
_DIFFERS = late(
    r"(?:(?<![\w-])by\s+(?:[a-z]+\s+){0,2}[$€£¥₽]?\Z|(?<![\w-])(?:difference|increase|rise|gain|"
    r"drop|fall|decline|cut|lead|margin|rest|other|remaining)\s+(?:[a-z]+\s+){0,2}[$€£¥₽]?\Z)",
    re.IGNORECASE,
)
_DIFFERS_AFTER = late(
    r"(?:\s+\w+){0,2}\s+(?:more|fewer|less|higher|lower|points?|places?|others?|ahead|behind|left|"
    r"remained|up|down)(?![\w-])",
    re.IGNORECASE,
)
_SUMMED = late(
    r"(?<![\w-])(?:total|altogether|together|combined|overall|in\s+all|in\s+sum)(?![\w-])", re.I
)
_WITH_OTHERS = late(r"(?:[A-Z][\w-]+|[Hh]e|[Ss]he)\s(?:and|with)\s(?:the\s)?[\w-]+\sothers(?!\w)")
_OF_THEM = late(r",\s(?:including\s[\w-]+|[\w-]+\s(?:of\sthem|of\swhom|among\sthem))")
_THAN_BEFORE = late(
    r"(?:\s[a-z]+){0,3}?\s(?P<how>more|higher|up|fewer|lower|less|down)\s(?:than|on|from)(?!\w)",
    re.IGNORECASE,
)
_UP = frozenset(("more", "higher", "up"))
_REST = late(r"(?<![\w-])(?:the\s(?:rest|remainder|others?|remaining))(?!\w)", re.IGNORECASE)
_REMAINING = late(r"(?<![\w-])(?:rest|remainder|others?|remaining)\W[^.;]*\Z", re.IGNORECASE)
_WHOLE, _NEAR = 100, 40
_YEARS = late(
    r"[\s-]+(?:full\s+|whole\s+)?years?(?:[\s-]+(?:earlier|later|before|after|ago|on|old|previously|"
    r"apart|since|prior|of\s+age))",
    re.IGNORECASE,
)
_SCORE = late(r"\s*(?:[a-z]+\s)?(?:to|against|–|-)\s?\d")
"""“by 78 votes to 73”: how many there were, and no difference."""
_LASTED = late(r"(?<![\w-])(?:for|after|over|some|about|nearly|almost)\s+(?:\w+\s+)?\Z", re.I)
_YEAR = late(r"[\s-]+years?(?![\w-])", re.IGNORECASE)
_UNIT = late(r"[\s-]+(hour|day|night|week|fortnight|month|year|decade)s?(?![\w-])", re.IGNORECASE)
_HOURS = {"hour": 1, "day": 24, "night": 24, "week": 168, "fortnight": 336}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_NAMED_SPANS = late(r"(?<![\w-])(?:an?|one|the)\s+(day|week|fortnight|month|year|decade)\b", re.I)

Rule = Callable[[Number, Support], bool]


def is_reckoned(item: Number, support: Support) -> bool:
    """Whether one of the rules leads from the quotes to the number."""
    return any(rule(item, support) for rule in _RULES)


def _is_doubled(item: Number, support: Support) -> bool:
    """“two meetings” of “met twice”, “three times as many” of “trebled”."""
    pattern = {"2": _TWO, "3": _THREE}.get(item.value)
    if pattern is None or pattern.search(support.quoted) is None:
        return False
    noun = _NOUN.match(support.claim, item.end)
    return noun is None or not re.search(rf"\ban?\s{noun.group(1)}\b", support.quoted)


def _is_phrase(item: Number, support: Support) -> bool:
    """“a quarter of a century” of “25 years”, or the reverse."""
    low = support.folded
    values = {number.value for number in placed_numbers(support.quoted)}
    for phrase, (value, unit) in _PHRASES.items():
        at = low.find(phrase)
        if at >= 0 and at <= item.start < at + len(phrase):
            return value in values
        if item.value == value and phrase in support.folded_quotes:
            return not unit or re.match(rf"[\s-]+{unit}", support.claim[item.end :]) is not None
    return False


def _is_difference(item: Number, support: Support) -> bool:
    """“by £39,000” of “from £61,000 to £22,000”, “eleventh” of “ninth, two places above”."""
    before, after = beside(item, support.claim)
    is_rank = item.value.startswith("#")
    if not is_rank and not _DIFFERS.search(before) and not _DIFFERS_AFTER.match(after):
        return False
    if _SCORE.match(after):
        return False
    wanted = number_of(item.value)
    found = [value for value in _numbers(support) if value is not None]
    return any(
        wanted in ((one + other, abs(one - other)) if is_rank else (abs(one - other),))
        for one, other in combinations(found, 2)
    )


def _is_sum(item: Number, support: Support) -> bool:
    """“together 9” of “4 and 5”, where the claim says that it adds up."""
    found = [value for value in _numbers(support) if value is not None]
    sums = (sum(found), *(one + other for one, other in combinations(found, 2)))
    is_sum = number_of(item.value) in sums
    return (is_sum and _SUMMED.search(support.claim) is not None) or _is_of_parts(
        item, support, is_sum=is_sum
    )


def _is_of_parts(item: Number, support: Support, *, is_sum: bool) -> bool:
    """“Five voted for it, Lind among them” of “Lind and four others voted for it”.

    So too “fourteen were treated, 12 of them for burns” of “12 for burns and two for cuts”.
    """
    others = _WITH_OTHERS.search(support.quoted)
    if others is not None:
        found = placed_numbers(others.group())
        return any((number_of(it.value) or 0) + 1 == number_of(item.value) for it in found)
    part = _OF_THEM.search(support.claim, item.end) if is_sum else None
    inside = {it.value for it in placed_numbers(part.group())} if part else set()
    return bool(inside & {value for value, _ in numbers(support.quoted)})


def _is_level_before(item: Number, support: Support) -> bool:
    """“58 percent, compared with 52” of “58 percent, six points higher than in 2016”."""
    wanted = number_of(item.value)
    found = placed_numbers(without_dates(support.quoted))
    for one, step in pairwise(found):
        how = _THAN_BEFORE.match(support.quoted, step.end)
        level, change = number_of(one.value), number_of(step.value)
        if how is None or level is None or change is None or wanted is None:
            continue
        before = level - change if how["how"].casefold() in _UP else level + change
        if wanted == before:
            return True
    return False


def _is_rest(item: Number, support: Support) -> bool:
    """“the other 29 percent” of “71 percent; the rest”."""
    wanted = number_of(item.value)
    if not item.value.endswith("%") or wanted is None or not _REST.search(support.quoted):
        return False
    if not _REMAINING.search(support.claim, max(0, item.start - _NEAR), item.start):
        return False
    shares = [number_of(value) for value, _ in numbers(support.quoted) if value.endswith("%")]
    return len(shares) == 1 and shares[0] is not None and shares[0] + wanted == _WHOLE


def _is_between_years(item: Number, support: Support) -> bool:
    """“four years earlier” of “in 2019” in an article of 2023."""
    before, after = beside(item, support.claim)
    is_span = _LASTED.search(before) and _YEAR.match(after)
    if not is_span and not _YEARS.match(after):
        return False
    years = {when.lower.year for when in dated(support) if when.lower}
    for day in support.published:
        published = parse_when(day).lower
        years |= {published.year} if published else set()
    return any(str(abs(one - other)) == item.value for one, other in combinations(years, 2))


def _is_other_unit(item: Number, support: Support) -> bool:
    """“two weeks” of “14 days”."""
    found = _UNIT.match(support.claim, item.end)
    if found is None:
        return False
    return _lasting(item.value, found.group(1)) in set(_spans(support.quoted))


def _spans(quoted: str) -> Iterator[tuple[str, Decimal]]:
    for number in placed_numbers(without_dates(quoted)):
        if found := _UNIT.match(quoted, number.end):
            yield _lasting(number.value, found.group(1))
    for found in _NAMED_SPANS.finditer(quoted):
        yield _lasting("1", found.group(1))


def _lasting(value: str, unit: str) -> tuple[str, Decimal]:
    """A span of time in hours, or in months."""
    low, many = unit.casefold(), number_of(value) or Decimal(0)
    return ("hours", many * _HOURS[low]) if low in _HOURS else ("months", many * _MONTHS[low])


def _numbers(support: Support) -> list[Decimal | None]:
    return [number_of(value) for value, _ in numbers(without_dates(support.quoted))]


def _is_of_two(item: Number, support: Support) -> bool:
    """“the two presidents” of “the presidents of Varna and Lothia”."""
    return item.value == "2" and _PAIR.search(support.quoted) is not None


def _is_earlier(item: Number, support: Support) -> bool:
    """“two earlier fires” of “the third fire”."""
    return _EARLIER.match(support.claim, item.end) is not None and any(
        value.startswith("#") and number_of(value) == (number_of(item.value) or 0) + 1
        for value, _ in numbers(support.quoted)
    )


def _is_counted_off(item: Number, support: Support) -> bool:
    """“the largest of four” of “the fourth and largest”, “two of five” of “the second in five”."""
    before, after = beside(item, support.claim)
    is_of = re.search(r"\bof\s+(?:the\s+)?\Z", before) or re.match(r"\s+of\b", after)
    return bool(is_of) and f"#{item.value}" in {value for value, _ in numbers(support.quoted)}


_RULES: tuple[Rule, ...] = (
    _is_counted_off,
    is_rounded,
    is_of_same_unit,
    is_share_of,
    is_part_in_whole,
    _is_earlier,
    is_one_in,
    _is_of_two,
    _is_doubled,
    _is_phrase,
    _is_difference,
    _is_sum,
    _is_rest,
    _is_level_before,
    _is_between_years,
    _is_other_unit,
)
