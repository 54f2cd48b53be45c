"""Reckoned: a number of a claim that no quote has follows from what its quotes do have."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import ROUND_DOWN, Decimal, InvalidOperation
from functools import lru_cache
from itertools import combinations, pairwise

from dossier.gate.claims.claim_dates import dated
from dossier.gate.claims.numbers import Number, numbers, placed_numbers, without_dates
from dossier.gate.claims.support import Support
from dossier.model.edtf import parse_when
from dossier.text.patterns import late

_TWO = late(
    r"(?<![\w-])(?:both|twice|doubl(?:e|es|ed|ing)|neither|nor|either|pair|couple|twins?|"
    r"the\s+other|each\s+other)(?![\w-])",
    re.IGNORECASE,
)
_ONE_IN = late(r"\b(?:one|1)\s+(?:in|out\s+of)\s+(?:every\s+)?\Z", re.IGNORECASE)
_PAIR = late(
    r"(?<!, )[A-Z][\w’'-]+(?:,\s\d{1,3},)?\s+and\s+(?:[A-Z][\w’'-]+\s)?[A-Z][\w’'-]+(?!\s+and)"
)
_ROUGHLY = late(
    r"(?<![\w-])(nearly|almost|about|around|some|roughly|approximately|over|more\s+than|under|fewer\s+than|"
    r"less\s+than|just\s+over|just\s+under)\s+[$€£¥₽]?\Z",
    re.IGNORECASE,
)
_OF_WHOLE = late(
    r"(?:\s+\w+)?\s+(?:in|(?:out\s+)?of)\s+(?:(?:the|its|their|his|her|all|some|about|every)\s+){0,2}",
    re.IGNORECASE,
)
_DENIED = late(
    r"(?<![\w-])(?:not|n[’']t|no|never|none|without|un\w+ed)(?![\w-])|n[’']t\b", re.IGNORECASE
)
_IN_WHOLE = late(r"\s+(?:in|out\s+of)\s+(?:every\s+)?", re.IGNORECASE)
_BARE = late(r"\s*(?:[.,;:!?”\"]|\Z)")
"""A number with nothing after it that it could count."""
_PERCENT = late(r"\s*(?:%|percent|per\s+cent)", re.IGNORECASE)
_ROUND, _COARSE = 20, 8
"""A rounded number lies within a twentieth of the true one."""
_SHORT = frozenset(("nearly", "almost", "under", "fewer than", "less than", "just under"))
_PAST = frozenset(("over", "more than", "just over"))
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
_YEARS = late(
    r"[\s-]+(?:full\s+|whole\s+)?years?(?:[\s-]+(?:earlier|later|before|after|ago|on|old|previously|"
    r"apart|since|prior|of\s+age))",
    re.IGNORECASE,
)
_REACH = 80
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
    before, after = _beside(item, support.claim)
    is_rank = item.value.startswith("#")
    if not is_rank and not _DIFFERS.search(before) and not _DIFFERS_AFTER.match(after):
        return False
    wanted = _number(item.value)
    found = [value for value in _numbers(support) if value is not None]
    return any(
        wanted in ((one + other, abs(one - other)) if is_rank else (abs(one - other),))
        for one, other in combinations(found, 2)
    )


def _beside(item: Number, claim: str) -> tuple[str, str]:
    """The words close before and after a number."""
    return claim[max(0, item.start - _REACH) : item.start], claim[item.end : item.end + _REACH]


def _is_sum(item: Number, support: Support) -> bool:
    """“together 9” of “4 and 5”, where the claim says that it adds up."""
    found = [value for value in _numbers(support) if value is not None]
    sums = (sum(found), *(one + other for one, other in combinations(found, 2)))
    return _number(item.value) in sums and _SUMMED.search(support.claim) is not None


def _is_between_years(item: Number, support: Support) -> bool:
    """“four years earlier” of “in 2019” in an article of 2023."""
    before, after = _beside(item, support.claim)
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
    low, many = unit.casefold(), _number(value) or Decimal(0)
    return ("hours", many * _HOURS[low]) if low in _HOURS else ("months", many * _MONTHS[low])


def _numbers(support: Support) -> list[Decimal | None]:
    return [_number(value) for value, _ in numbers(without_dates(support.quoted))]


def _number(value: str) -> Decimal | None:
    try:
        return Decimal(value.strip("#%"))
    except InvalidOperation:
        return None


def _is_one_in(item: Number, support: Support) -> bool:
    """“one in five” of “a fifth” or “20 percent”, and “a fifth” of “one in five”."""
    share = _quantity(item.value)
    if share and share[1] and share[0]:
        return any(
            share[0] * (_number(one.value) or 0) == 100
            for one in placed_numbers(support.quoted)
            if _ONE_IN.search(support.quoted, max(0, one.start - _REACH), one.start)
        )
    if not _ONE_IN.search(_beside(item, support.claim)[0]):
        return False
    below = _number(item.value)
    values = {value for value, _ in numbers(support.quoted)}
    return bool(below) and (f"{100 / (below or 1):f}%" in values or f"1/{item.value}" in values)


def _is_of_two(item: Number, support: Support) -> bool:
    """“the two presidents” of “the presidents of Varna and Lothia”."""
    return item.value == "2" and _PAIR.search(support.quoted) is not None


def _is_rounded(item: Number, support: Support) -> bool:
    """“nearly 1,500” of “1,480”, “more than a tenth” of “11.5 percent”."""
    found = _ROUGHLY.search(_beside(item, support.claim)[0])
    wanted = _quantity(item.value)
    if found is None or wanted is None or not wanted[0]:
        return False
    word, (value, is_share) = found.group(1).casefold(), wanted
    if not is_share and value % 10:
        return False
    for other, _ in numbers(without_dates(support.quoted)):
        true = _quantity(other)
        if true is None or true[1] != is_share or true[0] == value:
            continue
        if word in _PAST and value == _cut_to_one_digit(true[0]):
            return True
        is_side_wrong = (word in _SHORT and true[0] > value) or (word in _PAST and true[0] < value)
        is_fraction = is_share and "%" not in support.claim[item.start : item.end + 1]
        if is_fraction and _PERCENT.match(support.claim, item.end):
            is_fraction = False
        tolerance = _COARSE if is_fraction else _ROUND
        if abs(value - true[0]) <= value / tolerance and not is_side_wrong:
            return True
    return False


def _is_share_of(item: Number, support: Support) -> bool:
    """“a third” of “112 of its 340”, “10 percent” of “5 of the 50”."""
    wanted = _quantity(item.value)
    if wanted is None or not wanted[1]:
        return False
    text = without_dates(support.quoted)
    tolerance = _ROUND if _ROUGHLY.search(_beside(item, support.claim)[0]) else 10 * _ROUND
    for one, other in pairwise(placed_numbers(text)):
        part, whole = _quantity(one.value), _quantity(other.value)
        if not part or not whole or part[1] or whole[1] or not whole[0]:
            continue
        if not _OF_WHOLE.fullmatch(text[one.end : other.start]):
            continue
        true = 100 * part[0] / whole[0]
        if abs(wanted[0] - true) <= wanted[0] / tolerance:
            return True
    return False


def _parts_in_wholes(text: str) -> list[Decimal]:
    """“one in ten” as a share in percent."""
    found = []
    for one, other in pairwise(placed_numbers(text)):
        part, whole = _quantity(one.value), _quantity(other.value)
        if part and whole and whole[0] and _IN_WHOLE.fullmatch(text[one.end : other.start]):
            found.append(100 * part[0] / whole[0])
    return found


def _is_part_in_whole(item: Number, support: Support) -> bool:
    """“two in five” of “40 percent”, “three in five had” of “40 percent had not”."""
    shares = [
        true[0] for value, _ in numbers(support.quoted) if (true := _quantity(value)) and true[1]
    ]
    shares += _parts_in_wholes(support.quoted)
    for one, other in _placed_in_wholes(support.claim):
        part, whole = _quantity(one.value), _quantity(other.value)
        if item not in (one, other) or not part or not whole:
            continue
        is_rough = _ROUGHLY.search(_beside(one, support.claim)[0]) is not None
        told = 100 * part[0] / whole[0] if whole[0] else Decimal(0)
        near = told / _ROUND if is_rough else 0
        if bool(_DENIED.search(support.claim)) != bool(_DENIED.search(support.quoted)):
            told = 100 - told
        if any(abs(told - share) <= near for share in shares):
            return True
    return False


@lru_cache(maxsize=1_000)
def _placed_in_wholes(claim: str) -> tuple[tuple[Number, Number], ...]:
    """Two numbers with “in” or “out of” between them."""
    return tuple(
        (one, other)
        for one, other in pairwise(placed_numbers(claim))
        if _IN_WHOLE.fullmatch(claim[one.end : other.start])
    )


def _quantity(value: str) -> tuple[Decimal, bool] | None:
    """A number, and whether it is a share, then in percent; none for an ordinal."""
    if value.startswith("#"):
        return None
    above, _, below = value.partition("/")
    if below:
        return Decimal(100) * Decimal(above) / Decimal(below), True
    number = _number(value)
    return None if number is None else (number, value.endswith("%"))


def _cut_to_one_digit(number: Decimal) -> Decimal:
    """The number with all digits but its first made nought: 2,300 becomes 2,000."""
    return number.quantize(Decimal(1).scaleb(number.adjusted()), rounding=ROUND_DOWN)


def _is_of_same_unit(item: Number, support: Support) -> bool:
    """“45 percent” of “demanded 55 percent; the others offered 45”."""
    if not item.value.endswith("%"):
        return False
    found = placed_numbers(support.quoted)
    return any(one.value.endswith("%") for one in found) and any(
        one.value == item.value[:-1] and _BARE.match(support.quoted, one.end) for one in found
    )


def _is_earlier(item: Number, support: Support) -> bool:
    """“two earlier fires” of “the third fire”."""
    return _EARLIER.match(support.claim, item.end) is not None and any(
        value.startswith("#") and _number(value) == (_number(item.value) or 0) + 1
        for value, _ in numbers(support.quoted)
    )


def _is_counted_off(item: Number, support: Support) -> bool:
    """“the largest of four” of “the fourth and largest”, “two of five” of “the second in five”."""
    before, after = _beside(item, support.claim)
    is_of = re.search(r"\bof\s+(?:the\s+)?\Z", before) or re.match(r"\s+of\b", after)
    return bool(is_of) and f"#{item.value}" in {value for value, _ in numbers(support.quoted)}


_RULES: tuple[Rule, ...] = (
    _is_counted_off,
    _is_rounded,
    _is_of_same_unit,
    _is_share_of,
    _is_part_in_whole,
    _is_earlier,
    _is_one_in,
    _is_of_two,
    _is_doubled,
    _is_phrase,
    _is_difference,
    _is_sum,
    _is_between_years,
    _is_other_unit,
)
