"""Causes: a claim gives no cause or consequence of which its quotes say nothing."""

import re
from collections.abc import Iterator

from dossier.gate.claims.events.events import events, joined
from dossier.gate.claims.reading.content import content, sentences_of
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import ending, late

_OVER_IT = late(
    r"(?<![\w-])(?:over|for|after|by|from|at|following)\s+(?:it|this|that|them|these|those)(?=\W*\Z|[.,;])"
)
"""“may leave over it”: the cause is named before the quote."""
_FAMILY = 5
"""Letters by which words of one family start."""
_CAUSE = late(
    r"(?<![\w-])(?:because(?:\s+of)?|due\s+to|owing\s+to|thanks\s+to|as\s+a\s+(?:result|"
    r"consequence)"
    r"(?:\s+of)?|in\s+(?:response|reaction|retaliation)\s+(?:to|for)|in\s+protest\s+(?:at|against|"
    r"over)|in\s+revenge\s+for)(?![\w-])",
    re.IGNORECASE,
)
_CAUSED_BY = late(r"(?<![\w-])(?:is|are|was|were|been)\scaused\sby(?!\w)", re.IGNORECASE)
_THANKING = late(
    r"(?<![\w-])(?:his|her|its|their|our|my|the|many|special|warm|said|says|say|express\w*|offer\w*|conve\w*|gave|"
    r"give|send|sent|of|with)\s+thanks\s+to\Z",
    re.IGNORECASE,
)
"""“expressed her thanks to the mediators”: whom somebody thanks."""
_LINKED = late(r"(?<![\w-])(?:because|after|when|once|since)\s", re.IGNORECASE)
_SAYING = late(r"(?<![\w-])(?:sa(?:id|ys?)|told|tells?|wrote|ask(?:ed|s))(?!\w)")
_LIGHT = frozenset(map(stem, "be was were had did came took made".split()))
_MOST, _CLAUSE = 0.6, 3
_BE = late(r"(?<![\w-])(?:is|are|was|were|be|been)\s+(?:also\s+|now\s+|then\s+)?\Z")
_NEXT = late(r"\s+([a-z]+)(?![\w-])")
_PLAIN_VERBS = frozenset(
    "be open end start begin close run come go take make meet vote play".split()
)
_END = late(r"[,.;:!?()]|\s(?:but|and|although|while|which|who)\s", re.IGNORECASE)
_CAUSAL = late(
    r"(?<![\w-])(?:too\s+[a-z]+\s+to|because|due|owing|thanks|as|since|for|caus\w+|blam\w+|reasons?|"
    r"result\w*|respon\w+|"
    r"react\w*|retaliat\w*|consequen\w+|cit(?:es|ed|ing)|explain\w*|attribut\w+|trac\w+|"
    r"lead\w*|led|"
    r"forc\w+|trigger\w*|spark\w*|provok\w+|mean\w*|so|therefore|thus|hence|why|amid|over|"
    r"given|make|makes|made|driv\w+|drove|fuel\w+|protest\w*|owe[sd]?|contribut\w+|"
    r"prompt\w*|revenge|[a-z]+ing\s+that)(?![\w-])|[:–—](?!\d)",
    re.IGNORECASE,
)
_BY = late(r"([\w’'-]+)\s+(?:with|by|from|through|on)(?=((?:\s+[\w’'-]+){1,4}))", re.IGNORECASE)
"""“rose on weak figures”: the word before, and those among which the cause is named."""


