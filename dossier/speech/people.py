"""People: who is named in an article, with aliases, roles and gender."""

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import pairwise

from dossier.speech.naming import naming
from dossier.speech.records import Gender, Naming
from dossier.speech.tables import words_of
from dossier.speech.words import Words
from dossier.text.patterns import late

_DOERS = ("er", "or", "ist", "man", "woman", "ian", "eer", "ant")
_OFTEN = 2
_SLIP_LENGTH = 5
_SLIP_START = 3
_FARTHEST = 8
_OF_PEOPLE = late(r"[A-Z][a-z]{2,}(?:an|ian|ish|ese|ic|i)(?!\w)")
_INTRODUCED, _SAME = 40, 4
"""Code points before a name that tell of which people its bearer is, and letters they share."""


@dataclass(slots=True, eq=False)
class Person:
    """Somebody named in full; `roles` are the role nouns met with the name, lower-case.

    `is_human` is set where something tells a person from a place or a body of two words, `is_kin`
    where the person is introduced as another's relative.
    """

    name: str
    position: int
    roles: set[str] = field(default_factory=set)
    gender: Gender = ""
    is_human: bool = False
    is_kin: bool = False

    @property
    def last(self) -> str:
        """The family name, lower-case."""
        return self.name.split()[-1].lower()


class People:
    """The people of one article, in the order of their first full naming."""

    def __init__(self, rows: list[Words]) -> None:
        self.all: list[Person] = []
        self._by_name: dict[str, Person] = {}
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self._by_start: dict[str, list[Person]] = {}
        self._by_letters: dict[str, list[Person]] = {}
        plain = [(words, names_in(words)) for words in rows if not words.is_title]
        for words, runs in plain:
            for first, last in runs:
                if first < last:
                    self._take(words, first, last)
        for words, runs in plain:
            self._notice(words, runs)

    def _take(self, words: Words, first: int, last: int) -> None:
        found = naming(words, first, last)
        if not 2 <= len(found.name) <= 4 or not _is_personal(found):
            return
        if words.lows[first - 1 : first] in (["a"], ["an"]) and not found.roles:
            return
        name = " ".join(found.name)
        person = self._by_name.get(name) or self._slip(found.name)
        if person is None:
            person = Person(found.printed, words.starts[first])
            person.is_kin = _is_relative(words, first, last)
            self._enter(person)
        self._by_name[name] = person
        person.roles |= found.roles | _apposed_roles(words, last) | _role_before(words, first, last)
        person.is_human |= found.is_human or bool(person.roles)
        if words.lows[first - 1 : first] != ["the"]:
            person.is_human |= _is_followed_up(words, last) or _is_introduced(words, first)
        person.gender = person.gender or found.gender

    def _notice(self, words: Words, runs: list[tuple[int, int]]) -> None:
        """Who is called by family name alone, without “the”, is a person: “Dorje, 52, left”."""
        for first, last in runs:
            known = self._by_last.get(words.lows[last], []) if first == last else []
            if len(known) == 1 and words.tags[first - 1 : first] != ["d"]:
                known[0].is_human = True

    def _slip(self, name: tuple[str, ...]) -> Person | None:
        """“Anneke Visser” and “Anneka Visser”: same family name, first name one letter apart."""
        for person in self._by_last.get(name[-1].lower(), []):
            first = person.name.split()[0]
            if first == name[0] or (
                len(first) >= _SLIP_LENGTH and one_letter_apart(first, name[0])
            ):
                return person
        return None

    def by_name(self, name: tuple[str, ...]) -> Person | None:
        """The person of a full name, or of a family name only one person bears."""
        if len(name) > 1:
            return self._by_name.get(" ".join(name)) or self._slip(name)
        if not name:
            return None
        word = name[0].lower()
        same = self._by_last.get(word, [])
        if len(same) == 1:
            return same[0]
        if same:
            return None
        firsts = self._by_first.get(word, [])
        if len(firsts) == 1:
            return firsts[0]
        near = [
            person
            for person in self._by_start.get(word[:_SLIP_START], [])
            if len(word) >= _SLIP_LENGTH and one_letter_apart(person.last, word)
        ]
        near = near or [
            person
            for person in self._by_letters.get("".join(sorted(word)), [])
            if is_transposed(person.last, word)
        ]
        return near[0] if len(near) == 1 else None

    def most_named(self, text: str) -> Person | None:
        """The person whose family name stands in the text more often than any other's."""
        last = [person.name.split()[-1] for person in self.all]
        ranked = sorted(((text.count(name), at) for at, name in enumerate(last)), reverse=True)
        if not ranked or ranked[0][0] < _OFTEN:
            return None
        is_tie = len(ranked) > 1 and ranked[0][0] == ranked[1][0]
        return None if is_tie else self.all[ranked[0][1]]

    def of_that_name(self, found: Naming, place: int, heard: Collection[int]) -> Person | None:
        """Of several with one family name, the one the title fits or who alone has spoken."""
        same = self.bearers(found.name[0])
        if found.gender:
            same = [person for person in same if person.gender in ("", found.gender)]
        if len(same) == 1:
            return same[0]
        known = [person for person in same if person.position < place]
        if len(known) == 1:
            return known[0]
        chief = [person for person in known if not person.is_kin]
        if len(chief) == 1:
            return chief[0]
        speaking = [person for person in known if id(person) in heard]
        return speaking[0] if len(speaking) == 1 else None

    def named_in(self, words: Words) -> tuple[Person, ...]:
        """The people a sentence names."""
        met = [self.by_name(naming(words, first, last).name) for first, last in names_in(words)]
        return tuple(dict.fromkeys(person for person in met if person and person.is_human))

    def with_role(self, roles: frozenset[str]) -> list[Person]:
        """Those who bear one of the roles."""
        return [person for person in self.all if person.roles & roles]

    def add(self, found: Naming, place: int) -> Person:
        """Take in somebody known by family name and title only (“Mr. Rowe”)."""
        person = Person(found.printed, place, set(found.roles), found.gender, True)
        self._enter(person)
        self._by_name[person.name] = person
        return person

    def _enter(self, person: Person) -> None:
        self.all.append(person)
        self._by_last.setdefault(person.last, []).append(person)
        self._by_first.setdefault(person.name.split()[0].lower(), []).append(person)
        self._by_start.setdefault(person.last[:_SLIP_START], []).append(person)
        self._by_letters.setdefault("".join(sorted(person.last)), []).append(person)

    def bearers(self, name: str) -> list[Person]:
        """Everybody of that family name."""
        return self._by_last.get(name.lower(), [])


