"""Wholes: “14” of the quote is not “14 more”, and “63 of 107” of it is not “107”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dossier.gate.claims.reading.numbers import Number, numbers, placed_numbers, without_dates
from dossier.gate.claims.reading.terms import stems, terms
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import ending, late, up_to

_MORE = late(r"\s+(?:more|further|additional|extra|new|others?)(?!\s+than)(?![\w-])", re.IGNORECASE)
_BEFORE = late(r"(?<![\w-])(?:another|a\s+further|an\s+(?:additional|extra))\s+\Z", re.IGNORECASE)
_ADDED = late(
    r"(?<![\w-])(?:more|further|additional\w*|extra|new\w*|others?|another|add\w*|rise[ns]?|rose|"
    r"increas\w+|up|grow\w*|grew|by|gain\w*|since|again|besides|plus|also|too|remaining|latest|"
    r"fresh|next|then|later|earlier|already)(?![\w-])",
    re.IGNORECASE,
)
_OUT_OF = late(
    r"(?:\s+[a-z]+){0,3}?\s+(?:out\s+of|of)\s+(?:a\s+total\s+of\s+|the\s+|its\s+|their\s+|"
    r"all\s+|some\s+|"
    r"about\s+|nearly\s+)?\Z",
    re.IGNORECASE,
)
_OUT_OF_THEIRS = late(
    r"\s+(?:out\s+of|of)\s+(?:(?:[\w-]+\s+){0,3}?[\w-]+[’']s?|the|its|their|his|her)\s+"
    r"(?:(?:original|estimated|known|remaining|registered|existing|roughly|about|some|nearly|more\s+than|total|"
    r"entire)\s+){0,2}\Z",
    re.IGNORECASE,
)
"""“20 of the town's 70 wells”: of the 70 it says only whose they are."""
_AMONG = late(
    r"(?:\b(?:of|among|between|from|in|out\s+of)\s+(?:[\w’'-]+\s+){0,2}|-)\Z|(?:[–/-]|per\s+)\Z",
    re.IGNORECASE,
)
_OF_ALL = late(
    r"(?<![\w-])[Oo]f\s(?:(?:the|its|these|those|some|about|nearly|all)\s)?(?:\d|[a-z]+\s)"
)
_LED = late(
    r"(?:\A|[.;:,]\s|\sthat\s|[Oo]ut\s)[Oo]f\s(?:(?:the|its|these|those|some|about|nearly|all)\s)?\Z"
)
"""“Of 40 boats, seven”: how a sentence that tells of a part begins."""
_END = late(r"[.;]\s|,\s|\s(?:and|but|while)\s")
_GAP = late(
    r"(?:and\s|while\s)?(?P<who>(?:the|The|[A-Z])[\w’'-]*(?:\s[\w’'-]+){0,2}?)\s(?:only\s|"
    r"about\s|nearly\s|"
    r"just\s|(?:fewer|more|less)\sthan\s)?(?:\d[\d,.]*|two|three|four|five|six|seven|"
    r"eight|nine|ten)"
    r"(?:\s[a-z]+)?[.;]?"
)
_BREAK = late(r"[,;]\s")
_WHO = late(r"(?:\s[\w’'-]+){1,4}?\s(?:who|which|that)\s")
"""“one of 140 people who signed it”: all 140 did."""
_NEAR = 60


def whole_findings(support: Support) -> Iterator[Finding]:
    """A number said to come on top of others, or the whole put for the part."""
    claim = without_dates(support.claim)
    quoted = support.quoted
    if (
        words := _added(claim, quoted)
        or _whole(claim, quoted)
        or _partitive(claim, quoted)
        or _left_out(claim, " . ".join(passage.words for passage in support.distinct))
    ):
        yield Finding(
            code="C-NUMBER",
            message=f"the claim says {shown(words)}, the quote does not ({support.place})",
            tip="let the number count what it counts in the quote",
        )


def _added(claim: str, quoted: str) -> str:
    """“14 more people died”, where the quote has 14 in all."""
    if _ADDED.search(quoted):
        return ""
    known = {value for value, _ in numbers(quoted)}
    for item in placed_numbers(claim):
        after = _MORE.match(claim, item.end)
        before = _BEFORE.search(claim[max(0, item.start - _NEAR) : item.start])
        if item.value in known and (after or before):
            return claim[item.start - len(before.group() if before else "") : item.end] + (
                after.group() if after else ""
            )
    return ""


def _whole(claim: str, quoted: str) -> str:
    """“107 votes”, where the quote has 63 out of 107."""
    found = placed_numbers(quoted)
    claimed = {item.value: item for item in placed_numbers(claim)}
    for part, whole in pairwise(found):
        between = quoted[part.end : whole.start]
        if part.value in claimed or whole.value not in claimed or part.value == whole.value:
            continue
        is_owned = _OUT_OF_THEIRS.fullmatch(between) is not None
        if not (is_owned or _OUT_OF.fullmatch(between)) or len(claimed) > 1:
            continue
        if part.value == "1" and _WHO.match(quoted, whole.end):
            continue
        item = claimed[whole.value]
        about = stems(quoted[: part.start]) | stems(between)
        if is_owned:
            about = frozenset(term.stem for term in terms(quoted[: part.start])[-1:])
        if _AMONG.search(claim[: item.start]):
            continue
        if about & stems(claim):
            return claim[item.start : item.end + 20]
    return ""


def _partitive(claim: str, quoted: str) -> str:
    """“Of 40 boats inspected, seven sank”, told as “40 boats sank”, or “Of seven, 40 sank”."""
    mine = {(one.value, other.value) for one, other, _ in _parts(claim)}
    for whole, part, rest in _parts(quoted):
        if (part.value, whole.value) in mine:
            return claim
        told = {item.value: item for item in placed_numbers(claim)}
        item = None if part.value in told else told.get(whole.value)
        if item is None or _AMONG.search(claim[: item.start]):
            continue
        if rest & stems(claim[item.end :]) - stems(quoted[whole.end : part.start]):
            return claim[item.start : item.end + 20]
    return ""


def _parts(text: str) -> Iterator[tuple[Number, Number, frozenset[str]]]:
    """Each whole with the part of it that follows, and the stems of what is said of the part."""
    for whole, part in pairwise(placed_numbers(text)) if _OF_ALL.search(text) else ():
        between = text[whole.end : part.start]
        if "," in between and ";" not in between and ending(_LED, text, whole.start):
            yield whole, part, stems(up_to(_END, text, part.end))


def _left_out(claim: str, quoted: str) -> str:
    """“The captain had 11,000 hours, the co-pilot 400”, told as “The captain had 400 hours”."""
    found = placed_numbers(claim)
    if len(found) != 1:
        return ""
    for link in _BREAK.finditer(quoted):
        gap = _GAP.match(quoted, link.end())
        if gap is None or found[0].value not in {value for value, _ in numbers(gap.group())}:
            continue
        first = placed_numbers(quoted[: link.start()])
        if not first or found[0].value in {one.value for one in first}:
            continue
        subject = stems(quoted[: first[-1].start])
        who = stems(gap.group("who")) - subject
        if who and not who & stems(claim) and subject & stems(claim):
            return claim[: found[0].end]
    return ""
