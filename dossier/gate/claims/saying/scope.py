"""Scope: words that stand over a quote and change its force must stand in the claim, too."""

import re
from collections.abc import Iterator, Mapping

from dossier.gate.claims.reading.attributed import is_attributed, speakers_of
from dossier.gate.claims.reading.terms import stems, terms
from dossier.gate.claims.saying.as_fact import MAY_DENY, as_fact_findings, doubts, is_in_speech
from dossier.gate.claims.saying.beside import UNCONDITIONAL, beside_findings
from dossier.gate.quotes.edges import (
    cut_words,
    edge_findings,
    unfinished_findings,
    unproven_findings,
)
from dossier.gate.reading.edge_words import (
    LED_BY_ABSENCE,
    LED_BY_CONDITION,
    LED_BY_LACK,
    LED_BY_SUPPOSING,
    TRIED_FOR,
    UNPROVEN,
)
from dossier.gate.reading.force_words import NOT, QUALIFYING
from dossier.gate.reading.forces import IN_GAP, Force
from dossier.gate.reading.library import Library
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.reading.verbs import starts_with_verb
from dossier.gate.records import Finding, QuoteRequest
from dossier.gate.voices.voice import hear
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.speech.scope import governing_words, governors_among
from dossier.text.patterns import late

_CARRIED: Mapping[Force, re.Pattern[str]] = {
    Force.INTENTION: late(
        r"\b(?:will|would|shall|should|could|(?-i:may)|might|must|to|tr(?:y|ied|ies|ying)|attempt\w*"
        r"|plan\w*|"
        r"inten\w*|hop\w+|want\w*|aim\w*|propos\w*|promis\w*|pledg\w*|vow\w*|threat\w*|offer\w*|"
        r"ready|due|set|prepar\w*|willing|seek\w*|sought|ask\w*|demand\w*|request\w*|call\w*"
        r"|urg\w*|"
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
        r"\b(?:partial\w*|partly|mostly|largely|somewhat|slightly|nearly|almost|virtually|mainly"
        r"|part|"
        r"principle|theory|paper|best|worst|extent|degree|some|half|conceptual\w*|all\s+but|"
        r"practically|more\s+or\s+less|as\s+good\s+as|just\s+about|purposes|provisional\w*|condition\w*|now|moment|cases|broadly|general\w*|(?:so"
        r"|as)\s+far)\b",
        re.IGNORECASE,
    ),
}
"""What of a claim says as little as the words that were cut off, where a gap asks for more."""
_QUALIFIED = late(
    r"\b(?:former\w*|ex-\w+|acting|deputy|vice|interim|honorary|ousted|would-be|self-\w+|fail\w*|"
    r"attempt\w*|draft|propos\w*|suggest\w*|recommend\w*|plan\w*|fake|mock|once|earlier|previous\w*)\b",
    re.IGNORECASE,
)
_NOT = late(rf"(?<![\w-]){NOT}(?![\w-])", re.IGNORECASE)
_QUALIFIER = late(QUALIFYING, re.IGNORECASE)
_IF_AFTER = late(
    r"(?<!even )(?<!as )(?<!what )\b(?:if|unless|except|provided\s+that)\b", re.IGNORECASE
)
_RELATIVE = late(r"\A,\s+(?:which|who|whose|where)\s[^,;.!?]{3,100},\s+(?=(?:if|unless|except)\b)")
"""“…, which runs until May, unless …”: a clause between what is said and its condition."""
_EQUALS: Mapping[Force, tuple[Force, ...]] = {
    Force.NEGATION: (Force.NEGATION, Force.DENIAL),
    Force.DENIAL: (Force.NEGATION, Force.DENIAL),
    Force.CONDITION: (Force.CONDITION, Force.EXCEPTION),
    Force.EXCEPTION: (Force.CONDITION, Force.EXCEPTION),
}
"""Forces that a claim may put in place of each other."""
_EXCEPTED = late(
    r"\b(?:unless|except\w*|excluding|barring|other\s+than|apart\s+from|but\s+not|not\s+if)\b",
    re.IGNORECASE,
)
_SUPPOSED = late(r"(?:[\w’'-]+\s+){0,8}?(?:would|could|might|[\w-]+[’']d)\b")
_TO_COME = late(r"(?:[\w’'-]+\s+){0,8}?(?:will|cannot|can(?:'|’)t|[\w-]+[’']ll)(?!\w)")
_NOW = late(r"(?:[\w’'-]+\s+){0,6}?(?:is|are|has|have|remains?|\w+[’'](?:s|re|ve))(?!\w)")
_CHARGES = late(r"(?<![\w-])(?:charges?|counts?)\s+of\s*\Z", re.IGNORECASE)
_CHARGED = late(
    r"(?<![\w-])(?:charg\w*|counts?|accus\w*|alleg\w*|suspect\w*|suspicion\w*|indict\w*|prosecut\w*|"
    r"trial|tried|wanted|investigat\w*|arrest\w*|detain\w*|sued|denie[sd]|acquit\w*|cleared)(?!\w)",
    re.IGNORECASE,
)
_OWN = (Force.DENIAL, Force.EXCEPTION, Force.NEGATION)
_ROOT = 5
"""Letters by which a word of the claim is one of the quote, whatever its ending."""
_UNREAL = ("denial", "doubt", "hypothesis")
_CONDITIONAL = late(
    r"\b(?:conditions?|when|once|without|until|after|with|otherwise|depend\w*|requir\w*|given"
    r"|under|"
    r"by\s+\w+ing|in\s+that\s+case|(?:should|had|were)\s+(?:the|he|she|it|they|an?|any)|(?:,\s|\A)(?:should|had|were)\s+"
    r"(?:both|all|each|either|his|her|its|their|this|that|these|those|no|(?-i:[A-Z]\w+)))\b",
    re.IGNORECASE,
)
_INVERTED = late(r"\W*(?:had|should|were)\s", re.IGNORECASE)
"""“had the signal shown yellow”: a condition without “if”."""
_OWN_DENIAL = late(
    r"(?:(?<![\w-])(?:never|not|\w+n[’']t)(?:\s+\w+ly|\s+ever)?\s+(?:said|say|claimed|claim"
    r"|think|thought"
    r"|believed?|suggest(?:ed)?|argued?|told\s+\w+)|\b(?:[Nn]obody|[Nn]o\s+one|[Nn]one\s+of\s+\w+)"
    r"(?:\s+\w+){0,3}?\s+(?:believe[sd]?|sa(?:ys|id)|thinks?|thought|claim(?:s"
    r"|ed)))(?:\s+that)?\s*\Z"
    r"|(?:\b(?:[Nn]obody|[Nn]o\s+one|[Nn]one|[Ff]ew)\b[^.;:,]{0,40}\s(?:convinced|sure|certain|persuaded)"
    r"|\bst[ao]pp?(?:s|ed|ing)?\s+short\s+of\s+\w+ing"
    r"|\b(?:withdr\w+|retract\w*|t[ao]ke?n?\s+back|took\s+back|correct(?:ed|s)?)\s+(?:[\w’'-]+\s+){1,3}?"
    r"(?:statements?|claims?|remarks?|allegations?|promises?|assertions?|comments?)"
    r"|\b(?:wrongly|falsely|mistakenly|incorrectly|erroneously)\s+\w+"
    r"|,\s(?:wrongly|falsely|mistakenly|incorrectly)[^,.;]{0,40},"
    r"|\b(?:could|can)\s*(?:not|n[’']t)\s+(?:\w+\s+)?(?:say|confirm|promise|guarantee|exclude)"
    r"|(?<![\w-])(?:not|n[’']t|un(?:able|willing)|declin\w+|refus\w+|in\s+no\s+position)"
    r"(?:\s+(?!but\b)[\w’'-]+){0,4}?\s+to\s+(?:\w+ly\s+)?(?:say|confirm|verify|promise|guarantee|exclude|admit"
    r"|accept|concede)"
    r"|\bwrong\s+to\s+(?:say|claim|suggest|believe|assume))[\"”’']?\s+that\s*\Z"
)
"""“I never said | he cheated”: who is quoted does not say so."""
_SUBJECT_ASIDE = late(r"[\w’'-]+,\s+[^,.;:!?“”\"]{1,60},\s*\Z")
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
    if not all(_keeps(claim, force, words, passage.words) for force, words in cut_words(passage)):
        yield from edge_findings(passage)
        return
    yield from beside_findings(passage, claim)
    yield from _condition(passage, claim)
    yield from _denial(passage, claim)
    yield from _unproven(passage, claim, speakers_of(request, library))
    yield from as_fact_findings(passage, claim, speakers_of(request, library), request)


