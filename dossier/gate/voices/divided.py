"""Divided: one quotation that words between say whose it is: “A,” said Ann Lee. “B.”"""

import re
from collections.abc import Iterator

from dossier.gate.reading.forces import IN_GAP, Force
from dossier.gate.reading.names import stands_in
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.afterwards import words_after
from dossier.gate.voices.voice import has_cue
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late
from dossier.text.quotations import Quotation

_MOST_WORDS = 16
_PRONOUN = late(r"(?<![\w’'-])(?:he|she|they|I)(?![\w-])", re.IGNORECASE)
_ONE_CLAUSE = late(r"(?:(?![.!?]\s+\w)[^:;])*[.,–—]\s*\Z")
_WORD = late(r"[\w’'-]+")
_TOLD_OF = late(r",\s(?:\d+,\s)?(?:an?|the|its|his|her|their|\d\d?|who|whose|which|from|of)\b")
_STOPPED = late(r"[.!?;:][\"”’']?\s+\S")
_MOST_TOLD = 40
_TWISTING = (Force.NEGATION, Force.DENIAL, Force.HEDGE)


def left_out(
    passage: Passage, one: Span, other: Span, names: tuple[str, ...]
) -> tuple[Span, ...] | None:
    """Where quoted words are left out between two parts of a quotation of one of `names`.

    None where the parts are no such thing: the words between the two quotations have to say that
    it is they who speak, and nothing else. Without `names` it is anybody.
    """
    first, second = _quotation(passage, one), _quotation(passage, other)
    if first is None and second is not None and not names:
        return _led_on(passage, one, other, second)
    if first is None or second is None or first == second:
        return None
    source = passage.source
    if source.paragraph_at(first.span.start) != source.paragraph_at(second.span.start):
        return None
    between = source.text[first.span.end : second.span.start]
    if not _says_who(between, names):
        return None
    rest = words_after(source.text, second)
    if has_cue(rest) and not (names and _says_who(rest, names, _pronouns(between))):
        return None
    return (
        Span(one.end, max(one.end, first.inner.end)),
        Span(min(second.inner.start, other.start), other.start),
    )


def _led_on(passage: Passage, one: Span, other: Span, second: Quotation) -> tuple[Span, ...] | None:
    """The same where the first part goes on over who speaks: ““A,” said Ann Lee | , who … “B.””"""
    text = passage.source.text
    first = next(
        (
            item
            for item in passage.source.quotations
            if item.level == 0 and item.span.start <= one.start < item.span.end <= one.end
        ),
        None,
    )
    if first is None or first.span.end > second.span.start:
        return None
    source = passage.source
    if source.paragraph_at(first.span.start) != source.paragraph_at(second.span.start):
        return None
    said = text[first.span.end : one.end]
    between = text[first.span.end : second.span.start]
    if not has_cue(said) or not _says_who(between, ()) or has_cue(words_after(text, second)):
        return None
    return (
        Span(one.end, second.span.start),
        Span(min(second.inner.start, other.start), other.start),
    )


def _quotation(passage: Passage, span: Span) -> Quotation | None:
    return next(
        (
            quotation
            for quotation in passage.source.quotations
            if quotation.level == 0 and quotation.span.covers(span)
        ),
        None,
    )


def _pronouns(words: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _PRONOUN.findall(words))


def _says_who(between: str, names: tuple[str, ...], pronouns: frozenset[str] | None = None) -> bool:
    """Whether the words say no more than that one of `names` speaks, by name or by a pronoun."""
    head, rest = _head(between)
    words = _WORD.findall(head)
    if not 2 <= len(words) <= _MOST_WORDS or "\n" in between.strip("\n"):
        return False
    if len(rest.split()) > _MOST_TOLD or any(True for _ in _cues(_WORD.findall(rest))):
        return False
    if not names and _ONE_CLAUSE.match(between) is None:
        return False
    if any(IN_GAP[force].search(head) for force in _TWISTING):
        return False
    cues = list(_cues(words))
    found = _pronouns(head)
    is_theirs = (
        not names
        or any(stands_in(name, between) for name in names)
        or (bool(found) and (not pronouns or found <= pronouns))
    )
    return bool(cues and is_theirs) and all(stance == "neutral" for stance in cues)


def _head(between: str) -> tuple[str, str]:
    """The words that say who speaks, and what they go on to tell of the speaker."""
    found = _TOLD_OF.search(between)
    if found is None or _STOPPED.search(between):
        return between, ""
    return between[: found.start()], between[found.start() :]


def _cues(words: list[str]) -> Iterator[str]:
    """The stances of the verbs of saying among the words."""
    known = lexicon().verbs
    for word in words:
        cue = known.get(word.casefold())
        if cue is not None and word == word.casefold():
            yield cue.stance
