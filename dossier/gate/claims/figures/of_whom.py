"""Of whom: a share is in the claim of those of whom it is in the quote.

“71 percent of the untreated eels” is not of the treated ones, “Among women, 61 percent” not of all.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dossier.gate.claims.reading.numbered import nouns_from
from dossier.gate.claims.reading.numbers import placed_numbers
from dossier.gate.claims.reading.terms import stem, stems, terms
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import ending, late

_OF = late(
    r"(?:\s?%|\s(?:percent|per\scent))?\s(?:of|among|amongst)(?:\s(?:all|the|its|their|those|these|his|her))*(?=\s)"
)
_AMONG_BEFORE = late(
    r"(?:\A|[.;:]\s+|\b(?:that|but|and|while)\s)(?:[Aa]mong|[Aa]mongst|[Oo]f)\s(?P<whole>[^,.;:\d]{3,60}(?:\d\d)?),\s"
    r"(?:(?:only|just|about|some|nearly|almost|around|over|more\sthan|fewer\sthan|as\smany\sas|support\s\w+)\s)*\Z"
)
_AMONG_AFTER = late(r"[^,.;:\d]{0,80}?\s(?:among|amongst)\s(?P<whole>[^,.;:]{3,40})(?=[,.;:]|\Z)")
_AMONG_NEAR = late(
    r"(?:\A|[^,.;:]*?\s)(?:among|amongst)\s(?P<whole>[^,.;:\d]{3,40}?)\s(?:was|were|is|are|fell|rose|stood|"
    r"dropped|climbed|grew|reached|(?:has|had)\s[a-z]+|[a-z]+ed)\s(?:[a-z]+\s){0,4}\Z"
)
_EVERYBODY = frozenset(
    map(
        stem,
        "all voters voter people adults respondents respondent asked surveyed polled everyone "
        "everybody public population citizens electorate those questioned persons participants "
        "total whole overall entire interviewed inhabitants residents".split(),
    )
)
_LIMITED = late(r"\s(?:who|whom|that|under|over|aged|in|with|without|from|of|at|on)\s")
_FAMILY, _ALL = 4, "all "
_PRIVATIVE = ("un", "non", "non-", "in", "im", "dis")
_REACH = 120


class Whole(NamedTuple):
    """Of whom a share is: the words, their stems, and whether the text sets them apart first."""

    words: str
    stems: frozenset[str]
    is_set_apart: bool


def of_whom_findings(support: Support) -> Iterator[Finding]:
    """A share of the claim of others than in the quote."""
    theirs = _wholes(support.quoted)
    if not theirs:
        return
    mine = _wholes(support.claim)
    told = {item.value for item in placed_numbers(support.claim)}
    for value, whole in theirs.items():
        if value not in told:
            continue
        own = mine.get(value)
        if own is None:
            wrong = whole.is_set_apart and not _has_any(support.claim, whole.stems)
        else:
            wrong = (
                _is_of_all(own, whole, support.claim)
                or _is_of_every(own, whole, support.claim)
                or _is_of_others(own, whole, support)
            )
        if wrong:
            yield Finding(
                code="C-NUMBER",
                message=f"the quote says {shown(value)} of {shown(whole.words)}, the claim of "
                f"{shown(own.words) if own else 'more'} ({support.place})",
                tip="say of whom the share is, as the quote does",
            )
            return


def _is_of_every(own: Whole, whole: Whole, claim: str) -> bool:
    """“of rural households”, told as “of all households”."""
    at = claim.find(own.words)
    is_all = claim[max(0, at - len(_ALL)) : max(at, 0)].casefold() == _ALL
    gone = whole.stems - own.stems
    return is_all and own.stems < whole.stems and not _has_any(claim, gone)


def _is_of_all(own: Whole, whole: Whole, claim: str) -> bool:
    """“among women”, told as “of voters”."""
    first = own.words.split()[0]
    if stem(first) not in _EVERYBODY or whole.stems <= _EVERYBODY:
        return False
    if not own.stems <= _EVERYBODY and _LIMITED.search(claim, claim.find(own.words) + len(first)):
        return False
    return not _has_any(claim, whole.stems - _EVERYBODY)


def _is_of_others(own: Whole, whole: Whole, support: Support) -> bool:
    """“the untreated eels”, told as “the treated eels”, of which the quote tells besides."""
    come, gone = own.stems - whole.stems, whole.stems - own.stems
    shared = own.stems & whole.stems
    if len(come) != 1 or not gone or not shared:
        return False
    (one,) = come
    rest = terms(support.quoted.replace(whole.words, " "))
    is_told_besides = any(
        first.stem == one and second.stem in shared for first, second in pairwise(rest)
    )
    return is_told_besides or any(_are_contrary(one, other) for other in gone)


def _are_contrary(one: str, other: str) -> bool:
    return any(one == start + other or other == start + one for start in _PRIVATIVE)


def _has_any(claim: str, wanted: frozenset[str]) -> bool:
    """Whether the claim has a word of those, or of their families."""
    said = stems(claim)
    return any(
        one == other or (len(one) >= _FAMILY and one[:_FAMILY] == other[:_FAMILY])
        for one in wanted
        for other in said
    )


@lru_cache(maxsize=4_000)
def _wholes(text: str) -> dict[str, Whole]:
    """For each share of a text, of whom it is; none for one that stands there twice."""
    found: dict[str, Whole] = {}
    twice: set[str] = set()
    for item in placed_numbers(text):
        if item.value[-1:] != "%" and "/" not in item.value:
            continue
        words, is_apart = _words_of(text, item.start, item.end)
        if item.value in found:
            twice.add(item.value)
        if words and (known := stems(words)):
            found[item.value] = Whole(words=words, stems=known, is_set_apart=is_apart)
    return {value: whole for value, whole in found.items() if value not in twice}


def _words_of(text: str, start: int, end: int) -> tuple[str, bool]:
    if before := ending(_AMONG_BEFORE, text[max(0, start - _REACH) : start], min(start, _REACH)):
        return before["whole"], True
    clause = text[max(0, start - _REACH) : start]
    clause = clause[max(clause.rfind(mark) for mark in ".,;:") + 1 :]
    if near := _AMONG_NEAR.match(clause):
        return near["whole"], True
    if after := _OF.match(text, end):
        return nouns_from(text, after.end()), False
    if late_on := _AMONG_AFTER.match(text, end):
        return late_on["whole"], True
    return "", False
