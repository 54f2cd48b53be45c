"""Starts: the words just before a quote that change what it says."""

import re
from collections.abc import Iterator

from dossier.gate.reading.edge_words import (
    BEFORE,
    BEFORE_NUMBER,
    BEFORE_VERB,
    CONTRASTED,
    DENIED,
    LED_BY_HEDGE,
    STARTS_WITH_NUMBER,
    TRIED_FOR,
)
from dossier.gate.reading.force_words import APPEARING, CONDITIONAL_WORDS, NOT, REFUSAL, TO
from dossier.gate.reading.forces import Force
from dossier.gate.reading.passage import Passage
from dossier.gate.reading.verbs import starts_with_finite, starts_with_verb
from dossier.gate.voices.voice import quotation_around
from dossier.text.patterns import late

_NEAR = 60
_CLAUSE_BREAK = late(
    r"[,;:–—()]|\s-\s|(?<![\w-])(?:and|but|or|that|which|who|whom|whose|because|while|when|as|although|"
    r"though|if|where|why|how|what|than|until|before|after|since|so)(?![\w-])"
)
_GOVERNING_NEGATION = late(
    r"(?<![\w-])(?:not(?!\s+(?:only|just|merely|least))|\w+n[’']t|never|no(?!\s+(?:doubt|matter|"
    r"less))|none|"
    r"nobody|nothing|neither|cannot|hardly|barely|scarcely|rarely|seldom|(?<!\ba )few)(?![\w-])",
    re.IGNORECASE,
)
_MOST_WORDS_BETWEEN = 6
_SOME = late(
    r"(?<![\w-])(?:(?:almost|nearly|not)\s+all|few|some|most|none|many|half|part|several|one|two|three|four|five|\d+|majority|"
    r"minority|number|handful|quarter|third|any)\s*\Z",
    re.IGNORECASE,
)
_DOING = late(r"(?:any|ever|(?!during\b)\w+ing)\b")
_CHARGE = late(r"(?:accus|suspect|charged)", re.IGNORECASE)
_GERUND = late(r"(?!during\b)[a-z]+ing\b")
_COUNTS = late(r"(?:charge|count)s?\s+of\s*[\"“‘'«„(]?\Z", re.IGNORECASE)
_CONVICTED = late(r"(?<![\w-])(?:convict\w+|guilty|sentenced|jailed)(?![\w-])", re.IGNORECASE)
"""“convicted on two counts of”: no mere charge."""
_ACTING = late(r"acting\W*\Z", re.IGNORECASE)
_POSSIBLE = late(
    r"\b(?:possible|likely|probable|conceivable|plausible|doubtful|unlikely|unclear|uncertain|possibility|"
    r"chance|risk|danger|hopes?|fears?)\s+(?:that|whether)(?:\s+[\w’'-]+){1,7}\s*\Z"
)
_ASKED = late(r"(?:what|who|whom|whose|where|when|why|how|which|whether)\b")
_NOT_KNOWN = late(
    rf"(?<![\w-])(?:{NOT}|{REFUSAL})(?:\s+(?!until\b|only\b|just\b)[\w’'-]+){{1,5}}?\s*\Z",
    re.IGNORECASE,
)
_MARKED_WORD = late(r"[\"“‘'](\w+)[\"”’'](\s*)\Z")
_MANNER = late(r"[\"“‘']?(?:like|as|in|on|for|under|out|alone|with|without|to)\b")
_IN_CONDITION = late(
    rf"(?<![\w-])(?<!even )(?<!as ){CONDITIONAL_WORDS}(?:\s+[\w’'-]+){{1,8}}\s+[\"“‘']?\Z",
    re.IGNORECASE,
)
_WHETHER_TO = late(r"\bwhether\s+(?:or\s+not\s+)?to\s[^.;:,]+\s(?:and|but)\s+\Z", re.IGNORECASE)
"""“has not decided whether to go and | has asked for time”: what is undecided ends before it."""
_APPEARING = late(rf"(?<![\w-]){APPEARING.removesuffix(TO)}\s*\Z")
"""“appeared | to have overpaid”."""
_HOW = late(r"(?:[\w’'-]+\s+){0,3}(?<![\w-])how\s*\Z")
_MUCH = late(r"(?:much|many|far|long|often|soon|well|badly|big|large|high|deep|quickly)\b")
"""“not clear how | much of it is lost”: a question without its word."""


