"""Aligned: a claim becomes worded as its quote where both say one amount, span or condition.

“half a year” of a claim becomes the “six months” of its quote before any rule compares the two.
"""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from dossier.gate.claims.reading.numbers import placed_numbers
from dossier.gate.claims.reading.terms import stem, words_in
from dossier.gate.claims.wordings import contracted, worded
from dossier.text.patterns import late

_SMALL = "one two three four five six seven eight nine ten eleven twelve".split()
_COUNT = rf"(?:\d+(?:\.\d+)?|{'|'.join(_SMALL)}|an?)"
_UNIT = r"(?:minute|hour|day|week|fortnight|month|year|decade)s?"
_SPAN = late(
    rf"(?<![\w-])(?:(?P<half>half\s+an?)\s+(?P<of>{_UNIT})|(?P<many>{_COUNT})"
    rf"(?P<and>\s+and\s+a\s+half)?[\s-](?P<unit>{_UNIT})(?P<later>\s+and\s+a\s+half)?"
    rf"(?:\s+and\s+(?P<more>{_COUNT})\s(?P<rest>{_UNIT}))?)(?![\w-])",
    re.IGNORECASE,
)
_LASTING = {
    "minute": ("minutes", 1), "hour": ("minutes", 60), "day": ("minutes", 1440),
    "week": ("minutes", 10080), "fortnight": ("minutes", 20160), "month": ("months", 1),
    "year": ("months", 12), "decade": ("months", 120),
}  # fmt: skip
_PARTS = {
    "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip
_SHARE = late(
    rf"(?<![\w-])(?:(?P<above>an?|{'|'.join(_SMALL)})[\s-](?P<below>{'|'.join(_PARTS)})s?|"
    rf"(?P<some>\d|{'|'.join(_SMALL)})\s(?:in|out\s+of)(?:\s+every)?\s(?P<many>\d\d?|{'|'.join(_SMALL)})|"
    r"every\s+(?P<nth>second|third|fourth|fifth|tenth)|"
    r"(?P<percent>\d+(?:\.\d+)?)\s?(?:%|percent|per\s+cent)|(?P<half>half)(?!\s+an?\s))(?![\w-])",
    re.IGNORECASE,
)
_NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10}
_AVERAGE = late(r"(?<![\w-])an\s+average\s+of\s+\Z", re.IGNORECASE)
_ON_AVERAGE = late(r",?\s+on\s+average(?![\w-]),?|\AOn\s+average,?\s+", re.IGNORECASE)
_WITHIN = late(r"(?<![\w-])within(\s+[\w-]+\s+[a-z]+)(?![\w-])")
_UNLESS = late(r"(?<![\w-])unless(?![\w-])", re.IGNORECASE)
_IF_NOT = late(
    r"(?<![\w-])if(?P<who>(?:\s+[\w’'-]+){1,4}?)\s+(?:did|does|do|was|were|is|are|has|have|had)"
    r"(?:\s+not|n[’']t)(?![\w-])",
    re.IGNORECASE,
)
_HAD = late(r"(?<![\w-])had\s+(?P<who>(?:[\w’'-]+\s+){1,5})", re.IGNORECASE)
_IF_HAD = late(r"(?<![\w-])if\s+(?P<who>(?:[\w’'-]+\s+){1,5}?)had(?!\w)", re.IGNORECASE)
_YET_TO = late(r"(?<![\w-])(?P<has>has|have|had)\s+(?:yet|still)\s+to\s+(?:be\s+)?(?P<verb>[a-z]+)")
_HAS_NOT = late(
    r"(?<![\w-])(?P<has>has|have|had)(?:\s+not|n[’']t)\s+(?:yet\s+|so\s+far\s+)?(?:been\s+)?(?P<verb>[a-z]+)"
)
_UNLESS_ONE = late(
    r"(?<![\w-])unless\s+(one|any|either|someone|somebody|anyone|anybody|an?)(?!\w)", re.IGNORECASE
)
_IF_NONE = late(
    r"(?<![\w-])(?:if|provided(?:\s+that)?)\s+(?:none|no|neither|nobody|no\s+one)(\s+of)?(?:\s|\Z)",
    re.IGNORECASE,
)
_ALL_WAS = late(
    r"\AAll(?:\s+that)?\s+(?P<who>[^,;]+?)(?P<told>,\s[^,]+,)?\s(?:was|is)\s"
    r"(?P<what>(?:an?|the|one|two|three|to|\d|its|his|her|their)(?!\w).+?)\.?\Z"
)
_ALL_BUT = late(r"(?<![\w-])all\s+but\s+(?P<many>[\w,]+)(?!\w)", re.IGNORECASE)
_AUXILIARY = late(
    r"(?<![\w-])(?:was|were|is|are|had|has|have|did|do|does|would|will)(?P<not>\s+not|n[’']t)?(?!\w)"
)
_OF_THOSE = late(
    rf"\A(?:Of|Among)\s(?P<what>[^,.;]{{3,60}}),\s(?P<many>(?:(?:only|just|about|some|nearly)\s)?"
    rf"(?:\d[\d.,]*(?:\s?%|\spercent|\sper\scent)?|{'|'.join(_SMALL)}))\s(?=[a-z])"
)
_AMONG = late(
    rf"(?:Among|Of)\s(?P<what>[^,.;]{{3,60}}),\s(?P<many>(?:an?|{'|'.join(_SMALL)})[\s-]"
    rf"(?:{'|'.join(_PARTS)})s?|half|\d[\d.,]*(?:\s?%|\spercent|\sper\scent))(?!\w)"
)
_AVERAGE_OF = late(r"(?<![\w-])(?:[Tt]he|[Aa]n|[Ii]ts)\saverage\s(?=[a-z])")
_NEAR = 40
"""Code points before a number within which “an average of” stands."""


