"""Misplaced: a deed of the claim has one beside it who in the quote has no part in it, or another.

“Lind sued Holm” becomes “Lind sued the state” (a stranger), “The state asked Lind to sue Holm”
becomes “The state sued Holm” (somebody from another clause).
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dossier.gate.claims.doing.roles import is_called
from dossier.gate.claims.doing.swapped import OWNED, are_apposed
from dossier.gate.claims.events.events import Event, Phrase, all_stems, events, joined
from dossier.gate.claims.events.matching import Row, in_full, says_little, slots
from dossier.gate.claims.events.mutual import is_mutual
from dossier.gate.claims.reading.descriptions import BODIES, GENDERS, may_mean
from dossier.gate.claims.reading.ellipsis import filled
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.saying.parties import are_rivals, party
from dossier.gate.claims.saying.public import is_body_for_name
from dossier.gate.claims.saying.trades import are_of_other_trades, is_somebody
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import proper
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_LOOSE = frozenset(("", "of", "about", "as", "at", "than"))
"""Links that tell too little of the part somebody takes."""
_OWN = late(r"(?:its|his|her|their|our|my)\s", re.IGNORECASE)
_KIN_OF = late(r"(?P<what>[a-z-]+)\s(?:of|to)\s(?P<owner>[A-Z].*)\Z")
_MAIN = frozenset(("doer", "object", "to", "from"))


class Quote(NamedTuple):
    """What happens in a quote, its words, and the text of its article."""

    events: Sequence[Event]
    words: str
    source: str


def misplaced_findings(support: Support) -> Iterator[Finding]:
    """One who takes a part in a deed of the claim that another takes in the quote."""
    full = filled(support.quoted)
    quote = Quote(events(support.with_ids(full)), full, support.passages[0].source.text)
    for mine in events(support.with_ids(in_full(support.claim, full))):
        theirs = [event for event in quote.events if event.verb == mine.verb]
        for slot, one in _parts(mine) if _are_like(mine, theirs) else ():
            if _is_beside(one, mine, theirs) and _is_misplaced(one, slot, theirs, quote):
                other = next(it for event in theirs for it in _row(event, slot))
                yield Finding(
                    code="C-ROLES",
                    message=f"the claim has {shown(one.words)} where the quote has "
                    f"{shown(other.words)} ({support.place})",
                    tip="let the claim say who does it to whom as the quote does",
                )
                return


def _are_like(mine: Event, theirs: Sequence[Event]) -> bool:
    """Whether a deed and those of its name in the quote can be held against each other."""
    if not theirs or says_little(mine) or is_mutual(mine):
        return False
    return not any("than" in slots(event) for event in (mine, *theirs))


def _is_misplaced(one: Phrase, slot: str, theirs: Sequence[Event], quote: Quote) -> bool:
    """Whether one takes a part that in the quote plainly another takes."""
    if slot == "doer" and any("to" in event.helpers for event in theirs):
        return False
    rows = [_row(event, slot) for event in theirs]
    others = [it for row in rows for it in row]
    if slot in _MAIN and _is_kin(one, others):
        is_strange = True
    elif any(_may_be(one, row) for row in rows):
        return False
    else:
        is_strange = _is_strange(one, others, quote.source)
    if _is_beside_number(one, quote.words):
        return False
    if any(_is_place_of(one, it, quote.words) for it in others):
        return False
    is_teller = any(one.head & all_stems(event.tellers) for event in theirs)
    return is_strange or (
        slot in _MAIN and not is_teller and _is_from_elsewhere(one, others, quote)
    )


def _parts(event: Event) -> Iterator[tuple[str, Phrase]]:
    """Who alone takes each part, as far as the order of words tells."""
    for slot in slots(event):
        row = _row(event, slot)
        if len(row) == 1 and slot not in _LOOSE and not (slot == "doer" and event.is_inferred):
            yield slot, row[0]


def _row(event: Event, slot: str) -> Row:
    """Those who take a part; whoever says “it had sued Lind” for “it”."""
    row = slots(event).get(slot, ())
    if slot != "doer" or len(row) != 1 or not event.tellers:
        return row
    return event.tellers[:1] if _is_own_teller(row[0].pronoun, event.tellers[0]) else row


def _is_own_teller(pronoun: str, teller: Phrase) -> bool:
    """Whether a pronoun may mean who says so: “it” a body, “he” a person."""
    if pronoun == "it":
        return teller.last in BODIES or teller.last in party(teller.words, "") - words_of("roles")
    are_many = teller.last.endswith("s") and not {
        teller.last,
        teller.last.removesuffix("s"),
    }.isdisjoint(words_of("humans") | words_of("roles"))
    return pronoun in GENDERS and bool(teller.names) and not are_many


def _is_beside(one: Phrase, event: Event, theirs: Sequence[Event]) -> bool:
    """Whether somebody is named, beside whom the deed is that of the quote."""
    if one.refers or not one.head or one.is_nobody or _OWN.match(one.words):
        return False
    rest = event.stems - one.stems
    return any(rest & other.stems for other in theirs)


def _may_be(one: Phrase, row: Row) -> bool:
    """Whether a phrase may be one of those who take that part in the quote."""
    if not row or any(it.refers or it.is_nobody for it in row):
        return True
    return bool(one.stems & all_stems(row))


def _is_kin(mine: Phrase, others: Sequence[Phrase]) -> bool:
    """“Anna Berg's brother” for “Anna Berg”, or the reverse."""
    is_kin = any(_is_owner(mine, it) or _is_owner(it, mine) for it in others)
    return is_kin and not any(mine.head & it.head for it in others)


