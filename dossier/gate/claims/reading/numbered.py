"""Numbered: what those do whom a number counts, “replied” of “only 38 of the clubs replied”."""

from functools import lru_cache

from dossier.gate.claims.reading.terms import stem
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_NOUNS = late(
    r"(?:\s?%|\s(?:percent|per\scent)(?!\w))?"
    r"(?:\s(?:out\s)?of(?=\s)(?:\s(?:the|its|their|his|her|these|those|all|our)(?=\s))?"
    r"(?:\s(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten)(?=\s))?)?"
)
_WORD = late(r"\s([A-Za-z][\w’'-]*)(?=[\s.,;:!?”\"]|\Z)")
_HELPERS = frozenset(
    "has have had was were is are be been being will would can could may might must should did do "
    "does".split()
)
_BE = frozenset("was were is are be been being".split())
_BETWEEN = frozenset("not also then later already never still now again either both all".split())
_CLOSING = frozenset(
    "of in on at to for from by with and or but that which who whose while when if as than the a "
    "an it he she they we you i".split()
)
_BY = late(r"\sby(?!\w)")
"""“orders issued by the court”: done to those that are counted, and told of more."""
_LONGEST = 4
"""Words of a noun phrase behind its number."""
_AFTER_PARTICIPLE = frozenset("people men women children soldiers".split())


@lru_cache(maxsize=4_000)
def deed_of(text: str, end: int) -> str:
    """The verb after the noun phrase of a number that ends there, marked where it is passive."""
    found = _NOUNS.match(text, end)
    at, helpers, nouns = found.end() if found else end, [], 0
    while (match := _WORD.match(text, at)) is not None:
        low = match[1].casefold()
        if low in _HELPERS:
            helpers.append(low)
        elif low not in _BETWEEN and not low.endswith("ly"):
            if helpers:
                return _deed(low, helpers)
            if low in _CLOSING or nouns >= _LONGEST:
                return ""
            if _is_past(low) and not _is_attribute(text, match.end()):
                return "" if _BY.match(text, match.end()) else _deed(low, helpers)
            nouns += 1
        at = match.end()
    return ""


def nouns_from(text: str, start: int) -> str:
    """The words of a noun phrase that begins there, up to its verb or a preposition."""
    at, many = start, 0
    while (match := _WORD.match(text, at)) is not None and many < _LONGEST:
        low = match[1].casefold()
        is_verb = _is_past(low) and not _is_attribute(text, match.end()) and many
        if low in _HELPERS or low in _CLOSING or is_verb:
            break
        at, many = match.end(), many + 1
    return text[start:at].strip()


def _deed(verb: str, helpers: list[str]) -> str:
    return f"{'be ' if helpers and helpers[-1] in _BE else ''}{stem(verb)}"


def _is_past(low: str) -> bool:
    """Whether several can be told to have done it; what ends in “s” one alone does."""
    return low[-1] != "s" and (lexicon().tags.get(low, "") in ("V", "E") or low.endswith("ed"))


def _is_attribute(text: str, at: int) -> bool:
    """“three armed men”: a noun follows."""
    after = _WORD.match(text, at)
    low = after[1] if after else ""
    return low in _AFTER_PARTICIPLE or (
        low.endswith("s") and low.islower() and low not in ("his", "its", "this", "as", "was")
    )
