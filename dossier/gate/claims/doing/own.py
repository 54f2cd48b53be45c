"""Own: what somebody says of himself, “Lind denied that she had left”, is told of nobody else."""

import re
from collections.abc import Iterator

from dossier.gate.claims.events.events import Event, Phrase, all_stems, events, heads, subject
from dossier.gate.claims.events.resolved import resolved
from dossier.gate.claims.reading.descriptions import GENDERS, gender_of_full_name
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding

_OF_ONESELF = frozenset(
    map(
        stem,
        "deny denies denied admit admits admitted concede concedes conceded confess confesses "
        "confessed boast boasts boasted".split(),
    )
)
"""Verbs of what one has done oneself."""


def own_findings(support: Support) -> Iterator[Finding]:
    """“Sanofar denied that it had fixed it”, told as “Sanofar denied that Lotex had fixed it”."""
    for mine in events(support.claim):
        who = subject(mine)
        if not mine.tellers or who is None or not who.names:
            continue
        for passage in support.distinct:
            theirs = _of_teller(mine, who, passage)
            meant = subject(theirs) if theirs else None
            if theirs is None or meant is None or _may_be_meant(who, meant, theirs, passage):
                continue
            yield Finding(
                code="C-ROLES",
                message=f"the claim has {shown(who.words)} where the quote has "
                f"{shown(meant.words)}, who is {shown(theirs.tellers[0].words)} "
                f"({passage.place()})",
                tip="let the claim say who does it to whom as the quote does",
            )
            return


def _of_teller(mine: Event, who: Phrase, passage: Passage) -> Event | None:
    """The same deed in the quote, of a pronoun that stands for the same teller."""
    full = {event.start: event for event in resolved(passage.words)}
    for event in events(passage.words):
        is_same = event.verb == mine.verb and heads(event.tellers) & heads(mine.tellers)
        first, known = subject(event), full.get(event.start)
        meant = subject(known) if known else None
        is_named = bool(event.tellers) and _is_name(event.tellers[0], passage.source.text)
        if not (is_same and is_named) or meant is None or first is None or not first.pronoun:
            continue
        teller = heads(event.tellers)
        is_another = not who.head & all_stems((*event.tellers, *event.phrases))
        is_own = meant.head == teller or (first.pronoun == "it" and _is_body(event, passage))
        if is_own and is_another:
            return event
    return None


def _may_be_meant(who: Phrase, first: Phrase, theirs: Event, passage: Passage) -> bool:
    """Whether the pronoun may yet stand for whom the claim names."""
    pronoun, text = first.pronoun, passage.source.text
    one, other = who.words, theirs.tellers[0].words
    if pronoun in GENDERS:
        if _gender(other, text) not in ("", GENDERS[pronoun]):
            return True
        if _gender(one, text) not in ("", GENDERS[pronoun]):
            return False
    elif pronoun != "it" or _gender(other, text):
        return True
    teller = heads(theirs.tellers)
    told = {event.verb for event in events(passage.words) if heads(event.doers) == teller}
    if told & _OF_ONESELF:
        return False
    sentence = passage.source.sentence_at(passage.start)
    before = passage.source.sentence_at(max(0, sentence.start - 2))
    return bool(stems(one) & stems(text[before.start : passage.end]))


def _is_name(phrase: Phrase, text: str) -> bool:
    """Whether it is a name, and not “Others” with the capital of a sentence's start."""
    words = re.escape(phrase.words.split(" ")[-1])
    is_inside = re.search(rf"(?<=[\w,]\s){words}(?!\w)", text) is not None
    return bool(phrase.names) and " of " not in phrase.words and is_inside


def _is_body(event: Event, passage: Passage) -> bool:
    """Whether the teller's name nowhere stands after another: “Hugo Pell”."""
    name = re.escape(event.tellers[0].words)
    full = rf"(?<![\w-])(?!The\s)[A-Z][\w’-]+\s{name}(?![\w-])"
    return re.search(full, passage.source.text) is None


def _gender(name: str, text: str) -> str:
    """The gender of a name, by the first name the text gives with it."""
    if found := gender_of_full_name(name):
        return found
    full = re.search(rf"(?<![\w-])(?:[A-Z][\w’-]+\s){{1,2}}{re.escape(name)}(?![\w-])", text)
    return gender_of_full_name(full.group()) if full else ""
