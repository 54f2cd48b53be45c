"""Told: does a claim only put before the words of a quote, or a part of them, who says so?"""

from collections.abc import Iterable, Iterator

from dossier.gate.claims.excerpt import is_excerpt
from dossier.gate.reading.library import Library
from dossier.gate.reading.names import tokens
from dossier.gate.reading.passage import Passage
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_LEAD = late(
    r"According to (?P<teller>[^,:;“”\"]{1,80}), |"
    r"(?P<speaker>[^,:;“”\"]{1,80}?) said(?: that |: [“\"]| )"
)
_HEAD = late(
    r"(?:(?:And|But|So|Yet) )?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|(?P<name>[^,:;“”\"]{1,80}?))"
    r"(?: (?:also|then|further))? "
)
"""What a quote has at its head where a claim has a name: “But Brandt ”, “She also ”."""
_BODIES = ("organisations", "bodies of officers", "roles")
_CLOSING = ' .,”"'
_LONGEST_NAME = 8
"""Words, within which a claim comes to its verb."""


def is_told(claim: str, passages: Iterable[Passage], library: Library) -> bool:
    """Whether the claim is “Lee said that …”, “Lee said: “…”” or “According to Lee, …”.

    What follows is one of the passages word for word, and Lee has a record or is “the board”, so
    that nothing before it counts, denies or limits anything.
    """
    lead = _LEAD.match(claim)
    if lead is None or not _is_known(lead.group("teller") or lead.group("speaker"), library):
        return False
    words = _bare(claim[lead.end() :])
    return any(words == _bare(passage.words) for passage in passages)


def is_renamed(claim: str, passages: Iterable[Passage], library: Library) -> bool:
    """Whether the claim is one of the passages but for a full name: “But Brandt insisted …”.

    The passage has a pronoun for it, another name of the same record, or its last word.
    """
    quoted = [" ".join(passage.words.split()).rstrip(_CLOSING) for passage in passages]
    return any(
        words.endswith(rest) and _stands_for(words.removesuffix(rest), name, library)
        for name, rest in _openings(claim)
        if library.voice(name)
        for words in quoted
    )


def is_told_in_part(claim: str, passages: Iterable[Passage], library: Library) -> bool:
    """Whether the claim lets somebody say an unbroken part of one of the passages.

    Lee says it by a word that the passage has for it, in whatever form: “, adding that …”.
    """
    for name, rest in _openings(claim):
        verb, _, said = rest.partition(" ")
        if (verb in ("said", "said:") or verb in lexicon().verbs) and _is_known(name, library):
            said = said.removeprefix("that ").lstrip('“"')
            return any(
                is_excerpt(said, [passage]) and (verb[:4] == "said" or _has(passage.words, verb))
                for passage in passages
            )
    lead = _LEAD.match(claim)
    is_teller = lead is not None and lead["teller"] and _is_known(lead["teller"], library)
    return bool(lead and is_teller) and is_excerpt(claim[lead.end() if lead else 0 :], passages)


def _openings(claim: str) -> Iterator[tuple[str, str]]:
    """What may be a name at the head of a claim, and all that follows it."""
    words = claim.rstrip(_CLOSING).split()
    for many in range(1, min(_LONGEST_NAME, len(words))):
        yield " ".join(words[:many]), " ".join(words[many:])


def _has(quoted: str, verb: str) -> bool:
    """Whether a quote has the verb in some form."""
    verbs = lexicon().verbs
    lemma = verbs[verb].lemma
    return any(cue.lemma == lemma for word in quoted.split() if (cue := verbs.get(word)))


def _stands_for(head: str, name: str, library: Library) -> bool:
    """Whether the head of a quote may mean no other than the name."""
    found = _HEAD.fullmatch(head)
    if found is None or found["name"] is None:
        return found is not None
    voice = library.voice(name)
    short, full = tokens(found["name"]), tokens(name)
    is_shorter = bool(short) and short[-1:] == full[-1:] and set(short) <= set(full)
    return is_shorter or (voice is not None and found["name"] in voice.names)


def _is_known(name: str, library: Library) -> bool:
    article, _, noun = name.casefold().partition(" ")
    is_body = article == "the" and any(noun in words_of(kind) for kind in _BODIES)
    return is_body or library.voice(name) is not None


def _bare(words: str) -> str:
    """The words on one line, without the marks at their end and a first capital."""
    line = " ".join(words.split()).rstrip(_CLOSING)
    return line[:1].casefold() + line[1:]
