"""Linked: does a text call one party by two phrases, “Velo” and “the bicycle maker”?"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dossier.gate.claims.reading.descriptions import head_of
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.reading.names import proper, same_name
from dossier.speech.lexicon import lexicon
from dossier.text.occurrences import whole_words, whole_words_in_any_case
from dossier.text.patterns import late

_BREAK = late(r"[.;:!?\n“”\"(]\s?")
_TITLE = late(r"\b(Prof|Drs?|Mrs?|Ms|St|Gen|Col|Capt|Lt|Sen|Rep|Gov|Rev|Sgt|No)\.")
_WORD = late(r"[\w’'-]+|,")
_TAGS = late(r"\s*(?:tags|topics|keywords|filed\s+under|more\s+on|related)\s*:", re.IGNORECASE)
"""What opens a line that only lists whom and what a text has."""
_BEING = late(
    r",?\s(?:who|which|that)?\s?(?:(?:is|was|has|had|have|been|now|also|were|are)\s)*"
    r"(?:is|was|are|were|be|been|became|leads?|led|heads?|headed|chairs?|chaired|runs?|ran|founded|"
    r"owns?|owned|represent(?:s|ed|ing)?|manages?|managed|edits?|edited|coach(?:es|ed)?|"
    r"(?:speaks?|works?|worked)\s(?:for|at)|publish(?:es|ed)|wrote|written|drew|commissioned|"
    r"carried|ordered)\s"
)
"""“Anna Berg, who leads …”: what she is said to lead is hers."""
_FINITE = frozenset(
    "is are was were has have had will would can could may might must and but or who which "
    "while as said says to".split()
)
_LEADING = frozenset("led headed chaired run owned founded represented".split())
"""“the port authority, led by Anna Berg”: participles that set one beside the other."""
_HEAD = r"(?:head|leader|chief|boss|director|chair\w*|manager|president|founder|owner|secretary)"
_OFFICE_OF = late(
    rf"(?:[Tt]he|[Ii]ts|[Aa]n?)\s(?:[a-z-]+\s)*?{_HEAD}\sof\s(?:the\s|its\s)?(?P<body>[^,]+)\Z"
    rf"|(?P<owner>[^,]+)[’']s?\s(?:[a-z-]+\s)*?{_HEAD}\Z"
)
"""“the head of the port authority”: who leads the authority may be meant."""
_SAID = late(r"(?<![\w-])(?:said|says|that)\s\Z")
_STOPS = ("", ".", "!", "?", "”")
_REACH, _WORDS, _ROOT = 130, 14, 4
"""How far from a word what stands beside it goes, and the letters that words of one root share."""


@lru_cache(maxsize=4_000)
def are_linked(one: str, other: str, text: str) -> bool:
    """Whether either phrase stands beside the other in one phrase, or right after it as “the …”."""
    return (
        any(_has(word, _beside(telling_word(one), text)) for word in _telling(other))
        or any(_has(word, _beside(telling_word(other), text)) for word in _telling(one))
        or _is_meant_after(one, other, text)
        or _is_meant_after(other, one, text)
    )


def telling_word(phrase: str) -> str:
    """The word of a phrase that tells whom it means: the last of a name, or the noun."""
    name = proper(phrase)
    return name.split()[-1] if name else head_of(phrase)


def _telling(phrase: str) -> Iterator[str]:
    yield stem(telling_word(phrase))
    if found := _OFFICE_OF.match(phrase):
        yield stem(telling_word(found["body"] or found["owner"]))


def _has(word: str, words: frozenset[str]) -> bool:
    """Whether the words have this one, or one of its root: “trader”, “trading”."""
    if word in words:
        return True
    return any(
        min(len(word), len(other)) >= _ROOT and (word.startswith(other) or other.startswith(word))
        for other in words
    )


@lru_cache(maxsize=4_000)
def _beside(word: str, text: str) -> frozenset[str]:
    """The stems of what stands in one phrase with a word."""
    found = set[str]()
    for start in whole_words_in_any_case(text, word) if word else ():
        end = start + len(word)
        near = _TITLE.sub(r"\1", text[max(0, start - _REACH) : start])
        before = _BREAK.split(near)[-1]
        if _TAGS.match(text, text.rfind("\n", 0, start) + 1):
            continue
        after = _BREAK.split(text[end : end + _REACH])[0]
        found.update(_noun_phrase(reversed(_WORD.findall(before))))
        found.update(_noun_phrase(_WORD.findall(re.sub(r"\A[’']s?", "", after))))
        if being := _BEING.match(text, end):
            rest = _BREAK.split(text[being.end() : being.end() + _REACH])[0]
            found.update(stems(" ".join((being.group(), *rest.split()[:_WORDS]))))
    return frozenset(found)


def _noun_phrase(words: Iterable[str]) -> Iterator[str]:
    """The stems of the words up to the first verb."""
    tags = lexicon().tags
    for at, word in enumerate(words):
        low = word.casefold()
        is_verb = word.islower() and low not in _LEADING and tags.get(low) in ("V", "E", "L")
        if at >= _WORDS or low in _FINITE or is_verb:
            return
        yield stem(word)


def _is_meant_after(noun: str, name: str, text: str) -> bool:
    """“Verdi wants more pay. The union …”: a noun that starts the sentence after the name."""
    head, word = head_of(noun), telling_word(name)
    if proper(noun) or not proper(name) or not head:
        return False
    pattern = rf"(?<!\w)[Tt]he\s(?:[a-z-]+\s)?{re.escape(head)}(?![\w-]|[’']|\sof\s|,?\s[A-Z])"
    for found in re.finditer(pattern, text):
        before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        is_next = before.rstrip()[-1:] in _STOPS or _SAID.search(before) is not None
        if is_next and any(True for _ in whole_words(before, word)):
            return True
    return False


@lru_cache(maxsize=4_000)
def is_borne_by_another(head: str, name: str, text: str) -> bool:
    """Whether the text gives an office or kind to another name only: “Tom Hale, the minister”."""
    noun = rf"(?i:{re.escape(head)})(?![\w-])"
    full = r"((?:[A-Z][\w’'-]+\s?){1,3})"
    before = rf"(?<![\w-]){noun},?\s{full}"
    after = rf"{full}(?<!\s),\s(?:who\sis\s)?(?:the|an?|its|their)\s(?:[\w’'-]+\s){{0,4}}?{noun}"
    found = [proper(it[1]) for pattern in (before, after) for it in re.finditer(pattern, text)]
    named = [other for other in found if other]
    return bool(named) and not any(same_name(name, other) for other in named)
