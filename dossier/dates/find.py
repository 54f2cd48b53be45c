"""Find: expressions of time in a text become dates."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from dossier.dates.calendar import WEEKDAYS, weekday_before
from dossier.dates.makers import Found, counted
from dossier.dates.records import CalendarClash, Dated
from dossier.dates.rules import ABOUT, BOUNDS, HINT, RULES, SPAN_HINT, SPAN_OF_TIME, compiled
from dossier.model.span import Span
from dossier.text.paragraphs import paragraphs
from dossier.text.sentences import sentences

_NAMES = [name.title() for name in WEEKDAYS]
_FAR = 3
_RECENT = 10
_WHOLE = frozenset({"day", "iso", "numeric", "link"})
_WINDOW = 48
_SENTENCE_END = re.compile(r"[.!?][\"”’]?\s|\n")


def find(text: str, published: str | None) -> tuple[Dated, ...]:
    """Dates of the text in order; `published` is the EDTF day of publication, if known.

    Expressions that need the day of publication are left out where neither the caller nor a stamp
    in the text gives it.
    """
    day = _published(text, published)
    found = _matches(text, day)
    found = [*found, *_spans_of_time(text, found, day)]
    found.sort(key=lambda pair: pair[0].span)
    return tuple(_bounded(text, dated) for dated, _ in _anchored(text, found, day))


def clashes(text: str, published: str | None) -> tuple[CalendarClash, ...]:
    """Where the text's dates contradict the calendar or one another."""
    day = _published(text, published)
    found = sorted(_matches(text, day), key=lambda pair: pair[0].span)
    return (*_wrong_weekdays(text, found), *_distant_weekdays(text, found, day))


def _published(text: str, published: str | None) -> date | None:
    """The first day of the EDTF text, or the first full date stamped on a line of its own."""
    if published is not None:
        match = re.match(r"(\d{4})-(\d\d)-(\d\d)", published)
        return date(*map(int, match.groups())) if match else None
    stamped = re.search(
        r"^(?:[\w ]{0,12}\b|[\d:]+ [A-Z]{3} )??(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
        r"|(?P<d2>\d\d)\.(?P<m2>\d\d)\.(?P<y2>\d{4}))(?:T| |$)",
        text,
        re.MULTILINE,
    )
    if stamped is None:
        return None
    parts = (
        stamped["y"] or stamped["y2"],
        stamped["m"] or stamped["m2"],
        stamped["d"] or stamped["d2"],
    )
    try:
        return date(*map(int, parts))
    except ValueError:
        return None


