"""Shared runs: two texts become the share of their runs of words that stand in both."""

from dataclasses import dataclass
from functools import lru_cache

from dossier.extract.versions import RETOLD_SHARE, SHINGLE, VERSION_SHARE
from dossier.model.span import Span
from dossier.text.patterns import late

RETOLD = RETOLD_SHARE
VERSION = VERSION_SHARE
_word = late(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRun:
    """`share` of the shorter text's runs of words, from 0 to 1; `run` is the longest stretch.

    `run` lies in the first of the two texts and is empty where they share nothing.
    """

    share: float
    run: Span


def shared_run(one: str, other: str) -> SharedRun:
    """What two texts have in common, word for word, in runs of at least six words."""
    first, second = _runs(one), _runs(other)
    common = first.keys() & second.keys()
    share = len(common) / max(1, min(len(first), len(second)))
    return SharedRun(share=share, run=_longest([first[key] for key in common]))


@lru_cache(maxsize=8)
def _runs(text: str) -> dict[tuple[str, ...], Span]:
    """Each run of `SHINGLE` words, lower case, with its first place; kept for the next call."""
    words = [(match.group().lower(), match.start(), match.end()) for match in _word.finditer(text)]
    found: dict[tuple[str, ...], Span] = {}
    for at in range(len(words) - SHINGLE + 1):
        run = words[at : at + SHINGLE]
        found.setdefault(tuple(word for word, _, _ in run), Span(run[0][1], run[-1][2]))
    return found


def _longest(spans: list[Span]) -> Span:
    best = current = Span(0, 0)
    for span in sorted(spans):
        joined = span.start < current.end
        current = Span(current.start if joined else span.start, span.end)
        if current.end - current.start > best.end - best.start:
            best = current
    return best
