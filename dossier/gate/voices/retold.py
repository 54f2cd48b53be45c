"""Retold: what a quoted speaker only says that others said: “They told us we would be paid”."""

from dossier.gate.reading.passage import Passage
from dossier.gate.voices.voice import quotation_around
from dossier.speech.lexicon import lexicon
from dossier.speech.statements import statements
from dossier.text.patterns import late

_NOBODY = frozenset("i we it this that which everybody everyone nobody history experience".split())
_PEOPLE_SAY = late(
    r"(?<![\w’'-])(?!(?:I|[Ww]e|[Ii]t|[Tt]his|[Tt]hat|which|who)\s)(?:[\w’'-]+)\s+(?:say|claim|insist|argue|allege|"
    r"maintain|swear|pretend)s?\s+(?:that\s+)?\Z"
)
_WAS_TOLD = late(
    r"(?<![\w’'-])(?:(?:was|were|am|are|been|being|got)\s+(?:\w+ly\s+|also\s+|then\s+|only\s+)?"
    r"(?:told|promised|assured|reassured|informed|warned|advised|notified|taught|led\s+to\s+"
    r"believe|given\s+to\s+understand)|heard(?=\s+(?:from|that)\s))"
    r"(?:\s+(?:at|by|in|on|over|from|only|that\s+\w+ing)\s+[^,.;:]{1,60}?)?\s+(?:that\s+)?\Z"
)
_REACH = 200
_LAST = 12
_ENDS = late(r"[.!?…]\s+")


def retold(passage: Passage) -> str:
    """The words of a speaker that give the passage to another than who speaks; or nothing."""
    quotation, turn = quotation_around(passage), passage.source.turn_at(passage.start)
    text = passage.source.text
    if quotation is None and turn is None:
        found = _WAS_TOLD.search(passage.before)
        return found.group().strip() if found else ""
    opens = quotation.inner.start if quotation else turn.span.start if turn else 0
    if passage.start <= opens:
        return ""
    start = max(opens, passage.start - _REACH)
    before = _ENDS.split(text[start : passage.start])[-1]
    if not _has_verb(before):
        return ""
    is_told = _PEOPLE_SAY.search(before) or _WAS_TOLD.search(before)
    return before.strip() if is_told or _is_said_there(before, passage.words) else ""


def _has_verb(before: str) -> bool:
    words = [word.strip(",:").casefold() for word in before.split()[-_LAST:]]
    return any(word in lexicon().verbs or word == "heard" for word in words)


def _is_said_there(before: str, words: str) -> bool:
    """Whether “The doctor said that”, and what follows, is somebody else's statement."""
    said = f"{before}{words.rstrip(',.!?')}"
    told = f"{said}."
    return any(
        item.kind == "indirect"
        and item.source is not None
        and told[item.source.start : item.source.end].casefold() not in _NOBODY
        and item.spans[0].start <= len(before)
        and not told[item.spans[0].start : len(before)].strip()
        and item.spans[-1].end >= len(said)
        for item in statements(told)
    )
