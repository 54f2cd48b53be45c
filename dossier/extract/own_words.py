"""Own words: the sentences that a source tells itself become passages worth an entry."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dossier.extract.colour import is_colour
from dossier.extract.records import Finding
from dossier.model.span import Span
from dossier.speech.records import Statement
from dossier.text.order import Row
from dossier.text.paragraphs import paragraphs
from dossier.text.patterns import late

SHORTEST = 7
"""Words. A shorter sentence says nothing on its own."""
_MARKS = '"“”„«»'
_NO_NEWS = late(
    r"\b(?:declined to comment|(?:available|reached) for (?:a )?comment"
    r"|(?:not|n[’']t) (?:immediately )?(?:respond|reply|return) (?:to )?(?:[\w-]+ ){0,3}?"
    r"(?:requests?|calls?|e-?mails?|questions|messages) |anyone with (?:any )?information"
    r"|(?:declined|refused) to (?:say|respond|discuss|elaborate|be (?:drawn|named|quoted)|"
    r"give (?:details|a reason)|speak)|(?:did|would|could|has|have|had) not (?:yet )?"
    r"(?:say|said|predict|comment(?:ed)?|elaborate|(?:be )?independently verif(?:y|ied))"
    r"|(?:does|did) not want to comment|could not be (?:reached|verified)"
    r"|(?:asked|declined) (?:not )?to be (?:named|identified)|spoke on (?:the )?condition of)\b",
    re.I,
)  # fmt: skip
"""That somebody keeps silent, or an appeal to readers: nothing to file."""
_QUOTED = late(r"[“\"][^“”\"]*[”\"]")
_TALK = late(
    r"\b(?:I|I[’']\w+|me|[Mm]y|myself|we|We|you|You|us|our|Our|your|Your|[Ll]et[’']s)\b"
    r"|^\W*(?:Watch|Read|Click|Listen|Subscribe|Follow|Scroll|Download)\b"
    r"|^\W*This is a (?:developing|breaking)"
)
"""That the author speaks of himself, or to the reader."""
_YOU = late(r"\b[Yy]our?\b")
_I = late(r"\b(?:I|I[’']\w+|me|[Mm]y|myself)\b")
"""A paragraph with it outside quotations is an answer or a column."""
_word = late(r"\w+")


def told(
    source: str, text: str, sentences: Sequence[Span], statements: Sequence[Statement]
) -> Iterator[Finding]:
    """Those of the sentences that let nobody else speak and tell something."""
    cues = Row([statement.cue for statement in statements if statement.cue])
    personal = personal_paragraphs(text)
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        if personal.meeting(sentence):
            continue
        if not _may_tell(words) or is_colour(" ".join(words.split()), text):
            continue
        if any(sentence.covers(cue) for cue in cues.meeting(sentence)):
            continue
        yield Finding(
            source=source,
            span=sentence,
            content=" ".join(words.split()),
            sort="told",
            rule="own-words",
            confidence=1.0,
        )


def personal_paragraphs(text: str) -> Row:
    """Those in which somebody says “I” outside quotations: an answer, a column, a letter."""
    return Row([part for part in paragraphs(text) if _is_personal(text[slice(*part)])])


@lru_cache(maxsize=1 << 12)
def _is_personal(paragraph: str) -> bool:
    return bool(_I.search(paragraph) and _I.search(_QUOTED.sub("", paragraph)))


@lru_cache(maxsize=1 << 12)
def _may_tell(words: str) -> bool:
    """Whether a sentence is long enough, ends as one, and is neither silence nor talk."""
    if words[:1] in _MARKS or not words.endswith((".", "”", '"')):
        return False
    is_long = len(_word.findall(words)) >= SHORTEST
    return is_long and not _NO_NEWS.search(words) and not _is_talk(words)


def speaks_to_you(words: str) -> bool:
    """“Critics say that you play too little”: a question put without its mark."""
    return bool(_YOU.search(_QUOTED.sub("", words)))


def _is_talk(words: str) -> bool:
    """“You may have heard”, “Watch the clip above”: talk with the reader, outside quotations."""
    return bool(_TALK.search(_QUOTED.sub("", words)))