def _keeps(claim: str, force: Force, words: str, quoted: str) -> bool:
    """Whether the claim has a word of the same force, or the very word that was cut off."""
    said = terms(words)
    if force is Force.DEGREE and _QUALIFIER.search(words):
        return _QUALIFIED.search(claim) is not None
    if _EXCEPTED.search(words) and IN_GAP[Force.CONDITION].search(quoted):
        return _EXCEPTED.search(claim) is not None
    if force is Force.CONDITION and _INVERTED.match(words):
        return carries(claim, force, quoted) or _CONDITIONAL.search(claim) is not None
    if force is Force.CONDITION and UNCONDITIONAL.search(claim):
        return False
    if force is Force.HEDGE and (_CHARGES.search(words) or TRIED_FOR.search(words)):
        return _CHARGED.search(claim) is not None
    if carries(claim, force, quoted):
        return True
    is_plain_not = force is Force.NEGATION and _NOT.search(words) is not None
    return bool(said) and not is_plain_not and said[0].stem in stems(claim)


def carries(claim: str, force: Force, quoted: str = "") -> bool:
    """Whether the claim has a word of the same force; one that is quoted is none."""
    inside = quoted.casefold()
    is_negated = len(_NOT.findall(claim)) > len(_NOT.findall(quoted))
    if force is Force.DEGREE:
        return any(word.casefold() not in inside for word in _CARRIED[force].findall(claim))
    if force in _CARRIED:
        return _CARRIED[force].search(claim) is not None
    forces = _EQUALS.get(force, (force,))
    if force is Force.HEDGE and all(
        found.group().casefold() in inside for found in IN_GAP[force].finditer(claim)
    ):
        return False
    return any(
        one not in _OWN
        or max(found.group().casefold().split(), key=len)[:_ROOT] not in inside
        or (one is Force.NEGATION and is_negated and _NOT.search(found.group()) is not None)
        for one in forces
        for found in IN_GAP[one].finditer(claim)
    )


