"""The gate: a quote, its speaker and its claim become a verdict."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from dossier.errors import Severity
from dossier.gate.claims.abstained import abstained_findings
from dossier.gate.claims.acts import act_findings
from dossier.gate.claims.added import added_findings
from dossier.gate.claims.aligned import aligned
from dossier.gate.claims.ascribed import ascribed_findings
from dossier.gate.claims.attitudes import attitude_findings
from dossier.gate.claims.blamed import blamed_findings
from dossier.gate.claims.bounds import bound_findings
from dossier.gate.claims.causes import cause_findings
from dossier.gate.claims.changed_by import changed_by_findings
from dossier.gate.claims.circumstances import circumstance_findings
from dossier.gate.claims.claim_dates import claim_date_findings
from dossier.gate.claims.claim_names import name_findings
from dossier.gate.claims.claim_numbers import number_findings
from dossier.gate.claims.compared import compared_findings
from dossier.gate.claims.comparisons import comparison_findings
from dossier.gate.claims.conditions import condition_findings
from dossier.gate.claims.counted import counted_findings
from dossier.gate.claims.credited import credited_findings
from dossier.gate.claims.denied import denied_findings
from dossier.gate.claims.excerpt import is_excerpt, is_verbatim
from dossier.gate.claims.excluded import excluded_findings
from dossier.gate.claims.groups import group_findings
from dossier.gate.claims.heads import head_findings
from dossier.gate.claims.limits import limit_findings
from dossier.gate.claims.lowered import lowered_findings
from dossier.gate.claims.modality import modality_findings
from dossier.gate.claims.modals import modal_findings
from dossier.gate.claims.narrowed import narrowed_findings
from dossier.gate.claims.near import near_findings
from dossier.gate.claims.only import only_findings
from dossier.gate.claims.opposites import opposite_findings
from dossier.gate.claims.overstated import overstated_findings
from dossier.gate.claims.overturned import overturned_findings
from dossier.gate.claims.parties import party_findings
from dossier.gate.claims.phases import phase_findings
from dossier.gate.claims.polarity import polarity_findings
from dossier.gate.claims.pronouns import pronoun_findings
from dossier.gate.claims.quantifiers import quantifier_findings
from dossier.gate.claims.realized import realized_findings
from dossier.gate.claims.reasons import reason_findings
from dossier.gate.claims.replaced import replaced_findings
from dossier.gate.claims.roles import role_findings
from dossier.gate.claims.scope import scope_findings
from dossier.gate.claims.sequence import sequence_findings
from dossier.gate.claims.softened import softened_findings
from dossier.gate.claims.spans import span_findings
from dossier.gate.claims.steps import step_findings
from dossier.gate.claims.strength import strength_findings
from dossier.gate.claims.support import Support
from dossier.gate.claims.tenses import tense_findings
from dossier.gate.claims.told import is_renamed, is_told, is_told_in_part
from dossier.gate.claims.undone import undone_findings
from dossier.gate.claims.universals import universal_findings
from dossier.gate.claims.unsaid import unsaid_findings
from dossier.gate.claims.unsettled import unsettled_findings
from dossier.gate.claims.wholes import whole_findings
from dossier.gate.claims.within import within_findings
from dossier.gate.codes import EXACTNESS
from dossier.gate.quotes.elision import elision_findings
from dossier.gate.quotes.location import located
from dossier.gate.quotes.splices import splice_findings
from dossier.gate.reading.library import Library
from dossier.gate.reading.passage import Passage
from dossier.gate.records import Finding, QuoteRequest, Verdict
from dossier.gate.voices.speakers import speaker_findings

QuoteRule = Callable[[Passage, QuoteRequest, Library], Iterator[Finding]]
ClaimRule = Callable[[Support], Iterator[Finding]]


def _elision(passage: Passage, request: QuoteRequest, library: Library) -> Iterator[Finding]:
    voice = library.voice(request.speaker) if request.speaker else None
    names = voice.names if voice else (request.speaker,) if request.speaker else ()
    return elision_findings(passage, names)


def _splices(passage: Passage, request: QuoteRequest, library: Library) -> Iterator[Finding]:
    return splice_findings(passage)


def _headline(passage: Passage, request: QuoteRequest, library: Library) -> Iterator[Finding]:
    """A quote that stands in the headline only."""
    headline = passage.source.headline
    if headline is not None and headline.covers(passage.span):
        yield Finding(
            code="Q-HEADLINE",
            message=f"the words stand only in the headline ({passage.place()})",
            tip="prefer a sentence of the article; headlines are written to be short, not exact",
            severity=Severity.WARNING,
        )


QUOTE_RULES: tuple[QuoteRule, ...] = (
    _elision,
    _splices,
    scope_findings,
    speaker_findings,
    _headline,
)
CLAIM_RULES: tuple[ClaimRule, ...] = (
    number_findings,
    counted_findings,
    bound_findings,
    claim_date_findings,
    name_findings,
    polarity_findings,
    denied_findings,
    opposite_findings,
    undone_findings,
    unsaid_findings,
    strength_findings,
    modality_findings,
    modal_findings,
    condition_findings,
    quantifier_findings,
    group_findings,
    only_findings,
    role_findings,
    circumstance_findings,
    near_findings,
    replaced_findings,
    within_findings,
    credited_findings,
    party_findings,
    overturned_findings,
    unsettled_findings,
    tense_findings,
    cause_findings,
    step_findings,
    pronoun_findings,
    abstained_findings,
    compared_findings,
    blamed_findings,
    lowered_findings,
    narrowed_findings,
    whole_findings,
    universal_findings,
    phase_findings,
    realized_findings,
    attitude_findings,
    comparison_findings,
    changed_by_findings,
    softened_findings,
    ascribed_findings,
    added_findings,
    excluded_findings,
    head_findings,
    act_findings,
    overstated_findings,
    sequence_findings,
    limit_findings,
    reason_findings,
    span_findings,
)
OWN_RULES: tuple[ClaimRule, ...] = (
    name_findings,
    denied_findings,
    modal_findings,
    only_findings,
    role_findings,
    circumstance_findings,
    replaced_findings,
    tense_findings,
    cause_findings,
    lowered_findings,
    narrowed_findings,
    realized_findings,
    comparison_findings,
    changed_by_findings,
    softened_findings,
    ascribed_findings,
    added_findings,
    act_findings,
)
"""Rules for what a claim says in words or an order of its own, which an excerpt cannot do."""
EXCERPT_RULES = tuple(rule for rule in CLAIM_RULES if rule not in OWN_RULES)
"""Rules for a claim that is an unbroken part of a quote: what may be wrong is left out."""
VERBATIM_RULES: tuple[ClaimRule, ...] = (claim_date_findings, within_findings)
"""Rules for a claim that is one of its quotes, word for word."""
TOLD_RULES: tuple[ClaimRule, ...] = (
    claim_date_findings,
    name_findings,
    within_findings,
    credited_findings,
    party_findings,
    ascribed_findings,
)
"""Rules for a claim that puts before one of its quotes only who says so."""
EXCHANGING: tuple[ClaimRule, ...] = (role_findings, circumstance_findings)
"""Rules for words given to another of those whom a quote names."""
PART_RULES = tuple(
    rule for rule in CLAIM_RULES if rule in (*EXCERPT_RULES, *TOLD_RULES, *EXCHANGING)
)
"""Rules for a claim that puts before an unbroken part of a quote only who says so."""


_OF_THE_WHOLE = frozenset(("C-POLARITY", "C-FORCE", "C-ROLES"))
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
    return Verdict(spans=verdict.spans, findings=(*verdict.findings, *judge_claim(support)))


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


def judge_claim(support: Support) -> tuple[Finding, ...]:
    """What the claim says that its passages do not carry."""
    rules = _rules(support)
    if rules not in (VERBATIM_RULES, TOLD_RULES):
        support = replace(support, claim=aligned(support.claim, support.quoted))
    return tuple(_once(finding for rule in rules for finding in rule(support)))


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, of each code that tells of the whole claim only the first."""
    told = set[str]()
    for finding in findings:
        if finding.code not in told:
            yield finding
        if finding.code in _OF_THE_WHOLE:
            told.add(finding.code)


def _rules(support: Support) -> tuple[ClaimRule, ...]:
    """The rules that can find fault with a claim; one in the words of a quote adds little."""
    claim, passages = support.claim, support.passages
    if is_verbatim(claim, passages):
        return VERBATIM_RULES
    library = support.library
    if is_told(claim, passages, library) or is_renamed(claim, passages, library):
        return TOLD_RULES
    if is_excerpt(claim, passages):
        return EXCERPT_RULES
    return PART_RULES if is_told_in_part(claim, passages, library) else CLAIM_RULES
