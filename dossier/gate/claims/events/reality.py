"""Reality: how real a text makes what it tells of: done, to come, likely, or merely open.

A word that wishes, asks, plans, fears or puts off takes what it governs out of the world as it is,
as far as its clause goes; a modal takes out its own clause, “if” and “whether” the one they open.
"""

from functools import lru_cache

from dossier.gate.claims.events.events import sentence_spans
from dossier.gate.claims.events.reality_reach import reaches
from dossier.gate.claims.events.reality_words import Reality, Stretch


@lru_cache(maxsize=4_000)
def stretches(text: str) -> tuple[Stretch, ...]:
    """The stretches of a text that are not told as so, in order."""
    found = list[Stretch]()
    for start, end in sentence_spans(text):
        found += reaches(text, start, end)
    return tuple(sorted(found, key=lambda it: (it.start, it.end)))


def reality_at(text: str, place: int) -> Reality:
    """How real the text makes what stands at a place."""
    return min((it.reality for it in around(text, place)), default=Reality.DONE)


def around(text: str, place: int) -> tuple[Stretch, ...]:
    """The stretches in which a place lies."""
    return tuple(it for it in stretches(text) if it.start <= place < it.end)
