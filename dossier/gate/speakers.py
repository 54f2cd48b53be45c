"""Speakers: is the one whose words a quote is said to be the one the source lets speak?"""

import re
from collections.abc import Iterator

from dossier.gate.library import Library
from dossier.gate.names import any_same, proper, stands_in, tokens
from dossier.gate.passage import Passage
from dossier.gate.records import Finding, QuoteRequest
from dossier.gate.voice import (
    Heard,
    Where,
    has_cue,
    hear,
    is_beside_cue,
    is_nested,
    quotation_around,
)

_PRONOUN = re.compile(r"(?<!\w)(?:he|she|they)(?!\w)", re.IGNORECASE)
_NEAR = 900
"""Code points within which a pronoun's antecedent stands."""
_TIP = "name the speaker the source names, or leave the speaker out for the source’s own words"


def speaker_findings(
    passage: Passage, request: QuoteRequest, library: Library
) -> Iterator[Finding]:
    """A speaker other than the one the source gives the words to."""
    if request.speaker is None:
        if request.own_words:
            yield from _own_words(passage, passage.source.id)
        return
    voice = library.voice(request.speaker)
    names = voice.names if voice else (request.speaker,)
    if voice.is_outlet if voice else _is_outlet(passage, request.speaker):
        yield from _own_words(passage, names[0])
    else:
        yield from _spoken(passage, names)


def _is_outlet(passage: Passage, name: str) -> bool:
    """Without records, a name in the page's furniture or nowhere may be its publisher's."""
    source = passage.source
    if name in (source.id, source.outlet) or not proper(name):
        return False
    if any(stands_in(name, source.text[span.start : span.end]) for span, _ in source.furniture):
        return True
    return not stands_in(name, source.text)


def _own_words(passage: Passage, name: str) -> Iterator[Finding]:
    if quotation_around(passage) is None:
        return
    heard = hear(passage)
    speaker = f", said by {heard.name}" if heard.name else ""
    yield Finding(
        code="Q-SPEAKER",
        message=f"these words stand inside a quotation{speaker} ({passage.place()}); "
        f"they are not {name}’s own",
        tip="name the person quoted as speaker",
    )


def _spoken(passage: Passage, names: tuple[str, ...]) -> Iterator[Finding]:
    if _is_plainly_theirs(passage, names):
        return
    heard = hear(passage)
    if heard.name and (any_same(names, heard.name) or is_nested(passage)):
        return
    if heard.where is Where.OWN:
        if _is_narrative(passage, names):
            yield _finding(passage, names, "the source’s own words")
    elif heard.name and (heard.sure or _is_out_of_reach(passage, names, heard)):
        yield _finding(passage, names, f"said by {heard.name}")
    elif not _is_named(passage, names):
        yield _finding(passage, names, "of somebody the source names otherwise")
    elif not heard.name and heard.statement and _is_out_of_reach(passage, names, heard):
        yield _finding(passage, names, "of somebody the source names nearer by")


def _is_plainly_theirs(passage: Passage, names: tuple[str, ...]) -> bool:
    """The sentence has a reporting verb right beside the name, outside the quotation."""
    quotation = quotation_around(passage)
    if quotation is None:
        return False
    source = passage.source
    before = source.sentence_at(quotation.span.start)
    after = source.sentence_at(quotation.span.end - 1)
    outside = (
        f"{source.text[before.start : quotation.span.start]} "
        + source.text[
            quotation.span.end : max(after.end, min(quotation.span.end + 80, len(source.text)))
        ]
        .split("\n")[0]
        .split("“")[0]
    )
    return is_beside_cue(tuple(words[-1] for name in names if (words := tokens(name))), outside)


def _is_out_of_reach(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether the one heard, though not for sure, can at least not be one of the names."""
    if heard.by_name:
        return not _is_beside(passage, names)
    near = passage.source.text[max(0, passage.start - _NEAR) : passage.end + len(passage.after)]
    return not any(stands_in(name, near) for name in names)


def _is_beside(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the sentence names them outside the passage."""
    around = f"{passage.before} {passage.after}"
    return any(stands_in(name, around) for name in names)


def _is_narrative(passage: Passage, names: tuple[str, ...]) -> bool:
    """Own words for certain: no reporting verb near them and the speaker not named beside them."""
    source = passage.source
    first, last = source.sentence_at(passage.start), source.sentence_at(passage.end - 1)
    sentence = source.text[first.start : last.end]
    if has_cue(sentence) or _is_beside(passage, names) or quotation_around(passage) is not None:
        return False
    earlier = source.text[max(0, first.start - 300) : first.start].split("\n")[-1]
    speaks_on = any(stands_in(name, earlier) for name in names) or _PRONOUN.search(earlier)
    return not (speaks_on and has_cue(earlier))


def _is_named(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the source names them at all; a speaker known only by role cannot be ruled out."""
    return any(stands_in(name, passage.source.text) for name in names) or not any(
        proper(name) for name in names
    )


def _finding(passage: Passage, names: tuple[str, ...], whose: str) -> Finding:
    return Finding(
        code="Q-SPEAKER",
        message=f"given as words of {names[0]}, but they are {whose} ({passage.place()})",
        tip=_TIP,
    )
