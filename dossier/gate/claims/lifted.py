"""Lifted: what a claim says beyond a quote from within a sentence, that sentence has to say."""

from collections.abc import Iterator
from dataclasses import replace

from dossier.gate.claims.doing.qualified import qualified_findings
from dossier.gate.claims.doing.rules import RULES as DOING
from dossier.gate.claims.extent.rules import RULES as EXTENT
from dossier.gate.claims.figures.claim_names import name_findings
from dossier.gate.claims.force.overstated import overstated_findings
from dossier.gate.claims.force.rules import RULES as FORCE
from dossier.gate.claims.force.steps import step_findings
from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.sense.added import added_findings
from dossier.gate.claims.sense.lifting import are_names, with_sentences
from dossier.gate.claims.sense.rules import RULES as SENSE
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage
from dossier.gate.records import Finding
from dossier.text.patterns import late


def _new_name(support: Support) -> Iterator[Finding]:
    """A name that the sentence has not; whether it is of who speaks is asked of the quote."""
    told = {
        found.message for found in name_findings(replace(support, claim=content(support.claim)))
    }
    yield from (found for found in name_findings(support) if found.message in told)


_OF_QUOTES = (qualified_findings, added_findings)
"""Rules that compare what stands in a quote, and would find more than it in a sentence."""
_OF_PHRASES = tuple(
    rule for rule in (_new_name, *FORCE, *SENSE, *EXTENT, *DOING) if rule not in _OF_QUOTES
)
_OF_CLAUSES = (_new_name, overstated_findings, step_findings, *EXTENT)
"""Rules for a quote that is a clause, whose verb no other governs."""
_MARKS = " “”\"‘’'"
_CLAUSE = late(r"(?:which|who|whose|where|while|although|though|and|but)\s")
"""First words of a clause of which the one before says nothing."""


def lifted_findings(support: Support) -> Iterator[Finding]:
    """“before the regatta” of “a hearing is likely before the regatta”, told as sure to be held."""
    if not are_names(support) and not _says_more(support):
        return
    whole = with_sentences(support)
    is_clause = any(_CLAUSE.match(passage.words) for passage in support.distinct)
    for rule in _OF_CLAUSES if is_clause else _OF_PHRASES:
        for finding in rule(whole):
            yield replace(
                finding,
                code="Q-SCOPE",
                message=f"of what is quoted, {finding.message}",
                tip="quote the sentence, and word the claim as it does",
            )
            return


def _says_more(support: Support) -> bool:
    """Whether each quote starts within its sentence, and the claim has words of none of them."""
    if stems(content(support.claim)) <= stems(support.quoted):
        return False
    return all(_starts_within(passage) for passage in support.distinct)


def _starts_within(passage: Passage) -> bool:
    """Whether something of the sentence, or of the quotation that opens there, stands before."""
    before = passage.before
    opens = before.rstrip()[-1:] in tuple("“\"‘'") and passage.words[:1].isupper()
    return len(passage.spans) == 1 and bool(before.strip(_MARKS)) and not opens
