"""Bounds: a number bounded in the quote is bounded in the claim, and on the same side."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache

from dossier.gate.claims.reading.numbers import placed_numbers
from dossier.gate.claims.reading.terms import stem, terms
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import ending, late


class Side(Enum):
    """On which side of the number the true value lies."""

    MORE = "more"
    LESS = "less"
    NEAR = "about"


_BEFORE: Mapping[Side, re.Pattern[str]] = {
    Side.MORE: late(
        r"(?<!no )(?<!not )(?<![\w-])(?:(?:more|greater|higher|larger|longer|stronger|faster|"
        r"older|bigger|heavier|better|"
        r"later|further|taller|hotter|warmer|deeper)\s+than|at\s+least|(?:over|above)\s+the\s+age\s+of|over|above|upwards?\s+of|"
        r"(?:no|not)\s+(?:fewer|"
        r"less)\s+than|exceed(?:s|ed|ing)?|in\s+excess\s+of|an?\s+minimum\s+of|minimum\s+\w+\s+of|beyond|past|"
        r"top(?:s|ped|ping))\s*\Z",
        re.IGNORECASE,
    ),
    Side.LESS: late(
        r"(?<!no )(?<!not )(?<![\w-])(?:(?:less|fewer|lower|smaller|shorter|weaker|slower|younger|"
        r"cheaper|lighter|"
        r"colder|cooler|closer|nearer)\s+than|at\s+most|(?<!move )(?<!moves )(?<!moved )"
        r"(?<!rise )(?<!rose )(?<!rises )(?<!went )up\s+to|"
        r"(?:under|below)\s+the\s+age\s+of|as\s+(?:many|much|high|long|far)\s+as|under|"
        r"below|nearly|almost|close\s+to|(?:just|well|far|little)\s+short\s+of|shy\s+of|getting\s+on\s+for|not\s+(?:quite|even)|"
        r"(?:no|not)\s+(?:more|greater|higher|longer)\s+than|an?\s+maximum\s+of|maximum\s+\w+\s+of|within)\s*\Z",
        re.IGNORECASE,
    ),
    Side.NEAR: late(
        r"(?<![\w-])(?:about|around|some|roughly|approximately|approx\.|(?:an\s+)?estimated|circa|"
        r"ca\.|"
        r"something\s+like|in\s+the\s+region\s+of|an?\s+average\s+of|barely|hardly|scarcely)\s*\Z",
        re.IGNORECASE,
    ),
}
_NEGATED_MORE = late(r"(?<![\w-])(?:no|not)\s+(?:more|greater|higher|longer)\s+than\s*\Z", re.I)
_NEGATED_LESS = late(r"(?<![\w-])(?:no|not)\s+(?:fewer|less)\s+than\s*\Z", re.I)
_AFTER: Mapping[Side, re.Pattern[str]] = {
    Side.MORE: late(
        r"(?:\s\w+)?(?:\s+or\s+(?:more|longer|older|higher|later|over)|\s+plus)\b|\+|"
        r"%?(?:\s[\w%]+){0,4}?\s+at\s+(?:the\s+very\s+)?least\b",
        re.I,
    ),
    Side.LESS: late(
        r"(?:\s\w+)?\s+or\s+(?:less|fewer)\b|%?(?:\s[\w%]+){0,4}?\s+at\s+(?:the\s+)?most\b", re.I
    ),
    Side.NEAR: late(r"(?:\s\w+)?\s+or\s+so\b|-odd\b", re.I),
}
_MONEY = late(r"(?:US|A|C)?[$€£¥₽₹]\s?\Z|(?<=\s)(?:an?|the)\s\Z")
_THAN_THE = late(r"(?<![\w-])(?:than|below|above|under|over|beyond)\s+(?:the|its|their|last)\s\Z")
"""“fewer than the 900 of last year” compares, and bounds nothing."""
_OF_YEAR = late(r"(?<![\w-])[Uu]nder\s(?:the|an?|this|that|its|their)\s\Z")
_YEAR = late(r"(?:1[5-9]|20)\d\d\s(?:[a-z-]+\s){0,2}[a-z]+")
"""“under the 2023 agreement”: by what was agreed then."""
_TIME = late(r"[\s-]+(?:second|minute|hour|day|night|week|month|year|decade)s?\b")
_NOT_FOR = late(
    r"(?:(?<![\w-])not|n[’']t)\s+(?:(?:allowed|permitted|supposed)\s+)?(?:to\s+)?\w+\s+(?:for\s+)?\Z"
)
"""“not to shower for more than four minutes”: no longer than that."""
_AGO = late(
    r"[\s-]+(?:second|minute|hour|day|night|week|month|year|decade)s?\s+(?:ago|earlier|before)\b"
)
_COMPARING = late(
    r"(?:[\d%]|percent|per\s+cent|third|quarter|half|fifth|tenth|times|points?|degrees?|twice)\s+"
    r"(?:more|less|fewer|\w+er)\s+than\s\Z|(?<![\w-])(?!(?:more|less|fewer|longer|later)\s)\w+er\s+than\s\Z",
    re.IGNORECASE,
)
"""“a third fewer than ten years ago”: how much less there are, and not how long ago."""
_EXACT = late(
    r"(?:more|less|fewer|over|under|above|below|nearly|almost|exceed|top|beyond|past)", re.I
)
_VAGUE = late(
    r"(?<![\w-])(?:between|threshold|limit\w*|cap\w{0,4}|ceiling|maximum|minimum|possib\w+|perhaps|probabl\w+|"
    r"likely|"
    r"estimat\w+|approx\w*|or\s+(?:more|less|fewer|so)|at\s+the\s+latest|(?:just|only)\s+half)(?![\w-])",
    re.IGNORECASE,
)
_OPEN_TIME = late(
    r"(?<![\w-])(?:earl\w+|late\w*|sooner|not|no|before|until|after|from|least|possib\w+|perhaps|could|might)(?![\w-])|n[’']t\b",
    re.IGNORECASE,
)
_WEIGHING = late(
    r"(?<![\w-])(?:(?P<few>only|just|merely|a\s+mere|barely)|as\s+(?:many|much|high)\s+as|"
    r"no\s+(?:fewer|less)\s+than|fully|a\s+(?:full|whopping|remarkable))\s+[$€£]?\Z",
    re.IGNORECASE,
)
"""Words that call a number small or great."""
_WORDED = late(
    r"(?<![\w-])(?<!and a )(?:(?P<times>half|twice|thrice|(?:double|treble|triple|halve|"
    r"quadruple)[ds]?)|"
    r"(?P<one>an?)\s+(?P<unit>minute|hour|day|night|week|fortnight|month|year|decade|century|"
    r"mile))(?![\w-])",
    re.IGNORECASE,
)
"""Amounts without a number: “half of the losses”, “a week”, “has doubled”."""
_RATE = late(
    r"(?:\d\S*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\w+t(?:y|een)|several|many)\s+[\w-]+\s+\Z|(?:once|twice|times)\s+\Z"
)
"""“70 hours | a week”: how often, and no span."""
_ABOUT_MONEY = late(
    r"(?<![\w-])(?:su(?:e[ds]?|ing)|disput\w*|row|clash\w*|quarrel\w*|argu\w*|protest\w*|lawsuit)\s"
    r"(?:[\w’'-]+\s){0,6}?(?<!for )(?<!of )(?<!with )(?<!by )(?<!at )over\s[$€£¥]?\Z"
)
"""“is suing the board over £1 million”: what about."""
_BEFORE_RATE, _BEFORE_OVER = 40, 80
_ROOT = 6
"""Letters by which “estimated” is known in “estimates”."""
_SPANNING = frozenset(("over", "within", "past"))
"""“over a week”: longer than it, or in the course of it."""
_LASTING = late(
    r"(?<![\w-])(?:for|well|just|slightly|(?:a\s)?little|last(?:s|ed|ing)?|t(?:ake|akes|ook|aken|aking)|spen(?:d|ds|t|ding)|"
    r"after|than|aged?)\s+(?:over|past)\s*\Z",
    re.IGNORECASE,
)
"""“for over 20 years”, “took over a week”: longer than it."""
_ESTIMATING = late(r"(?<![\w-])(?:estimat(?:ed|es)|by\s(?:an|its|the)\sestimate)(?!\w)", re.I)
_EARLIEST = late(
    r"\b(?:(?:until|till)\s+at\s+least|at\s+the\s+(?:very\s+)?earliest|as\s+early\s+as|no(?:t)?\s+(?:earlier|sooner)\s+than|"
    r"not\s+before|or\s+later)\b",
    re.IGNORECASE,
)
_NOT_SOONER = late(
    r"\b(?:at\s+the\s+(?:very\s+)?earliest|no(?:t)?\s+(?:earlier|sooner)\s+than)\b", re.I
)
_LATEST = late(
    r"\b(?:(?:until|till)\s[^.;,]{1,30}?\sat\s+(?:the\s+)?most|at\s+the\s+(?:very\s+)?latest|as\s+late\s+as|no(?:t)?\s+later\s+than|or\s+earlier)\b",
    re.IGNORECASE,
)


def bound_findings(support: Support) -> Iterator[Finding]:
    """Bounds of the quote that the claim drops or turns round."""
    claimed = bounded(support.claim)
    is_vague = claimed and any(
        match.group().casefold()[:_ROOT] not in support.folded_quotes
        for match in _VAGUE.finditer(support.claim)
    )
    quoted = bounded(support.quoted) if claimed else {}
    for value, (mine, words) in claimed.items():
        if value not in quoted:
            continue
        side, there = quoted[value]
        if side is None or mine is None:
            if side is Side.MORE and words.casefold() in ("over", "past"):
                continue
            if side is Side.NEAR and _is_estimated(support.claim, there):
                continue
            if side is not None and not is_vague:
                yield _finding(
                    support, f"the quote has a bound, {shown(there)}, the claim has none"
                )
                return
            if mine is Side.MORE and there.casefold() in ("over", "past"):
                continue
            if mine is Side.LESS and there.casefold() == "within":
                continue
            if mine in (Side.MORE, Side.LESS) and _EXACT.match(words):
                yield _finding(
                    support, f"the claim has a bound, {shown(words)}, the quote has none"
                )
                return
        elif mine is not side and mine is not Side.NEAR:
            yield _finding(support, f"the claim says {shown(words)}, the quote {shown(there)}")
            return
    yield from _belittled(support)
    if (dropped := _NOT_SOONER.search(support.quoted)) and _is_at_that_time(support, dropped):
        yield _finding(support, f"the quote has a bound, {shown(dropped.group())}, the claim none")
        return
    early, late = _EARLIEST.search(support.claim), _LATEST.search(support.claim)
    if bool(early) != bool(late):
        pattern, other = (_LATEST, _EARLIEST) if early else (_EARLIEST, _LATEST)
        found = pattern.search(support.quoted)
        if found and not other.search(support.quoted):
            words = (early or late or found).group()
            yield _finding(
                support, f"the claim says {shown(words)}, the quote {shown(found.group())}"
            )


def _is_estimated(claim: str, bound: str) -> bool:
    """“an estimated 2,300”, told as “the union estimated that they used 2,300”."""
    return "estimated" in bound.casefold() and _ESTIMATING.search(claim) is not None


def _is_at_that_time(support: Support, early: re.Match[str]) -> bool:
    """“in the autumn” of “in the autumn at the earliest”: the time without its bound."""
    if _OPEN_TIME.search(support.claim):
        return False
    is_after = early.group().casefold().startswith("at")
    near = support.quoted[: early.start()] if is_after else support.quoted[early.end() :]
    found = terms(near)[-1:] if is_after else terms(near)[:1]
    words = near[found[0].start : found[0].end] if found else ""
    at = rf"(?<![\w-])(?:in|on|by|for|next|this)\s+(?:the\s+|next\s+)?{re.escape(words)}(?!\w)"
    return bool(words) and re.search(at, support.claim, re.IGNORECASE) is not None


def _belittled(support: Support) -> Iterator[Finding]:
    """“only 212 took part” becomes “as many as 212 took part”, or the reverse."""
    claimed = dict(_weighed(support.claim))
    for value, (is_few, words) in _weighed(support.quoted) if claimed else ():
        mine = claimed.get(value)
        if mine is not None and mine[0] is not is_few:
            yield _finding(support, f"the claim says {shown(mine[1])}, the quote {shown(words)}")
            return


def _weighed(text: str) -> Iterator[tuple[str, tuple[bool, str]]]:
    """The numbers that a text calls few or many, with the words for it."""
    for item in placed_numbers(text):
        found = ending(_WEIGHING, text, item.start)
        if found:
            yield item.value, (found["few"] is not None, found.group().strip())


def _finding(support: Support, what: str) -> Finding:
    return Finding(
        code="C-FORCE",
        message=f"{what} ({support.place})",
        tip="bound the number in the claim as the quote does",
    )


@lru_cache(maxsize=4_000)
def bounded(text: str) -> dict[str, tuple[Side | None, str]]:
    """For each number of a text its bound, if it has one, and the words of the bound.

    A number that stands several times keeps the first bound.
    """
    found: dict[str, tuple[Side | None, str]] = {}
    for value, start, end in _amounts(text):
        side, words = _bound(text, start, end)
        if value not in found or found[value][0] is None:
            found[value] = (side, words)
    return found


def _amounts(text: str) -> Iterator[tuple[str, int, int]]:
    """The numbers of a text, and its amounts without one, each with its place."""
    placed = [item for item in placed_numbers(text) if not item.value.startswith("#")]
    for item in placed:
        yield item.value, item.start, item.end
    for match in _WORDED.finditer(text):
        start, end = match.span()
        is_rate = match["one"] and _RATE.search(text, max(0, start - _BEFORE_RATE), start)
        if not is_rate and not any(item.start < end and start < item.end for item in placed):
            yield stem(match["times"]) if match["times"] else match["unit"].casefold(), start, end


def _bound(text: str, start: int, end: int) -> tuple[Side | None, str]:
    near = text[max(0, start - 30) : start]
    if _THAN_THE.search(near) or (_AGO.match(text, end) and _COMPARING.search(near)):
        return None, ""
    if _OF_YEAR.search(near) and _YEAR.match(text, start):
        return None, ""
    before = _MONEY.sub("", near)
    if _ABOUT_MONEY.search(text, max(0, start - _BEFORE_OVER), start):
        return None, ""
    if match := _NEGATED_MORE.search(before):
        return Side.LESS, match.group().strip()
    if match := _NEGATED_LESS.search(before):
        return Side.MORE, match.group().strip()
    for side, pattern in _BEFORE.items():
        if match := pattern.search(before):
            words = match.group().strip()
            if side is Side.MORE and ending(_NOT_FOR, text, start - len(near) + match.start()):
                return Side.LESS, words
            if (
                words.casefold() in _SPANNING
                and not _LASTING.search(before)
                and (_TIME.match(text, end) or _TIME.search(text, start, end))
            ):
                return None, words
            return side, words
    for side, pattern in _AFTER.items():
        if match := pattern.match(text, end):
            return side, match.group().strip()
    return None, ""
