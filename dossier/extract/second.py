"""Second: what a parse finds beside the rules becomes further findings and notes for review.

The rules' own findings stay as they are; the parse only adds, and says where it differs.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.extract.draft import Draft
from dossier.extract.findings import findings
from dossier.extract.records import Finding, Reading
from dossier.model.records import Conflict, Evidence, Fact
from dossier.model.span import Span
from dossier.speech.parsed import RULE, Token, disputed, parsed_statements, unheard
from dossier.speech.records import Statement
from dossier.text.patterns import late

FOUND = "Found only by the parse; check that this is said, and who says it."
ONE_SIDED = "One account rests on what only the parse takes for a statement; check it first."
DISPUTED = "Another speaker by the parse: “{words}”."
_linking = late(r",|\b(?:of|for|at|from|in|to|with|by|and|who|that)\b")
_apposed = late(r"(?:,(?! and | [A-Z])(?:(?! and ).)*)?", re.DOTALL)
"""What may follow the name in a subject of one: nothing, or a phrase that joins nobody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A statement of the rules, at `span`, for which the parse has the subject `words`."""

    span: Span
    rule: str
    words: str


def doubts(reading: Reading, tokens: Sequence[Token]) -> tuple[Doubt, ...]:
    """Where the parse gives another speaker than the rules."""
    pairs = disputed(reading.statements, parsed_statements(reading.text, tokens))
    return tuple(
        Doubt(span=span, rule=item.rule, words=_words(reading.text, other))
        for item, other in pairs
        for span in item.spans
    )


def reread(reading: Reading, tokens: Sequence[Token]) -> Reading:
    """The reading with the findings that only the parse has, in place of what was told there."""
    parsed = parsed_statements(reading.text, tokens)
    extra = [
        replace(item, speaker=speaker, how="name" if speaker else "none")
        for item in unheard(reading.statements, parsed)
        for speaker in [_speaker(reading, item)]
    ]
    people = frozenset(item.name for item in reading.mentions if item.kind == "person")
    found = [
        finding
        for finding in findings(
            reading.source, reading.text, extra, reading.sentences, reading.dates, people
        )
        if finding.rule == RULE and not _is_known(finding, reading.findings)
    ]
    kept = [
        finding
        for finding in reading.findings
        if finding.is_said or not any(finding.span.meets(other.span) for other in found)
    ]
    ordered = sorted([*kept, *found], key=lambda finding: (finding.span, finding.content))
    return replace(reading, statements=(*reading.statements, *extra), findings=tuple(ordered))


def _is_known(finding: Finding, others: Iterable[Finding]) -> bool:
    """Whether the rules have an entry for the same words."""
    return any(
        other.is_said and other.span == finding.span and finding.content in other.content
        for other in others
    )


def _speaker(reading: Reading, statement: Statement) -> str | None:
    """The name that heads the subject: “Mayor Ines Costa, clad in red,”, not “aides of Costa”."""
    if statement.source is None:
        return None
    start, end = statement.source
    for mention in reading.mentions:
        if statement.source.covers(mention.span):
            before = reading.text[start : mention.span.start]
            after = reading.text[mention.span.end : end]
            if not _linking.search(before) and _apposed.fullmatch(after):
                return mention.name
    return None


def _words(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def noted(draft: Draft, doubted: Mapping[str, Sequence[Doubt]]) -> Draft:
    """The draft with notes on the facts that the parse found or doubts; `doubted` goes by text."""
    only = {(finding.source, finding.span) for finding in draft.findings if finding.rule == RULE}
    return replace(
        draft,
        facts=tuple(_noted(draft, fact, only, doubted) for fact in draft.facts),
        conflicts=tuple(_marked(conflict, only) for conflict in draft.conflicts),
    )


def _noted(
    draft: Draft,
    fact: Fact,
    only: set[tuple[str, Span]],
    doubted: Mapping[str, Sequence[Doubt]],
) -> Fact:
    notes = [FOUND] if _rests_on_parse(fact, only) else []
    for item in fact.evidence:
        notes += _disputes(fact, item, doubted.get(draft.texts[item.source].text, ()))
    if not notes:
        return fact
    if fact.note:
        notes.append(fact.note)
    return fact.model_copy(update={"note": " ".join(dict.fromkeys(notes))})


def _rests_on_parse(fact: Fact, only: set[tuple[str, Span]]) -> bool:
    """Whether a passage of the fact is one that only the parse takes for a statement."""
    if fact.found_by == RULE:
        return True
    return any((item.source, span) in only for item in fact.evidence[1:] for span in item.at)


def _marked(conflict: Conflict, only: set[tuple[str, Span]]) -> Conflict:
    """The conflict with a note where an account has nothing but passages of the parse."""
    if not any(
        account.evidence
        and all(any((item.source, span) in only for span in item.at) for item in account.evidence)
        for account in conflict.accounts
    ):
        return conflict
    return conflict.model_copy(update={"note": f"{ONE_SIDED} {conflict.note}".strip()})


def _disputes(fact: Fact, item: Evidence, doubted: Sequence[Doubt]) -> Iterator[str]:
    found = {
        doubt.words
        for doubt in doubted
        if doubt.rule == fact.found_by and any(span.meets(doubt.span) for span in item.at)
    }
    yield from (DISPUTED.format(words=words) for words in sorted(found))
