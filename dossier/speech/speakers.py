"""Speakers: the words that name a source become a name, or nothing where the text is unclear."""

from collections import deque
from collections.abc import Iterator

from dossier.speech.bodies import Bodies
from dossier.speech.drafts import Draft, Sentence
from dossier.speech.named import (
    apposed_name,
    author_of,
    denies,
    is_described_anew,
    is_person,
    is_with_others,
    longer_head,
    main_subject,
    names_several,
    names_what_is_between,
    opens_with_plural,
    printed,
    quoted_name,
    unnamed_person,
    without_bracket,
)
from dossier.speech.naming import (
    gender_of_pronoun,
    naming,
    own_gender,
    proper_roles,
    roles_meant,
)
from dossier.speech.people import People, Person, is_of_others, names_in, people_of
from dossier.speech.records import Gender, Naming, Subject
from dossier.speech.speaker import NOBODY, Speaker, labelled
from dossier.speech.tables import words_of
from dossier.speech.verbs import is_human
from dossier.speech.words import Words

_DETERMINERS = frozenset(["the", "a", "an", "some", "several", "many"])
_NEAR, _STILL_MEANT, _REMEMBERED = 2, 5, 24


class Speakers:
    """Resolves the sources of one article, in reading order."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self._people = People([sentence.words for sentence in sentences])
        self._bodies = Bodies(sentence.words for sentence in sentences)
        self._recent: deque[tuple[int, Person]] = deque(maxlen=_REMEMBERED)
        self._heard: set[int] = set()
        self._charges: list[tuple[int, Person]] = []
        self._number = {id(sentence): at for at, sentence in enumerate(sentences)}
        self._subjects: dict[int, Subject | None] = {}
        self._sentences = sentences

    def resolve(self, draft: Draft) -> Speaker:
        """The speaker of a draft; call in reading order, pronouns lean on what came before."""
        subject = draft.item.subject
        if subject is None:
            return NOBODY
        at = self._number[id(draft.sentence)]
        words = draft.sentence.words
        found = self._of(words, subject, at)
        if found.how == "pronoun" and self._answers_charge(draft, found, at):
            return NOBODY
        if found.person:
            found.person.is_human |= draft.rule.startswith(("quotation-", "clause-"))
            found.person.gender = found.person.gender or own_gender(words, draft.item)
            found.person.is_human |= bool(found.person.gender)
            if draft.rule != "asked":
                self._recent.append((at, found.person))
            self._heard.add(id(found.person))
            if draft.rule.endswith(("object-of", "object-as")) and self._is_about_one(draft):
                self._charges.append((at, found.person))
        if draft.carried and found.name:
            return Speaker(found.name, "carried", found.person)
        return found

    def _is_about_one(self, draft: Draft) -> bool:
        """Whether what is said opens with a person: the Day of “accused Day of lying”."""
        words, (first, last) = draft.sentence.words, draft.item.parts[0]
        end = first
        while end <= last and words.tags[end] in "dnNka,":
            end += 1
        return any(
            first <= start and stop < end and self._people.by_name(naming(words, start, stop).name)
            for start, stop in names_in(words)
        )

    def _answers_charge(self, draft: Draft, found: Speaker, at: int) -> bool:
        """“Lee accused Day of lying. He denied it.”: he who denies is not he who accused."""
        is_near = any(
            person is found.person and 0 < at - number <= _NEAR for number, person in self._charges
        )
        return is_near and (draft.item.stance == "denial" or denies(draft.sentence.words))

    def named(self, words: Words, subject: Subject) -> str | None:
        """The name behind a phrase that is no pronoun, for those who pass words on."""
        return self._phrase(words, subject).name

    def labelled(self, text: str, label: str) -> Speaker:
        """Who speaks under a label of a dialogue."""
        return labelled(self._people, text, label)

    def _of(self, words: Words, subject: Subject, at: int) -> Speaker:
        low = words.lows[subject.first] if subject.first == subject.head else ""
        if gender := gender_of_pronoun(low):
            return self._pronoun(gender, words, subject, at)
        if low in words_of("nobody in particular") or is_with_others(words, subject):
            return NOBODY
        return self._phrase(words, subject, at)

    def _phrase(self, words: Words, subject: Subject, at: int = 0) -> Speaker:
        first, head = subject.first, without_bracket(words, subject)
        if words.lows[head] in words_of("works of authors"):
            first, head = author_of(words, subject) or (first, head)
        found = naming(words, first, head)
        apposed = None if found.name else apposed_name(words, subject)
        if apposed:
            return self._apposed(words, subject, found, apposed)
        if is_described_anew(words, first, head):
            follows = "q" in words.tags[:first]
            return (self._again(found.gender, words, subject, at) if follows else None) or NOBODY
        if found.name and not names_several(words, first, head):
            known = self._known(words, found, first)
            if known:
                return known
        elif words.lows[head] in proper_roles(found.roles) and words.lows[first] in ("the", "top"):
            speaker = self._role(found.roles, words.lows[head], at)
            people = people_of(words, first, head)
            if speaker and speaker.person and is_of_others(words.text, speaker.person, people):
                return NOBODY
            is_common = words.lows[head] in words_of("common roles")
            is_office = words.lows[head] in words_of("offices")
            if speaker is None and not is_office and (is_common or "q" in words.tags[:first]):
                speaker = self._again(found.gender, words, subject, at)
            last = longer_head(words, subject, head)
            return speaker or Speaker(printed(words, first, last), "role")
        return self._unknown(words, first, longer_head(words, subject, head))

    def _unknown(self, words: Words, first: int, last: int) -> Speaker:
        """Who is no known person, as printed; a body by its long name."""
        name = quoted_name(words, last) or printed(words, first, last)
        full = self._bodies.full(name, is_the=words.lows[first] == "the")
        return Speaker(full, "name" if full == name else "alias")

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

    def _known(self, words: Words, found: Naming, first: int) -> Speaker | None:
        """Who bears the name, or nobody where several do; None for a name nobody is known by."""
        person = self._people.by_name(found.name)
        if person is None and len(found.name) == 1:
            person = self._people.of_that_name(found, words.starts[first], self._heard)
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

    def _role(self, roles: frozenset[str], head: str, at: int) -> Speaker | None:
        """Who bears the role `head`; “the chief minister” is no minister of another kind."""
        kinds = roles & words_of("kinds of office")
        fitting = self._people.with_role(roles_meant(head))
        fitting = [person for person in fitting if person.roles >= kinds - {head}]
        if len(fitting) > 1:
            exact = [person for person in fitting if person.roles >= roles]
            fitting = exact or fitting
        is_exact = any(head in person.roles for person in fitting)
        if fitting and self._was_another(fitting, at, is_exact=is_exact):
            return NOBODY
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

    def _was_another(self, fitting: list[Person], at: int, *, is_exact: bool) -> bool:
        """Whether somebody else spoke last, and not long ago, who may be meant as well."""
        heard = [person for number, person in self._recent if at - number <= _STILL_MEANT]
        if not heard or not heard[-1].is_human or heard[-1] in fitting:
            return False
        return not is_exact or not (heard[-1].roles or set(fitting) & set(heard))

    def _again(self, gender: Gender, words: Words, subject: Subject, at: int) -> Speaker | None:
        """“the Spaniard”, “the 34-year-old”: the person of the sentences before, described anew."""
        distance, person = next(self._candidates(words, subject, at), (0, None))
        if (
            person is None
            or not (person.name and person.is_human)
            or {gender, person.gender} == {"m", "f"}
        ):
            return None
        here, there = self._sentences[at], self._sentences[at - distance]
        is_near = here.paragraph == there.paragraph or distance == 1
        return Speaker(person.name, "carried", person) if is_near else None

    def _pronoun(self, gender: Gender, words: Words, subject: Subject, at: int) -> Speaker:
        """“he”: the subject earlier in the sentence, else who spoke or acted just before.

        Where the nearest of them bears a name we cannot place, nobody is named.
        """
        passed = False
        for distance, person in self._candidates(words, subject, at):
            if person is None or not person.is_human:
                return NOBODY
            likely = person.gender == "" and distance <= _NEAR and not passed
            if not person.name and person.gender in ("", gender):
                return NOBODY
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
            else:
                for person in self._persons_of(back, before, at):
                    yield at - back, person
        for number, heard in reversed(self._recent):
            if at - number <= _STILL_MEANT:
                yield at - number, heard
            break

    def _persons_of(self, back: int, subject: Subject | None, at: int) -> list[Person | None]:
        """Whom the sentence `back` is about: its subject, else the one person it names."""
        sentence = self._sentences[back]
        found = self._person(sentence.words, subject, back) if subject else []
        if found:
            return found
        if subject and sentence.words.lows[subject.first] in ("he", "she"):
            named = self._people.named_in(sentence.words)
            return list(named) if len(named) == 1 else []
        if subject and is_person(sentence.words, subject):
            named = self._people.named_in(sentence.words)
            if len(named) == 1 and sentence.words.tags[subject.last + 1] == "b":
                return list(named)
            return unnamed_person(sentence.words, subject)
        if sentence.paragraph != self._sentences[at].paragraph:
            return []
        named = self._people.named_in(sentence.words)
        return list(named) if len(named) < 2 else [None]

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
        if words.lows[subject.first] in ("his", "her") and is_human(words, subject.head):
            return unnamed_person(words, subject)
        found = naming(words, subject.first, subject.head)
        if opens_with_plural(words, subject):
            return []
        return [None] if found.name and words.lows[subject.first] != "the" else []
