"""Mistaken: what something was first taken for it is not in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_TAKEN = late(
    r"(?<![\w-])(?:(?:at\s+)?first|initially|originally|wrongly|mistakenly|previously|once|long|erroneously|falsely)\s+"
    r"(?:reported|described|taken|thought|believed|identified|hailed|classed|classified|dated|listed|catalogued|presented|"
    r"announced|labelled|labeled|recorded|regarded|assumed|supposed|interpreted|mistaken|sold|registered|attributed)"
    r"(?:\s+(?!as\b|for\b|to\b)[\w’'-]+){0,6}?\s+(?:as|for|to(?:\s+(?:be|have\s+been))?)\s+"
    r"(?P<what>(?:(?:an?|the)\s)?[^\s,.;:!?]+(?:\s[^\s,.;:!?]+){0,3}?)(?=[,.;:!?]|\Z|\s(?:and|but|by|in|on|at|is|was|has|had|"
    r"turned|proved)(?!\w))",
    re.IGNORECASE,
)
_KEPT = late(
    r"(?<![\w-])(?:first|initial\w*|original\w*|wrong\w*|mistak\w*|previous\w*|once|erroneous\w*|false\w*|report\w*|describ\w*|"
    r"taken|thought|believ\w*|identif\w*|hail\w*|class\w*|list\w*|present\w*|announc\w*|label\w*|record\w*|regard\w*|"
    r"assum\w*|suppos\w*|interpret\w*|not|never|no|rather|instead|turned\s+out|proved|alleg\w*|attribut\w*|said\s+to|"
    r"\w+n[’']t|earlier|former\w*|long)(?![\w-])",
    re.IGNORECASE,
)


def mistaken_findings(support: Support) -> Iterator[Finding]:
    """“an axe head, first reported as jade” becomes “an axe head of jade”."""
    if _KEPT.search(support.claim):
        return
    said = stems(support.claim)
    for found in _TAKEN.finditer(support.quoted):
        rest = stems(f"{support.quoted[: found.start()]} . {support.quoted[found.end() :]}")
        what = stems(found["what"]) - rest
        if what and what <= said and said & rest:
            yield Finding(
                code="C-FORCE",
                message=f"the quote says only what it was taken for, {shown(found.group())}, the "
                f"claim that it is so ({support.place})",
                tip="say in the claim who took it for that",
            )
            return
