"""Resolved: the events of a text with names for “he”, “she”, “it” and “they”, where one is meant.

Also its states, each an event by what stands after “was” or “had”: “was proud of Lind”.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain, groupby
from operator import attrgetter

from dossier.gate.claims.events.events import Event, Phrase, events, subject
from dossier.gate.claims.events.mutual import MUTUAL
from dossier.gate.claims.reading.descriptions import BODIES, GENDERS, gender_of_full_name
from dossier.gate.claims.reading.terms import stem, stems
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import words_of
from dossier.text.patterns import ending, late

_OBJECTS = {"him": "he", "her": "she", "them": "they", "it": "it", "me": "i", "us": "we"}
_SUBJECTS = frozenset(("he", "she", "it", "they", "i", "we"))
_SPEAKING = ("i", "we")
_COMMA = late(r",[ ”’\"']*\Z")
_LIGHT = frozenset(map(stem, "is was are were be been being has have had having".split()))
_TAIL = late(
    r"\A(?:an?\s|the\s|no\s|any\s)?(?P<what>[^\s](?:[\w’'-]|\s(?!of\s|to\s|with\s|in\s|on\s|for\s|at\s|about\s))*)"
    r"(?:\s(?P<link>of|to|with|in|on|for|at|about)\s(?P<whom>.+))?\Z"
)


@lru_cache(maxsize=2_000)
def resolved(text: str) -> tuple[Event, ...]:
    """The events of a text and its states, with those who are meant by pronouns."""
    states, told = list[Event](), _Told()
    for event in _told(text):
        state = _state(event, text)
        states += [_with_names(state, told)] if state else []
        told.events.append(_with_names(event, told))
    full = (it for it in told.events if it.verb not in _LIGHT and not it.verb.startswith("be "))
    return (*full, *states)


def _told(text: str) -> Iterator[Event]:
    """The events, those before “, Lind said” as told by Lind."""
    for _, sentence in groupby(events(text), key=attrgetter("sentence")):
        row = [*sentence]
        for at, event in enumerate(row):
            teller = next((it for it in row[at + 1 :] if _tells(it, text)), None)
            is_told = not event.tellers and teller is not None
            yield replace(event, tellers=teller.doers) if is_told and teller else event


def _tells(event: Event, text: str) -> bool:
    """“…, Lind said.”"""
    if event.words not in lexicon().verbs or not event.doers or event.objects or event.tellers:
        return False
    return ending(_COMMA, text, event.doers[0].start) is not None


class _Told:
    """The events so far; their subjects, by the pronouns asked for, are each looked at once."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.genders: dict[str, str] = {}
        """The pronoun that stood for somebody, by the words for them."""
        self._meant: dict[str, dict[str, Phrase]] = {}
        self._looked_at: dict[str, int] = {}

    def meant(self, pronoun: str) -> Iterator[Phrase]:
        """The subjects that a pronoun may stand for by their words, the nearest first."""
        known = self._meant.setdefault(pronoun, {})
        for event in self.events[self._looked_at.get(pronoun, 0) :]:
            found = subject(event)
            if found is not None and _may_stand_for(pronoun, found):
                known.pop(found.words, None)
                known[found.words] = found
        self._looked_at[pronoun] = len(self.events)
        return reversed(known.values())


def _with_names(event: Event, told: _Told) -> Event:
    """The event with who is meant for its pronouns."""
    if not any(it.pronoun in _SUBJECTS or it.pronoun in _OBJECTS for it in event.phrases):
        return event
    first, taken = subject(event), frozenset[str]()
    rows = [event.doers, event.objects, event.others]
    order = sorted((it for row in rows for it in row), key=lambda it: it is not first)
    meant: dict[int, Phrase] = {}
    for phrase in order:
        is_first = phrase is first
        pronoun = phrase.pronoun if is_first else _OBJECTS.get(phrase.pronoun, "")
        found = phrase
        if pronoun in _SUBJECTS:
            known = chain(event.tellers, () if pronoun in _SPEAKING else told.meant(pronoun))
            fit = (it for it in known if _fits(pronoun, it, told.genders) and not it.stems & taken)
            found = next(fit, phrase)
            if found is phrase or _is_open(pronoun, found, told):
                continue
            told.genders.setdefault(found.words, pronoun)
            meant[id(phrase)] = replace(phrase, words=found.words)
        taken |= found.stems if is_first else frozenset[str]()
    one, two, three = (tuple(meant.get(id(it), it) for it in row) for row in rows)
    return replace(event, doers=one, objects=two, others=three)


