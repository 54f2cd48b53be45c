"""Matching: an event of a claim finds the events of its quote that may be the same."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dossier.gate.claims.events.events import Event, Phrase, events, heads
from dossier.gate.claims.reading.ellipsis import filled
from dossier.gate.claims.reading.rivals import are_alike

_EMPTY = frozenset(
    "be is was wer are been being am has have had having do doe did does say said says will would "
    "can could may might must should shall becom becam seem let go went".split()
)
"""Verbs that say too little to know an event by."""
_GIVING = frozenset("giv hand send pay grant award donat deliver".split())
"""Verbs of one sense: something goes from the doer to somebody."""

_FEWEST = 2

Row = tuple[Phrase, ...]
Slots = Mapping[str, Row]


def slots(event: Event) -> Slots:
    """Those that take part, by the part they take: doer, object, or a preposition."""
    found: dict[str, Row] = {"doer": event.doers, "object": event.objects}
    for phrase in event.others:
        found[phrase.link] = (*found.get(phrase.link, ()), phrase)
    return found


def alike(mine: Event, theirs: Sequence[Event]) -> tuple[Event, ...]:
    """The events by the same verb, or one of its sense, that have most in common with this one."""
    found = same(mine, theirs)
    if found or mine.verb in _EMPTY:
        return found
    return _nearest(mine, [event for event in theirs if _is_alike(event.verb, mine.verb)])


def _is_alike(one: str, other: str) -> bool:
    return are_alike(one, other) or (one in _GIVING and other in _GIVING)


def same(mine: Event, theirs: Sequence[Event]) -> tuple[Event, ...]:
    """The events by the same verb that have most in common with this one."""
    if mine.verb in _EMPTY:
        return ()
    return _nearest(mine, [event for event in theirs if event.verb == mine.verb])


def says_little(event: Event) -> bool:
    """Whether its verb says too little to know it by."""
    return event.verb in _EMPTY or event.verb.startswith("be ")


def _nearest(mine: Event, same: Sequence[Event]) -> tuple[Event, ...]:
    most = max((_shared(mine, event) for event in same), default=0)
    return tuple(event for event in same if _shared(mine, event) == most)


def _shared(one: Event, other: Event) -> int:
    return len(one.stems & other.stems) + len(heads(one.doers) & heads(other.doers))


def has(phrases: Iterable[Phrase], words: frozenset[str]) -> bool:
    """Whether one of the phrases names what these stems name."""
    return bool(words) and any(words <= phrase.stems for phrase in phrases)


def in_full(claim: str, quoted: str) -> str:
    """The claim with what it leaves out said again, where the quote says that verb twice as well.

    “Lind closed three, Varga two” of “Lind closed three, and Varga closed two”.
    """
    full = filled(claim)
    if full == claim:
        return claim
    mine, theirs = (Counter(event.verb for event in events(text)) for text in (full, quoted))
    is_twice = all(theirs[verb] >= _FEWEST for verb, many in mine.items() if many >= _FEWEST)
    return full if is_twice else claim
