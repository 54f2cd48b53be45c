"""Content: a claim becomes what it says, without who says so; a quote becomes its sentences."""

from functools import lru_cache
from itertools import pairwise

from dossier.gate.claims.reading.terms import stems
from dossier.model.span import Span
from dossier.speech.looking import may_attribute
from dossier.speech.records import Statement
from dossier.speech.statements import statements
from dossier.text.patterns import late

CLAUSES = frozenset(
    ("verb-that", "verb-clause", "clause-before", "clause-inverted", "according-to", "aside")
)
_APART = 30
_SENTENCE = late(
    r"(?:(?<=[!?;])|(?<=\.)(?<!\.[A-Z]\.)(?<!\bSept\.)"
    r"(?<!\b(?:No|Mr|Ms|Dr|St|Lt)\.)(?<!\b(?:Jan|Feb|Aug|Oct|Nov|Dec|Mrs|Sen|Gov|Rep|Gen|Col|Rev|Sgt)\.)"
    r"(?![”\"’']?\s+[a-z]))[”\"’']?\s+"
)
_ACCORDING = late(
    r"(?:\A|,\s*)(?:[Aa]ccording\s+to|[Ii]n\s+(?:the\s+)?(?:words|view|"
    r"opinion)\s+of)\s[^,]{2,60}(?:,|\.?\Z)"
)


@lru_cache(maxsize=4_000)
def said_in(claim: str) -> tuple[Statement, ...]:
    """What a claim lets whom say; every rule asks, so it is found once."""
    return statements(claim, is_page=False) if may_attribute(claim) else ()


@lru_cache(maxsize=4_000)
def content(claim: str) -> str:
    """The words of a claim but for those that say who says so."""
    kept = _ACCORDING.sub(lambda match: " " * len(match.group()), claim)
    for statement in said_in(claim):
        if statement.cue is None or statement.rule not in CLAUSES:
            continue
        for start, end in _telling(statement.cue, statement.source or statement.cue):
            if not any(span.start < end and start < span.end for span in statement.spans):
                kept = kept[:start] + " " * (end - start) + kept[end:]
    return kept


def _telling(cue: Span, source: Span) -> tuple[tuple[int, int], ...]:
    """Where a word of saying and its subject stand: as one, or apart where much stands between."""
    first, last = sorted((cue, source))
    if last.start - first.end > _APART:
        return (first.start, first.end), (last.start, last.end)
    return ((first.start, max(first.end, last.end)),)


@lru_cache(maxsize=2_000)
def core(claim: str) -> frozenset[str]:
    """The stems of the content words of what a claim says."""
    return stems(content(claim))


@lru_cache(maxsize=2_000)
def sentences_of(quoted: str) -> tuple[str, ...]:
    """The sentences and half-sentences of quoted words, as near as their marks tell."""
    return tuple(part for part in _SENTENCE.split(quoted) if part.strip(" ."))


def is_best(said: frozenset[str], quoted: str, start: int) -> bool:
    """Whether no other sentence of a quote has more of the stems than the one at `start`."""
    breaks = [0, *(match.end() for match in _SENTENCE.finditer(quoted)), len(quoted)]
    shared = [len(said & stems(quoted[one:other])) for one, other in pairwise(breaks)]
    own = next((at for at, (one, other) in enumerate(pairwise(breaks)) if one <= start < other), 0)
    return shared[own] == max(shared)


def is_about(claim: str, words: str, *, share: float = 0.5) -> bool:
    """Whether the claim says mostly what the words say, or all that they say."""
    mine, theirs = core(claim), stems(words)
    shared = len(mine & theirs)
    return shared > 0 and shared >= share * min(len(mine), len(theirs))
