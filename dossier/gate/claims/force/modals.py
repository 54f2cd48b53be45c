"""Modals: what the quote gives as possible the claim does not give as due or certain."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from dossier.gate.claims.reading.terms import stem
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATION
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_MODAL = late(
    r"(?<![\w-])((?-i:may)|might|can|could|must|will|would|shall|should|ha(?:s|ve|d)\s+to|needs?\s+to|"
    r"needed\s+to|obliged\s+to|required\s+to|bound\s+to|able\s+to)(?![\w-])(?=((?:\s+[\w’'-]+){1,5}))",
    re.IGNORECASE,
)
_POSSIBLE = frozenset("may might can could able".split())
_PASSED = frozenset(
    "not also still now then soon later never only even all both just probably possibly perhaps "
    "likely well be been have to".split()
)
_LEFT_OUT = late(r"(?<![\w-])(?:may|might|could)(?=\s*(?:[.,;!?”\"]|\Z))")
"""“they might.”: what they might do stands before."""
_CERTAINLY = late(
    r"(?<![\w-])(?<!not )(?:certainly|definitely|surely|undoubtedly|inevitably|"
    r"bound\s+to)(?![\w-])",
    re.I,
)
_CERTAIN = late(
    r"certain|definite|sure|undoubt|inevitab|bound\s+to|no\s+(?:doubt|question)|beyond\s+doubt|without\s+doubt|guarant",
    re.IGNORECASE,
)
_SURE = late(r"(?<![\w-])(?:will|would)(?![\w-])")
_OPEN = late(
    r"(?<![\w-])(?:if|whether|(?-i:may)|might|could|can|possib\w+|perhaps|maybe|likely|probabl\w+|"
    r"potential\w*|able|option\w*|chance\w*|risk\w*|allow\w*|unless|threat\w*|fear\w*|hop\w+)"
    r"(?![\w-])",
    re.IGNORECASE,
)


def modal_findings(support: Support) -> Iterator[Finding]:
    """“can consider” becomes “must consider” or “will consider”."""
    added = _CERTAINLY.search(support.claim)
    if added and not _CERTAIN.search(support.quoted):
        yield _finding(support, added.group(), "no such word")
        return
    if NEGATION.search(support.claim) or _OPEN.search(support.claim):
        return
    if (left := _LEFT_OUT.search(support.quoted)) and _SURE.search(support.claim):
        yield _finding(support, _SURE.findall(support.claim)[0], left.group())
        return
    quoted = governed_by(support.quoted)
    for verb, (words, is_possible) in governed_by(support.claim).items():
        if is_possible or verb not in quoted:
            continue
        there, was_possible = quoted[verb]
        if was_possible and not NEGATION.search(support.quoted):
            yield _finding(support, words, there)
            return


def _finding(support: Support, claimed: str, quoted: str) -> Finding:
    return Finding(
        code="C-FORCE",
        message=f"the claim has {shown(claimed)}, the quote {shown(quoted)} ({support.place})",
        tip="word the claim no surer than the quote",
    )


@lru_cache(maxsize=4_000)
def governed_by(text: str) -> Mapping[str, tuple[str, bool]]:
    """For each verb after a modal, the modal with it, and whether all that stand so are weak."""
    found: dict[str, tuple[str, bool]] = {}
    for match in _MODAL.finditer(text):
        verb = next((word for word in match.group(2).split() if word not in _PASSED), "")
        if not verb:
            continue
        is_weak = match.group(1).split()[0].casefold() in _POSSIBLE
        words, was_weak = found.get(stem(verb), (f"{match.group(1)} {verb}", True))
        found[stem(verb)] = (words, is_weak and was_weak)
    return found
