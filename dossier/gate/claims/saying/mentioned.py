"""Mentioned: what a reporting verb only names is no word of whoever it makes speak.

Researchers find it, a ministry notes that another did it, or “as Varga claims” is put beside it.
"""

import re

from dossier.gate.claims.reading.terms import stems
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.voice import Heard, Where
from dossier.text.patterns import late

_RESEARCHERS = late(
    r"(?:the\s+)?(?:researchers|scientists|\w+ologists|astronomers|authors|the\s+study)\Z",
    re.IGNORECASE,
)
_NOTING = late(
    r"(?:note[sd]?|recall(?:s|ed)?|welcome[sd]?|regret(?:s|ted)?|deplore[sd]?|condemn(?:s|ed)?|"
    r"criticise[sd]?|criticize[sd]?|applaud(?:s|ed)?|praise[sd]?|mention(?:s|ed)?)\s(?:the|its|their|[A-Z])"
)
_FINDING = late(r"(?:report|reported|find|found|write|wrote|show|showed|conclude|concluded)\b")


def is_mentioned(passage: Passage, claim: str, heard: Heard) -> bool:
    """Whether the claim may tell the quote without the one who is heard in it."""
    return _is_found(passage, heard) or _is_noted(passage, heard) or _is_kept(passage, claim, heard)


def _is_found(passage: Passage, heard: Heard) -> bool:
    """What unnamed researchers report to have found, told as the article tells it."""
    statement, text = heard.statement, passage.source.text
    if statement is None or statement.source is None or statement.cue is None or heard.name:
        return False
    source = text[statement.source.start : statement.source.end]
    return bool(
        heard.where is Where.REPORTED
        and _RESEARCHERS.match(source)
        and _FINDING.match(text, statement.cue.start)
    )


def _is_kept(passage: Passage, claim: str, heard: Heard) -> bool:
    """“She denied it, as Varga claims”, told as “Lind denied it”: her own word for it is kept."""
    if heard.statement is None or heard.statement.rule != "as-clause":
        return False
    text, mine = passage.source.text, stems(claim)
    return any(
        item.cue is not None and stems(text[item.cue.start : item.cue.end]) & mine
        for item in passage.told
    )


def _is_noted(passage: Passage, heard: Heard) -> bool:
    """“The ministry notes the council's decision to | close it”: a deed of which it only speaks."""
    statement, text = heard.statement, passage.source.text
    if statement is None or statement.cue is None or statement.rule != "verb-noun":
        return False
    return _NOTING.match(text, statement.cue.start) is not None
