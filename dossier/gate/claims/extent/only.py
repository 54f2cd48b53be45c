"""Only: a claim does not say of some alone what its quote says of them, and maybe of others."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.numbers import numbers, placed_numbers
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_ONLY = late(r"(?<![\w-])(?:only|solely|exclusively|nobody\s+but|alone)(?![\w-])", re.I)
_ONLY_LIKE = late(
    r"(?<![\w-])(?:only|just|sole\w*|alone|mere\w*|exclusive\w*|except\w*|unless|until|but|nothing|"
    r"other|not|no|never|before|single|limit\w*|barely|hardly|less|fewer|short|simply|confin\w*|"
    r"restrict\w*|one|all(?=\s[^.;:,]{1,40}\s(?:was|were|is|are)\s)|few|little|if|first|any\w*|apart|scarcely|lone|last)(?![\w-])|n[’']t",
    re.IGNORECASE,
)


def only_findings(support: Support) -> Iterator[Finding]:
    """“only” in the claim where nothing in the quote says so."""
    if not _ONLY.search(support.claim) or _ONLY_LIKE.search(support.quoted):
        return
    said = content(support.claim)
    only = _ONLY.search(said)
    if only and not _is_of_whole(said[only.end() :], support.quoted):
        yield Finding(
            code="C-FORCE",
            message=f"the claim says {shown(only.group())}, the quote does not ({support.place})",
            tip="leave out what the quote does not say",
        )


def _is_of_whole(after: str, quoted: str) -> bool:
    """“only two” where the quote itself sets the two against a whole: “two of the eleven”."""
    values = {value for value, _ in numbers(quoted)}
    found = next(iter(placed_numbers(after)), None)
    is_next = found is not None and not after[: found.start].strip()
    return is_next and found is not None and found.value in values and len(values) > 1
