"""Briefing: the front page is told by entries that readers may see, each once."""

from collections.abc import Iterator

from dossier.errors import Problem
from dossier.model.dossier import Dossier, Kind
from dossier.model.vocabulary import Status


def check_briefing(dossier: Dossier) -> Iterator[Problem]:
    """B-STATUS and B-TWICE."""
    place = dossier.place(Kind.BRIEFING, "briefing")
    seen: set[str] = set()
    for at, section in enumerate(dossier.briefing.sections):
        for number, id in enumerate(section.facts):
            keys = ("sections", at, "facts", number)
            fact = dossier.facts.get(id)
            if fact and fact.status is not Status.REVIEWED:
                message, tip = f"{id} is {fact.status}, not reviewed", "approve it or leave it out"
                yield place.problem(keys, "B-STATUS", message, tip=tip)
            if id in seen:
                message = f"{id} stands on the briefing already"
                yield place.problem(keys, "B-TWICE", message, tip="keep one of the two")
            seen.add(id)
