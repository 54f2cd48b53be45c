"""Claim numbers: every number of a claim stands in its quotes or follows from them by a rule."""

import re
from collections.abc import Iterable, Iterator

from dossier.gate.claims.figures.reckoned import is_reckoned
from dossier.gate.claims.reading.numbers import Number, numbers, placed_numbers, without_dates
from dossier.gate.claims.reading.tellers import is_of_teller, presentations
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.text.patterns import ending, late

_QUARTERS = {
    number: late(rf"(?:three\s+months|quarter)\s(?:\w+\s+){{0,4}}{month}|{month}\s+quarter")
    for number, month in (("#2", "June"), ("#3", "September"), ("#4", "December"))
}
"""A quarter by its last month: “the three months to the end of September”."""
_BOTH = late(
    r"(?<![\w-])(?:both|either|neither|couple|pair|twins?|each|each\s+other|one\s+another)(?!\w)",
    re.I,
)
"""“both companies”, “each had brought a list”: there are two of them."""
_SIDES = late(
    r"two\s(?:sides|parties|countries|nations|states|governments|delegations|neighbou?rs)(?!\w)",
    re.I,
)
_WE = late(r"(?<![\w’'-])(?:we|us|our|ours|between)(?![\w’'-])", re.IGNORECASE)
"""“our positions remain apart”: of whoever talks, “the two sides”."""
_THEM = late(r"(?<![\w’'-])(?:they|them|their|these|those)(?!\w)", re.IGNORECASE)
_ORDINAL = {"1/3": "#3", "25%": "#4", "20%": "#5", "10%": "#10"}
"""“a third was missing” of “a third man is missing”: no share."""
_ELLIPTIC = {"#3": ("2", "third"), "#4": ("3", "fourth"), "#5": ("4", "fifth")}
"""“a third was about to follow” after “two sponsors had left”: no share, but one more."""
_OF = late(r"\s+of(?!\w)")
_CODED = late(r"(?<![\w-])[A-Z][A-Za-z]*-\Z")
_ALONE = late(r"\s*(?:[,.;:)]|\Z|\s(?:and|to|for|in|against|with)(?!\w))")
_FAR = 240
"""Code points before a quote within which the others are told of."""
_EXEMPT = ("zero", "one")
"""Words that count nothing as often as they count."""


def number_findings(support: Support) -> Iterator[Finding]:
    """Numbers of the claim that no quote has, nor anything they follow from."""
    claim = without_dates(support.claim)
    claimed = {item.value: item for item in placed_numbers(claim)}
    if not claimed:
        return
    quoted = {value for value, _ in numbers(support.quoted)}
    for value, item in claimed.items():
        words = claim[item.start : item.end].rstrip(" .,;:")
        if value in quoted or words.lower() in _EXEMPT or is_reckoned(item, support):
            continue
        if value.startswith("#") and _is_rank_of(claim[item.start :], support):
            continue
        if _is_in_name(claim, item.start, support):
            continue
        if is_of_teller(support.claim, item.start, item.end) and _is_presented(support, value):
            continue
        if value == "2" and _BOTH.search(support.quoted):
            continue
        if _SIDES.match(claim, item.start) and _WE.search(support.quoted):
            continue
        if _THEM.search(support.quoted) and _is_told_of_them(support, claim[item.start :]):
            continue
        if f"{value}%" in quoted and _is_result(claim, item, claimed):
            continue
        if value in _ORDINAL and _ORDINAL[value] in quoted and not _OF.match(claim, item.end):
            continue
        if value in _ELLIPTIC and value not in quoted and _is_one_more(support, value):
            continue
        if value in _QUARTERS and _QUARTERS[value].search(support.quoted):
            continue
        yield Finding(
            code="C-NUMBER",
            message=f"{shown(words)} stands in the claim, in none of its quotes ({support.place})",
            tip="quote the passage that has the number, or take it out of the claim",
        )


def _is_told_of_them(support: Support, words: str) -> bool:
    """“how the two enzymes work” of “how they work”, where “two enzymes” stands just before."""
    them = " ".join(words.split()[:2]).rstrip(".,;:").casefold()
    return " " in them and any(
        them in _told_before(passage).casefold() for passage in support.passages
    )


def _is_result(claim: str, item: Number, claimed: Iterable[str]) -> bool:
    """“by 51 percent to 35 and 46 to 40”, “Lind at 32 percent, Berg at 25”: all in percent."""
    is_share = any(value.endswith("%") for value in claimed)
    return is_share and _ALONE.match(claim, item.end) is not None


def _is_rank_of(words: str, support: Support) -> bool:
    """“the second officer”: an office that the source calls so."""
    office = " ".join(words.split()[:2]).rstrip(".,;:’'s").casefold()
    return " " in office and any(
        office in passage.source.text.casefold() for passage in support.passages
    )


def _is_one_more(support: Support, value: str) -> bool:
    """Whether the quote has “a third” alone before a verb, and just before it tells of two."""
    many, word = _ELLIPTIC[value]
    alone = late(
        rf"(?<![\w-])(?<!about )(?<!around )(?<!nearly )(?<!almost )(?<!over )(?<!than )(?<!least )"
        rf"(?<!roughly )a\s+{word}\s+(?:was|is|had|has|would|will|could|might|may)(?!\w)"
    )
    return any(
        many in {known for known, _ in numbers(_told_before(passage))}
        for passage in support.distinct
        if alone.search(passage.words)
    )


def _told_before(passage: Passage) -> str:
    """The passage with what its source tells just before it."""
    start = max(0, passage.start - _FAR)
    return f"{passage.source.text[start : passage.start]} {passage.words}"


def _is_in_name(claim: str, start: int, support: Support) -> bool:
    """“TM-7”: part of a name that the source has, and that is judged as a name."""
    found = ending(_CODED, claim, start)
    if found is None:
        return False
    name = claim[found.start() :].split()[0].rstrip(".,;:’'s")
    return any(name in passage.source.text for passage in support.passages)


def _is_presented(support: Support, value: str) -> bool:
    """Whether the source has the number where it presents the speaker: “two officials said”."""
    return any(
        value == known
        for passage in support.passages
        for words in presentations(passage, support.speakers)
        for known, _ in numbers(words)
    )
