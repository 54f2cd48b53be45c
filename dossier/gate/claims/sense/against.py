"""Against: a vote, a decision or advice to do something is none against doing it."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.terms import stem, stems, terms
from dossier.gate.claims.sense.privative import denies
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_AGAINST = late(
    r"(?<![\w-])(?:vot|decid|decision|rul|recommend|advis|advice|counsel|argu|opt|urg|plead)\w*"
    r"(?:\s+[\w’'-]+){0,7}?\s+against\s+(?P<deed>(?!being)[a-z]+ing)(?!\w)",
    re.IGNORECASE,
)
_DENYING = late(
    rf"(?<![\w-])(?:{NEGATING}|against|unless|instead\s+of|rather\s+than)(?!\w)", re.IGNORECASE
)
_INSTEAD = late(r"\A\W*Instead,?\s")


def against_findings(support: Support) -> Iterator[Finding]:
    """“voted to commission a study” becomes “voted against commissioning a study”."""
    claim, quoted = support.claim, support.quoted
    words = _turned(claim, quoted) or _turned(quoted, claim)
    if words:
        yield Finding(
            code="C-POLARITY",
            message=f"only one of claim and quote says {shown(words)} ({support.place})",
            tip="word the claim as the quote has it",
        )


def _turned(denied: str, plain: str) -> str:
    """Words by which one text is against a deed of which the other says no such thing."""
    found = _AGAINST.search(denied) if "against" in denied else None
    plain = _INSTEAD.sub("", plain)
    if found is None or _DENYING.search(plain) or denies(plain, denied):
        return ""
    deed = stem(found["deed"])
    is_told_besides = sum(term.stem == deed for term in terms(denied)) > 1
    return found.group() if deed in stems(plain) and not is_told_besides else ""
