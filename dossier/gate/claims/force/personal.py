"""Personal: what somebody holds for himself is not told as what his party or government holds."""

import re
from collections.abc import Iterator

from dossier.gate.claims.figures.name_rules import is_verb
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_CUES = ("personal", "self", "private", "behalf", "own view", "own opinion")
_PERSONAL = late(
    r"(?<![\w-])(?:personally|privately|"
    r"(?:speak|speaks|spoke|speaking)\s+(?:only\s+|solely\s+|purely\s+)?for\s+(?:him|her|my)self|"
    r"(?:his|her|my)\s+(?:own\s+|purely\s+)?(?:personal|private)\s+"
    r"(?:view|opinion|belief|conviction|position|assessment|judgement|capacity|preference)|"
    r"(?:his|her|my)\s+own\s+(?:view|opinion)|(?:an?\s+)?(?:personal|private)\s+opinion|"
    r"as\s+an?\s+private\s+(?:citizen|person|individual)|in\s+an?\s+(?:private|personal)\s+capacity|"
    r"not\s+(?:speaking\s+)?on\s+behalf\s+of)(?![\w-])",
    re.IGNORECASE,
)
_KEPT = late(
    r"(?<![\w-])(?:personal\w*|privat\w+|(?:him|her|them|my)self|own)(?![\w-])", re.IGNORECASE
)
_BODY = late(
    r"(?:(?P<before>[A-Za-z]+)\s+)?(?P<whose>his|her|its|their|the|[A-Z][\w-]*[’']s?)\s+"
    r"(?:[a-z-]+\s+){0,2}?"
    r"(?P<body>government|party|country|ministry|cabinet|administration|office|council|board|company|"
    r"firm|union|club|commission|bank|parliament|group|state|city|town|church|army|agency|"
    r"association|federation|university|court|coalition|opposition|department|committee|nation|"
    r"leadership|organisation|organization|faction)(?P<own>[’']s\s+[a-z]+)?"
    r"(?P<next>,?\s+[a-z]+)?",
    re.IGNORECASE,
)
_FOR = frozenset("behalf view opinion position name eyes".split())
_NO_SUBJECT = frozenset("of in at from with for against by to on about under".split())
_DENIED = late(r"(?<![\w-])not\s+(?:speaking\s+)?(?:for|on\s+behalf\s+of)\s+(?:[\w’'-]+\s*){1,4}")


def personal_findings(support: Support) -> Iterator[Finding]:
    """“She personally opposed it” becomes “Her party opposed it”."""
    said = next(filter(None, map(_personal, support.distinct)), "")
    if not said or _KEPT.search(support.claim):
        return
    quoted = _DENIED.sub(" ", support.quoted).casefold()
    for found in _BODY.finditer(support.claim):
        body = found["body"].casefold()
        if body not in quoted and _holds(support.claim, found):
            yield Finding(
                code="C-FORCE",
                message=f"the quote says {shown(said)}, the claim gives it as what "
                f"{shown(found['whose'] + ' ' + body)} holds ({support.place})",
                tip="say in the claim that it is a personal view",
            )
            return


def _personal(passage: Passage) -> str:
    """The words that make it a view of one's own, in the sentence of the passage."""
    sentence = passage.in_sentence
    low = sentence.casefold()
    found = _PERSONAL.search(sentence) if any(cue in low for cue in _CUES) else None
    return found.group() if found else ""


def _holds(claim: str, found: re.Match[str]) -> bool:
    """Whether the body is the subject of the words after it, or in whose name one speaks."""
    own, before = (found["own"] or "").split(), (found["before"] or "").casefold()
    word = (found["next"] or "").strip(" ,")
    if own:
        return own[-1] in _FOR
    if before in _NO_SUBJECT:
        return before == "of" and any(f"{name} of" in claim for name in _FOR)
    return bool(word) and (is_verb(word) or word.endswith("ed"))
