"""Quotations: find what stands between quotation marks, with a small state machine."""

import re
from dataclasses import dataclass
from functools import lru_cache

from dossier.model.span import Span
from dossier.text.paragraphs import KEPT, paragraphs

_MARK = re.compile(r"''|``|[\"“”„«»‘’'‚]")
_CLOSER_OF = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‚": "‘’",
    '"': '"”',
    "'": "'",
    "''": "''",
    "``": "''",
}
_DEEPEST = 4
_SINGLE = frozenset("‘’'‚")
_LATER = re.compile(r"[’'](?!\w)|[\"“”‘]")
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|n|bout|round|\d0s)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks.

    `span` holds the marks, `inner` does not. `level` is 0 for an outer quotation, 1 for one inside
    it. An unclosed quotation ends with its paragraph; it is `continued` if the next paragraph
    repeats the opening mark.
    """

    span: Span
    inner: Span
    level: int
    closed: bool
    continued: bool


@dataclass(frozen=True, slots=True)
class _Open:
    mark: str
    start: int
    level: int


@lru_cache(maxsize=KEPT)
def quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of the text, nested ones too, ordered by start."""
    parts = paragraphs(text)
    found: list[Quotation] = []
    for index, part in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else None
        found.extend(_in_paragraph(text, part, following))
    return tuple(sorted(found, key=lambda quotation: (quotation.span.start, quotation.level)))


def _in_paragraph(text: str, part: Span, following: Span | None) -> list[Quotation]:
    found: list[Quotation] = []
    stack: list[_Open] = []
    for match in _MARK.finditer(text, part.start, part.end):
        mark, start, end = match.group(), match.start(), match.end()
        if _closes(text, part, stack, match):
            while stack[-1].mark not in _SINGLE and mark in _SINGLE:
                stack.pop()
            opened = stack.pop()
            while mark not in _CLOSER_OF[opened.mark]:
                opened = stack.pop()
            found.append(
                Quotation(
                    span=Span(opened.start, end),
                    inner=Span(opened.start + len(opened.mark), start),
                    level=opened.level,
                    closed=True,
                    continued=False,
                )
            )
        elif len(stack) < _DEEPEST and _opens(text, part, stack, match):
            stack.append(_Open(mark, start, len(stack)))
    doubles = [opened for opened in stack if opened.mark not in _SINGLE]
    for opened in doubles:
        continued = following is not None and text.startswith(opened.mark, following.start)
        found.append(
            Quotation(
                span=Span(opened.start, part.end),
                inner=Span(opened.start + len(opened.mark), part.end),
                level=opened.level,
                closed=False,
                continued=continued,
            )
        )
    return found


def _closes(text: str, part: Span, stack: list[_Open], match: re.Match[str]) -> bool:
    mark, start, end = match.group(), match.start(), match.end()
    if not any(mark in _CLOSER_OF[opened.mark] for opened in stack):
        return False
    if mark in _SINGLE:
        return stack[-1].mark in _SINGLE and _ends_single(text, part, start, end)
    if mark in ('"', "''"):
        spaced = start == part.start or text[start - 1].isspace()
        return not (spaced and end < part.end and text[end].isalnum())
    return True


def _ends_single(text: str, part: Span, start: int, end: int) -> bool:
    after = text[end] if end < part.end else " "
    if start == part.start or text[start - 1].isspace() or after.isalnum():
        return False
    if text[start - 1] in "sS" and text[end : end + 2].strip().islower():
        return not _later_single(text, end, part.end)
    return True


def _later_single(text: str, start: int, end: int) -> bool:
    """Whether a closing single mark still follows before the next opening or double mark."""
    match = _LATER.search(text, start, end)
    return match is not None and match.group() in "’'"


def _opens(text: str, part: Span, stack: list[_Open], match: re.Match[str]) -> bool:
    mark, start, end = match.group(), match.start(), match.end()
    before = text[start - 1] if start > part.start else " "
    after = text[end] if end < part.end else " "
    if mark in "”’":
        return False
    if mark in ("“", "„", "«", "``"):
        return True
    if after.isspace() or before.isalnum():
        return False
    if mark in ("‘", "'", "‚"):
        return not _ELIDED.match(text, end) and _later_single(text, end, part.end)
    return mark in ('"', "''") or (mark == "»" and not stack)
