"""Describe: a text becomes its title, outlet, author, dates, address, language and rights."""

import re
from collections import Counter

from dossier.dates.published import dateline, published_day, rights_notices, updated_day
from dossier.dates.stamps import Stamp, stamps
from dossier.extract.credits import credit
from dossier.extract.languages import language
from dossier.extract.name_data import capitals, country_names, words_of
from dossier.extract.records import Description, Retold
from dossier.model.span import Span
from dossier.text.paragraphs import lines
from dossier.text.patterns import late

_URL = late(r"https?://[^\s\"“”<>)\]]+")
_PICTURE = late(r"\.(?:jpe?g|png|gif|webp|svg|mp4|css|js)\b|//(?:cdn|img|static)", re.I)
_HOLDER = late(
    r"(?:©|\(c\)|Copyright)[ ,]*(?:©|\(c\))?[ ,]*(?:(?:19|20)\d\d[ ,–-]*)*"
    r"(?:by )?(?P<name>[A-Z][\w’'&-]*(?: [A-Z&][\w’'&-]*){0,4})"
)
_REPORT_BY = late(
    r"[Aa]ccording to (?:a|the) (?:news )?reports? (?:by|from|in|of) (?:the )?"
    r"(?:[a-z]+ ){0,3}(?P<name>[A-Z][\w’-]*(?: [A-Z][\w’-]*){0,3})"
)
_QUOTED_AS = late(
    r"(?P<name>[A-Z][\w’-]*(?: [A-Z][\w’-]*){0,2}) (?:quoted|cited) [^.\"“”]{2,60}? as saying"
)
_BYLINE = late(
    r"^(?:By|Text:|Author:|Written by) (?P<name>[A-Z][\w.’-]*(?: [A-Z][\w.’-]*){1,3}?"
    r"(?: and [A-Z][\w.’-]*(?: [A-Z][\w.’-]*){1,3}?)?)"
    r"(?:(?:,| [|–—-]) (?:[^\n]*\d{4}[^\n]{0,12}|[a-z][\w ]{3,40}))?\.?$",
    re.M,
)
_CREDIT = late(
    r"(?:[Bb]y (?:staff|our|[A-Z][\w.’-]+ [A-Z])|(?:Text|Words|Photos?|Author|Written by)\b:?)"
)
"""What opens a line that names who made the article."""
_PERSON = late(r"[A-Z][a-zà-ÿ’-]+(?: [A-Z]\.)?(?: [A-Z][a-zà-ÿ’A-Z-]+){1,2}")
_TITLE_WORDS = (3, 30)
_TAILS = ("International", "Agency", "News Agency", "News", "Online")


def describe(text: str) -> Description:
    """What the text says of itself; a day without its year gets it from the text's own years."""
    found = lines(text)
    marks = stamps(text)
    day, day_from = published_day(text, marks)
    outlet, outlet_span = _outlet(text, found)
    rights = next(iter(rights_notices(text)), None)
    title = _title(text, found)
    return Description(
        title=title,
        outlet=outlet,
        outlet_span=outlet_span,
        published=day,
        published_from=day_from,
        updated=updated_day(text, marks, day),
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


def _outlet(text: str, found: tuple[Span, ...]) -> tuple[str, Span | None]:
    found_at = dateline(text)
    if found_at and not _is_place(found_at["agency"] or ""):
        group = next(name for name in ("slashed", "bracketed", "agency") if found_at[name])
        return found_at[group], Span(*found_at.span(group))
    for notice in rights_notices(text):
        if holder := _HOLDER.search(text, notice.start(), notice.end()):
            return holder["name"].removesuffix(" All"), Span(*holder.span("name"))
    by_site = _outlet_of_site(text, found)
    signed = credit(text, found)
    return by_site if by_site[0] else (signed.outlet, signed.outlet_span)


def _is_place(name: str) -> bool:
    """The “(Geneva) –” of those who put there where they write, as others put the agency."""
    is_state = name in capitals() or name in country_names()
    return is_state or name.casefold().replace(" ", "-") in words_of("seat")


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
    for line in text.splitlines() if "http" in text else ():
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
    return not (stamps(words) or _CREDIT.match(words) or rights_notices(words))


def _author(text: str, found: tuple[Span, ...], marks: tuple[Stamp, ...]) -> str:
    if byline := _BYLINE.search(text):
        return byline["name"]
    if signed := credit(text, found).author:
        return signed
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
    for sign, pattern in (("ccording to ", _REPORT_BY), (" as saying", _QUOTED_AS)):
        for match in pattern.finditer(text) if sign in text else ():
            name = match["name"]
            if short_outlet(name) != short_outlet(outlet):
                found.setdefault(name, Retold(outlet=name, span=Span(*match.span())))
    return tuple(found.values())
