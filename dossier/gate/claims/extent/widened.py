"""Widened: what some did, or most did not, is not what the whole group did, or what none did.

“Three councillors of the group” becomes “the whole group”, “most don't expect it” “nobody”.
"""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import core
from dossier.gate.claims.reading.numbers import may_count
from dossier.gate.claims.reading.shares import COUNT
from dossier.gate.claims.reading.terms import stem, stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SOME = rf"(?:{COUNT}|some|several|many|most|half|a\s+few|a\s+number|a\s+handful)"
_ADJECTIVES = r"(?:[\w’'-]+\s+){0,2}?"
_OF_GROUP = late(
    rf"(?<![\w-])(?<!all )(?<!the ){_SOME}\s+{_ADJECTIVES}[a-z]+\s+(?:of|on|in|from|within|at)\s+"
    rf"(?:the|its|their|his|her)\s+{_ADJECTIVES}(?P<group>[a-z]{{3,}})(?![\w-])",
    re.IGNORECASE,
)
_WHOLE = late(
    rf"(?<![\w-])(?<!not )(?:the\s+|its\s+|their\s+)?(?:whole|entire)\s+(?:of\s+the\s+)?"
    rf"{_ADJECTIVES}(?P<group>[a-z]{{3,}})(?![\w-])",
    re.IGNORECASE,
)
_AGREED = late(
    r"\A(?:(?:The|All|All\s+the)\s+)?(?:[\w’'-]+\s+){0,2}?(?P<who>[A-Za-z]+(?:s|people|men|women))\s+"
    r"(?:(?:are|were)\s+(?:all\s+)?(?:agreed|united|unanimous|of\s+one\s+mind)|"
    r"(?:all\s+|unanimously\s+)?(?:agree|agreed|concur|concurred))(?!\s+(?:to|on\s+an?|with)(?!\w))"
)
_SOME_WHO = late(
    rf"(?<![\w-])(?<!the )(?<!all ){_SOME}\s+(?:of\s+(?:the|its|these|those)\s+)?"
    r"(?:[\w’'-]+\s+){0,2}?(?P<who>[a-z]+)(?![\w-])",
    re.IGNORECASE,
)
_ALIKE = frozenset("agree agreed agreement consensus united unanimous unanimously concur".split())

_NOT = r"(?:not|never|\w+n[’']t|refus\w+|declin\w+|fail\w+|against|unaware|unable|without)"
_MOST_NOT = late(
    rf"(?<![\w-])(?:most|many|some|several|a\s+few|a\s+number|half|a\s+majority|the\s+majority)"
    rf"(?:\s+of)?(?:\s+[\w’'-]+){{0,4}}?\s+{_NOT}(?![\w-])",
    re.IGNORECASE,
)
_MOSTLY = late(
    r"(?<![\w-])(?:mostly|usually|generally|largely|typically|often|rarely|seldom|hardly\s+ever|mainly|"
    r"for\s+the\s+most\s+part|by\s+and\s+large|as\s+a\s+rule|normally|frequently)(?![\w-])",
    re.IGNORECASE,
)
_SELDOM = late(r"(?<![\w-])(?:rarely|seldom|hardly\s+ever)(?![\w-])", re.IGNORECASE)
_DENIED = late(rf"(?<![\w-]){_NOT}(?![\w-])", re.IGNORECASE)
_NONE = late(
    r"(?<![\w-])(?<!almost )(?<!nearly )(?<!virtually )(?<!next to )(?:nobody|no[\s-]one|none|"
    r"not\s+(?:a\s+single|one|any)|no(?=\s+[a-z]+s?\s+(?:has|have|had|was|were|is|are|did|does|will|"
    r"would|[a-z]+ed|[a-z]+s)(?!\w)))(?![\w-])",
    re.IGNORECASE,
)
_NEVER = late(
    r"(?<![\w-])(?<!almost )(?<!nearly )(?:never|always|not\s+once|at\s+no\s+time|"
    r"not\s+a\s+single\s+time|invariably|without\s+exception|every\s+time)(?![\w-])",
    re.IGNORECASE,
)
_PLAINLY_NOT = late(r"(?<![\w-])(?:do|does|did)(?:\s+not|n[’']t)(?![\w-])", re.IGNORECASE)
_OFTEN = late(
    r"(?<![\w-])(?:often|much|usual\w*|general\w*|normal\w*|most\w*|many|always|every\w*|all|"
    r"frequent\w*|regular\w*|ever|large\w*|as\s+a\s+rule|typical\w*|rare\w*|seldom)(?![\w-])",
    re.IGNORECASE,
)
_NOBODY = late(r"(?<![\w-])(?:no\s+one|nobody|none|no(?=\s[a-z]))(?![\w-])", re.IGNORECASE)
_NOBODY_FOR = late(
    r"(?<![\w-])(?:no\s+one|nobody|none)\s+(?:[\w’'-]+\s+){0,4}?(?:will|would|shall|should)\s+[^.;:!?,]{2,40}?\s"
    r"(?:because\s+of|as\s+a\s+result\s+of|due\s+to|on\s+account\s+of)\s(?P<why>[^.;:!?,”]{2,60})",
    re.IGNORECASE,
)
_BECAUSE = late(
    r"(?<![\w-])(?:because|result|due|account|over|owing|therefore|cost)(?![\w-])", re.I
)
_PARTS = frozenset("most many some several few number half majority".split())
_TIMES = frozenset(
    "mostly usually generally largely typically often rarely seldom hardly mainly part large rule "
    "normally frequently".split()
)
_NOBODIES = frozenset("one nobody none".split())
"""Words of which one stands in every sign: a cheap look before the patterns."""
_LEAST = 2


