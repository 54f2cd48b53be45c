"""Sequence: what comes after in the quote does not come before in the claim."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dossier.gate.claims.reading.content import content, sentences_of
from dossier.gate.claims.reading.terms import stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SIGNS = frozenset("after before once as later then afterwards subsequently".split())
_LINK = late(
    r"(?<![\w-])(?:(?:only|shortly|soon|immediately|right|just|even|long|not|\w+\s+(?:minutes|hours|days|weeks|"
    r"months|years))\s+)?(?P<how>after|before|once|as\s+soon\s+as)(?!\s+(?:the\s+)?(?:that|all)\b)\s+",
    re.IGNORECASE,
)
_IN_THAT_CASE = (
    r"\s+(?:only\s+|merely\s+|just\s+)?(?:because|if|when|for|not|with|under|on|as)(?!\w)"
)
"""“turned away from three only, and then because they came late”: in that case, not after it."""
_THEN = late(
    rf"(?:,\s|\s)(?:and|but)\s+(?:only\s+)?(?:later|then(?!{_IN_THAT_CASE})|afterwards|subsequently)\s",
    re.IGNORECASE,
)
_END = late(
    r"(?<!\bSept)(?<!\b[A-Z][a-z]{2})\.(?!\d)|\.(?!\s?\d)|[;:!?]|,\s(?:but|and|while|who|which)\b",
    re.IGNORECASE,
)
_NOT = late(rf"(?<![\w-])(?:{NEGATING}|unless|until)(?![\w-])", re.IGNORECASE)
_ANSWERING = late(
    r"(?<![\w-])(?:respond(?:s|ed)|retaliat(?:es|ed)|react(?:s|ed)|hit\s+back|struck\s+back|"
    r"in\s+(?:response|retaliation|return|reply|answer))(?!\w)",
    re.IGNORECASE,
)
_COVERED, _LEAST = 0.5, 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Sequence:
    """The stems of what comes first and of what comes later, without what both have."""

    words: str
    earlier: frozenset[str]
    later: frozenset[str]


def sequence_findings(support: Support) -> Iterator[Finding]:
    """“withdrew after reaching a settlement” becomes “reached a settlement after withdrawing”."""
    yield from _answered_before(support)
    if words_in(support.quoted).isdisjoint(_SIGNS):
        return
    mine = sequences(content(support.claim))
    for sentence in sentences_of(support.quoted) if mine else ():
        for theirs in sequences(sentence):
            if any(_is_turned(own, theirs) for own in mine):
                yield Finding(
                    code="C-POLARITY",
                    message=f"the claim turns what came first and what came after, "
                    f"{shown(theirs.words)} ({support.place})",
                    tip="keep the order of events",
                )
                return


def _answered_before(support: Support) -> Iterator[Finding]:
    """“responded by closing the port” becomes “closed the port before the tax was imposed”."""
    answer = _ANSWERING.search(support.quoted)
    said = content(support.claim)
    if answer is None or _ANSWERING.search(said):
        return
    quoted = stems(support.quoted)
    for mine in sequences(said):
        is_it = len(mine.earlier & quoted) >= max(_LEAST, _COVERED * len(mine.earlier))
        if mine.words.casefold().startswith("before") and is_it and not mine.later <= quoted:
            yield Finding(
                code="C-POLARITY",
                message=f"the quote says {shown(answer.group())}, the claim that it came first "
                f"({support.place})",
                tip="keep the order of events",
            )
            return


def _is_turned(one: Sequence, other: Sequence) -> bool:
    return _is_same(one.earlier, other.later) and _is_same(one.later, other.earlier)


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= min(_LEAST, len(one), len(other)) and shared >= _COVERED * min(
        len(one), len(other)
    )


@lru_cache(maxsize=2_000)
def sequences(text: str) -> tuple[Sequence, ...]:
    """What a text says to come after what, where nothing is denied."""
    return tuple(found for found in _sequences(text) if found.earlier and found.later)


def _sequences(text: str) -> Iterator[Sequence]:
    for link in _THEN.finditer(text):
        first, then = stems(text[: link.start()]), stems(text[link.end() :])
        yield Sequence(words=link.group().strip(), earlier=first - then, later=then - first)
    links = list(_LINK.finditer(text))
    for link in links:
        before, after = _sides(text, link, [item.start() for item in links])
        if not before.strip(" ,") and "," in after:
            after, _, before = after.partition(",")
        if _NOT.search(f"{before} {link.group()}"):
            continue
        main, other = stems(before), stems(after)
        pair = (main - other, other - main)
        earlier, later = pair if link["how"].casefold() == "before" else pair[::-1]
        yield Sequence(words=link.group().strip() + " " + after, earlier=earlier, later=later)


def _sides(text: str, link: re.Match[str], starts: list[int]) -> tuple[str, str]:
    """What stands before and after a link in its clause, up to other links there.

    “called off a strike, hours before a concert, after the city gave in”: each has the main clause.
    """
    opens = max((found.end() for found in _END.finditer(text, 0, link.start())), default=0)
    closes = _END.search(text, link.end())
    end = closes.start() if closes else len(text)
    end = min((start for start in starts if link.end() < start < end), default=end)
    first = min(start for start in starts if start >= opens)
    is_led = not text[opens:first].strip(" ,")
    return text[opens : link.start() if is_led else first], text[link.end() : end]
