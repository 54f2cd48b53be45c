"""Find: expressions of time in a text become dates, and dates at odds become findings."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from dossier.dates.makers import Found
from dossier.dates.neighbours import (
    WEEKDAY_NAMES,
    Pair,
    anchored,
    bounded,
    has_weekday,
    spans_of_time,
)
from dossier.dates.records import CalendarClash, Dated
from dossier.dates.rules import RULES, SPAN_HINT
from dossier.model.span import Span
from dossier.text.paragraphs import paragraphs
from dossier.text.patterns import compiled
from dossier.text.sentences import sentences

_RECENT = 10
_SIGNS = tuple(dict.fromkeys(rule.sign for rule in RULES))
_WHOLE = frozenset({"day", "iso", "numeric", "link"})
"""Rules whose match is spent even where the calendar knows no such day."""
_WINDOW = 48
_STAMP = (
    r"^(?:[\w ]{0,12}\b|[\d:]+ [A-Z]{3} )??(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<d2>\d\d)\.(?P<m2>\d\d)\.(?P<y2>\d{4}))(?:T| |$)"
)


def find(text: str, published: str | None) -> tuple[Dated, ...]:
    """Dates of the text in order; `published` is the EDTF day of publication, if known.

    Expressions that need the day of publication are left out where neither the caller nor a stamp
    in the text gives it.
    """
    day = _published(text, published)
    by_rule = _matches(text, day)
    found = sorted([*by_rule, *spans_of_time(text, by_rule)], key=_place)
    return tuple(bounded(text, dated) for dated in anchored(text, found, day))


def may_date(words: str) -> bool:
    """Whether an expression of time may stand in the words: a cheap look before they are read."""
    return any(compiled(sign).search(words) for sign in (*_SIGNS, SPAN_HINT))


def clashes(text: str, published: str | None) -> tuple[CalendarClash, ...]:
    """Where the text's dates contradict the calendar or one another."""
    day = _published(text, published)
    found = _matches(text, day)
    return (*_wrong_weekdays(text, found), *_distant_weekdays(text, found, day))


def _published(text: str, published: str | None) -> date | None:
    """The first day of the EDTF text, or the first full date stamped on a line of its own."""
    if published is not None:
        match = re.match(r"(\d{4})-(\d\d)-(\d\d)", published)
        parts = match.groups() if match else ()
    else:
        stamped = re.search(_STAMP, text, re.MULTILINE)
        parts = tuple(part for part in stamped.groups() if part) if stamped else ()
        if stamped and stamped["d2"]:
            parts = parts[::-1]
    if len(parts) != 3:
        return None
    try:
        return date(*map(int, parts))
    except ValueError:
        return None


def _place(pair: Pair) -> Span:
    return pair[0].span


@lru_cache(maxsize=8)
def _matches(text: str, day: date | None) -> tuple[Pair, ...]:
    """What the rules find, sorted; an earlier rule keeps the words it took."""
    taken = bytearray(len(text) + 1)
    found = []
    windows = {sign: _windows(text, sign) for sign in _SIGNS}
    for rule in RULES:
        for match in (hit for at in windows[rule.sign] for hit in rule.pattern.finditer(text, *at)):
            start, end = match.span()
            if taken[start] or taken[end - 1] or taken[(start + end) // 2]:
                continue
            made = rule.make(match, day)
            if made is not None or rule.name in _WHOLE:
                taken[start:end] = b"\x01" * (end - start)
            if made is not None:
                found.append((_dated(match, rule.name, made), made))
    return tuple(sorted(found, key=_place))


def _dated(match: re.Match[str], rule: str, made: Found) -> Dated:
    return Dated(
        span=Span(*match.span()), edtf=made.edtf, basis=made.basis, rule=rule, note=made.note
    )


def _windows(text: str, sign: str) -> list[tuple[int, int]]:
    """The stretches of text about a sign, so that rules skip the rest."""
    found: list[tuple[int, int]] = []
    for match in compiled(sign).finditer(text):
        start, end = max(0, match.start() - _WINDOW), min(len(text), match.end() + _WINDOW)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _wrong_weekdays(text: str, found: Sequence[Pair]) -> Iterator[CalendarClash]:
    for dated, made in found:
        words = text[dated.span.start : dated.span.end]
        named = next((name for name in WEEKDAY_NAMES if words.startswith(name)), None)
        if made.day is None or named is None or not dated.rule.startswith("day"):
            continue
        if WEEKDAY_NAMES[made.day.weekday()] != named:
            yield CalendarClash(
                spans=(dated.span,),
                rule="weekday-of-date",
                message=f"{_day_and_name(made.day)}, not a {named}",
            )


def _distant_weekdays(
    text: str, found: Sequence[Pair], day: date | None
) -> Iterator[CalendarClash]:
    """“Earlier on 8 February … on Monday” where the two seem to tell of the same day."""
    for (first, made), (second, other) in pairwise(found):
        if day is None or made.day is None or other.day is None:
            continue
        if first.rule not in ("day", "day-without-year") or second.rule != "weekday":
            continue
        near = 0 < (day - made.day).days <= _RECENT and not has_weekday(text, first.span)
        told = text[second.span.start - 3 : second.span.start] == "on "
        if not (near and told and _stand_together(text, first.span, second.span)):
            continue
        if made.day.weekday() != other.day.weekday():
            name = WEEKDAY_NAMES[other.day.weekday()]
            yield CalendarClash(
                spans=(first.span, second.span),
                rule="weekday-near-date",
                message=f"{_day_and_name(made.day)}; the text goes on with {name}",
            )


def _stand_together(text: str, first: Span, second: Span) -> bool:
    """Whether both stand in one paragraph, at most one sentence apart."""
    between = Span(first.end, second.start)
    if len(paragraphs(text[first.start : second.end])) != 1:
        return False
    return len(sentences(text, between)) <= 2


def _day_and_name(day: date) -> str:
    return f"{day.isoformat()} was a {WEEKDAY_NAMES[day.weekday()]}"
