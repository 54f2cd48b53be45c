"""Universals: “all” and “the whole” of a claim stand in its quote, or nothing there is in part."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_ALL = late(
    r"(?<![\w-])(?<!not )(?<!nearly )(?<!almost )(?<!at )(?<!above )(?<!after )"
    r"(?:all(?!\s+but\b)|every(?:\s+one|"
    r"body|one)?|each|(?:the|its|his|her|their)\s+(?:whole|entire))(?![\w-])",
    re.IGNORECASE,
)
_TOTAL = late(
    r"(?<![\w-])(?:all(?!\s+but\b)|every\w*|each|whole|entire\w*|both|any|always|total\w*|"
    r"throughout|full\w*|complete\w*|nobody|none|no|unanimous\w*|only|exclusively|alone)(?![\w-])",
    re.IGNORECASE,
)
_PARTS = (
    r"(?<![\w-])(?:all\s+but(?:\s+\w+)?|parts?\s+of|some(?:\s+of)?|several|many|most|a\s+few|few|"
    r"hardly\s+any|(?:an?|one|two|three)[\s-](?:half|third|thirds|quarter|quarters|fifth|fifths|"
    r"tenth)\s+of|half\s+of|a\s+(?:number|majority|minority|handful|share)\s+of|"
    r"\d[\d.,]*\s*(?:%|percent|per\s+cent)\s+of)(?![\w-])"
)
_PART = late(_PARTS, re.IGNORECASE)
_KEPT = late(rf"{_PARTS}|(?<![\w-])(?:except\w*|save|apart|besides|but)(?![\w-])", re.IGNORECASE)
_LEAST = 2


def universal_findings(support: Support) -> Iterator[Finding]:
    """“parts of the study were old” becomes “all of the study was old”."""
    every = _ALL.search(support.claim)
    if every is None or _TOTAL.search(support.quoted):
        return
    said = stems(support.claim)
    for part in _PART.finditer(support.quoted):
        about = stems(re.split(r"[.;]", support.quoted[part.end() :], maxsplit=1)[0])
        if len(about & said) >= min(_LEAST, len(about)) and not _KEPT.search(support.claim):
            yield Finding(
                code="C-FORCE",
                message=f"the quote says it of {shown(part.group())}, the claim of "
                f"{shown(every.group())} ({support.place})",
                tip="say in the claim of how many or how much the quote says so",
            )
            return
