"""Content: a claim becomes what it says, without who says so; a quote becomes its sentences."""

import re
from functools import lru_cache

from dossier.gate.terms import stems
from dossier.model.span import Span
from dossier.speech.statements import statements

CLAUSES = frozenset(
    ("verb-that", "verb-clause", "clause-before", "clause-inverted", "according-to", "aside")
)
_LONGEST_START = 20
_SENTENCE = re.compile(r"(?<=[.!?;])[”\"’']?\s+")
_ACCORDING = re.compile(
    r"(?:\A|,\s*)(?:[Aa]ccording\s+to|[Ii]n\s+(?:the\s+)?(?:words|view|opinion)\s+of)\s[^,]{2,60}(?:,|\.?\Z)"
)


@lru_cache(maxsize=2_000)
def content(claim: str) -> str:
    """The words of a claim that somebody is made to say in it, or all of it."""
    for statement in statements(claim):
        if statement.cue and statement.rule in CLAUSES:
            return " … ".join(_whole(claim, statement.cue, span) for span in statement.spans)
    return _ACCORDING.sub(" ", claim)


def _whole(claim: str, cue: Span, span: Span) -> str:
    """What is said, from the cue on where it follows: `almost all` is more than `all`."""
    start = cue.end if 0 <= span.start - cue.end <= _LONGEST_START else span.start
    return claim[start : span.end]


@lru_cache(maxsize=2_000)
def core(claim: str) -> frozenset[str]:
    """The stems of the content words of what a claim says."""
    return stems(content(claim))


@lru_cache(maxsize=2_000)
def sentences_of(quoted: str) -> tuple[str, ...]:
    """The sentences and half-sentences of quoted words, as near as their marks tell."""
    return tuple(part for part in _SENTENCE.split(quoted) if part.strip(" ."))


def is_about(claim: str, words: str, *, share: float = 0.5) -> bool:
    """Whether the claim says mostly what the words say, or all that they say."""
    mine, theirs = core(claim), stems(words)
    shared = len(mine & theirs)
    return shared > 0 and shared >= share * min(len(mine), len(theirs))
