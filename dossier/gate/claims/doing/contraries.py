"""Contraries: what stands after “within” or “to” in the quote is after no contrary in the claim.

Whatever may follow is compared: “within two days” and “after two days”, “near Lund” and “in Lund”,
“despite the rain” and “because of the rain”.
"""

import re
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from typing import NamedTuple

from dossier.dates.calendar import MONTH_NAMES
from dossier.gate.claims.reading.terms import STOPWORDS, stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_CONTRARY: Mapping[str, str] = {
    "within": "after|before|since|until|outside|beyond",
    "after": "within|before|until|during",
    "before": "after|since|within|during",
    "until": "from|since|after|beyond",
    "from": "until|before|to|into|towards|onto",
    "to": "from|away from|out of",
    "into": "from|out of",
    "towards": "from|away from",
    "onto": "off|from",
    "since": "until|before|by",
    "by": "on|since",
    "beyond": "within|until",
    "during": "after|before",
    "with": "without",
    "without": "with",
    "despite": "because of|due to|thanks to|owing to|as a result of",
    "because of": "despite|in spite of|regardless of|unlike",
    "due to": "despite|in spite of",
    "thanks to": "despite|in spite of",
    "as a result of": "despite|in spite of|before",
    "unlike": "like",
    "like": "unlike",
    "except": "including|with",
    "except for": "including|with",
    "apart from": "including",
    "including": "except|except for|apart from|excluding|without",
    "excluding": "including|with",
    "instead of": "along with|as well as|together with|besides|in addition to",
    "as well as": "instead of|rather than|but not",
    "rather than": "as well as|along with|together with",
    "under": "over|above|on|on top of|beside|behind",
    "over": "under|below|beneath",
    "above": "below|under|beneath",
    "below": "above|over",
    "inside": "outside|beside",
    "outside": "inside|in",
    "near": "in|inside|far from",
    "in": "under|near|outside|without|beside|behind",
    "on": "under|beneath|off",
    "behind": "in front of|before|ahead of",
    "in front of": "behind",
    "ahead of": "behind|after",
    "off": "on|in|onto",
    "for": "against|within",
    "against": "for|in favour of",
    "in favour of": "against",
}
"""Links after which the same says something else, by the link of the quote."""
_ALL = sorted({*_CONTRARY, *"|".join(_CONTRARY.values()).split("|")}, key=len, reverse=True)
_ANY = "|".join(_ALL).replace(" ", r"\s+")
_LINK = late(
    rf"(?<![\w’'-])(?<!until )(?<!ccording )(?P<link>{_ANY})\s+"
    r"(?P<rest>(?:[\w’'.,%$€£-]+\s*){1,5})",
    re.IGNORECASE,
)
_TURNED = late(
    r"(?<![\w-])(?:not|never|no|nobody|none|\w+n[’']t|cannot|unless|longer|earl\w+|later?|lat\w+|only|still|"
    r"yet|stopp\w*|shut|clos\w+|open\w*|end\w*|start\w*|beg[aiu]n\w*|stay\w*|remain\w*)(?![\w-])",
    re.IGNORECASE,
)
"""Words with which contrary links may say the same: “not before”, “stays shut until”."""
_ARTICLES = frozenset("the a an its his her their our this that these those".split())
_DENIED = late(r"(?<!\w)(?:not|never|no|nobody|none|cannot|\w+n[’']t)(?!\w)", re.IGNORECASE)
_PAPERS = stems(
    "accord act agreement article bill charter clause code constitution contract deal law lease "
    "licence license pact plan policy programme protocol rule rules terms treaty"
)
"""What one may have rights “under” and “in”."""
_STOP = late(r"[.,;:](?:\s|\Z)")
_TIME = late(
    rf"(?:\d|(?:mid|the\s+(?:start|end|middle)|{MONTH_NAMES}|\w+day|midnight|noon)(?!\w))", re.I
)
_QUOTED = late(r"[“”\"]")
"""“from “buy” to “hold””: the marks tell nothing of the link."""
_MOST = 2


class Linked(NamedTuple):
    """A link, the first stems after it, and both as printed."""

    link: str
    what: tuple[str, ...]
    words: str


def contrary_findings(support: Support) -> Iterator[Finding]:
    """“must leave within two days” becomes “must leave after two days”."""
    mine = _linked(support.claim)
    theirs = _linked(support.quoted) if mine else ()
    for one in mine:
        same = [other for other in theirs if _is_same(one.what, other.what)]
        if same and (_is_contrary(one, same, support) or _is_passed_over(one, same, support)):
            yield Finding(
                code="C-POLARITY",
                message=f"the claim says {shown(one.words)}, the quote {shown(same[0].words)} "
                f"({support.place})",
                tip="word the claim as the quote has it",
            )
            return


def _is_contrary(one: Linked, same: list[Linked], support: Support) -> bool:
    """Whether the link is contrary to each of the quote, which has it of nothing else."""
    if not all(one.link in _contraries(other.link) for other in same):
        return False
    if one.what[0] in _PAPERS and {one.link, *(other.link for other in same)} <= {"under", "in"}:
        return False
    of_it = rf"(?i)(?<![\w-]){one.link}\s(?:it|them|him|her|this|that)(?!\w)"
    return _is_plain(support) and re.search(of_it, support.quoted) is None


def _is_passed_over(one: Linked, same: list[Linked], support: Support) -> bool:
    """“only with their consent”, told as “without their consent”."""
    if one.link not in ("without", "before") or _DENIED.search(support.claim):
        return False
    quoted = support.quoted.casefold()
    return any(f"only {other.words}".casefold() in quoted for other in same)


def _is_plain(support: Support) -> bool:
    """Whether both have the same words that turn a link about, and something else in common."""
    turned = ({*map(str.casefold, _TURNED.findall(it))} for it in (support.claim, support.quoted))
    return len({frozenset(it) for it in turned}) == 1


def _is_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    least = min(len(one), len(other))
    return one[:least] == other[:least]


@lru_cache
def _contraries(link: str) -> Set[str]:
    return frozenset(_CONTRARY.get(link, "").split("|"))


@lru_cache(maxsize=4_000)
def _linked(text: str) -> tuple[Linked, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[Linked]:
    at, text = 0, _QUOTED.sub("", text)
    while found := _LINK.search(text, at):
        at = found.start("rest")
        rest = _STOP.split(found["rest"])[0]
        what = tuple(_telling(rest))
        if what and (found["link"].casefold() != "by" or _TIME.match(rest)):
            link = " ".join(found["link"].casefold().split())
            yield Linked(link, what, f"{found['link']} {rest.strip()}")


def _telling(rest: str) -> Iterator[str]:
    """The stems of the first words, articles aside, as far as they tell something."""
    words = [word.casefold() for word in rest.split() if word.casefold() not in _ARTICLES]
    for word in words[:_MOST]:
        if word in STOPWORDS:
            return
        yield stem(word.strip(".,"))
