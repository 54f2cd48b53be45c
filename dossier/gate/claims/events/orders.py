"""Orders: what a text says to come first and what later, by whatever words it says so.

By a conjunction or preposition (“after”, “prior to”, “because of”), by a verb between two events
(“followed”, “led to”), by an adverb of the second clause (“two weeks later”, “a month earlier”),
or by dates.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from dossier.dates.calendar import MONTH_NAMES
from dossier.gate.claims.events.events import Event, events
from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.terms import stems
from dossier.gate.reading.force_words import NEGATING
from dossier.text.patterns import late

_UNIT = r"(?:minute|hour|day|night|week|fortnight|month|year|season|decade)s?"
_SPAN = rf"(?:(?:\w+|a\s+few)\s+{_UNIT}|soon|shortly|long|immediately|right|just|only|even|not)"
_AFTER = (
    r"after(?!\s+which)|(?<!the\s)following|once|as\s+soon\s+as|in\s+the\s+(?:wake|aftermath)\s+of|on\s+the\s+heels\s+of|"
    r"in\s+(?:response|reaction|reply|return|answer|retaliation|revenge)\s+(?:to|for)|because(?:\s+of)?|"
    r"in\s+protest\s+(?:at|against|over)|due\s+to|owing\s+to|thanks\s+to|as\s+a\s+(?:result|consequence)\s+of|"
    r"(?:prompt|trigger|caus|spark|provok|preced|set\s+off|brought\s+(?:about|on))(?:ed)?(?:\s+\w+ly)?\s+by|follow(?:s|ed)(?!\s+by)|"
    r"(?:stem|result|ar(?:ise|ose)|gr(?:ow|ew))(?:s|m?ed)?(?:\s+out)?\s+(?:from|of)|c[ao]mes?\s+after"
)
"""What stands after these comes first."""
_BEFORE = (
    r"before|until|till|prior\s+to|ahead\s+of|on\s+the\s+eve\s+of|followed\s+by|"
    r"(?:lead|leads|led|leading)\s+to|(?:prompt|trigger|caus|spark|provok|preced|predat)(?:es|s|ed|ing)|"
    r"result(?:s|ed|ing)?\s+in|br(?:ought|ings?)\s+about|g[ai]ves?\s+(?:rise|way)\s+to|sets?\s+off|"
    r"paved?s?\s+the\s+way\s+(?:for|to)"
)
"""What stands after these comes later."""
_LINK = late(
    rf"(?<![\w-])(?:{_SPAN}\s+)*(?:(?P<passive>(?:was|were|been|is|are)\s+)?(?P<how>"
    rf"(?P<after>{_AFTER})|(?P<before>{_BEFORE})))(?![\w-])(?!\s+(?:the\s+)?(?:that|all|time)\b)\s+",
    re.IGNORECASE,
)
_MEANWHILE = late(
    r"(?<![\w-])(?P<how>when|by\s+the\s+time)(?![\w-])\s+(?P<rest>[^.;:!?]+)", re.IGNORECASE
)
_HAD = late(r"(?<![\w-])(?:had|[’']d)(?![\w-])|(?<![\w-])already(?![\w-])", re.IGNORECASE)
_IN_THAT_CASE = (
    r"\s+(?:only\s+|merely\s+|just\s+)?(?:because|if|when|for|not|with|under|on|as)(?!\w)"
)
"""“turned away from three only, and then because they came late”: in that case, not after it."""
_OTHERWISE = r"(?!\s+(?:this|that|today|than|on|in|at|or|the\s+same|to)(?!\w))"
_LATER = late(
    rf"(?<![\w-])(?<!\bthe )(?<!\bsince )(?<!\bby )(?<!\buntil )(?<!\bback )"
    rf"(?:then(?!{_IN_THAT_CASE})|later{_OTHERWISE}|afterwards?|subsequently|thereafter|"
    r"after\s+(?:that|this|which)(?=[,\s])|the\s+(?:next|following)\s+"
    rf"(?:{_UNIT}|morning|evening|\w+day|spring|summer|autumn|fall|winter))(?![\w-])",
    re.IGNORECASE,
)
"""Adverbs of a clause that comes after the one before it."""
_EARLIER = late(
    rf"(?<![\w-])(?:earlier{_OTHERWISE}|previously|beforehand|before\s+(?:that|this)(?=[,\s])|"
    rf"the\s+(?:{_UNIT}|morning|evening|\w+day)\s+before(?=[,.]|\Z)|"
    rf"the\s+(?:previous|preceding)\s+(?:{_UNIT}|\w+day)|{_UNIT}\s+before(?=[,.]|\Z))(?![\w-])",
    re.IGNORECASE,
)
"""Adverbs of a clause that comes before the one before it."""
_NOT_BEFORE = ("before", "until", "till")
_HAD_NOT = late(r"(?<![\w-])(?:did|had)(?:\s+not|n[’']t)(?![\w-])", re.IGNORECASE)
"""“did not leave until it was lifted”: that came first."""
_TO_COME = late(
    r"(?<![\w-])(?:(?:is|are|was|were)\s+(?:due\s+)?to|will|would|shall|should|may|might|can|could|last\w*)"
    r"(?![\w-])"
)
"""“is to last until they agree”: it ends then."""
_IS_TIME = late(
    rf"(?:the\s+|an?\s+|early\s+|late\s+|mid-?|next\s+|this\s+|last\s+|end\s+of\s+|middle\s+of\s+|"
    rf"start\s+of\s+|further\s+notice|(?:{MONTH_NAMES}|\w+day|{_UNIT}|noon|midnight|morning|evening|spring|"
    r"summer|autumn|fall|winter|dawn|dusk)\s*|\d+\s*|,\s*)+(?:\Z|(?:that|whether|what|how|why)\s)",
    re.IGNORECASE,
)
"""A time, and no event."""
_JOIN = late(r"(?:,|;)?\s(?:and|but)\s|;\s", re.IGNORECASE)
_END = late(
    r"(?<!\bSept)(?<!\b[A-Z][a-z]{2})\.(?!\d)|\.(?!\s?\d)|[;:!?]|,\s(?:but|and|while|who|which)\b",
    re.IGNORECASE,
)
_NOT = late(rf"(?<![\w-])(?:{NEGATING}|unless)(?![\w-])", re.IGNORECASE)


class Order(NamedTuple):
    """The stems of what comes first and of what comes later, without what both have."""

    words: str
    earlier: frozenset[str]
    later: frozenset[str]


@lru_cache(maxsize=2_000)
def orders(text: str) -> tuple[Order, ...]:
    """What a text says to come after what, where nothing is denied."""
    found = [*_dated(text), *_in_turn(text)]
    for sentence in sentences_of(text):
        found += [*_linked(sentence), *_meanwhile(sentence)]
    apart = (
        it._replace(earlier=it.earlier - it.later, later=it.later - it.earlier) for it in found
    )
    return tuple(it for it in apart if it.earlier and it.later)


def _linked(text: str) -> Iterator[Order]:
    """“closed after the strike”, “the strike led to the closure”."""
    links = list(_LINK.finditer(text))
    for link in links:
        before, after = _sides(text, link, [item.start() for item in links])
        if not before.strip(" ,") and "," in after:
            after, _, before = after.partition(",")
        is_before = link["before"] is not None
        if link["passive"] and is_before and not link["how"].casefold().startswith("follow"):
            continue
        if _NOT.search(f"{before} {link.group()}"):
            if not (_HAD_NOT.search(before) and link["how"].casefold() in _NOT_BEFORE):
                continue
            is_before = False
        is_open = link["how"].casefold() in ("until", "till") and _TO_COME.search(before)
        if is_open or _NOT.search(after) or _IS_TIME.match(after.strip(" ,.")):
            continue
        main, other = stems(before), stems(after)
        words = f"{link.group().strip()} {after}"
        yield Order(words, main, other) if is_before else Order(words, other, main)


def _sides(text: str, link: re.Match[str], starts: list[int]) -> tuple[str, str]:
    """What stands before and after a link in its clause, up to other links there.

    “called off a strike, hours before a concert, after the city gave in”: each has the main clause.
    """
    opens = max((found.end() for found in _END.finditer(text, 0, link.start())), default=0)
    closes = _END.search(text, link.end())
    end = closes.start() if closes else len(text)
    end = min((start for start in starts if link.end() < start < end), default=end)
    first = min(start for start in starts if start >= opens)
    is_led = not text[opens:first].strip(" ,")
    return text[opens : link.start() if is_led else first], text[link.end() : end]


def _meanwhile(text: str) -> Iterator[Order]:
    """“had already left when the ban was lifted”: what had been done came first."""
    link = _MEANWHILE.search(text)
    if link is None or _NOT.search(text):
        return
    main, other = text[: link.start()], link["rest"]
    if not main.strip(" ,") and "," in other:
        other, _, main = other.partition(",")
    is_main, is_other = (_HAD.search(it) is not None for it in (main, other))
    if is_main != is_other:
        first, then = (main, other) if is_main else (other, main)
        yield Order(f"{link['how']} {other}", stems(first), stems(then))


def _in_turn(text: str) -> Iterator[Order]:
    """“It closed. Two weeks later the ships left”, “called a strike and later gave in”."""
    clauses = [part for sentence in sentences_of(text) for part in _halves(sentence)]
    for one, other in pairwise(clauses):
        if _NOT.search(one) or _NOT.search(other):
            continue
        if sign := _LATER.search(other):
            yield Order(sign.group(), stems(one), stems(other))
        elif sign := _EARLIER.search(other):
            yield Order(sign.group(), stems(other), stems(one))


def _halves(sentence: str) -> Iterator[str]:
    """A sentence, or what stands on either side of the “and” before such an adverb."""
    sign = _LATER.search(sentence) or _EARLIER.search(sentence)
    joins = [it for it in _JOIN.finditer(sentence) if sign and it.start() < sign.start()]
    if joins:
        yield sentence[: joins[-1].start()]
        yield sentence[joins[-1].end() :]
    else:
        yield sentence


def _dated(text: str) -> Iterator[Order]:
    """“It closed in 1998, and in 2004 the ships left.”"""
    dated = [(event, when) for event in events(text) if (when := _when(event))]
    for (one, first), (other, then) in combinations(dated, 2):
        if len(first) == len(then) and first != then and not (one.is_denied or other.is_denied):
            early, late_ = (one, other) if first < then else (other, one)
            yield Order(
                f"{early.words} … {late_.words}",
                early.stems | {early.verb},
                late_.stems | {late_.verb},
            )


def _when(event: Event) -> tuple[int, ...]:
    """The year of an event that has one."""
    years = [int(value) for kind, value in event.moments if kind == "year"]
    return tuple(years) if len(years) == 1 and not event.opener else ()
