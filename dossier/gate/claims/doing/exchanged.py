"""Exchanged: two who take part in a deed have changed places between quote and claim."""

from itertools import combinations

from dossier.gate.claims.events.events import Event, all_stems, heads, shown_words
from dossier.gate.claims.events.matching import Row, slots
from dossier.gate.claims.reading.terms import stems, words_in

_MORE = frozenset("more less fewer worse".split())
_SHARES = stems("percent per cent points votes seats")


def exchanged(mine: Event, theirs: Event, claim: str, quoted: str) -> tuple[str, str] | None:
    """Two that each take the part in the claim that the other takes in the quote."""
    here, there = slots(mine), slots(theirs)
    for one, other in combinations([slot for slot in here if slot in there], 2):
        if other == "than" and _degrees(claim) != _degrees(quoted):
            continue
        rows = [tuple(map(_counted_out, (row[one], row[other]))) for row in (here, there)]
        if _have_crossed((rows[0][0], rows[0][1]), (rows[1][0], rows[1][1])):
            return shown_words(here[one]), shown_words(here[other])
    return None


def teller_exchanged(mine: Event, theirs: Event) -> bool:
    """“Lind said the envoy had left”, told as “The envoy said Lind had left”."""
    doer, teller = heads(mine.doers), heads(mine.tellers)
    is_turned = doer <= heads(theirs.tellers) and teller <= heads(theirs.doers)
    return bool(doer and teller) and mine.verb == theirs.verb and is_turned and doer != teller


def _counted_out(row: Row) -> Row:
    """The row without “44 percent”: two shares in one place exchange nobody."""
    return tuple(it for it in row if not (it.amounts and it.head <= _SHARES))


def _degrees(text: str) -> frozenset[str]:
    """The words of a text that may compare: “more”, “longer”."""
    return frozenset(word for word in words_in(text) if word in _MORE or word.endswith("er"))


def _have_crossed(mine: tuple[Row, Row], theirs: tuple[Row, Row]) -> bool:
    """Whether the first of the claim stands in the second of the quote, and the reverse.

    So too where they own what the second is: “its ports to Lind's ships”.
    """
    here, there = (heads(mine[0]), heads(mine[1])), (heads(theirs[0]), heads(theirs[1]))
    if any(it.link == "than" for it in mine[1]):
        kept = here[0] & there[0] | here[1] & there[1]
        here, there = (here[0] - kept, here[1] - kept), (there[0] - kept, there[1] - kept)
    owners = all_stems(mine[1]) - here[1], all_stems(theirs[1]) - there[1]
    if here[0] & there[0]:
        return False
    if here[0] & owners[1] and there[0] & owners[0]:
        return True
    is_kept = here[1] & there[1] - there[0]
    return bool(here[0] & all_stems(theirs[1]) and there[0] & all_stems(mine[1])) and not is_kept
