"""Parties: do two phrases for a speaker name different parties?

“The ministry” and “the union” are told apart by what they are; a name by what the article calls it.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from dossier.gate.claims.reading.terms import stems
from dossier.gate.reading.names import proper
from dossier.speech.tables import rows, words_of
from dossier.text.occurrences import whole_words
from dossier.text.patterns import late

_WORD = late(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:[’']s?(?!\w))?")
_LINK = late(r",|\s(?:for|of|at|in|from|who|which|that|on|told)\s", re.IGNORECASE)
_OF_WHOM = late(
    r"(?<!\w)(?:for|of|at)\s+(?:the\s+|its\s+|an?\s+)?(?P<whose>[^,.;]+)", re.IGNORECASE
)
_ANYBODY = frozenset(
    "spokesman spokeswoman spokesperson representative leader head chief director chairman "
    "chairwoman chair secretary president official officials member source sources lawyer "
    "lawyers executive".split()
)
_BREAK = late(r"[.;:!?\n“”\"]")
_DESCRIBED = late(r",\s+(?:(?:an?|the|its|his|her)\s)?([^,.;“”\"]{3,60})[,.;]")
_OWNED = late(r"(?:its|their)\s", re.IGNORECASE)
"""“its spokeswoman”: whose she is, stands before."""
_SPOKESMAN = late(r"(?<!\w)spokes(?:man|woman|person|people)(?!\w)", re.IGNORECASE)
_ITS_NAME = late(r"(?<=man|son),?\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*\Z")
"""“spokeswoman Anna Berg”: the name is her own."""
_UNNAMED = late(
    r"(?:an?|one|some|several|many|two|three|four|five|other|another|unnamed|anonymous)\s"
    r"(?!(?:[a-z-]+\s){0,3}(?:spokes\w+|statement|report|study|letter|document|notice|survey|poll|release|"
    r"company|firm)s?(?!\w))",
    re.IGNORECASE,
)
"""“a diplomat”, “two former employees”."""
_RELATIVE = late(
    r"\s(?:who|which|that|familiar|close|with|from|in|inside|within|of|at|on|for|near)(?!\w)"
)
_NEAR = 60


def are_rivals(one: str, other: str, text: str) -> bool:
    """Whether two phrases for a speaker name different parties, by their nouns or the article."""
    if _OWNED.match(other):
        return False
    if _is_spoken_for(one) and _is_spoken_for(other):
        return _are_apart(_principal(one), _principal(other))
    mine, theirs = party(one, text), party(other, text)
    if not mine or not theirs or stems(one) & stems(other):
        return False
    return not any(_lines(word) & _lines(same) for word in mine for same in theirs)


def is_unnamed(phrase: str) -> bool:
    """Whether a phrase means some person or other: “a diplomat”, “two former employees”."""
    head = _RELATIVE.split(phrase)[0].rstrip(" ,").split()[-1].casefold()
    singular = head.removesuffix("s")
    return _UNNAMED.match(phrase) is not None and (
        head in _ANYBODY | words_of("humans") | _table().keys()
        or f"{head}s" in _table()
        or singular in words_of("roles") | words_of("humans")
    )


def _is_spoken_for(phrase: str) -> bool:
    return _SPOKESMAN.search(phrase) is not None and bool(_principal(phrase))


def _principal(phrase: str) -> frozenset[str]:
    """The words for whom a spokesman speaks: “a spokesman for the ministry”, “a Lind spokesman”."""
    return stems(_SPOKESMAN.sub(" ", _ITS_NAME.sub(" ", phrase)))


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    lines = [frozenset().union(*map(_lines, words)) for words in (one, other)]
    return not one & other and not lines[0] & lines[1]


def party(phrase: str, text: str) -> frozenset[str]:
    """The nouns by which a phrase names a party; for a name, those the article sets beside it."""
    return _party(phrase) or (_beside(name, text) if (name := proper(phrase)) else frozenset())


@lru_cache(maxsize=4_000)
def _party(phrase: str) -> frozenset[str]:
    whose = _OF_WHOM.search(phrase)
    words = _LINK.split(phrase)[0].split()
    owner = next(
        (re.sub(r"[’'].*$", "", word) for word in words if re.search(r"[’']s?$", word)), ""
    )
    head = _WORD.findall(words[-1])[-1:] if words else []
    noun = head[0].casefold() if head else ""
    if noun in _ANYBODY and (whose or owner):
        return _party(whose.group("whose") if whose else owner)
    return frozenset((noun,)) if noun in _table() else frozenset()


@lru_cache(maxsize=4_000)
def _beside(name: str, text: str) -> frozenset[str]:
    """The nouns of the table that stand right before the name or in a comma after it."""
    found: set[str] = set()
    for start in whole_words(text, name):
        end = start + len(name)
        if "-" in (text[start - 1 : start], text[end : end + 1]):
            continue
        near = _BREAK.split(text[max(0, start - _NEAR) : start])[-1]
        after = text[end : end + 2 * _NEAR]
        if "," not in near[-2:] or after[:1] in ",.;":
            found.add(_office(near))
        described = _DESCRIBED.match(after)
        found.update(_party(described.group(1)) if described else ())
    return frozenset(found & _table().keys())


def _office(before: str) -> str:
    """The word before a name, first names aside: “the mayor, Anna |”, “Mayor Anna |”."""
    words: list[str] = _WORD.findall(before)
    found = (word for word in reversed(words) if word.casefold() in _table() or word[0].islower())
    return next(found, "").casefold()


def share_line(one: str, other: str) -> bool:
    """Whether two nouns may stand for one party by the table."""
    return bool(_lines(one) & _lines(other))


def nouns() -> frozenset[str]:
    """The nouns of the table."""
    return frozenset(_table())


def _lines(word: str) -> frozenset[int]:
    return _table().get(word, frozenset())


@cache
def _table() -> Mapping[str, frozenset[int]]:
    """On which lines each noun stands."""
    lines: dict[str, set[int]] = {}
    for number, row in enumerate(rows("parties.tsv", __package__)):
        for word in row:
            lines.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in lines.items()}
