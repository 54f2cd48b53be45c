"""Asserted: what a sentence gives as held by somebody must not be told as so in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.attributed import is_attributed
from dossier.gate.claims.reading.content import core
from dossier.gate.claims.reading.held import Held, Kind, held_in
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.saying.as_fact import doubts
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_OPEN = late(
    r"(?<![\w-])(?:if|whether|may|might|could|would|perhaps|possibl\w*|seem\w*)(?![\w-])",
    re.IGNORECASE,
)
_HEDGED = late(
    r"(?<![\w-])(?:alleg\w*|reportedly|reported\s+to|accus\w*|said|says|believ\w*|thought|rumou?r\w*|suppos\w*|"
    r"suspect\w*|suspicion\w*|claim\w*|according|apparent\w*|den(?:y|ies|ied)|disput\w*|reject\w*|"
    r"so-called|charged)(?![\w-])",
    re.IGNORECASE,
)
_TO_COME = late(
    r"(?<![\w-])(?:expect\w*|forecast\w*|predict\w*|project\w*|anticipat\w*|likely|probabl\w*|should|ought|"
    r"hope\w*|plan\w*|due|set\s+to|aim\w*|intend\w*|estimat\w*|outlook|prospects?|assum\w*|envisag\w*|"
    r"foresee\w*|can)(?![\w-])",
    re.IGNORECASE,
)
_TO_SAY = late(
    r"(?<![\w-])(?:will|would|to)\s(?:say|argue|contend|maintain|testify|hear|tell)(?!\w)"
)
"""“The defence was to say that …”: as much as the source says."""
_COVERED, _LEAST = 0.65, 2
_LONGEST = 500


def asserted_findings(support: Support) -> Iterator[Finding]:
    """“accused the union of hiding it”, “the view that it is unsafe”, told as “It is unsafe”."""
    claim = support.claim
    for passage in support.distinct:
        sentence = " ".join(passage.in_sentence.split())
        if len(sentence) > _LONGEST:
            continue
        for held in held_in(sentence):
            if not _is_told(support, passage, held) or _is_held(claim, held, support):
                continue
            yield Finding(
                code="Q-SCOPE",
                message=f"the source gives this as what somebody holds, {shown(held.by)} "
                f"({passage.place()}); the claim gives it as so",
                tip="say in the claim who holds it",
            )
            return


def _is_told(support: Support, passage: Passage, held: Held) -> bool:
    """Whether the claim has little but what is held, and no other passage says it plainly."""
    mine, theirs = core(support.claim), stems(held.what)
    shared = len(mine & theirs)
    if shared < _COVERED * len(mine) or shared < min(_LEAST, len(theirs)):
        return False
    others = (item for item in support.passages if item is not passage)
    return not any(len(mine & stems(other.words)) >= _COVERED * len(mine) for other in others)


def _is_held(claim: str, held: Held, support: Support) -> bool:
    """Whether the claim gives it as held, too, or leaves it open."""
    inside = held.what.casefold()
    patterns = (_OPEN, _TO_COME) if held.kind is Kind.FORECAST else (_OPEN,)
    if _HEDGED.search(claim) or any(
        found.group().casefold() not in inside
        for pattern in patterns
        for found in pattern.finditer(claim)
    ):
        return True
    if (stems(held.by) - stems(held.what)) & stems(claim) or _TO_SAY.search(claim):
        return True
    return is_attributed(claim, held.what, support.speakers) or doubts(claim, held.what)
