"""Furniture: passages of a page that are not the article (links, stamps, bylines, notices)."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier.model.span import Span
from dossier.text.page_buttons import is_button, is_order
from dossier.text.page_captions import is_caption
from dossier.text.page_lists import is_listed, mark_lists
from dossier.text.page_marks import is_barred, is_linked, is_marked
from dossier.text.page_notes import why_needled
from dossier.text.page_shape import mark_repeated, mark_surroundings
from dossier.text.page_signs import mark_signs
from dossier.text.page_stamps import is_stamp
from dossier.text.page_words import INVITED, PAGE_LINES
from dossier.text.page_zones import mark_zones
from dossier.text.paragraphs import KEPT, line_blocks, lines, paragraphs, wrapped_lines
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
        (
            r"(?:Copyright\b(?=.{0,120}(?:\d{4}|©|reserved|permi|prohibit))"
            r"|©|\([cC]\) ?\d{4}).{0,400}"
        ),
    ),
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
        r"(?:[Bb]y (?:(?:a|our|the) )?|(?:From )?[Oo]ur )(?:[A-Za-z]+ ){0,2}"
        r"(?:correspondents?|reporters?|writers?|staff|desk)\b[^.!?\n]{0,60}",
    ),
    ("time stamp", rf"{_NAME}(?:, {_NAME})?(?:,| [|–—-]) {_DAY}(?: [|–—-] (?:By )?{_NAMES})?\.?"),
    (
        "byline",
        (
            rf"{_NAME}(?:(?:,| and) {_NAME})* (?:contributed to|reported from [A-Z]|"
            r"contributed reporting)(?!.{0,40} (?:by|of) ).{1,60}"
        ),
    ),
    ("mark-up", r"(?:</?[a-z][\w-]*(?:\s[^<>\n]{0,200})?/?>\s?)+\.?"),
    ("heading", r"[A-Z]{4,}(?: [A-Z]{3,}){0,2}\."),
    ("image credit", rf"{_NAME} (?:News Agency|Press Agency|Images|Pictures)\."),
    ("list of other articles", r"(?:[–—] ?[A-Z\d‘“][^–—]{8,120}){3,}"),
    ("heading", r"[–—-] [‘“\"']?[^.!?\n–—]{2,60}[’”\"']? [–—-]\.?"),
    (
        "byline",
        rf"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){{1,2}}\. {_NAME}, (?:[A-Z]\. ?){{2,3}}",
    ),
    (
        "tag list",
        (r"(?:Tags?|Topics?|Keywords?|Filed under|Categories)(?:: .{1,200}| [^.!?]{1,200})"),
    ),
    ("tag list", (r"[a-z][\w -]{0,40}(?:, [a-z][\w -]{0,40}){2,30}")),
    ("site chrome", (r"(?:date " + _DATE + r" )?Registration was successful!?")),
    (
        "site chrome",
        (
            r"(?:Follow (?:us|me|@?\w+(?: \w+){0,2}) on|Subscribe|Sign up|"
            r"Sign in|Log in|"
            r"Read (?:more|also|next)(?! than)|See also:|Related(?::| \w+:| articles| stories)|"
            r"Share (?:this|on)|"
            r"Advertisement|Most read|Download (?:the|our)|Print this|Comments? \(|Join our|"
            rf"This is a developing story|More on this|Accept cookies|Skip to)\b{INVITED}"
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
        rf"{_CITY}:\s",
        rf"{_DATED} {_DASH}\s",
        rf"\([A-Z][\w .&-]{{1,30}}\) ?{_DASH}(?: {_DATED} ?{_DASH})?\s",
        rf"[(\[](?:[A-Z][\w .&-]{{1,30}} ?[,/–—-] ?)?{_DATED}[)\]](?: ?{_DASH})?\s",
    )
)
_SHAPES = (
    ("time stamp", is_stamp),
    ("image credit", is_caption),
    ("site chrome", is_button),
    ("site chrome", is_order),
    ("site chrome", is_marked),
    ("site chrome", is_barred),
    ("link", is_linked),
    ("list of other articles", is_listed),
)
_BRACKETED = re.compile(r"\[[^\[\]]{3,400}\]|\([^()]{3,400}\)")
_BULLET = re.compile(r"^[•·▪◦*►>-] ")
_ENDS = re.compile(r"\((?:Image|Photo|Picture|Video)s?(?: credits?)?\s?[:/] ?[^()]{1,60}\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage that is no evidence, and why."""

    span: Span
    why: str


@lru_cache(maxsize=KEPT)
def furniture(text: str) -> tuple[Passage, ...]:
    """Page furniture in the text, in order."""
    rows = lines(text)
    words = [text[row.start : row.end] for row in rows]
    wrapped = wrapped_lines(text)
    why = ["" if row in wrapped else _why(line) for row, line in zip(rows, words, strict=True)]
    mark_lists(words, why)
    mark_repeated(words, why)
    parts = set(paragraphs(text))
    whole = [row in parts for row in rows]
    mark_signs(words, whole, why)
    mark_surroundings(words, whole, why)
    if mark_zones(words, whole, line_blocks(text), why):
        mark_surroundings(words, whole, why)
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


@lru_cache(maxsize=1 << 12)
def _why(line: str) -> str:
    """Why a line is no evidence by itself; agency copy and page furniture stand in many texts."""
    bare = _BULLET.sub("", line)
    match = _any_line().fullmatch(bare)
    if match and match.lastindex:
        return _LINES[match.lastindex - 1][0]
    for why, is_so in _SHAPES:
        if is_so(bare):
            return why
    if _BRACKETED.fullmatch(bare) and (why := _why(bare[1:-1])):
        return why
    return why_needled(bare)


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
