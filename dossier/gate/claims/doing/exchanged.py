"""Exchanged: two who take part in a deed have changed places between quote and claim."""

import re
from itertools import combinations

from dossier.gate.claims.doing.swapped import done_to
from dossier.gate.claims.events.events import Event, all_stems, heads, joined, shown_words
from dossier.gate.claims.events.matching import Row, slots
from dossier.gate.claims.reading.descriptions import GENDERS, gender_of_full_name
from dossier.gate.claims.reading.terms import stem, stems, words_in
from dossier.text.patterns import late

_BOTH_WAYS = stems("lease rent hire charter loan lease sublet")
"""Verbs of who gives and of who takes: “leased it to Lind”, “leased it from Lind”."""
_ENDS = ("from", "to")
_NAMED = late(r"(?!(?:The|An?)\s)[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*")
_CASES = {"he": "he", "him": "he", "she": "she", "her": "she"}
_PERSONS = (("he", "she"), ("she", "he"))
_TELL = stem("tell")
_THIRD = frozenset("he she it they".split())
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


def told_back(mine: Event, theirs: Event, claim: str, quoted: str) -> tuple[str, str] | None:
    """“She had told the airline”, told as “The airline had told her”: the two."""
    if mine.verb != _TELL or theirs.verb != _TELL:
        return None
    if are_pronouns_exchanged(mine, theirs) or _is_told_to_teller(mine, theirs):
        return shown_words(mine.doers), shown_words(mine.objects)
    return exchanged(mine, theirs, claim, quoted)


def are_pronouns_exchanged(mine: Event, theirs: Event, source: str = "") -> bool:
    """Whether those have changed places of whom one or both are “he”, “she” or “it”."""
    if mine.verb != theirs.verb:
        return False
    is_active = not mine.is_passive and not theirs.is_passive
    return (
        is_active and (_is_told_by_receiver(mine, theirs) or _are_he_and_she(mine, theirs))
    ) or _is_done_to_other_gender(mine, theirs, source)


def is_giver_or_receiver(mine: Event, theirs: Event) -> bool:
    """Whether who has it from another gives it, or who gives it has it, in the claim."""
    return mine.verb == theirs.verb and (_is_giver(mine, theirs) or _is_receiver(mine, theirs))


def _are_he_and_she(mine: Event, theirs: Event) -> bool:
    """“She asked him to leave”, told as “He asked her to leave”."""
    here, there = (tuple(map(_pronoun, (it.doers, it.objects))) for it in (mine, theirs))
    return here in _PERSONS and there == here[::-1]


def _is_done_to_other_gender(mine: Event, theirs: Event, source: str) -> bool:
    """“called her rude”, told as “Kelly called Don Hald rude”."""
    them = [it.pronoun for it in (*theirs.objects, *slots(theirs).get("to", ()))]
    meant = next((_CASES[word] for word in them if word in ("him", "her")), "")
    rows = (*mine.objects, *slots(mine).get("to", ()))
    whom = [found.group() for it in rows if it.names and (found := _NAMED.match(it.words))]
    if not meant or len(whom) != 1:
        return False
    full = late(rf"(?<![\w-])(?:[A-Z][\w’-]+\s){{0,3}}{re.escape(whom[0])}(?![\w-])")
    genders = {gender_of_full_name(it.group()) for it in full.finditer(source)} - {""}
    return bool(genders) and GENDERS[meant] not in genders


def _pronoun(row: Row) -> str:
    """“he” for “him” as for “he”, where that is all that stands there."""
    return _CASES.get(row[0].pronoun, "") if len(row) == 1 else ""


def teller_exchanged(mine: Event, theirs: Event) -> bool:
    """“Lind said the envoy had left”, told as “The envoy said Lind had left”."""
    doer, teller = heads(mine.doers), heads(mine.tellers)
    is_turned = doer <= heads(theirs.tellers) and teller <= heads(theirs.doers)
    return bool(doer and teller) and mine.verb == theirs.verb and is_turned and doer != teller


def _is_told_by_receiver(mine: Event, theirs: Event) -> bool:
    """“Lind said she had warned the canton”, told as “The canton said it had warned her”."""
    if not (_is_teller(mine) and _is_teller(theirs)):
        return False
    teller = heads(mine.tellers)
    return teller <= heads(theirs.objects) and not teller & all_stems(theirs.tellers)


def _is_told_to_teller(mine: Event, theirs: Event) -> bool:
    """“Lind said she had told the canton”, told as “Lind said the canton had told her”."""
    if mine.is_passive or theirs.is_passive or not _is_teller(theirs):
        return False
    is_back = bool(mine.objects) and all(it.pronoun for it in (*mine.objects, *theirs.doers))
    doer = heads(mine.doers)
    return is_back and bool(doer) and doer <= heads(done_to(theirs) + theirs.others)


def _is_teller(event: Event) -> bool:
    """Whether who says it is “he” or “it” that does it, as far as the words tell."""
    is_pronoun = bool(event.doers) and all(it.pronoun in _THIRD for it in event.doers)
    return is_pronoun and bool(heads(event.tellers))


def _is_giver(mine: Event, theirs: Event) -> bool:
    """“She declined an offer from Lind”, told as “Lind declined an offer”."""
    is_open = mine.is_passive or theirs.is_passive or mine.is_inferred or theirs.is_inferred
    if is_open or mine.verb in _BOTH_WAYS:
        return False
    doer = heads(mine.doers)
    if not doer or not theirs.doers or doer & all_stems(theirs.doers):
        return False
    is_same = heads(done_to(mine)) & heads(done_to(theirs))
    names = joined(it.names for it in mine.doers)
    return bool(is_same) and any(
        it.link in _ENDS and (doer <= it.head or (doer == names and doer <= it.stems))
        for it in theirs.others
    )


def _is_receiver(mine: Event, theirs: Event) -> bool:
    """“We had the reply from Lind”, told as “Lind had the reply”: to whom it went who gave it."""
    if not heads(mine.objects) & heads(theirs.objects):
        return False
    given_to, others = (heads(slots(it).get("to", ())) for it in (mine, theirs))
    known = heads(theirs.doers) | joined(it.names for it in theirs.doers)
    is_other = not heads(mine.doers) & known and not given_to & others
    return bool(given_to and others) and given_to <= known and is_other


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
    if _have_names_crossed(mine, theirs):
        return True
    is_kept = here[1] & there[1] - there[0]
    return bool(here[0] & all_stems(theirs[1]) and there[0] & all_stems(mine[1])) and not is_kept


def _have_names_crossed(mine: tuple[Row, Row], theirs: tuple[Row, Row]) -> bool:
    """“Varga pay for Lind nets” of “Lind pay for Varga nets”."""
    one, other = ([joined(it.names for it in row) for row in rows] for rows in (mine, theirs))
    is_kept = one[0] & other[0] or one[1] & other[1]
    return not is_kept and bool(one[0] & other[1] and one[1] & other[0])
