"""Batches: proposed entries go through the quote gate in shares, one for each core."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dossier.errors import Severity
from dossier.gate.entries import gate_problems
from dossier.gate.gate import judge_quote
from dossier.gate.reading.library import Library, SourceText
from dossier.gate.reading.shelf import library_from
from dossier.gate.records import QuoteRequest
from dossier.model.dossier import Dossier
from dossier.model.records import Actor, Evidence, Fact, Proposal
from dossier.model.span import Span
from dossier.speech.records import Statement
from dossier.speech.statements import Placed
from dossier.text.furniture import Passage

Codes = Mapping[str, Sequence[str]]
"""The codes of an entry's errors, by its id; entries without error are left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the gate would have to find in a text once more."""

    statements: tuple[Statement, ...]
    furniture: tuple[Passage, ...]
    repeats: tuple[Passage, ...]


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Entries with the sources they need and all voices; `known` is what reading each text gave.

    Every entry's place has its id for a path. Of `subjects` the quotes are judged.
    """

    dossier: Dossier
    known: Mapping[str, Known]
    subjects: tuple[Actor | Proposal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vetted:
    """What is `wrong` with entries, and what is `left` of it where a fact is worded plainly."""

    wrong: Codes
    left: Codes


@dataclass(frozen=True, kw_only=True)
class ReadSource(SourceText):
    """A source of which much is known from reading it."""

    known: Known

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Who says what, ordered by start."""
        return self.known.statements

    def statements_at(self, span: Span) -> tuple[Statement, ...]:
        """Of the statements those with words or their cue in the span or right beside it."""
        return self._placed.at(span)

    @cached_property
    def _placed(self) -> Placed:
        return Placed(self.statements if self.has_sentences else ())

    @cached_property
    def page(self) -> tuple[Passage, ...]:
        """Page furniture."""
        return self.known.furniture

    @cached_property
    def repeats(self) -> tuple[Span, ...]:
        """Passages that stand again, in full, elsewhere in the text."""
        return tuple(passage.span for passage in self.known.repeats)


def vetted(batch: Batch) -> Vetted:
    """What the gate finds wrong with the entries of a batch, warnings aside.

    Errors in the quotes of actors and proposals go by `quote_key`.
    """
    library = _library(batch)
    found = _errors(batch.dossier, library)
    refused = {id: plain(fact) for id, fact in batch.dossier.facts.items() if id in found}
    left = _errors(replace(batch.dossier, facts=refused, conflicts={}), library) if refused else {}
    for subject in batch.subjects:
        for number, item in enumerate(quotes_of(subject)):
            if codes := _of_quote(item, library):
                found[quote_key(subject, number)] = codes
    return Vetted(wrong=found, left=left)


def plain(fact: Fact) -> Fact:
    """The fact with the words of its first passage for a claim."""
    words = " ".join(fact.evidence[0].quote)
    return fact.model_copy(update={"claim": words[:1].upper() + words[1:]})


def _errors(dossier: Dossier, library: Library) -> dict[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for problem in gate_problems(dossier, library)[0]:
        if problem.severity is Severity.ERROR and problem.path:
            found[problem.path].append(problem.code)
    return {**found}


def quotes_of(subject: Actor | Proposal) -> tuple[Evidence, ...]:
    """The quotes of a subject, in order."""
    if isinstance(subject, Proposal):
        return subject.evidence
    return tuple(item for role in subject.roles for item in role.evidence)


def _of_quote(item: Evidence, library: Library) -> list[str]:
    findings = judge_quote(_request(item), library)[1].findings
    return [finding.code for finding in findings if finding.severity is Severity.ERROR]


def quote_key(subject: Actor | Proposal, number: int) -> str:
    """What stands for one of the quotes of a subject; no id has a space."""
    return f"{'actor' if isinstance(subject, Actor) else 'proposal'} {subject.id} {number}"


def _request(item: Evidence) -> QuoteRequest:
    return QuoteRequest(
        source=item.source,
        parts=item.quote,
        prefix=item.prefix,
        suffix=item.suffix,
        speaker=item.speaker,
        own_words=True,
    )


def _library(batch: Batch) -> Library:
    plain = library_from(batch.dossier)
    sources = {
        id: ReadSource(
            id=source.id,
            seed=source.seed,
            title=source.title,
            published=source.published,
            outlet=source.outlet,
            skips=source.skips,
            known=batch.known[id],
        )
        for id, source in plain.sources.items()
    }
    return Library(sources=sources, voices=plain.voices)
