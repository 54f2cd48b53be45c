"""Roles: who does it and to whom are the same in claim and quote."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from dossier.gate.claims.doing.exchanged import (
    are_pronouns_exchanged,
    exchanged,
    is_giver_or_receiver,
    teller_exchanged,
    told_back,
)
from dossier.gate.claims.doing.swapped import (
    OWNED,
    are_apposed,
    does_likewise,
    is_holder,
    is_introduced_apart,
    is_owned_doer,
    is_owner_doer,
    other_subject,
)
from dossier.gate.claims.events.events import (
    Event,
    Phrase,
    all_stems,
    events,
    heads,
    joined,
    shown_words,
)
from dossier.gate.claims.events.matching import alike, in_full, slots
from dossier.gate.claims.events.mutual import is_mutual
from dossier.gate.claims.events.resolved import resolved
from dossier.gate.claims.reading.antecedents import whole_relative
from dossier.gate.claims.reading.ellipsis import filled
from dossier.gate.claims.reading.peoples import of_one_people
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.saying.parties import are_rivals, party
from dossier.gate.claims.saying.public import is_body_for_name
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import tokens
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.gate.voices.voice import hear
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_EXCHANGED = "have changed places"
_FIRST_PERSON = late(r"(?<![\w’'])(?:I|[Mm]e|[Ww]e|us)(?![\w’'])")
_DONE_TO = frozenset("object to on from for against at".split())
_THAN = late(
    r"(?<![\w-])than(?![\w-])(?!\s+(?:\S?\d|an?\s|one|two|three|four|five|six|seven|eight|nine|ten|half))"
)
_BELONGING = frozenset(
    "office staff deputy aide aides lawyer lawyers spokesman spokeswoman spokesperson wife husband "
    "son daughter brother sister mother father family adviser advisers advisor advisors "
    "predecessor successor rival rivals friends allies assistant secretary".split()
)

_PARTICLES = frozenset("over up out off down".split())
"""“handed over the four”: words after a verb that what it is done to follows."""
_STAYING = frozenset(map(stem, ("remain", "remains", "stay", "stays")))
_BE = frozenset(map(stem, ("is", "was", "are", "were", "be", "been")))


class Texts(NamedTuple):
    """A claim and the words it rests on, as they are compared, and the source they are from."""

    claim: str
    quoted: str
    source: str
    speaker: str = ""


def role_findings(support: Support) -> Iterator[Finding]:
    """A deed of the claim with another doer, or done to another, than in the quote.

    It is one where names that mean the same are put for one another; unless two have changed
    places, where they are not as well.
    """
    if support.is_a_word_short:
        return
    speaker = _speaker(support)
    quoted = " . ".join(_told(filled(whole_relative(it)), speaker) for it in support.distinct)
    claim = in_full(support.claim, quoted)
    claim, quoted = of_one_people(claim, quoted)
    plain = Texts(claim, quoted, support.passages[0].source.text, speaker)
    is_of_same = any(alike(event, events(quoted)) for event in events(claim))
    verbs = {event.verb for event in resolved(claim)}
    if not is_of_same and verbs.isdisjoint(it.verb for it in resolved(quoted)):
        return
    known = plain._replace(claim=support.with_ids(plain.claim), quoted=support.with_ids(quoted))
    fault = _fault(known)
    if fault and (_EXCHANGED in fault or known == plain or _fault(plain)):
        yield Finding(
            code="C-ROLES",
            message=f"{_fault(plain) or fault} ({support.place})",
            tip="let the claim say who does it to whom as the quote does",
        )


def _speaker(support: Support) -> str:
    """A word for who says “I”, where it is known."""
    if not _FIRST_PERSON.search(support.quoted):
        return ""
    heard = [hear(passage).name for passage in support.passages]
    given = (support.library.voice(name) for name in support.named)
    known = [voice.names[0] for voice in given if voice]
    name = next(iter([*known, *support.named, *filter(None, heard)]), "")
    return name if support.library.voice(name) else " ".join(tokens(name)[-1:]).title()


def _told(words: str, speaker: str) -> str:
    """The quoted words with the speaker's name for “I”, “me”, “we” and “us”."""
    return _FIRST_PERSON.sub(speaker, words) if speaker else words


