"""Furniture: passages of a page that are not the article (links, stamps, bylines, notices)."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier.model.span import Span
from dossier.text.page_words import LIST_LABEL, LONGEST_HEADLINE, PAGE_LINES
from dossier.text.paragraphs import lines
from dossier.text.patterns import compiled

_DATE = r"(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d(?:T[\d:]+(?:Z|[+-][\d:]+)?)?)"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,? )"
_DAY = (
    rf"(?:\d{{1,2}} {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}},? \d{{4}}|{_DATE})"
    rf"(?:,?(?: at)? {_CLOCK})?"
)
_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|von|van|al|bin|da))*"
_NAMES = rf"[A-Z][\w.’'-]+ {_NAME}(?:(?:,| and| &) {_NAME})*"

# Whole lines, most telling first.
_LINES = [
    ("link", (r"(?:https?://|www\.)\S+(?: [A-Z]\w+){0,3}")),
    ("mail address", (r"\S+@\S+\.\w+")),
    ("time stamp", r"\d{1,2}-\d{1,2}-\d{4}"),
    ("telephone number", (r"(?:Tel\.?:? ?)?[+(]?\d[\d ()/-]{6,20}")),
    (
        "time stamp",
        (
            rf"(?:(?:Published|Posted|Updated|Last updated|Date|First published)"
            rf"(?: on| at)?:? ?)?{_WEEKDAY}?(?:(?i:{_DATE})|{_DAY})(?:,? {_CLOCK})?"
        ),
    ),
    (
        "time stamp",
        (
            rf"(?:(?:Published|Posted|Updated|Last updated)(?: on| at)?:? )?"
            rf"(?:\d{{1,2}} {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}},? \d{{4}})"
            rf"(?:,?(?: at)? {_CLOCK})?"
        ),
    ),
    ("time stamp", (rf"{_CLOCK} {_DATE}(?: \((?:Updated|Modified):? [^)]{{4,40}}\))?")),
    (
        "time stamp",
        (r"(?:Updated|Published|Posted)\b[^.!?\d]{0,60}\d(?:[^.!?]|(?<=[ap])\.m\.){0,60}"),
    ),
    ("time stamp", (r"(?:19|20)\d\d")),
    ("truncated teaser", (rf".{{0,300}}(?:\.\.\.|…) {_DATE}, .{{1,60}}")),
    (
        "image credit",
        (
            r"\(?(?:Image|Photo|Photograph|Picture|Video|Graphic|Illustration|File photo)s?"
            r"(?: credits?| by| courtesy(?: of)?| source)?\s?[:/©] ?.{1,80}\)?"
        ),
    ),
    (
        "image credit",
        (rf"\((?:AP|AFP|Reuters|EPA|Getty|TASS)(?: (?:Photo|Images))?/?{_NAME}?\)"),
    ),
    ("byline", (r"\((?:Additional r|R)eporting by [^()]{3,160}\)")),
    (
        "rights notice",
        (r"(?:Copyright\b(?=.{0,60}(?:\d{4}|©|reserved))|©|\([cC]\) ?\d{4}).{0,400}"),
    ),
    ("rights notice", (r".{0,80}\b[Aa]ll rights reserved\b.{0,300}")),
    (
        "byline",
        (
            rf"(?:By|Reporting by|Written by|Edited by) {_NAME}(?:(?:,| and| &) {_NAME})*"
            r"(?:,? .{1,40})?(?<![.!?])"
        ),
    ),
    (
        "byline",
        rf"(?:{_DAY}(?:,| [|–—-]) )?[Bb]y {_NAMES}(?:(?: in|,) {_NAME})?"
        rf"(?:(?:,| [|–—-]) {_DAY})?\.?",
    ),
    ("byline", rf"(?:Words|Text|Story|Author)(?::| by) {_NAMES}\.?"),
    (
        "byline",
        r"[Bb]y (?:(?:a|our|the) )?(?:[A-Za-z]+ ){0,2}"
        r"(?:correspondents?|reporters?|writers?|staff|desk)\b[^.!?\n]{0,60}",
    ),
    ("time stamp", rf"{_NAME}(?:, {_NAME})?(?:,| [|–—-]) {_DAY}(?: [|–—-] (?:By )?{_NAMES})?\.?"),
    (
        "byline",
        (
            rf"{_NAME}(?:(?:,| and) {_NAME})* (?:contributed to|reported from|contributed"
            r" reporting).{1,60}"
        ),
    ),
    ("tag list", (r"(?:Tags?|Topics?|Keywords?|Filed under|Categories):? .{1,200}")),
    ("tag list", (r"[a-z][\w -]{0,40}(?:, [a-z][\w -]{0,40}){2,30}")),
    ("site chrome", (r"(?:date " + _DATE + r" )?Registration was successful!?")),
    (
        "site chrome",
        (
            r"(?:Follow (?:us|me|@?\w+(?: \w+){0,2}) on|Subscribe|Sign up|"
            r"Sign in|Log in|Click here|"
            r"Read (?:more|also|next)\b|See also:|Related(?::| articles| stories)|"
            r"Share (?:this|on)|"
            r"Advertisement|Most read|Download (?:the|our)|Print this|Comments? \(|Join our|"
            r"This is a developing story|More on this|Accept cookies|Skip to).{0,120}"
        ),
    ),
    ("site chrome", (r"[a-z]{2}[_-][A-Z]{2}")),
    *PAGE_LINES,
]
# Stamps and datelines that open a line of prose.
_OPENINGS = [
    (
        "time stamp",
        (rf"{_CLOCK} {_DATE}(?: \((?:Updated|Modified):? [^)]{{4,40}}\))?(?= [A-Z])"),
    ),
]
_AGENCY = r"(?:/[A-Z]\w+/\.?|\([A-Za-z][\w .&-]{1,20}\),?)"
_DASH = r"(?:--?|[–—])"
_DATED = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?)"
_REGION = r"(?:, [A-Z][\w. ]{1,20})?"
_CITY = rf"[A-Z][A-Z .’'/-]{{2,40}}{_REGION}"
_DATELINE = "|".join(
    (
        rf"{_CITY},?(?: {_AGENCY})? {_DATED}\.?(?: ?{_AGENCY})?(?: ?{_DASH})?\s",
        rf"{_CITY} (?:{_AGENCY} ?)?{_DASH}\s",
        rf"[A-Z]\w+(?:[ -][A-Z]\w+){{0,2}}{_REGION} {_AGENCY} ?{_DASH}\s",
        rf"{_DATED} {_DASH}\s",
    )
)
_BULLET = re.compile(r"^[•·▪◦*►>-] ")
_ENDS = re.compile(r"\((?:Image|Photo|Picture|Video)s?(?: credits?)?\s?[:/] ?[^()]{1,60}\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage that is no evidence, and why."""

    span: Span
    why: str


