"""Narrative: words that nobody in a text says; they are the source's own."""

import re

from dossier.gate.reading.names import any_same, stands_in
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.nearby import PRONOUN
from dossier.gate.voices.voice import has_cue, quotation_around
from dossier.speech.records import Statement
from dossier.text.patterns import late

_WITH_OBJECT = late(
    r"(?<![\w’'-])(\w+)\s+(?=(?:the|an?|his|her|its|their|no|any|some|two|such|each\s+other|one\s+another|"
    r"him|them|us|me|\d)\b"
    r"(?![^.;]*\bthat\b))"
)
_PASSIVE = late(
    r"\b(?:been|being|be)\s+\w+(?=\s+(?:since|in|on|at|by|for|from|with|until)\b|[.,])"
    r"|\b(?:is|are|was|were)\s+(?:not|never)\s+(?:yet\s+)?\w+(?=\s+(?:in|on|at|by|for|with|until)\b|[.,])"
)
_UNSAID = late(
    r"(?:He|She|They|It|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*|The\s[\w’'-]+(?:\s[\w’'-]+)?)\s"
    r"(?:(?:gave|offered|provided|cited|named|supplied|presented|produced|mentioned)\s+no\b"
    r"|(?:did|do|does|would|could|has|have|had)(?:\s+not|n[’']t)\s+(?:say|said|give|given|name|named"
    r"|elaborate|specify|comment|answer|answered|explain|explained|provide|offer|reply|replied"
    r"|respond|responded|mention|identify|disclose|reveal)\b"
    r"|(?:declined|refused)\s+to\s+(?:say|give|name|elaborate|specify|comment|answer|explain"
    r"|provide|reply|respond|identify|disclose|reveal)\b)"
)
"""What somebody keeps to himself, as only another would put it: “She offered no figures.”"""
_SAYING = frozenset(
    "say says said tell tells told add adds added state states stated claim claims claimed in by "
    "to with of for from on at as".split()
)
_BACKSHIFTED = late(r"\b(?:would|had|could|might|should|he|she|they|I|we)\b|[’']d\b", re.IGNORECASE)


def is_narrative(passage: Passage, names: tuple[str, ...]) -> bool:
    """Own words for certain: no reporting verb near them and the speaker not named beside them."""
    source = passage.source
    first, last = source.sentence_at(passage.start), source.sentence_at(passage.end - 1)
    sentence = _without_objects(source.text[first.start : last.end])
    if has_cue(sentence) or is_beside(passage, names) or quotation_around(passage) is not None:
        return False
    earlier = source.text[max(0, first.start - 300) : first.start].split("\n")[-1]
    speaks_on = any(stands_in(name, earlier) for name in names) or PRONOUN.search(earlier)
    return not (
        speaks_on and has_cue(earlier) and _has_spoken(passage, names, first.start, sentence)
    )


def is_told_of(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the source says what they left unsaid, or speaks before it lets them speak at all."""
    if quotation_around(passage) is not None or is_beside(passage, names):
        return False
    if _UNSAID.match(passage.words):
        return True
    source = passage.source
    if any(item.spans[0].start <= passage.start < item.spans[-1].end for item in source.statements):
        return False
    part = source.paragraphs[source.paragraph_at(passage.start)]
    sentence = source.sentence_at(passage.end - 1)
    before, rest = source.text[part.start : sentence.end], source.text[sentence.end : part.end]
    is_later = any(stands_in(name, rest) for name in names)
    return is_later and not (
        PRONOUN.search(before) or any(stands_in(name, before) for name in names)
    )


def _without_objects(sentence: str) -> str:
    """The sentence without verbs that have an object and no clause: “has shown a document”."""
    return _WITH_OBJECT.sub(
        lambda match: match.group() if match.group(1).casefold() in _SAYING else " ",
        _PASSIVE.sub(" ", sentence),
    )


def _has_spoken(passage: Passage, names: tuple[str, ...], start: int, sentence: str) -> bool:
    """Whether they, or “she”, are made to speak before `start` in a way that may go on there.

    After a quotation only a sentence in the tense of reported speech does.
    """
    text = passage.source.text
    part = passage.source.paragraphs[passage.source.paragraph_at(start)]
    before = text[part.start : start]
    told = [item for item in passage.source.statements if part.start <= item.spans[0].start < start]
    is_here = any(stands_in(name, before) for name in names)
    others = any(
        _names_somebody(text, item) and not any_same(names, item.speaker or "") for item in told
    )
    return any(
        (item.kind != "direct" or _BACKSHIFTED.search(sentence))
        and (
            any_same(names, item.speaker)
            if item.speaker
            else not _names_somebody(text, item) and (is_here or not others)
        )
        for item in told
    )


def _names_somebody(text: str, statement: Statement) -> bool:
    """Whether words other than a pronoun tell whose the statement is."""
    source = statement.source
    return source is not None and PRONOUN.search(text[source.start : source.end]) is None


def is_beside(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the sentence names them outside the passage."""
    around = f"{passage.before} {passage.after}"
    return any(stands_in(name, around) for name in names)
