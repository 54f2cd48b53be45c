"""The gate: a quote, its speaker and its claim become a verdict."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from dossier.errors import Severity
from dossier.gate.claims.aligned import aligned
from dossier.gate.claims.choosing import CLAIM_RULES, TOLD_RULES, VERBATIM_RULES, rules_for
from dossier.gate.claims.lifted import lifted_findings
from dossier.gate.claims.saying.named import named_findings
from dossier.gate.claims.saying.scope import scope_findings
from dossier.gate.claims.support import Support
from dossier.gate.codes import EXACTNESS
from dossier.gate.quotes.elision import elision_findings
from dossier.gate.quotes.location import located
from dossier.gate.quotes.splices import splice_findings
from dossier.gate.reading.library import Library
from dossier.gate.reading.passage import Passage
from dossier.gate.records import Finding, QuoteRequest, Verdict
from dossier.gate.voices.speakers import speaker_findings

QuoteRule = Callable[[Passage, QuoteRequest, Library], Iterator[Finding]]


def _elision(passage: Passage, request: QuoteRequest, library: Library) -> Iterator[Finding]:
    voice = library.voice(request.speaker) if request.speaker else None
    names = voice.names if voice else (request.speaker,) if request.speaker else ()
    return elision_findings(passage, names)


def _splices(passage: Passage, request: QuoteRequest, library: Library) -> Iterator[Finding]:
    return splice_findings(passage)


def _speakers(passage: Passage, request: QuoteRequest, library: Library) -> Iterator[Finding]:
    """Whose words they are, by the voice they are heard in, or else by the statement itself."""
    found = tuple(speaker_findings(passage, request, library))
    return iter(found) if found else named_findings(passage, request, library)


def _headline(passage: Passage, request: QuoteRequest, library: Library) -> Iterator[Finding]:
    """A quote that stands in the headline only, or runs from it into the text."""
    headline = passage.source.headline
    met = [part for part in passage.spans if headline is not None and headline.meets(part)]
    if headline is None or not met:
        return
    if headline.covers(passage.span):
        told = "the words stand only in the headline"
    elif not all(map(headline.covers, met)):
        told = "the quote runs from the headline into the text"
    else:
        return
    yield Finding(
        code="Q-HEADLINE",
        message=f"{told} ({passage.place()})",
        tip="prefer a sentence of the article; headlines are written to be short, not exact",
        severity=Severity.WARNING,
    )


QUOTE_RULES: tuple[QuoteRule, ...] = (
    _elision,
    _splices,
    scope_findings,
    _speakers,
    _headline,
)
_OF_THE_WHOLE = frozenset(("C-POLARITY", "C-FORCE", "C-ROLES", "Q-SCOPE", "Q-SPEAKER"))
"""Codes that several rules may give for one fault; a number, date or name is told by itself."""


def judge(request: QuoteRequest, library: Library) -> Verdict:
    """Whether the quote is honest, and carries its claim if it has one.

    Raises `KeyError` where the library has no source of that id.
    """
    passage, verdict = judge_quote(request, library)
    is_inexact = any(finding.code in EXACTNESS for finding in verdict.findings)
    if passage is None or is_inexact or not request.claim:
        return verdict
    named = tuple(name for name in (request.speaker, request.said_by) if name)
    support = Support(claim=request.claim, passages=(passage,), library=library, named=named)
    found = judge_claim(support, errors_of(verdict.findings))
    return Verdict(spans=verdict.spans, findings=(*verdict.findings, *found))


def judge_quote(request: QuoteRequest, library: Library) -> tuple[Passage | None, Verdict]:
    """The quote at its place and what is wrong with it; of its claim only scope is judged."""
    source = library.sources[request.source]
    passage, inexact = located(request, source, library)
    if passage is None:
        return None, Verdict(findings=inexact)
    findings = [*inexact]
    stops = any(finding.code in EXACTNESS for finding in inexact)
    for rule in () if stops else QUOTE_RULES:
        findings.extend(rule(passage, request, library))
    return passage, Verdict(spans=passage.spans, findings=tuple(findings))


def errors_of(findings: Iterable[Finding]) -> frozenset[str]:
    """The codes of what is wrong, warnings aside."""
    return frozenset(item.code for item in findings if item.severity is Severity.ERROR)


def judge_claim(support: Support, told: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """What the claim says that its passages do not carry; `told` are the codes of their own faults.

    Whose words they are and how they are meant is told once, with the quote or with the claim.
    Where all is well, the sentences are asked that the quotes come from.
    """
    rules = rules_for(support)
    if rules not in (VERBATIM_RULES, TOLD_RULES):
        support = replace(support, claim=aligned(support.claim, support.quoted))
    found = tuple(_once((finding for rule in rules for finding in rule(support)), told))
    if found or told or rules is not CLAIM_RULES:
        return found
    return tuple(lifted_findings(support))


def _once(findings: Iterable[Finding], told: frozenset[str]) -> Iterator[Finding]:
    """The findings, of each code that tells of the whole claim only the first."""
    told &= _OF_THE_WHOLE
    for finding in findings:
        if finding.code not in told:
            yield finding
        if finding.code in _OF_THE_WHOLE and finding.severity is Severity.ERROR:
            told |= {finding.code}
