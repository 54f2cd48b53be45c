"""Others: can two phrases for a speaker not mean the same party, going by what the text has?

They may where they share a word, where the text sets one beside the other, or where one is a word
for bodies or persons of any kind; an office, a union or a court is only who the text says it is.
"""

import re
from functools import cache, lru_cache

from dossier.gate.claims.reading.descriptions import (
    BODIES,
    EPITHETS,
    descriptions,
    gender_of_full_name,
    head_of,
    may_mean,
    name_of,
)
from dossier.gate.claims.reading.linked import are_linked, is_borne_by_another, telling_word
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.saying.parties import is_unnamed, nouns, share_line
from dossier.gate.claims.saying.public import is_body_for_name
from dossier.gate.claims.saying.tellings import are_one_actor
from dossier.gate.reading.library import Library
from dossier.gate.reading.names import proper, same_name, tokens
from dossier.gate.voices.agents import speaks_for
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_LOOSE = frozenset(
    "official officials source sources spokesman spokeswoman spokesperson spokespeople authorities "
    "representative representatives statement people person man woman member members leader "
    "leaders aide aides insider".split()
)
_FIRMS = frozenset(
    "company companies firm firms group organisation organization body agency institution paper "
    "newspaper".split()
)
"""Words for a body of any kind."""
_STATE = ("army", "parliament", "police")
_KIN = words_of("kin") | frozenset("relative relatives family families parents parent".split())
_AGAINST = late(
    r"(?:[\w’'-]+\s){0,4}?(?:critics|opponents|rivals|rival|victims|neighbou?rs|friends|relatives|sources?|"
    r"supporters|colleagues|aides?|advis[eo]rs?|people|persons?|(?:former|ex-)\s?\w+|(?:letter|document|email|note|report|copy|memo)s?)\s"
    r"(?:of|to|at|around|in|inside|within|from|close\sto|near|familiar\swith|"
    r"(?:seen|obtained|reviewed|read|viewed|heard)\sby|(?:sent|leaked|addressed|written|presented)\sto)\s"
    r"(?P<of>[^,]+)",
    re.IGNORECASE,
)
_OF_ANOTHER = late(r"\s(?:by|of|for|from|at|to|near|in)\s|[’']s?\s")
_FULL = 2
_SPOKEN_FOR = late(
    r"(?:(?:[Tt]he|[Aa]n?)\s)?(?P<before>(?:[\w’'-]+\s)*?)"
    r"(?:spokes\w+|officials?|lawyers?|leaders?)(?:\s(?:for|of|at)\s(?P<of>[^,]+))?\Z"
)


def are_others(one: str, other: str, text: str, library: Library) -> bool:
    """Whether who is called by one phrase is plainly not who is called by the other."""
    if one.casefold() == other.casefold():
        return False
    mine, theirs = name_of(one) and _name(one), _name(other)
    if _are_namesakes(mine, theirs) or _is_only_theirs(one, other, text):
        return True
    if stems(one) & stems(other) or are_one_actor(one, other, library):
        return False
    if mine and head_of(other) in EPITHETS and other[:4].casefold() == "the ":
        return not may_mean(other, mine, text)
    if mine and theirs and same_name(mine, theirs):
        return False
    one = _principal(one if mine else one.casefold())
    other = _principal(other if theirs else other.casefold())
    if are_linked(one, other, text):
        return False
    head, other_head = head_of(one), head_of(other)
    if not theirs and is_unnamed(other) and not is_unnamed(one) and head not in _LOOSE:
        is_of_body = other_head in _LOOSE and head not in words_of("roles")
        is_same = share_line(head, other_head) or (is_of_body and not mine)
        return not is_same and (bool(mine) or is_known(head))
    if mine:
        is_somebody = bool(theirs) or other_head not in _LOOSE | _FIRMS
        return is_somebody and stems(mine) <= stems(text)
    if head in _LOOSE or not is_known(head):
        return False
    if theirs:
        return head not in _KIN and _is_not_named(one, head, theirs, text)
    return not share_line(head, other_head) and is_known(other_head) and other_head not in _LOOSE


def _are_namesakes(one: str, other: str) -> bool:
    """“Anna Berg” and “Eva Berg”."""
    mine, theirs = tokens(one), tokens(other)
    if min(len(mine), len(theirs)) < _FULL or mine[-1] != theirs[-1]:
        return False
    given = mine[-_FULL], theirs[-_FULL]
    is_other = given[0] not in theirs and given[1] not in mine and all(map(str.isalpha, given))
    return is_other and min(map(len, given)) > 1 and given[0][0] != given[1][0]


def _is_only_theirs(one: str, other: str, text: str) -> bool:
    """“Lawyers for Berg”, “critics of the union”: who speaks is theirs, or against them."""
    if _OF_ANOTHER.search(one) or (not proper(one) and head_of(one) == head_of(other)):
        return False
    is_person = bool(proper(one)) or head_of(one) in words_of("roles")
    if is_person and speaks_for(other, proper(one) or one, text):
        return True
    found = _AGAINST.match(other)
    word = re.escape(telling_word(one))
    return found is not None and re.search(rf"(?<![\w-]){word}(?![\w-])", found["of"]) is not None


def _is_not_named(phrase: str, head: str, name: str, text: str) -> bool:
    """Whether “the minister” is not whom the name means, which stands nowhere beside it."""
    if is_borne_by_another(head, name, text):
        return True
    if gender_of_full_name(name) or not _role_stems().isdisjoint(descriptions(name, text)):
        is_none = is_no_person(head) or _is_described(name, text)
        return is_none or not may_mean(phrase, name, text)
    if head in _FIRMS or share_line(head, "company"):
        return False
    if share_line(head, "government") or head in _STATE:
        return is_body_for_name(phrase, name, text)
    return _is_described(name, text) or head in BODIES or share_line(head, head)


def is_no_person(head: str) -> bool:
    """Whether a noun is one for a body, a document or several people."""
    is_many = head.endswith("s") and is_known(head.removesuffix("s"))
    return is_many or any(head in words_of(kind) for kind in ("organisations", "polls"))


def _is_described(name: str, text: str) -> bool:
    """Whether the text says what the one named is."""
    return not descriptions(name, text).isdisjoint(_known_stems())


def _name(phrase: str) -> str:
    """The proper name of a phrase; “Farmers” is none, though it has a capital."""
    name = proper(phrase)
    return "" if name == phrase and is_known(name.casefold()) else name


def _principal(phrase: str) -> str:
    """“The police” of “a spokeswoman for the police”, “police” of “the police spokeswoman”."""
    found = _SPOKEN_FOR.match(phrase)
    return (found["of"] or found["before"].strip() or phrase) if found else phrase


@lru_cache(maxsize=2_000)
def is_known(head: str) -> bool:
    """Whether a noun is one for a party, a body or people."""
    return head in _known() or head.removesuffix("s") in _known()


@cache
def _known() -> frozenset[str]:
    kinds = ("roles", "humans", "organisations", "polls")
    return nouns().union(BODIES, *(words_of(kind) for kind in kinds))


@cache
def _role_stems() -> frozenset[str]:
    return frozenset(map(stem, words_of("roles") | words_of("humans")))


@cache
def _known_stems() -> frozenset[str]:
    return frozenset(map(stem, _known()))
