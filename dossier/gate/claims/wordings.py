"""Wordings: a phrase of a claim becomes the one of the same sense that its quote has."""

import re
from functools import cache

from dossier.gate.claims.reading.folding import CONTRACTED
from dossier.gate.claims.reading.terms import words_in
from dossier.speech.tables import rows
from dossier.text.patterns import late

_SHORT_NOT = late(r"(?<![\w-])([a-z]+)n[’']t(?!\w)", re.IGNORECASE)


def worded(claim: str, quoted: str) -> str:
    """“the majority of them” of “most of them”: phrases of one sense, in the words of the quote."""
    theirs = _lines(quoted)
    for line, mine in _lines(claim).items():
        words = theirs.get(line)
        if words is not None and not any(word.casefold() in quoted.casefold() for word in mine):
            for found in mine:
                claim = claim.replace(found, _capital_of(found, words[0]))
    return claim


def _lines(text: str) -> dict[int, list[str]]:
    """For each line of the table of wordings its phrases in the text, as the text prints them."""
    found: dict[int, list[str]] = {}
    if not _first_words().isdisjoint(words_in(text)):
        for match in _phrases().finditer(text):
            line = _wordings()[" ".join(match.group().casefold().split())]
            found.setdefault(line, []).append(match.group())
    return found


def _capital_of(like: str, words: str) -> str:
    return words[:1].upper() + words[1:] if like[:1].isupper() else words[:1].lower() + words[1:]


@cache
def _wordings() -> dict[str, int]:
    """Each phrase of the table, folded, with the number of its line."""
    table = rows("wordings.tsv", __package__)
    return {phrase: number for number, row in enumerate(table) for phrase in row}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _wordings())


@cache
def _phrases() -> re.Pattern[str]:
    longest = sorted(_wordings(), key=len, reverse=True)
    phrases = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest)
    return re.compile(rf"(?<![\w-])(?:{phrases})(?![\w-])", re.IGNORECASE)


def contracted(claim: str, quoted: str) -> str:
    """“didn't” of “did not”, and the reverse."""
    for found in _SHORT_NOT.finditer(claim):
        whole = f"{CONTRACTED.get(found[1].casefold(), found[1])} not"
        if whole.casefold() in quoted.casefold():
            claim = claim.replace(found.group(), whole)
    for found in _SHORT_NOT.finditer(quoted):
        whole = f"{CONTRACTED.get(found[1].casefold(), found[1])} not"
        if found.group() not in claim:
            claim = re.sub(rf"(?<![\w-]){whole}(?!\w)", found.group(), claim)
    return claim