def people_of(words: Words, first: int, head: int) -> str:
    """“Ordian” of “the Ordian minister”: of which people an office is; or nothing."""
    printed = (words.text[words.starts[at] : words.ends[at]] for at in range(first + 1, head))
    return next((word for word in printed if _OF_PEOPLE.fullmatch(word)), "")


def is_of_others(text: str, person: Person, people: str) -> bool:
    """Whether somebody is brought in as of another people: “Kelvanian Foreign Minister Dorrin”."""
    if not people:
        return False
    name = text.find(person.name, person.position)
    if name < 0:
        return False
    told = text[max(0, name - _INTRODUCED) : name].rpartition(". ")[2]
    named = _OF_PEOPLE.findall(told)
    return bool(named) and all(word[:_SAME] != people[:_SAME] for word in named)


def names_in(words: Words) -> list[tuple[int, int]]:
    """Runs of names, with the role nouns before them."""
    if "people" not in words.runs:
        words.runs["people"] = _runs_of(words)
    return words.runs["people"]


def _runs_of(words: Words) -> list[tuple[int, int]]:
    tags, roles = words.tags, words_of("roles")
    found: list[tuple[int, int]] = []
    for index, (tag, low) in enumerate(zip(tags, words.lows, strict=True)):
        named = tag == "N" or low in roles
        if not named and tag != "k":
            continue
        open_run = bool(found) and found[-1][1] == index - 1 and tags[index - 1] != "k"
        if low in words_of("titles") and words.lows[index - 1] in words_of("times"):
            open_run = False
        if open_run and (named or (tag == "k" and tags[index - 1] == "N")):
            found[-1] = (found[-1][0], index)
        elif named:
            found.append((index, index))
    return found