class Said(NamedTuple):
    """An expression with the value it stands for."""

    value: tuple[str, Fraction]
    start: int
    end: int


@lru_cache(maxsize=4_000)
def aligned(claim: str, quoted: str) -> str:
    """The claim in the words of the quote, where an expression of both means the same."""
    for read in (_spans, _shares):
        claim = _in_words_of(claim, quoted, read)
    for step in (
        contracted,
        worded,
        _averaged,
        _within,
        _unless,
        _inverted,
        _yet_to,
        _cleft,
        _all_but,
        _of_those,
    ):
        claim = step(claim, quoted)
    return claim


def _in_words_of(claim: str, quoted: str, read: Callable[[str], Iterator[Said]]) -> str:
    found = list(read(claim))
    if not found:
        return claim
    theirs = {item.value: quoted[item.start : item.end] for item in read(quoted)}
    for item in reversed(found):
        words = theirs.get(item.value)
        mine = claim[item.start : item.end]
        if words is not None and _values(mine) != _values(words) and not _is_counted(words):
            of = " of the" if _is_counted(mine) else ""
            claim = f"{claim[: item.start]}{words}{of}{claim[item.end :]}"
    return claim


def _is_counted(words: str) -> bool:
    """“one in three”, “every third”: a share of what is counted, which no “of” joins to it."""
    found = _SHARE.match(words)
    return found is not None and bool(found["many"] or found["nth"])


def _values(words: str) -> tuple[str, ...]:
    """The numbers of an expression, which need no other words where they are the same."""
    return tuple(item.value for item in placed_numbers(words))


def _spans(text: str) -> Iterator[Said]:
    """“four and a half years”, “half an hour”: spans of time in minutes or months."""
    for found in _SPAN.finditer(text):
        kind, length = _LASTING[(found["of"] or found["unit"]).casefold().removesuffix("s")]
        many = Fraction(1, 2) if found["half"] else _number(found["many"])
        if found["and"] or found["later"]:
            many += Fraction(1, 2)
        total = many * length
        if found["more"]:
            other, short = _LASTING[found["rest"].casefold().removesuffix("s")]
            if other != kind:
                continue
            total += _number(found["more"]) * short
        yield Said((kind, total), found.start(), found.end())


def _shares(text: str) -> Iterator[Said]:
    """“a fifth”, “20 percent”, “one in five”: shares of a whole."""
    for found in _SHARE.finditer(text):
        if found["half"]:
            share = Fraction(1, 2)
        elif found["percent"]:
            share = Fraction(found["percent"]) / 100
        elif found["many"]:
            share = _number(found["some"]) / max(_number(found["many"]), Fraction(1))
        elif found["nth"]:
            share = Fraction(1, _NTH[found["nth"].casefold()])
        else:
            share = _number(found["above"]) / _PARTS[found["below"].casefold()]
        yield Said(("share", share), found.start(), found.end())


def _number(word: str) -> Fraction:
    low = word.casefold()
    if low in ("a", "an"):
        return Fraction(1)
    return Fraction(_SMALL.index(low) + 1) if low in _SMALL else Fraction(low)


