"""Near: where claim and quote share most of their words, each difference is judged by itself.

Word lists see whether a claim has any “may”; this sees that this very “may” is gone.
"""

import re
from collections.abc import Iterator, Sequence

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.folding import (
    FILLERS,
    HEDGES,
    KNOWN,
    MODALS,
    NEGATIONS,
    SHARES,
    TURNING,
    Words,
    blocks,
    tokens,
)
from dossier.gate.claims.reading.presents import is_in_present
from dossier.gate.claims.reading.terms import words_in
from dossier.gate.claims.sense.equivalents import is_at_the_earliest
from dossier.gate.claims.sense.polarity import UNABLE
from dossier.gate.claims.sense.privative import denies
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_WEAK = frozenset(
    ("may", "can", "able", "allow", "possibl", "potential", "chanc", "risk", "permit")
)
_DUE = frozenset(("due", "set", "plan", "expect", "schedul"))
_TO_COME = late(r"(?<![\w-])(?:was|were|is|are)\s+(?:to|due\s+to|set\s+to|going\s+to)(?![\w-])")
_DENIED_THAT = late(r"(?<![\w-])(?:den(?:y|ies|ied)|disput\w+|reject\w*\s[^.;]{1,40})\s+that\b")
_PROPOSED = late(
    r"(?<![\w-])(?:propos|suggest|recommend|advis|demand|insist|urg|request|ask)\w*\s(?:[^.;,]{0,30}\s)?that\s"
)
"""“proposed that each side (should) admit”: the verb says that it should."""
_AHEAD = (
    r"(?<![\w-])(promis|pledg|vow|expect|anticipat|forecast|predict|foresee|hop|imagin|envisag)"
    r"(?:s|e|es|ed|ing|d)?"
)
"""Verbs after which “will go”, “to go” and “going” say the same."""
_LOOKS_AHEAD = late(rf"{_AHEAD}(?![\w-])", re.IGNORECASE)
_LOOKING_AHEAD = late(
    rf"{_AHEAD}\s(?:that\s|to\s|(?:it|him|her|them|the|an?|its|his|their|this|these|some|all|more|"
    r"(?-i:[A-Z])\w*)\s(?:[^.;]{0,60}?\s)?(?:to|\w+ing)(?!\w))",
    re.IGNORECASE,
)
_WOULD_NOT = late(r"(?<![\w-])would\s+(?:not|neither)(?![\w-])")
_NOT = late(r"(?<![\w-])(?:not|neither|declin\w+|refus\w+)(?![\w-])|n[’']t\b")
"""“would neither confirm nor deny it”: neither confirmed nor denied it."""
_ONLY_WITH = late(r"(?<!\w)only\s(?:with|after|by|through|on|once|if|when)(?!\w)", re.IGNORECASE)
_WITHOUT = late(r"(?<!\w)(?:without|before|unless|until)(?!\w)", re.IGNORECASE)
"""“may enter only with consent”: may not without it."""
_IF_ASIDE = late(r",\s(?:if|where|when|once)(?:\s[a-z-]+){1,3},\s")
"""“the closure would, if approved, mean”: where a short condition stands is all one."""
_MODAL_TWICE = late(
    r"(?<![\w-])(?P<first>(?P<modal>may|might|can|could|will|would|must|should|shall)\s[^.;:]{2,80}?\s"
    r"(?:and|or|but)\s(?:also\s|then\s)?)(?P=modal)\s(?P<verb>[a-z]+)(?!\w)"
)
"""“may order a retrial or may quash”: the second says no more than the first."""
_LEAST, _SHARE = 5, 0.75
_LONGEST = 80


Change = tuple[Words, Words]


def near_findings(support: Support) -> Iterator[Finding]:
    """Single words taken out, put in or replaced that turn or strengthen what is said."""
    if TURNING.isdisjoint(words_in(support.claim) | words_in(support.quoted)):
        return
    is_aside = _IF_ASIDE.search(support.claim) and _IF_ASIDE.search(support.quoted)
    plain = (lambda text: _IF_ASIDE.sub(" ", text)) if is_aside else str
    mine = tokens(plain(support.claim))
    if not _LEAST <= len(mine) <= _LONGEST:
        return
    found = [
        (passage, wrong)
        for passage in support.distinct
        for sentence in sentences_of(passage.words)
        if (wrong := _of_sentence(tokens(_once(plain(sentence), support.claim)), mine)) is not None
    ]
    if not found or not all(wrong for _, wrong in found):
        return
    if found[0][1][0][0] == "C-POLARITY" and (
        denies(support.claim, support.quoted)
        or _DENIED_THAT.search(support.quoted)
        or UNABLE.search(support.claim)
        or is_at_the_earliest(support.claim, support.quoted)
        or is_at_the_earliest(support.quoted, support.claim)
        or ("unless" in mine) != ("unless" in tokens(support.quoted))
        or (_ONLY_WITH.search(support.quoted) and _WITHOUT.search(support.claim))
    ):
        return
    if found[0][1][0][0] == "C-FORCE" and (
        _TO_COME.search(support.claim)
        or (_WOULD_NOT.search(support.quoted) and _NOT.search(support.claim))
        or denies(support.claim, support.quoted)
        or is_in_present(support.claim, support.quoted)
        or (_PROPOSED.search(support.claim) and _PROPOSED.search(support.quoted))
        or _looks_ahead_alike(support)
    ):
        return
    passage, wrong = found[0]
    code, message = wrong[0]
    yield Finding(
        code=code,
        message=f"{message} ({passage.place()})",
        tip="word the claim as the quote has it",
    )


