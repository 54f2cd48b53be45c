"""Qualified: the coastguard of one country is not that of another whom the quote names."""

from collections.abc import Iterator

from dossier.gate.claims.reading.belonging import NAMED, belonging, belongings
from dossier.gate.claims.reading.naming import NAME
from dossier.gate.claims.reading.peoples import peers
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.saying.public import is_body_for_name
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_OTHERS = late(
    r"(?<![\w-])(?:counterpart\w*|those\s+of|that\s+of|both|each|respective\w*|either|"
    r"too|also|same|joint\w*)(?![\w-])",
)
_BARE = late(
    r"(?<![\w’'-])([\w-]+?)(?:[’']s|s[’'])(?=\s(?:was|were|is|are|had|has|will|would|fell|rose)\s|[,.;])"
)
_COMPARED = late(r"\sthan\s(?:the\s)?([\w-]+?)(?:[’']s|s[’'])(?=\s|\W|\Z)")
"""“the museum's was raised”: what is the museum's stands before."""
_STATE = late(
    r"(?:[Tt]he\s)?(?:(?:Federal|Islamic|Democratic|People[’']s|Socialist|Grand|Free)\s)*"
    r"(?:Kingdom|Republic|State|Federation|Confederation|Commonwealth|Principality|Duchy|Sultanate|"
    r"Emirate|Canton|Province|County|City|Municipality)\sof\s(?=[A-Z])"
)
"""“the Kingdom of Norrland”: as good as “Norrland”."""
_ALIKE = 4


def qualified_findings(support: Support) -> Iterator[Finding]:
    """“The Norland coastguard called Tarnia”, told as “Tarnia's coastguard called”."""
    text = support.passages[0].source.text
    fault = _fault(support.claim, support.quoted, text)
    if fault and _fault(support.with_ids(support.claim), support.with_ids(support.quoted), text):
        thing, theirs, mine = fault
        what = thing.removeprefix("in ").removeprefix("the ").lstrip(NAMED)
        yield Finding(
            code="C-ROLES",
            message=f"{shown(what)} is of {shown(theirs.title())} in the "
            f"quote, of {shown(mine.title())} in the claim ({support.place})",
            tip="let the claim give to each what the quote gives to it",
        )


def _fault(claim: str, quoted: str, text: str) -> tuple[str, str, str] | None:
    """What the claim gives to another than the quote, with whose it is in both."""
    claim, quoted = (_STATE.sub("", it) if " of " in it else it for it in (claim, quoted))
    mine = belongings(claim)
    theirs = belonging(quoted) if mine else {}
    is_of_several = _OTHERS.search(quoted) is not None
    if not any(thing.removeprefix("the ") in theirs or thing in theirs for thing, _ in mine):
        return None
    named = (_named(quoted) | stems(quoted)) - frozenset(map(stem, _bare(claim, quoted)))
    for thing, owners in mine:
        if is_of_several and thing[:1] != NAMED:
            continue
        there = theirs.get(thing, frozenset())
        others = {owner for owner in owners if not _is_any(owner, there)}
        if not there and thing[:4] == "the " and (named_owner := theirs.get(thing[4:])):
            plain, name = f"the {min(owners)}", min(named_owner).title()
            is_new = not owners & named and name in quoted
            if is_new and is_body_for_name(plain, name, text):
                return thing, name, min(owners)
        if there and others == set(owners) and any(_is_any(one, named) for one in others):
            return thing, min(there), min(others)
    return None


def _bare(claim: str, quoted: str) -> list[str]:
    """Whose a thing is that the quote does not name again: “older than Marlow's”."""
    return _BARE.findall(quoted) + (_COMPARED.findall(quoted) if " than " in claim else [])


def _named(text: str) -> frozenset[str]:
    """The words of all names of a text, those of the same people with them."""
    words = {word.casefold() for found in NAME.findall(text) for word in found.split()}
    plain = {word.removesuffix("’s").removesuffix("'s").strip(".,’'") for word in words}
    return frozenset(plain).union(*(peers(word) for word in plain))


def _is_any(one: str, names: frozenset[str]) -> bool:
    """Whether one of the names is this one, or starts like it: “Velnia”, “Velnian”."""
    return any(one[:_ALIKE] == name[:_ALIKE] for name in names)
