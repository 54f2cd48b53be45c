"""Heads: what the quote says of a part, a relative or an aide the claim does not say of the whole.

“The son of the owner was arrested” becomes “The owner was arrested”, or “The owner’s wife was”.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.descriptions import body_stems
from dossier.gate.claims.reading.terms import stem, stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import rows
from dossier.text.patterns import late

_WORD = late(r"[\w’'-]+|[^\w\s]")
_ENDING = frozenset(
    "left was were is are has have had will would can could may might must should on in at by from "
    "after before during to and with for of who that which as but or when while not".split()
)
_LONGEST, _FAMILY = 3, 6
_RELATIVE = late(r",?\s+(?:that|which|who|whose|where)(?!\w)")
_RELATIVE_TO_NAME = late(r"[^.,;:]{1,50},\s(?:which|who|whose|where)\s(?P<what>[^.;:]+)")
"""“the son of the dentist Siegfried Baum, who sold it”: told of the whole."""
_CALLED = late(r"(?:district|province|region|county|suburb|quarter)s?\sof\s(?=[A-Z])")
"""“the district of Holm” is Holm, “a district of Holm” a part."""
_NAMED = late(r",\s+(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)")
_LED = late(
    r"(?<![\w-])(?:of|for|to|from|with|near|between|against|about|including)\s+"
    r"(?:(?:the|its|his|her|their|this|that|an?)\s+)?(?:[\w’'-]+\s+)?\Z",
    re.IGNORECASE,
)
_KEPT = late(
    r"(?<![\w-])(?:parts?|partly|partial\w*|some|several|many|most|half|one|two|three|few|area\w*|local\w*|\w+ern|"
    r"entourage|staff|team|side|circle|relation\w*|kin|man|woman|boy|girl|people|person|someone|"
    r"somebody|anyone|youth|offspring|speaking|behalf|through|via|spoke|defence|defense|legal)"
    r"(?![\w-])",
    re.IGNORECASE,
)
"""Words by which a claim says in its own way that it speaks of a part, or of somebody near."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """A head with what it belongs to; `head` and `whole` are stems."""

    words: str
    head: str
    whole: str
    start: int
    end: int


def head_findings(support: Support) -> Iterator[Finding]:
    """“The wife of the governor bought it” becomes “The governor bought it”."""
    if words_in(support.quoted).isdisjoint(_printed()):
        return
    claim, quoted = support.claim, content(support.quoted)
    said = content(claim)
    named = {stem(word) for word in _WORD.findall(claim)} | {mine.whole for mine in heads(said)}
    for held in heads(quoted):
        if held.whole not in named:
            continue
        rest = f"{quoted[: held.start]} . {quoted[held.end :]}"
        is_same_deed = bool(stems(said) & stems(rest) - {held.whole, held.head})
        if not is_same_deed or _is_described(held, said, quoted):
            continue
        if _is_of_whole(held, claim, rest, quoted) or _is_other(held, said, rest):
            yield Finding(
                code="C-FORCE",
                message=f"the quote says it of {shown(held.words)}, the claim of the whole or of "
                f"another ({support.place})",
                tip="say it of whom or what the quote says it of",
            )
            return


def _is_of_whole(held: Held, claim: str, rest: str, quoted: str) -> bool:
    """Whether the claim speaks of the whole alone."""
    if held.head not in _dropped() or held.whole in stems(rest):
        return False
    if _CALLED.match(held.words) and quoted[: held.start].casefold().endswith("the "):
        return False
    led = _LED.search(quoted, 0, held.start)
    if _KEPT.search(claim) or stems(claim) & _dropped():
        return False
    if not _is_head(claim, held.whole, led.group().split()[0] if led else ""):
        return False
    return not _may_speak_for(held, quoted)


def _is_described(held: Held, said: str, quoted: str) -> bool:
    """Whether the claim has the name of the head, or the quote says something of the whole."""
    if _RELATIVE.match(quoted, held.end):
        return True
    besides = _RELATIVE_TO_NAME.match(quoted, held.end)
    if besides is not None and stems(said) & stems(besides["what"]):
        return True
    if any(word.startswith(held.head[:_FAMILY]) for word in stems(said) if len(word) > _FAMILY):
        return held.head not in stems(said)
    named = _NAMED.match(quoted, held.end)
    return named is not None and stem(named["name"].split()[-1]) in stems(said)


def _is_other(held: Held, said: str, rest: str) -> bool:
    """Whether the claim speaks of another relative, aide or chief of the same whole."""
    return any(
        mine.whole == held.whole
        and (_sort(mine.head) == "kin") == (_sort(held.head) == "kin")
        and "part" not in (_sort(mine.head), _sort(held.head))
        and not _table()[mine.head] & _table()[held.head]
        and mine.head not in stems(rest)
        and held.head not in stems(said)
        for mine in heads(said)
    )


def _is_head(said: str, whole: str, lead: str) -> bool:
    """Whether the claim has the word as the head of a phrase that is no mere “of the owner”.

    “access to” may lead it where the quote has “access to a stretch” of it.
    """
    for match in _WORD.finditer(said):
        word = match.group()
        if stem(word) == whole and word[-2:] not in ("’s", "'s"):
            led = _LED.search(said, 0, match.start())
            return led is None or led.group().split()[0] == lead in (
                "to",
                "from",
                "with",
                "against",
            )
    return False


def _may_speak_for(held: Held, quoted: str) -> bool:
    """“A spokesman for the ministry said”: who speaks for a body may be told as the body."""
    if _sort(held.head) != "aide" or held.whole not in body_stems():
        return False
    return any(word.strip(",.;:") in lexicon().verbs for word in quoted[held.end :].split()[:3])


@lru_cache(maxsize=2_000)
def heads(text: str) -> tuple[Held, ...]:
    """The heads of a text that stand in the table, each with what it belongs to."""
    if words_in(text).isdisjoint(_printed()):
        return ()
    found = (_held(match) for pattern in _patterns() for match in pattern.finditer(text))
    return tuple(held for held in found if held is not None)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """“the wife of the governor”, “the governor’s wife”."""
    names = "|".join(sorted({re.escape(word) for _, words in _lines() for word in words}))
    its = r"(?:(?:the|its|his|her|their|this|that|an?)\s+)?"
    head = rf"(?P<head>{names})"
    no_more = "".join(rf"(?<!{word} )" for word in "not is was are were be been as".split())
    reach = r"(?:of|(?:for|to)(?=\s+(?:the|an?|its|his|her|their|(?-i:[A-Z]))))"
    of = rf"(?<![\w-]){no_more}{head}\s+{reach}\s+{its}(?P<whole>[^.,;:]{{2,60}})"
    whose = rf"(?P<whole>[\w-]+)(?:[’']s|(?<=s)[’'])\s+(?:[a-z-]+\s+)?{head}(?![\w-])"
    return late(of, re.IGNORECASE), late(whose)


def _held(match: re.Match[str]) -> Held | None:
    whole = match["whole"]
    head, phrase = stem(match["head"]), _phrase(whole)
    if not phrase or stem(phrase[-1]) in _dropped():
        return None
    end = match.end("whole") - len(whole) + whole.find(phrase[-1]) + len(phrase[-1])
    end = max(end, match.end("head"))
    words = match.string[match.start() : end]
    return Held(words=words, head=head, whole=stem(phrase[-1]), start=match.start(), end=end)


def _phrase(words: str) -> list[str]:
    """The noun with what stands before it, up to a word that goes on with something else."""
    found: list[str] = []
    for word in _WORD.findall(words)[:_LONGEST]:
        low = word.casefold()
        tag = lexicon().tags.get(low, "E" if low.endswith("ed") else "v")
        if low in _ENDING or not word[0].isalnum() or tag != "v":
            break
        found.append(word)
    return found


def _sort(head: str) -> str:
    return _sorts()[head]


@cache
def _lines() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((sort, tuple(words.split())) for sort, words in rows("heads.tsv", __package__))


@cache
def _table() -> Mapping[str, frozenset[int]]:
    """On which lines each head stands, by stem."""
    found: dict[str, set[int]] = {}
    for number, (_, words) in enumerate(_lines()):
        for word in words:
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def _sorts() -> Mapping[str, str]:
    return {stem(word): sort for sort, words in reversed(_lines()) for word in words}


@cache
def _printed() -> frozenset[str]:
    return frozenset(part for _, words in _lines() for word in words for part in word.split("-"))


@cache
def _dropped() -> frozenset[str]:
    """Heads of which nothing is said of the whole."""
    return frozenset(stem(word) for sort, words in _lines() if sort != "chief" for word in words)
