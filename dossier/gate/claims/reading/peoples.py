"""Peoples: the names of a country, its people and what is of it, where one is not in the other."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from dossier.text.patterns import late

_NAMES = (
    "Argentina Argentine Argentinian", "Belgium Belgian", "Britain British UK Briton",
    "Cyprus Cypriot", "Denmark Danish Dane", "England English", "Finland Finnish Finn",
    "Flanders Flemish", "France French", "Germany German", "Greece Greek", "Greenland Greenlandic",
    "Holland Netherlands Dutch", "Hungary Hungarian", "Iceland Icelandic", "Ireland Irish",
    "Italy Italian", "Kyrgyzstan Kyrgyz", "Lebanon Lebanese", "Malta Maltese", "Myanmar Burmese",
    "Norway Norwegian", "Peru Peruvian", "Philippines Filipino Philippine", "Poland Polish Pole",
    "Portugal Portuguese", "Quebec Quebecois", "Scotland Scottish Scot", "Slovakia Slovak",
    "Spain Spanish Spaniard", "Sweden Swedish Swede", "Switzerland Swiss", "Thailand Thai",
    "Turkey Turkish Turk Türkiye", "Ukraine Ukrainian", "Wales Welsh", "US USA America American",
    "Afghanistan Afghan", "Kazakhstan Kazakh", "Tajikistan Tajik", "Turkmenistan Turkmen",
    "Uzbekistan Uzbek", "Azerbaijan Azeri Azerbaijani", "Vatican Holy", "Moscow Muscovite",
    "Naples Neapolitan", "Vienna Viennese", "Crete Cretan", "Sicily Sicilian", "Bavaria Bavarian",
    "Saxony Saxon", "Brittany Breton", "Normandy Norman", "Catalonia Catalan", "Ivory Ivorian",
)  # fmt: skip


@cache
def _known() -> Mapping[str, frozenset[str]]:
    """For each name, folded, all names of the same people."""
    rows = [frozenset(row.casefold().split()) for row in _NAMES]
    return {name: row for row in rows for name in row}


_STOPS = late(r"(?<=\b[A-Z])\.(?=[A-Z]\b|\W|\Z)")
_WHOLE = {"united states": "us", "united kingdom": "uk", "great britain": "britain"}


def shortened(text: str) -> str:
    """The text, folded, with every country of two words in one, and initials without stops."""
    plain = _STOPS.sub("", text).casefold()
    for name, short in _WHOLE.items():
        plain = plain.replace(name, short)
    return plain


def peers(word: str) -> frozenset[str]:
    """The other folded names of a country or people; none where the word is no such name."""
    low = word.casefold().replace(".", "")
    return _known().get(low, frozenset()) | _known().get(low.rstrip("s"), frozenset())


_NAME = late(r"(?<![\w’'-])[A-Z][a-z]{3,}(?![\w-])")
_OF_PEOPLE = ("n", "an", "ian", "ese", "ish")


@lru_cache(maxsize=4_000)
def of_one_people(claim: str, quoted: str) -> tuple[str, str]:
    """Both with “Haldria” for “Haldrian”, where one of them stands in each."""
    names = {*_NAME.findall(claim), *_NAME.findall(quoted)}
    for name in names:
        for root in _roots(name):
            if root in names:
                claim, quoted = (
                    re.sub(rf"(?<!\w){name}(?!\w)", root, it) for it in (claim, quoted)
                )
                break
    return claim, quoted


def _roots(name: str) -> Iterator[str]:
    """What a country may be called whose people are called so."""
    for ending in _OF_PEOPLE:
        if name.endswith(ending):
            root = name.removesuffix(ending)
            yield from (root, f"{root}a", f"{root}ia", f"{root}y", f"{root}e")
