"""Published: when a text says it was published and changed, or lets us infer it."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from dossier.dates.stamps import Partial, Stamp, complete, partials, years
from dossier.model.span import Span
from dossier.text.furniture import furniture
from dossier.text.paragraphs import lines
from dossier.text.patterns import late

_RIGHTS = late(
    r"^[^\n]*(?:©|\(c\) ?(?:19|20)\d\d|\bCopyright\b|All rights reserved)[^\n]*$", re.I | re.M
)
_DATELINE = late(
    r"^(?P<place>[A-Z][\w’' /-]{1,30})(?:, [A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)??"
    r"(?:, (?P<date>[A-Z]?[\w.]+ [\w.]+(?:,? \d{4})?))?"
    r"(?:\. /(?P<slashed>[A-Z][\w .-]{1,30})/| \((?P<bracketed>[A-Z][\w .&-]{1,30})\) ?[-–—])"
    r"|^\((?P<agency>[A-Z][\w .&-]{1,30})\) ?[-–—](?: [\w., ]{6,20}\d{4} ?[-–—])?",
    re.M,
)
_PLACE = late(r"(?:(?:[(\[]?[A-Z][\w’'&.]*[)\]]?|of|and|de|la|the)(?:[ ,:|·–—/-]+|\Z)){1,9}|[(\[]?")
_PROSE = late(r"(?:On|In|By|Since|From|Until|As|It|The|Between|Before|After)\s")
_OPENS = late(
    r"[ ,]*(?:[(\[/][^()\[\]/\n]{1,40}[)\]/][ ,]*)?(?:[-–—|:/]|[)\]][ .:–—-]?|\.(?=\s[A-Z“\"‘']))"
)
"""What stands between the day of a dateline and the report: an agency, and a mark."""
_DAY_NAME = r"(?:\b(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\b[., ]*)?"
_UPDATED = late(rf"\b(?:updated|modified|edited|corrected)\b[^\n]{{0,3}}[ :]*{_DAY_NAME}$", re.I)
_LABEL = late(
    rf"^(?:(?:(?:Published|Posted|Date|(?:First|Last) published)(?: on| at)?|Publié le|"
    rf"Veröffentlicht am|Publicado (?:el|em)|Pubblicato il|Опубликовано|Опубліковано)"
    rf"\b[ :]*)?{_DAY_NAME}",
    re.I,
)
_DAY_LAST = late(rf"{_DAY_NAME}$")
_HEAD_LINES, _HEAD_WORDS = 4, 16
"""A line so near the top, so short and without a full stop is no prose."""
LEAD_LENGTH = 100
"""Characters from which on a paragraph counts as the lead of the report."""


def published_day(text: str, marks: Sequence[Stamp]) -> tuple[str, str]:
    """The day (EDTF) of publication and, where it is inferred, from what; empty where unknown.

    A stamp with its hour counts most, then a dateline, then a day on a line of its own.
    """
    first = [mark for mark in marks if not _is_of_change(text, mark)]
    clocked = [mark for mark in first if mark.clocked and _is_alone(text, mark)]
    if clocked:
        return min(mark.edtf for mark in clocked), ""
    report = dateline(text)
    opening = _opening(text)
    for mark in first:
        is_inside = report is not None and Span(*report.span()).covers(mark.span)
        if is_inside or (mark.span.start <= opening.end and _is_led(text, mark)):
            return mark.edtf, ""
    alone = [mark for mark in first if _is_alone(text, mark) and not _in_rights(text, mark.span)]
    if alone:
        return max(mark.edtf for mark in alone), ""
    return _inferred(text, marks, Span(*report.span()) if report else None)


@lru_cache(maxsize=8)
def dateline(text: str) -> re.Match[str] | None:
    """The first dateline of the text: its place, its day, its agency."""
    return _DATELINE.search(text)


def _is_led(text: str, mark: Stamp) -> bool:
    """Whether a day opens its line, with nothing but places and agencies around it.

    So it does in “LUND, 4 May 2023. The …”, “(Agency, 4 May 2023) The …” and “LUND (Agency),
    4 May 2023 – The …”.
    """
    before = text[text.rfind("\n", 0, mark.span.start) + 1 : mark.span.start]
    if len(before) > LEAD_LENGTH:
        return False
    is_place = (
        _PLACE.fullmatch(_DAY_LAST.sub("", before).strip()) is not None
        and _PROSE.match(before) is None
    )
    return is_place and _OPENS.match(text, mark.span.end) is not None


def updated_day(text: str, marks: Sequence[Stamp], published: str) -> str:
    """The last change that the text names, if it is not the publication itself."""
    changed = [mark.edtf for mark in marks if _is_of_change(text, mark)]
    return max((edtf for edtf in changed if edtf != published), default="")


def _is_of_change(text: str, mark: Stamp) -> bool:
    before = text[max(0, mark.span.start - 24) : mark.span.start]
    return _UPDATED.search(before) is not None


def neighbour_date(text: str, known: str, of: str) -> tuple[str, str]:
    """The day of a text that only hints at it, from the day of a text that tells the same.

    `known` is the other text's day (EDTF), `of` what to call it. A named day or weekday has to fit.
    """
    head = _opening(text)
    hints = partials(text, head)
    year = int(known[:4])
    for hint in hints:
        day = complete(hint, (year,))
        if day and (hint.weekday is not None or day == known[:10]):
            words = text[hint.span.start : hint.span.end]
            return day, f"“{words}” without a year; the year is that of {of}"
    on_day = next((hint for hint in hints if hint.weekday is not None), None)
    if on_day and _falls_on(known[:10], on_day):
        words = text[on_day.span.start : on_day.span.end]
        return known[:10], f"“{words}”, and the date of {of}, which tells the same"
    return known[:10], f"the date of {of}, which tells the same"


def _inferred(text: str, marks: Sequence[Stamp], report: Span | None) -> tuple[str, str]:
    """A day without its year: the first such day that no date of the text follows.

    In the prose of a report without dateline only a day with its weekday counts.
    """
    named = years(text)
    if not named:
        return "", ""
    latest = max((mark.edtf[:10] for mark in marks), default="")
    weekdays = _weekdays(text)
    for hint in partials(text, report or _opening(text)):
        if report is None and hint.weekday is None:
            continue
        for year in (max(named), max(named) + 1):
            day = complete(hint, (year,))
            if day and day >= latest and _fits(day, hint, weekdays):
                words = text[hint.span.start : hint.span.end]
                return day, f"“{words}” without a year, and the other dates of the text"
    return "", ""


def _weekdays(text: str) -> frozenset[int]:
    """The weekdays on which the opening of a report lets something happen."""
    hints = partials(text, _opening(text))
    return frozenset(hint.weekday for hint in hints if hint.weekday is not None and not hint.month)


def _fits(day: str, hint: Partial, weekdays: frozenset[int]) -> bool:
    """Whether a report of that day may say “on Monday”: a hint without weekday needs its help."""
    if hint.weekday is not None or not weekdays:
        return True
    return date.fromisoformat(day).weekday() in weekdays


def _is_alone(text: str, mark: Stamp) -> bool:
    """Whether the stamp opens its line, or fills it but for a label: page furniture, not prose."""
    if any(span.covers(mark.span) for span in _bylines(text)):
        return True
    start = text.rfind("\n", 0, mark.span.start) + 1
    end = text.find("\n", mark.span.end)
    before = _DAY_LAST.sub("", _LABEL.sub("", text[start : mark.span.start])).strip()
    after = text[mark.span.end : end if end >= 0 else len(text)].strip()
    if _heads(text, start, f"{before} {after}") and (not before or before[-1] in ",|·•—–-"):
        return True
    if before and len(before.split()) > 2:
        return False
    return (not before or not before[-1].isalpha() or before.islower()) and (
        not after or len(after.split()) <= 6 or after[0] in "(|·—–-" or mark.clocked
    )


@lru_cache(maxsize=8)
def _bylines(text: str) -> tuple[Span, ...]:
    return tuple(part.span for part in furniture(text) if part.why == "byline")


def _heads(text: str, start: int, around: str) -> bool:
    """Whether the line at `start` is a short one at the top of the page, and no sentence."""
    is_short = len(around.split()) <= _HEAD_WORDS and not around.endswith((".", "!", "?"))
    return is_short and _is_near_top(text, start)


def _is_near_top(text: str, start: int) -> bool:
    """Whether the line at `start` is one of the first."""
    end = -1
    for _ in range(2 * _HEAD_LINES):
        end = text.find("\n", end + 1)
        if not 0 <= end < start:
            return True
    return False


@lru_cache(maxsize=8)
def rights_notices(text: str) -> tuple[re.Match[str], ...]:
    """The lines that say whose the words are."""
    low = text.lower()
    may_stand = any(sign in low for sign in ("©", "(c)", "copyright", "all rights reserved"))
    return tuple(_RIGHTS.finditer(text)) if may_stand else ()


def _in_rights(text: str, span: Span) -> bool:
    return any(Span(*match.span()).meets(span) for match in rights_notices(text))


def _falls_on(day: str, hint: Partial) -> bool:
    from_day = complete(
        Partial(span=hint.span, month=int(day[5:7]), day=int(day[8:10]), weekday=hint.weekday),
        (int(day[:4]),),
    )
    return bool(from_day)


def _opening(text: str) -> Span:
    """From the start to the end of the first long paragraph: where a report says its own day."""
    for line in lines(text):
        if line.end - line.start > LEAD_LENGTH:
            return Span(0, line.end)
    return Span(0, len(text))
