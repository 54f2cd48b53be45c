"""Edges: words that stand just outside a quote and change what it says."""

import re
from collections.abc import Iterator

from dossier.gate.reading.force_words import CONDITIONAL_WORDS
from dossier.gate.reading.forces import (
    AFTER,
    BEFORE,
    BEFORE_NUMBER,
    BUT,
    CONTRASTED,
    FRAGMENT,
    HELD_BACK,
    STARTS_WITH_NUMBER,
    TOTAL,
    UNPROVEN,
    UNREAL,
    Force,
)
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.gate.voices.voice import quotation_around
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_REACH = 160
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
_AUXILIARIES = frozenset(
    "is are was were be been being has have had do does did will would shall should can could may "
    "might must".split()
)
_LIMITED = late(
    r"(?<![\w-])(?:not|never|no|nobody|nothing|none|cannot|can|could|would|\w+n[’']t)(?![\w-])",
    re.IGNORECASE,
)
_UNFINISHED = late(
    r"(?<![\w’'-])(?:may|might|could|can|will|would|shall|should|must|cannot|has|have|had|is|are|"
    r"was|were|be|been|"
    r"being|do|does|did|not|never|\w+n[’']t)\Z",
    re.IGNORECASE,
)
_SUPPOSING = late(r"\b(?:would|could|might)\b|[’']d\b")
_NEGATED_END = late(
    r"(?<![\w-])(?:not|never|cannot|\w+n[’']t)(?:\s+[\w’'-]+){0,3}\Z", re.IGNORECASE
)
_LIMITING = late(
    r"\s+(?:always|necessarily|entirely|wholly|fully|completely|infinitely|indefinitely|forever|"
    r"endlessly|yet|only|just|"
    r"simply|merely|solely|exclusively|automatically|immediately|for\s+ever)(?!\w)"
)
_SOME = late(
    r"(?<![\w-])(?:few|some|most|none|many|half|part|several|one|two|three|four|five|\d+|majority|"
    r"minority|number|handful|quarter|third|any)\s*\Z",
    re.IGNORECASE,
)
_GOES_ON = late(r"\s+(?!(?:and|but|or|than|as|when|because|since|while)\b)[\"“‘'(]?\w")
_JOINS = late(r"(?:and|but|or|of|about|for|in|on|with|which|who|whose)\b")
_CONTRAST = late(r"\W*but\s+not\s+\w+(?:ed|ing)\b")
_CHARGE = late(r"(?:accus|suspect|charged)", re.IGNORECASE)
_ACTING = late(r"acting\W*\Z", re.IGNORECASE)
_MANNER = late(r"[\"“‘']?(?:like|as|in|on|for|under|out|alone|with|without|to)\b")
_PAUSED = late(r"[,;:–—]\Z")
_IN_CONDITION = late(
    rf"(?<![\w-])(?<!even )(?<!as ){CONDITIONAL_WORDS}(?:\s+[\w’'-]+){{1,8}}\s+[\"“‘']?\Z",
    re.IGNORECASE,
)
_ASKING = late(
    r"(?:ask|wonder|know|see|decide|clear|determine|sure|tell|say)\w*\W*\Z", re.IGNORECASE
)


def edge_findings(passage: Passage) -> Iterator[Finding]:
    """Negations, hedges, bounds and the like that the borders of the quote cut off."""
    text = passage.source.text
    yield from _before(passage, passage.before[-_REACH:])
    for one, other in zip(passage.spans, passage.spans[1:], strict=False):
        if passage.source.sentence_at(one.start) != passage.source.sentence_at(other.start):
            yield from _after(passage, one.end, text[one.end : other.start][:_REACH])
    yield from _after(passage, passage.end, passage.after[:_REACH])


def unproven_findings(passage: Passage) -> Iterator[Finding]:
    """A quote from what is only alleged, with nobody named who does."""
    if _opens_quotation(passage) or _JOINS.match(passage.words):
        return
    if found := UNPROVEN.search(passage.before[-_REACH:]):
        yield Finding(
            code="Q-SCOPE",
            message=f"the quote starts just after {shown(found.group())}, which leaves open "
            f"whether it is so ({passage.place()})",
            tip="name the speaker, or start the quote before these words",
        )


def unfinished_findings(passage: Passage) -> Iterator[Finding]:
    """A quote that ends on “may”, “have not” or the like, before the word it governs."""
    last = passage.source.text[passage.spans[-1].start : passage.end]
    found = _UNFINISHED.search(last)
    if found and _GOES_ON.match(passage.after):
        yield Finding(
            code="Q-SCOPE",
            message=f"the quote ends on {shown(found.group())}, before what belongs to it "
            f"({passage.place(passage.end)})",
            tip="end the quote where its sentence or clause ends",
        )


def cut_words(passage: Passage) -> tuple[tuple[Force, str], ...]:
    """The words that the borders of the quote cut off, each with its force."""
    return (
        *_cut_before(passage, passage.before[-_REACH:]),
        *_cut_after(passage, passage.end, passage.after[:_REACH]),
    )


