"""Strength: a claim must not drop the word by which its quote says less."""

import re
from collections.abc import Iterator

from dossier.gate.forces import (
    BOUND_WORDS,
    CONDITIONAL_WORDS,
    HEDGE_WORDS,
    LOOSE_BOUND_WORDS,
    MODAL_WORDS,
    NUMBER,
    PARTIAL_WORDS,
    Force,
)
from dossier.gate.numbers import numbers
from dossier.gate.passage import shown
from dossier.gate.records import Finding
from dossier.gate.support import Support
from dossier.gate.terms import stems, terms

_WEAKENING = {
    Force.HEDGE: re.compile(
        rf"(?<![\w-])(?:(?i:{HEDGE_WORDS})|{MODAL_WORDS}|would\s+have)(?![\w-])(?!\s+not)"
    ),
    Force.DEGREE: re.compile(rf"\b{PARTIAL_WORDS}\b", re.IGNORECASE),
    Force.CONDITION: re.compile(
        rf"(?<!even )(?<!as )(?<!ask )(?<!asked )\b{CONDITIONAL_WORDS}\b", re.IGNORECASE
    ),
}
_BOUND = re.compile(rf"\b(?:{BOUND_WORDS}|{LOOSE_BOUND_WORDS})(?=\s+{NUMBER})", re.IGNORECASE)
_BOUND_AFTER = re.compile(rf"{NUMBER}\S*(?:\s+\w+)?\s+or\s+(?:more|less|fewer|so)\b", re.IGNORECASE)
_EXCUSE = re.compile(
    rf"\b(?:{HEDGE_WORDS}|{MODAL_WORDS}|can|{PARTIAL_WORDS}|{BOUND_WORDS}|{LOOSE_BOUND_WORDS}|"
    rf"{CONDITIONAL_WORDS}|would|should|possib\w*|potential\w*|expect\w*|plan\w*|suggest\w*|some|chance\w*|"
    r"prospect\w*|depend\w*|condition\w*|in\s+principle|draft|allegations?|claims?|accus\w+|believ\w+|thought|"
    r"seem\w*|appear\w*|risk\w*|threat\w*|partial|incomplete\w*|half|not\s+(?:fully|entirely|wholly)|when|once|"
    r"provided|hypothe\w+|unless|without|warn\w*|speculat\w*|consider\w*|propos\w*|doubt\w*|asked|question\w*)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,.;:!?()]|\s[–—-]\s|\b(?:but|and|or|because|that|which|who)\b")
_GOVERNED = 2


def strength_findings(support: Support) -> Iterator[Finding]:
    """Hedges, degrees, conditions and bounds of the quote that the claim drops."""
    claim, quoted = support.claim, support.quoted
    for force, words in (*_dropped(claim, quoted), *_unbound(claim, quoted)):
        if _EXCUSE.search(claim):
            return
        yield Finding(
            code="C-FORCE",
            message=f"the quote has a {force}, {shown(words)}, the claim has none "
            f"({support.place})",
            tip="word the claim no stronger than the quote",
        )
        return


def _dropped(claim: str, quoted: str) -> Iterator[tuple[Force, str]]:
    said = stems(claim)
    for force, pattern in _WEAKENING.items():
        for match in pattern.finditer(quoted):
            clause = _CLAUSE.search(quoted, match.end() + 1)
            end = clause.start() if clause else len(quoted)
            governed = [term.stem for term in terms(quoted[match.end() : end])][:_GOVERNED]
            rest = stems(quoted[: match.start()]) | stems(quoted[end:])
            if governed and all(word in said for word in governed) and governed[0] not in rest:
                yield force, match.group()


def _unbound(claim: str, quoted: str) -> Iterator[tuple[Force, str]]:
    claimed = {value for value, _ in numbers(claim)}
    if not claimed:
        return
    for match in (*_BOUND.finditer(quoted), *_BOUND_AFTER.finditer(quoted)):
        near = quoted[match.start() : match.end() + 30]
        if {value for value, _ in list(numbers(near))[:1]} & claimed:
            yield Force.BOUND, match.group()
