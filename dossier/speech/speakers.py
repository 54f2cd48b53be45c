"""Speakers: the words that name a source become a name, or nothing where the text is unclear."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dossier.speech.dialogue import ANSWER, QUESTION
from dossier.speech.drafts import Draft, Sentence
from dossier.speech.named import (
    apposed_name,
    author_of,
    is_with_others,
    longer_head,
    main_subject,
    names_several,
    names_what_is_between,
    printed,
)
from dossier.speech.naming import Gender, Naming, naming, proper_roles
from dossier.speech.people import People, Person
from dossier.speech.records import How, Subject
from dossier.speech.tables import words_of
from dossier.speech.words import Words

_SINGULAR: dict[str, Gender] = {
    "he": "m",
    "she": "f",
    "he's": "m",
    "she's": "f",
    "he'd": "m",
    "she'd": "f",
    "his": "m",
    "her": "f",
}
_PLURAL = frozenset(
    "it's they both all some many most several few others those these it we who".split()
)
_BEARERS = frozenset(
    "report statement story article interview post tweet message letter memo".split()
)
_SYNONYMS = {
    "diplomat": {"minister", "ambassador", "envoy", "secretary", "diplomat"},
    "politician": {"president", "senator", "governor", "mayor", "minister", "candidate"},
    "lawmaker": {"senator", "representative", "congressman", "congresswoman", "lawmaker"},
    "head": {"director", "head", "chief", "leader", "president", "chairman"},
    "chief": {"director", "head", "chief", "chairman", "commissioner"},
    "boss": {"manager", "ceo", "director", "coach"},
    "researcher": {"scientist", "researcher", "biologist", "professor", "ecologist"},
    "scientist": {"scientist", "researcher", "biologist", "professor", "physicist"},
    "lawyer": {"lawyer", "attorney"},
    "attorney": {"lawyer", "attorney"},
}
_DETERMINERS = frozenset(["the", "a", "an", "some", "several", "many"])
_NEAR = 2
_STILL_MEANT = 5
_REMEMBERED = 24


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the fullest name the text gives, how we know, and whether it is a person."""

    name: str | None
    how: How
    person: Person | None = None


NOBODY = Speaker(None, "none")


