"""Names: do two ways of naming somebody mean the same person or body?"""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from dossier.speech.naming import gender_of_name
from dossier.text.occurrences import whole_words_in_any_case
from dossier.text.patterns import late

_TOKEN = late(r"[^\W_]+(?:[.’'-][^\W_]+)*\.?")
_FILLERS = frozenset(
    "the a an of for and in on at to by from with mr mrs ms dr prof sir lord lady jr sr "
    "ii iii gen sen rep gov lt col sgt capt president minister prime foreign secretary "
    "state chancellor senator governor mayor judge professor doctor king queen prince "
    "princess pope bishop chairman chairwoman chair chief executive director spokesman "
    "spokeswoman spokesperson deputy vice former ambassador general colonel major "
    "captain analyst expert coach captain who".split()
)
_PRONOUNS = frozenset(
    "two three four five six seven eight nine ten both many most some several all none few other "
    "i he she they it we you him her them his their its our my who which that this these those "
    "one".split()
)
_OWNER = late(r"\b[\w.-]+[’']s(?=\s+[a-zà-ÿ])")
_ROLE_OF = late(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[a-z-]+\s){1,4}(?:of|for|at)\s[^,]{2,40},\s[A-Z]"
)
"""“the foreign minister of Ruritania, Ann Lee”: she, not her country."""
_OF_BODY = late(
    r"\s*((?:[A-Z][\w.’'-]*\s){1,3}[A-Z][\w’'-]+)\s(?:of|from|at|with)\s(?:the\s)?[A-Z]"
)
_BODIES = late(
    r"\b(?:Courts?|Banks?|Republic|Union|Bureau|Church|Council|Ministry|University|House|Office|Board"
    r"|Agency|Authority|Commission|Committee|Department|Chamber|Party|Front|Movement|Institute"
    r"|Association|Federation|League|Confederation|Society|School|College|Academy|Museum|Centre|Center"
    r"|Bishop|Archbishop|Duke|Prince|King|Queen|Governor|Secretary|Kingdom|States|Bay|Gulf|Cape|City"
    r"|Port|Isle|Friends|Doctors|Journal|Times|Day|Battle|Treaty|Bar|Fund|Trust|Company|Order)\b"
)
_SHORTEST_SLIP = 5


@lru_cache(maxsize=20_000)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name that tell people apart, folded, without titles and possessives."""
    found = (
        re.sub(r"[’']s?$", "", word.rstrip(".")).replace(".", "") for word in _TOKEN.findall(name)
    )
    return tuple(word.casefold() for word in found if word.casefold() not in _FILLERS)


@lru_cache(maxsize=20_000)
def proper(words: str) -> str:
    """The part of a phrase that is a proper name, without titles; or nothing."""
    segments = [
        _capitals(_person_of(_OWNER.sub("", segment)))
        for segment in re.split(r"[,;(]|\s(?:who|that|which|and)\s", words)
    ]
    named = [segment for segment in segments[:2] if segment]
    if len(named) > 1 and len(named[0]) < 2 <= len(named[1]) and _has_role(words):
        return " ".join(named[1])
    if len(named) > 1 and _ROLE_OF.match(words):
        return " ".join(named[1])
    return " ".join(named[0]) if named else ""


def _person_of(words: str) -> str:
    """The person of “Ann Lee of the Red Fund”; other words as they are."""
    found = _OF_BODY.match(words)
    if found is None:
        return words
    name = found.group(1)
    is_person = gender_of_name(name) or not _BODIES.search(name)
    return name if is_person else words


def _capitals(words: str) -> list[str]:
    """The capitalised words of a phrase; none where an office ends it: “the Russian President”."""
    found = [word for word in words.split() if word[:1].isupper() or word[:1].isdigit()]
    if not found or _is_filler(found[-1]):
        return []
    named = [word for word in found if not _is_filler(word)]
    return named if any(word[0].isalpha() or len(word) < 3 for word in named) else []


def _has_role(words: str) -> bool:
    """Whether the first part of a phrase names an office: “the union’s secretary, Carla Nunes”."""
    return any(word.islower() for word in words.split(",")[0].split()[-1:])


def _is_filler(word: str) -> bool:
    return word.strip(".,").casefold() in _FILLERS | _PRONOUNS


@lru_cache(maxsize=20_000)
def same_name(one: str, other: str) -> bool:
    """Whether two names can mean the same: a shared last word, initials, or a one-letter slip."""
    first, second = tokens(one), tokens(other)
    if not first or not second:
        return False
    if first[-1] in second or second[-1] in first:
        return True
    if _initials(one, second) or _initials(other, first):
        return True
    return any(_is_slip(word, last) for word in first for last in second[-1:]) or any(
        _is_slip(word, last) for word in second for last in first[-1:]
    )


def any_same(names: Iterable[str], other: str) -> bool:
    """Whether one of several names can mean `other`."""
    return any(same_name(name, other) for name in names)


def _initials(name: str, words: tuple[str, ...]) -> bool:
    short = re.sub(r"[\W]", "", name)
    return (
        len(short) > 1
        and short.isupper()
        and short.casefold() == "".join(word[0] for word in words)
    )


def _is_slip(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _SHORTEST_SLIP or one[0] != other[0]:
        return False
    return Levenshtein.distance(one, other, score_cutoff=1) <= 1


@lru_cache(maxsize=20_000)
def stands_in(name: str, text: str) -> bool:
    """Whether the telling word of a name (its last) stands in the text."""
    words = tokens(name)
    if not words:
        return name.casefold() in text.casefold()
    return any(True for _ in whole_words_in_any_case(text, words[-1]))