def _fault(texts: Texts) -> str:
    """What the claim has done by or to another than the quote; or nothing."""
    theirs = events(texts.quoted)
    for event in events(texts.claim):
        judge = _wrong_of_both if is_mutual(event) else _wrong
        found = [judge(event, other, texts) for other in alike(event, theirs)]
        if found and all(found):
            return found[0]
    return _exchanged(texts)


def _exchanged(texts: Texts) -> str:
    """Two who have changed places, whoever is meant by “he”, and what is said by “was” or “had”."""
    theirs = [it for it in resolved(texts.quoted) if not it.is_inferred]
    for event in resolved(texts.claim):
        if event.is_inferred or is_mutual(event):
            continue
        like = [it for it in theirs if it.verb == event.verb]
        found = [exchanged(event, other, texts.claim, texts.quoted) for other in like]
        if found and all(found) and (pair := found[0]):
            return f"{shown(pair[0])} and {shown(pair[1])} {_EXCHANGED} between quote and claim"
    return ""


def _wrong(mine: Event, theirs: Event, texts: Texts) -> str:
    """What is wrong with an event of the claim if it is this one of the quote."""
    if pair := exchanged(mine, theirs, texts.claim, texts.quoted):
        return f"{shown(pair[0])} and {shown(pair[1])} {_EXCHANGED} between quote and claim"
    if _THAN.search(texts.claim) and _THAN.search(texts.quoted):
        return ""
    if (
        _is_turned(mine, theirs)
        or teller_exchanged(mine, theirs)
        or are_pronouns_exchanged(mine, theirs, texts.source)
        or is_giver_or_receiver(mine, theirs)
        or _is_owner_only(mine, theirs)
        or is_owner_doer(mine, theirs)
        or is_owned_doer(mine, theirs)
        or _is_other_party(mine, theirs, texts)
    ):
        doers, instead = shown_words(mine.doers), shown_words(theirs.doers)
        return (
            f"the claim has {shown(doers or mine.words)} where the quote has "
            f"{shown(instead or theirs.words)}"
        )
    if receiver := _received_by_another(mine, theirs, texts):
        return receiver
    if other := _other_object(mine, theirs, texts):
        return f"the claim does to {shown(other[0])} what the quote does to {shown(other[1])}"
    return ""


def _wrong_of_both(mine: Event, theirs: Event, texts: Texts) -> str:
    """What is wrong with what both do, or with who tells whom."""
    if pair := told_back(mine, theirs, texts.claim, texts.quoted):
        return f"{shown(pair[0])} and {shown(pair[1])} {_EXCHANGED} between quote and claim"
    return _received_by_another(mine, theirs, texts)


def _received_by_another(mine: Event, theirs: Event, texts: Texts) -> str:
    """What is wrong with of whom it is told, where the quote tells of both in turn."""
    if not mine.is_passive and mine.verb not in _STAYING:
        return ""
    receiver = other_subject(mine, theirs, events(texts.quoted), texts.quoted)
    return f"in the quote it is told of {shown(receiver)}, in the claim not" if receiver else ""


def _is_turned(mine: Event, theirs: Event) -> bool:
    """Whether the doer is whom the quote has it done to, and it is done to somebody else."""
    here, there = slots(mine), slots(theirs)
    doer, other = heads(mine.doers), heads(theirs.doers)
    if mine.verb != theirs.verb or doer & all_stems(theirs.doers):
        return False
    if _is_made_active(mine, theirs):
        return True
    is_unnamed = any(it.pronoun for it in (*theirs.doers, *mine.objects))
    for slot in here.keys() & there.keys() & _DONE_TO:
        done_to, theirs_to = heads(here[slot]), heads(there[slot])
        if not here[slot] or not there[slot] or done_to & theirs_to:
            continue
        rest = other | (heads(theirs.others) if slot == "object" else frozenset())
        if doer and doer <= theirs_to and (is_unnamed or rest & done_to):
            return True
        is_told = bool(mine.doers) or mine.is_passive
        if is_told and done_to and done_to <= all_stems(theirs.doers) and done_to & other:
            return True
    return bool(doer) and _is_given_away(mine, theirs)


