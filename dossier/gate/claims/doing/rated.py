"""Rated: what the quote calls one thing the claim does not call another that it calls otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATION
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_RATING = (
    r"(?:rat|judg|describ|class|classif|grad|mark|assess|list|nam|label|labell|categoris|categoriz|rank|regard|"
    r"treat|present|characteris|characteriz|brand|dismiss|prais|hail)"
)
_ACTIVE = late(rf"(?<![\w-]){_RATING}(?:e|es|ed|s|ied|ies|ing)\s(?P<rest>[^.;:!?]*\sas\s[^.;:!?]*)")
_PAIR = late(
    r"(?P<who>[^.;:!?]+?)\sas\s(?:being\s)?(?P<what>[^.;:!?,]+?)(?=,?\s(?:and|but|while|whereas)\s|[.;:!?,]|\Z)"
)
_PASSIVE = late(
    rf"(?P<who>[^.;:!?]{{2,80}}?)\s(?:is|are|was|were|been|be)\s{_RATING}(?:ed|ied)\s(?:as\s)?"
    r"(?P<what>[^.;:!?,]{2,60}?)(?=[.;:!?,]|\s(?:and|but|while|whereas)\s|\s*\Z)"
)
_BEING = late(
    r"(?:\A|,\s|;\s|\s(?:and|but|while|whereas|that)\s)(?P<who>(?:[\w’'-]+\s){1,5}?)(?:is|are|was|were)\s"
    r"(?:found\sto\sbe\s|now\s|still\s)?(?P<what>(?!not\b)[a-z-]+)(?=,?\s(?:and|but|while|whereas)\s|[.;:!?,]|\s*\Z)"
)
"""“the roof is sound, while the cellar is unsafe”."""
_JOIN = late(r"\A\s*,?\s*(?:and|but|while|whereas)\s")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Rating:
    """What is called what: the stems of both."""

    words: str
    who: frozenset[str]
    what: frozenset[str]


def rated_findings(support: Support) -> Iterator[Finding]:
    """“rates A as good and B as poor” becomes “rated B as good”."""
    theirs = [it for part in sentences_of(support.quoted) for it in _ratings(part)]
    if len(theirs) < 2 or NEGATION.search(support.claim):
        return
    common = frozenset[str]().union(*(one.who & it.who for one, it in combinations(theirs, 2)))
    for mine in _ratings(support.claim):
        given = [it for it in theirs if mine.what & it.what]
        own = [it for it in theirs if (mine.who & it.who) - common]
        if given and own and not any(mine.what & it.what for it in own):
            yield Finding(
                code="C-ROLES",
                message=f"the quote says {shown(own[0].words)}, the claim {shown(mine.words)} "
                f"({support.place})",
                tip="call each thing what the quote calls it",
            )
            return


def _ratings(text: str) -> list[_Rating]:
    """What a sentence calls what, each only by the words that no other has."""
    found = [
        (match["who"], match["what"])
        for pattern in (_PASSIVE, _BEING)
        for match in pattern.finditer(text)
    ]
    for active in _ACTIVE.finditer(text):
        found += [
            (_JOIN.sub("", match["who"]), match["what"]) for match in _PAIR.finditer(active["rest"])
        ]
    return [
        _Rating(words=f"{who.strip(' ,')} as {what.strip()}", who=stems(who), what=stems(what))
        for who, what in found
    ]
