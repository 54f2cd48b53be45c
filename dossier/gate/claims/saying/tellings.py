"""Tellings: whom a claim lets say what, and whom the source lets say it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dossier.gate.claims.reading.content import CLAUSES, said_in
from dossier.gate.claims.reading.terms import stems
from dossier.gate.reading.library import Library
from dossier.gate.reading.names import proper
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.voice import hear
from dossier.speech.records import Statement
from dossier.text.order import Row
from dossier.text.patterns import late

_NOT_TO_BE = late(
    r"(?<!\w)(?:an?|one|two|three|several|some)\s[^,.;:“”\"]{3,60}\swho\s[^,.;:]{3,40}\snot\sto\sbe\s\Z",
    re.IGNORECASE,
)
"""“an official who asked not to be | named said”."""
_COUNTED = late(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Last|Next|Final)(?:ly)?|Q|A|Question|Answer"
)
"""What counts the points of a statement, or marks a question: no one who speaks."""
_PASSIVE_CUE = late(
    r"(?:described|cited|quoted|reported|mentioned|announced|published|presented|proposed|revealed|disclosed|"
    r"denounced|criticised|criticized|praised)\s(?:by|as|in\s(?:the\s(?:press|media|papers?|news)|some|several))(?!\w)"
)
"""“the document described in the press as a pact”: what others say of it."""
_ARTICLE = late(r"\A(?:the|an?)\s+", re.IGNORECASE)
_LEAST, _COVERED = 2, 0.6
_REACH = 120


@lru_cache(maxsize=4_000)
def tellings(claim: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Whom a claim lets say what: the words for the one, the stems of the other."""
    return tuple(_tellings(claim))


def _tellings(claim: str) -> Iterator[tuple[str, frozenset[str]]]:
    said = said_in(claim)
    owners = [item for item in said for _ in item.spans]
    places = Row([span for item in said for span in item.spans])
    for item in said:
        cue = item.cue
        is_told = cue is not None and any(
            places.spans[at].covers(cue) and owners[at] is not item for at in places.numbers(cue)
        )
        if item.source is not None and item.rule in CLAUSES and not is_told:
            words = " ".join(claim[span.start : span.end] for span in item.spans)
            yield claim[item.source.start : item.source.end], stems(words)


def tellers(passage: Passage) -> list[Statement]:
    """The statements of the quote itself, or the one that the quote is a part of."""
    own = [item for item in passage.told if item.source is not None]
    heard = hear(passage).statement
    found = own or ([heard] if heard is not None and heard.source is not None else [])
    return [item for item in found if _is_teller(passage, item)]


def _is_teller(passage: Passage, item: Statement) -> bool:
    """Whether somebody tells it: no “Fourth, reports that …” or “the paper described by them”."""
    if _COUNTED.fullmatch(source_of(passage, item)):
        return False
    return item.cue is None or _PASSIVE_CUE.match(passage.source.text, item.cue.start) is None


def source_of(passage: Passage, item: Statement) -> str:
    """The words that name who speaks in a statement of the source."""
    text = passage.source.text
    if item.source is None:
        return ""
    start, end = item.source.start, item.source.end
    whole = _NOT_TO_BE.search(text, max(0, start - _REACH), start)
    return text[whole.start() if whole else start : end]


def is_about(words: frozenset[str], passage: Passage, item: Statement) -> bool:
    """Whether a statement of the source says mostly what these stems say."""
    text = passage.source.text
    said = stems(" ".join(text[span.start : span.end] for span in item.spans))
    shared = len(words & said)
    return shared >= min(_LEAST, len(words)) and shared >= _COVERED * len(words)


def are_one_actor(one: str, other: str, library: Library) -> bool:
    """Whether both phrases have a name of the same actor."""
    mine, theirs = (
        library.voice(proper(words) or _ARTICLE.sub("", words)) for words in (one, other)
    )
    return mine is not None and theirs is not None and mine.id == theirs.id
