"""Units: the words around a number become the unit it is given in, and per what it is given."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from dossier.text.patterns import late

_NAMES = (
    "km kilometre kilometres kilometer kilometers", "mile miles", "m metre metres meter meters",
    "feet foot ft", "yard yards", "cm centimetre centimetres centimeter centimeters",
    "mm millimetre millimetres millimeter millimeters", "inch inches",
    "kg kilo kilos kilogram kilograms kilogrammes", "g gram grams gramme grammes",
    "mg milligram milligrams",
    "µg microgram micrograms mcg", "bushel bushels",
    "carat carats",     "MB megabyte megabytes", "GB gigabyte gigabytes", "TB terabyte terabytes",
    "ton tons", "tonne tonnes", "ounce ounces", "stone",
    "pound pounds £", "litre litres liter liters", "gallon gallons", "pint pints", "barrel barrels",
    "ml millilitre millilitres", "hectare hectares", "acre acres", "dollar dollars $",
    "euro euros €", "yen ¥", "rouble roubles ruble rubles ₽", "rupee rupees ₹", "pence p",
    "crown crowns krone kroner krona kronor", "franc francs", "peso pesos", "yuan renminbi",
    "lira liras", "zloty zlotys", "hryvnia hryvnias", "shekel shekels", "won", "cent cents",
    "hour hours", "minute minutes", "second seconds", "day days", "week weeks", "month months",
    "year years", "decade decades", "century centuries", "night nights",
    "MW megawatt megawatts", "GW gigawatt gigawatts", "kW kilowatt kilowatts",
    "dinar dinars", "dirham dirhams", "mark marks", "baht", "forint forints", "hPa", "kPa",
    "MWh", "GWh", "kWh", "TWh", "volt volts", "degree degrees", "knot knots",
)  # fmt: skip
_SQUARE = ("square", "cubic", "nautical", "light")
_HOURS = late(r"\s?-?((?:kilo|mega|giga|tera)watt)[\s-]hours?(?!\w)", re.IGNORECASE)
_ENERGY = {"kilowatt": "kWh", "megawatt": "MWh", "gigawatt": "GWh", "terawatt": "TWh"}
_PER = late(r"(?:(?<!\w)(per|each|every|an?)\s+|/)(?:(square|cubic|sq\.?|cu\.?)\s+)?([^\W\d]+)")
_PEOPLE = frozenset(
    "person head capita people individual inhabitant resident citizen passenger worker".split()
)
_PIECES = frozenset("bottle box bag sack bale crate loaf litter household family pupil".split())
_SIGN = late(r"(?:US|A|C|NZ)?([$€£¥₽₹])\s?\Z")
_UNIT = late(rf"\s?-?(?:({'|'.join(_SQUARE)})\s)?([$€£¥₽₹]|[A-Za-z]+)(?!\w)")
_CLOCK = late(r"\s?([ap])\.?m\b")
_SPEED = late(r"\s?(mph|kph|km/?h|kmh)(?!\w)", re.IGNORECASE)
_SPEEDS = {"mph": "mile", "kph": "km", "km/h": "km", "kmh": "km"}
_PERIOD = r"(second|minute|hour|day|night|week|month|season|quarter|year|decade)"
_RATE = late(rf"(?:\s+\w+){{0,3}}?\s+(?:an?|per|each|every)\s+{_PERIOD}(?![\w-])|/{_PERIOD}")
_IS_PERIOD = late(f"{_PERIOD}s?")
_ADVERB = late(
    r"(?:\s+\w+){0,3}?\s+(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)(?![\w-])"
)
_ADJECTIVE = late(
    r"(?<![\w-])(hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual)\s+(?:\w+\s+){1,3}?"
    r"(?:of\s+)?(?:about\s+|around\s+|nearly\s+|some\s+)?[$€£¥₽₹]?\Z"
)
_PERIODS: Mapping[str, str] = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month",
    "quarterly": "quarter", "yearly": "year", "annually": "year", "annual": "year",
}  # fmt: skip


@cache
def _units() -> Mapping[str, str]:
    return {name: names.split()[0] for names in _NAMES for name in names.split()}


def unit(before: str, after: str) -> str:
    """The unit of a number between two stretches of text; empty if it has none."""
    if sign := _SIGN.search(before):
        return _units().get(sign.group(1), "")
    if clock := _CLOCK.match(after):
        return f"{clock.group(1)}m"
    if speed := _SPEED.match(after):
        return _SPEEDS[speed.group(1).casefold()]
    if hours := _HOURS.match(after):
        return _ENERGY[hours.group(1).casefold()]
    found = _UNIT.match(after)
    if found is None:
        return ""
    name = _units().get(found.group(2), "")
    return f"{found.group(1)} {name}" if name and found.group(1) else name


def rate(before: str, after: str) -> str:
    """The period that a number is given for each of: “a year”, “monthly”; empty if none."""
    if _SPEED.match(after):
        return "hour"
    for words in _rates(before, after):
        return _PERIODS.get(words, words)
    return ""


def measures(after: str) -> frozenset[str]:
    """What a number is given for each of, but for periods: “a megawatt hour”, “per square foot”."""
    found = (_measure(after, match) for match in _PER.finditer(after))
    return frozenset(name for name in found if name)


def _measure(after: str, match: re.Match[str]) -> str:
    """The one name of a measure; nothing for periods and, after “a”, for any other thing."""
    word = match.group(3).casefold()
    if hours := _HOURS.match(after, match.start(3)):
        return _ENERGY[hours.group(1).casefold()]
    if _IS_PERIOD.fullmatch(word) or word == "cent":
        return ""
    name = _units().get(match.group(3)) or _units().get(word)
    if name is None and word in _PEOPLE:
        name = "person"
    if name is None and (match.group(1) == "per" or word in _PIECES):
        name = word
    return f"{match.group(2)[:2]} {name}" if name and match.group(2) else name or ""


def _rates(before: str, after: str) -> Iterator[str]:
    for pattern in (_RATE, _ADVERB):
        if found := pattern.match(after):
            yield next(word for word in found.groups() if word)
    if found := _ADJECTIVE.search(before):
        yield found.group(1)