def _matches(text: str, day: date | None) -> list[tuple[Dated, Found]]:
    taken = bytearray(len(text) + 1)
    found = []
    windows = _windows(text)
    for rule in RULES:
        for match in (
            match for start, end in windows for match in rule.pattern.finditer(text, start, end)
        ):
            start, end = match.span()
            if taken[start] or taken[end - 1] or taken[(start + end) // 2]:
                continue
            made = rule.make(match, day)
            if made is not None or rule.name in _WHOLE:
                taken[start:end] = b"\x01" * (end - start)
            if made is None:
                continue
            found.append(
                (
                    Dated(
                        span=Span(start, end),
                        edtf=made.edtf,
                        basis=made.basis,
                        rule=rule.name,
                        note=made.note,
                    ),
                    made,
                )
            )
    return found


def _windows(text: str) -> list[tuple[int, int]]:
    """The stretches of text that can hold an expression of time, so that rules skip the rest."""
    found: list[tuple[int, int]] = []
    for match in compiled(HINT).finditer(text):
        start, end = max(0, match.start() - _WINDOW), min(len(text), match.end() + _WINDOW)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _spans_of_time(
    text: str, found: list[tuple[Dated, Found]], day: date | None
) -> list[tuple[Dated, Found]]:
    """“Two months after A, on 14 February B”: A lies two months before that day.

    Without a comma, as in “two days after the vote on 3 May”, the day is that of the event itself.
    """
    more = []
    anchors = sorted((dated.span.start, made.day) for dated, made in found if made.day)
    for hint in compiled(SPAN_HINT).finditer(text):
        match = compiled(SPAN_OF_TIME).search(text, max(0, hint.start() - _WINDOW), hint.end())
        if match is None:
            continue
        start, end = match.span()
        if any(dated.span.start < end and start < dated.span.end for dated, _ in found):
            continue
        sentence_end = _SENTENCE_END.search(text, end)
        limit = sentence_end.start() if sentence_end else len(text)
        side = match["side"].lower()
        if side in ("after", "before"):
            at, anchor = next(
                ((at, when) for at, when in anchors if end <= at < limit), (end, None)
            )
            event = "," not in text[end:at]
            sign = 1 if (side == "after") is event else -1
        else:
            anchor = next(
                (when for at, when in reversed(anchors) if start - 400 < at < start), None
            )
            sign = 1 if side == "later" else -1
        made = (
            counted(match, anchor, sign, f"counted from {anchor.isoformat()}") if anchor else None
        )
        if made:
            more.append(
                (
                    Dated(
                        span=Span(start, end),
                        edtf=made.edtf,
                        basis="derived",
                        rule="span-of-time",
                        note=made.note,
                    ),
                    made,
                )
            )
    return more


def _anchored(
    text: str, found: list[tuple[Dated, Found]], day: date | None
) -> list[tuple[Dated, Found]]:
    """A bare weekday after a date further back is counted from that date, not from publication."""
    result = []
    for at, (dated, made) in enumerate(found):
        anchor = _anchor(text, found, at, day) if dated.rule == "weekday" else None
        if anchor and made.day:
            moved = weekday_before(made.day.weekday(), anchor)
            dated = replace(
                dated,
                edtf=moved.isoformat(),
                note=f"weekday by the date before it, {anchor.isoformat()}; counted from "
                f"publication it would be {made.day.isoformat()}",
            )
        result.append((dated, made))
    return result


def _anchor(text: str, found: list[tuple[Dated, Found]], at: int, day: date | None) -> date | None:
    """The explicit past day named last in the same paragraph, if it is well before publication."""
    span = found[at][0].span
    for dated, made in reversed(found[:at]):
        if "\n" in text[dated.span.end : span.start] or span.start - dated.span.end > 500:
            return None
        if dated.rule in ("day", "day-without-year") and made.day and day:
            named = any(name in text[dated.span.start : dated.span.end] for name in _NAMES)
            return made.day if _FAR < (day - made.day).days < 60 and not named else None
    return None


def _bounded(text: str, dated: Dated) -> Dated:
    """“before D”, “since D”, “about D”."""
    if "/" in dated.edtf or "[" in dated.edtf:
        return dated
    before = text[max(0, dated.span.start - 20) : dated.span.start]
    if match := compiled(ABOUT).search(before):
        start = dated.span.start - (len(before) - match.start())
        return replace(dated, span=Span(start, dated.span.end), edtf=dated.edtf.rstrip("~") + "~")
    if match := compiled(BOUNDS).search(before):
        start = dated.span.start - (len(before) - match.start())
        opened = match["bound"].lower() in ("since", "after")
        edtf = f"{dated.edtf}/.." if opened else f"../{dated.edtf}"
        return replace(dated, span=Span(start, dated.span.end), edtf=edtf)
    return dated


def _wrong_weekdays(text: str, found: list[tuple[Dated, Found]]) -> list[CalendarClash]:
    clashing = []
    for dated, made in found:
        words = text[dated.span.start : dated.span.end]
        named = next((name for name in _NAMES if words.startswith(name)), None)
        if (
            made.day
            and named
            and dated.rule.startswith("day")
            and _NAMES[made.day.weekday()] != named
        ):
            clashing.append(
                CalendarClash(
                    spans=(dated.span,),
                    rule="weekday-of-date",
                    message=f"{_day_and_name(made.day)}, not a {named}",
                )
            )
    return clashing


def _distant_weekdays(
    text: str, found: list[tuple[Dated, Found]], day: date | None
) -> list[CalendarClash]:
    """“Earlier on 8 February … on Monday” where the two seem to tell of the same day."""
    clashing: list[CalendarClash] = []
    if day is None:
        return clashing
    for paragraph in paragraphs(text):
        borders = [sentence.end for sentence in sentences(text, paragraph)]
        inside = [(d, m) for d, m in found if paragraph.covers(d.span) and m.day]
        for (first, made), (second, other) in pairwise(inside):
            if made.day is None or other.day is None:
                continue
            words = text[first.span.start : first.span.end]
            apart = sum(first.span.end <= border <= second.span.start for border in borders)
            if (
                second.rule == "weekday"
                and first.rule in ("day", "day-without-year")
                and apart <= 1
                and not any(name in words for name in _NAMES)
                and 0 < (day - made.day).days <= _RECENT
                and text[second.span.start - 3 : second.span.start] == "on "
                and made.day.weekday() != other.day.weekday()
            ):
                clashing.append(
                    CalendarClash(
                        spans=(first.span, second.span),
                        rule="weekday-near-date",
                        message=f"{_day_and_name(made.day)}; the text goes on with "
                        f"{_NAMES[other.day.weekday()]}",
                    )
                )
    return clashing


def _day_and_name(day: date) -> str:
    return f"{day.isoformat()} was a {_NAMES[day.weekday()]}"
