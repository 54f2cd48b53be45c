"""Abstained: who took no part in a vote, or has not confirmed something, does not in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.events.events import events, joined
from dossier.gate.claims.reading.content import core, said_in, sentences_of
from dossier.gate.claims.reading.descriptions import body_stems
from dossier.gate.claims.reading.numbers import numbers
from dossier.gate.claims.reading.terms import stem, stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_ABSTAINED = late(
    r"(?:\A|[.;,]\s+(?:and\s+|but\s+|while\s+)?)(?P<who>[^.;,]{2,60}?(?:,\s(?!and\b|but\b)[^.;]{2,60}?,)?)\s+"
    r"(?:abstained|(?:boycotted|skipped)\s+the\s+(?:vote|ballot|session|sitting)|"
    r"did\s+not\s+(?:vote|take\s+part|"
    r"attend)|(?:was|were)\s+absent|stayed\s+away|sat\s+it\s+out|"
    r"left\s+before\s+the\s+vote)(?![\w-])"
)
_JOINED = late(r"\s(?:and|but|while)\s|,\s")
_ABSTAINING = frozenset("abstained vote part attend absent away out left boycotted skipped".split())
"""Words of which one stands wherever somebody abstained: a cheap look before events are read."""
_KEPT = late(
    r"abst|(?<!\w)not(?!\w)|n[’']t|absen|boycott|skip|away|left|never|(?<!\w)no(?![\w-])|without",
    re.IGNORECASE,
)
_VOTING = frozenset(map(stem, "vote approve reject back support oppose decide agree pass".split()))
_SILENT = late(
    r"(?:\A|[.;,]\s+|\s)(?:(?:but|though|although|while|and)\s+)?(?P<who>(?:the|its|"
    r"[A-Z])[^.;,]{1,40}?)\s+(?:(?:has|have|"
    r"had|did|does|do|could|would)(?:\s+not|n[’']t)\s+(?:yet\s+)?(?:confirm\w*|comment\w*|"
    r"endors\w*|"
    r"respond\w*|repl\w+|answer\w*|verif\w*)|(?:declined|refused)\s+to\s+(?:confirm|"
    r"comment|respond)|(?:disputed|denied|rejected|contested|questioned|"
    r"dismissed)\s+(?:the|this|that|"
    r"these|those)\s+(?:figure|claim|account|report|number|estimate|allegation)s?|"
    r"called\s+(?:the|this|that)"
    r"\s+\w+\s+(?:wrong|false|untrue|exaggerated|inaccurate))"
)
_GOES_ON = late(
    r"(?:\s+(?:that|this|it))?\s+(?:and|but)\s+(?:also\s+|instead\s+)?(?:that|said|says|told|insists|argues|claims|[a-z]+ed)(?!\w)"
)
_SAID_ELSEWHERE = 0.75
"""How much of a claim stands in the rest, where the same one goes on to say it."""
_REJECTS = late(
    r"(?:\A|[.;,]\s+|\s)(?:(?:but|though|although|while|and)\s+)?(?P<who>(?:the|its|his|her|their|[A-Z])[^.;,]{1,40}?)\s+"
    r"(?:rejects?|rejected|denie[sd]|disputes?|disputed|contests?|contested|contradicts?|contradicted)\s+"
    r"(?:that|this|it|them)(?=\s*(?:[.;]|,(?!\s+(?:\w+ing|and|but)\s)|\Z))"
)
"""“…; its director rejects that.”"""
_SAYS_SO = late(
    r"(?:not|n[’']t|declin|refus|unable|unwilling|never|without|disput|den[iy]|reject|contest|question|"
    r"dismiss|wrong|"
    r"false|untrue|exaggerat|inaccurate)",
    re.IGNORECASE,
)


def abstained_findings(support: Support) -> Iterator[Finding]:
    """“Hart abstained” becomes “Hart voted for it”; “has not confirmed it” becomes “said so”."""
    for words, code in (*_abstained(support), *_silent(support)):
        yield Finding(
            code=code,
            message=f"the quote says {shown(words)}, the claim the reverse ({support.place})",
            tip="word the claim as the quote has it",
        )
        return


def _abstained(support: Support) -> Iterator[tuple[str, str]]:
    """Who abstained in the quote and votes in the claim."""
    if _ABSTAINING.isdisjoint(words_in(support.quoted)) or _KEPT.search(support.claim):
        return
    doers = [
        joined(it.stems for it in event.doers)
        for event in events(support.claim)
        if event.verb in _VOTING
    ]
    for sentence in sentences_of(support.quoted) if doers else ():
        for found in _ABSTAINED.finditer(sentence):
            who = found["who"] if found["who"].endswith(",") else _JOINED.split(found["who"])[-1]
            counts = set() if "," in who else {value for value, _ in numbers(who)}
            if counts and counts.isdisjoint(value for value, _ in numbers(support.claim)):
                continue
            if any(stems(who) & doer for doer in doers):
                yield found.group().strip(" ,.;"), "C-POLARITY"


def _silent(support: Support) -> Iterator[tuple[str, str]]:
    """Who has not confirmed it in the quote and says so in the claim."""
    sources = [
        support.claim[item.source.start : item.source.end]
        for item in said_in(support.claim)
        if item.source is not None
    ]
    if not sources or _SAYS_SO.search(support.claim):
        return
    for found in (*_SILENT.finditer(support.quoted), *_REJECTS.finditer(support.quoted)):
        who = found.group("who")
        rest = support.quoted.replace(found.group(), " ")
        mine = core(support.claim)
        goes_on = _GOES_ON.match(support.quoted, found.end())
        if goes_on and len(mine & (stems(rest) | stems(who))) >= _SAID_ELSEWHERE * len(mine):
            continue
        for source in sources:
            is_same = stems(source) & stems(who)
            is_body = who.casefold().startswith("the ") and stems(who) & body_stems()
            if (is_same and not is_same & stems(rest)) or (
                is_body and source[:1].isupper() and not stems(source) & stems(support.quoted)
            ):
                yield found.group().strip(" ,.;"), "Q-SPEAKER"
