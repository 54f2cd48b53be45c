"""Unneeded: what the quote makes a condition, or tells to have come first, the claim does not lack.

“may move it only after giving notice” becomes “may move it without notice”.
"""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.terms import stem, stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_WITHOUT = late(
    r"(?<![\w-])without\s+(?:(?:any|an?|the|its|their|his|her|prior|written|further|first|due|having|being|"
    r"previous|advance)\s+)*(?P<what>[a-z]{3,})",
)
_FIRST = late(
    r"(?<![\w-])(?:(?P<only>only\s+)?(?:after|with|once|if|when|upon|on|following)|subject\s+to|provided(?:\s+that)?)"
    r"\s(?P<what>[^.;:!?]{3,90})"
)
_DENIED = late(rf"(?<![\w-])(?:{NEGATING}|neither|only|unless|if)(?![\w-])", re.IGNORECASE)
_LACKING = frozenset("without no not lack lacking absent unless never before until".split())
_FAILED = late(r"(?<![\w-])(?:fail\w*|refus\w*|declin\w*|despite|lack\w*|\w+n[’']t)(?![\w-])")
_FAMILY = 3
_LEAST = 2


def unneeded_findings(support: Support) -> Iterator[Finding]:
    """A thing done in the claim without what the quote has come first or with it."""
    if "without" not in words_in(support.claim) or words_in(support.quoted) & _LACKING:
        return
    said = content(support.claim)
    lacks = _WITHOUT.search(said)
    if (
        lacks is None
        or _FAILED.search(support.quoted)
        or _DENIED.search(said.replace("without", " "))
    ):
        return
    what = stem(lacks["what"])
    rest = stems(said[: lacks.start()])
    for first in _FIRST.finditer(support.quoted):
        told = stems(support.quoted[: first.start()]) | stems(support.quoted[first.end() :])
        if _has(first["what"], what) and len(rest & told) >= min(_LEAST, len(rest)):
            yield Finding(
                code="C-POLARITY",
                message=f"the claim says {shown(lacks.group())}, the quote {shown(first.group())} "
                f"({support.place})",
                tip="say what came first, or had to, as the quote does",
            )
            return


def _has(words: str, what: str) -> bool:
    """Whether the words have the one, or one of its family: “paid” of “payment”."""
    return any(
        it == what
        or (min(len(it), len(what)) >= _FAMILY and (it.startswith(what) or what.startswith(it)))
        for it in stems(words)
    )
