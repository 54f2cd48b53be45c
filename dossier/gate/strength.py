"""Strength: a claim must not drop the word by which its quote says less."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

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
    Force.INTENTION: re.compile(
        r"\b(?:will|would|(?:plan|intend|hope|want|aim|propose|agree|promise|pledge|vow|threaten|try|"
        r"attempt)(?:s|d|ed|ned)?\s+to|(?:ready|due|set|prepared|willing)\s+to)\b(?!\s+(?:not|have))"
    ),
}
_BOUND = re.compile(rf"\b(?:{BOUND_WORDS}|{LOOSE_BOUND_WORDS})(?=\s+{NUMBER})", re.IGNORECASE)
_BOUND_AFTER = re.compile(rf"{NUMBER}\S*(?:\s+\w+)?\s+or\s+(?:more|less|fewer|so)\b", re.IGNORECASE)
_EXCUSES: Mapping[Force, re.Pattern[str]] = MappingProxyType(
    {
        Force.HEDGE: re.compile(
            rf"\b(?:{HEDGE_WORDS}|{MODAL_WORDS}|can|would|should|possib\w*|potential\w*|expect\w*|"
            r"suggest\w*|chances?|prospects?|allegations?|claims?|accus\w+|believ\w+|thought|seem\w*|"
            r"appear\w*|risks?|threat\w*|warn\w*|speculat\w*|consider\w*|doubt\w*|asked|question\w*|"
            r"uncertain\w*|if)\b",
            re.IGNORECASE,
        ),
        Force.DEGREE: re.compile(
            rf"\b(?:{PARTIAL_WORDS}|partial|incomplete\w*|half|in\s+principle|draft|some|part|"
            r"not\s+(?:fully|entirely|wholly))\b",
            re.IGNORECASE,
        ),
        Force.CONDITION: re.compile(
            rf"\b(?:{CONDITIONAL_WORDS}|would|could|may|might|depend\w*|conditions?|when|once|"
            r"without|provided|until|only|asked|whether|question\w*)\b",
            re.IGNORECASE,
        ),
        Force.INTENTION: re.compile(
            r"\b(?:will|would|shall|should|could|may|might|must|to|plan\w*|inten\w*|hop(?:e|es|ed)|want\w*|"
            r"aim\w*|propos\w*|agree\w*|promis\w*|pledg\w*|vow\w*|threat\w*|tr(?:y|ies|ied|ying)|"
            r"attempt\w*|ready|due|set|prepar\w*|willing\w*|announc\w*|schedul\w*|expect\w*|demand\w*|"
            r"request\w*|call\w*|order\w*|draft|if)\b",
            re.IGNORECASE,
        ),
        Force.BOUND: re.compile(
            rf"\b(?:{BOUND_WORDS}|{LOOSE_BOUND_WORDS}|{HEDGE_WORDS}|or\s+(?:more|less|so|fewer)|fewer|"
            r"less|more|between|maximum|minimum|limit\w*|threshold)\b",
            re.IGNORECASE,
        ),
    }
)
"""Words of a claim that say as little as the words of the quote do."""

_CLAUSE = re.compile(r"[,.;:!?()]|\s[–—-]\s|\b(?:but|and|or|because|that|which|who)\b")
_CONDITION = re.compile(
    r"(?<!even )(?<!as )(?<!what )(?<!only )\b(?:if|unless|provided\s+that|on\s+condition)\b"
    r"[^,.;:!?”\"]*",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:ask|wonder|know|see|sure|clear|decide)\w*\s*\Z", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])[”\"’]?\s+")
_GOVERNED = 2
_SHARED = 0.6


def strength_findings(support: Support) -> Iterator[Finding]:
    """Hedges, degrees, conditions and bounds of the quote that the claim drops."""
    claim, quoted = support.claim, support.quoted
    found = (*_dropped(claim, quoted), *_unconditional(claim, quoted), *_unbound(claim, quoted))
    for force, words in found:
        if _EXCUSES[force].search(claim):
            continue
        yield Finding(
            code="C-FORCE",
            message=f"the quote has a {force}, {shown(words)}, the claim has none "
            f"({support.place})",
            tip="word the claim no stronger than the quote",
        )
        return


def _dropped(claim: str, quoted: str) -> Iterator[tuple[Force, str]]:
    """Weakening words whose governed words the claim has."""
    said = stems(claim)
    for force, pattern in _WEAKENING.items():
        for match in pattern.finditer(quoted):
            clause = _CLAUSE.search(quoted, match.end() + 1)
            end = clause.start() if clause else len(quoted)
            governed = [term.stem for term in terms(quoted[match.end() : end])][:_GOVERNED]
            rest = stems(quoted[: match.start()]) | stems(quoted[end:])
            if governed and all(word in said for word in governed) and governed[0] not in rest:
                yield force, match.group()


def _unconditional(claim: str, quoted: str) -> Iterator[tuple[Force, str]]:
    """Conditions of a sentence whose main clause is what the claim says."""
    said = stems(claim)
    for sentence in _SENTENCE.split(quoted):
        found = _CONDITION.search(sentence)
        if found is None or _ASKED.search(sentence[: found.start()]):
            continue
        main = stems(sentence[: found.start()] + sentence[found.end() :])
        if len(said & main) >= max(2, _SHARED * len(said)):
            yield Force.CONDITION, found.group()


def _unbound(claim: str, quoted: str) -> Iterator[tuple[Force, str]]:
    """Bounds on a number that the claim has as well."""
    claimed = {value for value, _ in numbers(claim)}
    if not claimed:
        return
    for match in (*_BOUND.finditer(quoted), *_BOUND_AFTER.finditer(quoted)):
        near = quoted[match.start() : match.end() + 30]
        if {value for value, _ in numbers(near)[:1]} & claimed:
            yield Force.BOUND, match.group()
