"""Apportioned: a share or a rounded number of a claim follows from the numbers of its quotes."""

import re
from decimal import ROUND_DOWN, Decimal, InvalidOperation
from functools import lru_cache
from itertools import pairwise

from dossier.gate.claims.reading.numbers import Number, numbers, placed_numbers, without_dates
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.text.patterns import late

_ONE_IN = late(r"\b(?:one|1)\s+(?:in|out\s+of)\s+(?:every\s+)?\Z", re.IGNORECASE)
_ROUGHLY = late(
    r"(?<![\w-])(nearly|almost|about|around|some|roughly|approximately|over|more\s+than|under|fewer\s+than|"
    r"less\s+than|just\s+over|just\s+under)\s+[$€£¥₽]?\Z",
    re.IGNORECASE,
)
_OF_WHOLE = late(
    r"(?:\s+\w+)?\s+(?:in|(?:out\s+)?of)\s+(?:(?:the|its|their|his|her|all|some|about|every)\s+){0,2}",
    re.IGNORECASE,
)
_DENIED = late(rf"(?<![\w-])(?:{NEGATING}|un\w+ed)(?![\w-])", re.IGNORECASE)
_IN_WHOLE = late(r"\s+(?:in|out\s+of)\s+(?:every\s+)?", re.IGNORECASE)
_BARE = late(r"\s*(?:[.,;:!?”\"]|\Z)")
"""A number with nothing after it that it could count."""
_PERCENT = late(r"\s*(?:%|percent|per\s+cent)", re.IGNORECASE)
_ROUND, _COARSE = 20, 8
"""A rounded number lies within a twentieth of the true one."""
_SHORT = frozenset(("nearly", "almost", "under", "fewer than", "less than", "just under"))
_PAST = frozenset(("over", "more than", "just over"))
_REACH = 80


def beside(item: Number, claim: str) -> tuple[str, str]:
    """The words close before and after a number."""
    return claim[max(0, item.start - _REACH) : item.start], claim[item.end : item.end + _REACH]


def number_of(value: str) -> Decimal | None:
    """The number of a value, rank and percent signs aside; none for a fraction."""
    try:
        return Decimal(value.strip("#%"))
    except InvalidOperation:
        return None


def is_one_in(item: Number, support: Support) -> bool:
    """“one in five” of “a fifth” or “20 percent”, and “a fifth” of “one in five”."""
    share = _quantity(item.value)
    if share and share[1] and share[0]:
        return any(
            share[0] * (number_of(one.value) or 0) == 100
            for one in placed_numbers(support.quoted)
            if _ONE_IN.search(support.quoted, max(0, one.start - _REACH), one.start)
        )
    if not _ONE_IN.search(beside(item, support.claim)[0]):
        return False
    below = number_of(item.value)
    values = {value for value, _ in numbers(support.quoted)}
    return bool(below) and (f"{100 / (below or 1):f}%" in values or f"1/{item.value}" in values)


def is_rounded(item: Number, support: Support) -> bool:
    """“nearly 1,500” of “1,480”, “more than a tenth” of “11.5 percent”."""
    found = _ROUGHLY.search(beside(item, support.claim)[0])
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


def is_share_of(item: Number, support: Support) -> bool:
    """“a third” of “112 of its 340”, “10 percent” of “5 of the 50”."""
    wanted = _quantity(item.value)
    if wanted is None or not wanted[1]:
        return False
    text = without_dates(support.quoted)
    tolerance = _ROUND if _ROUGHLY.search(beside(item, support.claim)[0]) else 10 * _ROUND
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


def is_part_in_whole(item: Number, support: Support) -> bool:
    """“two in five” of “40 percent”, “three in five had” of “40 percent had not”."""
    shares = [
        true[0] for value, _ in numbers(support.quoted) if (true := _quantity(value)) and true[1]
    ]
    shares += _parts_in_wholes(support.quoted)
    for one, other in _placed_in_wholes(support.claim):
        part, whole = _quantity(one.value), _quantity(other.value)
        if item not in (one, other) or not part or not whole:
            continue
        is_rough = _ROUGHLY.search(beside(one, support.claim)[0]) is not None
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
    number = number_of(value)
    return None if number is None else (number, value.endswith("%"))


def _cut_to_one_digit(number: Decimal) -> Decimal:
    """The number with all digits but its first made nought: 2,300 becomes 2,000."""
    return number.quantize(Decimal(1).scaleb(number.adjusted()), rounding=ROUND_DOWN)


def is_of_same_unit(item: Number, support: Support) -> bool:
    """“45 percent” of “demanded 55 percent; the others offered 45”."""
    if not item.value.endswith("%"):
        return False
    found = placed_numbers(support.quoted)
    return any(one.value.endswith("%") for one in found) and any(
        one.value == item.value[:-1] and _BARE.match(support.quoted, one.end) for one in found
    )
