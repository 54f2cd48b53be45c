"""Descriptions: what a text calls somebody, and whether “the board” in it may mean them."""

import re
from functools import lru_cache

from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.reading.names import proper, same_name, tokens
from dossier.speech.lexicon import lexicon
from dossier.speech.naming import gender_of_name
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_LINK = late(r",|\s(?:for|of|at|in|from|who|which|that|on|whose)\s", re.IGNORECASE)
BODIES = frozenset(
    "ministry board service council court police office commission department authority navy army "
    "coastguard parliament regulator museum hospital school university committee jury embassy "
    "cabinet government association federation institute inspectorate clinic treasury senate "
    "insurer auditor tribunal watchdog union".split()
)
"""Bodies that no person is; and each another than a firm."""
_OF_STATES = frozenset(
    "government ministry army navy police parliament embassy cabinet court council authority "
    "senate treasury coastguard commission department office board service".split()
)
"""What may speak for a town or a country that is named by one word."""
_AUXILIARIES = frozenset(
    "is are was were has had have will would can could may might must did does do".split()
)
_OPENER = late(
    r"(?:(?:But|And|Yet|Meanwhile|However|Later|Then),?\s|(?:On|In|By|At)\s[^,]{2,40},\s)"
)
_LONGEST = 14
"""Words within which a subject comes to its verb."""
_REACH = 80


def subject_of(sentence: str) -> str:
    """The words of a sentence before its verb, as far as their kinds tell; or nothing."""
    opener = _OPENER.match(sentence)
    words = sentence[opener.end() if opener else 0 :].lstrip(" “\"'").split()
    for at, word in enumerate(words[1:_LONGEST], 1):
        if _is_finite(word, words[at - 1]) or (word.endswith("ly") and _is_next(words, at)):
            return " ".join(words[:at]).rstrip(",")
    return ""


def _is_next(words: list[str], at: int) -> bool:
    return at + 1 < len(words) and _is_finite(words[at + 1], words[at])


def _is_finite(word: str, before: str) -> bool:
    """Whether a word, not in a clause of “who” or “which”, is a finite verb."""
    if not word.islower() or before in ("who", "which", "that", "whose"):
        return False
    tag = lexicon().tags.get(word, "")
    return (
        word in _AUXILIARIES or tag in ("V", "E", "L") or (word in lexicon().verbs and tag != "v")
    )


def head_of(phrase: str) -> str:
    """The noun of “the customs service of Pallas”, folded."""
    words = _LINK.split(phrase)[0].split()
    return words[-1].casefold().strip(",.") if words else ""


def may_mean(phrase: str, name: str, text: str) -> bool:
    """Whether “the board”, a phrase without a name of its own, may stand for the one named."""
    head, known = head_of(phrase), tokens(name)
    if not head or not known or stem(head) in stems(name):
        return True
    described = descriptions(name, text)
    if stem(head) in described:
        return True
    if _is_person(name, text):
        return head not in BODIES and not _is_of_another(head, name, text)
    if head not in BODIES:
        return head not in words_of("roles") or not _is_of_another(head, name, text)
    return not described and (len(known) < 2 or head in ("union",)) and head in _OF_STATES


@lru_cache(maxsize=2_000)
def descriptions(name: str, text: str) -> frozenset[str]:
    """The stems of the words that stand beside a name to say what it is."""
    found = set[str]()
    last = re.escape(name.split()[-1])
    for match in re.finditer(
        rf"(?<![\w-]){re.escape(name)}(?![\w-])|(?<![\w-]){last}(?![\w-])", text
    ):
        before = re.split(
            r"[.;:!?\n“”\"]|,\s(?=.*,)", text[max(0, match.start() - _REACH) : match.start()]
        )
        near = before[-1].split()[-6:]
        is_apposed = before[-1].rstrip().endswith(",") or bool(near and near[-1].islower())
        if near and is_apposed:
            found |= {stem(word.strip(",")) for word in near if _is_description(word.strip(","))}
        elif near:
            found |= {stem(word) for word in near if word.casefold() in words_of("roles")}
        after = text[match.end() : match.end() + _REACH]
        if said := re.match(
            r"(?:,\s(?:who\s(?:is|was|leads|chairs|heads|runs)\s)?|\s(?:is|was|has\sbeen|became|remains)\s)"
            r"(?:(?:an?|the|its|his|her)\s)?([^,.;:“”\"\n]{3,60})",
            after,
        ):
            found |= stems(said[1])
    return frozenset(found)


def _is_description(word: str) -> bool:
    """Whether a word tells what somebody is: an office, a body, or a noun for people."""
    low = word.casefold()
    return (
        low in BODIES
        or any(low in words_of(kind) for kind in ("roles", "humans", "organisations", "titles"))
        or low in ("firm", "airline", "maker", "operator", "newspaper", "agency", "broadcaster")
    )


@lru_cache(maxsize=2_000)
def _is_person(name: str, text: str) -> bool:
    if len(tokens(name)) > 1 and gender_of_name(name):
        return True
    full = re.search(rf"(?<![\w-])((?:[A-Z][\w’-]+\s){{1,2}}){re.escape(name)}(?![\w-])", text)
    if full and gender_of_name(full.group()):
        return True
    roles = {stem(word) for word in words_of("roles")}
    return not roles.isdisjoint(descriptions(name, text))


def _is_of_another(head: str, name: str, text: str) -> bool:
    """Whether the text has the office beside other names only: “the treasurer, Hal Odum”."""
    found = [
        proper(match[1])
        for match in re.finditer(
            rf"(?i:(?<![\w-]){re.escape(head)}),?\s((?:[A-Z][\w’-]+\s?){{1,3}})", text
        )
    ]
    named = [other for other in found if other]
    return bool(named) and not any(same_name(name, other) for other in named)
