"""Describe: a text becomes its title, outlet, author, dates, address, language and rights."""

import re
from collections import Counter

from dossier.extract.languages import language
from dossier.extract.records import Description, Retold
from dossier.extract.stamps import Partial, Stamp, complete, partials, stamps, years
from dossier.model.span import Span
from dossier.text.paragraphs import lines

_URL = re.compile(r"https?://[^\s\"“”<>)\]]+")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp4|css|js)\b|//(?:cdn|img|static)", re.I)
_UPDATED = re.compile(r"\b(?:updated|modified|edited|corrected)\b[^\n]{0,3}[ :]*$", re.I)
_RIGHTS = re.compile(
    r"^[^\n]*(?:©|\(c\) ?(?:19|20)\d\d|\bCopyright\b|All rights reserved)[^\n]*$", re.I | re.M
)
_HOLDER = re.compile(
    r"(?:©|\(c\)|Copyright)[ ,]*(?:©|\(c\))?[ ,]*(?:(?:19|20)\d\d[ ,–-]*)*"
    r"(?:by )?(?P<name>[A-Z][\w’'&-]*(?: [A-Z&][\w’'&-]*){0,4})"
)
_DATELINE = re.compile(
    r"^(?P<place>[A-Z][\w’' /-]{1,30})(?:, (?P<date>[A-Z]?[\w.]+ [\w.]+(?:,? \d{4})?))?"
    r"(?:\. /(?P<slashed>[A-Z][\w .-]{1,30})/| \((?P<bracketed>[A-Z][\w .&-]{1,30})\) ?[-–—])",
    re.M,
)
_REPORT_BY = re.compile(
    r"[Aa]ccording to (?:a|the) (?:news )?reports? (?:by|from|in|of) (?:the )?"
    r"(?:[a-z]+ ){0,3}(?P<name>[A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3})"
)
_QUOTED_AS = re.compile(
    r"(?P<name>[A-Z][\w’-]*(?: [A-Z][\w’-]*){0,2}) (?:quoted|cited) [^.\"“”]{2,60}? as saying"
)
_BYLINE = re.compile(
    r"^(?:By|Text:|Author:|Written by) (?P<name>[A-Z][\w.’-]*(?: [A-Z][\w.’-]*){1,3})$", re.M
)
_PERSON = re.compile(r"[A-Z][a-zà-ÿ’-]+(?: [A-Z]\.)?(?: [A-Z][a-zà-ÿ’A-Z-]+){1,2}")
_LABEL = re.compile(r"^(?:Published|Posted|Date|Last published)\b[ :]*", re.I)
LEAD_LENGTH = 100
"""Characters from which on a paragraph counts as the lead of the report."""
_TITLE_WORDS = (3, 30)
_TAILS = ("International", "Agency", "News Agency", "News", "Online")


def describe(text: str) -> Description:
    """What the text says of itself; a day without its year gets it from the text's own years."""
    found = lines(text)
    marks = stamps(text)
    published, published_from = _published(text, found, marks)
    outlet, outlet_span = _outlet(text, found)
    rights = _RIGHTS.search(text)
    title = _title(text, found)
    return Description(
        title=title,
        outlet=outlet,
        outlet_span=outlet_span,
        published=published,
        published_from=published_from,
        updated=_updated(text, marks, published),
        author=_author(text, found, marks),
        url=_url(text),
        language=language(text),
        rights=rights.group().strip() if rights else "",
        retells=_retells(text, outlet),
    )


def short_outlet(name: str) -> str:
    """An outlet's name without the words many share: "Example Agency" → "Example"."""
    for tail in _TAILS:
        name = name.removesuffix(f" {tail}")
    return name


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


def _published(text: str, found: tuple[Span, ...], marks: tuple[Stamp, ...]) -> tuple[str, str]:
    first = [mark for mark in marks if not _UPDATED.search(text[: mark.span.start][-24:])]
    clocked = [mark for mark in first if mark.clocked and _is_alone(text, mark)]
    if clocked:
        return min(mark.edtf for mark in clocked), ""
    dateline = _DATELINE.search(text)
    if dateline:
        inside = [mark for mark in first if Span(*dateline.span()).covers(mark.span)]
        if inside:
            return inside[0].edtf, ""
    alone = [mark for mark in first if _is_alone(text, mark) and not _in_rights(text, mark.span)]
    if alone:
        return max(mark.edtf for mark in alone), ""
    return _inferred(text, Span(*dateline.span()) if dateline else None)


def _inferred(text: str, dateline: Span | None) -> tuple[str, str]:
    """A day without its year: the first such day that no date of the text follows.

    In the prose of a report without dateline only a day with its weekday counts.
    """
    named = years(text)
    if not named:
        return "", ""
    latest = max((mark.edtf[:10] for mark in stamps(text)), default="")
    for hint in partials(text, dateline or _opening(text)):
        if dateline is None and hint.weekday is None:
            continue
        for year in (max(named), max(named) + 1):
            day = complete(hint, (year,))
            if day and day >= latest:
                words = text[hint.span.start : hint.span.end]
                return day, f"“{words}” without a year, and the other dates of the text"
    return "", ""


