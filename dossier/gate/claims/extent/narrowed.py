"""Narrowed: what the quote denies of some things the claim does not deny of all of them."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.terms import STOPWORDS, stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_NO = late(
    r"(?<![\w-])(?:no|without(?:\s+(?:any|an?))?|(?:not|"
    r"n[’']t)\s+(?:[a-z]+\s+){1,2}?(?:any|an?|the))"
    r"\s+(?:(?:evidence|sign|signs|proof|indication|question|trace|record|"
    r"risk)\s+of\s+(?:any\s+|a\s+)?)?"
    r"(?P<sort>[a-z]{4,})\s+(?P<noun>[a-z]{3,})(?![\w-])"
)
_DENYING = late(
    r"(?<![\w-])(?:no|without|none|nobody|nothing|never|not|\w+n[’']t)((?:\s+[\w’'-]+){1,7})",
    re.IGNORECASE,
)
_PLAIN = frozenset(
    "anybody anyone anything "
    "more less such other further single real new clear good great least longer part sort kind "
    "reason doubt need idea evidence immediate way time".split()
)


def narrowed_findings(support: Support) -> Iterator[Finding]:
    """“no evidence of widespread fraud” becomes “no evidence of fraud”."""
    said = stems(support.claim)
    denied = stems(" ".join(_DENYING.findall(support.claim)))
    for match in _NO.finditer(support.quoted) if denied else ():
        sort, noun = match.group("sort"), match.group("noun")
        if sort in _PLAIN | STOPWORDS or stem(noun) not in denied:
            continue
        if stem(sort) not in said and not _has_other(support.claim, noun):
            yield Finding(
                code="C-FORCE",
                message=f"the quote denies it of {shown(f'{sort} {noun}')} only, the claim of more "
                f"({support.place})",
                tip="deny no more than the quote does",
            )
            return


def _has_other(claim: str, noun: str) -> bool:
    """Whether the claim has another word before the noun that may say the same."""
    found = re.search(rf"([a-z]+)\s+{re.escape(noun)}", claim)
    return found is not None and found.group(1) not in ("no", "any", "of", "without", "the", "a")
