"""Asides: “…, he added on Monday, …” leaves a text, so that what it parts stands side by side."""

from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_BETWEEN = late(r",\s(?P<who>[^,.;:!?“”\"]{2,70}),(?=\s)")
_WORD = late(r"[^\W\d_]+")
_CLAUSES = frozenset("hz")
_NO_ASIDE = frozenset("who which whose that and but or if unless when while although".split())


def without_asides(text: str) -> str:
    """The text without words between commas that say who says so."""
    return _BETWEEN.sub(lambda found: "," if _tells(found["who"]) else found.group(), text)


def _tells(words: str) -> bool:
    found = [word.casefold() for word in _WORD.findall(words)]
    if not found or found[0] in _NO_ASIDE:
        return False
    if found[:2] == ["according", "to"]:
        return True
    verbs = (lexicon().verbs.get(word) for word in found)
    return any(cue is not None and cue.frames & _CLAUSES for cue in verbs)
