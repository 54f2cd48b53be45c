"""Circumstances: an event of the claim has its own time, place, number and teller."""

from collections.abc import Callable, Iterator, Sequence

from dossier.gate.claims.events.events import Event, all_stems, events, heads, joined, shown_words
from dossier.gate.claims.events.matching import in_full, same
from dossier.gate.claims.reading.ellipsis import filled
from dossier.gate.claims.reading.terms import stem
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_AT_END = late(r",\s+according\s+to\s+([^.,;]+?)(?:[.;]|\s*\Z)")
_BE = frozenset(map(stem, ("is", "was", "are", "were")))

Value = frozenset[tuple[str, str]]
"""Values of one or more kinds, each with its kind."""


def circumstance_findings(support: Support) -> Iterator[Finding]:
    """“noticed on 3 May, told on 9 May” becomes “told on 3 May”."""
    if support.is_a_word_short:
        return
    quoted = events(filled(support.quoted))
    for mine in events(in_full(support.claim, filled(support.quoted))):
        found = same(mine, quoted)
        others = [event for event in quoted if event not in found] if found else []
        for code, values in _KINDS:
            wrong = _of_another(mine, found, others, values) if found else ""
            if wrong and not (code == "Q-SPEAKER" and _tells_all(support.quoted, wrong)):
                yield Finding(
                    code=code,
                    message=f"{shown(wrong)} belongs to something else in the quote than "
                    f"{shown(mine.words)} ({support.place})",
                    tip="give times, places, numbers and speakers to what they belong to",
                )
                return
        if words := _of_another_party(mine, quoted):
            yield Finding(
                code="C-NUMBER",
                message=f"the claim gives {shown(shown_words(mine.doers))} the number of another; "
                f"the quote has {shown(words)} ({support.place})",
                tip="give each number to whom it has in the source",
            )
            return


def _tells_all(quoted: str, teller: str) -> bool:
    """“A did this but does that, according to a report”: whose whole sentence it is."""
    return any(teller in found.casefold() for found in _AT_END.findall(quoted))


def _of_another_party(mine: Event, quoted: Sequence[Event]) -> str:
    """“Norway had 31 votes, Sweden 44”, told as “Sweden had 31 votes”: what the quote has."""
    doers, wanted = all_stems(mine.doers), _counted(mine)
    every = [event for event in quoted if not event.is_inferred]
    is_be = mine.verb in _BE
    theirs = [it for it in every if doers & (all_stems(it.doers) if is_be else it.stems)]
    if mine.is_inferred or not wanted or not theirs:
        return ""
    if any(not _counted(event) or _counted(event) & wanted for event in theirs):
        return ""
    verbs = {event.verb for event in theirs}
    if not any(wanted & _counted(event) for event in every if event.verb in verbs):
        return ""
    return shown_words(theirs[0].phrases)


def _counted(event: Event) -> frozenset[str]:
    """The numbers of what it is done to."""
    return joined(it.amounts for it in event.objects)


def _of_another(
    mine: Event,
    found: Sequence[Event],
    others: Sequence[Event],
    values: Callable[[Event], Value],
) -> str:
    """The value of the claim's event that the quote gives to another event, and not to this one."""
    claimed = values(mine)
    for kind in sorted({kind for kind, _ in claimed}):
        wanted = {item for item in claimed if item[0] == kind}
        own = [{item for item in values(event) if item[0] == kind} for event in found]
        is_none = kind == "amount" and not _is_nothing(mine) and all(map(_is_nothing, found))
        if not (all(own) or is_none) or any(wanted & theirs for theirs in own):
            continue
        if any(wanted & values(event) for event in others):
            return min(wanted)[1]
    return ""


def _is_nothing(event: Event) -> bool:
    """“will pay nothing”."""
    return any(phrase.is_nobody for phrase in event.objects)


def _moments(event: Event) -> Value:
    return event.moments


def _amounts(event: Event) -> Value:
    if event.is_inferred:
        return frozenset()
    return frozenset(("amount", value) for value in event.amounts)


def _places(event: Event) -> Value:
    return frozenset(("place", word) for word in heads(event.places))


def _tellers(event: Event) -> Value:
    if event.is_inferred:
        return frozenset()
    return frozenset(("teller", word) for word in heads(event.tellers))


_KINDS = (
    ("C-DATE", _moments),
    ("C-NUMBER", _amounts),
    ("C-ROLES", _places),
    ("Q-SPEAKER", _tellers),
)