def _is_personal(found: Naming) -> bool:
    lows = [part.lower() for part in found.name]
    if any(low in words_of("organisations") for low in lows) or any(
        part.isupper() and len(part) > 2 for part in found.name
    ):
        return False
    return bool(found.roles or found.gender or len(lows) == 2 or len(lows) == 3)


def _apposed_roles(words: Words, last: int) -> set[str]:
    """“Ann Lee, director of …”, “Ann Lee, the party’s leader,”."""
    if last + 1 >= len(words.tags) or words.tags[last + 1] != ",":
        return set()
    roles = set()
    for index in range(last + 2, min(last + 12, len(words.tags))):
        if words.tags[index] in ",;:pwVbh" or words.tags[index] == "q":
            break
        if words.lows[index] in words_of("roles"):
            roles.add(words.lows[index])
    return roles


def _role_before(words: Words, first: int, last: int) -> set[str]:
    """“the treasurer, Ann Lee,”, “the mayor of Wick, Ann Lee,”: the role the name explains."""
    tags = words.tags
    if first < 3 or tags[first - 1] != "," or last + 1 == len(tags):
        return set()
    if tags[end_of_body(words, last + 1)] != ",":
        return set()
    roles = words_of("roles")
    at = first - 2
    while at > 0 and words.lows[at] not in roles and tags[at] in "Nnap" and first - at < _FARTHEST:
        at -= 1
    is_role = words.lows[at] in roles and tags[at - 1] in "dka"
    is_of_another = at < first - 2 and tags[at - 2 : at - 1] == ["p"]
    return {words.lows[at]} if is_role and not is_of_another else set()


def end_of_body(words: Words, last: int) -> int:
    """The comma after “of Bank Ostra” where that follows a name at `last`; else `last` itself."""
    if words.lows[last] not in ("of", "from", "at"):
        return last
    end = last + 1
    while end < len(words.tags) - 1 and words.tags[end] in "dNnak":
        end += 1
    return end if words.tags[end] == "," else last


def _is_followed_up(words: Words, last: int) -> bool:
    """“Ann Lee, 61,”, “Ann Lee, who …”, “Ann Lee of the union”: so people are introduced."""
    after = words.tags[last + 1 : last + 4]
    if words.lows[last + 1 : last + 3] == ["of", "the"]:
        return True
    if after[:2] == [",", "#"] and after[2:] in ([","], []):
        return True
    return "who" in words.lows[last + 1 : last + 3]


def _is_relative(words: Words, first: int, last: int) -> bool:
    """“her husband, the painter Bo Lee”, “Ann Lee, his mother”."""
    near = [*words.lows[max(0, first - 5) : first], *words.lows[last + 1 : last + 4]]
    return any(
        owner in ("his", "her", "their") and kin in words_of("kin") for owner, kin in pairwise(near)
    )


def _is_introduced(words: Words, first: int) -> bool:
    """“lead investigator Ann Lee”: a noun for somebody who does something comes before."""
    return first > 0 and words.tags[first - 1] == "n" and words.lows[first - 1].endswith(_DOERS)


def is_transposed(first: str, second: str) -> bool:
    """“Keidis” for “Kiedis”: two letters beside each other have changed places."""
    if len(first) != len(second) or len(first) < _SLIP_LENGTH:
        return False
    at = [place for place, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
    return (
        len(at) == 2
        and at[1] == at[0] + 1
        and first[at[0]] + first[at[1]] == (second[at[1]] + second[at[0]])
    )


def one_letter_apart(first: str, second: str) -> bool:
    """Whether one letter replaced, added or dropped turns one word into the other."""
    if first == second or abs(len(first) - len(second)) > 1:
        return first == second
    start = 0
    while start < min(len(first), len(second)) and first[start] == second[start]:
        start += 1
    if len(first) == len(second):
        return first[start + 1 :] == second[start + 1 :]
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    return longer[start + 1 :] == shorter[start:]
