"""Restated: is a claim what its quote lets somebody say, only who says so named or put in front?"""

from collections.abc import Iterator
from typing import NamedTuple

from dossier.dates.calendar import WEEKDAY_NAMES
from dossier.gate.claims.excerpt import CLOSING, bare
from dossier.gate.claims.reading.content import CLAUSES
from dossier.gate.quotes.gaps import forces_in
from dossier.gate.reading.library import Library
from dossier.gate.reading.names import proper, tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.voice import has_cue, hear
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.speech.records import Statement
from dossier.speech.tables import words_of
from dossier.text.patterns import late

LEAD = late(
    r"According to (?P<teller>[^,:;“”\"]{1,80}), |"
    r"(?P<speaker>[^,:;“”\"]{1,80}?) said(?: that |: [“\"]| )"
)
_BODIES = ("organisations", "bodies of officers", "roles")
_PRONOUNS = frozenset("he she it they".split())
_DEFINITE = late(r"(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s")
_FURTHER = frozenset("also then further".split())
_PLAIN = frozenset("say tell state write add according".split())
"""What somebody says, tells or writes, a claim may give with “said”."""
_DAY = rf"(?:{WEEKDAY_NAMES})(?:\s(?:morning|afternoon|evening|night))?"
_LEFT_OUT = late(
    rf"(?:\s|[,.;:“”\"'’]|\bthat\b|\b(?:on\s+)?{_DAY}\b|\blast\s+(?:week|month|year|night)\b|"
    r"\b(?:yesterday|today|earlier|also|has|have|had)\b)*"
)
"""What may stand beside a statement and say nothing of it: marks, the day it was made."""
_OF_ANOTHER = late(r"[’'](?:s(?!\w)|\s)|\b(?:of|for|to|from|near|around|with|by|who|\w+ing)\b")
_WITH_APPOSITION = 2
_LONGEST_ASIDE = 12
"""Words."""


class Restated(NamedTuple):
    """Whom a claim names for a statement of its quote, and the words the source has for them."""

    teller: str
    source: str


def restated(claim: str, passage: Passage, library: Library) -> Restated | None:
    """Who tells what, where the claim has of the passage but one statement, and all of that.

    “Lee said that …” of “…”, of “…, Lee said on Monday”, of “…, according to Lee” or of “But she
    said that …”, where Lee has a record or is “the board”: so nothing but who says so can be wrong.
    """
    found = (*_led(claim, passage, library), *_found_in(claim, passage, library))
    return next(iter(found), None)


def is_by_name(found: Restated, library: Library) -> bool:
    """Whether the source names the teller itself where it gives the words: nobody else is meant.

    “Ann Lee”, “the engineer Ann Lee”, “Lee, an engineer”; not “Lee's son”, nor “Lee” where two
    of that name have a record.
    """
    named = found.source.split(", ")
    if not named[0] or len(named) > _WITH_APPOSITION:
        return False
    full = tokens(found.teller)
    if found.teller.casefold() == found.source.casefold():
        return bool(full) or found.teller.casefold().startswith("the ")
    return any(
        _is_name(tokens(words), full, library)
        for words in named
        if proper(words) and not _OF_ANOTHER.search(words)
    )


def _is_name(short: tuple[str, ...], full: tuple[str, ...], library: Library) -> bool:
    if len(full) > 1 and short[-len(full) :] == full:
        return True
    is_shorter = short[-1:] == full[-1:] != () and set(short) <= set(full)
    return is_shorter and library.is_alone(full[-1])


def _led(claim: str, passage: Passage, library: Library) -> Iterator[Restated]:
    """“Lee said that …”: what follows is the passage word for word."""
    lead = LEAD.match(claim)
    teller = (lead["teller"] or lead["speaker"]) if lead else ""
    if lead and is_known(teller, library) and bare(claim[lead.end() :]) == bare(passage.words):
        statement, voice = hear(passage).statement, library.voice(teller)
        is_outlet = voice is not None and voice.id == passage.source.outlet
        own = teller if is_outlet and not passage.told else ""
        yield Restated(teller, _source_of(passage, statement) if statement else own)


def _found_in(claim: str, passage: Passage, library: Library) -> Iterator[Restated]:
    """What the claim has of a statement whose word of saying stands in the passage."""
    for statement in passage.told:
        source = _source_of(passage, statement)
        teller = source and (
            _renamed(claim, passage, statement, library)
            or _turned(claim, passage, statement, library)
        )
        if teller:
            yield Restated(teller, source)