def _once(sentence: str, claim: str) -> str:
    """The sentence with a modal said once for two verbs, where the claim has it so."""
    found = _MODAL_TWICE.search(sentence)
    if found is None:
        return sentence
    is_shared = re.search(
        rf"(?<![\w-])(?:may|might|can|could|will|would|must|should|shall)\s[^.;:]{{2,80}}?\s"
        rf"(?:and|or|but)\s(?:also\s|then\s)?{found['verb']}(?!\w)",
        claim,
    )
    return _MODAL_TWICE.sub(r"\g<first>\g<verb>", sentence) if is_shared else sentence


def _looks_ahead_alike(support: Support) -> bool:
    """“expected the talks to begin” of “expects that the talks will begin”."""
    mine = {found[1].casefold() for found in _LOOKING_AHEAD.finditer(support.claim)}
    return not mine.isdisjoint(
        found[1].casefold() for found in _LOOKS_AHEAD.finditer(support.quoted)
    )


def _of_sentence(theirs: tuple[str, ...], mine: tuple[str, ...]) -> list[tuple[str, str]] | None:
    """What is wrong with a claim that is nearly this sentence; None where it is not."""
    if len(theirs) > _LONGEST or len(set(mine) & set(theirs)) < _SHARE * len(set(mine)):
        return None
    kept, changes = compared(theirs, mine)
    if kept < max(_LEAST, _SHARE * len(mine)):
        return None
    is_hedged = bool((set(mine) - set(theirs)) & (HEDGES | _WEAK | _DUE))
    is_even = _denials(mine) == _denials(theirs)
    moved = frozenset(word for _, put in changes for word in put)
    wrong = [item for left, put in changes for item in _judged(left, put, moved)]
    return [
        (code, message)
        for code, message, sort in wrong
        if not (sort == "negation" and is_even)
        and not (
            sort == "force" and (is_hedged or (is_even and _denials(mine) and "can" in message))
        )
    ]


def _denials(words: tuple[str, ...]) -> int:
    return sum(word in NEGATIONS for word in words)


def compared(theirs: Words, mine: Words) -> tuple[int, list[Change]]:
    """How many words are the same, and what stands in place of what between them."""
    found = tuple(blocks(theirs, mine))
    kept = len(theirs) - sum(len(block.left) for block in found)
    return kept, [(block.left, block.put) for block in found[1:-1]]


def _judged(
    left: Sequence[str], put: Sequence[str], moved: frozenset[str]
) -> Iterator[tuple[str, str, str]]:
    """What is wrong with words that were left out of the quote, and others put in their place.

    `moved` are those put in anywhere: “a small step, perhaps” as “perhaps a small step”.
    """
    gone, new = _telling(left), _telling(put)
    if gone is None or new is None:
        return
    denied, denies = _has(gone, NEGATIONS), _has(new, NEGATIONS)
    if denied and not denies and not _has(new, SHARES):
        yield "C-POLARITY", f"the quote has {shown(denied)}, the claim has not", "negation"
    elif denies and not denied and not _has(gone, SHARES):
        yield "C-POLARITY", f"the claim has {shown(denies)}, the quote has not", "negation"
    modal, raised = _has(gone, MODALS), _has(new, MODALS)
    if modal and (not raised or MODALS[raised] > MODALS[modal] == 1):
        instead = shown(raised) if raised else "none"
        yield "C-FORCE", f"the quote has {shown(modal)}, the claim has {instead}", "force"
    hedge = _has(gone, HEDGES)
    if hedge and not new and hedge not in moved:
        yield "C-FORCE", f"the quote has {shown(hedge)}, the claim has not", "force"


def _telling(words: Sequence[str]) -> list[str] | None:
    """The words that change what is said; None where others stand among them."""
    rest = [word for word in words if word not in FILLERS]
    return rest if all(word in KNOWN for word in rest) else None


def _has(words: Sequence[str], which: frozenset[str] | dict[str, int]) -> str:
    return next((word for word in words if word in which), "")
