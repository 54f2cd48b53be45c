"""Tellers: what a source says of the one whose words a quote is, to compare with a claim's words.

A claim may present a speaker by more than the quote has: “the director of Blue River said …”.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dossier.gate.claims.reading.content import said_in
from dossier.gate.claims.reading.terms import stems
from dossier.gate.reading.names import tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.voice import Where, hear
from dossier.model.span import Span
from dossier.text.occurrences import whole_words_in_any_case
from dossier.text.order import Row
from dossier.text.patterns import late

_REACH = 100
_END = late(r"[.!?;](?:\s|\Z)|\n|[“”]|\s(?:said|says|told|added|has|had|is|was|will|would)\s")
_START = late(r"[.!?;]\s|\n|”")
_OWN = late(
    r"(?<![\w’'])(?:its|their|the|an?)\s[^,.;]{3,40},?\s(?-i:(?:[A-Z][\w.’'-]+\s)*)\Z",
    re.IGNORECASE,
)
_OFFICE_OF = late(r"[Tt]he (?P<people>[A-Z]\w{3,}) (?P<office>[a-z]+)")
_KEPT, _BESIDE = 5, 40
"""Of a people's name, what its country shares with it; how near it belongs to an office."""


def is_of_teller(claim: str, start: int, end: int) -> bool:
    """Whether `claim[start:end]` stands in the words that say who says so, and to whom."""
    said = _said(claim)
    return bool(said.spans) and not said.numbers(Span(start, end))


@lru_cache(maxsize=256)
def _said(claim: str) -> Row:
    """Where a claim has what it lets somebody say by a word of saying."""
    return Row([span for item in said_in(claim) if item.cue for span in item.spans])


def presentations(passage: Passage, speakers: Sequence[str]) -> Iterator[str]:
    """What stands beside the names of the speakers, and what the source itself calls them.

    So too the words around a quotation: “…,” she told the Courier.
    """
    text = passage.source.text
    heard = hear(passage)
    if heard.where is Where.QUOTATION:
        yield f"{passage.before} {passage.after}"
    if heard.statement is not None and heard.statement.source is not None:
        source = heard.statement.source
        yield text[source.start : source.end]
    for word in {*speakers, *tokens(heard.name)[-1:]}:
        for start in whole_words_in_any_case(text, word):
            yield _around(text, start, start + len(word))


def presents(passage: Passage, speakers: Sequence[str], words: str) -> bool:
    """Whether the source presents the speaker of the passage by all of these words."""
    wanted = stems(words)
    return bool(wanted) and any(
        wanted <= stems(found) for found in presentations(passage, speakers)
    )


def is_bare_office(passage: Passage, phrase: str) -> bool:
    """Whether the source has “the minister” for the claim's “the Lornian minister”.

    Only where no Lornian minister stands elsewhere in the article, who might be another.
    """
    statement, text = hear(passage).statement, passage.source.text
    found = _OFFICE_OF.fullmatch(phrase)
    if found is None or statement is None or statement.source is None:
        return False
    office = found["office"]
    if text[statement.source.start : statement.source.end].casefold() != f"the {office}":
        return False
    people = found["people"][:_KEPT]
    if not any(word.startswith(people) for word in text.split()):
        return False
    return not any(
        people in text[max(0, at - _BESIDE) : at + _BESIDE]
        for at in whole_words_in_any_case(text, office)
    )


def _around(text: str, start: int, end: int) -> str:
    """The clause around a name; where it says “its director” also the sentence before."""
    near = text[max(0, start - _REACH) : start]
    clause = _START.split(near)[-1]
    if _OWN.search(clause):
        paragraph = text.rfind("\n", 0, start) + 1
        clause = text[max(paragraph, start - 3 * _REACH) : start]
    after = text[end : end + _REACH]
    found = _END.search(after)
    return f"{clause}{text[start:end]}{after[: found.start()] if found else after}"