def _is_made_active(mine: Event, theirs: Event) -> bool:
    """“Lind is accused of theft”, told as “Lind accused others of theft”."""
    over = [it for it in mine.others if it.link in _PARTICLES and theirs.helpers]
    done_to_it = mine.objects or over
    if not theirs.is_passive or theirs.doers or mine.is_passive or not done_to_it:
        return False
    doer, done_to = heads(mine.doers), heads(theirs.objects)
    is_own = done_to_it[0].words.casefold().startswith(("its ", "his ", "her ", "their "))
    persons = [{it.pronoun for it in row} & {"he", "she"} for row in (mine.doers, theirs.objects)]
    is_same = (bool(doer) and doer <= done_to) or bool(persons[0] & persons[1])
    return is_same and not is_own and not heads(done_to_it) & done_to


def _is_given_away(mine: Event, theirs: Event) -> bool:
    """“was sold to the region”, told as “the region sold it”."""
    if not theirs.is_passive or theirs.doers or not mine.objects:
        return False
    return heads(mine.doers) <= heads(it for it in theirs.others if it.link == "to")


def _is_owner_only(mine: Event, theirs: Event) -> bool:
    """“The mayor's office called it wrong”, told as “The mayor called it wrong”.

    So too “Varga's team suspended him”, told as “Varga suspended his team”.
    """
    if _is_owned_instead(mine, theirs):
        return True
    owned = OWNED.search(shown_words(theirs.doers))
    if owned is None or heads(mine.doers) != stems(owned["owner"]):
        return False
    is_of_body = owned["what"].startswith("spokes") and not joined(it.names for it in mine.doers)
    return (owned["what"].casefold() in _BELONGING and not is_of_body) or bool(
        stems(owned["what"]) & heads(mine.objects) and any(it.pronoun for it in theirs.objects)
    )


def _is_owned_instead(mine: Event, theirs: Event) -> bool:
    """“Varga called on his rival to go”, told as “Varga's rival called on him to go”."""
    owned = OWNED.search(shown_words(mine.doers))
    if owned is None or mine.is_passive or theirs.is_passive or mine.verb != theirs.verb:
        return False
    of_theirs = (
        it.words.casefold().split()[1:2] == [owned["what"].casefold()]
        for it in theirs.phrases
        if it.words.casefold().startswith(("his ", "her ", "its ", "their "))
    )
    owner = stems(owned["owner"])
    is_done_to_them = any(
        it.pronoun or heads((it,)) & owner for it in mine.phrases[len(mine.doers) :]
    )
    return is_done_to_them and owner <= heads(theirs.doers) and any(of_theirs)


def _is_other_party(mine: Event, theirs: Event, texts: Texts) -> bool:
    """Whether another does it than in the quote, who is not the same by another word."""
    one, other = heads(mine.doers), heads(theirs.doers)
    if mine.is_inferred or theirs.is_inferred or not one or not other:
        return _is_many_for_one(mine, theirs)
    if any(it.is_nobody for it in (*mine.doers, *theirs.doers)):
        return False
    if one & all_stems(theirs.tellers) or other & stems(texts.speaker):
        return False
    if all_stems(mine.doers) & all_stems(theirs.doers) or not _is_done_to_same(mine, theirs):
        return False
    quoted, said = events(texts.quoted), stems(texts.quoted)
    if mine.verb != theirs.verb and any(one & heads(event.doers) for event in quoted):
        return False
    if any(one & it.stems and other & it.stems for event in quoted for it in event.phrases):
        return False
    if any(is_called(other, one, it) or is_called(one, other, it) for it in quoted) or is_holder(
        mine, texts.quoted
    ):
        return False
    if does_likewise(mine, texts.quoted):
        return False
    if are_apposed(shown_words(theirs.doers), shown_words(mine.doers), texts.quoted):
        return False
    names, named = (_names(event, texts.source) for event in (mine, theirs))
    if names and named:
        return bool(names & said)
    if one <= said and other <= stems(texts.claim):
        return True
    if any(_are_apart(it, theirs, quoted) for it in mine.doers):
        return True
    if names & said and _is_other_body(mine, theirs):
        return True
    if names and is_introduced_apart(mine, theirs, quoted):
        return True
    doers = shown_words(mine.doers), shown_words(theirs.doers)
    return not names and (
        are_rivals(*doers, texts.source) or is_body_for_name(*doers, texts.source)
    )


