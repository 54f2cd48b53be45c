"""Batches: proposed entries go through the quote gate in portions that can be spread over cores."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from dossier.errors import Severity
from dossier.gate.entries import gate_problems
from dossier.gate.gate import judge_quote
from dossier.gate.library import Library, SourceText
from dossier.gate.records import QuoteRequest
from dossier.gate.shelf import library_from
from dossier.model.dossier import Dossier
from dossier.model.records import Evidence
from dossier.speech.records import Statement

SIZE = 400
"""Entries in a portion."""
Codes = Mapping[str, Sequence[str]]
"""The codes of an entry's errors, by its id; entries without error are left out."""


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Entries with the sources and voices they need; `said` holds each text's statements.

    Every entry's place has its id for a path.
    """

    dossier: Dossier
    said: Mapping[str, tuple[Statement, ...]]


class Spread(Protocol):
    """Applies a function to all batches, in this process or in several; keeps their order."""

    def __call__(
        self, work: Callable[[Batch], Codes], batches: Iterable[Batch], /
    ) -> Iterable[Codes]:
        """The results, in order."""


@dataclass(frozen=True, kw_only=True)
class ReadSource(SourceText):
    """A source whose statements are known from reading it."""

    said: tuple[Statement, ...]

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Who says what, ordered by start."""
        return self.said


def errors(batch: Batch) -> Codes:
    """What the gate finds wrong with the entries of a batch, warnings aside."""
    found: dict[str, list[str]] = defaultdict(list)
    for problem in gate_problems(batch.dossier, _library(batch))[0]:
        if problem.severity is Severity.ERROR and problem.path:
            found[problem.path].append(problem.code)
    return dict(found)


def bad_roles(batch: Batch) -> Codes:
    """The codes of the errors in the roles of a batch's actors, by `role_key`."""
    library = _library(batch)
    found: dict[str, list[str]] = {}
    for actor in batch.dossier.actors.values():
        for number, role in enumerate(actor.roles):
            for place, item in enumerate(role.evidence):
                codes = [
                    finding.code
                    for finding in judge_quote(_request(item), library)[1].findings
                    if finding.severity is Severity.ERROR
                ]
                if codes:
                    found[role_key(actor.id, number, place)] = codes
    return found


def role_key(actor: str, role: int, evidence: int) -> str:
    """The place of one quote under an actor's roles."""
    return f"{actor} {role} {evidence}"


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
            said=batch.said[id],
        )
        for id, source in plain.sources.items()
    }
    return Library(sources=sources, voices=plain.voices)


def portions(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """`ids` in portions, in order."""
    for start in range(0, len(ids), SIZE):
        yield ids[start : start + SIZE]
