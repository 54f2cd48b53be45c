"""Named: the speaker an entry names has to be the one whom the source lets say the quote."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import CLAUSES
from dossier.gate.claims.saying.identity import is_anothers
from dossier.gate.claims.saying.tellings import source_of
from dossier.gate.reading.library import Library
from dossier.gate.reading.names import any_same
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding, QuoteRequest
from dossier.gate.voices.outlets import is_outlet
from dossier.gate.voices.voice import Where, has_cue, hear, is_nested
from dossier.gate.voices.writers import is_told_by_i
from dossier.speech.records import Statement
from dossier.text.patterns import late

_OWNED = late(r"(?:his|her|their|its|my|our|your)\s", re.IGNORECASE)

_LED = late(r"(?:He|She)\s(?=.*[“\"‘])")
"""“He said workers had complained “six times” and that managers “…””: he may speak throughout."""


def named_findings(passage: Passage, request: QuoteRequest, library: Library) -> Iterator[Finding]:
    """“…, the inquiry's report said” with the minister as its speaker."""
    if request.speaker is None or is_nested(passage):
        return
    voice = library.voice(request.speaker)
    names = voice.names if voice else (request.speaker,)
    if any_same(names, hear(passage).name):
        return
    if voice.is_outlet if voice else is_outlet(passage, request.speaker):
        return
    if passage.source.turn_at(passage.start) is not None:
        return
    if _LED.match(passage.before) and has_cue(passage.before):
        return
    items = [item for item in _statements(passage) if _is_of_somebody(passage, item)]
    if items and all(is_anothers(name, passage, item, library) for item in items for name in names):
        yield Finding(
            code="Q-SPEAKER",
            message=f"these words are said by {shown(source_of(passage, items[0]))} "
            f"({passage.place()}), not by {names[0]}",
            tip="name the speaker the source names",
        )


def _is_of_somebody(passage: Passage, item: Statement) -> bool:
    """Whether a statement names who speaks, and not by something of theirs: “his diary”."""
    return item.source is not None and _OWNED.match(source_of(passage, item)) is None


def _statements(passage: Passage) -> Iterator[Statement]:
    """The statement that the quote is a part of, or else those it has itself."""
    heard = hear(passage)
    if heard.statement is not None:
        if heard.where is Where.REPORTED or heard.statement.kind != "indirect":
            yield heard.statement
    elif heard.where is Where.OWN and not is_told_by_i(passage.source):
        yield from (item for item in passage.told if item.rule in CLAUSES)
