"""Meant: who speaks in a quote as “he”, “it” or “the board” is not another in its claim.

“He” is whom the sentence before has for its subject; “the customs service” is no shipping firm.
"""

import re

from dossier.gate.claims.reading.antecedents import sentence_before
from dossier.gate.claims.reading.descriptions import (
    BODIES,
    GENDERS,
    gender_of_full_name,
    head_of,
    may_mean,
    name_of,
    subject_of,
)
from dossier.gate.claims.reading.naming import NOT_NAMES, proper_names
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.saying.parties import are_rivals, share_line
from dossier.gate.claims.saying.tellings import are_one_actor, source_of
from dossier.gate.reading.library import Library
from dossier.gate.reading.names import proper, same_name, stands_in, tokens
from dossier.gate.reading.passage import Passage
from dossier.speech.lexicon import lexicon
from dossier.speech.naming import gender_of_name
from dossier.speech.records import Statement
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_ONE_OF_TWO = ("the former", "the latter")
_DEFINITE = late(r"(?:[Tt]he|[Ii]ts|[Tt]heir)\s[a-zà-ÿ]")
_PASSIVE = late(
    r"(?<![\w-])(?:was|were|been|being|is|are)\s(?:[a-z]+ly\s)?[a-z]+(?:ed|en|wn|ung|t)\b"
)
_LOOSE = frozenset("company firm group organisation organization body agency institution".split())
"""Nouns for most bodies; “the company” may be any, “the patients' group” not."""
_ACCORDING = late(r"(?<!\w)according\sto\s([^.;:]+)", re.IGNORECASE)
_PLAIN = 2
_RELATIVE = late(r",\s(?:which|who|whose|that|where)\s")


def meant_instead(teller: str, passage: Passage, item: Statement, library: Library) -> str:
    """Whom “he”, “it” or “the board” means in the source, if not the teller; or nothing."""
    source, text = source_of(passage, item), passage.source.text
    low, name = source.casefold(), name_of(teller)
    if not source or are_one_actor(teller, item.speaker or "", library):
        return ""
    if low in GENDERS:
        return _other_person(passage, item, teller, low)
    if low == "it":
        return other_body(passage, _start(passage, item), teller)
    if low in _ONE_OF_TWO:
        return _other_of_two(passage, item, name, low)
    if _is_loose(source) and not _share_head(teller, source):
        other = other_body(passage, _start(passage, item), teller)
        return other if proper(other) else ""
    if name and _DEFINITE.match(source) and not proper(source):
        near = any(same_name(name, other) for other in proper_names(source))
        near = near or _share_head(teller, source)
        return "" if near or may_mean(source, name, text) else source
    return ""


def _is_loose(source: str) -> bool:
    """“The company”, which like “it” is whom the sentence before is about."""
    words = source.casefold().split()
    return len(words) == _PLAIN and words[0] == "the" and words[1] in _LOOSE


def _start(passage: Passage, item: Statement) -> int:
    return item.source.start if item.source else passage.start


def _other_person(passage: Passage, item: Statement, teller: str, pronoun: str) -> str:
    """Whom “he” means, if not the teller; “he” himself where his own words name the teller."""
    name, text = name_of(teller), passage.source.text
    start = _start(passage, item)
    said = " ".join(text[span.start : span.end] for span in item.spans if span.start > start)
    if name and stands_in(name, said):
        return source_of(passage, item)
    speaker = proper(item.speaker or "")
    if not speaker or not item.sure or item.how != "pronoun":
        return _of_that_gender(passage, start, name, GENDERS[pronoun]) if not speaker else ""
    paragraph = passage.source.paragraphs[passage.source.paragraph_at(start)].start
    if not stands_in(speaker, text[paragraph:start]) or _is_one_name(speaker, name, text):
        return ""
    if name:
        is_sure = gender_of_name(speaker) or not stands_in(name, sentence_before(passage, start))
        return speaker if is_sure and not same_name(name, speaker) else ""
    return "" if may_mean(teller, speaker, text) else speaker


def _of_that_gender(passage: Passage, start: int, name: str, gender: str) -> str:
    """The man of the sentence before “he”, where the paragraph up to there has no such name."""
    paragraph = passage.source.paragraphs[passage.source.paragraph_at(start)].start
    if not name or stands_in(name, passage.source.text[paragraph:start]):
        return ""
    named = (proper(words) for words in proper_names(sentence_before(passage, start)))
    return next((it for it in named if len(tokens(it)) > 1 and gender_of_name(it) == gender), "")


