"""Claim names: each proper name of a claim stands in its quotes or follows from them by a rule."""

import re
from collections.abc import Iterator

from dossier.gate.claims.figures.in_place import is_in_place_of_another
from dossier.gate.claims.figures.name_rules import (
    RULES,
    has_word,
    is_before,
    stands,
    starts_without_subject,
)
from dossier.gate.claims.figures.supplanted import is_supplanted
from dossier.gate.claims.reading.attributed import claimed_phrase, claimed_speaker
from dossier.gate.claims.reading.descriptions import EPITHETS, descriptions, is_described, may_mean
from dossier.gate.claims.reading.naming import NAME, NOT_NAMES, OPENERS, names
from dossier.gate.claims.reading.terms import neighbours, stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import same_name, tokens
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.gate.voices.voice import names_teller
from dossier.speech.tables import words_of
from dossier.text.patterns import ending, late

_PRONOUN = late(
    r"(?<![\w’'])(?:he|she|they|it|him|her|them|his|their|its|we|our|us|both|neither|either|"
    r"you(?:[’']\w+)?|your|(?:there|here)(?=\s*(?:[.,;]|\Z))|the\s\d+-year-old|(?:the|these|those|this|such)\s+(?:\d+-year-old\s+)?(?-i:(?:[A-Z][\w.’-]*\s+){0,3}[a-z][a-z-]+)(?:[’']s)?)(?![\w’'])",
    re.IGNORECASE,
)
_PERSON = late(r"(?<!\w)(?P<title>Mr|Mrs|Ms|Dr|Sir|Lord|Lady)\.?\s+[^\W\d_a-zà-ÿ]\w+")
_SINGULAR = late(r"(?<![\w’'])(?:he|she|him|her|his|hers)(?![\w’'])", re.IGNORECASE)
_HE = late(r"(?<![\w’'])(?:he|him|his)(?![\w’'])", re.IGNORECASE)
_SHE = late(r"(?<![\w’'])(?:she|her|hers)(?![\w’'])", re.IGNORECASE)
_OF_GENDER = {"Mr": _HE, "Sir": _HE, "Lord": _HE, "Mrs": _SHE, "Ms": _SHE, "Lady": _SHE}
"""The pronouns that may mean one of that title."""
_BEGINS = late(r"(?:And |But )?(?:(?:He|She)\s|The\s(?:[A-Z][\w.’-]*\s){1,3}(?P<office>[a-z]+)\s)")
_OFFICE_AFTER = late(r"[’']s?(?P<office>(?:\s+[a-z-]+){1,4})")
_OFFICE_BEFORE = late(
    r"[Tt]he\s+(?:[a-z-]+\s+){0,3}?(?P<office>[a-z]+)\s+(?:of|for|at)\s+(?:the\s+)?(?:[A-Z]\S*\s?){1,4}\Z"
)
_OFFICE = late(r"(?<!\w)[Tt]he\s([A-Z][a-z]+)(?!\s(?:of\s)?[A-Z])(?![\w’'-])")
_OWN_OFFICE = late(
    r"(?<!\w)(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Tt]he\s+[a-z]+(?:[’']s|s[’']))\s+(?:[a-z-]+\s+){0,3}?"
    r"(?P<office>[a-z]+)(?=,|\s+[A-Z]|\s+(?:said|says|told))"
)
_PRONOUN_DOES = late(r"(?<![\w’'])(?:he|she)\s+([a-z]+)(?!\w)")
_BOTH = late(r"(?<!\w)(?:they|them|their|both|these|those|we|our|us)(?!\w)", re.IGNORECASE)
_JOINED = late(r"(?<!\S)(\S+)\s+(?:and|or)\s+(?:the\s+)?\Z")
_THE_ONE = late(r"(?<!\w)[Tt]he\s\Z")
_BOTH_THE = late(r"(?<!\w)(?:[Bb]oth|[Nn]either|[Tt]he\stwo)\s(?:of\s)?(?:the\s)?\Z")
_PLACED = late(
    r"(?<![\w-])(in|at|near)\s+(?:the\s+(?:[a-z]+\s+)?(?:village|town|city|suburb|port|"
    r"province|region|"
    r"district|county|state|capital)\s+(?:of\s+)?)?\Z"
)
_PASSIVE = late(r"\s+(?:(?:has|have|had|will|would)\s+)?(?:was|were|is|are|be|been|being)\s")
_CLOSED = late(
    r",\s(?:but|and|while|yet)\s|;|\s(?:and|but)\s(?:is|are|was|were|has|have|had|will|would|may|might|"
    r"could|can)\s"
)
_NOUN_AFTER = late(r"\s([a-z]+)(?!\w)")
_NEAR, _SHARED = 80, 2
"""Code points before a name within which the one stands that it is joined to; words that two
phrases for who speaks begin with alike."""
_TIP = "quote the passage that has the name, or add the alias to the actor’s record"
_TIP_SPEAKER = f"name the speaker the source names; if it is this one, {_TIP}"


