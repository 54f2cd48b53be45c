"""Swapped: a claim's doer who in the quote is only named beside the deed, or in another clause."""

import re
from collections.abc import Sequence

from dossier.gate.claims.events.events import (
    Event,
    Phrase,
    all_stems,
    heads,
    shown_words,
    subject,
)
from dossier.gate.claims.reading.terms import stems
from dossier.text.patterns import late

OWNED = late(r"(?P<owner>[\w-]+)[’']s?\s+(?P<what>[\w’'-]+)")
_IN_WHICH = late(r"([a-z]+)(?:\s(?:in|on|of|from)\s\S+){0,2}\s(?:in|on|under)\swhich(?!\w)")
_ASKED = frozenset(
    "demand request invitation proposal offer plea appeal complaint accusation allegation bid "
    "ultimatum petition application".split()
)
"""What somebody asks of another, who then grants or refuses it."""
_OWN = ("its ", "his ", "her ", "their ", "our ", "my ")
_PARTICLES = frozenset("down up off out over aside away".split())
_LIKEWISE = late(
    r"(?<![\w-])(?:as|so|nor|neither)\s(?:did|do|does|has|have|had|was|were|is|are|will|would)\s"
    r"(?P<who>[^.;:]{2,80}?)(?=[,.;:]|\Z)"
)
_CONTRAST = late(r"(?:,\s(?:while|whereas|but)|;)\s")


def is_owner_doer(mine: Event, theirs: Event) -> bool:
    """“He rejected Lind's demand”, told as “Lind rejected Varga's demand”."""
    if mine.verb != theirs.verb or not mine.doers or not theirs.doers:
        return False
    doer, objects = heads(mine.doers), done_to(mine)
    owned = OWNED.search(shown_words(done_to(theirs)))
    if owned is None or not objects:
        return False
    if stems(owned["owner"]) != doer or doer & all_stems(theirs.doers):
        return False
    if not heads(objects) & heads(done_to(theirs)):
        return False
    words = shown_words(objects)
    other = OWNED.search(words)
    if other is not None:
        return stems(other["owner"]).isdisjoint(doer)
    is_of_person = all(it.pronoun in ("he", "she") for it in theirs.doers)
    is_asked = owned["what"].casefold() in _ASKED
    if is_of_person and is_asked and words.casefold().startswith(("his ", "her ")):
        return True
    is_own = words.casefold().startswith(_OWN)
    return not is_own and is_asked


def is_owned_doer(mine: Event, theirs: Event) -> bool:
    """“Their lawyers warned the ministry”, told as “The ministry's lawyers warned the tenants”."""
    owned = OWNED.search(shown_words(mine.doers))
    their = shown_words(theirs.doers).casefold()
    if owned is None or mine.verb != theirs.verb or not their.startswith(_OWN):
        return False
    is_same = their.split()[-1] == owned["what"].casefold()
    others = heads(done_to(theirs)) - heads(done_to(mine))
    return is_same and bool(others) and stems(owned["owner"]) <= others


def done_to(event: Event) -> tuple[Phrase, ...]:
    """What it is done to, after a verb of two words too: “turned down”."""
    return event.objects or tuple(it for it in event.others if it.link in _PARTICLES)


def other_subject(mine: Event, theirs: Event, quoted: Sequence[Event], text: str) -> str:
    """“Lind was granted a loan, while Varga waits”, told as “Varga was granted a loan”.

    What the quote has for the subject; or nothing.
    """
    if mine.is_passive != theirs.is_passive or mine.verb != theirs.verb:
        return ""
    one, other = subject(mine), subject(theirs)
    if one is None or other is None or one.pronoun or other.pronoun:
        return ""
    who, is_named = one.names or one.head, bool(one.names and other.names)
    if who & (other.stems | other.names) or (other.names or other.head) & one.stems:
        return ""
    is_told_apart = is_named or (_are_definite(one, other) and _CONTRAST.search(text))
    if not is_told_apart or _is_also_done(who, quoted, mine):
        return ""
    is_apart = any(
        who == (phrase.names or phrase.head)
        for event in quoted
        if event.verb != mine.verb and not event.is_inferred
        for phrase in (*event.doers, *event.objects)
    )
    return other.words if is_apart else ""


def _are_definite(*phrases: Phrase) -> bool:
    """“the miners” and “the drivers”."""
    return all(phrase.words.casefold().startswith("the ") for phrase in phrases)


def _is_also_done(who: frozenset[str], quoted: Sequence[Event], mine: Event) -> bool:
    """Whether the quote has the same done to them too, or names them beside who it is done to."""
    return any(event.verb == mine.verb and who & event.stems for event in quoted)


def does_likewise(mine: Event, quoted: str) -> bool:
    """“Labour voted against it, as did two others”: they did it too."""
    doer = heads(mine.doers)
    return bool(doer) and any(doer <= stems(found["who"]) for found in _LIKEWISE.finditer(quoted))


def is_introduced_apart(mine: Event, theirs: Event, quoted: Sequence[Event]) -> bool:
    """“Moe, who met a dentist. The dentist sold it”, told as “Moe sold it”."""
    doer = heads(mine.doers)
    if len(theirs.doers) != 1 or theirs.doers[0].words[:4] != "The ":
        return False
    rows = [
        row
        for event in quoted
        for row in (event.doers, event.objects, event.others)
        if any(_is_introduced(it, theirs) for it in row)
    ]
    is_named = any(doer & heads(event.phrases) for event in quoted)
    return is_named and bool(rows) and not any(all_stems(row) & doer for row in rows)


def _is_introduced(phrase: Phrase, theirs: Event) -> bool:
    """Whether a phrase before is the first mention of the one who does it."""
    is_first = phrase.words.casefold().startswith(("a ", "an "))
    return is_first and phrase.start < theirs.start and phrase.last == theirs.doers[0].last


def is_holder(mine: Event, quoted: str) -> bool:
    """“a letter in which 200 artists defended it”, told as “the letter defended it”."""
    held = set(_IN_WHICH.findall(quoted)) if " which" in quoted else set()
    return any(doer.last in held for doer in mine.doers)


def are_apposed(one: str, other: str, quoted: str) -> bool:
    """“The Grey Bank, an area of reeds”, “the minister for roads, Ann Lee”: names of the same."""
    text, first, second = (it.casefold() for it in (" ".join(quoted.split()), one, other))
    if f"{first}, {second}" in text:
        return True
    between = rf"{re.escape(first)}\s(?:for|of|in|at|from)\s[^,.;:]{{2,60}},\s{re.escape(second)}"
    return f", {second}" in text and re.search(between, text) is not None
