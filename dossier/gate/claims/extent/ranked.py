"""Ranked: “the largest after the mill” makes the mill the larger of the two, in the claim too."""

from collections.abc import Iterator

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_AFTER = late(
    r"(?<![\w-])(?:[\w-]{2,}est|most\s[a-z]+)\s[^.;:]{0,60}?(?<![\w-])after\s(?P<first>[^,.;:]{2,60})"
)
_THAN = late(
    r"(?<![\w-])(?:larger|bigger|greater|higher|longer|older|taller|richer|more\s[a-z]+)\s"
)
_SMALLER = frozenset(("smallest", "lowest", "shortest", "youngest", "least"))


def ranked_findings(support: Support) -> Iterator[Finding]:
    """“Lind, the largest firm after Varga” becomes “Varga, the largest firm after Lind”."""
    if " after " not in support.quoted:
        return
    for sentence in sentences_of(support.quoted):
        ranked = _AFTER.search(sentence)
        if ranked is None or not _SMALLER.isdisjoint(ranked.group().casefold().split()):
            continue
        first = stems(ranked["first"])
        first -= stems(sentence[: ranked.start("first")])
        if first and _is_turned(support.claim, first):
            yield Finding(
                code="C-ROLES",
                message=f"the claim turns the order of {shown(ranked.group())} ({support.place})",
                tip="let the claim rank them as the quote does",
            )
            return


def _is_turned(claim: str, first: frozenset[str]) -> bool:
    """Whether the claim has the first of the quote behind another."""
    ranked = _AFTER.search(claim)
    if ranked is not None:
        return not stems(ranked["first"]) & first and bool(stems(claim) & first)
    than = _THAN.search(claim)
    before, link, after = claim.partition(" than ") if than else ("", "", "")
    return bool(link) and bool(stems(after) & first) and not stems(before) & first