def _is_one_name(one: str, other: str, text: str) -> bool:
    """“Rashid” and “Al-Mansur” of “Rashid al-Mansur”."""
    return bool(other) and f"{one} {other}".casefold() in text.casefold()


def other_body(passage: Passage, start: int, teller: str) -> str:
    """The subject of the sentence before an “it” at `start`, if plainly another than the teller."""
    name, text = name_of(teller), passage.source.text
    if gender_of_full_name(name) or _is_titled(teller):
        return text[start : start + 2]
    before = sentence_before(passage, start)
    whole = subject_of(before)
    subject = _RELATIVE.split(whole)[0]
    if not subject or _share_head(teller, subject) or not _is_body(subject):
        return ""
    if stems(teller) & stems(before) and not _is_of_speech(before, whole):
        return ""
    if (told := _ACCORDING.search(before)) and stems(teller) & stems(told[1]):
        return ""
    other = proper(subject)
    if name and other:
        is_same = same_name(name, other) or not stems(name).isdisjoint(stems(other))
    elif name:
        is_same = may_mean(subject, name, text)
    elif other:
        is_same = may_mean(teller, other, text)
    else:
        is_same = not (are_rivals(teller, subject, text) or _are_bodies_apart(teller, subject))
    return "" if is_same else subject


def _is_titled(teller: str) -> bool:
    """“Premier Anders Holm”, “Dr Lee”: a person, by the office before the name, and no body."""
    words = teller.split()
    before = {word.casefold().strip(".") for word in words[:-1] if word[0].isupper()}
    is_title = bool(before & (words_of("roles") | words_of("titles")))
    return is_title and words[-1][0].isupper() and head_of(teller) not in BODIES


def _share_head(one: str, other: str) -> bool:
    """“The union” and “the nurses' union”, “Lind” and “Lind Lines”."""
    heads = stems(head_of(one)), stems(head_of(other))
    return bool(heads[0] & stems(other) or heads[1] & stems(one))


def _are_bodies_apart(one: str, other: str) -> bool:
    """“The patients' group” and “the clinic”: bodies of different kinds, each by its own words."""
    heads = head_of(one), head_of(other)
    if heads[0] == heads[1] or not all(_is_party(head) for head in heads):
        return False
    loose = [phrase for phrase, head in zip((one, other), heads, strict=True) if head in _LOOSE]
    return (
        not share_line(*heads)
        and len(loose) < len(heads)
        and all(len(phrase.split()) > _PLAIN for phrase in loose)
    )


def _is_party(head: str) -> bool:
    return head in BODIES or head in _LOOSE or share_line(head, head)


def _is_body(subject: str) -> bool:
    """Whether a subject may be an “it” that speaks: a name, or “the” and a noun of one."""
    head = head_of(subject)
    is_many = head.endswith("s") and not head.endswith("ss")
    if subject.casefold().startswith(("its ", "their ", "his ", "her ")):
        return False
    return bool(proper(subject)) or (subject[:4].casefold() == "the " and not is_many)


def _is_of_speech(sentence: str, subject: str) -> bool:
    """“The clinic denied the union's claim”: whoever speaks there goes on to speak."""
    rest = sentence.partition(subject)[2].lstrip(",").split()
    verbs = (word for word in rest[:2] if word in lexicon().verbs)
    return next(verbs, "") != "" and _PASSIVE.search(sentence) is None


def _other_of_two(passage: Passage, item: Statement, name: str, which: str) -> str:
    """Whom of the sentence before “the latter” means, where the claim names the other."""
    source = passage.source
    start = source.sentence_at(item.source.start if item.source else passage.start).start
    before = source.sentence_at(start - 1) if start else None
    words = source.text[before.start : before.end] if before else ""
    named = [
        other
        for found in proper_names(words)
        if (other := proper(found)) and other.casefold().strip(".") not in NOT_NAMES
    ]
    meant = named[-1 if which.endswith("latter") else 0] if len(named) > 1 else ""
    is_one = any(same_name(name, other) for other in named) if name else False
    return meant if is_one and meant and not same_name(name, meant) else ""
