"""Narrative: words that nobody in a text says; they are the source's own."""

import re
from collections.abc import Iterator

from dossier.gate.reading.names import any_same, stands_in
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.nearby import PRONOUN
from dossier.gate.voices.subjects import may_tell, tell_by_name
from dossier.gate.voices.voice import has_cue, quotation_around
from dossier.speech.lexicon import lexicon
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
    r"(?P<who>He|She|They|It|[A-Z][^,.;:“”\"]{2,60}?)(?:,\s[^,.;:“”\"]{2,60},)?\s"
    r"(?:(?:gave|offered|provided|cited|named|supplied|presented|produced|mentioned)\s+no\b"
    r"|(?:did|do|does|would|could|has|have|had)(?:\s+not|n[’']t)\s+(?:say|said|give|given|name|named"
    r"|elaborate|specify|comment|answer|answered|explain|explained|provide|offer|reply|replied"
    r"|respond|responded|react|reacted|return|mention|identify|disclose|reveal)\b"
    r"|(?:declined|refused)\s+to\s+(?:say|give|name|elaborate|specify|comment|answer|explain"
    r"|provide|reply|respond|react|identify|disclose|reveal|discuss|be\s+(?:drawn|named|quoted|identified|interviewed))\b"
    r"|(?:could\s+not|couldn[’']t|cannot)\s+(?:\w+\s+)?be\s+(?:reached|contacted|traced)\b"
    r"|neither\s+(?:confirmed|admitted)\s+nor\s+denied\b|(?:was|were)\s+(?:not\s+(?:immediately\s+)?|un)available\b)"
)
"""What somebody keeps to himself, as only another would put it: “She offered no figures.”"""
_SAYING = frozenset(
    "say says said tell tells told add adds added state states stated claim claims claimed in by "
    "to with of for from on at as".split()
)
_PRESENT = late(
    r"(?<![\w’'-])(?:is|are|has|have|will|can|does|do|remains?|expects?|plans?)(?![\w-])"
)
_IN_PAST = late(r"\w+(?:ed|id|ld|ote|oke)(?!\w)")
_LINK = late(
    r"\W*(?:It|They|This|That|These|Those|There|Both|Neither|But|And|So|Also|Nor|Such|Instead|However)(?!\w)"
)
_TOPIC = 4
"""Letters of the words by which one sentence is about the same as another."""
_MARKED = late(r"[:“”\"]")
_WORD = late(r"[\w’'-]+")
_BACKSHIFTED = late(r"\b(?:would|had|could|might|should|he|she|they|I|we)\b|[’']d\b", re.IGNORECASE)


def is_narrative(passage: Passage, names: tuple[str, ...]) -> bool:
    """Own words for certain: nobody who says something in the sentence may be they.

    Nor do they speak right before it, in a way that may go on there.
    """
    if quotation_around(passage) is not None:
        return False
    source = passage.source
    first, last = source.sentence_at(passage.start), source.sentence_at(passage.end - 1)
    words = source.text[first.start : last.end]
    sentence = _without_objects(words)
    is_beside_them = is_beside(passage, names) and tell_by_name(words, names)
    if is_beside_them or may_tell(sentence, names, source.text):
        return False
    if _is_theirs_by_noun(passage, names):
        return False
    return not _has_spoken(passage, names, first.start, words)


def _is_theirs_by_noun(passage: Passage, names: tuple[str, ...]) -> bool:
    """“Lee’s view: | the dam leaks”, “the claim by Lee that | the dam leaks”."""
    if not is_beside(passage, names):
        return False
    around = f"{passage.before} {passage.after}"
    return _MARKED.search(around) is not None or any(
        word in lexicon().nouns for word in map(str.casefold, _WORD.findall(around))
    )


def is_told_of(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the source says what they left unsaid, or speaks before it lets them speak at all."""
    if quotation_around(passage) is not None or is_beside(passage, names):
        return False
    if (found := _UNSAID.match(passage.words)) is not None and not has_cue(found["who"]):
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
    """Whether they, or “she”, are the last to speak before `start` in a way that may go on there.

    After a quotation only a sentence in the tense of reported speech does, and after what is
    reported as said none in the present.
    """
    source = passage.source
    part = source.paragraphs[source.paragraph_at(start)]
    told = [it for it in source.statements_at(part) if part.start <= it.spans[0].start < start]
    if not told:
        return False
    latest = source.sentence_at(max(item.spans[0].start for item in told)).start
    before = source.text[part.start : start]
    is_here = any(stands_in(name, before) for name in names)
    others = any(
        _names_somebody(source.text, item) and not any_same(names, item.speaker or "")
        for item in told
    )
    return any(
        _may_go_on(item, source.text, sentence)
        and (
            any_same(names, item.speaker)
            if item.speaker
            else not _names_somebody(source.text, item) and (is_here or not others)
        )
        for item in told
        if item.spans[-1].end > latest
    )


def _may_go_on(item: Statement, text: str, sentence: str) -> bool:
    """Whether the sentence may be more of what is said, by its tense and by what it is about."""
    if _BACKSHIFTED.search(sentence):
        return True
    if item.kind == "direct":
        return False
    if item.cue is not None and _IN_PAST.search(text, item.cue.start, item.cue.end):
        return _PRESENT.search(sentence) is None
    said = {word for span in item.spans for word in _topics(text[span.start : span.end])}
    return _LINK.match(sentence) is not None or not said.isdisjoint(_topics(sentence))


def _topics(words: str) -> Iterator[str]:
    """The longer words, in small letters."""
    return (word.casefold() for word in _WORD.findall(words) if len(word) >= _TOPIC)


def _names_somebody(text: str, statement: Statement) -> bool:
    """Whether words other than a pronoun tell whose the statement is."""
    source = statement.source
    return source is not None and PRONOUN.search(text[source.start : source.end]) is None


def is_beside(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the sentence names them outside the passage."""
    around = f"{passage.before} {passage.after}"
    return any(stands_in(name, around) for name in names)
