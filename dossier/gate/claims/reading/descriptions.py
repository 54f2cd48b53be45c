"""Descriptions: what a text calls somebody, and whether “the board” in it may mean them."""

import re
from functools import cache, lru_cache

from dossier.gate.claims.reading.terms import STOPWORDS, stem, stems
from dossier.gate.reading.names import proper, same_name, tokens
from dossier.speech.lexicon import lexicon
from dossier.speech.naming import gender_of_name
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_LINK = late(
    r",|\s(?:(?:[a-z]+ed\s)?(?:for|of|at|in|from|on|with|by)|who|which|that|whose)\s", re.IGNORECASE
)
BODIES = frozenset(
    "ministry board service council court police office commission department authority navy army "
    "coastguard parliament regulator museum hospital school university committee embassy "
    "cabinet government association federation institute inspectorate clinic treasury senate "
    "insurer auditor tribunal watchdog union library cooperative chamber".split()
)
"""Bodies that no person is; and each another than a firm."""
_OFFICES = frozenset(
    "treasurer mayor governor ambassador envoy judge prosecutor bishop auditor curator engineer "
    "architect headmaster dean rector surveyor coroner sheriff general colonel admiral pilot "
    "minister president restorer commissioner ombudsman registrar conductor composer "
    "goalkeeper".split()
)
"""Offices that a text names beside whoever holds them."""
_FIRMS = frozenset(
    "firm airline maker operator newspaper agency broadcaster retailer exporter producer carrier "
    "developer builder brewery shipowner startup publisher charity network mission daily gazette "
    "courier herald tribune chronicle monitor mail holding lines airways bank airport library "
    "archive theatre port railway resources metals industries holdings systems motors mines foods "
    "energy gas oil steel logistics shipping capital".split()
)
EPITHETS = frozenset(
    "businessman businesswoman billionaire millionaire mogul tycoon nominee candidate contender "
    "hopeful challenger incumbent newcomer veteran native".split()
)
"""What a text calls somebody instead of the name, and seldom beside it."""
_AUXILIARIES = frozenset(
    "is are was were has had have will would can could may might must did does do put cut hit set "
    "shut".split()
)
_NOT = late(r"(?<=[a-z])n[’']t\Z")
_OPENER = late(
    r"(?:(?:But|And|Yet|Meanwhile|However|Later|Then),?\s|(?:On|In|By|At)\s[^,]{2,40},\s)"
)
_BREAK = late(r"[.;:!?\n“”\"]")
_APPOSED = late(
    r"(?:\A|\s)(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\w+[’']s)\s(?P<what>[^,]{3,60}),\s\Z"
)
_FIRST_NAME = late(r"(?:\A|\s)([A-Z][\w’-]+)\s\Z")
_SAID_OF = late(
    r"(?:,\s(?:who\s(?:is|was|leads|chairs|heads|runs)\s)?|\s(?:is|was|has\sbeen|became|remains)\s)"
    r"(?:(?:an?|the|its|his|her)\s)?(?P<what>[^,.;:“”\"\n]{3,60})"
)
_THE_OFFICE = late(r"(?<![\w-])[Tt]he\s(?:[a-z-]+\s){0,2}?([a-z]+)(?!\w)")
_OFFICE_OF = late(r"(?:[Tt]he|[Aa]n?)\s(?:[a-z][\w-]*\s){1,4}(?:of|for|at|from|in)\s")
_STOP = late(r"[.!?]\s|\n")
_DETERMINERS = frozenset("the a an its his her their some all both".split())
_NO_SUBJECTS = STOPWORDS - _DETERMINERS | {"according", "asked", "speaking", "in", "on", "at"}
GENDERS = {"he": "m", "she": "f"}
"""The gender of whom a pronoun means."""
_LONGEST = 14
"""Words within which a subject comes to its verb."""
_REACH = 80


def subject_of(sentence: str) -> str:
    """The words of a sentence before its verb, as far as their kinds tell; or nothing."""
    opener = _OPENER.match(sentence)
    words = sentence[opener.end() if opener else 0 :].split()
    if not words or words[0].casefold().strip(",") in _NO_SUBJECTS:
        return ""
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
    word = _NOT.sub("", word)
    tag = lexicon().tags.get(word, "")
    if not tag and word.endswith("ed") and before.casefold() not in _DETERMINERS:
        return True
    return (
        word in _AUXILIARIES or tag in ("V", "E", "L") or (word in lexicon().verbs and tag != "v")
    )


def head_of(phrase: str) -> str:
    """The noun of “the customs service of Pallas”, folded."""
    words = _LINK.split(phrase)[0].split()
    return words[-1].casefold().strip(",.") if words else ""


