"""Tenses: what the quote tells as done is not still to come in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import stem
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_TO_COME = late(
    r"(?<![\w-])(?:(?:will|would|is\s+to|are\s+to|was\s+to|were\s+to|(?:plan|intend|"
    r"promis|want|hop|"
    r"expect|due|set|going)\w*\s+to)\s+(?:also\s+|soon\s+|be\s+)?)([a-z]+)(?![\w-])"
)
_DONE = late(r"(?<![\w-])(?:has|have|had)\s+(?:(?:also|already|just|been|since|now)\s+)*([a-z]+)")
_OPEN = late(
    r"(?<![\w-])(?:will|would|shall|should|could|may|might|can|must|if|unless|plan\w*|promis\w*|"
    r"intend\w*|hop\w*|want\w*|expect\w*|due|set|going|again|regular\w*|always|usually|often|every|"
    r"each|each\s+time|not|never|no)(?![\w-])|n[’']t\b",
    re.IGNORECASE,
)


def tense_findings(support: Support) -> Iterator[Finding]:
    """“has apologised” becomes “would apologise”."""
    if _OPEN.search(support.quoted):
        return
    done = {
        stem(match.group(1)): match.group()
        for match in _DONE.finditer(support.quoted)
        if lexicon().tags.get(match.group(1), "V") in "VEL"
    }
    for match in _TO_COME.finditer(support.claim) if done else ():
        if words := done.get(stem(match.group(1))):
            yield Finding(
                code="C-FORCE",
                message=f"the claim says {shown(match.group())}, the quote {shown(words)} "
                f"({support.place})",
                tip="tell what is done as done, what is to come as to come",
            )
            return
