"""Tallies: each number of a vote is in the claim what it is in the quote: for, against, neither."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dossier.gate.claims.reading.numbers import placed_numbers
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_TO = late(r"(?:\s+(?:votes?|members?|deputies|ballots?))?\s*(?:to|–|-|against)\s*", re.IGNORECASE)
_ABSTAINED = late(
    r"\s+(?:of\s+them\s+|members?\s+|deputies\s+|councillors\s+|lawmakers\s+|others\s+)?(?:had\s+)?abst\w+",
    re.IGNORECASE,
)
_VOTED = late(
    r"\s+(?:members?|deputies|councillors|lawmakers|people|delegates|shareholders|voters)?\s*"
    r"(?:had\s+)?(?:voted\s+)?(?P<how>against|for|in\s+favou?r)(?![\w-])",
    re.IGNORECASE,
)
_LOST = late(r"(?<![\w-])(?:reject|vote[sd]?\s+down|turned\s+down|defeat|fail|oppos|los)", re.I)


class Tally(NamedTuple):
    """The numbers of a vote: of the greater side, the smaller, and those who abstained."""

    first: str
    second: str
    abstained: str


def tally_findings(support: Support) -> Iterator[Finding]:
    """“by 31 votes to 12, with two abstentions” becomes “12 abstained” or “31 to two”."""
    theirs = _tally(support.quoted)
    if theirs is None:
        return
    for value, role, words in _told(support.claim):
        if value in theirs and not _is_so(value, role, theirs, support):
            yield Finding(
                code="C-NUMBER",
                message=f"the claim says {shown(words)}, the quote {theirs.first} to "
                f"{theirs.second} ({support.place})",
                tip="let each number of a vote be what it is in the quote",
            )
            return


@lru_cache(maxsize=2_000)
def _tally(text: str) -> Tally | None:
    """The only tally of a text, with the abstentions told in the same sentence."""
    found = placed_numbers(text)
    pairs = [
        (one, other) for one, other in pairwise(found) if _TO.fullmatch(text[one.end : other.start])
    ]
    if len(pairs) != 1 or not re.search(r"vote|ballot|abst|approv|reject|pass", text):
        return None
    out = [item.value for item in found if _ABSTAINED.match(text, item.end)]
    one, other = pairs[0]
    return Tally(one.value, other.value, out[0] if out else "")


def _told(text: str) -> Iterator[tuple[str, str, str]]:
    """Each number of a claim that it tells to be of those who voted somehow."""
    found = placed_numbers(text)
    for at, item in enumerate(found):
        after = found[at + 1] if at + 1 < len(found) else None
        words = text[item.start : item.end + 20]
        if _ABSTAINED.match(text, item.end):
            yield item.value, "abstained", words
        elif at and _TO.fullmatch(text[found[at - 1].end : item.start]):
            continue
        elif voted := _VOTED.match(text, item.end):
            how = "second" if voted["how"].casefold() == "against" else "first"
            yield item.value, how, words
        elif after and _TO.fullmatch(text[item.end : after.start]):
            yield after.value, "pair", words


def _is_so(value: str, role: str, theirs: Tally, support: Support) -> bool:
    """Whether the number may be that; a lost motion has the greater side against it."""
    if role == "abstained":
        return not theirs.abstained or value == theirs.abstained
    if value == theirs.abstained and value not in theirs[:2]:
        return False
    if role == "pair" or theirs.first == theirs.second:
        return True
    is_lost = _LOST.search(support.quoted) is not None
    wanted = theirs.second if (role == "second") is not is_lost else theirs.first
    return value == wanted
