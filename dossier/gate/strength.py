"""Strength: a claim keeps the word by which its quote says that something is so in part only."""

import re
from collections.abc import Iterator

from dossier.gate.governed import governed
from dossier.gate.passage import shown
from dossier.gate.records import Finding
from dossier.gate.support import Support
from dossier.gate.terms import stems

_PARTIAL = (
    r"partially|partly|mostly|largely|somewhat|slightly|nearly|almost|virtually|practically|"
    r"conceptually|all\s+but|mainly|in\s+part|in\s+principle|not\s+(?:fully|entirely|wholly|quite)|"
    r"to\s+some\s+extent|barely|hardly|scarcely"
)
_SIGNS = re.compile(rf"(?<![\w-])(?:{_PARTIAL})(?![\w-])(?!\s+(?:\d|because|due))", re.IGNORECASE)
_KEPT = re.compile(
    rf"(?<![\w-])(?:{_PARTIAL}|partial|incomplete\w*|half|draft|some|part|parts|most|close|not|never|no|"
    r"little|few|less|more|briefly|some\s+of|majority|minority|degree|extent|narrow\w*|just)(?![\w-])",
    re.IGNORECASE,
)


def strength_findings(support: Support) -> Iterator[Finding]:
    """Degrees of the quote that the claim drops."""
    if _KEPT.search(support.claim):
        return
    said = stems(support.claim)
    for match in _SIGNS.finditer(support.quoted):
        if governed(support.quoted, match.start(), match.end()).is_said(said):
            yield Finding(
                code="C-FORCE",
                message=f"the quote has a degree, {shown(match.group())}, the claim has none "
                f"({support.place})",
                tip="word the claim no stronger than the quote",
            )
            return
