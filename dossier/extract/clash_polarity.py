"""Clashes over force: passages that are the same but that one denies what the other does not."""

from collections.abc import Iterator
from functools import cache

from dossier.extract.clash_records import Clash, Material, Side, short
from dossier.extract.clash_slots import shorter
from dossier.extract.slots import NEGATIONS
from dossier.extract.wording import base, plain_words
from dossier.model.span import Span
from dossier.model.vocabulary import ConflictType

POLARITY_ALIKE = 0.6
_MOSTLY = 0.6
"""Share of words in common of sentences of which one denies what the other does not."""


def polarity_clashes(material: Material) -> Iterator[Clash]:
    """Passages nearly the same of which one is negated, or said by who denies it."""
    for one, other in material.pairs(POLARITY_ALIKE):
        if _is_denied(material, one) != _is_denied(material, other) and _is_one_thing(
            material, one, other
        ):
            yield Clash(
                rule="polarity-clash",
                type=ConflictType.CHARACTERISATION,
                question=f"Is it so, or not: “{shorter(material, one, other)}”?",
                sides=tuple(_whole_side(material, index) for index in (one, other)),
                reason="alike passages, one of them negated",
            )


def _is_denied(material: Material, index: int) -> bool:
    """Whether what is told is said not to be so."""
    finding = material.compared.findings[index]
    if finding.is_said and finding.cue is None:
        return finding.denies
    return finding.denies != bool(material.compared.slots(index).negations % 2)


def _is_one_thing(material: Material, one: int, other: int) -> bool:
    """Whether two passages are the same but for negation; whole sentences may differ a little."""
    findings = material.compared.findings
    first, second = (_unnegated(material.content(index)) for index in (one, other))
    if findings[one].denies == findings[other].denies:
        return first == second
    return len(first & second) >= _MOSTLY * len(first | second)


def _unnegated(words: str) -> frozenset[str]:
    """The content words without those that deny: "does not open" and "opens" give the same."""
    return frozenset(plain_words(words)) - _denying()


@cache
def _denying() -> frozenset[str]:
    return frozenset(base(word) for word in NEGATIONS | {"do", "does", "did"})


def _whole_side(material: Material, index: int) -> Side:
    """A side in the words from its speaker on: what denies may stand outside the content."""
    finding = material.compared.findings[index]
    source, span = finding.speaker_span, finding.span
    start = source.start if source and span.covers(source) else span.start
    words = material.words(finding.source, Span(start, span.end))
    return Side(holds=f"“{short(words)}”", places=material.places(index))
