"""Ranges: “between 20 and 35” of the quote is not told as one of its ends."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dossier.gate.claims.reading.terms import STOPWORDS, stem
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import ending, late

_NUMBER = (
    r"(?:[$€£]\s?)?(?:\d[\d,]*(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a\s+hundred)"
)
_RANGE = late(
    rf"(?<![\w.,-])(?:(?:between|anything\s+from|anywhere\s+from|rang\w+\s+from|(?:tak|last|cost)\w*\s+from)\s+"
    rf"(?P<one>{_NUMBER})(?P<unit>\s[a-z%]+)?\s+(?:and|to)\s+(?P<two>{_NUMBER})|"
    r"(?:(?:of|is|are|was|were|be|in|for|within|after|with|has|have|had|about|took|paid|gave|got|sold|"
    r"bought|sent|rose|fell|tak\w+|last\w*|cost\w*|need\w*|requir\w+|pays?|giv\w+|offer\w*|carr\w+|"
    r"expect\w*|weigh\w*|measur\w+|earn\w*|add\w*|produc\w+|gain\w*)\s+)"
    rf"(?P<low>{_NUMBER})(?:\s+to\s+|\s?[–-]\s?)(?P<high>{_NUMBER}))"
    r"(?:\s+(?P<tail>[\w%]+)|(?P<sign>%))",
    re.IGNORECASE,
)
_SIGN = late(r"between|from|\sto\s|[–-]", re.IGNORECASE)
_OF_TIME = late(r"(?:[ap]|am|pm|[A-Z]\w+)\Z")
_BOUNDED = late(
    r"(?<![\w-])(?:up\s+to|at\s+(?:least|most|best|worst)|as\s+\w+\s+as|than|over|under|about|around|nearly|"
    r"almost|minimum|maximum|from|exceed\w*|between|some|roughly|approximately|or|and|to|below|above|average|"
    r"within|by)\s+(?:of\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
_BOUNDS = late(
    r"(?<![\w-])(?:start\w*|begin\w*|[a-z]{3,}est|top|least|most|maximum|minimum|"
    r"or\s+(?:more|less|fewer)|range\w*|upper|lower|limit|"
    r"estimat\w+|not|\w+n[’']t)(?![\w-])",
    re.IGNORECASE,
)
_ABLE = late(r"(?<![\w-])(?:can|could|may|might)(?![\w-])")


def range_findings(support: Support) -> Iterator[Finding]:
    """“between 20,000 and 35,000 dollars” becomes “35,000 dollars”."""
    found = _ranges(support.quoted)
    if not found or _BOUNDS.search(support.claim):
        return
    if _ABLE.search(support.claim) and not _ABLE.search(support.quoted):
        return
    for words, ends, unit in found:
        said = [_said(support.claim, number, unit) for number in ends]
        is_whole = all(_stands(support.claim, end) for end in ends)
        if (
            any(said)
            and not is_whole
            and not any(_stands_alone(support.quoted, words, end) for end in ends)
        ):
            yield Finding(
                code="C-NUMBER",
                message=f"the quote says {shown(words)}, the claim has one end of that "
                f"({support.place})",
                tip="give both ends of the range, or bound the number",
            )
            return


@lru_cache(maxsize=4_000)
def _ranges(text: str) -> tuple[tuple[str, tuple[str, str], str], ...]:
    """The ranges of a text: the words, both ends, and the stem of what is counted."""
    if not _SIGN.search(text):
        return ()
    found = []
    for match in _RANGE.finditer(text):
        tail = match["tail"] or "%"
        ends = (match["one"] or match["low"], match["two"] or match["high"])
        is_money = ends[1][0] in "$€£"
        if _OF_TIME.match(tail) or (tail.casefold() in STOPWORDS and not is_money):
            continue
        found.append((match.group(), ends, "" if is_money else _key(tail)))
    return tuple(found)


def _key(word: str) -> str:
    return word if word == "%" else stem(word)


def _said(claim: str, number: str, unit: str) -> bool:
    """Whether the claim has the number of such things, with no bound before it."""
    pattern = (
        rf"(?<![\w.,-]){re.escape(number)}(?![\w-]|[.,]\d)(?:\s?(?P<unit>%)|\s+(?P<tail>[\w%]+))?"
    )
    return any(
        ending(_BOUNDED, claim, match.start()) is None
        and (not unit or _key(match["unit"] or match["tail"] or "") == unit)
        for match in re.finditer(pattern, claim, re.IGNORECASE)
    )


def _stands_alone(quoted: str, words: str, number: str) -> bool:
    """Whether the quote has the number besides the range."""
    return _stands(quoted.replace(words, " "), number)


def _stands(text: str, number: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(number)}(?!\w|[.,]\d)", text) is not None