def _averaged(claim: str, quoted: str) -> str:
    """“3 days on average” of “an average of 3 days”."""
    if _ON_AVERAGE.search(claim) is None and _AVERAGE_OF.search(claim) is None:
        return claim
    averages = {
        item.value
        for item in placed_numbers(quoted)
        if _AVERAGE.search(quoted, max(0, item.start - _NEAR), item.start)
    }
    if not averages:
        return claim
    plain = _ON_AVERAGE.sub(" ", claim)
    for item in reversed(placed_numbers(plain)):
        if item.value in averages:
            plain = f"{plain[: item.start]}an average of {plain[item.start :]}"
    return plain.strip()


def _within(claim: str, quoted: str) -> str:
    """“in one season” of “within one season”."""
    for found in _WITHIN.finditer(quoted):
        claim = re.sub(rf"(?<![\w-])in{re.escape(found.group(1))}(?!\w)", found.group(), claim)
    return claim


def _unless(claim: str, quoted: str) -> str:
    """“if it did not” of “unless it did”, or the reverse; “if none” of “unless one”."""
    one = _UNLESS_ONE.search(quoted)
    if one and (none := _IF_NONE.search(claim)):
        start, end = none.span()
        return f"{claim[:start]}unless {one[1]}{' of' if none[1] else ''} {claim[end:]}"
    if _UNLESS.search(quoted) and not _UNLESS.search(claim):
        return _IF_NOT.sub(r"unless\g<who>", claim, count=1)
    if _IF_NOT.search(quoted) and (found := _UNLESS.search(claim)):
        negated = _IF_NOT.search(quoted)
        who = negated["who"] if negated else ""
        if claim.startswith(who, found.end()):
            rest = claim[found.end() + len(who) :]
            return f"{claim[: found.start()]}if{who} did not{rest}"
    return claim


def _inverted(claim: str, quoted: str) -> str:
    """“if the club had not” of “had the club not”, or the reverse."""
    for there, here, put in ((_HAD, "if {} had", "had {}"), (_IF_HAD, "had {}", "if {} had")):
        for found in there.finditer(quoted):
            words = found["who"].split()
            for many in range(len(words), 0, -1):
                who = " ".join(words[:many])
                if here.format(who).casefold() in claim.casefold():
                    mine = re.compile(rf"(?<![\w-]){re.escape(here.format(who))}(?!\w)", re.I)
                    return mine.sub(put.format(who), claim, count=1)
    return claim


def _yet_to(claim: str, quoted: str) -> str:
    """“has not examined” of “has yet to examine”, or the reverse."""
    for there, here, put in ((_YET_TO, _HAS_NOT, "{} yet to "), (_HAS_NOT, _YET_TO, "{} not yet ")):
        theirs = {stem(found["verb"]) for found in there.finditer(quoted)}
        for found in here.finditer(claim) if theirs else ():
            if stem(found["verb"]) in theirs:
                claim = claim.replace(found.group(), put.format(found["has"]) + found["verb"])
    return claim


def _cleft(claim: str, quoted: str) -> str:
    """“All the thief took was a lamp” of “The thief took only a lamp”."""
    found = _ALL_WAS.match(claim) if "only" in words_in(quoted) else None
    if found is None:
        return claim
    told = (found["told"] or "").rstrip(",")
    who = found["who"][:1].upper() + found["who"][1:]
    return f"{who} only {found['what']}{told}."


def _all_but(claim: str, quoted: str) -> str:
    """“Only two had been vaccinated” of “All but two had not been vaccinated”."""
    found = _ALL_BUT.search(quoted)
    only = (
        re.search(rf"(?i)(?<![\w-])only\s+{re.escape(found['many'])}(?!\w)", claim)
        if found
        else None
    )
    mine = _AUXILIARY.search(claim, only.end()) if only else None
    if found is None or only is None or mine is None:
        return claim
    theirs = _AUXILIARY.search(quoted, found.end())
    if bool(mine["not"]) == bool(theirs and theirs["not"]):
        return claim
    verb = mine.group()[: -len(mine["not"])] if mine["not"] else f"{mine.group()} not"
    return (
        f"{claim[: only.start()]}{found.group()}{claim[only.end() : mine.start()]}"
        f"{verb}{claim[mine.end() :]}"
    )


def _of_those(claim: str, quoted: str) -> str:
    """“Of those asked, 27 percent agreed” of “27 percent of those asked agreed”."""
    for among in _AMONG.finditer(quoted):
        of = rf"(?i)(?<![\w-]){re.escape(among['many'])}\sof\s{re.escape(among['what'])}(?!\w)"
        claim = re.sub(of, f"among {among['what']}, {among['many']}", claim, count=1)
    found = _OF_THOSE.match(claim)
    if found is None or f"{found['many']} of {found['what']}".casefold() not in quoted.casefold():
        return claim
    return f"{found['many']} of {found['what']} {claim[found.end() :]}"
