"""Others: words are not theirs whom the paragraph neither names nor can mean by a pronoun."""

import re

from dossier.gate.reading.names import proper, stands_in, tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.nearby import is_author
from dossier.gate.voices.voice import Heard, Where, is_nested
from dossier.model.span import Span
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_PRONOUN = late(
    r"(?<![\w’'-])(?:he|she|they|I|we|him|her|his|their|who)(?![\w-])",
    re.IGNORECASE,
)
_FEWEST_NAMES = 2
_MODIFIERS = frozenset(
    "foreign state interior health justice defence defense finance prime".split()
)


def is_anothers(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether a person given in full cannot be the one who speaks here.

    Either the words that attribute the passage name a body, no person and nobody of that name; or
    nothing attributes it, and the paragraph up to its end has neither the name nor any pronoun.
    """
    if is_nested(passage) or not _is_person(names):
        return False
    if heard.where is Where.OWN:
        return (
            not _is_named(passage, names)
            and not _may_mean_them(passage)
            and not is_author(passage, names)
        )
    statement = heard.statement
    if statement is None or statement.source is None or statement.cue is None or heard.name:
        return False
    if heard.where is Where.QUOTATION and _is_named(passage, names):
        return False
    source = passage.source.text[statement.source.start : statement.source.end]
    return _is_body(source) and not any(stands_in(name, source) for name in names)


def _is_person(names: tuple[str, ...]) -> bool:
    first = proper(names[0])
    return len(tokens(names[0])) >= _FEWEST_NAMES and first == names[0]


def _is_named(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the paragraph has one of the names outside the passage."""
    text, part = passage.source.text, _paragraph(passage)
    around = f"{text[part.start : passage.start]} | {text[passage.end : part.end]}"
    return any(stands_in(name, around) for name in names)


def _may_mean_them(passage: Passage) -> bool:
    """Whether the paragraph before the passage has a pronoun, or up to its end a word for them."""
    text, part = passage.source.text, _paragraph(passage)
    before = text[part.start : passage.start]
    return _PRONOUN.search(before) is not None or _has_person(f"{before} {passage.words}")


def _paragraph(passage: Passage) -> Span:
    return passage.source.paragraphs[passage.source.paragraph_at(passage.start)]


def _is_body(words: str) -> bool:
    """“The trust”, “Prosecutors”: no pronoun, no office and no kin of a single person."""
    return _PRONOUN.search(words) is None and not _has_person(words)


def _has_person(words: str) -> bool:
    """Whether a word for an office, for kin or the like stands among the words."""
    low = {word.strip(".,;:") for word in words.split()}
    found = {part.casefold() for word in low for part in (word, *word.split("-"))}
    if low & words_of("bearers"):
        return True
    return any(found & words_of(kind) - _MODIFIERS for kind in ("roles", "humans", "titles"))
