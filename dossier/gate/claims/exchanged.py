"""Exchanged: names of the claim stand where the quote has them, not in each other's place."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import Term, is_in_order, terms
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_NO_NAME = late(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December|[A-Z]"
)
_OWNS = ("’s", "'s", "s’", "s'")
_OWNER = late(r"[’']s?(?!\w)")
_NEAR = 40
_OF = late(r"(?<![\w-])(?:of|at|for|in|from|by)\s+(?:the\s+)?\Z")
_BY = late(r"(?<![\w-])by\s")
THAN = late(r"(?<![\w-])than(?![\w-])")


@dataclass(frozen=True, slots=True)
class Place:
    """A word or name of a text with the stems of the content words beside it."""

    words: str
    at: int
    is_name: bool
    before: str
    after: str
    is_owner: bool
    is_of: bool

    @property
    def beside(self) -> frozenset[str]:
        """The stems on either side."""
        return frozenset((self.before, self.after)) - {""}


def exchanged_findings(support: Support) -> Iterator[Finding]:
    """Two names that have changed places between the same words; around “than” two words."""
    if is_in_order(support.claim, support.quoted):
        return
    claimed = places(support.claim)
    for passage in support.passages:
        quoted = places(passage.words)
        is_comparison = THAN.search(passage.words) is not None
        is_passive = any(_BY.search(text) for text in (support.claim, passage.words))
        shared = [
            stem
            for stem, place in claimed.items()
            if (is_comparison or place.is_name) and stem in quoted
        ]
        for one, other in combinations(shared, 2):
            pair = (claimed[one], claimed[other]), (quoted[one], quoted[other])
            if _is_owner_moved(*pair):
                continue
            if any(word in place.beside for place in pair[0] + pair[1] for word in (one, other)):
                continue
            if _have_moved(*pair) or (not is_passive and _have_crossed(*pair)):
                yield Finding(
                    code="C-ROLES",
                    message=f"{shown(claimed[one].words)} and {shown(claimed[other].words)} have "
                    f"changed places between quote and claim ({passage.place()})",
                    tip="let the claim say of each what the quote says of it",
                )
                return


Pair = tuple[Place, Place]


def _is_owner_moved(claimed: Pair, quoted: Pair) -> bool:
    """“Haverley’s manager, Lowry” or “Haverley manager Lowry”: “Lowry, manager of Haverley”."""
    changed = [mine.is_of != theirs.is_of for mine, theirs in zip(claimed, quoted, strict=True)]
    is_near = all(abs(one.at - other.at) < _NEAR for one, other in (claimed, quoted))
    if is_near and sum(changed) == 1 and not any(place.is_owner for place in claimed + quoted):
        return True
    return any(
        mine.is_owner != theirs.is_owner and mine.is_of != theirs.is_of
        for mine, theirs in zip(claimed, quoted, strict=True)
    )


def _have_moved(claimed: Pair, quoted: Pair) -> bool:
    """Whether neither has kept a neighbour, and each has one of the other's."""
    if _is_in_order(claimed, quoted):
        return False
    if any(mine.beside & theirs.beside for mine, theirs in zip(claimed, quoted, strict=True)):
        return False
    return bool(claimed[0].beside & quoted[1].beside) and bool(claimed[1].beside & quoted[0].beside)


def _have_crossed(claimed: Pair, quoted: Pair) -> bool:
    """Whether each stands before or after the word before or after which the other stood."""
    if _is_in_order(claimed, quoted):
        return False
    kept = (_is_beside(mine, own) for mine, own in zip(claimed, quoted, strict=True))
    return not any(kept) and all(
        _is_beside(mine, theirs) for mine, theirs in zip(claimed, reversed(quoted), strict=True)
    )


def _is_beside(one: Place, other: Place) -> bool:
    """Whether the same word stands before both, or after both."""
    return one.before == other.before != "" or one.after == other.after != ""


def _is_in_order(claimed: Pair, quoted: Pair) -> bool:
    return (claimed[0].at < claimed[1].at) == (quoted[0].at < quoted[1].at)


@lru_cache(maxsize=4_000)
def places(text: str) -> Mapping[str, Place]:
    """Every content word or name that stands once; a name of several words is one."""
    found: list[tuple[str, int, int]] = []
    for term in terms(text):
        if found and _is_name(text, term) and _continues(text, found[-1], term):
            found[-1] = (term.stem, found[-1][1], term.end)
        else:
            found.append((term.stem, term.start, term.end))
    stems = [stem for stem, _, _ in found]
    times = Counter(stems)
    return {
        stem: Place(
            words=text[start:end],
            at=start,
            is_name=text[start].isupper() and not _NO_NAME.fullmatch(text[start:end]),
            before=stems[at - 1] if at else "",
            after=stems[at + 1] if at + 1 < len(stems) else "",
            is_owner=_OWNER.match(text, end) is not None or text[start:end].endswith(_OWNS),
            is_of=_OF.search(text, max(0, start - _NEAR), start) is not None,
        )
        for at, (stem, start, end) in enumerate(found)
        if times[stem] == 1 and not stem[:1].isdigit()
    }


def _is_name(text: str, term: Term) -> bool:
    return text[term.start].isupper()


def _continues(text: str, earlier: tuple[str, int, int], term: Term) -> bool:
    """Whether the term goes on with the name right before it."""
    return text[earlier[1]].isupper() and text[earlier[2] : term.start] == " "
