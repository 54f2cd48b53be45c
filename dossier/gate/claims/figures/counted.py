"""Counted: a number of the claim counts what it counts in the quotes, in the same unit.

“Three killed, twelve wounded” has both numbers of “twelve killed, three wounded”.
"""

import re
from collections.abc import Iterator, Sequence, Set

from dossier.gate.claims.reading.counting import Counted, counted, pairs
from dossier.gate.claims.reading.terms import stem
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_PEOPLE = frozenset("people persons men women person".split())
_CHANGES = frozenset(
    map(stem, "rise fall increase drop climb grow gain lose decline jump slump".split())
)
_LOST = late(
    r"(?<![\w-])(?:lost|lose|loses|defeat\w*|trail\w*|behind|beaten|reject\w*|against|down|turned)(?![\w-])",
    re.I,
)
_AGED = late(r"[\s-]years?-old")
_FEWEST = 2
_YEARS = late(r"(?:[Bb]etween|[Ff]rom)\s(\d{4})\s(?:and|to)\s(\d{4})(?!\d)")
_RESULT = frozenset(("to", "–", "-"))
_THINGS = frozenset(
    "companies agencies parties ministries universities banks ships vessels aircraft planes cars "
    "houses homes buildings schools cases pieces tanks vehicles animals countries cities".split()
)


def counted_findings(support: Support) -> Iterator[Finding]:
    """Numbers that the quotes have, but of something else or in another unit."""
    claimed = counted(support.claim)
    if not claimed:
        return
    if turned := _turned(support):
        yield Finding(
            code="C-NUMBER",
            message=f"{shown(turned[0])} stands in the claim, {shown(turned[1])} in the quote "
            f"({support.place})",
            tip="give the numbers in the order of the source",
        )
        return
    told = {item.value for item in claimed}
    quoted = [item for passage in support.distinct for item in counted(passage.words)]
    for item in claimed:
        same = [other for other in quoted if other.value == item.value]
        if not same or item.value.startswith("#") or item.words.casefold().startswith("one "):
            continue
        if ":" in item.value:
            continue
        if _AGED.search(item.words) and any(
            f", {item.value}," in it.words for it in support.distinct
        ):
            continue
        if item.unit and all(other.unit not in ("", item.unit) for other in same):
            yield _finding(support, item, f"the quote has {same[0].words} in another unit")
        elif {item.side, *(other.side for other in same)} == {"from", "to"} and all(
            other.side != item.side for other in same
        ):
            yield _finding(support, item, f"the quote has {same[0].side} {same[0].words}")
        elif item.side == "to" and all(_is_change(item, other) for other in same):
            yield _finding(
                support, item, f"the quote has {shown(f'{same[0].verb} {same[0].words}')}"
            )
        elif _is_step(item) and all(other.side in ("from", "to") for other in same):
            yield _finding(support, item, f"the quote has {same[0].side} {same[0].words}")
        elif not _is_one_range(support) and (years := _other_years(item, same)):
            yield _finding(support, item, f"the quote has {same[0].words} for {years}")
        elif item.rate and all(other.rate not in ("", item.rate) for other in same):
            yield _finding(support, item, f"the quote has {same[0].words} per {same[0].rate}")
        elif all(_is_per_other(item, one, support.folded_quotes) for one in same):
            yield _finding(support, item, f"the quote has {shown(same[0].words)}")
        elif (other := _done_by(item, same, quoted, told)) or (
            other := _swapped(item, same, [one for one in quoted if one.value != item.value])
        ):
            yield _finding(support, item, f"the quote has {shown(other.words)} there")


def _turned(support: Support) -> tuple[str, str] | None:
    """Two numbers of the quote set against each other, the other way round in the claim."""
    is_lost = _lost(support.claim) != _lost(support.quoted)
    there = pairs(support.quoted)
    for (one, other, link), words in pairs(support.claim).items():
        if link in _RESULT and is_lost:
            continue
        if (other, one, link) in there and (one, other, link) not in there:
            return words, there[other, one, link]
    return None


def _lost(text: str) -> frozenset[str]:
    return frozenset(word.casefold()[:4] for word in _LOST.findall(text))


def _is_change(item: Counted, one: Counted) -> bool:
    """“rose 12 percent”, told as “rose to 12 percent”: how much, not to what."""
    return one.side in ("", "by") and item.verb == one.verb in _CHANGES


def _other_years(item: Counted, same: Sequence[Counted]) -> str:
    """“418 million in 2024” of the quotes, told as “418 million in 2023”: the quotes' year."""
    mine = {label for label in item.when if label.isdigit()}
    theirs = [{label for label in one.when if label.isdigit()} for one in same]
    if not mine or not all(len(years) == 1 for years in theirs):
        return ""
    return "" if any(mine & years for years in theirs) else min(theirs[0])


def _is_one_range(support: Support) -> bool:
    """“between 2017 and 2020”, told as “from 2017 to 2020”: one span, and no year alone."""
    mine, theirs = (_YEARS.findall(text) for text in (support.claim, support.quoted))
    return bool(set(mine) & set(theirs))


def _is_step(item: Counted) -> bool:
    """“fell by 3”, not “by 3 votes to 2”."""
    return item.side == "by" and not item.is_tally


def _finding(support: Support, item: Counted, but: str) -> Finding:
    return Finding(
        code="C-NUMBER",
        message=f"{shown(item.words)} counts something else in the claim than in its quotes: "
        f"{but} ({support.place})",
        tip="give each number to what it counts in the source",
    )


