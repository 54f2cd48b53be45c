"""Elision: do the parts of a quote belong together, and what does the gap between them hide?"""

import re
from collections.abc import Iterator

from dossier.gate.forces import IN_GAP, Force
from dossier.gate.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon

_FEWEST_WORDS = 4
_CLAUSE_START = re.compile(r"(?:\A|[.,;:!?–—()\"“”‘«»\n]|\b(?:and|but|or|that|which|who)|\s-)\s*\Z")
_CLAUSE_END = re.compile(r"\s*(?:\Z|[.,;:!?–—()\"“”’«»\n]|-\s|(?:and|but|or|that|which|who)\b)")
_WORD = re.compile(r"[\w’'-]+")
_NOUN_LIKE = frozenset("state states report reports claim claims note notes answer answers".split())


def elision_findings(passage: Passage) -> Iterator[Finding]:
    """What is wrong with an elision: nothing for a quote in one part."""
    if len(passage.spans) < 2:
        return
    for one, other in zip(passage.spans, passage.spans[1:], strict=False):
        yield from _spliced(passage, one, other)
        yield from _hidden(passage, one, other)
    yield from _short(passage)


def _short(passage: Passage) -> Iterator[Finding]:
    text = passage.source.text
    for span in passage.spans:
        words = text[span.start : span.end]
        if len(words.split()) >= _FEWEST_WORDS:
            continue
        near = text[max(0, span.start - 20) : span.start]
        if _CLAUSE_START.search(near) and _CLAUSE_END.match(text, span.end):
            continue
        yield Finding(
            code="Q-SHORT",
            message=f"{shown(words)} has under {_FEWEST_WORDS} words and is no whole clause",
            tip="quote more, or only the other parts",
        )


def _spliced(passage: Passage, one: Span, other: Span) -> Iterator[Finding]:
    source = passage.source
    if source.paragraph_at(one.start) != source.paragraph_at(other.end - 1):
        what = "two paragraphs"
    elif _turn(passage, one) != _turn(passage, other):
        what = "words inside and outside a quotation, or of two quotations"
    else:
        return
    lines = f"lines {source.seed.line_of(one.start)} and {source.seed.line_of(other.start)}"
    yield Finding(
        code="Q-SPLICED",
        message=f"the parts come from {what} ({source.seed.name}, {lines})",
        tip="give each passage an evidence item of its own",
    )


def _turn(passage: Passage, span: Span) -> Span | None:
    """The outer quotation a part starts and ends in, if any."""
    for quotation in passage.source.quotations:
        if quotation.level == 0 and quotation.span.covers(span):
            return quotation.span
    return None


def _hidden(passage: Passage, one: Span, other: Span) -> Iterator[Finding]:
    gap = passage.source.text[one.end : other.start]
    for force, words in _forces_in(gap):
        yield Finding(
            code="Q-GAP",
            message=f"what is left out holds a {force}: {shown(words)} ({passage.place(one.end)})",
            tip="quote the passage without this gap",
        )
        return


def _forces_in(gap: str) -> Iterator[tuple[Force, str]]:
    for force, pattern in IN_GAP.items():
        if found := pattern.search(gap):
            yield force, found.group()
    if found := re.search(r"\baccording\s+to\b", gap, re.IGNORECASE):
        yield Force.ATTRIBUTION, found.group()
    for word in _WORD.findall(gap):
        cue = lexicon().verbs.get(word.lower())
        if cue and word.lower() not in _NOUN_LIKE and cue.frames & frozenset("hz"):
            yield Force.ATTRIBUTION, word
