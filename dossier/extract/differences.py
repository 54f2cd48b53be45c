"""Differences: two passages become the kind of thing that one says and the other does not carry.

The rules are those by which the quote gate refuses a claim under a quote.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from dossier.gate.claims.extent.only import only_findings
from dossier.gate.claims.extent.quantifiers import quantifier_findings
from dossier.gate.claims.force.modals import modal_findings
from dossier.gate.claims.force.strength import strength_findings
from dossier.gate.claims.force.undone import undone_findings
from dossier.gate.claims.saying.denied import denied_findings
from dossier.gate.claims.sense.near import near_findings
from dossier.gate.claims.sense.opposites import opposite_findings
from dossier.gate.claims.sense.polarity import polarity_findings
from dossier.gate.claims.sense.replaced import replaced_findings
from dossier.gate.claims.support import Support
from dossier.gate.reading.library import library_of
from dossier.gate.reading.passage import Passage
from dossier.gate.records import Finding
from dossier.model.span import Span

Rule = Callable[[Support], Iterator[Finding]]
POLARITY, MODALITY, DEGREE, WORDING = "polarity", "modality", "degree", "wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Rules of the gate that tell one kind of difference."""

    name: str
    rules: tuple[Rule, ...]


KINDS = (
    Kind(
        name=POLARITY,
        rules=(polarity_findings, denied_findings, opposite_findings, undone_findings),
    ),
    Kind(name=MODALITY, rules=(modal_findings,)),
    Kind(name=DEGREE, rules=(strength_findings, quantifier_findings, only_findings)),
)
WORD_BY_WORD = Kind(name=WORDING, rules=(near_findings, replaced_findings))
"""For passages so alike that they may be set against each other word by word."""


def difference(one: str, other: str, *, is_near: bool) -> str:
    """The kind of difference for which the gate would refuse one passage under the other."""
    return "" if one == other else _difference(*sorted((one, other)), is_near)


@lru_cache(maxsize=4096)
def _difference(one: str, other: str, is_near: bool) -> str:
    supports = (_support(one, other), _support(other, one))
    kinds = (*KINDS, WORD_BY_WORD) if is_near else KINDS
    found = (kind.name for kind in kinds if any(_refuses(kind, support) for support in supports))
    return next(found, "")


def _refuses(kind: Kind, support: Support) -> bool:
    return any(True for rule in kind.rules for _ in rule(support))


def _support(claim: str, quote: str) -> Support:
    """One passage as a claim, under the other as its quote."""
    words = _sentence(quote)
    library = library_of([("passage", words)])
    passage = Passage(library.sources["passage"], (Span(0, len(words)),))
    return Support(claim=_sentence(claim), passages=(passage,), library=library)


def _sentence(words: str) -> str:
    words = words.strip(" ,;")
    return f"{words[:1].upper()}{words[1:].removesuffix('.')}."
