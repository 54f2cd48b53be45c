"""Crossed: of two deeds of a quote, each keeps its own people and things in the claim."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from dossier.gate.claims.events.events import (
    Event,
    Phrase,
    all_stems,
    events,
    heads,
    joined,
    shown_words,
    subject,
)
from dossier.gate.claims.events.matching import in_full, same, slots
from dossier.gate.claims.reading.ellipsis import filled
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

Key = Callable[[Event], frozenset[str]]
Pair = tuple[Event, Event]
_FEWEST = 2
_OWNER = late(
    r"(?P<one>[\w\s-]+)[’']s?(?:\s|\Z)|(?:[Tt]hat|[Tt]hose|[Tt]he\s\w+)\sof\s(?P<other>.+)"
)
_NAME = late(r"(?<![\w’'-])[A-Z][\w-]+")


def crossed_findings(support: Support) -> Iterator[Finding]:
    """“accepted by Lind and weighed by Varga” becomes “accepted by Varga and weighed by Lind”."""
    full = filled(support.quoted)
    quoted = events(full)
    mine = events(in_full(support.claim, full))
    if len(quoted) < _FEWEST or support.is_a_word_short:
        return
    if fault := _crossed(mine, quoted) or _of_another_doer(mine, quoted):
        yield Finding(
            code="C-ROLES",
            message=f"the claim says {shown(fault[0])} of what the quote says {shown(fault[1])} of "
            f"({support.place})",
            tip="let the claim say of each what the quote says of it",
        )


def _crossed(mine: Sequence[Event], quoted: Sequence[Event]) -> tuple[str, str] | None:
    """Two deeds of the claim each with what is the other's in the quote, as their verbs."""
    found = [(own, same(own, quoted)) for own in mine]
    matched = [(own, rows[0]) for own, rows in found if len(rows) == 1]
    for (one, first), (other, second) in combinations(_strays(matched), 2):
        if first is second or one.verb == other.verb:
            continue
        if any(_is_crossed((one, other), (first, second), key) for key in _KEYS):
            return one.words, other.words
    return None


def _strays(matched: Sequence[Pair]) -> list[Pair]:
    """The deeds of the claim, each with the quote's, that have something of any other of those."""
    every = [(key, joined(key(theirs) for _, theirs in matched)) for key in _KEYS]
    return [
        (own, theirs)
        for own, theirs in matched
        if any(key(own) & known - key(theirs) for key, known in every)
    ]


def _is_crossed(mine: Pair, theirs: Pair, key: Key) -> bool:
    """Whether each of the claim's two has something only the other has in the quote."""
    one, other = key(theirs[0]), key(theirs[1])
    first, second = one - other, other - one
    has_own = key(mine[0]) & first or key(mine[1]) & second
    return bool(key(mine[0]) & second and key(mine[1]) & first) and not has_own


def _names(phrases: Iterable[Phrase]) -> frozenset[str]:
    words = (word for phrase in phrases for word in _NAME.findall(phrase.words))
    return frozenset(map(stem, words)) & all_stems(phrases)


def _named_objects(event: Event) -> frozenset[str]:
    """What it is done to, if no “it” or “one” stands for any of that."""
    done_to = _done_to(event)
    return frozenset() if any(phrase.refers for phrase in done_to) else heads(done_to)


def _done_to(event: Event) -> tuple[Phrase, ...]:
    return (*event.objects, *event.others)


def _owners(event: Event) -> frozenset[str]:
    """Whose its subject is: “the museum's was cut” of “the library's budget was raised”."""
    found = subject(event)
    owner = _OWNER.match(found.words) if found else None
    return stems(owner["one"] or owner["other"]) if owner else frozenset()


_KEYS: tuple[Key, ...] = (
    lambda event: _names(event.doers),
    lambda event: _names(event.phrases),
    lambda event: heads(event.doers),
    _named_objects,
    _owners,
    lambda event: event.stems,
)
"""What two deeds may have exchanged."""


def _of_another_doer(mine: Sequence[Event], quoted: Sequence[Event]) -> tuple[str, str] | None:
    """“Lind blamed the cold, Varga the crew”, told as “Lind blamed the crew”: the words of both."""
    for event in mine:
        every = [other for other in quoted if other.verb == event.verb and other.doers]
        if event.is_inferred or event.amounts or len(every) < _FEWEST or not heads(event.doers):
            continue
        own = [other for other in every if heads(event.doers) & heads(other.doers)]
        rest = [it for it in every if it not in own and not any(who.refers for who in it.doers)]
        if not own or any(event.amounts & other.amounts for other in own):
            continue
        if any(heads(other.doers) & event.stems for other in rest):
            continue
        wanted = all_stems(_done_to(event))
        given = joined(all_stems(_done_to(other)) for other in own)
        taken = joined(all_stems(_unnamed_left_out(other, own)) for other in rest)
        is_plain = not any(it.refers for other in own for it in other.others)
        is_other = is_plain and wanted & (taken - given) and not wanted & (given - taken)
        if is_other or all(_is_in_place(event, other, rest) for other in own):
            return shown_words(event.phrases), shown_words(own[0].phrases)
    return None


def _is_in_place(mine: Event, own: Event, rest: Sequence[Event]) -> bool:
    """“blamed it on the crew”: whether what stands there is another's, and his own is not."""
    here, there = slots(mine), slots(own)
    return any(
        not any(it.refers for it in there[slot])
        and all_stems(here[slot]) & joined(all_stems(slots(it).get(slot, ())) for it in rest)
        and not all_stems(here[slot]) & all_stems(there[slot])
        for slot in here.keys() & there.keys() - {"doer"}
        if here[slot] and there[slot]
    )


def _unnamed_left_out(event: Event, own: Sequence[Event]) -> tuple[Phrase, ...]:
    """Those of a deed without the object, where another has “it” instead."""
    is_unnamed = any(phrase.pronoun for other in own for phrase in other.objects)
    return event.others if is_unnamed else _done_to(event)
