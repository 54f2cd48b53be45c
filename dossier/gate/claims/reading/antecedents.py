"""Antecedents: the sentence before “it said” becomes known, whose subject it means."""

from dossier.gate.reading.passage import Passage
from dossier.model.span import Span
from dossier.text.patterns import late

_PRONOUN = late(r"(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey)\Z")
_NAMED = late(r"(?<![\w’'-])[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}(?:,\s\d\d)?,?\s\Z")
_RELATIVE = late(r"(?:who|whom|whose)\s")
_QUOTED = late(r"[“”\"]")
_STEPS = 3
"""Sentences that may follow one another with “it” for their subject."""


def sentence_before(passage: Passage, start: int) -> str:
    """The last sentence of the paragraph before “It said” whose subject is no pronoun."""
    source = passage.source
    paragraph = source.paragraphs[source.paragraph_at(start)].start
    at = source.sentence_at(start).start
    if source.text[at:start].strip(' “"') not in ("", "But", "And", "Yet", "But then"):
        return ""
    for _ in range(_STEPS):
        if at <= paragraph:
            return ""
        sentence = source.sentence_at(at - 1)
        at = sentence.start
        words = source.text[sentence.start : sentence.end].strip()
        if not _PRONOUN.match(words.split(" ")[0]):
            return words if _is_plain(passage, sentence) else ""
    return ""


def _is_plain(passage: Passage, sentence: Span) -> bool:
    """Whether a sentence starts outside of quotation marks."""
    text = passage.source.text
    if text[sentence.start] in '“"' or not _QUOTED.search(text, *sentence):
        return text[sentence.start] not in '“"'
    starts = (item.span for item in passage.source.quotations)
    return not any(span.start <= sentence.start < span.end for span in starts)


def whole_relative(passage: Passage) -> str:
    """“(the seat went to Lind,) who lost to Varga”: the quoted words after whom “who” stands for.

    “They” where no name stands right before.
    """
    if not _RELATIVE.match(passage.words):
        return passage.words
    found = _NAMED.search(passage.before)
    before = found.group().rstrip(" ,").split(",")[0] if found else "They"
    return f"{before}, {passage.words}"
