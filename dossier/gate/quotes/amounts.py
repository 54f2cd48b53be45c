"""Amounts: does a passage start or end inside a number with its unit, a range or a date?"""

import re

from dossier.dates.calendar import MONTH_NAMES
from dossier.text.patterns import late

_MONTH = rf"(?:{MONTH_NAMES}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_NUMBER_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|"
    r"hundred|thousand|million|billion|trillion)"
)
_UNIT = (
    r"(?:hundred|thousand|million|billion|trillion|dozen|crore|lakh|bn|mn|percentage|percent|"
    r"per\s+cent|pct|degrees|dollars|euros?|pounds|roubles|rubles|yen|yuan|rupees|francs|cents|"
    r"(?:cubic|square|nautical|sq\.?)\s+\w+|(?:metric|short|long)\s+tons?|light[\s-]years?|"
    r"(?:kilo|mega|giga|tera)?(?:bytes?|bits?|volts?|hertz|joules?|calories|tonnes?)|pixels|decibels|"
    r"mb|mbar|hPa|kPa|MPa|psi|millibars?|hectopascals|basis\s+points|nights?|fortnights?|yards?|ounces|pints|carats|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|feet|"
    r"inch(?:es)?|"
    r"(?:[A-Z]\w+\s+)?(?:francs?|crowns?|kroner|kronor|marks|pesos?|won|lira|liras|zlotys?|forints?|dinars?|"
    r"dirhams?|shekels?|rand|reais|baht|naira|shillings|lei|leva|hryvnias?|tenge|lari|riyals?|"
    r"guilders|ringgit|dollars|euros?|pounds|rupees|roubles|rubles)|hectares?|acres?|"
    r"(?:milli|micro|nano|pico|centi|deci)(?:grams?|lit(?:re|er)s?|seconds?|sieverts?|amps?|volts?|moles?)|"
    r"sieverts?|becquerels?|kilograms?|kilos?|grams?|tonn?es?|tons?|lit(?:re|er)s?|gallons?|barrels?|"
    r"(?:kilo|mega|giga)?watts?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|decades?|"
    r"centuries|times|percentage\s+points?|km|kg|cm|mm|mg|ml|MW|GW|kW|kWh|MWh|GWh|mph|kph|km/h|knots|ha|ft|lbs?|oz|[kMGT]B|"
    r"[kMG]?Hz|dB|[gml]|[ap]\.m\.|[ap]m|GMT|UTC|°[CF]?)"
)
_RATE = (
    r"(?:an?|per)\s+(?:day|week|month|year|hour|minute|second|night|dose|person|head|share|piece|"
    r"vote|"
    r"square|cubic|lit(?:re|er)|kilo\w*|tonne|ton|barrel|gallon|mile)(?!\w)"
)
_DIGIT_THEN_UNIT = late(
    rf"\s+(?:{_UNIT}(?!\w)|%|‰|{_MONTH}(?!\w)|{_RATE})|\u00a0000(?!\d)|[ \u202f]000(?!\d)"
)
_WORD_THEN_UNIT = late(rf"\s+{_UNIT}(?!\w)")
_ENDS_NUMBER_WORD = late(rf"(?<![\w-]){_NUMBER_WORD}\Z", re.IGNORECASE)
_SCALE = r"(?:hundred|thousand|million|billion|trillion|dozen)"
_ENDS_SMALL = late(r"(?<![\w-])(?:one|half\s+an?|and\s+a\s+half)\Z", re.IGNORECASE)
_SMALL_BEFORE = late(r"(?<![\w-])(?:one|half\s+an?|and\s+a\s+half)\s+\Z", re.IGNORECASE)
_THEN_SCALE = late(rf"\s+{_SCALE}(?!\w)")
_STARTS_SCALE = late(rf"{_SCALE}(?!\w)")
_ENDS_AMOUNT = late(
    rf"(?:\d|(?<!\w){_NUMBER_WORD})\s+(?:dollars|euros?|pounds|crowns|kroner|kronor|roubles|rubles|"
    r"francs|rupees|yen|yuan|cents|tonn?es|tons|barrels|lit(?:re|er)s|gallons|miles|km|kilometres|"
    r"kilometers|met(?:re|er)s|hours)\Z"
)
_THEN_RATE = late(rf"\s+{_RATE}(?!\s+(?:ago|earlier|later|before|after|from|when|since|long)\b)")
_RANGE = late(rf"\s+to\s+(?:\d|{_NUMBER_WORD}(?!\w))", re.IGNORECASE)
_FROM = late(r"(?<!\w)(?:from|between)\s+(?:[\w.,$€£%]+\s+){1,2}\Z", re.IGNORECASE)
_UNITED = late(
    rf"\s+(?:to|and)\s+(?:\d[\d.,]*|{_NUMBER_WORD})\s?(?:{_UNIT}(?!\w)|[%‰])", re.IGNORECASE
)
_SPANNED = late(rf"(?<!\w)(?:from|between)\s+(?:\d[\d.,]*|{_NUMBER_WORD})\Z", re.IGNORECASE)
"""“Between 60 | and 75 million”: the unit of both stands behind the second."""
_ENDS_PER = late(rf"(?:\d|(?<![\w-]){_NUMBER_WORD}|(?<!\w)an?)\s+per\Z", re.IGNORECASE)
_THEN_CENT = late(r"\s+cent(?!\w)")
_PER_BEFORE = late(r"(?<!\w)per\s+\Z", re.IGNORECASE)
_ENDS_MONTH = late(rf"(?<!\w){_MONTH}\Z")
_ERA = late(r"\s+(?:BCE?|CE|AD|B\.\s?C\.|A\.\s?D\.)(?!\w)")
_ENDS_YEAR = late(r"(?<![\d.,])(?:1[5-9]|20)\d\d\Z")
_AMOUNT = late(r"\s+(?:%|percent|per\s+cent|million|billion)")
_DAY = late(r"\.?\s+\d{1,2}(?!\d)")
_YEAR = late(r"\.?,?\s+(?:1[5-9]|20)\d\d(?!\d)(?!\s*(?:%|percent|people|men|women|troops))")
_ENDS_DATE = late(
    rf"(?<!\w)(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH})\Z"
)
_STARTS_UNIT = late(rf"(?:{_UNIT})(?!\w)")
_NUMBER_BEFORE = late(rf"(?:\d|(?<![\w-]){_NUMBER_WORD})\s+\Z", re.IGNORECASE)
_YEAR_BEFORE = late(r"(?<![\d.,])(?:1[5-9]|20)\d\d\s+\Z")
_STARTS_DAY = late(r"\d{1,2}(?!\d)")
_STARTS_YEAR = late(r"\d{4}(?!\d)")
_STARTS_WITH_YEAR = late(r"(?:1[5-9]|20)\d\d(?!\d)")
_MONTH_BEFORE = late(rf"(?<!\w){_MONTH}\s+\Z")
_DATE_BEFORE = late(rf"(?<!\w){_MONTH}\s+\d{{1,2}},\s+\Z")
_SIGN_WORD_BEFORE = late(r"(?<!\w)(?:minus|plus)\s+\Z", re.IGNORECASE)
_NEAR = 40