def _condition(passage: Passage, claim: str) -> Iterator[Finding]:
    """The quote is the main clause of a condition that stands before or after it."""
    words = _condition_around(passage)
    if not words or carries(claim, Force.CONDITION) or words in claim:
        return
    inside = passage.words.casefold()
    if any(found.group().casefold() not in inside for found in _CONDITIONAL.finditer(claim)):
        return
    yield Finding(
        code="Q-SCOPE",
        message=f"the quote depends on a condition, {shown(words)} ({passage.place()}), "
        "the claim on none",
        tip="quote the condition and put it in the claim",
    )


def _condition_around(passage: Passage) -> str:
    if found := LED_BY_CONDITION.search(passage.before):
        return found.group().strip(" ,")
    if _SUPPOSED.match(passage.words) and (found := LED_BY_SUPPOSING.search(passage.before)):
        return found.group().strip(" ,")
    if _TO_COME.match(passage.words) and (found := LED_BY_LACK.search(passage.before)):
        return found.group().strip(" ,")
    if _NOW.match(passage.words) and (found := LED_BY_ABSENCE.search(passage.before)):
        return found.group().strip(" ,")
    after = _RELATIVE.sub(" ", passage.after)
    found = _IF_AFTER.search(after)
    if found is None or _BREAK.search(after[: found.start()]):
        return ""
    return after[: found.end() + 30].strip()


def _denial(passage: Passage, claim: str) -> Iterator[Finding]:
    """The quote stands in what the sentence denies, doubts or only imagines."""
    if (found := _OWN_DENIAL.search(passage.before)) and not doubts(claim, passage.words):
        yield Finding(
            code="Q-SCOPE",
            message=f"the quote stands under {shown(found.group())} ({passage.place()}), "
            "the claim gives it as so",
            tip="say in the claim what the source denies, doubts or imagines",
        )
        return
    if not MAY_DENY.search(passage.before) or doubts(claim, passage.words):
        return
    if _goes_on_speaking(passage, claim):
        return
    source = passage.source
    is_plain = not any(quote.span.meets(passage.span) for quote in source.quotations)
    span = _with_subject(passage)
    if is_plain and not any(
        governor.kind in _UNREAL for governor in governing_words(source.text, span)
    ):
        return
    told = source.statements_at(passage.span)
    for governor in governors_among(source.text, span, told):
        if governor.kind in _UNREAL and not any(
            item.cue == governor.span for item in source.statements_at(governor.span)
        ):
            words = source.text[governor.span.start : governor.span.end]
            yield Finding(
                code="Q-SCOPE",
                message=f"the quote stands under {shown(words)} ({passage.place()}), "
                "the claim gives it as so",
                tip="say in the claim what the source denies, doubts or imagines",
            )
            return


def _goes_on_speaking(passage: Passage, claim: str) -> bool:
    """“He claimed that it was late and | accused the town”: the accusation is plainly made."""
    first = passage.words.split()[0]
    is_cue = first in lexicon().verbs and lexicon().tags.get(first) in ("V", "E")
    return is_cue and passage.before.endswith(" and ") and first in claim.split()


def _with_subject(passage: Passage) -> Span:
    """The quote with the subject of the verb it starts with, where an aside stands between."""
    found = _SUBJECT_ASIDE.search(passage.before)
    if found is None or not starts_with_verb(passage.words):
        return passage.span
    return Span(passage.start - len(passage.before) + found.start(), passage.end)


def _unproven(passage: Passage, claim: str, named: tuple[str, ...]) -> Iterator[Finding]:
    """The quote is what a report or a complaint has it; the claim gives it as a fact."""
    found = UNPROVEN.search(passage.before)
    if found is None or doubts(claim, passage.words):
        return
    if is_attributed(claim, passage.words, named):
        return
    if is_in_speech(passage) and hear(passage).statement is not None:
        return
    yield Finding(
        code="Q-SCOPE",
        message=f"the quote stands under {shown(found.group())} ({passage.place()}); the claim "
        "gives it as a fact",
        tip="say in the claim who said so",
    )
