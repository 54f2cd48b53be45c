"""Overturned: what somebody denies in the quote nobody says in the claim without the denial."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_TOLD = (
    r"(?:claims?|reports?|allegations?|suggestions?|accusations?|assertions?|charges?|rumou?rs?|"
    r"speculation|criticism|(?:the|any)\s+idea|the\s+notion)"
)
_BY = r"(?:\s+by\s+(?:[\w’'-]+\s+){0,6}?[\w’'-]+)?"
_SIGNS = late(
    r"(?<![\w-])(?:den(?:y|ies|ied|ying)\s+(?:that|having|ever|(?:[\w’'-]+\s+){0,3}?"
    rf"{_TOLD}{_BY}\s+(?:that|of))|"
    r"(?:reject|dismiss|disput|refut|rebutt?|contest)(?:s|es|ed|e|ing)?\s+(?:[\w’'-]+\s+){0,3}?"
    rf"{_TOLD}{_BY}\s+(?:that|of))\s",
    re.IGNORECASE,
)
_ASKED = late(
    r"[Aa]sked\s+(?:by\s+[^,]{2,40}\s)?(?:if|"
    r"whether)\s(?P<what>[^.;:]{3,160}?),\s[^,.;:]{2,60}\s(?:said|replied|"
    r"answered)\s+(?:that\s+)?(?:(?:he|she|they|it|we|I)\s+\w+(?:\s+not|n[’']t)\b|no\b|“?No\b)"
)
_NOT = late(r"(?:not|n[’']t|never|nor|nobody|no\s+one)(?:\s+\w+){0,2}\s+\Z", re.IGNORECASE)
_END = late(r"[.;:!?]|,\s(?:but|saying|adding|calling|and)\b|\sbut\s", re.IGNORECASE)
_DENYING = late(
    r"(?<![\w-])(?:not|\w+n[’']t|no|never|none|nobody|nothing|neither|nor|without|cannot|whether|"
    r"if|den(?:y|ie|ial)\w*|reject\w*|dismiss\w*|disput\w*|refut\w*|rebut\w*|contest\w*|"
    r"rul\w+\s+out|doubt\w*|question\w*|ask\w*|false\w*|untrue|unfounded|baseless|nonsense|wrong|"
    r"lie[sd]?|lying|fake|invent\w*|fabricat\w*|contradict\w*|rumou?r\w*|alleg\w*|accus\w*|"
    r"suspect\w*|report\w*|suggestions?|speculat\w*|claims?|hardly|unlikely|challeng\w*|"
    r"controvers\w*|object\w*|instead|contrary|defend\w*)(?![\w-])|[?]",
    re.IGNORECASE,
)
_NEAR, _SHARE, _LEAST = 40, 0.7, 2


def overturned_findings(support: Support) -> Iterator[Finding]:
    """“denied reports that troops would be sent” becomes “said troops would be sent”."""
    said = content(support.claim)
    if _DENYING.search(said) or _DENYING.search(support.claim):
        return
    mine = stems(said)
    for match in _ASKED.finditer(support.quoted):
        asked = stems(match.group("what"))
        if asked and len(mine & asked) >= _SHARE * len(asked):
            yield _finding(support, match.group())
            return
    for match in _SIGNS.finditer(support.quoted):
        if _NOT.search(support.quoted[max(0, match.start() - _NEAR) : match.start()]):
            continue
        end = _END.search(support.quoted, match.end())
        words = support.quoted[match.end() : end.start() if end else len(support.quoted)]
        denied = frozenset(word for word in stems(words) if not word.startswith("any"))
        shared = len(mine & denied)
        all_said = min(max(_LEAST, len(mine) - 1), len(denied))
        if shared >= min(_LEAST, len(denied)) and shared >= _SHARE * all_said:
            yield _finding(support, match.group().strip())
            return


def _finding(support: Support, words: str) -> Finding:
    return Finding(
        code="C-POLARITY",
        message=f"the quote says {shown(words)}, the claim has no denial ({support.place})",
        tip="word the claim as the quote has it",
    )
