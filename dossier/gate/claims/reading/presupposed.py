"""Presupposed: what a noun phrase takes for granted, whatever is asked, wished or said of it."""

import re
from functools import lru_cache

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.terms import stems
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_PASSIVE = late(
    r"(?<![\w-])(?:was|were|(?:has|have|had)\s+been)\s+(?:\w+ly\s+)?(?P<deed>[a-z]+)(?![\w-])"
)
_WANTED = late(
    r"(?<![\w-])(?:want|need|like|see|saw|prefer|order|ha[sd]|have|g[eo]t|keep|kept|left|leave|report|believ|find|found|fear|"
    r"wish|call|hear|declar|consider|presum|think|thought|demand)(?:e?[ds]|ing)?\s",
    re.IGNORECASE,
)
"""“wants the mill closed”, “reported the car stolen”: the participle is what is wanted or said."""
_BEFORE = (
    r"(?P<what>(?:[\w’'-]+\s+){1,7})(?<!\bbe )(?<!been )(?<!being )(?<!\bis )(?<!are )"
    r"(?<!was )(?<!were )(?<!not )(?<!get )(?<!ly )"
)
_AFTER = (
    r"\s+(?=(?:by|under|in|at|on|during|from|with|after|before|for|near|to|since|between|over|"
    r"as)\s)"
)
_END = late(
    r"[.;:!?()]|,(?!\s\d)|\s(?:to\s+(?:be|have)|be|is|are|was|were|will|would|can|could|should|must|may|might|has|had|have|and|but|who|which|that)\s"
)
_FINITE = frozenset(("to be", "be", "is", "are", "was", "were", "will", "would"))
_SMALL = frozenset(("was", "were", "been", "has", "had", "have"))


@lru_cache(maxsize=2_000)
def is_presupposed(claim: str, quoted: str) -> bool:
    """“asked the body set up in 1997 to look into it” as “The body was set up in 1997”."""
    said = content(claim)
    found = _PASSIVE.search(said)
    if found is None or lexicon().tags.get(found["deed"], "L") not in ("E", "L"):
        return False
    deed = found["deed"]
    if deed not in quoted:
        return False
    first = stems(said[: found.start()])
    for place in re.finditer(rf"{_BEFORE}{deed}(?:\s(?:up|down|out|off|over))?{_AFTER}", quoted):
        close = _END.search(quoted, place.end())
        end = close.start() if close else len(quoted)
        is_whole = close is not None and close.group().strip() in _FINITE
        if _WANTED.search(place["what"]) and not is_whole:
            continue
        last = place["what"].split()[-1:]
        if not first or not stems(" ".join(last)) <= first:
            continue
        if stems(said) - _SMALL <= stems(quoted[place.start() : end]):
            return True
    return False
