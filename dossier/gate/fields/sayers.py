"""Sayers: those whom an entry lets speak or act are those whom its quotes let speak or act."""

import re
from collections.abc import Iterator, Mapping

from dossier.gate.claims.figures.name_rules import RULES, is_before, is_introduced
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import stands_in
from dossier.gate.reading.passage import Passage
from dossier.gate.records import Finding
from dossier.gate.voices.voice import names_teller
from dossier.model.fields import ActorId
from dossier.model.records import Actor, Fact
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_PRONOUN = late(
    r"(?<![\w’'])(?:he|she|they|it|his|her|their|its|we|our|us|I|my)(?![\w’'])", re.IGNORECASE
)
_LEADING = 4
"""How far from its start a quote has the name it begins with: “The ”."""
_ROLE = late(r"(?<![\w’'])(?:the|its|this|that)\s+(?:[a-z-]+\s+){0,2}?([a-z]+)", re.IGNORECASE)


def said_by_findings(
    fact: Fact, support: Support, actors: Mapping[ActorId, Actor]
) -> Iterator[Finding]:
    """An actor who is said to have said it, and whom no quote lets speak or so much as names.

    `support.named` are the speakers of the quotes, without `said_by`.
    """
    if fact.said_by is None or is_told(support, fact.said_by):
        return
    if any(are_one(actors, fact.said_by, speaker) for speaker in support.named):
        return
    if is_in_office(support, fact.said_by, actors):
        return
    yield Finding(
        code="Q-SPEAKER",
        message=f"the entry lets {name_of(support, fact.said_by)} speak, whom no quote does "
        f"({support.place})",
        tip="name the one whose words the quotes are",
    )


def is_told(support: Support, id: str) -> bool:
    """Whether the quotes name somebody, or let them speak, or say “he” or “it” of them."""
    voice = support.library.voice(id)
    names = voice.names if voice else (id,)
    if any(rule(support, name) for rule in RULES for name in names):
        return True
    return any(
        _stands_for(f"{passage.before} {passage.words}")
        and is_before(passage.source.text, name, passage.start)
        for passage in support.passages
        for name in names
        if not _is_another(support, passage) and not names_teller(passage)
    )


def is_in_office(support: Support, id: str, actors: Mapping[ActorId, Actor]) -> bool:
    """Whether a quote has the title of an actor's record, with the state or body named nearby."""
    actor = actors.get(ActorId(id))
    if actor is None:
        return False
    for passage in support.passages:
        words = passage.in_sentence.casefold()
        titles = [role.title.casefold() for role in actor.roles]
        if any(stands_in(title, words) and title in words for title in titles) and any(
            is_told(support, of) or is_near(support, of) for of in actor.member_of
        ):
            return True
    return False


def _stands_for(words: str) -> bool:
    """Whether a pronoun or “the minister” stands for somebody named before."""
    return _PRONOUN.search(words) is not None or any(
        match.group(1).casefold() in words_of("roles") for match in _ROLE.finditer(words)
    )


def is_near(support: Support, id: str) -> bool:
    """Whether somebody is named before a quote in its own paragraph, and the quote no other."""
    voice = support.library.voice(id)
    for passage in support.passages:
        if _names_another(support, passage):
            continue
        paragraph = passage.source.paragraphs[passage.source.paragraph_at(passage.start)]
        words = passage.source.text[paragraph.start : passage.start]
        for name in voice.names if voice else (id,):
            if is_before(words, name, len(words)):
                return True
    return False


def _names_another(support: Support, passage: Passage) -> bool:
    """Whether a quote begins with the name of an actor, so that nobody before it does it."""
    named = support.library.named_in(passage.words)
    starts = (passage.words.find(name) for voice, name in named if not voice.is_outlet)
    return any(0 <= start <= _LEADING for start in starts) and not passage.before.strip()


def is_side_of(support: Support, id: str) -> bool:
    """Whether the one heard is introduced by the party's name: “the `Ruritanian` minister Lee”."""
    voice = support.library.voice(id)
    return any(is_introduced(support, name) for name in (voice.names if voice else (id,)))


def _is_another(support: Support, passage: Passage) -> bool:
    """Whether the entry names the speaker of the words; a pronoun is then the speaker's own."""
    voices = (support.library.voice(name) for name in support.named)
    return any(voice is not None and not voice.is_outlet for voice in voices) or any(
        stands_in(name, passage.words) for name in support.named
    )


def are_one(actors: Mapping[ActorId, Actor], one: str, other: str) -> bool:
    """Whether one of the two is a member of the other: the minister speaks for the ministry."""
    return any(
        first in actors and second in actors[ActorId(first)].member_of
        for first, second in ((one, other), (other, one))
    )


def name_of(support: Support, id: str) -> str:
    """What to call an actor or outlet in a message."""
    voice = support.library.voice(id)
    return voice.names[0] if voice else id
