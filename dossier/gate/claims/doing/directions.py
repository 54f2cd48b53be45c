"""Directions: what goes to a place in the quote does not come from there in the claim."""

from collections.abc import Iterator
from functools import cache

from dossier.gate.claims.events.events import Event, all_stems, events, shown_words
from dossier.gate.claims.events.matching import Row, same, slots
from dossier.gate.claims.reading.terms import stem, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding

_TURNED = {
    "to": ("from",),
    "into": ("from", "out"),
    "towards": ("from",),
    "from": ("to", "into", "towards"),
    "onto": ("off",),
    "off": ("onto",),
}
"""Each preposition with its contraries."""
_MOVING = (
    "move go come flee escape drive fly travel sail march walk run flow transfer send export "
    "import ship bring take return withdraw migrate head emigrate smuggle deliver carry pass "
    "lead switch shift turn stretch hand"
)
_SIGNS = frozenset(_TURNED)


def direction_findings(support: Support) -> Iterator[Finding]:
    """“will move to Lind” becomes “will move away from Lind”."""
    if _SIGNS.isdisjoint(words_in(support.claim)):
        return
    quoted = events(support.quoted)
    for mine in events(support.claim):
        found = same(mine, quoted) if mine.verb in _moving() else ()
        turned = [_turned(mine, theirs) for theirs in found]
        if turned and all(turned):
            yield Finding(
                code="C-ROLES",
                message=f"the claim turns the direction: {shown(turned[0])} ({support.place})",
                tip="let it go where the quote has it go",
            )
            return


def _turned(mine: Event, theirs: Event) -> str:
    """What the claim has after the contrary preposition, if after no other."""
    here, there = slots(mine), slots(theirs)
    for link, contrary in _TURNED.items():
        row = _plain(here.get(link, ()))
        others = _plain(tuple(it for other in contrary for it in there.get(other, ())))
        own = there.get(link, ())
        if row and all_stems(row) & all_stems(others) and not all_stems(row) & all_stems(own):
            return f"{link} {shown_words(row)}"
    return ""


@cache
def _moving() -> frozenset[str]:
    return frozenset(stem(word) for word in _MOVING.split())


def _plain(row: Row) -> Row:
    """Those that are no numbers or times."""
    return tuple(it for it in row if not it.amounts and not it.moments)