def _names(event: Event, source: str) -> frozenset[str]:
    """The names of its doers; a party that opens a sentence, “Residents”, is none."""
    named = (it for it in event.doers if it.start or " " in it.words or not party(it.words, source))
    return joined(it.names for it in named)


def _is_many_for_one(mine: Event, theirs: Event) -> bool:
    """“He offered it”, told as “The miners offered it”."""
    is_one = [it.pronoun for it in theirs.doers] in (["he"], ["she"])
    many = [it for it in mine.doers if not it.names and it.last.endswith(("men", "ers", "ors"))]
    return is_one and len(mine.doers) == 1 and any(it.words[:4] == "The " for it in many)


def is_called(one: frozenset[str], other: frozenset[str], event: Event) -> bool:
    """“The ship was a tanker from Arden”: the doer is what the other words say it is."""
    is_be = event.verb in _BE and not event.is_denied
    return is_be and bool(one & heads(event.doers)) and other <= event.stems


def _is_other_body(mine: Event, theirs: Event) -> bool:
    """“The opposition in Lothia”: a body told apart by a name that is not the other's."""
    words = shown_words(theirs.doers)
    is_body = not heads(theirs.doers).isdisjoint(_bodies())
    placed = {stem(word) for word in words.split()[1:] if word[0].isupper()}
    return is_body and bool(placed - heads(theirs.doers) - all_stems(mine.doers))


def _is_done_to_same(mine: Event, theirs: Event) -> bool:
    """Whether both are done to the same, or to nobody and in like circumstances."""
    done_to, theirs_to = heads(mine.objects), heads(theirs.objects)
    if done_to and theirs_to:
        return bool(done_to & theirs_to)
    if mine.objects and theirs.objects:
        return True
    if mine.objects or theirs.objects:
        return False
    rest = all_stems(mine.others)
    links = {it.link for it in theirs.others if it.pronoun}
    if any(it.link in links for it in mine.others):
        return True
    return not rest or bool(rest & all_stems(theirs.others))


def _are_apart(doer: Phrase, theirs: Event, quoted: Sequence[Event]) -> bool:
    """Whether the sentence has these words for somebody else than the doer.

    Who is named by a full phrase twice in a sentence would be “he” or “it” the second time.
    """
    known = all_stems(theirs.doers)
    near = [event for event in quoted if event.sentence == theirs.sentence]
    return any(
        doer.head <= phrase.head and doer.last == phrase.last
        for event in near
        for row in (event.doers, event.objects)
        for phrase in row
        if not all_stems(row) & known
    )


def _other_object(mine: Event, theirs: Event, texts: Texts) -> tuple[str, str] | None:
    """Whom the claim has it done to, and whom the quote, that does something else to the first."""
    here, there = slots(mine), slots(theirs)
    is_same_doer = bool(heads(mine.doers) & heads(theirs.doers))
    for slot in here.keys() & there.keys() & (_DONE_TO | {"with"}):
        one, other = heads(here[slot]), heads(there[slot])
        if not one or not other or one & theirs.stems or other & mine.stems:
            continue
        if any(phrase.refers for phrase in (*here[slot], *there[slot])):
            continue
        if any(is_called(other, one, event) for event in events(texts.quoted)):
            continue
        if are_apposed(shown_words(here[slot]), shown_words(there[slot]), texts.quoted):
            continue
        elsewhere = _verbs_of(one, slot, theirs, events(texts.quoted))
        is_crossed = bool(elsewhere & _verbs_of(other, slot, mine, events(texts.claim)))
        if is_crossed or (elsewhere and is_same_doer and slot in ("object", "to")):
            return shown_words(here[slot]), shown_words(there[slot])
    return None


def _verbs_of(
    words: frozenset[str], slot: str, event: Event, every: Sequence[Event]
) -> frozenset[str]:
    """What else in the sentence of an event is done to whom the words name."""
    return frozenset(
        other.verb
        for other in every
        if other.sentence == event.sentence
        and other.verb != event.verb
        and not other.is_inferred
        and words <= heads(slots(other).get(slot, ()))
    )


@cache
def _bodies() -> frozenset[str]:
    return frozenset(map(stem, (*words_of("organisations"), "opposition", "police")))