class Speakers:
    """Resolves the sources of one article, in reading order."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self._people = People([sentence.words for sentence in sentences])
        self._recent: deque[tuple[int, Person]] = deque(maxlen=_REMEMBERED)
        self._heard: set[int] = set()
        self._number = {id(sentence): at for at, sentence in enumerate(sentences)}
        self._subjects: dict[int, Subject | None] = {}
        self._sentences = sentences

    def resolve(self, draft: Draft) -> Speaker:
        """The speaker of a draft; call in reading order, pronouns lean on what came before."""
        subject = draft.item.subject
        if subject is None:
            return NOBODY
        at = self._number[id(draft.sentence)]
        found = self._of(draft.sentence.words, subject, at)
        if found.person:
            found.person.is_human |= draft.rule.startswith(("quotation-", "clause-"))
            self._recent.append((at, found.person))
            self._heard.add(id(found.person))
        if draft.carried and found.name:
            return Speaker(found.name, "carried", found.person)
        return found

    def named(self, words: Words, subject: Subject) -> str | None:
        """The name behind a phrase that is no pronoun, for those who pass words on."""
        return self._phrase(words, subject).name

    def labelled(self, text: str, label: str) -> Speaker:
        """Who speaks under a label of a dialogue; an answer is given by who is named most."""
        if label == QUESTION:
            return NOBODY
        if label == ANSWER:
            person = self._people.most_named(text)
            return Speaker(person.name, "role", person) if person else NOBODY
        words = [word for word in label.split() if word.rstrip(".").lower() not in _untold()]
        name = tuple(word.title() if word.isupper() else word for word in words or [label])
        person = self._people.by_name(name)
        return Speaker(person.name, "alias", person) if person else Speaker(" ".join(name), "name")

    def _of(self, words: Words, subject: Subject, at: int) -> Speaker:
        low = words.lows[subject.first]
        if subject.first == subject.head and low in _SINGULAR:
            return self._pronoun(_SINGULAR[low], words, subject, at)
        if (subject.first == subject.head and low in _PLURAL) or is_with_others(words, subject):
            return NOBODY
        return self._phrase(words, subject, at)

    def _phrase(self, words: Words, subject: Subject, at: int = 0) -> Speaker:
        first, head = subject.first, subject.head
        if words.lows[head] in _BEARERS:
            first, head = author_of(words, subject) or (first, head)
        found = naming(words, first, head)
        apposed = None if found.name else apposed_name(words, subject)
        if apposed:
            return self._apposed(words, subject, found, apposed)
        if found.name and not names_several(words, first, head):
            known = self._known(words, found, (first, head))
            if known:
                return known
        elif words.lows[head] in proper_roles(found.roles) and words.lows[first] in ("the", "top"):
            return self._role(proper_roles(found.roles), at) or Speaker(
                printed(words, first, head), "role"
            )
        return Speaker(printed(words, first, longer_head(words, subject, head)), "name")

    def _apposed(
        self, words: Words, subject: Subject, found: Naming, apposed: tuple[int, int]
    ) -> Speaker:
        """“its leader, Ann Lee”: the name, whose bearer gains the role."""
        person = self._people.by_name(naming(words, *apposed).name)
        if names_what_is_between(words, subject, apposed) and not (person and person.is_human):
            return Speaker(printed(words, subject.first, subject.head), "name")
        if person is None:
            return Speaker(printed(words, *apposed), "name")
        person.roles |= found.roles
        person.is_human |= found.is_human or words.lows[subject.first] in ("his", "her")
        person.is_human |= words.lows[subject.head] in words_of("humans")
        person.gender = person.gender or found.gender
        return Speaker(person.name, "name", person)

    def _known(self, words: Words, found: Naming, place: tuple[int, int]) -> Speaker | None:
        """Who bears the name, or nobody where several do; None for a name nobody is known by."""
        first, head = place
        if words.lows[first] == "the" and words.lows[head] in words_of("nationals"):
            return NOBODY
        person = self._people.by_name(found.name)
        if person is None and len(found.name) == 1:
            person = self._by_hint(found, words.starts[first])
        if person:
            return Speaker(person.name, "name" if found.printed == person.name else "alias", person)
        if len(found.name) > 1:
            is_name = words.lows[first] not in _DETERMINERS
            return Speaker(found.printed, "name") if is_name else None
        if self._people.bearers(found.name[0]):
            return NOBODY
        if proper_roles(found.roles) or found.gender:
            person = self._people.add(found, words.starts[first])
            return Speaker(person.name, "name", person)
        return None

    def _by_hint(self, found: Naming, place: int) -> Person | None:
        """Of several with one family name, the one the title fits or who alone has spoken."""
        same = self._people.bearers(found.name[0])
        if found.gender:
            same = [person for person in same if person.gender in ("", found.gender)]
        if len(same) == 1:
            return same[0]
        known = [person for person in same if person.position < place]
        if len(known) == 1:
            return known[0]
        speaking = [person for person in known if id(person) in self._heard]
        return speaking[0] if len(speaking) == 1 else None

    def _role(self, roles: frozenset[str], at: int) -> Speaker | None:
        wanted = set(roles)
        for role in roles:
            wanted |= _SYNONYMS.get(role, set())
        fitting = self._people.with_role(frozenset(wanted))
        if len(fitting) > 1:
            exact = [person for person in fitting if person.roles >= roles]
            fitting = exact or fitting
        recent = [
            person
            for back, person in reversed(self._recent)
            if person in fitting and at - back <= _STILL_MEANT + 1
        ]
        if len(fitting) == 1:
            return Speaker(fitting[0].name, "role", fitting[0])
        if recent:
            return Speaker(recent[0].name, "role", recent[0])
        return NOBODY if fitting else None

    def _pronoun(self, gender: Gender, words: Words, subject: Subject, at: int) -> Speaker:
        """“he”: the subject earlier in the sentence, else who spoke or acted just before.

        Where the nearest of them bears a name we cannot place, nobody is named.
        """
        passed = False
        for distance, person in self._candidates(words, subject, at):
            if person is None or not person.is_human:
                return NOBODY
            likely = person.gender == "" and distance <= _NEAR and not passed
            if person.gender == gender or likely:
                person.gender = gender
                return Speaker(person.name, "pronoun", person)
            passed = True
        return NOBODY

    def _candidates(
        self, words: Words, subject: Subject, at: int
    ) -> Iterator[tuple[int, Person | None]]:
        """Whom a pronoun can mean, nearest first, each with the number of sentences between."""
        own = self._subject(at)
        if own is not None and own.last < subject.first:
            for person in self._person(self._sentences[at].words, own, at):
                yield 0, person
        for back in range(at - 1, max(-1, at - 1 - _NEAR), -1):
            spoken = [person for number, person in self._recent if number == back]
            before = self._subject(back)
            if spoken:
                yield at - back, spoken[-1]
            elif before is not None:
                for person in self._person(self._sentences[back].words, before, back):
                    yield at - back, person
        for number, heard in reversed(self._recent):
            if at - number <= _STILL_MEANT:
                yield at - number, heard
            break

    def _subject(self, at: int) -> Subject | None:
        if at not in self._subjects:
            self._subjects[at] = main_subject(self._sentences[at].words)
        return self._subjects[at]

    def _person(self, words: Words, subject: Subject, at: int) -> list[Person | None]:
        """The person a subject names; None for a name we cannot place."""
        if words.tags[subject.first] in "yY":
            return []
        person = self._phrase(words, subject, at).person
        if person:
            return [person]
        found = naming(words, subject.first, subject.head)
        return [None] if found.name and words.lows[subject.first] != "the" else []


@cache
def _untold() -> frozenset[str]:
    """Titles and roles, which are no part of a name."""
    return words_of("titles") | words_of("roles")
