"""Page titles: what a line looks like by itself: a title, a name, an office, a sentence."""

import re
from functools import lru_cache

from dossier.text.patterns import late

_TOLD = late(
    r"[“”\"‘]|\b(?:(?<!who )(?:says|tells|asks)|said|told|wrote|writes|asked|added|adds|according"
    r"|advises|warns|warned|argues|argued|claims|claimed|believes|replies|insists|announced"
    r"|explained|declined|was|were|had|did|he|she|his|her|him|whose|(?<=\w )found|showed)\b"
    r"|, [^,]{3,40} (?:ask|say|warn|advise|urge|add|note|explain)\.$",
    re.IGNORECASE,
)
"""What a line has that tells of somebody: quotation marks, words of saying, a past, “he”."""
ENDS_SENTENCE = late(r"[.!?…][\"”’»)\]]*$")

_ENDS_PROSE = late(r"(?:[.!?…][\"”’»)\]]*|:)$")
_FEWEST_PROSE = 6
LONG = 25
_MARKED = late(r"(?:[•·▪◦*►>+–-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
NO_TITLE_END = frozenset('.!?:;,”"')
_LONGEST_NAMES = 100
_NAME = late(r"[A-Z][a-zà-ÿ’'-]+(?: [A-Z]\.?)?(?: (?:de|van|von|al))?(?: [A-Z][\w’'-]+){1,2}")
TITLED = late(r"^(?:By|Dr|Prof|Professor|Sir|Dame|Rev)\.? | \([^()]{2,20}\)")
_AND = late(r", and |, | and | & ")
_TELLING = frozenset(
    "that its their his her who is are was were has have how why what when where after over with "
    "as from not no will may says say finds".split()
)
_JOINING = frozenset("of in the for at and to a an on".split())


@lru_cache(maxsize=1 << 12)
def tells(line: str) -> bool:
    """Whether the line tells of somebody."""
    return _TOLD.search(line) is not None


def is_prose(line: str, is_whole: bool) -> bool:
    """Whether a line of prose is it: part of a paragraph, long, or a sentence of some words."""
    words = line.count(" ") + 1
    return (
        not is_whole or words >= LONG or (words >= _FEWEST_PROSE and bool(_ENDS_PROSE.search(line)))
    )


def is_title(line: str) -> bool:
    """Whether the line can be a title or a label: no stop, no mark of a list."""
    return (
        line != ""
        and line[-1] not in NO_TITLE_END
        and line[0] != "("
        and not _MARKED.match(line)
        and ": " not in line[:30]
    )


def length(line: str) -> int:
    """How many words with a letter or a digit the line has."""
    return sum(any(map(str.isalnum, word)) for word in line.split())


def is_name(line: str) -> bool:
    """Whether the line is a person's name and nothing else."""
    bare = TITLED.sub("", line) if len(line) <= _LONGEST_NAMES else ""
    return bare != "" and all(map(_NAME.fullmatch, _AND.split(bare)))


def is_named(line: str) -> bool:
    """“Ministry of Fisheries and the Coast”: nothing but capitalised words and what joins them."""
    return all(
        (word[:1].isupper() and word.casefold() not in _TELLING) or word in _JOINING
        for word in line.split()
    )


def is_office(line: str) -> bool:
    """“Lecturer in Ecology, University of Port Mary”: nearly all capitals, no stop."""
    words = line.replace(",", "").split()
    return (
        is_title(line)
        and "," in line
        and all(word[:1].isupper() or word in _JOINING for word in words)
    )
