"""Within: a quote that says whose words it gives keeps them somebody's words in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.events.events import events
from dossier.gate.claims.reading.attributed import is_attributed
from dossier.gate.claims.reading.content import CLAUSES, core
from dossier.gate.claims.reading.presupposed import is_presupposed
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.saying.background import is_background
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.gate.voices.voice import has_verb, may_report
from dossier.speech.records import Statement
from dossier.text.occurrences import whole_words
from dossier.text.patterns import late

_RULES = CLAUSES | {
    "verb-object-of", "verb-object-as", "participle-that", "as-clause", "it-is-said",
    "quotation-before", "quotation-before/say", "quotation-inverted", "quotation-inverted/say",
    "verb-quotation", "parenthesis", "noun-that", "participle-object-of", "participle-object-as",
}  # fmt: skip
"""Rules of attribution whose content is a sentence that could stand by itself."""
_ACCUSING = late(
    r"(?<![\w-])(?:accus(?:es|ed|ing)|blam(?:es|ed|ing)|suspect(?:s|ed)?|charg(?:ed|es))"
    r"\s(?P<what>[^.;:]{0,200}?(?:of|for|with)\s[^.;:,]{3,200})"
)
_BLAMING = late(r"(?<![\w-])blam(?:es|ed|ing)\s(?P<what>[^.;:]{3,200})")
_CAUSED = late(
    r"(?<![\w-])(?:because|due\s+to|owing\s+to|caus(?:e|ed|es)|led\s+to|result(?:ed)?|thanks\s+to|down\s+to)(?!\w)"
)
"""“ended because of rising prices”: what is blamed, told as the cause."""
_SAID_TO = late(
    r"(?<![\w-])(?:is|are|was|were)\s+(?:said|alleged|reported|believed|thought|rumou?red|supposed|"
    r"claimed|understood)\s+to\s(?P<what>(?:[^.;:,]|,(?!\s(?:is|are|was|were|has|have|had|will|would)\s)){3,200})"
)
_CLAIMING = late(
    r"(?<![\w-])(?:claim(?:s|ed|ing)?\s+to\s|(?:maintain|insist|contend|alleg|claim)(?:s|"
    r"ed|es|ing|e)?\s+that\s)"
    r"(?P<what>[^.;:]{3,200})"
)
_PASSED_ON = late(
    r"(?<![\w-])(?:(?:was|were|been|is|are)\s(?:\w+\s)?(?:told|warned|informed|advised|assured|notified)\s"
    r"(?:(?:by|in|on|at)\s[^,.;:]{2,60}?\s)?that|(?:court|jury|jurors|inquest|inquiry|tribunal|hearing|"
    r"panel|committee|parliament|judges?)\s(?:has\s|had\s|also\s)?heard\s(?:[^,.;]{2,40}?\s)?that|"
    r"quot(?:ed|es|ing)\s[^,.;]{2,60}?\sas\ssaying(?:\sthat)?|"
    r"(?:advised|assured|informed|warned|told)\s(?!by\s)[^,.;]{2,60}?\sthat|"
    r"(?:would|could|did|will|can)\snot\s(?:confirm|rule\sout)\sthat|said\sto\sbelieve\sthat)"
    r"\s(?P<what>[^.;:]{3,200})"
)
"""“The jury was told that …”, “quoted a report as saying that …”."""
_HEARD = late(
    r"(?<![\w-])(?:heard|told|warned|informed|advised|assured|notified|quot\w+|confirm\w*|rul\w+)(?!\w)"
)
_COUNTING = late(
    r"(?P<who>(?:[\w’'-]+\s){1,6}?)(?:gave|gives|counts?|counted|puts?|lists?|listed|records?|recorded|"
    r"registered|estimates?|estimated|reckons?|speaks?|spoke|sees?|saw)(?![\w-])"
)
_SETTLING = late(
    r"(?:confirm|admit|acknowledg|conced|show|found|find|reveal|announc|learn|discover|establish|"
    r"demonstrat|prov(?:ed|es|en))\w*",
    re.IGNORECASE,
)
"""Cues after which what is said is settled, or done by being said."""
_UNSETTLED = late(
    r"(?<![\w-])(?:will|would|may|might|could|should|must|shall|is|are|was|were|be|plan\w*|"
    r"intend\w*|hope\w*|"
    r"want\w*|if|because|only|best|worst|good|bad|right|wrong|fair|unfair|too|very|never|always|"
    r"not)(?![\w-])|(?<![\w-])(?:has|have)\s(?:no|an?|the|any|little|every)(?!\w)"
)
"""Words with which something reported is no mere event."""
_PARTISAN = late(
    r"(?<![\w-])(?:lawyers?|attorneys?|counsel|defen[cs]e|owners?|opposition|unions?|campaign\w*|critics|"
    r"supporters|rebels|activists|relatives)(?![\w-])",
    re.IGNORECASE,
)
"""Those whose word for an event is but their own."""
_PASSIVE = late(
    r"(?<![\w-])(?:was|were|been)\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|ne|ung|ught|ld|pt|nt)(?![\w-])"
)
_COVERED, _LEAST = 0.6, 0.35
"""How much of a claim is of what is said, and of a quote that has nothing else."""
_AUTHORITY = late(
    r"(?<![\w-])(?:police|authorit\w+|officials?|ministr\w+|government|fire|rescue\w*|coastguard|court|"
    r"prosecut\w+|emergency|statement|report|data|figures|survey|study)(?![\w-])",
    re.IGNORECASE,
)
"""Those whose word for an event is what the article itself goes by."""
_NO_CONTENT = stems("nothing none nobody because due caused")
_TELLERS = 6
_NEAR = 40
_WHOSE = late(r"(?<!\w)whose\s\Z")
"""“the researcher, whose report led to it, found”: a report, and nobody reports."""
_THAT = late(r"\s+that(?![\w-])")
_NOTHING = late(r"\s+(?:nothing|little|no(?=\s+(?:more|such|word)\b|[.,;]))(?![\w-])")
_DISMISSING, _AS = late(r"(?:dismiss|reject|accept|back)\w*"), late(r"(?<![\w-])as(?!\w)")
"""“dismissed it as wrong”, not “dismissed the coach”."""
_COMPARED = late(r",\s(?:compared\s(?:with|to)|(?:up|down)\sfrom|against)\s")
"""“expects 4 million, compared with the 3 million it had”: what it is compared with stands."""
_BY = late(r"\s+by(?!\w)")
"""“an area claimed by both”: nothing that is said stands before it."""
_PRONOUN_FIRST = late(
    r"\s*(?:that\s+)?(?:it|he|she|they)\s(?![^.;]*\b(?:would(?!\s+not)|could|might|(?:is|are|was|were)\s+\w+ing|plan\w*|hop\w+|"
    r"inten\w+)\b)",
    re.IGNORECASE,
)
_NEW_CLAUSE = late(r",\s(?:but|and|yet|while|so)\s")
_RELATIVE = late(r",\s(?:which|who)\s(?:[a-z]+\s){0,3}\Z")
"""“the unions, which had warned of it, welcomed …”: what they do is no more what they say."""
_HINTED = late(
    r"(?<![\w-])(?:alleg\w*|den(?:y|ies|ied)|claim\w*|reportedly|reported\s+(?:that|"
    r"to\s+(?:be|have))|accus\w*|said|believ\w*|thought|rumou?r\w*|suppos\w*|suspect\w*|suspicion\w*|"
    r"opinion|according|apparent\w*|understood)(?![\w-])"
)
_WEAKLY = late(
    r"(?<![\w-])(?:blam\w*|charg\w*|criticis\w*|criticiz\w*|view\w*|argu\w*|regard\w*|reproach\w*|put|"
    r"figures?|estimat\w*)(?![\w-])"
)
"""Words that tell of a view only where they do not stand in what is said themselves."""


def within_findings(support: Support) -> Iterator[Finding]:
    """What somebody says in the quote, as plain fact in the claim."""
    if _HINTED.search(support.claim) or is_presupposed(support.claim, support.quoted):
        return
    for passage in support.distinct:
        if is_background(passage, support.claim):
            continue
        for words, said in _reports(passage, support.claim):
            least = _LEAST if _is_all(support, passage, said) else _COVERED
            last = words.split()[-1]
            inside = said.casefold()
            if any(found.casefold() not in inside for found in _WEAKLY.findall(support.claim)):
                continue
            if any(
                _THAT.match(support.claim, at + len(last))
                for at in whole_words(support.claim, last)
            ):
                continue
            if _is_counted_by_teller(support.claim, stems(passage.words) - stems(said)):
                continue
            if not _is_of(support, said, least, words) or is_attributed(
                support.claim, said, support.speakers
            ):
                continue
            yield Finding(
                code="Q-SCOPE",
                message=f"the quote gives this as what somebody says, {shown(words)} "
                f"({passage.place()}); the claim gives it as a fact",
                tip="say in the claim who said so",
            )
            return


def _is_counted_by_teller(claim: str, tellers: frozenset[str]) -> bool:
    """“The registry counts 40”, “gave the town 4,100” of “according to the registry”."""
    found = _COUNTING.match(claim)
    return found is not None and bool(stems(found["who"]) & tellers)


def _is_all(support: Support, passage: Passage, said: str) -> bool:
    """Whether the passage has but what is said and who says so, and the claim names none of them.

    “Some 360 sailors are involved, according to a document”: all that rests on it is reported.
    """
    rest = stems(passage.words) - stems(said)
    return (
        "ccording to" in passage.words and len(rest) <= _TELLERS and not rest & stems(support.claim)
    )


def _is_of(support: Support, said: str, least: float, teller: str) -> bool:
    """Whether the claim has little but what is said, and no other passage says it plainly.

    A pronoun at the head of what is said stands for who says so: “Medora said it had paid”.
    """
    mine, theirs = core(support.claim) - _NO_CONTENT, stems(said)
    if _PRONOUN_FIRST.match(said) and len(teller.split()) <= _TELLERS:
        theirs |= stems(teller)
    shared = len(mine & theirs)
    if shared < least * len(mine) or shared < min(2, len(theirs)):
        return False
    others = (passage for passage in support.passages if said not in passage.words)
    return not any(len(mine & stems(other.words)) >= _COVERED * len(mine) for other in others)


def _is_event(statement: Statement, said: str, text: str) -> bool:
    """Whether it is reported after the fact, and not quoted, that something happened."""
    source = statement.source
    is_partial = (
        statement.rule == "according-to"
        and source is not None
        and _AUTHORITY.search(text, source.start, source.end) is None
    )
    is_own_side = source is not None and _PARTISAN.search(text, source.start, source.end)
    return (
        not (is_partial or is_own_side)
        and statement.cue is not None
        and statement.kind == "indirect"
        and statement.stance == "neutral"
        and statement.cue.start > statement.spans[0].start
        and _UNSETTLED.search(_PASSIVE.sub(" ", said)) is None
    )


def _reports(passage: Passage, claim: str) -> Iterator[tuple[str, str]]:
    """What the passage makes somebody say: the words that say so, and what is said."""
    blaming = (_BLAMING,) if _CAUSED.search(claim) else ()
    passed_on = () if _HEARD.search(claim) else (_PASSED_ON,)
    for pattern in (_ACCUSING, _SAID_TO, _CLAIMING, *passed_on, *blaming):
        for found in pattern.finditer(passage.words):
            is_inserted = _RELATIVE.search(passage.words, 0, found.start()) is not None
            what = found.group("what")
            yield found.group()[:30], what.split(", ")[0] if is_inserted else what
    if not may_report(passage.words):
        return
    text = passage.source.text
    for statement in passage.told:
        cue = statement.cue
        if cue is None or statement.rule not in _RULES:
            continue
        said = " ".join(
            text[max(span.start, part.start) : min(span.end, part.end)]
            for span in statement.spans
            for part in passage.spans
            if span.meets(part)
        )
        if _NOTHING.match(text, cue.end) or (
            statement.rule == "clause-before" and _BY.match(text, cue.end)
        ):
            continue
        if _WHOSE.search(text, max(0, cue.start - _NEAR), cue.start):
            continue
        if _DISMISSING.match(text, cue.start) and _AS.search(said) is None:
            continue
        if _RELATIVE.search(text, max(0, cue.start - _NEAR), cue.start):
            said = said.split(", ")[0]
        said = _COMPARED.split(said, maxsplit=1)[0]
        if statement.rule == "verb-clause":
            said = _object_of(said)
        verb = stem(text[cue.start : cue.end].split()[0])
        if verb not in stems(said) and any(event.verb == verb for event in events(claim)):
            continue
        if _SETTLING.fullmatch(text[cue.start : cue.end].split()[-1]) or _is_event(
            statement, said, text
        ):
            continue
        start = statement.source.start if statement.source else cue.start
        yield text[min(start, cue.start) : cue.end], said


def _object_of(said: str) -> str:
    """“reported his finds to it, but it waited”: his finds, which are all that is reported."""
    found = _NEW_CLAUSE.search(said)
    return said if found is None or has_verb(said[: found.end()]) else said[: found.start()]
