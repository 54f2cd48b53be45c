"""Reasons: the claim gives no reason of its own in the place of the one its quote gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_GIVEN = late(
    r"(?:(?<![\w-])(?:because(?:\s+of)?|due\s+to|owing\s+to|for\s+(?:lack|want|fear)\s+of|thanks\s+to|citing|in\s+order\s+to|"
    r"on\s+the\s+grounds?\s+(?:that|of)|(?:could|can|did|do)\s*(?:not|n[’']t)\s+agree\s+on|"
    r"(?:quarrelled|argued|disagreed)\s+(?:about|over))|"
    r",\s(?:arguing|saying|claiming|explaining|insisting|stating)(?:\s+that)?)\s+",
    re.IGNORECASE,
)
_END = late(r"[.;:!?]|,\s(?:but|and|while|which|who)\b|\s(?:but|although)\s", re.IGNORECASE)
_FAMILY, _LEAST = 4, 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """What is done, and why, by stems; `how` is the first word that leads to the reason."""

    how: str
    words: str
    deed: frozenset[str]
    reason: frozenset[str]


def reason_findings(support: Support) -> Iterator[Finding]:
    """“refused, saying it came too late” becomes “refused, saying it cost too much”."""
    theirs = [found for part in sentences_of(support.quoted) for found in reasons(part)]
    mine = reasons(support.claim) if theirs else ()
    families = {word[:_FAMILY] for word in stems(support.quoted)}
    for own in mine:
        is_new = not any(word[:_FAMILY] in families for word in own.reason)
        given = [it for it in theirs if len(own.deed & it.deed) >= min(_LEAST, len(it.deed))]
        if is_new and given and not any(it.how == "not" for it in given):
            yield Finding(
                code="C-FORCE",
                message=f"the claim gives a reason, {shown(own.words)}, the quote another, "
                f"{shown(given[0].words)} ({support.place})",
                tip="give the reason the quote gives",
            )
            return


@lru_cache(maxsize=2_000)
def reasons(text: str) -> tuple[Reason, ...]:
    """The reasons that a text gives, each with what is done for it."""
    found = []
    for match in _GIVEN.finditer(text):
        closes = _END.search(text, match.end())
        end = closes.start() if closes else len(text)
        reason = stems(text[match.end() : end])
        deed = stems(text[: match.start()])
        if reason and deed:
            words = text[match.start() : end].strip(" ,")
            found.append(
                Reason(how=words.split()[0].casefold(), words=words, deed=deed, reason=reason)
            )
    return tuple(found)
