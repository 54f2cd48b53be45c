"""Deeds: what a text tells as done and what as still to come, each by the stem of its verb."""

import re
from collections.abc import Mapping
from functools import lru_cache

from dossier.gate.claims.reading.folding import WORD
from dossier.gate.claims.reading.terms import stem
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_DONE_BY = frozenset("has have had was were been is are got".split())
_NO_SUBJECT = frozenset(
    "to the a an be being by of in on at with for from and or not never get as its his her their "
    "this that these those no than".split()
)
_ADVERBS = frozenset("also already now just since then finally recently later again all".split())
_ING = late(r"[a-z]{4,}ing\Z")
_COMING = late(
    r"(?<![\w-])(?:will|would|shall|(?:is|are|was|were)\s+(?:going\s+)?to)\s+"
    r"(?:(?:soon|now|also|then)\s+)?(?:be\s+|have\s+)?([a-z]+)",
    re.IGNORECASE,
)


@lru_cache(maxsize=2_000)
def deeds_done(text: str) -> Mapping[str, str]:
    """The deeds that a text tells as done, by stem, with the words for them."""
    found: dict[str, str] = {}
    words = [match.group() for match in WORD.finditer(text)]
    for at, word in enumerate(words):
        tag = _tag(word.casefold())
        if tag not in ("E", "L", "g", "V"):
            continue
        before = at - 1
        while before >= 0 and (words[before] in _ADVERBS or words[before].endswith("ly")):
            before -= 1
        led = words[before].casefold() if before >= 0 else ""
        is_led = led in _DONE_BY and words[max(0, before - 1)] != "to"
        is_past = tag in "EV" and word[-1:] != "s" and led and led not in _NO_SUBJECT | _DONE_BY
        is_past = is_past and (tag == "V" or words[at + 1 : at + 2] != ["by"])
        if is_led or (is_past and tag != "g"):
            found[stem(word)] = " ".join(words[max(0, before) : at + 1])
    return found


def _tag(word: str) -> str:
    """What form of a verb a word is; one whose participle is its lemma may be told as done."""
    known = lexicon()
    if word in known.unchanging:
        return "L"
    return known.tags.get(word, "E" if word.endswith("ed") else "g" if _ING.match(word) else "")


@lru_cache(maxsize=2_000)
def deeds_to_come(text: str) -> Mapping[str, str]:
    """The deeds that a text tells as to come, by stem, with the words for them."""
    return {stem(match.group(1)): match.group() for match in _COMING.finditer(text)}
