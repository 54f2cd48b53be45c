"""Credits: the line at the top of an article that says who wrote it where becomes names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.dates.stamps import stamps
from dossier.model.span import Span
from dossier.text.patterns import late

LINES = 10
"""So far down a credit is looked for."""
_LONGEST = 16
"""Words of such a line."""
_MARKS = late(r" ?[|·•/] | [-–—] ?|, |(?<=DATE)\. |; ")
_BY = late(r"^(?:(?:[Ww]ritten |[Rr]eport )?[Bb]y|Text:|Words:|Author:|Source:)\s+(?:our )?")
_STAFF = late(r"\s+(?:[Ss]taff|[Cc]orrespondents?|[Rr]eporters?|[Ww]riters?|[Dd]esk)$")
_DATED = late(r"\bDATE\b|\b\d{1,2}[:.]\d\d\b")
_PERSON = late(
    r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: (?:de|van|von|bin|al|di|da|la|del|[A-Z][\w.’'-]+)){1,3}"
)
_JOINTS = frozenset("of the and for de del la di".split())
_LETTERS = late(r"[A-Z][A-Z.&/-]+")
_OUTLETS = frozenset(
    "agency argus associated broadcasting bulletin chronicle courier daily dispatch echo examiner "
    "express gazette globe guardian herald independent inquirer journal ledger magazine mail media "
    "messenger mirror monitor network news newspaper newswire observer online post press radio "
    "record register reporter review sentinel standard star student sun telegraph television times "
    "today tribune tv voice weekly wire".split()
)
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Outlet and author as a line names them, each with its place; empty where it does not."""

    outlet: str = ""
    outlet_span: Span | None = None
    author: str = ""


def credit(text: str, found: tuple[Span, ...]) -> Credit:
    """The first line near the top that dates or signs the article and names an outlet or author."""
    outlet, span, author = "", None, ""
    for line in found[:LINES]:
        for kind, name, place in _credits(text, line):
            if kind == "outlet" and not outlet:
                outlet, span = name, place
            elif kind == "author" and not author:
                author = name
    return Credit(outlet=outlet, outlet_span=span, author=author)


def _credits(text: str, line: Span) -> Iterator[tuple[str, str, Span]]:
    """What the parts of one line name: outlets and authors."""
    words = text[line.start : line.end]
    if len(words.split()) > _LONGEST or words.endswith(("?", "!", "”", '"')):
        return
    masked = _masked(words)
    is_signed = bool(_BY.match(words))
    if not (is_signed or _DATED.search(masked) or re.search(r"[.,] [Bb]y [A-Z]", words)):
        return
    at = 0
    for part in _MARKS.split(masked):
        signed = _BY.match(part.strip())
        whole = _BY.sub("", part.strip()).strip(" .")
        name = _STAFF.sub("", whole)
        at = max(words.find(name, at), at)
        place = Span(line.start + at, line.start + at + len(name))
        is_staff = signed is not None and name != whole and name.isalpha() and name[0].isupper()
        if is_staff or is_outlet(name, is_signed=signed is not None):
            yield "outlet", name, place
        elif signed and _PERSON.fullmatch(name):
            yield "author", name, place


def _masked(words: str) -> str:
    """The line with every full date put as one word, so that its commas part nothing."""
    for stamp in reversed(stamps(words)):
        words = words[: stamp.span.start] + "DATE" + words[stamp.span.end :]
    return words


def is_outlet(name: str, *, is_signed: bool) -> bool:
    """Whether a name on such a line is a newspaper's, an agency's or the like."""
    parts = name.split()
    is_name = all(part[0].isupper() or part in _JOINTS for part in parts)
    if name == "DATE" or not is_name or not 1 <= len(parts) <= _LONGEST_NAME or len(name) < 3:
        return False
    if len(parts) > 1 and _OUTLETS.intersection(map(str.lower, parts)):
        return True
    is_the = name.startswith("The ") and name != "The Hague"
    return is_the or (is_signed and bool(_LETTERS.fullmatch(name)))
