"""Sequence: what comes after in the quote does not come before in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.events.orders import Order, orders
from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.families import of_kin
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_ANSWERING = late(
    r"(?<![\w-])(?:respond(?:s|ed)|retaliat(?:es|ed)|react(?:s|ed)|hit\s+back|struck\s+back|"
    r"in\s+(?:response|retaliation|return|reply|answer))(?!\w)",
    re.IGNORECASE,
)
_NAME = late(r"(?<![\w’'-])[A-Z][\w-]+")
_COVERED, _LEAST = 0.5, 2


def sequence_findings(support: Support) -> Iterator[Finding]:
    """“withdrew after reaching a settlement” becomes “reached a settlement after withdrawing”."""
    mine = orders(content(support.claim))
    theirs = orders(support.quoted) if mine else ()
    names = stems(" ".join({*_NAME.findall(support.claim)} & {*_NAME.findall(support.quoted)}))
    for own in mine:
        if any(_is_kept(own, other) for other in theirs):
            continue
        turned = next((it for it in theirs if _is_turned(own, it) or _is_so(own, it, names)), None)
        if turned or _is_answered_before(own, support):
            words = turned.words if turned else "in answer"
            yield Finding(
                code="C-POLARITY",
                message=f"the claim turns what came first and what came after, "
                f"{shown(words)} ({support.place})",
                tip="keep the order of events",
            )
            return


def _is_answered_before(mine: Order, support: Support) -> bool:
    """“responded by closing the port” becomes “closed the port before the tax was imposed”."""
    if not _ANSWERING.search(support.quoted) or _ANSWERING.search(content(support.claim)):
        return False
    quoted = stems(support.quoted)
    is_it = len(mine.earlier & quoted) >= max(_LEAST, _COVERED * len(mine.earlier))
    is_first = mine.words.casefold().startswith("before")
    return is_first and is_it and not mine.later <= quoted


def _is_kept(one: Order, other: Order) -> bool:
    return _is_nearer(one.earlier, other.earlier, other.later) and _is_nearer(
        one.later, other.later, other.earlier
    )


def _is_turned(one: Order, other: Order) -> bool:
    return (
        _is_nearer(one.earlier, other.later, other.earlier)
        and _is_nearer(one.later, other.earlier, other.later)
    ) or (_is_mostly(one.earlier, other.later) and _is_mostly(one.later, other.earlier))


def _is_so(one: Order, other: Order, names: frozenset[str]) -> bool:
    """“Ada Noor died before Lind married her”: whether the deeds are turned, whoever did them."""
    first, second = (_without(it, names) for it in (one, other))
    return all((*first[1:], *second[1:])) and _is_turned(first, second)


def _without(order: Order, names: frozenset[str]) -> Order:
    return order._replace(earlier=order.earlier - names, later=order.later - names)


def _is_nearer(one: frozenset[str], other: frozenset[str], rest: frozenset[str]) -> bool:
    """Whether the first tells of the same as the second, more than of the third."""
    shared = len(of_kin(one, other))
    return shared > len(of_kin(one, rest)) and shared >= _COVERED * min(len(one), len(other))


def _is_mostly(one: frozenset[str], other: frozenset[str]) -> bool:
    shared, least = len(one & other), min(len(one), len(other))
    return shared >= min(_LEAST, least) and shared >= _COVERED * least
