"""Looking: a text becomes whether it may let anybody say anything, before it is read for that."""

import re
from functools import cache, lru_cache

from dossier.speech.lexicon import lexicon

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"[:—–…]|\.\.\.|-(?!\w)|(?<!\w)-|\bQ\.")
"""Marks that part a speaker from what he says: “Lee: …”, “… – Lee”, “Q. …”."""
_PLAIN = frozenset("according view opinion words telling".split())


@lru_cache(maxsize=4_000)
def may_attribute(text: str) -> bool:
    """Whether the text has a word or a mark without which there is no statement in it."""
    low = text.lower()
    return not _words().isdisjoint(_WORD.findall(low)) or _MARK.search(low) is not None


@cache
def _words() -> frozenset[str]:
    """The words of saying; of those that are two words the first."""
    known = lexicon()
    return _PLAIN | known.heads | {*known.verbs, *known.nouns}