def _is_per_other(item: Counted, one: Counted, quoted: str) -> bool:
    """“240 dollars a tonne”, told as “240 dollars a kilo”, or as “a month”, never spoken of."""
    if not one.per:
        return False
    if item.per:
        return not one.per & item.per
    return bool(item.rate) and not one.rate and item.rate not in quoted


def _swapped(item: Counted, same: Sequence[Counted], others: Sequence[Counted]) -> Counted | None:
    """The other number that the quotes have where the claim has this one."""
    if item.is_tally or (item.side and any(one.side == item.side for one in same)):
        return None
    for other in others:
        if other.value.startswith("#") or ":" in other.value:
            continue
        if item.value.endswith("%") != other.value.endswith("%"):
            continue
        if _is_headed(item, other, same) or _is_of_people(item, other, same):
            return other
        if _is_at_other_time(item, other, same) or _is_said_of_other(item, other, same):
            return other
        if _is_measured(item, other) and not any(one.unit for one in same):
            return other
        if any(_fits(item, one) or _is_told_apart(item, one) or not one.around for one in same):
            if not (item.name and _is_same(item.name, other.name)):
                continue
            if any(not one.name or _is_same(item.name, one.name) for one in same):
                continue
            return other
        if all(_is_nearer(item, other, one) for one in same):
            return other
        if item.verb and item.verb == other.verb and all(one.verb for one in same):
            if any((item.around - item.trail) & (one.around - one.trail) for one in same):
                continue
            return other
        if _is_same(item.name, other.name) and all(one.name for one in same):
            return other
    return None


def _done_by(
    item: Counted, same: Sequence[Counted], quoted: Sequence[Counted], told: Set[str]
) -> Counted | None:
    """“All 112 were asked and 38 replied”, told as “112 replied”: those who did it in the quote.

    And “bought 60 buses, and 22 have broken down”, told as “bought 22 buses”; “two of the five
    shops closed”, told as “five shops closed”.
    """
    if item.does and any(one.is_whole for one in same) and not item.is_whole:
        others = [one for one in quoted if one.head == item.head and not one.is_whole]
        others = [] if told & {one.value for one in others} else others
    elif item.does and all(one.does not in ("", item.does) or one.verb for one in same):
        others = [one for one in quoted if one.does == item.does]
    elif item.verb and not item.does and all(one.does for one in same):
        others = [one for one in quoted if one.verb == item.verb and one.head == item.head != ""]
    else:
        return None
    return others[0] if others and item.value not in {one.value for one in others} else None


def _is_nearer(item: Counted, other: Counted, one: Counted) -> bool:
    """Whether a word around the number is the other number's, and none its own.

    Words that both of the quote's numbers have tell nothing.
    """
    if one.around and one.around <= other.around:
        return False
    if item.around & one.around:
        return bool(item.trail & other.trail - one.around) and not (
            item.around & one.around - other.around
        )
    return bool(item.around & other.around)


def _is_at_other_time(item: Counted, other: Counted, same: Sequence[Counted]) -> bool:
    """“412 in 2019 and now 150”, told as “150 in 2019”."""
    return (
        item.unit == other.unit
        and bool(item.when & other.when)
        and bool(same)
        and all(one.when and not item.when & one.when for one in same)
    )


def _is_said_of_other(item: Counted, other: Counted, same: Sequence[Counted]) -> bool:
    """“71 percent are sure, 23 percent may change it”, told as “71 percent may change it”."""
    if not item.head == other.head == "percent":
        return False
    said, theirs = item.trail | item.tail, other.trail | other.tail
    own = [one.trail | one.tail for one in same]
    return all(
        min(len(words), len(said & theirs - words)) >= _FEWEST and not said & words - theirs
        for words in own
    )


def _is_headed(item: Counted, other: Counted, same: Sequence[Counted]) -> bool:
    """Whether the noun after the number, or all words around it, are the other number's."""
    is_head = bool(item.head) and item.head == other.head
    if any(one.around for one in same):
        return is_head and all(
            one.head not in ("", item.head)
            and item.head not in one.around | one.tail
            and one.head not in item.trail | item.tail
            for one in same
        )
    return is_head or (len(other.around) > 1 and other.around <= item.around)


def _is_of_people(item: Counted, other: Counted, same: Sequence[Counted]) -> bool:
    """“57 people and 14 companies”, told as “14 people”."""
    if item.noun not in _PEOPLE or other.noun not in _PEOPLE:
        return False
    places = words_of("organisations") | words_of("places")
    return all(one.noun in _THINGS or one.noun.rstrip("s") in places for one in same)


def _is_told_apart(item: Counted, one: Counted) -> bool:
    """Whether the same word stands farther off: “95 cubic metres in spring”, “and 95 in spring”."""
    return bool(item.tail & (one.around | one.tail) or item.around & one.tail)


def _is_measured(item: Counted, other: Counted) -> bool:
    """Whether the same verb has the other number in the unit of this one."""
    return bool(item.unit and item.unit == other.unit and item.verb and item.verb == other.verb)


def _fits(item: Counted, one: Counted) -> bool:
    """Whether the same name, or else the same verb, stands before the number on both sides."""
    if item.name and one.name:
        return _is_same(item.name, one.name)
    return bool(item.verb and item.verb == one.verb)


def _is_same(one: str, other: str) -> bool:
    """Whether one name is the other or a part of it."""
    first, second = set(one.split()), set(other.split())
    return bool(first and second) and (first <= second or second <= first)
