"""Realised: a deed that the quote leaves undone is not told in the claim as done or certain."""

import re
from collections.abc import Iterator, Mapping

from dossier.gate.claims.content import content
from dossier.gate.claims.openers import Opening, opener_words, openings
from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import stem, stems, terms
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_WORD = late(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_DONE_BY = frozenset("has have had was were been is are got".split())
_NO_SUBJECT = frozenset(
    "to the a an be being by of in on at with for from and or not never get as its his her their "
    "this that these those no than".split()
)
_ADVERBS = frozenset("also already now just since then finally recently later again all".split())
_COMING = late(
    r"(?<![\w-])(?:will|would|shall|(?:is|are|was|were)\s+(?:going\s+)?to)\s+"
    r"(?:(?:soon|now|also|then)\s+)?(?:be\s+|have\s+)?([a-z]+)",
    re.IGNORECASE,
)
_OPEN = late(
    r"(?<![\w-])(?:not|\w+n[’']t|no|never|none|nobody|neither|nor|without|cannot|may|might|could|"
    r"can|should|must|ought|if|whether|unless|need\w*|possib\w+|potential\w*|perhaps|maybe|"
    r"option\w*|alleg\w+|question\w*|wonder\w*|doubt\w*|consider\w*|thought|thinking|"
    r"discuss\w*|debat\w+|talk\w*|suggest\w+|recommend\w+|propos\w+|intend\w*|intention\w*|"
    r"deci\w+|agree\w*|favou?r\w*|support\w*|back(?:s|ed|ing)|object\w*|against|stop\w*|exclud\w*|forb\w+|"
    r"prohibit\w*|refus\w*|declin\w*|fail\w*|avoid\w*|"
    r"prevent\w*|block\w*|reject\w*|den(?:y|ie[sd])|dismiss\w*|insist\w*|advocat\w+|"
    r"campaign\w*|appeal\w*|bid|goal|target|ambition\w*|wish\w*|desir\w+|"
    r"call(?:s|ed|ing)?\s+for|hope\w*|risk\w*|danger\w*|worr\w+|concern\w*|afraid|alarm\w*|"
    r"said\s+to|believed|ow(?:e|es|ed)|predict\w*|forecast\w*|estimat\w+|put\s+forward|on\s+the\s+table|"
    r"suppos\w+|order\w*|told|obliged|requir\w+|instruct\w*|in\s+return)(?![\w-])",
    re.IGNORECASE,
)
"""Words by which a claim leaves a deed open, besides the openers themselves."""
_PHRASE_END = late(
    r"\b(?:if|unless|when|after|before|until|as|because|to|for|in|on|at|by|from|over|under|with|"
    r"against|and|but|or|that|which|who|is|are|was|were|will|would)\b",
    re.IGNORECASE,
)
_THING = late(
    r"(?:an?|the|its|his|her|their|this|these|new|more|further|another)\s|(?:\w+\s){0,2}\w+[^s]s\b",
    re.IGNORECASE,
)
"""“a ban”, “stricter rules”, but not the “necessary” of “consider necessary”."""
_LIGHT = frozenset(map(stem, "been were said told added wrote stated reported given held".split()))
"""Deeds that say little of what was done."""


def realized_findings(support: Support) -> Iterator[Finding]:
    """“is considering closing the mine” becomes “closed the mine” or “will close the mine”."""
    found = openings(support.quoted)
    said = content(support.claim)
    if not found or _OPEN.search(support.claim):
        return
    left_open = frozenset(stem(match.group()) for match in opener_words().finditer(said))
    done, coming = _done(said), _coming(said)
    for opening in found:
        told = done if opening.kind == "plan" else {**coming, **done}
        is_told = opening.kind == "accusation" and said != support.claim
        if is_told or not left_open <= stems(opening.what):
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


def _deed(support: Support, opening: Opening, told: Mapping[str, str]) -> str:
    """The words with which the claim tells the very deed, or none."""
    if opening.deed not in told or not _shares_its_object(support, opening):
        return ""
    return "" if opening.deed in _elsewhere(support.quoted, opening) else told[opening.deed]


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


def _done(text: str) -> Mapping[str, str]:
    """The deeds that a text tells as done, by stem, with the words for them."""
    found: dict[str, str] = {}
    words = [match.group() for match in _WORD.finditer(text)]
    for at, word in enumerate(words):
        tag = lexicon().tags.get(word.casefold(), "E" if word.endswith("ed") else "")
        if tag not in ("E", "L", "g", "V"):
            continue
        before = at - 1
        while before >= 0 and (words[before] in _ADVERBS or words[before].endswith("ly")):
            before -= 1
        led = words[before].casefold() if before >= 0 else ""
        is_led = led in _DONE_BY and words[max(0, before - 1)] != "to"
        is_past = tag in "EV" and word[-1:] != "s" and led and led not in _NO_SUBJECT | _DONE_BY
        is_past = is_past and (tag == "V" or words[at + 1 : at + 2] != ["by"])
        if is_led or (is_past and tag != "g"):
            found[stem(word)] = " ".join(words[max(0, before) : at + 1])
    return found


def _coming(text: str) -> Mapping[str, str]:
    return {stem(match.group(1)): match.group() for match in _COMING.finditer(text)}


def _elsewhere(quoted: str, opening: Opening) -> frozenset[str]:
    """What the quote has besides the opening."""
    return stems(f"{quoted[: opening.start]} . {quoted[opening.end :]}")


def _shares_its_object(support: Support, opening: Opening) -> bool:
    """Whether the claim has a word that stands beside the deed in the quote."""
    quoted = support.quoted
    clause = re.split(r"[.;:!?]", quoted[opening.end :], maxsplit=1)[0]
    after = [term.stem for term in terms(clause)][:3]
    led = [term.stem for term in terms(opening.words) if term.stem != opening.deed][1:]
    near = [*after, *led] or [term.stem for term in terms(quoted[: opening.start])][-3:]
    return not stems(support.claim).isdisjoint(near)
