"""Numbers: the numbers of a text, in digits or in words, with their values and places."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from dossier.dates.calendar import MONTH_NAMES
from dossier.gate.claims.reading.terms import words_in
from dossier.text.patterns import late

_UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
SMALL_NUMBERS = {**_UNITS, **_TENS}
"""The words for numbers below a hundred that are one word."""
_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "dozen": 12, "bn": 10**9, "mn": 10**6, "m": 10**6, "k": 10**3,
}  # fmt: skip
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 2
    )
}
_NUMERATORS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9,
}  # fmt: skip
_PARTS = {**_ORDINALS, "quarter": 4}
_FRACTION = late(
    r"(an?(?=\s\w+s?(?:\s+(?:of|as|in|to|less|more|fewer|higher|lower|than|entirely|"
    r"because|when|after|since|from|and|or|on|if|while|over|between|compared|last|this|by|has|have|had|was|were|is|are|will|would|said|at|unless|without|but|before|who|which|that|per|against|for|next|during|within|early|later|today)\b|"
    r"\s*[,.;:)]|\s*\Z))|"
    r"one|two|three|four|five|six|seven|eight|nine|[1-9])[\s-](thirds?|quarters?|fifths?|sixths?|"
    r"sevenths?|"
    r"eighths?|ninths?|tenths?|twelfths?)(?![\w-])(?!\s+(?:quarter|half|time|day|week|month|year))",
    re.IGNORECASE,
)
_EACH = late(r"[^,.;:]{0,30},?\srespectively(?!\w)")
_AND_A_HALF = late(
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\s+and\s+a\s+half\s+"
    r"(?P<scale>million|billion|trillion|thousand)(?!\w)",
    re.IGNORECASE,
)
_AND_A_HALF_WORDS = 5
_LINK = late(r"\s*(to|or|and|–|-)\s*[$€£¥₽]?")
_BETWEEN = late(r"\bbetween\s+[$€£¥₽]?\Z", re.IGNORECASE)
_SCALED = late(
    r"(?:\d\s?|[a-z][\s-])(hundred|thousand|million|billion|trillion|bn|mn|m)\Z", re.IGNORECASE
)
_NEAR = 40
"""Code points before a number within which “between” stands."""
_COUNTING = frozenset((*SMALL_NUMBERS, *_SCALES, *_ORDINALS, *_NUMERATORS))
_NUMBER_WORDS = frozenset(
    word + ending
    for word in (*SMALL_NUMBERS, *_ORDINALS, *_PARTS, *_SCALES)
    for ending in ("", "s")
)
_DIGIT = late(r"\d")
_TOKEN = late(
    r"(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.,]*\d)|\d+(?:[.,:]\d+)*|"
    r"[A-Za-z]+",
    re.ASCII,
)
_DATE = late(
    rf"\b(?:{MONTH_NAMES}|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)\s+(?:3[01]|[12]\d|0?[1-9])(?!\d)(?![.,]\d{3}(?!\d))(?:st|nd|rd|"
    r"th)?(?:\s*[-–]\s*\d{1,2}(?![\d%]|[.,:]\d)|\s+(?:and|to|or|through|until)\s+\d{1,2}"
    r"(?=[.,;:)”\"](?!\d)|\Z|\s+(?:with|in|at|by|on|the|when|while|after|before)(?!\w)))?"
    r"(?:,?\s+\d{4})?(?!\d)"
    r"|\b(?:\d{1,2}\s*(?:and|to|or|–|-)\s*)?\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+"
    rf"(?:{MONTH_NAMES})"
    r"(?:,?\s+\d{4})?(?!\d)"
    r"|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|(?<![\d.,$€£])(?:1[5-9]|"
    r"20)\d\d(?:s)?(?![\d.,:]\d|\s+(?:people|percent|%))\b"
)
_PERCENT = late(r"[\s-]*(?:%|percent(?!age)|per\s+cent|pct)")


def is_number_word(word: str) -> bool:
    """Whether a folded word counts: `fourteen`, `fifty-eight`, `second`, `dozens`."""
    return all(
        part in SMALL_NUMBERS or part in _ORDINALS or part.rstrip("s") in _SCALES
        for part in re.split(r"[-‑‐]", word)
    )


def may_count(text: str) -> bool:
    """Whether the text has a digit or a word of number: a cheap look before it is read."""
    return not _NUMBER_WORDS.isdisjoint(words_in(text)) or _DIGIT.search(text) is not None


class Number(NamedTuple):
    """A number as printed, and its value: `2.5 million` is `2500000`, `12 percent` `12%`."""

    value: str
    start: int
    end: int


def without_dates(text: str) -> str:
    """The text with every date blanked, so that all else stands where it stood."""
    if not _DIGIT.search(text):
        return text
    return _DATE.sub(lambda match: " " * len(match.group()), text)


def numbers(text: str) -> tuple[tuple[str, str], ...]:
    """Numbers as (value, words); a `third` is `#3`."""
    return tuple((item.value, text[item.start : item.end]) for item in placed_numbers(text))


@lru_cache(maxsize=2_000)
def placed_numbers(text: str) -> tuple[Number, ...]:
    """Numbers with their places, in order; “1.5 to 1.8 percent” are two of percent."""
    if not may_count(text):
        return ()
    found = list(_numbers(text))
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at], found[at + 1]
        link = _LINK.fullmatch(text[one.end : other.start])
        before = max(0, one.start - _NEAR)
        is_both = _BETWEEN.search(text, before, one.start) or _EACH.match(text, other.end)
        if link and (link.group(1) != "and" or is_both):
            found[at] = one._replace(value=_shared(one, other, text))
    return tuple(found)


def _shared(one: Number, other: Number, text: str) -> str:
    """The value of a number that takes its scale or percent sign from the next one."""
    printed = text[one.start : one.end]
    is_short = re.fullmatch(r"\d{1,3}(?:[.,]\d+)?", printed) or printed.casefold() in _UNITS
    if not is_short or one.value.endswith("%"):
        return one.value
    if other.value.endswith("%"):
        return f"{one.value}%"
    words = _SCALED.search(text[other.start : other.end])
    if words is None:
        return one.value
    return f"{(Decimal(one.value) * _SCALES[words.group(1).lower()]).normalize():f}"


def _numbers(text: str) -> Iterator[Number]:
    tokens = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    at = 0
    while at < len(tokens):
        low = tokens[at][0].lower()
        if low not in _COUNTING and not low[0].isdigit():
            at += 1
            continue
        if _is_numerator(tokens[at][0]) and (part := _FRACTION.match(text, tokens[at][1])):
            yield Number(_share(part), part.start(), part.end(2))
            at += 2
            continue
        if half := _AND_A_HALF.match(text, tokens[at][1]):
            words = half.group()
            many = Decimal(_UNITS.get(low) or low) + Decimal("0.5")
            scaled = many * _SCALES[half["scale"].lower()]
            yield Number(_value(scaled, False, words), half.start(), half.end())
            at += _AND_A_HALF_WORDS
            continue
        length, value, ordinal = _number(text, tokens, at)
        if length:
            end = tokens[at + length - 1][2]
            words = text[tokens[at][1] : end]
            share = "%" if _PERCENT.match(text, end) else ""
            yield Number(_value(value, ordinal, words) + share, tokens[at][1], end)
        at += max(length, 1)


def _is_numerator(word: str) -> bool:
    return word.lower() in _NUMERATORS or (len(word) == 1 and word.isdigit())


def _share(part: re.Match[str]) -> str:
    """`one tenth` is `10%`, `two thirds` `2/3`."""
    above = _NUMERATORS.get(part.group(1).lower()) or int(part.group(1))
    below = _PARTS[part.group(2).lower().rstrip("s")]
    whole, rest = divmod(100 * above, below)
    return f"{above}/{below}" if rest else f"{whole}%"


def _value(value: Decimal | None, ordinal: bool, words: str) -> str:
    if value is None:
        return words
    return f"{'#' if ordinal else ''}{value.normalize():f}"


Tokens = list[tuple[str, int, int]]


def _number(text: str, tokens: Tokens, at: int) -> tuple[int, Decimal | None, bool]:
    """How many tokens from `at` on make a number, its value, and whether it is an ordinal."""
    word = tokens[at][0].lower()
    if word[0].isdigit():
        ordinal = _is_glued(text, tokens, at) and tokens[at + 1][0] in ("st", "nd", "rd", "th")
        if ordinal:
            return 2, _parsed(word), True
        value = _parsed(word)
        return (1, None, False) if value is None else _scaled(text, tokens, at + 1, value, 1)
    if word == "second" and _is_unit_of_time(tokens, at):
        return 0, None, False
    if word in _ORDINALS:
        return 1, Decimal(_ORDINALS[word]), True
    if word in _TENS:
        unit = _UNITS.get(tokens[at + 1][0].lower(), 0) if _is_glued(text, tokens, at) else 0
        length = 2 if unit else 1
        return _scaled(text, tokens, at + length, Decimal(_TENS[word] + unit), length)
    if word in _UNITS:
        return _scaled(text, tokens, at + 1, Decimal(_UNITS[word]), 1)
    if word in _SCALES and len(word) > 2 and at and tokens[at - 1][0].lower() in ("a", "an"):
        return 1, Decimal(_SCALES[word]), False
    return 0, None, False


def _is_unit_of_time(tokens: Tokens, at: int) -> bool:
    """“metres a second”, “per second”, not “a second treaty”."""
    before = tokens[at - 1][0].casefold() if at else ""
    measured = any(
        word[0].isdigit() or word in SMALL_NUMBERS for word, _, _ in tokens[max(0, at - 6) : at - 1]
    )
    return before in ("per", "each") or (before == "a" and measured)


def _is_glued(text: str, tokens: Tokens, at: int) -> bool:
    """Whether the next token follows with at most a hyphen between."""
    return at + 1 < len(tokens) and text[tokens[at][2] : tokens[at + 1][1]] in ("", "-", "‑", "‐")


def _scaled(
    text: str, tokens: Tokens, at: int, value: Decimal, length: int
) -> tuple[int, Decimal | None, bool]:
    while at < len(tokens) and text[tokens[at - 1][2] : tokens[at][1]].strip(" -\u00a0") == "":
        scale = _SCALES.get(tokens[at][0].lower())
        if scale is None or (len(tokens[at][0]) == 1 and not _is_glued(text, tokens, at - 1)):
            break
        value, length, at = value * scale, length + 1, at + 1
    return length, value, False


def _parsed(digits: str) -> Decimal | None:
    if ":" in digits:
        return None
    digits = "".join(digits.split())
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits):
        digits = digits.replace(",", "")
    try:
        return Decimal(digits.replace(",", "."))
    except InvalidOperation:
        return None
