"""The records of the gate: what is asked about a quote, and what it answers."""

from dataclasses import dataclass

from dossier.errors import Severity
from dossier.model.span import Span


@dataclass(frozen=True, kw_only=True, slots=True)
class QuoteRequest:
    """A quote to judge.

    `parts` is one passage, or the ordered parts of an elision. `speaker` is an actor's or outlet's
    id, or a plain name; with `own_words` an absent speaker means the source in its own words,
    otherwise that nobody was named. `claim` is the sentence the quote is to carry, if any, and `at`
    where the quote was found before; it chooses between places where the same sentence stands.
    """

    source: str
    parts: tuple[str, ...]
    prefix: str = ""
    suffix: str = ""
    speaker: str | None = None
    own_words: bool = False
    said_by: str | None = None
    at: tuple[Span, ...] = ()
    claim: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One thing wrong with a quote or claim: what stands here and in the source, and what to do."""

    code: str
    message: str
    tip: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """The answer: where the parts stand in the seed (none if they do not), and what is wrong."""

    spans: tuple[Span, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def is_honest(self) -> bool:
        """Whether nothing is wrong, warnings aside."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)

    @property
    def span(self) -> Span | None:
        """From the first part's start to the last part's end."""
        return Span(self.spans[0].start, self.spans[-1].end) if self.spans else None