def _before(passage: Passage, before: str) -> Iterator[Finding]:
    for force, words in _cut_before(passage, before):
        yield Finding(
            code="Q-SCOPE",
            message=f"the quote starts just after {force.named}: {shown(words)} "
            f"({passage.place()})",
            tip="start the quote before these words",
        )
        return


def _after(passage: Passage, end: int, after: str) -> Iterator[Finding]:
    for force, words in _cut_after(passage, end, after):
        yield Finding(
            code="Q-SCOPE",
            message=f"the quote ends just before {force.named}: {shown(words)} "
            f"({passage.place(end)})",
            tip="end the quote after these words",
        )
        return


def _cut_before(passage: Passage, before: str) -> Iterator[tuple[Force, str]]:
    if _starts_with_verb(passage.words) and (found := CONTRASTED.search(before)):
        yield Force.NEGATION, found.group().strip()
    if not before.strip() or before.rstrip()[-1] in ".!?;:,":
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
    if passage.words.startswith("of ") and (found := _SOME.search(near)):
        yield Force.QUANTIFIER, found.group()
    if found := _IN_CONDITION.search(near):
        yield Force.CONDITION, found.group()


def _cut_after(passage: Passage, end: int, after: str) -> Iterator[tuple[Force, str]]:
    if end == passage.end and (fragment := _fragment_after(passage)):
        yield Force.CONDITION, fragment
    if not after.strip():
        return
    for force, pattern in AFTER.items():
        found = pattern.match(after)
        if found and not _is_harmless(passage, force, after, found.end()):
            yield force, found.group()
    near = passage.words[-_NEAR:]
    if _SUPPOSING.search(passage.words) and (found := UNREAL.match(after)):
        yield Force.CONDITION, found.group()
    if (found := BUT.match(after)) and _takes_away(near, after[found.end() :]):
        yield Force.EXCEPTION, found.group()
    if _NEGATED_END.search(near) and (found := _LIMITING.match(after)):
        yield Force.NEGATION, found.group()
    if _LIMITED.search(passage.words) and (found := HELD_BACK.match(after)):
        yield Force.CONDITION, found.group()


def _takes_away(words: str, rest: str) -> bool:
    """Whether “but” between the two makes an exception: “all [but two]”, not “none [but grew]”."""
    if TOTAL.search(words) is None:
        return False
    return words.endswith("all") or not _starts_with_verb(rest.lstrip())


def _fragment_after(passage: Passage) -> str:
    """A sentence after the quote that is but a condition of it; empty if there is none.

    Only after a quotation may words stand between, that say whose it is.
    """
    text, end = passage.source.text, passage.end
    if "?" in text[end - 2 : end + 1]:
        return ""
    found = FRAGMENT.match(text, end, end + _REACH)
    if found is None or (found["between"] and quotation_around(passage) is None):
        return ""
    return found["alone"] or found["gone_on"] or ""


def _is_harmless(passage: Passage, force: Force, after: str, end: int) -> bool:
    """Whether the word of force that `after` starts with says nothing of the quote."""
    if force is Force.CONDITION:
        return _ASKING.search(passage.words[-12:]) is not None
    if force is Force.EXCEPTION:
        return _CONTRAST.match(after) is not None
    if force in (Force.NEGATION, Force.DEGREE):
        paused = after[:1].isspace() and _PAUSED.search(passage.words) is not None
        return paused and not after[end:].startswith(" that ")
    return False


def _is_said_of(passage: Passage, force: Force, words: str) -> bool:
    """Words before a quotation that tell what its speaker does or blames another for."""
    if force is Force.DEGREE:
        return _ACTING.match(words) is not None and _MANNER.match(passage.words) is not None
    if force is Force.INTENTION:
        return _opens_quotation(passage)
    is_charge = force is Force.HEDGE and _CHARGE.match(words) is not None
    return is_charge and _opens_quotation(passage)


def _opens_quotation(passage: Passage) -> bool:
    """Whether the quote starts where a quotation of more than a word or two does."""
    around = quotation_around(passage)
    return around is not None and passage.start in (around.span.start, around.inner.start)


def _negated_clause(words: str, before: str) -> str:
    """The words from a negation to the quote, where the quote starts with the verb it governs."""
    if not _starts_with_verb(words):
        return ""
    breaks = list(_CLAUSE_BREAK.finditer(before))
    clause = before[breaks[-1].end() if breaks else 0 :]
    found = _GOVERNING_NEGATION.search(clause)
    if found is None or len(clause[found.end() :].split()) > _MOST_WORDS_BETWEEN:
        return ""
    return clause[found.start() :]


def _starts_with_verb(words: str) -> bool:
    first = re.match(r"[\w’'-]+", words)
    return first is not None and _is_verb(first.group())


def _is_verb(word: str) -> bool:
    return word in _AUXILIARIES or lexicon().tags.get(word, "") in ("v", "V", "E", "L")
