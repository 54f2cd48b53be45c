"""Never: what is no longer or not yet so in the quote has not never been so in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.terms import stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_EVER = frozenset("never ever always first once".split())
_FOR_NOW = late(
    r"(?<![\w-])(?:no\s+longer|not\s+yet|yet\s+to|still\s+(?:not|to)|not\s[^.;,]{1,30}\s(?:yet|any\s?more|"
    r"any\s+longer|so\s+far|for\s+now)|hardly|barely|rarely|seldom|scarcely)(?![\w-])",
    re.IGNORECASE,
)
_LEAST = 2


def never_findings(support: Support) -> Iterator[Finding]:
    """“no longer charges children” becomes “has never charged children”."""
    if "never" not in words_in(support.claim) or not _EVER.isdisjoint(words_in(support.quoted)):
        return
    found = _FOR_NOW.search(support.quoted)
    if found and len(stems(support.claim) & stems(support.quoted)) >= _LEAST:
        yield Finding(
            code="C-POLARITY",
            message=f"the quote says {shown(found.group())}, the claim “never” ({support.place})",
            tip="word the claim no stronger than the quote",
        )
