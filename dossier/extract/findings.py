"""Findings: the statements and dated sentences of one text become passages worth an entry.

The evidence is always a slice of the text, so it is verbatim at its offset by construction.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from dossier.dates.records import Dated
from dossier.extract.clauses import divided
from dossier.extract.own_words import personal_paragraphs, speaks_to_you, told
from dossier.extract.records import Finding, Sort
from dossier.extract.spoken import (
    around,
    finding_of,
    interrupted,
    is_interrupted,
    is_quoted,
    quoted,
)
from dossier.model.span import Span
from dossier.speech.records import Statement
from dossier.text.order import Row
from dossier.text.patterns import late

SHORTEST_REPORT = 3
"""Words. What somebody is reported to say may be shorter, for the claim names him and his verb."""
SMALL_PART = 0.45
"""Share of its sentence below which reported content does not stand for the sentence."""
CLAUSES = ("verb-that", "verb-clause", "clause-before", "clause-inverted")
"""Rules for whole clauses that somebody says."""
MUCH_BESIDE = 10
"""Code points beside these that tell of something else too: more than “that” and the marks."""
DEEDS = ("verb-noun", "verb-object-of", "noun-that")
"""Rules for what somebody did with words (“rejected the draft”): whoever reports it answers."""
_RELATIVE = late(r"\b(?:who|whose|whom|which|where)\b")
_REPORT = late(r"\b(?:report|news agency|newspaper|article|broadcaster|outlet)\b")

_QUESTION = late(
    r"(?:(?:But|And|So|Or|Yet),?\s)?(?i:who|whom|whose|what|when|where|which|why|how|did|does|do|"
    r"has|have|had|is|are|was|were|will|would|can|could|should|may|might)\b[^.!?“”\"]*\?"
)
"""“Why had she said that …?” tells of nothing said, or nothing sure."""


def findings(
    source: str,
    text: str,
    statements: Sequence[Statement],
    sentences: Sequence[Span],
    dates: Sequence[Dated],
    people: Set[str] = frozenset(),
) -> tuple[Finding, ...]:
    """Findings of a text, ordered by place; `sentences` are those that may serve as evidence.

    `people` are the names in the text that are known to be those of persons.
    """
    asking, personal = _askers(text, statements), personal_paragraphs(text)
    kept = [
        item
        for item in _outermost(text, statements, people)
        if not (_is_nobodys(item, personal) or _is_put_by(asking, text, item))
    ]
    found: list[Finding] = []
    row = Row(sentences)
    for statement in kept:
        found.extend(_said(source, text, statement, row))
    found = list(divided(text, found))
    taken = Row([finding.span for finding in found])
    found = [_widened(text, finding, taken) for finding in found]
    free = [span for span in sentences if not taken.meeting(span)]
    found.extend(told(source, text, free, statements))
    dated = with_dates(text, tuple(_distinct(found)), dates)
    return tuple(sorted(dated, key=lambda finding: (finding.span, finding.content)))


def _outermost(text: str, statements: Sequence[Statement], people: Set[str]) -> list[Statement]:
    """Of a statement inside a statement, the one whose speaker answers for the words.

    A report that passes somebody's words on gives way to them; otherwise the outer one stands.
    """
    dropped: set[int] = set()
    cues = sorted((item.cue.start, at) for at, item in enumerate(statements) if item.cue)
    for one, outer in enumerate(statements):
        for two in _held(outer, statements, cues):
            if one == two:
                continue
            inner = statements[two]
            same = outer.speaker is not None and outer.speaker == inner.speaker
            gives_way = inner.rule not in DEEDS and _relays(text, outer, people)
            dropped.add(one if same or gives_way else two)
    return [statement for number, statement in enumerate(statements) if number not in dropped]


def _is_nobodys(statement: Statement, personal: Row) -> bool:
    """“Asked whether …”, “Q: …”, by whom is not said: the answer alone is worth an entry.

    Nor is it said who “they” are of whom somebody in an interview tells that they said something.
    """
    if statement.speaker is not None:
        return False
    is_retold = statement.kind == "indirect" and bool(personal.meeting(statement.spans[0]))
    return statement.rule in ("asked", "dialogue") or is_retold


def _askers(text: str, statements: Iterable[Statement]) -> frozenset[str]:
    """Those of a dialogue who mostly ask: their questions tell nothing."""
    turns: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for item in statements:
        if item.rule == "dialogue" and item.speaker:
            turns[item.speaker] += 1
            asked[item.speaker] += _ends_asking(text, item)
    return frozenset(name for name, many in asked.items() if 2 * many >= turns[name])


def _is_put_by(asking: Set[str], text: str, statement: Statement) -> bool:
    is_turn = statement.rule == "dialogue" and statement.speaker in asking
    return is_turn and _ends_asking(text, statement)


def _ends_asking(text: str, statement: Statement) -> bool:
    return text.endswith("?", 0, statement.spans[-1].end)


def _relays(text: str, outer: Statement, people: Set[str]) -> bool:
    """Whether a statement only passes on what somebody else says: a report, an outlet."""
    if outer.source is None:
        return False
    if _REPORT.search(text[outer.source.start : outer.source.end]):
        return True
    return outer.rule.startswith("according") and outer.speaker not in people


def _held(
    outer: Statement, statements: Sequence[Statement], cues: Sequence[tuple[int, int]]
) -> Iterator[int]:
    """The numbers of the statements whose cue, by place in `cues`, stands in what is said."""
    for span in outer.spans:
        for start, number in cues[bisect_left(cues, (span.start, 0)) :]:
            if start >= span.end:
                break
            cue = statements[number].cue
            if cue is not None and span.covers(cue):
                yield number


def _said(source: str, text: str, statement: Statement, sentences: Row) -> Iterator[Finding]:
    loose: list[Span] = []
    if is_interrupted(text, statement):
        yield from interrupted(source, text, statement, sentences)
        return
    for span in statement.spans:
        if is_quoted(text, span):
            yield from quoted(source, text, statement, span, sentences)
        else:
            loose.append(span)
    if loose:
        yield from _reported(source, text, statement, loose, sentences)


def _reported(
    source: str, text: str, statement: Statement, parts: Sequence[Span], sentences: Row
) -> Iterator[Finding]:
    evidence = around(parts, sentences)
    if evidence and _QUESTION.fullmatch(text, evidence.start, evidence.end):
        return
    if evidence and speaks_to_you(text[evidence.start : evidence.end]):
        return
    words = " ".join(text[part.start : part.end] for part in parts)
    if evidence is None or len(words.split()) < SHORTEST_REPORT:
        return
    sort: Sort = "mixed" if set(words) & set('"“”«»') else "indirect"
    yield finding_of(source, text, statement, (evidence, " ".join(words.split()), sort))


def _widened(text: str, finding: Finding, all_found: Row) -> Finding:
    """The finding, or its whole sentence where the statement is the smaller part of it.

    “She mentioned a letter to the council, in which she asked for time” is about the letter.
    """
    whole = " ".join(text[finding.span.start : finding.span.end].split())
    if finding.sort in ("direct", "told") or len(finding.content) >= SMALL_PART * len(whole):
        return finding
    if len(all_found.numbers(finding.span)) > 1:
        return finding
    if finding.rule in CLAUSES and _is_all_told(text, finding, whole):
        return finding
    return replace(finding, content=whole, cue=None)


def _is_all_told(text: str, finding: Finding, whole: str) -> bool:
    """Whether a sentence has next to nothing but who says it, the word of saying and the words."""
    source, cue = finding.speaker_span, finding.cue
    if source is None or cue is None or not finding.span.covers(source):
        return False
    if _RELATIVE.search(text, source.start, source.end):
        return False
    named = source.end - source.start + cue.end - cue.start
    return len(whole) - len(finding.content) - named <= MUCH_BESIDE


def as_told(finding: Finding) -> Finding:
    """“Talks began amid the allegations of Lee that …”: the source tells that, and Lee little."""
    if finding.rule != "noun-that" or finding.cue is not None:
        return finding
    return replace(finding, sort="told", speaker=None, speaker_span=None, stance="neutral")


def _distinct(found: Iterable[Finding]) -> Iterator[Finding]:
    seen: set[tuple[Span, str]] = set()
    for finding in found:
        key = (finding.span, finding.content)
        if key not in seen:
            seen.add(key)
            yield finding


def with_dates(text: str, found: Iterable[Finding], dates: Sequence[Dated]) -> Iterator[Finding]:
    """The findings with the expressions of time that stand inside their passages."""
    row = Row([dated.span for dated in dates])
    for finding in found:
        meeting = (dates[number] for number in row.numbers(finding.span))
        inside = tuple(dated for dated in meeting if finding.span.covers(dated.span))
        if inside == finding.dates:
            yield finding
        else:
            own = _inside_content(text, finding, inside)
            yield replace(finding, dates=inside, own_dates=own)


def _inside_content(text: str, finding: Finding, dates: Sequence[Dated]) -> tuple[Dated, ...]:
    content = " ".join(finding.content.split())
    return tuple(
        dated
        for dated in dates
        if " ".join(text[dated.span.start : dated.span.end].split()) in content
    )
