"""Clauses: “A happened, and Lee said B” is split into what the source tells and what Lee said."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.extract.records import Finding
from dossier.model.span import Span
from dossier.speech.verbs import is_finite
from dossier.speech.words import Words, read_words
from dossier.text.order import Row
from dossier.text.patterns import late

SHORTEST = 6
"""Words. A shorter clause before the statement is left with it."""
_JOINED = late(r", (?:and|but) ")
_OPENINGS = frozenset("nNdkay#")


def divided(text: str, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings; those that stand after a clause of the source's own give it up to another."""
    row = Row([finding.span for finding in found])
    for finding in found:
        clause = _clause_before(text, finding, row)
        if clause is None:
            yield finding
            continue
        after = _JOINED.match(text, clause.end)
        assert after is not None
        yield replace(finding, span=Span(after.end(), finding.span.end))
        yield Finding(
            source=finding.source,
            span=clause,
            content=" ".join(text[clause.start : clause.end].split()),
            sort="told",
            rule="own-clause",
            confidence=1.0,
        )


def _clause_before(text: str, finding: Finding, found: Row) -> Span | None:
    """The clause before the “, and” after which the speaker is named, if the source tells it."""
    speaker, span = finding.speaker_span, finding.span
    if finding.sort == "direct" or speaker is None or not span.covers(speaker):
        return None
    if len(found.numbers(span)) > 1:
        return None
    joins = [match.span() for match in _JOINED.finditer(text, span.start, speaker.start)]
    if len(joins) != 1:
        return None
    start, end = joins[0]
    clause = Span(span.start, start)
    if "," in text[end : speaker.start]:
        return None
    between = read_words(text, Span(end, speaker.start), [])
    if finding.cue is None or finding.cue.start < end or _has_verb(between):
        return None
    return clause if _is_told(text, clause) else None


def _is_told(text: str, clause: Span) -> bool:
    """Whether the words are a main clause of at least so many words, without quotation marks."""
    words = read_words(text, clause, [])
    plain = not set(text[clause.start : clause.end]) & set('"“”«»')
    opens = bool(words.tags) and words.tags[0] in _OPENINGS
    return plain and opens and len(words.tags) >= SHORTEST and _has_verb(words)


def _has_verb(words: Words) -> bool:
    return any(is_finite(words, index) for index in range(len(words.tags)))
