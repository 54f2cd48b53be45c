"""Told: does a claim only put before an unbroken part of a quote who says so?"""

from collections.abc import Iterable, Iterator

from dossier.gate.claims.excerpt import CLOSING, is_excerpt
from dossier.gate.claims.restated import LEAD, is_known
from dossier.gate.reading.library import Library
from dossier.gate.reading.passage import Passage
from dossier.speech.lexicon import lexicon

_LONGEST_NAME = 8
"""Words, within which a claim comes to its verb."""


def is_told_in_part(claim: str, passages: Iterable[Passage], library: Library) -> bool:
    """Whether the claim lets somebody say an unbroken part of one of the passages.

    Lee says it by a word that the passage has for it, in whatever form: “, adding that …”.
    """
    for name, rest in _openings(claim):
        verb, _, said = rest.partition(" ")
        if (verb in ("said", "said:") or verb in lexicon().verbs) and is_known(name, library):
            said = said.removeprefix("that ").lstrip('“"')
            return any(
                is_excerpt(said, [passage]) and (verb[:4] == "said" or _has(passage.words, verb))
                for passage in passages
            )
    lead = LEAD.match(claim)
    is_teller = lead is not None and lead["teller"] and is_known(lead["teller"], library)
    return bool(lead and is_teller) and is_excerpt(claim[lead.end() if lead else 0 :], passages)


def _openings(claim: str) -> Iterator[tuple[str, str]]:
    """What may be a name at the head of a claim, and all that follows it."""
    words = claim.rstrip(CLOSING).split()
    for many in range(1, min(_LONGEST_NAME, len(words))):
        yield " ".join(words[:many]), " ".join(words[many:])


def _has(quoted: str, verb: str) -> bool:
    """Whether a quote has the verb in some form."""
    verbs = lexicon().verbs
    lemma = verbs[verb].lemma
    return any(cue.lemma == lemma for word in quoted.split() if (cue := verbs.get(word)))
