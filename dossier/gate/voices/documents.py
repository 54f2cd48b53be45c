"""Documents: a message that “reads” so has the words of whom the text lets write or send it."""

import re

from dossier.gate.reading.names import proper
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.voice import Heard
from dossier.text.patterns import late

_KIND = (
    r"(?:messages?|texts?|letters?|notes?|e-?mails?|memos?|memorand(?:um|a)|postcards?|posts?|tweets?|"
    r"telegrams?|repl(?:y|ies)|cards?|signs?|faxe?s?)"
)
_IT = late(rf"(?:it|one|another|(?:the|this|that)\s(?:\w+\s)?{_KIND})\Z", re.IGNORECASE)
_READS = late(r"(?:read|reads|said|says|went|ran)\Z")
_WRITTEN_BY = late(
    rf"(?<![\w-]){_KIND}\s(?:[^.;:“”\"]{{0,120}}\s)?(?:by|from)\s(?P<who>[^.;:“”\"\d]{{3,80}})"
)
_WHOSE = late(rf"(?P<who>[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)[’']s?\s(?:\w+\s)?{_KIND}(?![\w-])")
_SENT = late(
    r"(?P<who>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*),?\s(?:had\s|then\s|also\s)?(?:sent|wrote|texted|posted|e-?mailed|left|"
    rf"tweeted)\s[^.;:“”\"]{{0,60}}?{_KIND}(?![\w-])"
)
_NEAR = 300


def author_of(passage: Passage, heard: Heard) -> str:
    """Who wrote the message that “reads” the words, as what stands before has it; or nothing."""
    statement, text = heard.statement, passage.source.text
    if statement is None or statement.source is None or statement.cue is None or heard.name:
        return ""
    source = text[statement.source.start : statement.source.end]
    if not _IT.match(source) or not _READS.match(text, statement.cue.start, statement.cue.end):
        return ""
    part = passage.source.paragraphs[passage.source.paragraph_at(passage.start)]
    before = text[max(part.start, statement.source.start - _NEAR) : statement.source.start]
    sentence = before.rstrip(" .")
    for pattern in (_WRITTEN_BY, _SENT, _WHOSE):
        found = [item["who"].strip(" ,") for item in pattern.finditer(sentence)]
        if found and proper(found[-1]):
            return found[-1]
    return ""
