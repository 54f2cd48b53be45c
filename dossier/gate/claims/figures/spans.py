"""Spans: from when until when something is so in the quote it is so in the claim."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from dossier.dates.calendar import MONTH_NAMES, WEEKDAY_NAMES
from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.once import once
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_MONTH = rf"(?:\d{{1,2}}\s+)?(?:{MONTH_NAMES})(?:\s+\d{{1,2}}(?!\d))?"
_WHEN = (
    rf"(?:(?:early|late|mid-?|the\s+end\s+of)\s+)?(?:{_MONTH}(?:,?\s+\d{{4}})?|(?:the\s+)?[12]\d{{3}}s?|"
    rf"{WEEKDAY_NAMES}|midnight|noon|\d{{1,2}}(?:[.:]\d\d)?\s?[ap]\.?m\.?)"
)
_RANGE = late(
    rf"(?<![\w-])(?:from|between)\s+(?P<first>{_WHEN})\s+(?:until|till|to|through|and)\s+(?P<last>{_WHEN})"
)
_PLACED = late(
    rf"(?<![\w-])(?P<not>(?:not|never|nobody|\w+n[’']t|no\s+\w+)\s(?:[\w’'-]+\s){{0,5}}?)?"
    rf"(?P<how>since|until|till|up\s+to|by|from|before|after|in|on|during)\s+(?P<when>{_WHEN})"
)
_CLASH: Mapping[str, frozenset[str]] = {
    "first": frozenset(("until", "last", "before", "by")),
    "last": frozenset(("since", "from", "first", "after")),
    "since": frozenset(("until", "before", "last", "during", "by")),
    "until": frozenset(("since", "from", "after", "first")),
    "from": frozenset(("until", "before", "by", "last")),
    "by": frozenset(("since", "from", "after", "first")),
    "before": frozenset(("after", "since", "from", "first")),
    "after": frozenset(("before", "until", "by", "last")),
    "during": frozenset(("since", "until")),
}
"""Which places of one and the same time exclude one another."""
_OPEN_ENDED = late(r"(?<![\w-])(?:has|have|had)\s+(?:\w+\s+)?(?:been|\w+(?:ed|n|t|d))(?![\w-])")
_TURNED = late(
    rf"(?<![\w-])(?:{NEGATING}|earliest|latest|longer|stay\w*|remain\w*|still|end\w*|"
    r"stopp\w*|clos\w+|shut|left|quit|ceas\w*|expir\w*|start\w*|beg[aiu]n\w*|open\w*|join\w*|return\w*|"
    r"resum\w*|unchanged|no\s+later|no\s+earlier)(?![\w-])",
    re.IGNORECASE,
)
"""Words with which “until” and “since” may say the same: “stays shut until”, “reopens in”."""
_SAME = {"till": "until", "up to": "until"}
_LEAST = 1


def span_findings(support: Support) -> Iterator[Finding]:
    """“was minister from 2010 to 2015” becomes “has been minister since 2010”."""
    said = content(support.claim)
    mine = _places(said)
    theirs = _places(support.quoted) if mine else {}
    for when, (how, words) in mine.items():
        other, quoted = theirs.get(when, ("", ""))
        if other and _is_wrong(how, other, said, support.quoted):
            yield Finding(
                code="C-DATE",
                message=f"the claim says {shown(words)}, the quote {shown(quoted)} "
                f"({support.place})",
                tip="let it begin and end when it does in the quote",
            )
            return


def _is_wrong(how: str, other: str, said: str, quoted: str) -> bool:
    if len((stems(said) & stems(quoted)) - stems(how)) <= _LEAST:
        return False
    if {*map(str.casefold, _TURNED.findall(said))} != {*map(str.casefold, _TURNED.findall(quoted))}:
        return False
    if other == "first" and how == "since":
        return _OPEN_ENDED.search(said) is not None and _OPEN_ENDED.search(quoted) is None
    return how in _CLASH.get(other, frozenset())


@lru_cache(maxsize=4_000)
def _places(text: str) -> Mapping[str, tuple[str, str]]:
    """For each time of a text that stands in it once how it bounds what is said, and the words."""
    return once(
        (" ".join(when.casefold().removeprefix("the ").split()), (how, words))
        for when, how, words in _bounds(text)
    )


def _bounds(text: str) -> Iterator[tuple[str, str, str]]:
    """Each time that bounds something, how it does, and the words."""
    for match in _RANGE.finditer(text):
        yield match["first"], "first", match.group()
        yield match["last"], "last", match.group()
    for match in _PLACED.finditer(_RANGE.sub(lambda found: " " * len(found.group()), text)):
        how = _SAME.get(match["how"].casefold(), match["how"].casefold())
        if not match["not"] and how not in ("in", "on"):
            yield match["when"], how, match.group()
