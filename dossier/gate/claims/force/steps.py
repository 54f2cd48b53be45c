"""Steps: of a trial, a law or a building no claim tells a later step than its quote."""

import re
from collections.abc import Iterator
from functools import cache

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.tables import rows
from dossier.text.patterns import late

_OPEN = late(
    rf"(?<![\w-])(?:{NEGATING}|if|could|can|(?-i:may)|might|would|will|should|must|whether|until|"
    r"to\s+be|due|set|plan(?:s|ned|ning)?|expect\w*|hop\w+|want\w*|call\w*\s+for|demand\w*|seek\w*|sought|ask\w*|"
    r"before)(?![\w-])",
    re.IGNORECASE,
)


def step_findings(support: Support) -> Iterator[Finding]:
    """“is investigated on suspicion of theft” becomes “was convicted of theft”."""
    claim, quoted = support.claim, support.quoted
    if _OPEN.search(content(claim)):
        return
    for steps in _processes():
        mine, told = _highest(claim, steps)
        if mine < 1:
            continue
        theirs, words = _highest(quoted, steps)
        about = (stems(claim) - stems(told)) & (stems(quoted) - stems(words))
        if about and 0 <= theirs < mine:
            yield Finding(
                code="C-FORCE",
                message=f"the claim says {shown(told)}, the quote only {shown(words)} "
                f"({support.place})",
                tip="tell no later step than the quote does",
            )
            return


Steps = tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]


def _highest(text: str, steps: Steps) -> tuple[int, str]:
    """The last step that the text speaks of, with its words; -1 for none."""
    reached = (-1, "")
    for number, (words, holding) in enumerate(steps):
        if holding is not None and (found := holding.search(text)):
            return number, found.group()
        if found := words.search(text):
            reached = (number, found.group())
    return reached


@cache
def _processes() -> tuple[Steps, ...]:
    """For each process its steps: any word of a step, and those that hold the sentence there."""
    return tuple(
        tuple(_step(cell.split("|")) for cell in row) for row in rows("steps.tsv", __package__)
    )


def _step(words: list[str]) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    holding = [word[1:] for word in words if word.startswith("!")]
    return _any([word.lstrip("!") for word in words]), _any(holding) if holding else None


def _any(words: list[str]) -> re.Pattern[str]:
    signs = (re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for word in words)
    return late(rf"(?<![\w-])(?:{'|'.join(signs)})(?![\w-])", re.IGNORECASE)