@lru_cache(maxsize=8)
def furniture(text: str) -> tuple[Passage, ...]:
    """Page furniture in the text, in order."""
    rows = lines(text)
    why = [_why(text[row.start : row.end]) for row in rows]
    _tag_runs(text, rows, why)
    _lists(text, rows, why)
    _chrome(text, rows, why)
    found = [Passage(span=row, why=reason) for row, reason in zip(rows, why, strict=True) if reason]
    for row, reason in zip(rows, why, strict=True):
        if not reason:
            found.extend(_parts(text, row))
    return tuple(sorted(found, key=lambda passage: passage.span))


def dateline_end(text: str, paragraph: Span) -> int:
    """Where the prose of a paragraph starts after “OSLO, May 4. /NTB/.” or “PARIS (AP) —”."""
    match = compiled(_DATELINE).match(
        text, paragraph.start, min(paragraph.end, paragraph.start + 90)
    )
    return match.end() if match else paragraph.start


def _why(line: str) -> str:
    match = _any_line().fullmatch(_BULLET.sub("", line))
    return _LINES[match.lastindex - 1][0] if match and match.lastindex else ""


@cache
def _any_line() -> re.Pattern[str]:
    """All lines of furniture as one expression, each in a group of its own."""
    return re.compile("|".join(f"({pattern})" for _, pattern in _LINES))


def _parts(text: str, row: Span) -> list[Passage]:
    found = []
    for why, pattern in _OPENINGS:
        if match := compiled(pattern).match(text, row.start, row.end):
            found.append(Passage(span=Span(*match.span()), why=why))
    if match := _ENDS.search(text, max(row.start, row.end - 90), row.end):
        found.append(Passage(span=Span(*match.span()), why="image credit"))
    return found


def _tag_runs(text: str, rows: tuple[Span, ...], why: list[str]) -> None:
    """Three or more short lower-case lines in a row; one is enough beside a stamp."""
    run: list[int] = []
    for index in [*range(len(rows)), -1]:
        if index >= 0 and _is_tag(text[rows[index].start : rows[index].end]):
            run.append(index)
            continue
        beside = run and any(
            0 <= at < len(why) and why[at] == "time stamp" for at in (run[0] - 1, run[-1] + 1)
        )
        if len(run) >= 3 or beside:
            for at in run:
                why[at] = why[at] or "tag list"
        run = []
    tags = {
        text[row.start : row.end].casefold()
        for row, reason in zip(rows, why, strict=True)
        if reason == "tag list"
    }
    for at, row in enumerate(rows):
        if text[row.start : row.end].casefold() in tags:
            why[at] = "tag list"


def _lists(text: str, rows: tuple[Span, ...], why: list[str]) -> None:
    """A label such as “Related articles” and the headlines in the lines under it."""
    is_listed = False
    for at, row in enumerate(rows):
        line = text[row.start : row.end]
        if compiled(LIST_LABEL).fullmatch(line):
            is_listed, why[at] = True, why[at] or "list of other articles"
        elif is_listed and not why[at]:
            is_listed = len(line.split()) <= LONGEST_HEADLINE and line[-1] not in '.!:;,”"'
            why[at] = "list of other articles" if is_listed else ""


def _is_tag(line: str) -> bool:
    return line[0].islower() and len(line.split()) <= 6 and line[-1].isalnum() and "," not in line


def _chrome(text: str, rows: tuple[Span, ...], why: list[str]) -> None:
    """Short lines without a stop that repeat, or stand between furniture."""
    words = [text[row.start : row.end] for row in rows]
    counts = Counter(words)
    for at, line in enumerate(words):
        if why[at] or len(line.split()) > 4 or line[-1] in '.!?:;,"”':
            continue
        above = at == 0 or bool(why[at - 1])
        below = at + 1 == len(rows) or bool(why[at + 1]) or words[at + 1] == line
        if (counts[line] > 1 and (above or below)) or (above and below and at > 0):
            why[at] = "byline" if _is_name(line) else "site chrome"


def _is_name(line: str) -> bool:
    return bool(re.fullmatch(r"[A-Z][a-z’'-]+(?: [A-Z]\.?)?(?: [A-Z][a-z’'-]+){1,2}", line))
