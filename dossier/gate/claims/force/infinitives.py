"""Infinitives: a deed the quote has only after “to”, “may” or “should” is not done in the claim.

Whatever word leaves it open need not be known; those are that let it be done, as “managed to”.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dossier.gate.claims.events.events import Event, events
from dossier.gate.claims.events.matching import says_little
from dossier.gate.claims.reading.ellipsis import filled
from dossier.gate.claims.reading.openers import opener_words
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_OPEN = frozenset("to may might could should must ought".split())
_ANY_MODAL = _OPEN | frozenset("can cannot will would shall".split())
_DOING = (
    "manage help continue begin start go come force compel get cause lead prompt persuade prove "
    "turn happen use know see find show take cost make bother dare choose remember rush hurry "
    "race return rise grow live survive succeed step move bring drive spend combine unite join "
    "gather serve bind convince induce reveal discover pause stop act work beat defeat meet used "
    "recover fall climb slip rebound"
)
"""Verbs before an infinitive that is done, or of which nobody can tell."""
_LIGHT = frozenset("tak took mak made giv gav hold held".split())
_AS_DONE = late(
    r"(?<![\w-])(?:(?:first|last|only|ones?|next|\w+est|enough|order|so)\s+(?:\w+\s+){0,2}|"
    r"(?:able|(?<!the )right|wrong|pleased|proud|glad|sorry|happy|relieved|delighted|quick|slow|"
    r"as|had|has|have|not|never)\s+)\Z",
    re.IGNORECASE,
)
_NEAR = 40


def infinitive_findings(support: Support) -> Iterator[Finding]:
    """“was given a year to recall the toys” becomes “recalled the toys”."""
    quoted = filled(support.quoted)
    if _OPEN.isdisjoint(quoted.casefold().split()):
        return
    mine = [event for event in events(support.claim) if _is_done(event)]
    theirs = events(quoted) if mine else ()
    for event in mine:
        same = [other for other in theirs if other.verb == event.verb]
        if not same or not all(_is_open(other, quoted) for other in same):
            continue
        if not any(event.stems & other.stems for other in same) or _is_left_open(
            event, same, theirs, support.claim
        ):
            continue
        first = same[0]
        words = quoted[max(0, first.start - _NEAR) : first.start + len(first.words)]
        yield Finding(
            code="C-FORCE",
            message=f"the quote leaves it undone, {shown(words.partition(' ')[2])}, the claim says "
            f"{shown(event.words)} ({support.place})",
            tip="word the claim no surer than the quote",
        )
        return


def _is_done(event: Event) -> bool:
    """Whether a deed of the claim is told as done or being done."""
    return not (
        event.is_inferred
        or event.is_denied
        or event.opener
        or says_little(event)
        or _ANY_MODAL & {*event.helpers}
        or event.verb in _LIGHT
        or event.helpers[:1] == ("be",)
        or event.words.endswith("ing")
        or "edly " in event.words
        or any(phrase.is_nobody for phrase in event.phrases)
    )


def _is_open(event: Event, text: str) -> bool:
    """Whether the quote has a deed only as one that may be done."""
    helpers = event.helpers
    if not helpers or event.is_denied or "having" in helpers or helpers[:2] == ("to", "have"):
        return False
    if helpers == ("to",) and event.words.endswith("ing"):
        return False
    before = text[max(0, event.start - _NEAR) : event.start]
    return helpers[0] in _OPEN and not (helpers[0] == "to" and _AS_DONE.search(before))


def _is_left_open(mine: Event, same: Sequence[Event], theirs: Sequence[Event], claim: str) -> bool:
    """Whether the word before leaves nothing open, or the claim keeps it."""
    if opener_words().search(claim, 0, mine.start):
        return True
    led = [_governing(event, theirs) for event in same]
    return any(verb in _doing() or verb in stems(claim) for verb in led)


def _governing(event: Event, every: Sequence[Event]) -> str:
    """The verb before an infinitive, or nothing."""
    before = [it for it in every if it.start < event.start and it.sentence == event.sentence]
    return before[-1].verb if before and event.helpers[0] == "to" else ""


@cache
def _doing() -> frozenset[str]:
    return frozenset(stem(word) for word in _DOING.split())
