"""Owners: whose coastguard and whose boats they are in the quote, they are in the claim."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import permutations, takewhile

from dossier.gate.claims.reading.naming import NOT_NAMES
from dossier.gate.claims.reading.peoples import peers
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_NAME = r"[^\W\d_a-zà-ÿ][\w-]*"
_OWNING = late(
    rf"(?<![\w’'-])(?P<name>{_NAME})(?P<own>[’']s?)?(?P<what>(?:\s+[a-zà-ÿ][\w-]*){{1,2}})"
)
_OWNED = late(
    rf"(?P<what>(?:[a-zà-ÿ][\w-]*\s+){{1,2}})(?:of|from|in)\s+(?:the\s+)?(?P<name>{_NAME})(?![\w-])"
)
_PAST = ("V", "E", "L")
_FEWEST = 2

Owned = Mapping[str, frozenset[str]]
"""For each name, folded, the stems of what is said to be of it."""


def owner_findings(support: Support) -> Iterator[Finding]:
    """“Lind's navy fired on a Varga boat” becomes “Varga's navy fired on a Lind boat”."""
    mine = _owned(support.claim)
    theirs = _owned(support.quoted) if len(mine) >= _FEWEST else {}
    for one, other in permutations(mine, 2) if len(theirs) >= _FEWEST else ():
        first, second = _of(one, theirs), _of(other, theirs)
        is_kept = mine[one] & first or mine[other] & second
        if mine[one] & second and mine[other] & first and not is_kept:
            what = min(mine[one] & second)
            yield Finding(
                code="C-ROLES",
                message=f"what is of {shown(other.title())} in the quote is of "
                f"{shown(one.title())} in the claim: {shown(what)} ({support.place})",
                tip="let the claim give to each what the quote gives to it",
            )
            return


def _of(name: str, owned: Owned) -> frozenset[str]:
    """What is of a name, or of that of its people: “Danish” and “Denmark”."""
    known = peers(name) | {name}
    return frozenset().union(*(what for other, what in owned.items() if other in known))


def _before_verb(words: str) -> str:
    """The words up to a past tense: “boats” of “boats fled”, nothing of “accused others”."""
    tags = lexicon().tags
    found = takewhile(lambda word: tags.get(word) not in _PAST and word[-2:] != "ed", words.split())
    return " ".join(found)


@lru_cache(maxsize=2_000)
def _owned(text: str) -> Owned:
    """“Lind's navy”, “a Varga boat” and “boats from Varga”, by name."""
    found: dict[str, frozenset[str]] = {}
    for pattern in (_OWNING, _OWNED):
        for match in pattern.finditer(text):
            name = match["name"].casefold()
            is_owner = match.groupdict().get("own") or pattern is _OWNED
            what = stems(match["what"] if is_owner else _before_verb(match["what"]))
            if name not in NOT_NAMES and what:
                found[name] = found.get(name, frozenset()) | what
    return found