def splits_date(text: str, end: int) -> bool:
    """“On July 30 | , 2022”, “in January | 2022”, “since Jan. | 27”."""
    near = text[max(0, end - _NEAR) : end]
    if _ENDS_DATE.search(near):
        return bool(_YEAR.match(text, end))
    return bool(_ENDS_MONTH.search(near) and (_DAY.match(text, end) or _YEAR.match(text, end)))


def splits_number_before(text: str, start: int) -> bool:
    """Whether what starts here goes on with a number, a unit or a date begun before it."""
    near = text[max(0, start - _NEAR) : start]
    if text[start].isdigit():
        if _SIGN_WORD_BEFORE.search(near):
            return True
        if _STARTS_DAY.match(text, start) and _MONTH_BEFORE.search(near):
            return True
        if _STARTS_WITH_YEAR.match(text, start) and _MONTH_BEFORE.search(near):
            return True
        return bool(_STARTS_YEAR.match(text, start) and _DATE_BEFORE.search(near))
    if _STARTS_SCALE.match(text, start) and _SMALL_BEFORE.search(near):
        return True
    if text.startswith("cent", start) and _PER_BEFORE.search(near):
        return True
    if _STARTS_UNIT.match(text, start):
        return bool(_NUMBER_BEFORE.search(near) and not _YEAR_BEFORE.search(near))
    return text[start] in "%‰°" and near.rstrip()[-1:].isdigit()


def splits_number_after(text: str, end: int) -> bool:
    """Whether a number that ends here goes on: “12 | million”, “two | to three”."""
    near = text[max(0, end - _NEAR) : end]
    if near[-1].isnumeric():
        if _ERA.match(text, end):
            return True
        if _ENDS_YEAR.search(near) and not _AMOUNT.match(text, end):
            return False
        return bool(_DIGIT_THEN_UNIT.match(text, end)) or _splits_range(text, end)
    if _ENDS_SMALL.search(near) and _THEN_SCALE.match(text, end):
        return True
    if _ENDS_AMOUNT.search(near) and _THEN_RATE.match(text, end):
        return True
    if _ENDS_PER.search(near) and _THEN_CENT.match(text, end):
        return True
    if _ENDS_MONTH.search(near):
        return bool(_DAY.match(text, end))
    if _ENDS_NUMBER_WORD.search(near) is None:
        return False
    return bool(_WORD_THEN_UNIT.match(text, end)) or _splits_range(text, end)


def _splits_range(text: str, end: int) -> bool:
    """“two | to three beers”, “from 22 | to 31 per cent”, but not “rose from 40 | to 50”."""
    near = text[max(0, end - _NEAR) : end]
    if _UNITED.match(text, end) and _SPANNED.search(near):
        return True
    if _RANGE.match(text, end) is None:
        return False
    return _FROM.search(text[max(0, end - _NEAR) : end] + " ") is None
