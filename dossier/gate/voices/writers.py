"""Writers: in a text told by “I”, the words outside quotations are those of who wrote it."""

import re
from functools import lru_cache

from dossier.gate.reading.library import SourceText
from dossier.gate.reading.names import stands_in
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.nearby import is_author
from dossier.gate.voices.voice import Heard, Where, has_cue, quotation_around
from dossier.model.span import Span
from dossier.text.occurrences import whole_words
from dossier.text.patterns import late

_FIRST = late(r"(?<![\w’'-])(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)(?![\w-])(?!\.\w)")
_WE_FIRST = late(r"(?:We|Our)\s")
_FEWEST, _HEADS = 2, 4
"""Paragraphs that “I” tell at least; those at the top that may be the heading."""
_SHARE = 4
_WORK = (
    r"(?:speech|address|remarks|statement|letter|column|essay|lecture|sermon|testimony|interview|"
    r"diary|text|talk|toast|eulogy|open\s+letter|comment|opinion|memoir|blog)"
)
_BY = late(rf"\b{_WORK}\s+(?:by|of|from|with)\s+(?:[\w.’'-]+,?\s+){{0,12}}?\Z", re.IGNORECASE)
_STATEMENT = late(rf"(?:\w+\s){{0,3}}?{_WORK}\s+(?:by|of|from)\s[^.!?]{{3,200}}\Z", re.IGNORECASE)
_TELLS = (
    r"(?:,[^.;]{0,60},)?\s+(?:talks|talked|speaks|spoke|tells|told|answers|answered|recalls|recalled|"
    r"describes|described|writes|wrote|explains|explained|looks\s+back|remembers|took\s+questions)\b"
)
_ASKING = (
    r"\b(?:(?:talk|speak|spoke|talked)s?\s+(?:to|with)|questions?\s+(?:from|by|of)|asked\s+by|"
    r"interview(?:ed)?\s+by)\s"
)
_ASKED = late(_ASKING)
_ASKER = late(rf"{_ASKING}+(?:[\w.’'-]+\s+){{0,5}}?\Z")
_REPLY = late(
    r"[\[(]?(?P<who>(?:The\s+)?[Ee]ditors?|[A-Z][\w.’'-]*(?:\s+[\w.’'-]+){0,5}?)(?:[’']s)?\s+"
    r"(?:repl(?:ies|ied|y)|responds?|answers?|adds?|notes?|writes?|response):\s"
)


def is_told_by_i(source: SourceText) -> bool:
    """Whether “I” or “we” tell a good part of the text themselves."""
    return len(_own_paragraphs(source.text, source.paragraphs)) * _SHARE >= len(source.paragraphs)


def is_writer(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether they wrote or spoke the text, by its head, its byline or its signature."""
    if is_author(passage, names):
        return True
    if passage.source.turns and passage.source.turn_at(passage.start) is None:
        return False
    head = _head(passage.source)
    return any(
        _BY.search(head[:start]) or re.match(_TELLS, head[start + len(name) :])
        for name in names
        for start in whole_words(head, name)
    )


def is_statement_of(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the heading calls the text a statement, a letter or the like by them."""
    head = statement_heading(passage)
    return any(
        _BY.search(head[:start]) is not None for name in names for start in whole_words(head, name)
    )


def statement_heading(passage: Passage) -> str:
    """The heading that calls the text somebody's statement, for words of its own; or nothing."""
    source = passage.source
    heads = (source.text[part.start : part.end] for part in source.paragraphs[:_HEADS])
    if quotation_around(passage) is not None:
        return ""
    return next((head for head in heads if _STATEMENT.match(head)), "")


def is_asker(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the head of the text names them as who asks: “talks to Jon Reed”."""
    head = _head(passage.source)
    return any(_ASKER.search(head[:start]) for name in names for start in whole_words(head, name))


def is_question(passage: Passage) -> bool:
    """Whether the paragraph asks somebody: “What did your crew say?”."""
    part = passage.source.paragraphs[passage.source.paragraph_at(passage.start)]
    words = passage.source.text[part.start : part.end]
    return words.endswith("?") and re.search(r"\byou(?:r|rs)?\b", words, re.IGNORECASE) is not None


def is_asked_there(passage: Passage) -> bool:
    """Whether the words are a question in a text whose head names who asks."""
    return is_question(passage) and _ASKED.search(_head(passage.source)) is not None


def _is_i(passage: Passage, span: Span | None) -> bool:
    """Whether the words that name the speaker are “I” or “we”, outside quotations."""
    if span is None or passage.source.text[span.start : span.end] not in ("I", "we", "We"):
        return False
    return not any(item.inner.covers(span) for item in passage.source.quotations)


def is_of_writer(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the words are plainly those of a writer who is nobody of the names."""
    if not is_told_by_i(passage.source) or is_writer(passage, names):
        return False
    part = passage.source.paragraphs[passage.source.paragraph_at(passage.start)]
    before = passage.source.text[part.start : passage.start]
    is_near = has_cue(before) and any(stands_in(name, before) for name in names)
    by_i = _FIRST.search(passage.before) and not any(
        stands_in(name, passage.before) for name in names
    )
    return bool(by_i) or _FIRST.search(passage.words) is not None or not is_near


def is_of_outlet(passage: Passage, names: tuple[str, ...]) -> bool:
    """“We have not been able to verify it”: outside the quotations of a text others speak in."""
    source = passage.source
    return (
        _WE_FIRST.match(passage.words) is not None
        and source.is_sentence_start(passage.start)
        and quotation_around(passage) is None
        and bool(source.quotations)
        and not is_told_by_i(source)
        and not is_writer(passage, names)
    )


def replier(passage: Passage) -> str:
    """Who replies in the paragraph, if it says so at its start: “The editor replies: …”."""
    part = passage.source.paragraphs[passage.source.paragraph_at(passage.start)]
    found = _REPLY.match(passage.source.text, part.start, part.end)
    is_theirs = found is not None and found.end() <= passage.start
    return found["who"] if found and is_theirs and quotation_around(passage) is None else ""


def _head(source: SourceText) -> str:
    """What stands before the first words of who writes or is asked."""
    if source.turns:
        return source.text[: source.turns[0].span.start]
    own = _own_paragraphs(source.text, source.paragraphs)
    return source.text[: own[0].start] if own else ""


@lru_cache(maxsize=64)
def _own_paragraphs(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The paragraphs that have “I” or “we” outside quotation marks; none in most texts."""
    found = tuple(
        part
        for part in paragraphs
        if _FIRST.search(re.sub(r"[“\"][^”\"]*[”\"]", " ", text[part.start : part.end]))
    )
    return found if len(found) >= _FEWEST else ()


def is_of_first(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether it is a question to them, or what “I” who am somebody else say."""
    if heard.where is Where.OWN:
        return is_asked_there(passage) and not is_asker(passage, names)
    source = heard.statement.source if heard.statement else None
    return _is_i(passage, source) and not is_writer(passage, names)


def is_first(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether they are the “I” of the text; of an interview’s questions, who asks."""
    if is_asked_there(passage):
        return is_asker(passage, names)
    return is_writer(passage, names) and not is_asker(passage, names)
