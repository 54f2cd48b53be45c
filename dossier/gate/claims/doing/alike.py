"""Alike: two things of one noun, told apart by other words, have not changed places."""

from collections.abc import Iterator

from dossier.gate.claims.events.events import Event, Phrase, events
from dossier.gate.claims.reading.terms import stem
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding


def alike_findings(support: Support) -> Iterator[Finding]:
    """“A red car hit a blue car”, told as “A blue car hit a red car”."""
    theirs = [it for it in events(support.quoted) if it.doers]
    for mine in events(support.claim) if theirs else ():
        for other in theirs:
            is_same = mine.verb == other.verb and mine.is_passive == other.is_passive
            if is_same and mine.doers and _is_exchanged(mine, other):
                yield Finding(
                    code="C-ROLES",
                    message=f"the claim says {shown(mine.doers[0].words)}, the quote "
                    f"{shown(other.doers[0].words)} ({support.place})",
                    tip="let the claim say who does it to whom as the quote does",
                )
                return


def _is_exchanged(mine: Event, theirs: Event) -> bool:
    """Whether what tells the doer apart in one tells what it is done to apart in the other."""
    doer, other = mine.doers[0], theirs.doers[0]
    if _noun(doer) != _noun(other):
        return False
    here, there = _apart(doer), _apart(other)
    if not here - there or not there - here:
        return False
    return any(
        _noun(one) == _noun(doer) == _noun(two)
        and there - here <= _apart(one) - _apart(two)
        and here - there <= _apart(two) - _apart(one)
        for one in (*mine.objects, *mine.others)
        for two in (*theirs.objects, *theirs.others)
    )


def _noun(phrase: Phrase) -> str:
    """The last word: “train” of “the back of a freight train”."""
    return phrase.words.split()[-1].casefold()


def _apart(phrase: Phrase) -> frozenset[str]:
    """The stems of the words of a phrase before its last."""
    return phrase.stems - {stem(_noun(phrase))}
