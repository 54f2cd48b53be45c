"""Blamed: what is blamed on what, and what is put in place of what, are not exchanged."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_ONE, _TWO = r"(?P<one>[^,.;:!?]{3,80}?)", r"(?P<two>[^,.;:!?]{3,80}?)"
_END = r"(?=[,.;:!?]|\s(?:and|but|in|at|after|when|while|because)\s|\Z)"
_FORMS = (
    (r"blam(?:e|es|ed|ing)", "on"),
    (r"(?:attribut|trac)(?:e|es|ed|ing)", r"(?:back\s)?to"),
    (r"put(?:s|ting)?", r"down\sto"),
    (r"(?:prefer(?:s|red)?|ow(?:e|es|ed))", "to"),
    (r"replac(?:e|es|ed|ing)", "(?:with|by)"),
    (r"(?:exchang(?:e|es|ed|ing)|swap(?:s|ped)?)", "for"),
)
"""Verbs and the word between what they take: “blamed the one on the other”."""
_TURNED = ((r"blam(?:e|es|ed|ing)", "for"), (r"substitut(?:e|es|ed|ing)", "for"))
"""Those that take the two the other way round: “blamed the other for the one”."""
_PATTERNS = (
    *(late(rf"(?<![\w-]){verb}\s{_ONE}\s{link}\s{_TWO}{_END}", re.I) for verb, link in _FORMS),
    *(late(rf"(?<![\w-]){verb}\s{_TWO}\s{link}\s{_ONE}{_END}", re.I) for verb, link in _TURNED),
)
_PASSIVE = late(
    r"(?P<one>[^,.;:!?]{3,80}?)\s(?:was|were|is|are|been)\s(?:blamed|attributed|traced|put\sdown)"
    r"(?:\sby\s[^,.;:!?]{3,60}?)?\s(?:on|to)\s(?P<two>[^,.;:!?]{3,80})"
)


_BY_CAUSE = late(
    r"(?<![\w-])(?:because\sof|due\sto|owing\sto|(?:caused|triggered|prompted)\sby|as\sa\sresult\sof)\s",
    re.IGNORECASE,
)
"""What stands before comes of what stands after."""
_SIDE_BEFORE = late(r"[^,.;:!?]{3,80}\Z")
_SIDE_AFTER = late(r"[^,.;:!?]{3,80}")


_REACH = 80


class Pair(NamedTuple):
    """What is blamed, preferred or replaced, on, to or by what: the stems of each."""

    one: frozenset[str]
    two: frozenset[str]
    words: str


def blamed_findings(support: Support) -> Iterator[Finding]:
    """“blamed the records on a software update” becomes “blamed a software update on …”."""
    mine = _pairs(support.claim)
    theirs = _pairs(support.quoted) if mine else []
    for pair in mine:
        if theirs and all(_is_turned(pair, other) for other in theirs):
            yield Finding(
                code="C-ROLES",
                message=f"the claim says {shown(pair.words)}, the quote {shown(theirs[0].words)} "
                f"({support.place})",
                tip="let the claim say of each what the quote says of it",
            )
            return


def _is_turned(mine: Pair, theirs: Pair) -> bool:
    is_crossed = bool(mine.one & theirs.two) and bool(mine.two & theirs.one)
    return is_crossed and not mine.one & theirs.one and not mine.two & theirs.two


def _pairs(text: str) -> list[Pair]:
    return [*_caused(text), *_blamed(text)]


def _caused(text: str) -> Iterator[Pair]:
    """“closed because of the cold”: what is closed, and the cold."""
    for link in _BY_CAUSE.finditer(text):
        effect = _SIDE_BEFORE.search(text, max(0, link.start() - _REACH), link.start())
        cause = _SIDE_AFTER.match(text, link.end())
        if effect and cause:
            yield Pair(stems(effect.group()), stems(cause.group()), link.group() + cause.group())


def _blamed(text: str) -> list[Pair]:
    return [
        Pair(stems(found.group("one")), stems(found.group("two")), found.group().strip())
        for sentence in sentences_of(text)
        for pattern in (*_PATTERNS, _PASSIVE)
        for found in pattern.finditer(sentence)
    ]