def cause_findings(support: Support) -> Iterator[Finding]:
    """“Shares rose” becomes “Shares rose because of the strike”."""
    if words := _consequence(support):
        yield Finding(
            code="C-FORCE",
            message=f"the claim makes it the cause of {shown(words)}, of which the quote's "
            f"sentence says nothing ({support.place})",
            tip="leave out what the quote does not say",
        )
        return
    made = _CAUSED_BY.search(support.claim)
    if made and not _CAUSAL.search(support.quoted):
        yield _given(made, support)
        return
    if not _CAUSE.search(support.claim) or _CAUSE.search(support.quoted):
        return
    if _OVER_IT.search(support.quoted):
        return
    doers = joined(it.stems for event in events(support.quoted) for it in event.doers)
    claim = content(support.claim)
    said = stems(support.quoted)
    for match in _CAUSE.finditer(claim):
        if ending(_THANKING, claim, match.end()) or _is_planned(claim, match):
            continue
        end = _END.search(claim, match.end())
        given = stems(claim[match.end() : end.start() if end else len(claim)])
        if given & doers and match.group().casefold() != "because":
            continue
        is_new = bool(given) and not _is_named(given, said)
        if is_new or _is_joined(support, given) or _is_mostly_new(support, match, given):
            yield _given(match, support)
            return


def _given(cause: re.Match[str], support: Support) -> Finding:
    """That the claim gives a cause of which the quote says nothing."""
    return Finding(
        code="C-FORCE",
        message=f"the claim gives a cause, {shown(cause.group())}, the quote none "
        f"({support.place})",
        tip="leave out what the quote does not say",
    )


def _consequence(support: Support) -> str:
    """The main clause of a claim, where all that is quoted stands in the other and it is new."""
    claim = content(support.claim).rstrip(" .")
    link = _LINKED.search(claim)
    if link is None or _LINKED.search(support.quoted):
        return ""
    main, other = claim[: link.start()].strip(" ,"), claim[link.end() :]
    if not main and ", " in other:
        other, _, main = other.partition(", ")
    quoted = " . ".join(passage.in_sentence for passage in support.distinct)
    theirs, own = stems(support.quoted), stems(main)
    is_told = len(stems(other) & theirs) >= _MOST * len(theirs) and stems(other) <= theirs
    deeds = {event.verb for event in events(main)} - _LIGHT
    is_new = bool(deeds) and deeds.isdisjoint(stems(quoted)) and not _SAYING.search(main)
    return main if is_told and is_new and len(own - stems(quoted)) * 2 >= len(own) else ""


def _is_planned(claim: str, match: re.Match[str]) -> bool:
    """“was due to open in May”: a plan, no cause."""
    if match.group().casefold() != "due to" or not ending(_BE, claim, match.start()):
        return False
    word = _NEXT.match(claim, match.end())
    return word is not None and (lexicon().tags.get(word[1]) == "v" or word[1] in _PLAIN_VERBS)


def _is_named(given: frozenset[str], said: frozenset[str]) -> bool:
    """Whether the quote has a word of the cause, or another of its family: absence, absent."""
    families = {word[:_FAMILY] for word in said if len(word) >= _FAMILY}
    return bool(given & said) or any(word[:_FAMILY] in families for word in given)


def _is_mostly_new(support: Support, match: re.Match[str], given: frozenset[str]) -> bool:
    """“because cruise ships are handled elsewhere”, of which the quote has but the cruise ships."""
    if match.group().casefold() != "because" or _CAUSAL.search(support.quoted):
        return False
    theirs = {word[:_FAMILY] for word in stems(support.quoted)}
    known = sum(word[:_FAMILY] in theirs for word in given)
    return len(given) >= _CLAUSE and known * 2 < len(given)


def _is_joined(support: Support, given: frozenset[str]) -> bool:
    """Whether the quote has all that the claim gives as cause, but nothing that joins it."""
    if not given or not given <= stems(support.quoted):
        return False
    if any(given <= joined(it.stems for it in event.doers) for event in events(support.quoted)):
        return False
    about = [part for part in sentences_of(support.quoted) if stems(part) & given]
    return not any(_CAUSAL.search(part) or _is_by(part, given) for part in about)


def _is_by(sentence: str, given: frozenset[str]) -> bool:
    """Whether a “by” or “on” leads to what is given as the cause: not the “on the day” after it."""
    return any(
        stems(after) & given and not stems(before) & given
        for before, after in _BY.findall(sentence)
    )
