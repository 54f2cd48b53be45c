"""Scope: words that stand over a quote and change its force must stand in the claim, too."""

import re
from collections.abc import Iterator, Mapping

from dossier.gate.claims.attributed import claimed_speaker, is_attributed, speakers_of
from dossier.gate.claims.terms import stems, terms
from dossier.gate.quotes.edges import (
    cut_words,
    edge_findings,
    unfinished_findings,
    unproven_findings,
)
from dossier.gate.reading.forces import IN_GAP, Force
from dossier.gate.reading.library import Library
from dossier.gate.reading.names import same_name, stands_in, tokens
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding, QuoteRequest
from dossier.gate.voices.nearby import is_misheard, nearer
from dossier.gate.voices.voice import Heard, Where, has_cue, hear, is_beside_cue, quotation_around
from dossier.speech.scope import governors_among
from dossier.text.patterns import late

_CARRIED: Mapping[Force, re.Pattern[str]] = {
    Force.INTENTION: late(
        r"\b(?:will|would|shall|should|could|may|might|must|to|tr(?:y|ied|ies|ying)|attempt\w*|plan\w*|"
        r"inten\w*|hop\w+|want\w*|aim\w*|propos\w*|promis\w*|pledg\w*|vow\w*|threat\w*|offer\w*|"
        r"ready|due|set|prepar\w*|willing|seek\w*|sought|ask\w*|demand\w*|request\w*|call\w*|urg\w*|"
        r"allow\w*|right|able|order\w*|if|expect\w*|suppos\w*|pretend\w*|permi\w+|oblig\w*)\b",
        re.IGNORECASE,
    ),
    Force.QUANTIFIER: late(
        r"\b(?:some|most|many|few|several|half|part\w*|majority|minority|number|one|two|three|four|"
        r"five|six|seven|eight|nine|ten|almost|nearly|quarter|third|share|handful|percent|none|any|"
        r"not\s+all|fraction|certain)\b|\d|%",
        re.IGNORECASE,
    ),
    Force.DEGREE: late(
        r"\b(?:partial\w*|partly|mostly|largely|somewhat|slightly|nearly|almost|virtually|mainly|part|"
        r"principle|theory|paper|best|worst|extent|degree|some|half|former\w*|ex-\w+|acting|deputy|vice|"
        r"interim|honorary|ousted|would-be|self-\w+|fail\w*|attempt\w*|draft|propos\w*|plan\w*|fake|"
        r"mock|conceptual\w*|all\s+but|practically|once|earlier|previous\w*)\b",
        re.IGNORECASE,
    ),
}
"""What of a claim says as little as the words that were cut off, where a gap asks for more."""
_IF_BEFORE = late(
    r"(?:\A|[\"“,;–—]\s*|\band\s+|\bbut\s+)(?:If|if|Unless|unless|Should|Were|Provided|"
    r"Assuming)\s[^,;]*,\s*(?:then\s+)?\Z"
)
_IF_AFTER = late(
    r"(?<!even )(?<!as )(?<!what )\b(?:if|unless|except|provided\s+that)\b", re.IGNORECASE
)
_EQUALS: Mapping[Force, tuple[Force, ...]] = {
    Force.NEGATION: (Force.NEGATION, Force.DENIAL),
    Force.DENIAL: (Force.NEGATION, Force.DENIAL),
    Force.CONDITION: (Force.CONDITION, Force.EXCEPTION),
    Force.EXCEPTION: (Force.CONDITION, Force.EXCEPTION),
}
"""Forces that a claim may put in place of each other."""
_NAME = late(r"(?!\A(?:The|A|An|In|On|At|He|She|It|They)\b)(?<![\w’'])[A-Z]\w")
_UNREAL = ("denial", "doubt", "hypothesis")
_MAY_DENY = late(
    r"\b(?:no|not|untrue|false|wrong|den|refut|dismiss|reject|doubt|unclear|unlikely|claim|alleg|"
    r"accus|"
    r"rumou?r|suppose|imagine|hypothetic|as\s+if|as\s+though|event|what\s+if)",
    re.IGNORECASE,
)
_DOUBTED = late(
    r"\b(?:not|no|never|den|refut|dismiss|reject|doubt|unclear|unlikely|claim|alleg|accus|rumou?r|"
    r"suppose|"
    r"imagine|hypothetic|false|untrue|whether|would|evidence|if)|n[’']t\b",
    re.IGNORECASE,
)
_HEARSAY = late(r"\b(?:alleged(?:ly)?|reported(?:ly)?|is\s+said\s+to|supposed(?:ly)?)\b")
_SAID_TO_BE = late(r"\b(?:allegedly|reportedly|supposedly|(?:is|was|are|were)\s+said\s+to)\b")
_CONDITIONAL = late(r"\b(?:would|conditions?)\b")
_BREAK = late(r"[,;:.!?\"“”–—()]|\b(?:and|but|or|ask\w*|wonder\w*|know\w*|see)\b")


def scope_findings(passage: Passage, request: QuoteRequest, library: Library) -> Iterator[Finding]:
    """Words around the quote that its claim or the quote itself ought to have."""
    claim = request.claim
    yield from unfinished_findings(passage)
    if not claim:
        yield from edge_findings(passage)
        if request.speaker is None and not request.own_words:
            yield from unproven_findings(passage)
        return
    if not all(_keeps(claim, force, words) for force, words in cut_words(passage)):
        yield from edge_findings(passage)
        return
    yield from _condition(passage, claim)
    yield from _denial(passage, claim)
    yield from _speech(passage, claim, speakers_of(request, library))