def _is_alone(text: str, mark: Stamp) -> bool:
    """Whether the stamp opens its line, or fills it but for a label: page furniture, not prose."""
    start = text.rfind("\n", 0, mark.span.start) + 1
    end = text.find("\n", mark.span.end)
    before = _LABEL.sub("", text[start : mark.span.start]).strip()
    after = text[mark.span.end : end if end >= 0 else len(text)].strip()
    if before and len(before.split()) > 2:
        return False
    return (not before or not before[-1].isalpha() or before.islower()) and (
        not after or len(after.split()) <= 6 or after[0] in "(|·—–-" or mark.clocked
    )


def _in_rights(text: str, span: Span) -> bool:
    return any(Span(*match.span()).meets(span) for match in _RIGHTS.finditer(text))


def _updated(text: str, marks: tuple[Stamp, ...], published: str) -> str:
    changed = [mark.edtf for mark in marks if _UPDATED.search(text[: mark.span.start][-24:])]
    return max((edtf for edtf in changed if edtf != published), default="")


def _outlet(text: str, found: tuple[Span, ...]) -> tuple[str, Span | None]:
    if dateline := _DATELINE.search(text):
        group = "slashed" if dateline["slashed"] else "bracketed"
        return dateline[group], Span(*dateline.span(group))
    for notice in _RIGHTS.finditer(text):
        if holder := _HOLDER.search(text, notice.start(), notice.end()):
            return holder["name"].removesuffix(" All"), Span(*holder.span("name"))
    return _outlet_of_site(text, found)


def _outlet_of_site(text: str, found: tuple[Span, ...]) -> tuple[str, Span | None]:
    """The line, or failing that the address itself, that names the site of the first address."""
    url = _url(text)
    if not url:
        return "", None
    host = url.split("/")[2].removeprefix("www.").lower()
    for line in found:
        words = text[line.start : line.end]
        if len(words.split()) <= 4 and words[:1].isupper() and _names_host(words, host):
            return words, line
    return host, Span(text.find(host), text.find(host) + len(host))


def _names_host(words: str, host: str) -> bool:
    name = re.sub(r"\W", "", short_outlet(words)).lower()
    return len(name) >= 4 and re.sub(r"\W", "", host).startswith(name)


def _url(text: str) -> str:
    """The first address that fills a line and is no picture's: the page's own."""
    for line in text.splitlines():
        match = _URL.fullmatch(line.strip())
        if match and not _PICTURE.search(match.group()):
            return match.group().rstrip(".,;:")
    return ""


def _title(text: str, found: tuple[Span, ...]) -> str:
    """The headline: of the short lines before the prose, one that stands twice, or the first."""
    counts = Counter(text[line.start : line.end] for line in found)
    heads: list[str] = []
    for line in found[:25]:
        words = text[line.start : line.end]
        if _is_prose(words) and not heads:
            return ""
        if _is_title(words):
            heads.append(words)
        elif _is_prose(words) and len(heads) > 0 and counts[heads[0]] > 1:
            break
    if not heads:
        return ""
    return max(heads, key=lambda words: (min(counts[words], 2), -heads.index(words)))


def _is_prose(words: str) -> bool:
    return len(words) > 160 or (words.endswith((".", "”", '"')) and len(words.split()) > 12)


def _is_title(words: str) -> bool:
    least, most = _TITLE_WORDS
    if not least <= len(words.split()) <= most or _URL.search(words) or words.endswith((".", "!")):
        return False
    if not words[0].isupper() and words[0] not in "“\"‘'«" and not words[0].isdigit():
        return False
    return not (stamps(words) or _BYLINE.match(words) or _RIGHTS.match(words))


def _author(text: str, found: tuple[Span, ...], marks: tuple[Stamp, ...]) -> str:
    if byline := _BYLINE.search(text):
        return byline["name"]
    words = [text[line.start : line.end] for line in found]
    for number, line in enumerate(words[1:], start=1):
        if not _PERSON.fullmatch(line):
            continue
        doubled = words[number - 1] == line
        stamped = any(mark.span.meets(found[number - 1]) and mark.clocked for mark in marks)
        if doubled or stamped:
            return line
    return _repeated_person(words)


def _repeated_person(words: list[str]) -> str:
    counts = Counter(word for word in words if _PERSON.fullmatch(word))
    many = [word for word, count in counts.items() if count > 1]
    return next((word for word in many if word.split()[-1] not in _TAILS), "")


def _retells(text: str, outlet: str) -> tuple[Retold, ...]:
    found: dict[str, Retold] = {}
    for pattern in (_REPORT_BY, _QUOTED_AS):
        for match in pattern.finditer(text):
            name = match["name"]
            if short_outlet(name) != short_outlet(outlet):
                found.setdefault(name, Retold(outlet=name, span=Span(*match.span())))
    return tuple(found.values())
