"""Requested: whom the quote only asks or tells to do it has not agreed to in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.openers import openings
from dossier.gate.claims.reading.terms import stem
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_ASKING = late(
    r"(?:ask|call|appeal|urg|beg|implor|invit|encourag|advis|press|lobb|plead|petition|tell|told|order|"
    r"instruct|demand|want|expect|challeng|remind|warn|direct|command|requir)",
    re.IGNORECASE,
)
_WILLING = (
    r"(?:agree[ds]?|agreeing|consent(?:s|ed)?|decid(?:e|es|ed)|undert[oa]ok?|undertaken|promis(?:e|es|ed)|"
    r"pledg(?:e|es|ed)|vow(?:s|ed)?|offer(?:s|ed)?|chose|resolv(?:e|es|ed)|plan(?:s|ned)?|intend(?:s|ed)?|"
    r"ready|willing|prepared|keen|eager|happy|accept(?:s|ed)?)"
)
_TOLD = late(
    rf"(?<![\w-])(?P<how>{_WILLING})(?:\s+with\s+[^.;:]{{2,60}}?)?\s+to\s+(?P<deed>[a-z]+)",
    re.IGNORECASE,
)
_FOR_ONESELF = late(
    r"(?:want|expect|ask|demand|beg|appl)\w*(?:\s+for)?\s+to\s",
    re.IGNORECASE,
)
"""“wanted to pay”: what whoever wants it would do."""
_WILL = late(rf"(?<![\w-]){_WILLING}(?![\w-])", re.IGNORECASE)


def requested_findings(support: Support) -> Iterator[Finding]:
    """“called on both sides to go to court” becomes “Both sides agreed to go to court”."""
    told = {stem(found["deed"]): found for found in _TOLD.finditer(content(support.claim))}
    if not told or _WILL.search(support.quoted):
        return
    for opening in openings(support.quoted):
        found = told.get(opening.deed)
        if found is None or _FOR_ONESELF.match(opening.words):
            continue
        if _ASKING.match(opening.words):
            yield Finding(
                code="C-FORCE",
                message=f"the quote only asks for it, {shown(opening.words)}, the claim says "
                f"{shown(found.group())} ({support.place})",
                tip="say in the claim who asked for it",
            )
            return
