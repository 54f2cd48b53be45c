"""Receivers: who is told, written to or asked has not said it; nor has who would not say."""

import re

from dossier.gate.reading.names import proper, stands_in
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.voice import Heard, Where, words_outside
from dossier.text.occurrences import whole_words
from dossier.text.patterns import late

_TOLD = late(
    r"(?:\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly\s+)?(?:told|informed|warned|advised|assured|"
    r"reminded|notified|briefed|shown|taught|promised)\b(?:[^.;“”\"]{0,60}?\b(?:that|how|why)"
    r"(?:[^.;“”\"]{0,12})?)?|\b(?:heard|learned|learnt|read|found\s+out)\b[^.;“”\"]{0,60}?\bthat)\s*\Z",
    re.IGNORECASE,
)
_TOLD_TO = late(
    r"\b(?:told|informed|assured|warned|reminded|notified|advised)\s+(?!by\b)(?P<whom>[^.;:“”\"]{2,60}?),?\s+"
    r"that\s+\Z"
)
_UNSAID = late(
    r"(?:\b(?:not|never)\s+(?:\w+\s+){0,2}?(?:say|said|explain(?:ed)?|tell|told|comment(?:ed)?|know|"
    r"known|specify|specified|disclosed?|reveal(?:ed)?|clear|certain|sure)|\b(?:refused|declined|unable|failed|unclear|unknown)"
    r"(?:\s+to\s+(?:say|explain|tell|comment|specify|disclose|reveal)(?:\s+\w+){0,2})?)\s+"
    r"(?:on\s+)?(?:whether|if|when|who|whom|what|how|why|where|which)\s*\Z",
    re.IGNORECASE,
)
_WRITTEN = frozenset("letter letters message messages note notes email e-mail reply memo".split())
_TO = late(
    r"\b(?:(?:wrote|written|writing|writes|letters?|message|e-?mail|note|reply|replied|memo|"
    r"appealed|addressed|sent|spoke)\s+(?:a\s+letter\s+)?to)\s+(?:[\w.’'-]+\s+){0,5}?\Z"
)

_TO_MEDIUM = (
    r"(?<![\w-])(?:(?:told|tells|telling|informed)|(?:spoke|spoken|speaking|talking|talked|wrote|writing|"
    r"writes|interview|interviewed|remarks?|comments?|statement|column|article|essay|letter|e-?mail|"
    r"post|message|published|aired|posted)\s+"
    r"(?:to|with|for|in|on)|(?:carried|broadcast|published|quoted|printed)\s+by)\s+(?:(?:the|its|his|her|a)\s+)?(?:[a-zà-ÿ-]+\s+){0,3}(?:the\s+)?"
)
"""“told the agency |”, “in an interview with the weekly |”: who passes on what another says."""


def is_medium(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether the sentence names them only as those to whom, or on whose pages, another spoke."""
    source = heard.statement.source if heard.statement else None
    words = passage.source.text[source.start : source.end] if source else ""
    if not words or any(words.startswith(name) or heard.name == name for name in names):
        return False
    around = f"{passage.before}|{passage.after}"
    given = [name for name in names if stands_in(name, around)]
    return bool(given) and all(_is_medium(name.removeprefix("the "), around) for name in given)


def _is_medium(name: str, around: str) -> bool:
    found = list(whole_words(around, name))
    to = len(re.findall(rf"{_TO_MEDIUM}{re.escape(name)}(?![\w-])(?![’']s)", around))
    return bool(found) and len(found) == to


def is_receiver(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether the words before the passage make them the ones who were told it."""
    before = words_outside(passage)
    found = _TOLD_TO.search(before)
    if found and any(stands_in(name, found["whom"]) for name in names):
        return not any(stands_in(name, before[: found.start("whom")]) for name in names)
    if heard.where is Where.OWN and (found := _TOLD.search(before)):
        return any(stands_in(name, before[: found.start()]) for name in names)
    statement = heard.statement
    if statement is None or statement.source is None:
        return False
    words = passage.source.text[statement.source.start : statement.source.end].casefold()
    if words.split()[-1] not in _WRITTEN or any(stands_in(name, words) for name in names):
        return False
    part = passage.source.paragraphs[passage.source.paragraph_at(passage.start)]
    return _are_addressed(passage.source.text[part.start : passage.start], names)


def is_unsaid(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether it is what somebody would not say or nobody knows: “did not say when she …”."""
    is_person = any(proper(name) for name in names)
    return is_person and _UNSAID.search(words_outside(passage)) is not None


def _are_addressed(before: str, names: tuple[str, ...]) -> bool:
    """Whether every mention of them is as those written to."""
    places = [start for name in names for start in whole_words(before, name.split()[-1])]
    return bool(places) and all(_TO.search(before[:at]) for at in places)
