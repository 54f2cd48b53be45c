"""Clashes by the gate: alike passages of which one may not stand as a claim under the other."""

from collections.abc import Iterator

from dossier.extract.clash_records import Clash, Material
from dossier.extract.clash_slots import quoted_side, shorter
from dossier.extract.differences import DEGREE, MODALITY, POLARITY, WORDING, difference
from dossier.model.vocabulary import ConflictType

ALIKE = 0.35
"""So alike are passages that tell of one thing."""
OF_ONE = 0.25
"""The same, of passages that one speaker is known to have said."""
NEARLY = 0.5
"""So alike are passages that may be set against each other word by word."""
SHOWN = {
    POLARITY: (
        ConflictType.CHARACTERISATION,
        "Is it so, or not",
        "alike passages, one of which says the opposite of the other",
    ),
    MODALITY: (
        ConflictType.SCOPE,
        "Certain, or only possible",
        "one passage is surer than the other",
    ),
    DEGREE: (
        ConflictType.SCOPE,
        "To what degree",
        "one passage says more of the same thing than the other",
    ),
    WORDING: (
        ConflictType.WORDING,
        "Which of the two",
        "nearly the same passages that differ in a word which changes what is said",
    ),
}
"""For each kind of difference the type of conflict, the question and the reason."""


def gate_clashes(material: Material) -> Iterator[Clash]:
    """Alike passages of which one, taken for a claim, says what the other does not carry."""
    speakers = material.compared.speakers
    for one, other in material.pairs(OF_ONE):
        score = material.compared.pairs[min(one, other), max(one, other)]
        is_of_one = speakers[one] is not None and speakers[one] == speakers[other]
        is_alike = score >= (OF_ONE if is_of_one else ALIKE)
        if not is_alike or material.are_versions(one, other):
            continue
        is_printed = material.are_printed(one, other)
        contents = (material.content(one), material.content(other))
        kind = difference(*contents, is_near=score >= NEARLY and not is_printed)
        if is_printed and not (kind == POLARITY and score >= NEARLY):
            continue
        if kind:
            type_, ask, reason = SHOWN[kind]
            yield Clash(
                rule=f"gate-{kind}",
                type=type_,
                question=f"{ask}: “{shorter(material, one, other)}”?",
                sides=tuple(quoted_side(material, index) for index in (one, other)),
                reason=reason,
            )
