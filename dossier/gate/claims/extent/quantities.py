"""Quantities: how many of the same things, told in words that shut one another out.

“Every second boat” is not “every boat”, “10 to 12 weeks” not “12 weeks”, “all but two” not “two”.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from dossier.gate.claims.reading.numbers import SMALL_NUMBERS
from dossier.gate.claims.reading.terms import STOPWORDS, stem
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import ending, late

_N = rf"(?:\d+(?:[.,]\d+)*|(?:{'|'.join(SMALL_NUMBERS)})(?![\w-]))"
_OF = r"(?:\s+of)?(?:\s+(?:the|its|their|his|her|all|these|those))?"
_PATTERNS = (
    ("nth", r"every\s+(?:second|third|fourth|fifth|tenth|other)"),
    ("in", rf"(?P<in_n>{_N})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<in_m>{_N})"),
    ("part", rf"(?P<of_n>{_N})\s+of\s+(?:the\s+|its\s+|their\s+)?(?P<of_m>{_N})"),
    ("range", rf"(?P<from>{_N})\s*(?:to|or|-|–)\s*(?P<to>{_N})"),
    ("range", rf"between\s+(?P<low>{_N})\s+and\s+(?P<high>{_N})"),
    ("all but", rf"all\s+but\s+(?P<but>{_N}|a\s+few|a\s+handful)"),
    ("only", rf"(?:only|just|no\s+more\s+than)\s+(?P<only>{_N})"),
    ("least", rf"(?:at\s+least|no\s+fewer\s+than|no\s+less\s+than)\s+(?P<least>{_N})"),
    ("most", rf"(?:at\s+most|up\s+to|as\s+many\s+as)\s+(?P<most>{_N})"),
    ("over", rf"(?:more\s+than|over|upwards\s+of)\s+(?P<over>{_N})"),
    ("under", rf"(?:fewer\s+than|less\s+than|under)\s+(?P<under>{_N})"),
    ("about", rf"(?:about|around|roughly|some|approximately)\s+(?P<about>{_N})"),
    ("nearly", rf"(?:nearly|almost)\s+(?P<nearly>{_N})"),
    ("all", r"(?:every|each|all|both)"),
    ("majority", r"(?:most|the\s+majority|a\s+majority)"),
    ("several", r"(?:several|a\s+few|a\s+handful|a\s+couple)"),
    ("dozens", r"(?:dozens|scores|hundreds|thousands|millions)"),
    ("count", rf"(?:exactly\s+)?(?P<count>{_N})"),
)
_QUANTITY = late(
    r"(?<![\w.,’'-])(?<!\bfrom )(?<!\baged )(?<!\bby )(?:"
    + "|".join(f"(?P<k{at}>{pattern})" for at, (_, pattern) in enumerate(_PATTERNS))
    + rf")(?![\w-])(?!\s*(?:percent|per\s+cent|%)){_OF}(?P<what>(?:\s+[a-z][\w’'-]*){{1,3}})",
    re.IGNORECASE,
)
_MANY = late(r"\s+(?:[a-z]+\s+)?(?:[a-z]+s|people|men|women|children)(?![\w-])")
_WHOLE = late(rf"(?<![\w-])(?:[Oo]f|(?:from|between)\s+\S*{_N}\s+(?:to|and))\s+\Z")
"""“from 40 to 60 euros”: a range, not 60."""
_AT_MOST = late(r"(?<![\w-])(?:can|could|up\s+to|as\s+many\s+as|as\s+much\s+as)(?![\w-])")
"""“can last three hours” of “two to three hours”."""
_TABLE: Mapping[str, str] = {
    "nth": "all majority count",
    "in": "all majority count",
    "range": "count least most over under",
    "all but": "count only",
    "only": "least over",
    "least": "about",
    "several": "dozens",
    "dozens": "several",
}
"""For each kind of the quote, those of the claim that shut it out where the numbers tell it."""


class Quantity(NamedTuple):
    """What kind it is, its numbers, the stems of what is counted, and the words."""

    kind: str
    numbers: tuple[str, ...]
    what: tuple[str, ...]
    words: str


def quantity_findings(support: Support) -> Iterator[Finding]:
    """“one in five boats” becomes “five boats”."""
    if _AT_MOST.search(support.claim):
        return
    theirs = [item for item in _quantities(support.quoted) if item.kind in _TABLE]
    for mine in _quantities(support.claim) if theirs else ():
        same = [it for it in _quantities(support.quoted) if _is_of_same(mine, it)]
        if not same or not all(_shut_out(mine, it) for it in same):
            continue
        yield Finding(
            code="C-FORCE",
            message=f"the claim says {shown(mine.words)}, the quote {shown(same[0].words)} "
            f"({support.place})",
            tip="say how many as the quote says it",
        )
        return


def _is_of_same(one: Quantity, other: Quantity) -> bool:
    return not {*one.what}.isdisjoint(other.what)


def _shut_out(mine: Quantity, theirs: Quantity) -> bool:
    """Whether it cannot be so many if the quote says so."""
    if mine.kind not in _TABLE.get(theirs.kind, "").split():
        return False
    kind = (theirs.kind, mine.kind)
    if kind in (("range", "least"), ("range", "over")):
        return mine.numbers == theirs.numbers[1:]
    if kind in (("range", "most"), ("range", "under")):
        return mine.numbers == theirs.numbers[:1]
    if kind[0] in ("several", "dozens", "nth") or kind[1] in ("all", "majority"):
        return kind != ("nth", "count") or mine.numbers == ("1",)
    return bool({*mine.numbers} & {*theirs.numbers})


@lru_cache(maxsize=4_000)
def _quantities(text: str) -> tuple[Quantity, ...]:
    return tuple(
        item
        for found in _QUANTITY.finditer(text)
        if (item := _read(found)).what
        and (item.kind != "range" or _MANY.match(found["what"]))
        and not (item.kind == "count" and ending(_WHOLE, text, found.start()))
    )


def _read(found: re.Match[str]) -> Quantity:
    kind = next(name for at, (name, _) in enumerate(_PATTERNS) if found[f"k{at}"])
    named = [value for key, value in found.groupdict().items() if value and key[:1] != "k"]
    numbers = tuple(_value(value) for value in named if value != found["what"])
    return Quantity(kind, numbers, tuple(_things(found["what"])), found.group())


def _things(words: str) -> Iterator[str]:
    """The stems of what is counted, up to the next small word."""
    for word in words.split():
        if word.casefold() in STOPWORDS:
            return
        yield stem(word)


def _value(word: str) -> str:
    low = word.casefold().replace(",", "")
    return str(SMALL_NUMBERS.get(low, low))
