"""Overturned: what somebody denies in the quote nobody says in the claim without the denial."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content, said_in
from dossier.gate.claims.reading.terms import stems, words_in
from dossier.gate.claims.sense.privative import denies
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import DENIED_BEFORE, NEGATING, UNFOUNDED
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_TOLD = (
    r"(?:claims?|reports?|allegations?|suggestions?|accusations?|assertions?|charges?|rumou?rs?|"
    r"speculation|criticisms?|fears|concerns|warnings?|complaints?|(?:the|any)\s+(?:idea|impression)|"
    r"the\s+(?:notion|view|argument|theory)|account|version)"
)
_BY = r"(?:\s+(?:by|in|on|from|among|at)\s+(?:[\w’'-]+\s+){0,6}?[\w’'-]+)?"
"""“by the mayor”, “on state television”: between what is denied and its “that”."""
_SIGNS = late(
    r"(?<![\w-])(?:den(?:y|ies|ied|ying)\s+(?:that|having|ever|(?:[\w’'-]+\s+){0,3}?"
    rf"{_TOLD}{_BY}\s+(?:that|of))|"
    r"(?:(?:reject|dismiss|disput|refut|rebutt?|contest|contradict|discount)(?:s|es|ed|e|ing)?|"
    r"(?:brush|shrug|wav|play|push|bat)\w*\s+(?:aside|off|away|down|back\s+(?:at|against)))\s+(?:[\w’'-]+\s+){0,3}?"
    rf"{_TOLD}{_BY}\s+(?:that|of))\s",
    re.IGNORECASE,
)
_ASKED = late(
    r"[Aa]sked\s+(?:by\s+[^,]{2,40}\s)?(?:if|"
    r"whether)\s(?P<what>[^.;:]{3,160}?),\s[^,.;:]{2,60}\s(?:said|replied|"
    r"answered)\s+(?:that\s+)?(?:(?:he|she|they|it|we|I)\s+\w+(?:\s+not|n[’']t)\b|no\b|“?No\b)"
)
_MISTAKEN = late(
    r"(?<!\w)(?:anyone|anybody|whoever|everyone|everybody|those|people)\s(?:who\s)?(?:[\w’'-]+\s){0,2}?"
    r"(?:says?|tells?\s\w+|claims?|believes?|thinks?|suggests?|imagines?|supposes?|argues?)\s(?:that\s)?"
    r"(?P<what>[^.;:!?]{3,160}?)\s(?:is|are|was|were)\s(?:\w+ly\s|simply\s)?"
    r"(?:mistaken|wrong|lying|liars?|a\sliar|confused|deluded|misinformed|ill-informed|mad|dreaming)\b",
    re.IGNORECASE,
)
"""“Anyone who tells you that it was sold is mistaken”."""
_UNFOUNDED = late(
    rf"(?<!\w){_TOLD}{_BY}\s+(?:that|of|about)\s(?P<what>[^.;:!?]{{3,160}}?)\s(?:is|are|was|were|(?:has|have|"
    r"had)\s+(?:all\s+)?been|proved|turned\s+out)(?:\s+to\s+be)?\s[\"“‘']?"
    rf"{UNFOUNDED}(?![\w-])",
    re.IGNORECASE,
)
"""“Reports of a merger were untrue”."""
_OF_IT = late(
    r"(?P<who>[^.;:!?]{2,120}?)\s(?:doubt(?:s|ed)|disput(?:es|ed)|denie[sd]|reject(?:s|ed)|contest(?:s|ed)|"
    r"question(?:s|ed)|dismiss(?:es|ed)|contradict(?:s|ed)|disbelieved)\s(?:it|that|this)(?=[.;,]|\Z)"
)
"""“Lee doubted it”: what is said before."""
_NOT = late(DENIED_BEFORE, re.IGNORECASE)
_END = late(
    r"[.;:!?]|,\s(?:but|saying|adding|calling|and)\b|\s(?:but\s|and\s+(?:[a-z]+ed|said|told|made|gave|took)\s)",
    re.IGNORECASE,
)
_DENYING = late(
    rf"(?<![\w-])(?:{NEGATING}|whether|"
    r"if|den(?:y|ie|ial)\w*|reject\w*|dismiss\w*|disput\w*|refut\w*|rebut\w*|contest\w*|"
    r"rul\w+\s+out|doubt\w*|question\w*|ask\w*|false\w*|untrue|unfounded|baseless|nonsense|wrong|mistaken|"
    r"lie[sd]?|lying|fake|invent\w*|fabricat\w*|contradict\w*|rumou?r\w*|alleg\w*|accus\w*|"
    r"suspect\w*|report\w*|suggestions?|speculat\w*|claims?|hardly|unlikely|challeng\w*|"
    r"(?:brush|shrug|wav|play|push|bat)\w*\s+(?:aside|off|away|down|back)|"
    r"controvers\w*|object\w*|instead|contrary|defend\w*)(?![\w-])|[?]",
    re.IGNORECASE,
)
_NEAR, _SHARE, _LEAST = 40, 0.7, 2


def overturned_findings(support: Support) -> Iterator[Finding]:
    """“denied reports that troops would be sent” becomes “said troops would be sent”."""
    mine = stems(content(support.claim))
    denials = {found.group().casefold() for found in _DENYING.finditer(support.claim)}
    for match in _OF_IT.finditer(support.quoted):
        if not denials and not denies(support.claim, support.quoted) and _says(support, match):
            yield _finding(support, match.group())
            return
    for match in _wholly(support.quoted):
        asked = stems(match.group("what"))
        if asked and not denials and len(mine & asked) >= _SHARE * len(asked):
            yield _finding(support, match.group())
            return
    for match in _SIGNS.finditer(support.quoted):
        if _NOT.search(support.quoted[max(0, match.start() - _NEAR) : match.start()]):
            continue
        end = _END.search(support.quoted, match.end())
        words = support.quoted[match.end() : end.start() if end else len(support.quoted)]
        if not denials <= _own_words(support, match, words):
            continue
        denied = frozenset(word for word in stems(words) if not word.startswith("any"))
        shared = len(mine & denied)
        all_said = min(max(_LEAST, len(mine) - 1), len(denied))
        if shared >= min(_LEAST, len(denied)) and shared >= _SHARE * all_said:
            yield _finding(support, match.group().strip())
            return


def _wholly(quoted: str) -> Iterator[re.Match[str]]:
    """The places where a quote says of something told, named between, that it is not so."""
    for pattern in (_ASKED, _MISTAKEN, _UNFOUNDED):
        yield from pattern.finditer(quoted)


def _says(support: Support, match: re.Match[str]) -> bool:
    """Whether who denied it says in the claim what the rest of the quote does not have."""
    who, rest = stems(match["who"]), support.quoted.replace(match.group(), " ")
    for item in said_in(support.claim):
        if item.source is None:
            continue
        said = stems(" ".join(support.claim[span.start : span.end] for span in item.spans))
        is_same = stems(support.claim[item.source.start : item.source.end]) & who
        if is_same and said and len(said & stems(rest)) < _SHARE * len(said):
            return True
    return False


def _own_words(support: Support, match: re.Match[str], words: str) -> frozenset[str]:
    """Words that deny nothing in the claim: those that are denied, and the denier's own saying."""
    own = words_in(words)
    denier = stems(re.split(r"[.;:!?]", support.quoted[: match.start()])[-1])
    for item in said_in(support.claim):
        if item.source is None or item.cue is None or item.stance == "denial":
            continue
        if denier & stems(support.claim[item.source.start : item.source.end]):
            own |= words_in(support.claim[item.cue.start : item.cue.end])
    return own


def _finding(support: Support, words: str) -> Finding:
    return Finding(
        code="C-POLARITY",
        message=f"the quote says {shown(words)}, the claim has no denial ({support.place})",
        tip="word the claim as the quote has it",
    )