def _keeps(claim: str, force: Force, words: str) -> bool:
    """Whether the claim has a word of the same force, or the very word that was cut off."""
    said = terms(words)
    return carries(claim, force) or bool(said and said[0].stem in stems(claim))


def carries(claim: str, force: Force) -> bool:
    """Whether the claim has a word of the same force."""
    if force in _CARRIED:
        return _CARRIED[force].search(claim) is not None
    forces = _EQUALS.get(force, (force,))
    return any(IN_GAP[one].search(claim) for one in forces)


def _condition(passage: Passage, claim: str) -> Iterator[Finding]:
    """The quote is the main clause of a condition that stands before or after it."""
    words = _condition_around(passage)
    if not words or carries(claim, Force.CONDITION) or _CONDITIONAL.search(claim):
        return
    yield Finding(
        code="Q-SCOPE",
        message=f"the quote depends on a condition, {shown(words)} ({passage.place()}), "
        "the claim on none",
        tip="quote the condition and put it in the claim",
    )


def _condition_around(passage: Passage) -> str:
    if found := _IF_BEFORE.search(passage.before):
        return found.group().strip(" ,")
    found = _IF_AFTER.search(passage.after)
    if found is None or _BREAK.search(passage.after[: found.start()]):
        return ""
    return passage.after[: found.end() + 30]


def _denial(passage: Passage, claim: str) -> Iterator[Finding]:
    """The quote stands in what the sentence denies, doubts or only imagines."""
    if not _MAY_DENY.search(passage.before) or _DOUBTED.search(claim):
        return
    source = passage.source
    for governor in governors_among(source.text, passage.span, source.statements):
        stated = any(item.cue == governor.span for item in source.statements)
        if governor.kind in _UNREAL and not stated:
            words = source.text[governor.span.start : governor.span.end]
            yield Finding(
                code="Q-SCOPE",
                message=f"the quote stands under {shown(words)} ({passage.place()}), "
                "the claim gives it as so",
                tip="say in the claim what the source denies, doubts or imagines",
            )
            return


def _speech(passage: Passage, claim: str, named: tuple[str, ...]) -> Iterator[Finding]:
    """The quote is what somebody says; the claim gives it as a fact or to somebody else."""
    if (answer := _turn_of_another(passage, claim)) is not None:
        yield answer
        return
    if not _is_in_speech(passage):
        return
    attributed = is_attributed(claim, passage.words)
    if attributed and not _NAME.search(claim) and not _may_be_denied(passage):
        return
    heard = hear(passage)
    if heard.where is Where.OWN or (heard.statement is None and heard.where is Where.REPORTED):
        return
    attributed = attributed or is_attributed(
        claim, passage.words, (*named, *tokens(heard.name)[-1:])
    )
    if heard.where is Where.REPORTED and all(
        _SAID_TO_BE.search(words) for words in (claim, passage.words)
    ):
        return
    is_denied = heard.statement is not None and heard.statement.stance == "denial"
    if not attributed or (is_denied and not _DOUBTED.search(claim)):
        yield _as_fact(passage, claim, heard)
    elif heard.name and heard.sure and not is_misheard(passage, (claimed_speaker(claim),), heard):
        yield from _other_speaker(passage, claim, heard.name)
    elif heard.where is Where.QUOTATION and (other := _nearer(passage, claim, heard)):
        yield from _other_speaker(passage, claim, other)


def _turn_of_another(passage: Passage, claim: str) -> Finding | None:
    """An answer of an interview that the claim gives to another who speaks in it."""
    turn = passage.source.turn_at(passage.start)
    if turn is None:
        return None
    named = claimed_speaker(claim)
    if not named or same_name(turn.who, named):
        return None
    if quotation_around(passage) is not None or not any(
        same_name(other.who, named) for other in passage.source.turns
    ):
        return None
    return Finding(
        code="Q-SPEAKER",
        message=f"the claim gives as words of {named} what {turn.who} said ({passage.place()})",
        tip="name the speaker the source names",
    )


def _nearer(passage: Passage, claim: str, heard: Heard) -> str:
    """Another than the claim names whom the quotation stands nearer to; or nothing."""
    named = claimed_speaker(claim)
    if not named or not stands_in(named, passage.source.text):
        return ""
    return nearer(passage, (named,), heard.name)


def _other_speaker(passage: Passage, claim: str, heard: str) -> Iterator[Finding]:
    if is_beside_cue(tokens(heard)[-1:], claim):
        return
    named = claimed_speaker(claim)
    if named and not same_name(named, heard) and stands_in(named, passage.source.text):
        yield Finding(
            code="Q-SPEAKER",
            message=f"the claim gives as words of {named} what {heard} said ({passage.place()})",
            tip="name the speaker the source names",
        )


def _may_be_denied(passage: Passage) -> bool:
    return _MAY_DENY.search(f"{passage.before} {passage.after}") is not None


def _is_in_speech(passage: Passage) -> bool:
    """A cheap look before the costly one."""
    return quotation_around(passage) is not None or has_cue(f"{passage.before} . {passage.after}")


def _as_fact(passage: Passage, claim: str, heard: Heard) -> Finding:
    who = heard.name or "somebody"
    statement = heard.statement
    if statement is not None and statement.stance != "neutral":
        words = (
            f"what {who} is said to deny" if statement.stance == "denial" else f"a claim of {who}"
        )
    else:
        words = (
            f"what {who} said"
            if heard.where is Where.QUOTATION
            else f"what {who} is reported to say"
        )
    return Finding(
        code="Q-SCOPE",
        message=f"the quote is {words} ({passage.place()}); the claim "
        + ("names nobody" if _HEARSAY.search(claim) else "gives it as a fact"),
        tip="say in the claim who said so",
    )
