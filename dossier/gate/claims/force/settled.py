"""Settled: what a claim tells as agreed, granted or proved, its source tells so in some word."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dossier.gate.claims.reading.content import is_about
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.speech.tables import rows
from dossier.text.patterns import late

_OPEN = late(
    rf"(?<![\w-])(?:{NEGATING}|to|will|would|(?-i:may)|might|could|can|should|must|if|whether|unless|until|"
    r"before|once|nor|refus\w+|den(?:y|ies|ied)|being|yet|reject\w*|claim\w*|alleg\w*|propos\w*)"
    r"(?:\s+[\w’'-]+){0,4}?\s+\Z",
    re.IGNORECASE,
)
"""What leaves open, before the word, whether it was settled."""
_MERE = late(
    r"(?<![\w-])(?:hop(?:e[sd]?|ing)|want(?:s|ed|ing)?|wish\w*|ask(?:s|ed|ing)?|call(?:s|ed|ing)?\s+(?:on|for)|"
    r"urg(?:e[sd]?|ing)|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|seek(?:s|ing)?|sought|suggest(?:s|ed|ing)?|"
    r"recommend(?:s|ed|ing)?|consider(?:s|ed|ing)?|appl(?:y|ies|ied)|lobb(?:y|ied)|examin\w+|defeated|"
    r"com(?:e|es|ing)\s+closer|came\s+closer|move[sd]?\s+closer|mov(?:e|ing)\s+towards)(?![\w-])",
    re.IGNORECASE,
)
"""A quote whose verb is one of these says itself that nothing is settled yet."""


_WANTED = late(r"for\s[^,.;:]{2,60}?\s(?:not\s)?to\s[a-z]+")
"""“for the bloc not to admit them”: what a proposal or a demand is for."""
_WISHED = late(r"would\s+(?:like|prefer|love|rather|welcome)", re.IGNORECASE)
_SHARE = 0.3


class Settling(NamedTuple):
    """Words that settle something, what in a source amounts to them, and where that is asked."""

    told: re.Pattern[str]
    signs: re.Pattern[str]
    where: re.Pattern[str] | None


def settled_findings(support: Support) -> Iterator[Finding]:
    """“called on the minister to publish it” becomes “The minister agreed to publish it”."""
    for settling in _settlings():
        told = next(_told(support.claim, settling), None)
        if told is None or settling.signs.search(_WISHED.sub(" ", support.quoted)):
            continue
        if settling.where is not None and not settling.where.search(support.quoted):
            continue
        if _is_said_around(support, settling) or not _is_about(support, told):
            continue
        yield Finding(
            code="C-FORCE",
            message=f"the claim has {shown(told.group())}, the source nothing that amounts to it "
            f"({support.place})",
            tip="tell it as settled only where the source does",
        )
        return


def _is_about(support: Support, told: re.Match[str]) -> bool:
    """Whether the claim, or what it has after the word, is mostly of what the quote says."""
    after = support.claim[told.end() :]
    return any(is_about(words, support.quoted, share=_SHARE) for words in (support.claim, after))


def _told(claim: str, settling: Settling) -> Iterator[re.Match[str]]:
    return (
        found
        for found in settling.told.finditer(claim)
        if not _OPEN.search(claim, 0, found.start())
    )


def _is_said_around(support: Support, settling: Settling) -> bool:
    """Whether the sentence says it beside the quote, where the quote has no verb against it."""
    if settling.where is not None or _MERE.search(support.quoted) or _WANTED.match(support.quoted):
        return False
    return any(settling.signs.search(_around(passage)) for passage in support.passages)


def _around(passage: Passage) -> str:
    """The sentences of the passage and the one before them."""
    source = passage.source
    first = source.sentence_at(passage.start)
    earlier = source.sentence_at(max(0, first.start - 2))
    last = source.sentence_at(passage.end - 1)
    return source.text[min(earlier.start, first.start) : max(last.end, passage.end)]


@cache
def _settlings() -> tuple[Settling, ...]:
    return tuple(_settling(*row) for row in rows("settled.tsv", __package__))


def _settling(told: str, signs: str, where: str = "") -> Settling:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in told.split("|"))
    return Settling(
        told=late(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE),
        signs=_beginnings(signs),
        where=_beginnings(where) if where else None,
    )


def _beginnings(signs: str) -> re.Pattern[str]:
    """Beginnings of words, or whole words where “_” closes them."""
    words = (
        re.escape(sign.removesuffix("_")) + (r"(?!\w)" if sign.endswith("_") else "")
        for sign in signs.split("|")
    )
    return late(rf"(?<!\w)(?:{'|'.join(words)})", re.IGNORECASE)