def widened_findings(support: Support) -> Iterator[Finding]:
    """What the quote says of some or most, told of the whole group, of all, or of none."""
    claim, quoted = support.claim, support.quoted
    ways = (_whole, _agreed, _none, _never, _none_for_that)
    if words := next((words for way in ways if (words := way(claim, quoted))), ""):
        yield Finding(
            code="C-FORCE",
            message=f"the quote says {shown(words)}, the claim more than that ({support.place})",
            tip="say in the claim of how many or how much the quote says so",
        )


def _whole(claim: str, quoted: str) -> str:
    """“Three councillors of the group”, told as “the whole group”."""
    if words_in(claim).isdisjoint(("whole", "entire")):
        return ""
    if not words_in(quoted).isdisjoint(("unanimously", "unanimous")):
        return ""
    groups = _groups(claim) - _groups(quoted)
    return next(
        (it.group() for it in _OF_GROUP.finditer(quoted) if stem(it["group"]) in groups), ""
    )


def _groups(text: str) -> frozenset[str]:
    """What a text calls whole: “council” of “the whole council”."""
    return frozenset(word for found in _WHOLE.finditer(text) for word in stems(found.group()))


def _agreed(claim: str, quoted: str) -> str:
    """“Some historians believe it”, told as “Historians agree on it”."""
    if words_in(claim).isdisjoint(_ALIKE) or not words_in(quoted).isdisjoint(_ALIKE):
        return ""
    mine = _AGREED.match(claim)
    if mine is None:
        return ""
    if may_count(mine.group()) or _SOME_WHO.match(claim):
        return ""
    return next(
        (it.group() for it in _SOME_WHO.finditer(quoted) if stem(it["who"]) == stem(mine["who"])),
        "",
    )


def _none(claim: str, quoted: str) -> str:
    """“Most don't expect it”, told as “Nobody expects it”."""
    if words_in(quoted).isdisjoint(_PARTS) or _NONE.search(claim) is None:
        return ""
    most = _MOST_NOT.search(quoted)
    if most is None or _NONE.search(quoted) or _MOST_NOT.search(claim):
        return ""
    return most.group() if _is_of_same(claim, quoted) else ""


def _never(claim: str, quoted: str) -> str:
    """“mostly chose not to answer”, told as “never answered”."""
    if words_in(quoted).isdisjoint(_TIMES):
        return ""
    mostly = _MOSTLY.search(quoted)
    if mostly is None or _NEVER.search(quoted) or _MOSTLY.search(claim):
        return ""
    is_never = _NEVER.search(claim) is not None and (
        _SELDOM.search(quoted) is not None or _DENIED.search(quoted) is not None
    )
    is_not = (
        _SELDOM.search(quoted) is not None
        and _PLAINLY_NOT.search(claim) is not None
        and _DENIED.search(quoted) is None
        and _OFTEN.search(claim) is None
    )
    return mostly.group() if (is_never or is_not) and _is_of_same(claim, quoted) else ""


def _none_for_that(claim: str, quoted: str) -> str:
    """“No one will be dismissed because of the change”, told as “No one will be dismissed”."""
    if words_in(quoted).isdisjoint(_NOBODIES):
        return ""
    found = _NOBODY_FOR.search(quoted)
    if found is None or _NOBODY.search(claim) is None or _BECAUSE.search(claim):
        return ""
    if stems(found["why"]) & stems(claim):
        return ""
    return found.group() if _is_of_same(claim, quoted) else ""


def _is_of_same(claim: str, quoted: str) -> bool:
    mine = core(claim)
    return len(mine & stems(quoted)) >= min(_LEAST, len(mine))
