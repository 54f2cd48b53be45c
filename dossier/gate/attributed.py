"""Attributed: does a claim say whose words or views it gives, and whose?"""

import re
from functools import lru_cache

from dossier.gate.names import proper
from dossier.gate.terms import stem, stems
from dossier.speech.lexicon import lexicon
from dossier.speech.statements import statements

_WORD = re.compile(r"[\w’'-]+")
_PHRASES = re.compile(
    r"\b(?:according\s+to|in\s+\S+(?:\s+\S+)?\s+(?:view|words|opinion|account)|[’']s?\s+(?:view|words|"
    r"opinion|account|accounts|version|statement|remarks|claim|claims)|quoted|was\s+asked|by\s+\S+\s+own\s+account)\b",
    re.IGNORECASE,
)
_SPEECH_ACTS = frozenset(
    "rejected accepted supported opposed welcomed backed refused agreed proposed offered promised "
    "demanded confirmed denied called described accused urged asked blamed praised criticised "
    "criticized thanked invited warned pledged vowed ordered apologised apologized summed recalled "
    "named considered regarded spoke specified put listed presented characterised characterized "
    "saw viewed found cast complained expressed voiced".split()
)
_PLAIN = frozenset(("said", "says", "told", "tells"))
_PAST = frozenset("VEL")


def is_attributed(claim: str, quoted: str) -> bool:
    """Whether the claim says that somebody said, thinks or demands what is quoted.

    A word that stands in the quote as well belongs to what is said, unless it is a plain “said”.
    """
    if _PHRASES.search(claim):
        return True
    known = lexicon()
    inside = stems(quoted)
    for word in _WORD.findall(claim):
        low = word.casefold()
        if low not in _PLAIN and stem(low) in inside:
            continue
        if low in _SPEECH_ACTS:
            return True
        cue = known.verbs.get(low)
        if cue and cue.frames & frozenset("hz") and known.tags.get(low) in _PAST and low[-1] != "s":
            return True
    return any(
        item.cue and stem(claim[item.cue.start : item.cue.end]) not in inside
        for item in statements(claim)
    )


@lru_cache(maxsize=2_000)
def claimed_speaker(claim: str) -> str:
    """The proper name of the one the claim lets speak first; empty if it names none."""
    for statement in statements(claim):
        if statement.source is not None:
            return proper(claim[statement.source.start : statement.source.end])
    return ""