def _is_owner(one: Phrase, other: Phrase) -> bool:
    """Whether a phrase is the owner's name in another, “Anna Berg's brother”."""
    found = OWNED.search(other.words) or _KIN_OF.search(other.words)
    if found is None or not one.names or not other.head & stems(found["what"]):
        return False
    return is_somebody(other.last) and one.names == one.head and stems(found["owner"]) <= one.names


def _is_beside_number(one: Phrase, full: str) -> bool:
    """“Berg collected 300 in Marlow and Lind 450”: of whom the verb is not said again."""
    return re.search(rf"(?:,|;|\band|\bwhile)\s{re.escape(one.words)}\s[$€£]?\d", full) is not None


def _is_place_of(one: Phrase, other: Phrase, full: str) -> bool:
    """“from the hospital in Lorne”, told as “from Lorne”."""
    return (
        re.search(rf"{re.escape(other.words)}\s(?:in|at|of|near)\s{re.escape(one.words)}", full)
        is not None
    )


def _is_strange(mine: Phrase, others: Sequence[Phrase], source: str) -> bool:
    """Whether the phrase plainly means none of the others, by what the article calls them."""
    theirs = [_OWN.sub("the ", it.words) for it in others]
    return all(
        proper(it) in source
        and (
            is_body_for_name(mine.words, it, source)
            or are_rivals(mine.words, it, source)
            or are_of_other_trades(mine.words, it, source)
        )
        for it in theirs
    )


def _is_from_elsewhere(mine: Phrase, others: Sequence[Phrase], quote: Quote) -> bool:
    """Whether the quote names the one of the claim, but as another than those."""
    quoted, full, source = quote
    if not _is_somebody(mine, source) or not any(_is_somebody(it, source) for it in others):
        return False
    if not mine.head <= joined(it.head for event in quoted for it in event.phrases):
        return False
    return not any(
        (_may_mean(mine, it, source) and not any(_are_two(mine, it, event) for event in quoted))
        or are_apposed(mine.words, it.words, full)
        or are_apposed(it.words, mine.words, full)
        or any(
            is_called(it.head, mine.head, event) or is_called(mine.head, it.head, event)
            for event in quoted
        )
        for it in others
    )


def _are_two(one: Phrase, other: Phrase, event: Event) -> bool:
    """“a fund set up by the firm”: one does it to the other, so neither is the other."""
    rows = (joined(it.head for it in event.doers), joined(it.head for it in event.objects))
    return any(one.head <= row and other.head <= rest for row, rest in (rows, rows[::-1]))


def _may_mean(one: Phrase, other: Phrase, source: str) -> bool:
    """Whether one is a name and the other, “the company”, may stand for it."""
    nouns = [it for it in (one, other) if not it.names or it.last in words_of("roles")]
    if len(nouns) != 1:
        return False
    name = other if nouns[0] is one else one
    called = proper(name.words)
    return called not in source or may_mean(nouns[0].words, called, source)


def _is_somebody(phrase: Phrase, source: str) -> bool:
    return bool(phrase.names or party(phrase.words, source))
