"""Swapped: the claim has another do it than the quote, most often the one it is done to."""

from collections.abc import Iterator, Sequence

from dossier.gate.claims.doers import Deed, deeds
from dossier.gate.claims.exchanged import THAN
from dossier.gate.claims.roles import mutual_verbs
from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import stem, stems
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_OBJECT = late(r"[A-Z]|(?:the|an?|its|his|her|their)\s")
_GIVEN_TO = late(
    r"(?<![\w-])(?:is|was|are|were|been|be|being)\s+(?P<verb>[a-z]+)\s+(?:back\s+|over\s+)?to\s+"
    r"(?P<to>(?:the\s+|its\s+|his\s+|her\s+|their\s+|an?\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
)
_OWNED = late(r"(?P<owner>[\w-]+)[’']s?\s+(?P<what>[\w’'-]+)")
_BELONGING = frozenset(
    "office staff deputy aide aides lawyer lawyers spokesman spokeswoman spokesperson wife husband "
    "son daughter brother sister mother father family adviser advisers advisor advisors "
    "predecessor successor rival rivals friends allies assistant secretary".split()
)
_ALIKE = 2
"""Words after a verb that two deeds share, where what they are done to is a clause."""


def swapped_findings(support: Support) -> Iterator[Finding]:
    """A deed of the claim whose doer no deed of that verb in the quotes has.

    It is one only where names that mean the same are put for one another and where they are not.
    """
    if THAN.search(support.claim) and THAN.search(support.quoted):
        return
    message = _swap(support.claim, support.quoted)
    if message and _swap(support.with_ids(support.claim), support.with_ids(support.quoted)):
        yield Finding(
            code="C-ROLES",
            message=f"{message} ({support.place})",
            tip="let the claim say who does it to whom as the quote does",
        )


def _swap(claim: str, quoted: str) -> str:
    """What the claim has done by or to another than the quote; or nothing."""
    mine = [deed for deed in deeds(claim) if deed.verb not in mutual_verbs()]
    verbs = {deed.verb for deed in mine}
    every = deeds(quoted)
    theirs = [deed for deed in every if deed.verb in verbs]
    said, claimed = stems(quoted), stems(claim)
    for deed in mine if theirs else ():
        same = _alike(deed, [other for other in theirs if other.verb == deed.verb])
        if len(same) == 1 and (instead := _exchanged(deed, same[0], mine, every)):
            return (
                f"the claim does to {shown(deed.words[1])} what the quote does to {shown(instead)}"
            )
        if same and all(
            _is_swapped(deed, other, said, claimed)
            or _is_given_away(deed, other, quoted)
            or _is_owners(deed, other)
            or _is_owner_only(deed, other)
            for other in same
        ):
            return (
                f"the claim has {shown(deed.words[0] or deed.words[1])} where the quote has "
                f"{shown(same[0].words[0] or 'another')} do it"
            )
    return ""


def _exchanged(deed: Deed, other: Deed, mine: Sequence[Deed], every: Sequence[Deed]) -> str:
    """What the quote does it to, where claim and quote do two things to two the other way round."""
    if not deed.object or not other.object or deed.object & other.object:
        return ""
    is_elsewhere = any(
        deed.object <= one.object and one.verb != deed.verb for one in every
    ) and any(other.object <= one.object and one.verb != deed.verb for one in mine)
    return other.words[1] if is_elsewhere else ""


def _alike(deed: Deed, same: Sequence[Deed]) -> list[Deed]:
    """The deeds that are done to the same, or all where none is."""
    near = [other for other in same if deed.object & other.object]
    return near or list(same)


def _is_turned_active(mine: Deed, theirs: Deed) -> bool:
    """“The envoy was invited to the ministry”, told as “The envoy invited the ministry”."""
    return (
        theirs.is_passive
        and not mine.is_passive
        and bool(mine.doer and mine.object)
        and _OBJECT.match(mine.words[1]) is not None
        and mine.doer == theirs.object
        and mine.object <= theirs.doer | theirs.rest
    )


def _is_given_away(mine: Deed, theirs: Deed, quoted: str) -> bool:
    """“was sold to the region”, told as “The region sold it”."""
    if not theirs.is_passive or mine.is_passive or theirs.doer or not mine.doer:
        return False
    found = _GIVEN_TO.finditer(quoted)
    return any(
        stem(it.group("verb")) == mine.verb and mine.doer <= stems(it.group("to")) for it in found
    )


def _is_owners(mine: Deed, theirs: Deed) -> bool:
    """“Varga's team suspended him”, told as “Varga suspended his team”."""
    owned = _OWNED.search(theirs.words[0])
    if owned is None or not theirs.suffers:
        return False
    owner, what = stems(owned.group("owner")), stems(owned.group("what"))
    return mine.doer == owner and bool(what & mine.object)


def _is_owner_only(mine: Deed, theirs: Deed) -> bool:
    """“The mayor's office called it wrong”, told as “The mayor called it wrong”."""
    owned = _OWNED.search(theirs.words[0])
    if owned is None or owned.group("what").casefold() not in _BELONGING:
        return False
    return bool(mine.doer) and mine.doer == stems(owned.group("owner"))


def _is_swapped(mine: Deed, theirs: Deed, said: frozenset[str], claimed: frozenset[str]) -> bool:
    if mine.doer and mine.object and mine.doer == theirs.object != theirs.doer == mine.object:
        return True
    if _is_turned_active(mine, theirs):
        return True
    if mine.doer & theirs.doer:
        return False
    if mine.object and mine.object <= theirs.doer and not mine.object & theirs.object:
        return True
    if not mine.doer:
        return False
    if mine.doer <= theirs.object and (
        (theirs.pronoun and (mine.object or mine.suffers)) or mine.object & theirs.doer
    ):
        return True
    if mine.doer <= theirs.rest and (theirs.names or theirs.doer) & mine.rest:
        return True
    is_alike = mine.object & theirs.object or len(mine.rest & theirs.rest) >= _ALIKE
    if not theirs.doer or not is_alike:
        return False
    if mine.names and theirs.names:
        return bool(mine.names & said) and not mine.names & theirs.names
    return mine.doer <= said and theirs.doer <= claimed