def cut_before(passage: Passage, before: str) -> Iterator[tuple[Force, str]]:
    """The words of force right before a quote."""
    if not before.strip():
        return
    if starts_with_verb(passage.words) and (found := CONTRASTED.search(before)):
        yield Force.NEGATION, found.group().strip()
    before = _MARKED_WORD.sub(r"\1\2", before)
    if found := LED_BY_HEDGE.search(before):
        yield Force.HEDGE, found.group().strip()
    if before.rstrip()[-1] in ".!?;:,":
        return
    near = before[-_NEAR:]
    for force, pattern in BEFORE.items():
        found = pattern.search(before if force is Force.DENIAL else near)
        if found and not _is_said_of(passage, force, found.group()):
            yield force, found.group()
    if STARTS_WITH_NUMBER.match(passage.words) and (found := BEFORE_NUMBER.search(before)):
        yield Force.BOUND, found.group()
    if negation := _negated_clause(passage.words, before):
        yield Force.NEGATION, negation
    if _DOING.match(passage.words) and (found := DENIED.search(near)):
        yield Force.DENIAL, found.group()
    if _GERUND.match(passage.words) and (found := TRIED_FOR.search(near)):
        yield Force.HEDGE, found.group()
    if passage.words.startswith("of ") and (found := _SOME.search(near)):
        yield Force.QUANTIFIER, found.group()
    if _ASKED.match(passage.words) and (found := _NOT_KNOWN.search(near)):
        yield Force.NEGATION, found.group()
    if _MUCH.match(passage.words) and (found := _HOW.search(near)):
        yield Force.HEDGE, found.group()
    if passage.words.startswith("to ") and (found := _APPEARING.search(near)):
        yield Force.HEDGE, found.group()
    if starts_with_verb(passage.words):
        if found := _POSSIBLE.search(before):
            yield Force.HEDGE, found.group()
        if found := BEFORE_VERB.search(near):
            yield Force.DEGREE, found.group()
    if found := _in_condition(passage, near):
        yield Force.CONDITION, found.group()


def _in_condition(passage: Passage, near: str) -> re.Match[str] | None:
    """A condition that the quote goes on with, and not a verb beside the one that it hangs on."""
    is_beside = starts_with_finite(passage.words) and _WHETHER_TO.search(near) is not None
    return None if is_beside else _IN_CONDITION.search(near)


def _is_said_of(passage: Passage, force: Force, words: str) -> bool:
    """Words before a quotation that tell what its speaker does or blames another for."""
    if force is Force.DEGREE:
        return _ACTING.match(words) is not None and _MANNER.match(passage.words) is not None
    if force is Force.INTENTION:
        return opens_quotation(passage)
    if _COUNTS.search(words) and _CONVICTED.search(passage.before):
        return True
    is_charge = force is Force.HEDGE and _CHARGE.match(words) is not None
    return is_charge and opens_quotation(passage)


def opens_quotation(passage: Passage) -> bool:
    """Whether the quote starts where a quotation of more than a word or two does."""
    around = quotation_around(passage)
    return around is not None and passage.start in (around.span.start, around.inner.start)


def _negated_clause(words: str, before: str) -> str:
    """The words from a negation to the quote, where the quote starts with the verb it governs."""
    if not starts_with_verb(words):
        return ""
    breaks = list(_CLAUSE_BREAK.finditer(before))
    clause = before[breaks[-1].end() if breaks else 0 :]
    found = _GOVERNING_NEGATION.search(clause)
    if found is None or len(clause[found.end() :].split()) > _MOST_WORDS_BETWEEN:
        return ""
    return clause[found.start() :]
