"""Fields: what each kind of entry has to say, and what does not go together."""

from collections.abc import Iterator

from dossier.errors import Problem
from dossier.model.dossier import Dossier, Kind
from dossier.model.records import Fact
from dossier.model.vocabulary import EvidenceStance, FactKind, PublishedBasis

VOICED = (FactKind.STATEMENT, FactKind.POSITION)


def check_fields(dossier: Dossier) -> Iterator[Problem]:
    """F-…: required fields by kind of entry."""
    for fact in dossier.facts.values():
        yield from _fact(dossier, fact)
    for id, source in dossier.sources.items():
        if source.published_basis is PublishedBasis.INFERRED and not source.published_from:
            yield dossier.place(Kind.SOURCE, id).problem(
                ("published_basis",), "F-BASIS", "the date is inferred, but not from what",
                tip="say it in published_from",
            )  # fmt: skip
        for number, item in enumerate(source.derives_from):
            if not (item.outlet or item.source):
                yield dossier.place(Kind.SOURCE, id).problem(
                    ("derives_from", number), "F-DERIVES", "names neither an outlet nor a source",
                    tip="add outlet: or source:",
                )  # fmt: skip


def _fact(dossier: Dossier, fact: Fact) -> Iterator[Problem]:
    place = dossier.place(Kind.FACT, fact.id)
    if not any(item.stance is EvidenceStance.SUPPORTS for item in fact.evidence):
        message, tip = "no quote supports the claim", "add evidence with a verbatim quote"
        yield place.problem(("evidence",), "F-EVIDENCE", message, tip=tip)
    if fact.kind in VOICED and not fact.said_by and not fact.speaker_note:
        message = f"a {fact.kind} needs the actor whose words these are"
        tip = "add said_by, or say in speaker_note why nobody is named"
        yield place.problem(("kind",), "F-SAID-BY", message, tip=tip)
    if fact.kind is FactKind.POSITION and fact.position is None:
        message, tip = "a position needs its actor, proposal and stance", "add position:"
        yield place.problem(("kind",), "F-POSITION", message, tip=tip)
    if fact.kind is not FactKind.POSITION and fact.position is not None:
        message, tip = f"a {fact.kind} has no position", "make the kind position, or remove it"
        yield place.problem(("position",), "F-POSITION", message, tip=tip)
    if fact.when is not None and fact.when_basis is None:
        message, tip = "a date needs its basis", "add when_basis: stated, derived or published"
        yield place.problem(("when",), "F-WHEN-BASIS", message, tip=tip)
    if fact.when is None and fact.when_basis is not None:
        message, tip = "a basis without a date", "add when, or remove when_basis"
        yield place.problem(("when_basis",), "F-WHEN-BASIS", message, tip=tip)
