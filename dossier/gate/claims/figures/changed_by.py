"""Changed by: a number by which, to which or from which something changes keeps its place."""

import re
from collections.abc import Iterator, Mapping

from dossier.dates.calendar import MONTH_NAMES
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_PLACED = late(
    r"(?<![\w-])(?P<place>by|(?<!close )to|from)\s+(?:about\s+|around\s+|nearly\s+|almost\s+|"
    r"roughly\s+|some\s+|over\s+|more\s+than\s+|at\s+least\s+|up\s+to\s+|an?\s+(?:estimated|record)\s+)?[$€£¥]?"
    r"(?P<number>\d[\d.,]*|an?\s+(?:third|quarter|half|fifth|tenth)|half|two-thirds|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve)(?![\w-])"
    rf"(?!\s*(?:{MONTH_NAMES}|a\.m|p\.m|o[’']clock))",
    re.IGNORECASE,
)
_CHANGING = late(
    r"(?<![\w-])(?:r[io]se[sn]?|rising|f[ae]ll(?:s|en|ing)?|increas\w+|decreas\w+|reduc\w+|cut(?:s|ting)?|rais\w+|"
    r"lower\w*|gr[eo]w\w*|drop\w*|shr[aiu]nk\w*|declin\w+|expand\w*|climb\w*|jump\w*|slash\w*|trimm?\w*|"
    r"boost\w*|lift\w*|extend\w*|shorten\w*|gain\w*|rise|down|up)(?![\w-])",
    re.IGNORECASE,
)
_BASE = late(
    r"(?<![\w-])(?:from|compared\s+(?:with|to)|as\s+against|against)\s+(?:(?:about|around|nearly|almost|"
    r"roughly|some|over|only|more\s+than|fewer\s+than|less\s+than|at\s+least)\s+)?[$€£¥]?(\d[\d.,]*)",
    re.IGNORECASE,
)
_NUMBER = late(r"(?<![\w.,-])\d[\d.,]*(?![\w-])")
_YEAR = late(r"(?:1[5-9]|20)\d\d\Z")


def changed_by_findings(support: Support) -> Iterator[Finding]:
    """“was cut by a quarter” becomes “was cut to a quarter”."""
    if words := _turned(support.claim, support.quoted):
        yield Finding(
            code="C-NUMBER",
            message=f"the claim says {shown(words)}, which the quote does not compare with "
            f"({support.place})",
            tip="compare with the number the quote compares with",
        )
        return
    if not _CHANGING.search(support.claim) or not _CHANGING.search(support.quoted):
        return
    theirs = _places(support.quoted)
    for number, places in _places(support.claim).items():
        wrong = places.keys() - theirs[number].keys() if number in theirs else ()
        if wrong:
            words = places[min(wrong)]
            yield Finding(
                code="C-NUMBER",
                message=f"the claim says {shown(words)}, the quote "
                f"{shown(next(iter(theirs[number].values())))} ({support.place})",
                tip="give the number the place it has in the quote",
            )
            return


def _turned(claim: str, quoted: str) -> str:
    """“81, up from 96”, where the quote has “96, up from 81”."""
    mine, theirs = _bases(claim), _bases(quoted)
    if len(mine) != 1 or len(theirs) != 1 or mine.keys() == theirs.keys():
        return ""
    (own, words), base = next(iter(mine.items())), next(iter(theirs))
    is_turned = own in _numbers(quoted) and base in _numbers(claim)
    return words if is_turned else ""


def _bases(text: str) -> Mapping[str, str]:
    """The numbers that something is compared with, each with its words."""
    found = ((match.group(1).rstrip(".,"), match.group()) for match in _BASE.finditer(text))
    return {number: words for number, words in found if not _YEAR.match(number)}


def _numbers(text: str) -> frozenset[str]:
    return frozenset(match.group().rstrip(".,") for match in _NUMBER.finditer(text))


def _places(text: str) -> Mapping[str, Mapping[str, str]]:
    """For each number by, to or from which something changes, those words."""
    found: dict[str, dict[str, str]] = {}
    for match in _PLACED.finditer(text):
        number = match.group("number").casefold().rstrip(".,")
        if not _YEAR.match(number):
            found.setdefault(number, {})[match.group("place").casefold()] = match.group()
    return found