def name_findings(support: Support) -> Iterator[Finding]:
    """Proper names of the claim that neither stand in the quotes nor follow from them."""
    known: dict[str, bool] = {}
    for name in names(support.claim, support.passages[0].source.text):
        if name not in known:
            known[name] = is_known(support, name)
        if not known[name]:
            yield Finding(
                code="C-NAME",
                message=f"{shown(name)} stands in the claim, in none of its quotes "
                f"({support.place})",
                tip=_TIP_SPEAKER if _is_speaker(support.claim, name) else _TIP,
            )


def _is_speaker(claim: str, name: str) -> bool:
    """Whether the claim gives its words to whom the name is of."""
    speaker = claimed_speaker(claim)
    return bool(speaker) and same_name(speaker, name)


def is_known(support: Support, name: str) -> bool:
    """Whether a name stands in the quotes, or follows from them by one of the rules."""
    whole, _, of = name.partition(" of ")
    if of and name not in support.quoted and _is_of_other(support.quoted, whole, of):
        return False
    if any(rule(support, name) for rule in RULES):
        return True
    if of and is_known(support, whole) and is_known(support, of):
        return True
    return not _is_substituted(support, name) and _is_antecedent(support, name)


def _is_of_other(quoted: str, whole: str, of: str) -> bool:
    """“the University of Holm”, told as the “University of Varde”."""
    others = re.findall(rf"(?<!\w){re.escape(whole)}\s+of\s+((?:[A-ZÀ-Þ][\w’'-]+\s?)+)", quoted)
    return bool(others) and not any(
        one in of or of in one or set(one.split()) & set(of.split()) for one in others
    )


def _is_substituted(support: Support, name: str) -> bool:
    """Whether the name stands where the quotes have another one, between the same words."""
    at = support.first(name)
    if at < 0:
        return False
    if is_supplanted(support, name, at) or is_in_place_of_another(support, name, at):
        return True
    if _is_owner_of_office(support, at + len(name)):
        return False
    if same_name(claimed_speaker(support.claim), name):
        is_open = (
            _is_begun_by_pronoun(support)
            or _is_done_by_pronoun(support)
            or any(starts_without_subject(passage.words) for passage in support.passages)
            or _is_of_part(support)
        )
        return _is_said_by_others(support) and not is_open
    around = neighbours(support.claim, at, at + len(name))
    for match in NAME.finditer(support.quoted):
        if _is_plural_or_office(support.quoted, match):
            continue
        words = [word for word in tokens(match.group()) if word not in NOT_NAMES | OPENERS]
        if not words or any(has_word(word, support.folded) for word in words):
            continue
        if _PASSIVE.match(support.claim, at + len(name)) and not _PASSIVE.match(
            support.quoted, match.end()
        ):
            continue
        if _is_attribute(support, name, match):
            continue
        other = neighbours(support.quoted, match.start(), match.end())
        if _CLOSED.match(support.quoted, match.end()) and not _CLOSED.match(
            support.claim, at + len(name)
        ):
            other = other[0], ""
        if any(mine and mine == theirs for mine, theirs in zip(around, other, strict=True)):
            return True
        if _is_of_place(support, at, match.start()):
            return True
    return False


def _is_plural_or_office(quoted: str, match: re.Match[str]) -> bool:
    """“Both Cuban-Americans”, “the Ambassador”: nobody's name, though printed with a capital."""
    word = match.group().split()[-1]
    start = match.end() - len(word)
    if len(match.group().split()) > 1 + match.group().startswith(("The ", "Both ", "Neither ")):
        return False
    is_one = ending(_THE_ONE, quoted, start) is not None
    is_several = word.endswith("s") and ending(_BOTH_THE, quoted, start) is not None
    return is_several or (is_one and word.casefold() in words_of("roles"))


