"""Realised: a deed that the quote leaves undone is not told in the claim as done or certain."""

import re
from collections.abc import Iterator, Mapping

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.deeds import deeds_done, deeds_to_come
from dossier.gate.claims.reading.openers import Opening, opener_words, openings
from dossier.gate.claims.reading.presupposed import is_presupposed
from dossier.gate.claims.reading.terms import stem, stems, terms
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_OPEN = late(
    rf"(?<![\w-])(?:{NEGATING}|(?-i:may)|might|could|"
    r"can|should|must|ought|if|whether|unless|need\w*|possib\w+|potential\w*|perhaps|maybe|"
    r"option\w*|alleg\w+|question\w*|wonder\w*|doubt\w*|consider\w*|thought|thinking|"
    r"discuss\w*|debat\w+|talk\w*|suggest\w+|recommend\w+|propos\w+|intend\w*|intention\w*|"
    r"deci\w+|agree[sd]?|agreeing|favou?r\w*|prefer\w*|rather|support\w*|back(?:s|ed|ing)|object\w*|against|stop\w*|exclud\w*|forb\w+|"
    r"prohibit\w*|refus\w*|declin\w*|fail\w*|avoid\w*|"
    r"prevent\w*|block\w*|reject\w*|den(?:y|ie[sd])|dismiss\w*|insist\w*|advocat\w+|"
    r"campaign(?:s|ed|ing)?\s+(?:for|to|against)|appeal\w*|bid|goal|target|ambition\w*|wish\w*|desir\w+|"
    r"call(?:s|ed|ing)?\s+for|hope\w*|risk\w*|danger\w*|worr\w+|concern(?:s|ed)?\s+(?:that|about|over)|afraid|alarm\w*|"
    r"said\s+to|believed|ow(?:e|es|ed)|predict\w*|forecast\w*|estimat\w+|put\s+forward|on\s+the\s+table|"
    r"nearly|almost|close\s+to|brink|verge|narrow\w*|suppos\w+|orders?|(?:is|are|was|were|been|be)\s+ordered|ordered\s+[^.;:]{2,60}?\sto(?!\s+(?:the|an?|its|all)\s)|told|obliged|requir\w+|instruct\w*|in\s+return)(?![\w-])",
    re.IGNORECASE,
)
"""Words by which a claim leaves a deed open, besides the openers themselves."""
_ANNOUNCING = late(
    r"(?<![\w-])(?P<how>announced|unveiled|declared)\s+(?=(?:an?|the|its|his|her|their|new|more|"
    r"further|[a-z]+er)\s(?!\w*(?:plan|intent|propos|draft|wish|call)))"
)
_AT_REQUEST = late(
    r"(?<![\w-])(?:at|on)\s+(?:the|its|his|her|their|[\w’' -]{1,40}?[’']s?)\s+(?:\w+\s)?(?:request|"
    r"urging|invitation|insistence)(?:\s+of)?(?![\w-])"
)
"""“is reviewing it at their request”: what was asked is being done."""
_NAMING = late(r"(?:danger|risk|concern|goal|target|talk)s?")
_ORDERED = late(
    r"called\s+an?\s|set\s+(?:up|out|off|aside|free)(?!\w)|ordered\s+(?:an?|the|all|its|his|her|their|new|more)\s"
    r"(?![^.;:]{2,60}?\sto\s(?!(?:the|an?|its|all)\s))"
)
"""“ordered a complete ban”, “set up a fund”: done by being ordered, or no opener."""
_PHRASE_END = late(
    r"\b(?:if|unless|when|after|before|until|as|because|to|for|in|on|at|by|from|over|under|with|"
    r"against|and|but|or|that|which|who|is|are|was|were|will|would)\b",
    re.IGNORECASE,
)
_THING = late(
    r"(?:(?:such\s+|any\s+)?(?:an?|the|any|such|its|his|her|their|this|these|new|more|further|another))\s|(?:\w+\s){0,2}\w+[^s]s\b|"
    r"(?:permission|approval|access|help|aid|assistance|support|money|funding|compensation|protection|"
    r"asylum|bail|reinforcement|time|leave|clemency|immunity)\b",
    re.IGNORECASE,
)
"""“a ban”, “stricter rules”, but not the “necessary” of “consider necessary”."""
_LIGHT = frozenset(map(stem, "been were said told added wrote stated reported".split()))
"""Deeds that say little of what was done."""


def realized_findings(support: Support) -> Iterator[Finding]:
    """“is considering closing the mine” becomes “closed the mine” or “will close the mine”."""
    found = openings(support.quoted)
    said = _AT_REQUEST.sub(" ", content(support.claim))
    if not found or _leaves_open(support) or is_presupposed(support.claim, support.quoted):
        return
    left_open = frozenset(
        stem(match.group())
        for match in opener_words().finditer(said)
        if not _ORDERED.match(said, match.start())
    )
    done = {**deeds_done(said), **_announced(support.claim)}
    coming = deeds_to_come(said)
    own = openings(support.claim)
    for opening in found:
        if any(_is_same(opening, mine) for mine in own):
            continue
        told = done if opening.kind == "plan" else {**coming, **done}
        is_told = opening.kind == "accusation" and said != support.claim
        if is_told or not left_open <= stems(opening.what) | _elsewhere(support.quoted, opening):
            continue
        words = _deed(support, opening, told) or _thing(support, opening, told)
        if words:
            yield Finding(
                code="C-FORCE",
                message=f"the quote leaves it undone, {shown(opening.words)}, the claim says "
                f"{shown(words)} ({support.place})",
                tip="word the claim no surer than the quote",
            )
            return


def _is_same(one: Opening, other: Opening) -> bool:
    """“asked for a meeting” in claim and quote: both leave it undone."""
    return (
        one.kind == other.kind
        and stem(one.words.split()[0]) == stem(other.words.split()[0])
        and one.deed == other.deed
        and (not one.what or bool(stems(one.what) & stems(other.what)))
    )


def _announced(claim: str) -> Mapping[str, str]:
    """“announced a ban”: no mere words, but what brings it about."""
    return {stem(found["how"]): found.group() for found in _ANNOUNCING.finditer(claim)}


def _leaves_open(support: Support) -> bool:
    """Whether a word of the claim leaves its deed open, other than a noun that is quoted."""
    return any(
        not _NAMING.fullmatch(match.group()) or match.group() not in support.quoted
        for match in _OPEN.finditer(support.claim)
    )


def _deed(support: Support, opening: Opening, told: Mapping[str, str]) -> str:
    """The words with which the claim tells the very deed, or none."""
    is_elsewhere = opening.deed in _elsewhere(support.quoted, opening)
    return "" if is_elsewhere else told.get(opening.deed, "")


def _thing(support: Support, opening: Opening, told: Mapping[str, str]) -> str:
    """The words with which the claim does something with what is only considered or feared.

    “would consider stricter rules” becomes “would introduce stricter rules”.
    """
    if opening.kind != "refusal" and not _THING.match(opening.what):
        return ""
    named = [term.stem for term in terms(_PHRASE_END.split(opening.what)[0])]
    thing, said = frozenset(named), stems(support.claim)
    if not named or named[-1] not in said or len(thing & said) * 2 < len(thing):
        return ""
    if thing & said & _elsewhere(support.quoted, opening):
        return ""
    theirs = (stems(support.quoted) - thing) | _LIGHT
    own = (words for deed, words in told.items() if deed not in theirs)
    return next(own, "")


def _elsewhere(quoted: str, opening: Opening) -> frozenset[str]:
    """What the quote has besides the opening."""
    return stems(f"{quoted[: opening.start]} . {quoted[opening.end :]}")
