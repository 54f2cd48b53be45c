"""Without: a claim says that nobody did something only where its quote says so in some word."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.families import of_kin
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_WITHOUT = late(
    r"(?<![\w-])without\s+(?:(?:ever|even|first|being|having)\s+)*(?P<what>[^,.;:!?]{3,60})"
)
_DENYING = late(
    r"(?<![\w-])(?:not|no|never|nobody|none|nothing|neither|nor|without|cannot|\w+n[’']t|un\w+|in\w{4,}|im\w{4,}|"
    r"il\w{4,}|dis\w{3,}|\w+less|\w+-free|free|lack\w*|fail\w*|refus\w*|declin\w*|ignor\w*|miss\w*|skip\w*|"
    r"instead|only|alone|before|until|unless|despite|although|though|even|first|secret\w*|sudden\w*|surpris\w*|bypass\w*|"
    r"avoid\w*|silen\w*|barefoot|naked|bare|empty|den\w+|few|little|hardly|barely|forget|forgot\w*|omit\w*|left\s+out|"
    r"nod|absen\w*|abstain\w*|would|could|if|can|may|might|rather|simply|just|straight|direct\w*|at\s+once|immediat\w*|prompt\w*|off|out\s+of)(?![\w-])",
    re.IGNORECASE,
)


def without_findings(support: Support) -> Iterator[Finding]:
    """“sold the land” becomes “sold the land without asking the council”."""
    found = _WITHOUT.search(support.claim) if "without" in support.claim else None
    if found is None or _DENYING.search(support.quoted):
        return
    around = " ".join(
        it.source.text[
            it.source.sentence_at(it.start).start : it.source.sentence_at(it.end - 1).end
        ]
        for it in support.distinct
    )
    what = stems(found["what"])
    if not what or of_kin(what, stems(around)) or _DENYING.search(around):
        return
    yield Finding(
        code="C-FORCE",
        message=f"the claim adds {shown(found.group())}, of which the source says nothing "
        f"({support.place})",
        tip="leave it out, or quote where the source says so",
    )