@lru_cache(maxsize=2_000)
def may_mean(phrase: str, name: str, text: str) -> bool:
    """Whether “the board”, a phrase without a name of its own, may stand for the one named."""
    head, known = head_of(phrase), tokens(name)
    if not head or not known or stem(head) in stems(name):
        return True
    described = descriptions(name, text) | stems(name)
    if stem(head) in described:
        return True
    if is_person(name, text):
        if head in BODIES or (
            head in _OFFICES
            and not described.isdisjoint(_kinds())
            and not _is_near(head, name, text)
        ):
            return False
        return not _is_of_another(head, name, text)
    if head not in BODIES:
        is_role = head in words_of("roles")
        return not (_is_of_another(head, name, text) if is_role else _is_in_name(head, text))
    return described.isdisjoint(_kinds())


@lru_cache(maxsize=2_000)
def descriptions(name: str, text: str) -> frozenset[str]:
    """The stems of the words that stand beside a name to say what it is."""
    found = frozenset[str]()
    for match in re.finditer(rf"(?<![\w-])(?:{re.escape(name)}|{_last(name)})(?![\w-])", text):
        near = _BREAK.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
        first = _FIRST_NAME.search(near)
        near = (
            near if first is None or is_description(first[1].casefold()) else near[: first.start(1)]
        )
        apposed = _APPOSED.search(near)
        words = near.split()[-1:]
        if apposed is not None and is_description(head_of(apposed["what"])):
            found |= stems(apposed["what"])
        elif words and is_description(words[0]):
            found |= stems(words[0])
        if said := _SAID_OF.match(text, match.end()):
            found |= stems(said["what"])
    return found


def _last(name: str) -> str:
    return re.escape(name.split()[-1])


def is_description(word: str) -> bool:
    """Whether a word tells what somebody is: an office, a body, or a noun for people."""
    return stem(word) in _kinds()


@cache
def _kinds() -> frozenset[str]:
    """The stems of nouns for persons and bodies."""
    tables = ("roles", "humans", "organisations", "titles")
    known = (word for table in tables for word in words_of(table))
    return frozenset(map(stem, (*known, *_OFFICES))) | _bodies()


@cache
def _bodies() -> frozenset[str]:
    """The stems of nouns for bodies, firms and places of work among them."""
    return body_stems() | frozenset(map(stem, (*BODIES, *_FIRMS)))


@cache
def body_nouns() -> frozenset[str]:
    """The nouns for public bodies, as printed."""
    return words_of("organisations") | BODIES


@cache
def body_stems() -> frozenset[str]:
    """The stems of the table's nouns for bodies."""
    return frozenset(map(stem, words_of("organisations")))


@cache
def _role_stems() -> frozenset[str]:
    return frozenset(map(stem, words_of("roles")))


def gender_of_full_name(name: str) -> str:
    """The gender that a first name tells, as in `GENDERS`; nothing of a name of one word."""
    return gender_of_name(name) if len(tokens(name)) > 1 else ""


def is_described(name: str, quoted: str, text: str) -> bool:
    """Whether a quote says “the mayor”, and the text says elsewhere that it is who is named."""
    offices = {found[1] for found in _THE_OFFICE.finditer(quoted) if found[1] in words_of("roles")}
    return bool(offices) and not descriptions(name, text).isdisjoint(map(stem, offices))


def name_of(phrase: str) -> str:
    """The proper name of a phrase, but not the town of “the mayor of Lindport”."""
    return "" if _OFFICE_OF.match(phrase) and "," not in phrase else proper(phrase)


@lru_cache(maxsize=2_000)
def is_person(name: str, text: str) -> bool:
    """Whether a first name, a title or a role in the text tells that somebody bears the name."""
    if gender_of_full_name(name):
        return True
    full = re.search(rf"(?<![\w-])((?:[A-Z][\w’-]+\s){{1,2}}){re.escape(name)}(?![\w-])", text)
    if full and gender_of_name(full.group()):
        return True
    return not _role_stems().isdisjoint(descriptions(name, text))


def _is_in_name(head: str, text: str) -> bool:
    """Whether the text names another by it: “the library” of “the National Library”."""
    return (
        re.search(rf"(?<!\w)[A-Z][\w’-]+\s{re.escape(head.capitalize())}(?!\w)", text) is not None
    )


def _is_near(head: str, name: str, text: str) -> bool:
    """Whether any line has both the office and the name."""
    last = name.split()[-1]
    return any(last in line and head in line.casefold() for line in _STOP.split(text))


def _is_of_another(head: str, name: str, text: str) -> bool:
    """Whether the text has the office beside other names only: “the treasurer, Hal Odum”."""
    office = rf"(?i:(?<![\w-]){re.escape(head)})"
    one = r"((?:[A-ZÀ-Þ][\w’-]+\s?){1,3})"
    found = [
        proper(match[1])
        for pattern in (
            rf"{office},?\s{one}",
            rf"{one},\s(?:the|its|their)\s(?:[a-z-]+\s){{0,2}}{office}(?!\w)",
        )
        for match in re.finditer(pattern, text)
    ]
    named = [other for other in found if other]
    return bool(named) and not any(same_name(name, other) for other in named)
