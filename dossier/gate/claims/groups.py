"""Groups: what some members of a group do in the quote the group does not do in the claim."""

from collections.abc import Iterator

from dossier.gate.claims.doers import Deed, deeds
from dossier.gate.claims.numbers import is_number_word, may_count
from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import stems, words_in
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SOME = frozenset("some several many most few part half one both neither".split())
_APPOSED = late(
    r"(?P<one>[A-Z][^,.;:]{1,40}),\s[^,.;:]{3,40}\sof\s(?:the|all|these|"
    r"its)\s(?P<many>[a-z]+)(?:\s\w+){0,3},"
)
_GROUP = late(r"(?:All|The|These|All\s+the|All\s+of\s+the)\s+([a-z]+)(?![\w-])")
_OF_THEM = late(r"\sof\s(?:them|us|you|whom)\s")
"""“one of them seriously”, with more after it: no doer, but an aside."""
_LINKS = (" on ", " of ", " in ", " from ", " at ", "’s ", "'s ")


def group_findings(support: Support) -> Iterator[Finding]:
    """“Two geologists on the panel questioned it” becomes “The panel questioned it”."""
    if not may_count(support.quoted) and _SOME.isdisjoint(words_in(support.quoted)):
        return
    if words := _smallest_of(support.claim, support.quoted):
        yield Finding(
            code="C-FORCE",
            message=f"the quote says it of {shown(words)} only ({support.place})",
            tip="say in the claim of how many or how much the quote says so",
        )
        return
    theirs = deeds(support.quoted)
    for deed in deeds(support.claim):
        same = [other for other in theirs if other.verb == deed.verb]
        if any(_is_apposed(deed.words[0], other.words[0]) for other in same):
            continue
        if same and all(_is_widened(deed, other, support.claim) for other in same):
            yield Finding(
                code="C-FORCE",
                message=f"the quote says it of {shown(same[0].words[0])}, the claim of "
                f"{shown(deed.words[0])} ({support.place})",
                tip="say in the claim of how many or how much the quote says so",
            )
            return


def _is_apposed(mine: str, theirs: str) -> bool:
    """“One of them, the fund Nordvest”: who it is, is said after the comma."""
    named = frozenset(theirs.partition(",")[2].casefold().split())
    return bool(mine) and named >= frozenset(mine.casefold().split())


def _smallest_of(claim: str, quoted: str) -> str:
    """“Orla, the smallest of the three, agreed”, told of “the three”."""
    for found in _APPOSED.finditer(quoted):
        group = _GROUP.match(claim)
        is_same = group and group.group(1).casefold() == found.group("many").casefold()
        if is_same and not stems(found.group("one")) & stems(claim):
            return found.group()
    return ""


def _is_widened(mine: Deed, theirs: Deed, claim: str) -> bool:
    """Whether the doer is what the quote's doers are only some of."""
    words = theirs.words[0].split()
    first = words[0].casefold() if words else ""
    if not (first in _SOME or is_number_word(first) or first.isdigit()) or not mine.doer:
        return False
    own = mine.words[0].split()[0].casefold()
    if own == first or own in _SOME or is_number_word(own) or own.isdigit():
        return False
    if _OF_THEM.search(theirs.words[0]):
        return False
    link = next((link for link in _LINKS if link in f"{theirs.words[0]} "), "")
    head, _, group = theirs.words[0].partition(link) if link else ("", "", "")
    return (
        bool(stems(head) and stems(group))
        and mine.doer < theirs.doer
        and mine.doer <= stems(group)
        and not stems(head) & stems(claim)
    )