def _is_attribute(support: Support, name: str, match: re.Match[str]) -> bool:
    """“gave the New York banker a lead”, told as “gave Lind a lead”: who is meant by it."""
    noun = _NOUN_AFTER.match(support.quoted, match.end())
    if noun is None or not support.quoted.casefold().endswith("the ", 0, match.start()):
        return False
    is_person = noun[1] in words_of("roles") | words_of("humans") | EPITHETS
    return is_person and may_mean(f"the {noun[1]}", name, support.passages[0].source.text)


def _is_owner_of_office(support: Support, end: int) -> bool:
    """“Blue River’s director” or “the director of Blue River” of “its director”, “the firm’s”."""
    after = _OFFICE_AFTER.match(support.claim, end)
    before = ending(_OFFICE_BEFORE, support.claim, support.claim.find(" ", end))
    offices = {word for found in (after, before) if found for word in found["office"].split()}
    return any(
        found["office"] in offices
        for passage in support.passages
        for found in _OWN_OFFICE.finditer(passage.words)
    )


def _is_of_part(support: Support) -> bool:
    """“Nine in ten tenants said” of “Nine in ten say”, “People near Lind” of “people near it”."""
    mine = claimed_phrase(support.claim).casefold().split()[:_SHARED]
    if len(mine) < _SHARED:
        return False
    theirs = (
        item.source
        for passage in support.passages
        for item in passage.told
        if item.source is not None
    )
    text = support.passages[0].source.text
    return any(text[it.start : it.end].casefold().split()[:_SHARED] == mine for it in theirs)


def _is_done_by_pronoun(support: Support) -> bool:
    """“a charge he rejected”: a pronoun does in the quote what the name does in the claim."""
    mine = stems(support.claim)
    return any(
        stem(found) in mine
        for passage in support.passages
        for found in _PRONOUN_DOES.findall(passage.words)
    )


def _is_of_place(support: Support, here: int, there: int) -> bool:
    """“in Kalunda”, where the quote has “in the village of Mbale”."""
    mine = _PLACED.search(support.claim[max(0, here - _NEAR) : here])
    theirs = _PLACED.search(support.quoted[max(0, there - _NEAR) : there])
    return mine is not None and theirs is not None and mine.group(1) == theirs.group(1)


def _is_begun_by_pronoun(support: Support) -> bool:
    """Whether a quote begins with “he”, “she” or an office, which what stands before names."""
    return any(
        found["office"] is None or found["office"] in words_of("roles")
        for passage in support.passages
        if (found := _BEGINS.match(passage.words))
    )


def _is_said_by_others(support: Support) -> bool:
    """Whether the quotes themselves name somebody beside a reporting verb."""
    return any(names_teller(passage) for passage in support.passages)


def _is_antecedent(support: Support, name: str) -> bool:
    """The quotes say “he”, “the minister” or “these talks”, and the name stands shortly before."""
    if _is_joined(support, name) and not _BOTH.search(support.quoted):
        return False
    text = support.passages[0].source.text
    return is_described(name, support.quoted, text) or any(
        (_PRONOUN.search(_without_bound(_with_subject(passage))) or _is_by_office(passage, name))
        and is_before(passage.source.text, name, passage.start, support.folded_quotes)
        for passage in support.passages
    )


def _is_by_office(passage: Passage, name: str) -> bool:
    """Whether the words call “the Ambassador”, with a capital, whom the text says to be that."""
    offices = {found[1].casefold() for found in _OFFICE.finditer(passage.words)}
    known = map(stem, offices & words_of("roles"))
    return not descriptions(name, passage.source.text).isdisjoint(known)


def _without_bound(words: str) -> str:
    """The words without a “he” or “she” that means somebody the words themselves name before."""
    named = _PERSON.search(words)
    if named is None:
        return words
    bound = _OF_GENDER.get(named["title"], _SINGULAR)
    return words[: named.end()] + bound.sub(" ", words[named.end() :])


def _with_subject(passage: Passage) -> str:
    """The quoted words, and what stands before them where they start with the verb."""
    is_cut = starts_without_subject(passage.words)
    return f"{passage.before} {passage.words}" if is_cut else passage.words


def _is_joined(support: Support, name: str) -> bool:
    """Whether the claim adds the name to another that the quotes have: “Lee and Kim”."""
    claim, at = support.claim, support.first(name)
    while at >= 0:
        joined = _JOINED.search(claim, max(0, at - _NEAR), at)
        end = at + len(name)
        if joined is not None and not (
            claim[end : end + 1].isalnum() or claim[end : end + 1] == "_"
        ):
            return joined.group(1)[:1].isupper() and stands(support, joined.group(1))
        at = claim.find(name, at + 1)
    return False
