"""Told: does a claim only put before the words of a quote who says so?"""

from collections.abc import Iterable

from dossier.gate.reading.library import Library
from dossier.gate.reading.passage import Passage
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_LEAD = late(
    r"According to (?P<teller>[^,:;“”\"]{1,80}), |"
    r"(?P<speaker>[^,:;“”\"]{1,80}?) said(?: that |: [“\"]| )"
)
_BODIES = ("organisations", "bodies of officers", "roles")
_CLOSING = ' .,”"'


def is_told(claim: str, passages: Iterable[Passage], library: Library) -> bool:
    """Whether the claim is “Lee said that …”, “Lee said: “…”” or “According to Lee, …”.

    What follows is one of the passages word for word, and Lee has a record or is “the board”, so
    that nothing before it counts, denies or limits anything.
    """
    lead = _LEAD.match(claim)
    if lead is None or not _is_known(lead.group("teller") or lead.group("speaker"), library):
        return False
    words = _bare(claim[lead.end() :])
    return any(words == _bare(passage.words) for passage in passages)


def _is_known(name: str, library: Library) -> bool:
    article, _, noun = name.casefold().partition(" ")
    is_body = article == "the" and any(noun in words_of(kind) for kind in _BODIES)
    return is_body or library.voice(name) is not None


def _bare(words: str) -> str:
    """The words on one line, without the marks at their end and a first capital."""
    line = " ".join(words.split()).rstrip(_CLOSING)
    return line[:1].casefold() + line[1:]
