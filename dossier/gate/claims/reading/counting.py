"""Counting: each number of a text becomes a record of what it counts, in which unit, and when."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from dossier.gate.claims.reading.numbered import deed_of
from dossier.gate.claims.reading.numbers import placed_numbers, without_dates
from dossier.gate.claims.reading.terms import STOPWORDS, stem
from dossier.gate.claims.reading.units import measures, rate, unit
from dossier.speech.cues import VERBS
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import ending, late

_WORD = late(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_BREAK = late(r"[.,;:!?()\"“”]\s|\s[–—-]\s|\b(?:and|but|or|while|which|who|that|whereas)\b")
_REACH = 60
_REACH_OF_NAME = 200
_WORDS_BEFORE, _WORDS_AFTER = 3, 3
_EMPTY = frozenset(
    "a an the of in on at to for from by with as is are was were be been has have had will would "
    "its his her their it he she they his only just about around up least most nearly almost some "
    "more less fewer than over under also still people person man men woman women another other "
    "not no total all number".split()
)
_APPOSED = late(r"((?:[A-ZÀ-Þ][\w’'-]+\s)*[A-ZÀ-Þ][\w’'-]+)(?:,\s|\s+(?:[a-z]+\s+){0,2})[^\w]*\Z")
_NEXT = late(r"[\s-]+([^\W\d_]{3,})")
_TALLY_AFTER = late(r"(?:\s+votes?)?(?:\s+to\s+|[-–])\d", re.IGNORECASE)
_TALLY_BEFORE = late(r"\d(?:\s+votes?)?(?:\s+to\s+|[-–])\Z", re.IGNORECASE)
_FROM = late(r"\bfrom\s+(?:(?:about|around|nearly|almost|some|over|under)\s+)?\S{0,2}\Z", re.I)
_TO = late(
    r"(?<!\bup )(?<!\bclose )\bto\s+"
    r"(?:(?:about|around|nearly|almost|some|over|under|only|just)\s+)?\S{0,2}\Z",
    re.I,
)
_BY = late(
    r"\bby\s+(?:(?:about|around|nearly|almost|over|under|only|just|up\s+to)\s+)?\S{0,2}\Z", re.I
)
_AGAINST = late(r"(?:\s+\w+)?\s*(instead\s+of|rather\s+than|to|–|-)\s*[$€£¥₽]?", re.IGNORECASE)
_OF_THE = late(r"(?:\A|[.;:]\s|\sthat\s|\b[Oo]ut\s)[Oo]f\s+(?:the\s+|its\s+|these\s+|those\s+)?\Z")
_OF = late(
    r"(?:\s+out)?\s+of\s+(?:(?:at\s+least|about|some|nearly|almost|more\s+than|over)\s+)?(?:(?:the|these|those|all|its|his|her|their|our|[\w-]+[’']s)\s+){0,2}\Z",
    re.I,
)
_RANGE = late(r"\s*(?:to|or|–|-)\s*[$€£¥₽]?")
"""“from 19 to 30 million passengers”: both are of passengers."""
_AMONG = late(r"(?<![\w-])among\s+(?:the|its|their|these|those)\s+\Z")
"""“two firefighters were among the six dead”: six dead, of whom nothing else is told."""
_AND, _EACH = late(r"\s+and\s+[$€£]?"), late(r"[^,.;:]{0,30},?\srespectively(?!\w)")
"""“at 11 and 9.6 percent respectively”: both are of the same."""
_BESIDE = late(
    r"(?<![\w-])(?:against|compared\s+(?:with|to)|versus|(?:up|down)\s+from)\s+[$€£¥₽]?\Z", re.I
)
"""“a profit of 9 million, against 7 million”: both are of the profit."""
_STEP = late(r"\s(?:more|less|higher|lower|fewer)\sthan(?!\w)")
"""“27 million pounds, three million more than planned”: of pounds, both."""
_ALONE = late(
    r"\s*(?:[.,;:!?)”\"]|\Z|(?:is|are|was|were|has|have|had|did|will|would|intend|want|plan|stay|"
    r"remain|and|but|in|on|at|last|this|now)(?![\w-])|to\s+[a-z])"
)
"""What follows a number that has no noun of its own and counts what the one before counts."""
_LABEL = late(
    r"(?<![\w-])(?:(?:1[5-9]|20)\d\d|January|February|March|April|May(?=[\s,.]+(?:\d|and|to|\Z))|June|"
    r"July|August|September|October|November|December|spring|summer|autumn|winter|now|today|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|currently|then|previously|earlier|last\s+(?:year|month|week|season)|this\s+(?:year|month|week|"
    r"season)|next\s+(?:year|month|week|season)|a\s+(?:year|month|week|decade)\s+(?:ago|earlier))"
    r"(?![\w-])"
)
_END = late(r"[.!?;]\s")
_FRONTED = late(
    r"(?:\A|(?<=[.;:!?]\s)|(?<=\sand\s)|(?<=\sbut\s)|(?<=\swhile\s))"
    r"(?:In|On|By|During|Last|This|Next|in|on|by|during|last|this|next)\s[^,.;:]{2,30},\s\Z"
)
"""“In 2010, it gave 100”: a time set before its clause."""
_PREPOSITION = late(
    r"(?<![\w-])(?:in|on|at|for|to|from|with|by|and|were|was|are|is|had|have|has)\b|,"
)
_NOW = frozenset(("now", "today", "currently"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Counted:
    """A number with its unit and the stems of the content words close before and after it.

    `trail` are those after it alone, `tail` others farther off, `verb` the verb that stands right
    before it, `does` the one that those it counts do, `name` the last proper name of the
    words before, `when` the times of its clause; `is_whole` says that it counts those of whom
    another number counts a part.
    """

    value: str
    words: str
    unit: str
    rate: str
    per: frozenset[str]
    when: frozenset[str]
    trail: frozenset[str]
    around: frozenset[str]
    tail: frozenset[str]
    head: str
    noun: str
    verb: str
    side: str
    does: str
    is_tally: bool
    name: str
    is_whole: bool = False


@lru_cache(maxsize=2_000)
def counted(text: str) -> tuple[Counted, ...]:
    """Every number of a text that is no date, with what stands around it."""
    plain = without_dates(text)
    found = placed_numbers(plain)
    ends = [0, *(item.end for item in found)]
    starts = [*(item.start for item in found[1:]), len(text)]
    items = [
        _counted(text, plain, item.value, (end, item.start, item.end, start))
        for item, end, start in zip(found, ends, starts, strict=False)
    ]
    for at, (one, other) in enumerate(pairwise(found)):
        is_pair = (
            other.value.endswith("%")
            and _AND.fullmatch(text[one.end : other.start])
            and _EACH.match(text, other.end)
        )
        is_range = is_pair or _RANGE.fullmatch(text[one.end : other.start])
        if is_range and not items[at].head:
            items[at] = _with(items[at], items[at + 1])
        if _OF.fullmatch(text[one.end : other.start]):
            items[at] = _with(items[at], items[at + 1])
            items[at + 1] = _of_whole(items[at + 1])
        elif _AMONG.search(text, one.end, other.start):
            items[at + 1] = _of_whole(items[at + 1])
        elif (
            _OF_THE.search(text, max(0, one.start - _REACH), one.start)
            and "," in text[one.end : other.start]
            and ";" not in text[one.end : other.start]
        ):
            items[at + 1] = _with(items[at + 1], items[at])
        elif _BESIDE.search(text, one.end, other.start) and not items[at + 1].head:
            items[at + 1] = replace(
                items[at + 1],
                around=items[at + 1].around | items[at].around,
                unit=items[at + 1].unit or items[at].unit,
            )
        elif _STEP.match(text, other.end) and "," in text[one.end : other.start]:
            items[at + 1] = replace(items[at + 1], unit=items[at + 1].unit or items[at].unit)
        elif _ALONE.match(text, other.end) and items[at].head and not items[at + 1].unit:
            noun = _noun(text[one.end : other.start], items[at].head)
            items[at + 1] = replace(
                items[at + 1], around=items[at + 1].around | noun, unit=items[at].unit
            )
    return tuple(items)


@lru_cache(maxsize=4_000)
def pairs(text: str) -> Mapping[tuple[str, str, str], str]:
    """Numbers set against each other, with the word between: “9 instead of 4”, “3 votes to 2”."""
    plain = without_dates(text)
    found: dict[tuple[str, str, str], str] = {}
    for one, other in pairwise(placed_numbers(plain)):
        link = _AGAINST.fullmatch(plain[one.end : other.start])
        if link and not _FROM.search(plain[: one.start]):
            found[one.value, other.value, link.group(1).split()[0]] = text[one.start : other.end]
    return found


def _noun(after: str, head: str) -> frozenset[str]:
    """What a number counts, with “of water” after it; of another sentence the noun alone."""
    if _END.search(after):
        return frozenset((head,))
    found = _PREPOSITION.search(after)
    return frozenset(stem(word) for word in _content(after[: found.start()] if found else after))


def _with(part: Counted, whole: Counted) -> Counted:
    """“two of the five trustees”: both numbers count trustees."""
    return replace(
        part,
        around=part.around | whole.around,
        trail=part.trail | whole.trail,
        tail=part.tail | whole.tail,
        head=part.head or whole.head,
        noun=part.noun or whole.noun,
    )


def _of_whole(whole: Counted) -> Counted:
    """“three of five victims drowned”: nothing but what it counts is said of the whole."""
    noun = frozenset((whole.head,)) - {""}
    return replace(
        whole, around=noun, trail=noun, tail=frozenset(), verb="", does="", is_whole=True
    )


def _counted(text: str, plain: str, value: str, places: tuple[int, int, int, int]) -> Counted:
    earliest, start, end, latest = places
    before = text[max(earliest, start - _REACH) : start]
    if breaks := list(_BREAK.finditer(before)):
        before = before[breaks[-1].end() :]
    after = text[end : min(latest, end + _REACH)]
    if found := _BREAK.search(after):
        after = after[: found.start()]
    leading = _content(_LABEL.sub(" ", without_dates(before)))[-_WORDS_BEFORE:]
    following = _content(_LABEL.sub(" ", without_dates(after)))
    trailing = following[:_WORDS_AFTER]
    last = leading[-1] if leading else ""
    named = _APPOSED.search(text, max(earliest, start - _REACH_OF_NAME), start)
    return Counted(
        value=value,
        words=text[start:end] + " ".join(["", *after.split()[:2]]),
        unit=unit(before, after),
        rate=rate(before, after),
        per=measures(after),
        when=_times(text, places),
        trail=frozenset(stem(word) for word in trailing),
        around=frozenset(stem(word) for word in (*leading, *trailing)),
        tail=frozenset(stem(word) for word in following[_WORDS_AFTER:]),
        head=_head(after),
        noun=next((word.casefold() for word in _NEXT.findall(after)[:1]), ""),
        side=_side(before),
        does="" if _content(_LABEL.sub(" ", before)) else deed_of(text, end),
        is_tally=_is_tally(plain, start, end),
        verb=stem(last) if lexicon().tags.get(last.casefold(), "") in VERBS else "",
        name=" ".join(map(stem, _named(named.group(1)))) if named else "",
    )


def _named(words: str) -> list[str]:
    """The words of a name, without the “From September” that begins a sentence."""
    plain = _LABEL.sub(" ", words).split()
    return [word for word in plain if word.casefold() not in STOPWORDS]


def _times(text: str, places: tuple[int, int, int, int]) -> frozenset[str]:
    """The years, months and words such as “now” that stand in the clause of a number.

    What stands between two numbers of a clause belongs to the first.
    """
    earliest, start, end, latest = places
    opens = max((item.end() for item in _BREAK.finditer(text, earliest, start)), default=0)
    closes = _BREAK.search(text, end, latest)
    found = _LABEL.findall(text, end, closes.start() if closes else latest)
    if opens >= earliest:
        found += _LABEL.findall(text, opens, start)
        front = ending(_FRONTED, text, opens)
        found += _LABEL.findall(text, front.start(), opens) if front else []
    words = {" ".join(word.split()) for word in found}
    return frozenset("now" if word in _NOW else word for word in words)


def _side(before: str) -> str:
    """The word that says from, to or by how much something changes."""
    sides = (("from", _FROM), ("to", _TO), ("by", _BY))
    return next((side for side, pattern in sides if pattern.search(before)), "")


def _is_tally(text: str, start: int, end: int) -> bool:
    """Whether the number is one side of a result: “by 2,914 votes to 2,377”."""
    return bool(
        _TALLY_AFTER.match(text, end) or _TALLY_BEFORE.search(text, max(0, start - _REACH), start)
    )


def _head(after: str) -> str:
    """The content word that stands right after a number, if one does."""
    found = _NEXT.match(after)
    return "" if found is None or found.group(1).casefold() in _EMPTY else stem(found.group(1))


def _content(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word.casefold() not in _EMPTY]
