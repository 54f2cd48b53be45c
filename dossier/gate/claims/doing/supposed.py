"""Supposed: a condition and what hangs on it have not changed places in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content, sentences_of
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_IF = late(
    r"(?<![\w-])(?:(?:only\s+)?if|unless|provided\s+that|on\s+condition\s+that)(?!\w)",
    re.IGNORECASE,
)
_NO_CONDITION = late(
    r"(?:as|even|ask\w*|wonder\w*|know\w*|see|sure|clear|unclear|doubt\w*)\s+\Z", re.IGNORECASE
)
_NEEDED = late(r"(?<![\w-])(?:must|(?:have|has|had)\s+to|need\w*|requir\w*)(?!\w)", re.IGNORECASE)
"""“Pay must rise if they are to stay”: the other way round, and the same."""
_NAMES = late(r"(?<=[a-z,]\s)[A-Z][\w’'-]+|\A(?!If)[A-Z][\w’'-]+")
_OPENS = late(
    r"(?:\A|[,;:–—-]|(?<![\w-])(?:and|but|that|because|so|which|while|or))[\s“\"‘']*\Z",
    re.IGNORECASE,
)
"""What stands before an “if” whose main clause follows it."""
_LIGHT = frozenset(
    map(
        stem,
        "receive give get take have make go come be do would will could can might said say "
        "probably likely certainly also only first then such this that their".split(),
    )
)


def supposed_findings(support: Support) -> Iterator[Finding]:
    """“would reopen if it were repaired” becomes “would be repaired if it reopened”."""
    claim = content(support.claim)
    if _IF.search(claim) is None or _NEEDED.search(support.claim):
        return
    for sentence in sentences_of(support.quoted):
        if _is_turned(claim, sentence) or _is_turned(_unnamed(claim), _unnamed(sentence)):
            yield Finding(
                code="C-ROLES",
                message=f"the claim makes a condition of what in the quote hangs on one, "
                f"{shown(sentence)} ({support.place})",
                tip="let the claim say what hangs on what as the quote does",
            )
            return


def _halves(text: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The stems of what is said to be so and of its only condition; None where there is none."""
    found = list(_IF.finditer(text))
    if len(found) != 1 or _NO_CONDITION.search(text, 0, found[0].start()):
        return None
    before, after = text[: found[0].start()], text[found[0].end() :]
    if _OPENS.search(before):
        after, _, before = after.partition(",")
    main, condition = stems(before) - _LIGHT, stems(after) - _LIGHT
    return (main, condition) if main and condition else None


def _is_turned(claim: str, quoted: str) -> bool:
    """Whether either half of the claim has what stands in the other half of the quote only."""
    mine, theirs = _halves(claim), _halves(quoted)
    if mine is None or theirs is None:
        return False
    main, condition = theirs[0] - theirs[1], theirs[1] - theirs[0]
    return _has_other(mine[0], condition, main) and _has_other(mine[1], main, condition)


def _has_other(told: frozenset[str], other: frozenset[str], own: frozenset[str]) -> bool:
    """Whether a half has more of the other half than of its own: the doer may be of both."""
    return len(told & other) > len(told & own)


def _unnamed(text: str) -> str:
    """The text without names: whoever does the one may do the other as well."""
    return _NAMES.sub(" ", text)
