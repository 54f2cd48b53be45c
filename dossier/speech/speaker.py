"""Speaker: who says something, by name, and how we know; under a label the label tells."""

from dataclasses import dataclass

from dossier.speech.dialogue import ANSWER, QUESTION
from dossier.speech.naming import name_in_label
from dossier.speech.people import People, Person
from dossier.speech.records import How


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the fullest name the text gives, how we know, and whether it is a person."""

    name: str | None
    how: How
    person: Person | None = None


NOBODY = Speaker(None, "none")


def labelled(people: People, text: str, label: str) -> Speaker:
    """Who speaks under a label of a dialogue; an answer is given by who is named most."""
    if label == QUESTION:
        return NOBODY
    if label == ANSWER:
        person = people.most_named(text)
        return Speaker(person.name, "role", person) if person else NOBODY
    name = name_in_label(label)
    person = people.by_name(name)
    return Speaker(person.name, "alias", person) if person else Speaker(" ".join(name), "name")
