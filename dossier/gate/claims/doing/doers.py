"""Doers: what “he” or “it” does in a quote, another has not done in its claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.antecedents import sentence_before
from dossier.gate.claims.reading.content import CLAUSES, is_about
from dossier.gate.claims.reading.descriptions import (
    GENDERS,
    gender_of_full_name,
    is_description,
    name_of,
    subject_of,
)
from dossier.gate.claims.saying.meant import other_body
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import proper, same_name, stands_in, tokens
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.speech.naming import gender_of_name
from dossier.text.patterns import late

_BETWEEN = r"(?:(?:also|then|later|had|has|was|is|would|will|did|does)\s){0,2}"
_DOES = late(
    rf"(?:(?:But|And|Yet)\s)?(?P<who>[Hh]e|[Ss]he|[Ii]t)\s{_BETWEEN}(?P<verb>[a-z]{{3,}})(?!\w)"
)
_PASSIVE = late(r"(?<!\w)(?:is|are|was|were|been|be)\s(?:\w+ly\s)?\w+\Z")
"""“Guests were offered a refund” of “It offered guests one”: no doer stands before the verb."""
_LONGEST = 6


def doer_findings(support: Support) -> Iterator[Finding]:
    """“Lind stayed. He left …” becomes “Varga left …”."""
    for passage in support.distinct:
        does = _DOES.match(passage.words) if passage.speech_around is None else None
        mine = _doer(support.claim, does["verb"]) if does else ""
        if does is None or not mine or not is_about(support.claim, passage.words):
            continue
        if stands_in(mine, passage.words) or any(it.rule in CLAUSES for it in passage.told):
            continue
        start = passage.start + does.start("who")
        if other := _other(passage, start, mine, does["who"].casefold()):
            yield Finding(
                code="C-ROLES",
                message=f"the claim says of {shown(mine)} what the quote says of {shown(other)} "
                f"({support.place})",
                tip="let the claim say who does it as the source does",
            )
            return


def _doer(claim: str, verb: str) -> str:
    """The words of a claim before the verb, if it begins with them and they are no pronoun."""
    found = re.match(rf"(?P<who>[^,;“”\"]{{2,60}}?)\s{_BETWEEN}{verb}(?!\w)", claim)
    who = found["who"] if found else ""
    is_name = who[:1].isupper() and len(who) > 3 and len(who.split()) <= _LONGEST
    if found is not None and _PASSIVE.search(claim, 0, found.end()):
        return ""
    return "" if not is_name or any(word in lexicon().verbs for word in who.split()) else who


def _other(passage: Passage, start: int, doer: str, pronoun: str) -> str:
    """Whom the pronoun means, if that is plainly another than the doer; or nothing."""
    name = name_of(doer)
    if pronoun == "it":
        return other_body(passage, start, doer)
    gender = gender_of_full_name(name)
    if gender and gender != GENDERS[pronoun]:
        return pronoun
    before = sentence_before(passage, start)
    subject = subject_of(before)
    if before and is_description(subject.casefold()):
        before = sentence_before(passage, passage.source.text.rfind(before, 0, start))
        subject = subject_of(before)
    other = proper(subject)
    if (
        not name
        or not other
        or stands_in(name, before)
        or gender_of_name(other)
        not in (
            "",
            GENDERS[pronoun],
        )
    ):
        return ""
    if is_description(subject.casefold()):
        return ""
    is_person = len(tokens(other)) < 2 or gender_of_name(other) or "," in subject
    return subject if is_person and not same_name(name, other) else ""