def _is_open(pronoun: str, meant: Phrase, told: _Told) -> bool:
    """“Orrin had thanked Hask before he left”: whether the one before was done to another."""
    if pronoun in _SPEAKING or not told.events:
        return False
    last = told.events[-1]
    return any(
        _fits(pronoun, it, told.genders) and it.names and not it.stems & meant.stems
        for it in last.objects
        if subject(last) is not it
    )


def _fits(pronoun: str, phrase: Phrase, genders: dict[str, str]) -> bool:
    """Whether a pronoun may stand for a phrase, by its words and by the pronouns so far."""
    if pronoun in GENDERS and genders.get(phrase.words, pronoun) not in (pronoun, *_SPEAKING):
        return False
    return _may_stand_for(pronoun, phrase)


def _may_stand_for(pronoun: str, phrase: Phrase) -> bool:
    """Whether a pronoun may stand for a phrase, as far as its words tell."""
    if phrase.refers or phrase.is_nobody:
        return False
    many = phrase.last.endswith("s") and not phrase.names
    if pronoun in _SPEAKING:
        return True
    if pronoun == "they":
        return many or phrase.last in BODIES | {"police", "children", "people", "men", "women"}
    if pronoun == "it":
        return phrase.last in BODIES or not (phrase.names or many or _is_human(phrase))
    gender = gender_of_full_name(phrase.words)
    is_human = bool(phrase.names) or _is_human(phrase)
    return is_human and phrase.last not in BODIES and gender in ("", GENDERS[pronoun])


def _is_human(phrase: Phrase) -> bool:
    return phrase.last in words_of("roles") | words_of("humans")


def _state(event: Event, text: str) -> Event | None:
    """“was a critic of Lind” as a deed that is done by one and “of” the other."""
    if event.verb.startswith("be ") and not event.objects:
        return _place(event, text)
    if event.verb not in _LIGHT or event.is_passive or len(event.objects) != 1:
        return None
    found = _TAIL.match(event.objects[0].words)
    what = stems(found["what"]) if found else frozenset[str]()
    if found is None or not what or found["what"][:1].isupper() or what & MUTUAL:
        return None
    start = event.objects[0].start + max(0, found.start("whom"))
    tail = (Phrase(found["whom"], start, found["link"]),) if found["link"] else ()
    verb = f"{'have' if event.verb.startswith('ha') else 'be'} {' '.join(sorted(what))}"
    return replace(event, verb=verb, objects=(), others=(*tail, *event.others))


def _place(event: Event, text: str) -> Event | None:
    """“was in debt to Lind”, “was jealous of Lind”."""
    row = [it for it in event.others if it.start > event.start]
    between = text[event.start + len(event.words) : row[0].start] if row else ""
    told = stems(between.rpartition(row[0].link)[0]) if row else frozenset[str]()
    if told and told.isdisjoint(MUTUAL):
        return replace(event, verb=f"be {' '.join(sorted(told))}", others=tuple(row))
    found = _TAIL.match(row[0].words) if row else None
    if found is None or row[0].names or stems(found["what"]) & MUTUAL or row[0].moments:
        return None
    tail = (Phrase(found["whom"], row[0].start, found["link"]),) if found["link"] else ()
    verb = " ".join(("be", row[0].link, *sorted(stems(found["what"]))))
    return replace(event, verb=verb, others=(*tail, *row[1:]))