def _renamed(claim: str, passage: Passage, statement: Statement, library: Library) -> str:
    """The name that the claim has for who speaks, all other words being the passage's own."""
    source, text = statement.source, passage.source.text
    if source is None or not passage.holds(source):
        return ""
    mine = bare(claim).split()
    rests = [*_rests(passage, statement, source, len(mine))]
    if not rests:
        return ""
    before = " ".join(text[passage.start : source.start].split())
    for head in ["", before] if before and is_aside(before) else [before]:
        for rest in rests:
            many = len(mine) - len(rest)
            if many > 0 and mine[many:] == rest and _starts(mine, head):
                name = " ".join(claim.split()[len(head.split()) : many]).rstrip(",")
                if _may_mean(statement, _source_of(passage, statement), name, library):
                    return name
    return ""


def _rests(passage: Passage, statement: Statement, source: Span, most: int) -> Iterator[list[str]]:
    """What follows who speaks: all of it; without “also”; without what is said beside the name.

    `most` is how many words there may be, “also” aside.
    """
    text, cue = passage.source.text, statement.cue
    if passage.words_after(source.end) <= most:
        after = bare(text[source.end : passage.end]).split()
        yield after
        if after and after[0] in _FURTHER:
            yield after[1:]
    if cue is None or passage.words_after(cue.start) > most:
        return
    beside = text[source.end : cue.start]
    if beside[:1] == "," and is_aside(beside[1:]):
        yield bare(text[cue.start : passage.end]).split()


def _starts(mine: list[str], head: str) -> bool:
    words = f"{head[:1].casefold()}{head[1:]}".split()
    return mine[: len(words)] == words


def _turned(claim: str, passage: Passage, statement: Statement, library: Library) -> str:
    """Whom “Lee said that …” names, where the passage has “…, Lee said” and nothing more."""
    cue, source, text = statement.cue, statement.source, passage.source.text
    if cue is None or source is None or not all(map(passage.holds, statement.spans)):
        return ""
    said = bare(" ".join(text[span.start : span.end] for span in statement.spans))
    said, mine = said.removeprefix("that "), " ".join(claim.split()).rstrip(CLOSING)
    if not said or not bare(mine).endswith(said):
        return ""
    words = mine[: len(mine) - len(said)].rstrip('“" ').removesuffix(" that").split()
    teller, verb = " ".join(words[:-1]), words[-1].rstrip(":") if words else ""
    is_theirs = _is_cue(verb, text[cue.start : cue.end]) and _may_mean(
        statement, _source_of(passage, statement), teller, library
    )
    is_all = is_theirs and _has_no_more(passage, (*statement.spans, cue, source))
    return teller if is_all else ""


def _is_cue(mine: str, theirs: str) -> bool:
    """Whether both words of saying are one, or “said” stands for one as plain."""
    verbs = lexicon().verbs
    one, other = verbs.get(mine.casefold()), verbs.get(theirs.casefold())
    lemma = other.lemma if other else theirs.casefold().split()[0]
    return (one is not None and one.lemma == lemma) or (mine == "said" and lemma in _PLAIN)


def _has_no_more(passage: Passage, told: tuple[Span, ...]) -> bool:
    """Whether the quote has but the words `told`, marks, and when and where they were said."""
    text, at = passage.source.text, passage.start
    if is_aside(text[at : min(told).start]):
        at = min(told).start
    for span in (*sorted(told), Span(passage.end, passage.end)):
        if span.start > at and _LEFT_OUT.fullmatch(text, at, span.start) is None:
            return False
        at = max(at, span.end)
    return len(passage.spans) == 1


def is_aside(words: str) -> bool:
    """“In an interview,”: what stands before who speaks, and changes the force of nothing."""
    many = len(words.split())
    is_one = many == 1 or (many <= _LONGEST_ASIDE and words.rstrip()[-1:] == ",")
    return is_one and not has_cue(words) and not any(forces_in(words))


def _may_mean(statement: Statement, source: str, teller: str, library: Library) -> bool:
    """Whether the words for a speaker are the claim's own, a shorter name, or “she”, “the mayor”.

    Whom “she” means is asked elsewhere of what she says, not of what she does by saying it.
    """
    if source.casefold() == teller.casefold():
        return True
    voice = library.voice(teller)
    if voice is None or source in voice.names:
        return voice is not None
    if source.casefold() in _PRONOUNS or (_DEFINITE.match(source) and not proper(source)):
        return statement.rule in CLAUSES or statement.kind == "direct"
    short, full = tokens(source), tokens(teller)
    is_shorter = bool(short) and short[-1:] == full[-1:] and set(short) <= set(full)
    return is_shorter or is_by_name(Restated(teller, source), library)


def is_known(name: str, library: Library) -> bool:
    """Whether the name has a record, or is “the board”."""
    article, _, noun = name.casefold().partition(" ")
    is_body = article == "the" and any(noun in words_of(kind) for kind in _BODIES)
    return is_body or library.voice(name) is not None


def _source_of(passage: Passage, statement: Statement) -> str:
    source = statement.source
    return " ".join(passage.source.text[source.start : source.end].split()) if source else ""
