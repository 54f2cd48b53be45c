"""Scope: what stands over a passage and changes its force (speech, denial, condition, bound)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier.model.span import Span
from dossier.speech.records import Governor, GovernorKind, Statement
from dossier.speech.statements import statements
from dossier.speech.tables import rows
from dossier.text.paragraphs import paragraphs
from dossier.text.sentences import sentences

_KINDS: dict[str, GovernorKind] = {
    "degree": "degree",
    "bound": "bound",
    "hedge": "hedge",
    "exception": "exception",
    "condition": "condition",
    "hypothesis": "hypothesis",
    "negation": "negation",
    "denial": "denial",
    "doubt": "doubt",
}
_BREAK = re.compile(r"[;:—–(),]|\b(?:but|and|while|although|though|because|who|which)\b")
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no longer|refus(?:e|es|ed|ing) to|declin(?:e|es|ed|ing) to|"
    r"stopp?(?:ed)? short of)|n['’]t)\b[^.;:]{0,25}$",
    re.IGNORECASE,
)
_SAID_NEXT = re.compile(
    r"\b(?:and|but)\s+(?:(?:also|then|instead|later)\s+)?(?:said|says|added|adds|told|tells|insist(?:s|ed)|"
    r"argue[sd]|maintain(?:s|ed)|stress(?:es|ed)|accuse[sd]|explain(?:s|ed))(?!\w)"
)
"""“denied that it had leaked and said …”: the verb of who denies, and no more of what is denied."""
_WORD = re.compile(r"\w+")
_LEADING = re.compile(r"\s*[,–—-]?\s*")
_NEAR_WORDS = 7
_REST = 160


@dataclass(frozen=True, slots=True)
class _Cues:
    kind: GovernorKind
    place: str
    pattern: re.Pattern[str]


def governors(text: str, span: Span) -> tuple[Governor, ...]:
    """What governs `text[span]` from outside it, in the order of the governing words."""
    return governors_among(text, span, _statements(text))


def governors_among(text: str, span: Span, said: Sequence[Statement]) -> tuple[Governor, ...]:
    """The same, for a text whose statements are known already."""
    return _ordered([*_speech(text, span, said), *_words(text, span)])


def governing_words(text: str, span: Span) -> tuple[Governor, ...]:
    """The governors that are no statements, for which the statements need not be known."""
    return _ordered(_words(text, span))


def _ordered(found: list[Governor]) -> tuple[Governor, ...]:
    return tuple(sorted(found, key=lambda governor: (governor.span, governor.kind)))


@lru_cache(maxsize=256)
def _statements(text: str) -> tuple[Statement, ...]:
    return statements(text)


def _sentence(text: str, span: Span) -> Span:
    """The sentences that hold the passage, as one span."""
    start, end = span
    for paragraph in _paragraphs(text):
        if not paragraph.meets(span):
            continue
        for sentence in sentences(text, paragraph):
            if sentence.meets(span):
                start, end = min(start, sentence.start), max(end, sentence.end)
    return Span(start, end)


@lru_cache(maxsize=64)
def _paragraphs(text: str) -> tuple[Span, ...]:
    return paragraphs(text)


def _speech(text: str, span: Span, said: Sequence[Statement]) -> list[Governor]:
    """Statements whose content the passage starts in while their cue stands outside it."""
    found = []
    for statement in said:
        cue = statement.cue
        reach = next(
            (part for part in statement.spans if part.start <= span.start < part.end), None
        )
        if reach is None or (cue is not None and span.covers(cue)):
            continue
        place = cue or statement.source or reach
        found.append(
            Governor(
                kind=_speech_kind(text, statement),
                span=place,
                reach=reach,
                speaker=statement.speaker,
            )
        )
    return found


def _speech_kind(text: str, statement: Statement) -> GovernorKind:
    if statement.stance == "denial":
        return "denial"
    if statement.cue and _NEGATED.search(
        text, max(0, statement.cue.start - 40), statement.cue.start
    ):
        return "denial"
    return "doubt" if statement.stance == "doubt" else "speech"


def _words(text: str, span: Span) -> list[Governor]:
    sentence = _sentence(text, span)
    found = []
    for cues in _cues():
        place = _PLACES[cues.place](text, span, sentence, cues.pattern)
        found += [
            Governor(kind=cues.kind, span=word, reach=reach, speaker=None) for word, reach in place
        ]
    return found


_Hits = list[tuple[Span, Span]]


def _before(text: str, span: Span, sentence: Span, pattern: re.Pattern[str]) -> _Hits:
    """Cues that end where the passage starts."""
    start = max(sentence.start, span.start - 40)
    return [
        (Span(*match.span()), span)
        for match in pattern.finditer(text, start, span.start)
        if not text[match.end() : span.start].strip(" \n\"“‘'$€£")
    ]


def _after(text: str, span: Span, sentence: Span, pattern: re.Pattern[str]) -> _Hits:
    """Cues that start where the passage ends."""
    gap = _LEADING.match(text, span.end, sentence.end)
    match = pattern.match(text, gap.end() if gap else span.end, sentence.end)
    return [(Span(*match.span()), span)] if match else []


def _around(text: str, span: Span, sentence: Span, pattern: re.Pattern[str]) -> _Hits:
    return [*_before(text, span, sentence, pattern), *_after(text, span, sentence, pattern)]


def _clause(text: str, span: Span, sentence: Span, pattern: re.Pattern[str]) -> _Hits:
    """Cues shortly before the passage with no new clause between; also “didn’t” and the like."""
    found = []
    for match in pattern.finditer(text, sentence.start, span.start):
        between = text[match.end() : span.start]
        if text[match.start() : match.end() + 5].lower() == "not only":
            continue
        if _BREAK.search(between) is None and len(between.split()) <= _NEAR_WORDS:
            found.append((Span(*match.span()), Span(match.end(), sentence.end)))
    return found


def _that(text: str, span: Span, sentence: Span, pattern: re.Pattern[str]) -> _Hits:
    """Cues that open a clause; it lasts to the comma, or to the end where none follows.

    A condition that opens the sentence governs what comes after its comma as well.
    """
    found = []
    for match in pattern.finditer(text, sentence.start, span.start):
        comma = text.find(",", match.end(), span.start)
        if _SAID_NEXT.search(text, match.end(), _word_end(text, span.start)):
            continue
        opens = not text[sentence.start : match.start()].strip(" \"“‘'")
        if comma < 0 or opens:
            found.append((Span(*match.span()), Span(match.end(), sentence.end)))
    return found


def _word_end(text: str, start: int) -> int:
    """Where the word that starts there ends."""
    found = _WORD.match(text, start)
    return found.end() if found else start


def _rest(text: str, span: Span, sentence: Span, pattern: re.Pattern[str]) -> _Hits:
    """Cues in what the passage leaves out of its sentence, up to the next break."""
    gap = _LEADING.match(text, span.end, sentence.end)
    start = gap.end() if gap else span.end
    stop = re.compile(r"[;:—\"”]|, (?:and|but|while|he|she|they|said|according)\b").search(
        text, start, sentence.end
    )
    end = min(stop.start() if stop else sentence.end, start + _REST)
    match = pattern.search(text, start, end) or pattern.match(text, start, sentence.end)
    return [(Span(*match.span()), Span(sentence.start, match.start()))] if match else []


_PLACES = {
    "before": _before,
    "after": _after,
    "around": _around,
    "clause": _clause,
    "that": _that,
    "rest": _rest,
}


@cache
def _cues() -> tuple[_Cues, ...]:
    found = []
    for kind, place, words in rows("scope_words.tsv"):
        phrases = [
            part
            for chunk in words.split("|")
            for part in (chunk.split() if "|" not in words else [chunk])
        ]
        ordered = sorted(phrases, key=len, reverse=True)
        alternatives = "|".join(re.escape(phrase) for phrase in ordered)
        short = r"|\w+n['’]t\b" if (kind, place) == ("negation", "clause") else ""
        found.append(
            _Cues(_KINDS[kind], place, re.compile(rf"\b(?:{alternatives})\b{short}", re.IGNORECASE))
        )
    return tuple(found)
