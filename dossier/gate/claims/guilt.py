"""Guilt: whom the quote has under suspicion the claim does not have charged or convicted."""

from collections.abc import Iterator

from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_STEPS = (
    late(
        r"(?<![\w-])(?:suspicion|suspect\w*|investigat\w*|question(?:ed|ing)|examin\w*|accus\w*|"
        r"alleg\w*|inquiry|denies|denied)(?![\w-])"
    ),
    late(
        r"(?<![\w-])(?:charged(?!\s+that)|indicted|on\s+trial|stand\s+trial|prosecut(?:ed|ing))(?![\w-])"
    ),
    late(
        r"(?<![\w-])(?:convict\w*|found\s+guilty|pleaded\s+guilty|sentenced|jailed|"
        r"imprisoned)(?![\w-])"
    ),
)
"""Words for suspicion, for a charge and for guilt."""
_OPEN = late(
    r"(?<![\w-])(?:not|never|no|if|could|may|might|would|whether|nobody)(?![\w-])|n[’']t\b"
)


def guilt_findings(support: Support) -> Iterator[Finding]:
    """“is investigated on suspicion of theft” becomes “was convicted of theft”."""
    mine = _highest(support.claim)
    theirs = _highest(support.quoted)
    if theirs[0] < 0 or mine[0] <= max(theirs[0], 0) or _OPEN.search(support.claim):
        return
    yield Finding(
        code="C-FORCE",
        message=f"the claim says {shown(mine[1])}, the quote only {shown(theirs[1])} "
        f"({support.place})",
        tip="say no more of guilt than the quote does",
    )


def _highest(text: str) -> tuple[int, str]:
    """The last step that the text speaks of, with its word; -1 for none."""
    found = [(step, it.group()) for step, sign in enumerate(_STEPS) if (it := sign.search(text))]
    return found[-1] if found else (-1, "")
