"""Slated: what is fixed for a day, or one way among several, has not been done in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content, sentences_of
from dossier.gate.claims.reading.deeds import deeds_done
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_FIXED = late(
    r"(?<![\w-])(?:is|are|was|were|been|be|now|still)\s+(?:now\s+|provisionally\s+|currently\s+)?"
    r"(?:planned|scheduled|set|fixed|due|expected|slated|booked|arranged|timetabled|pencilled\s+in)"
    r"\s+(?:for|in|on|at|before|by|next|this|later|no)(?!\w)",
    re.IGNORECASE,
)
_HAPPENED = late(
    r"(?<![\w-])(?:took\s+place|happened|occurred|went\s+ahead|came|began|opened|started|gave|met|ended|"
    r"(?:was|were|been)\s+(?:held|given|delivered|opened|published|released|handed\s+down|launched|staged|"
    r"performed|announced|made|carried\s+out|conducted|done|completed|finished|signed|built|installed|tested|"
    r"repeated|repaired|closed|removed|replaced)|held|followed|took\s+effect|arrived|returned)(?![\w-])",
    re.IGNORECASE,
)
_TO_COME = late(
    r"(?<![\w-])(?:plan\w*|schedul\w*|set|fix\w*|due|expect\w*|slated|book\w*|arrang\w*|timetabl\w*|pencil\w*|"
    r"will|would|shall|is\s+to|are\s+to|was\s+to|were\s+to|suppos\w+|postpon\w*|not|never|no|date\w*)(?!\w)",
    re.IGNORECASE,
)
_THING = (
    r"(?:an?\s+|the\s+)?(?:\w+\s+)?"
    r"(?:options?|choices?|possibilit(?:y|ies)|ideas?|ways?|alternatives?)"
)
_OPTION = late(
    r"(?:\A|[.;:“\"]\s*|\s(?:that|and|but|said|if)\s)(?P<deed>[A-Za-z]+ing)\s[^.;:]{2,70}?\s"
    r"(?:(?:is|are|was|were|remain(?:s|ed)|had\s+been|has\s+been|might\s+be|could\s+be)\s(?:\w+ly\s|also\s|just\s|only\s|still\s)?"
    rf"(?:one\s+of|among|{_THING}(?!\w)|under\s+(?:discussion|consideration|review)|out\s+of\s+the\s+question|"
    r"on\s+the\s+table|off\s+the\s+table|ruled\s+out|(?:being\s+)?(?:considered|discussed|weighed|studied))"
    rf"|(?:would|could|might)\s(?:be\s+{_THING}|cost|mean|require|take|need|help|save|lead|make|bring|cause))",
)
_OPTION_TO = late(
    rf"(?<![\w-]){_THING}\s(?:is|was|are|were|would\s+be)\s(?:\w+ly\s|also\s)?to\s(?P<deed>[a-z]+)",
    re.IGNORECASE,
)
_OPEN = late(
    r"(?<![\w-])(?:option\w*|choice\w*|possib\w+|could|can|(?-i:may)|might|if|whether|consider\w*|discuss\w*|talk\w*|"
    r"idea\w*|alternative\w*|propos\w*|suggest\w*|not|never|no|ruled|question|weigh\w*|stud(?:y|ied)|table|"
    r"mean|cost|require|among|way|ways|\w+n[’']t)(?![\w-])",
    re.IGNORECASE,
)
_WORD = late(r"[\w’'-]+")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY = rf"(?:\d{{1,2}}\s{_MONTH}|{_MONTH}\s\d{{1,2}})(?!\w)"
_BY_THEN = late(
    rf"(?<![\w-])(?:will|would|can|could|(?-i:may)|might|shall|should)\s(?P<deed>[^.;:]{{3,90}}?)\s"
    rf"(?:by|before|on|from|until|for|no\s+later\s+than)\s(?P<day>{_DAY})",
    re.IGNORECASE,
)
_TO_BE_DONE = late(
    r"(?<![\w-])(?:plan|schedul|propos|promis|pledg|offer|intend|hop|want|wish|ask|demand|request|call|"
    r"provid|foresee|foresaw|envisag|aim|seek|sought|urg|requir|need|order|warn|threat|predict|forecast|"
    r"suppos|suggest|recommend|allow|permit|enabl|prepar|ready|willing|undert|deadline|target|goal|date|"
    r"speak|spoke|talked|consider|thought|think|believ|said|open|possib|likely|latest|postpon|expect|"
    r"await|wait|can\b|could|(?-i:may)\b|might|should|must|will|would|shall|set\b|due\b|fix|not\b|never|"
    r"(?:is|are|was|were)\s+to\b|to\s+be\b|no\b|if\b|whether|unless|book|arrang|announc|decid)\w*",
    re.IGNORECASE,
)
"""Words by which a claim leaves to come what it gives a day for."""
_BALLOT = late(
    r"(?<![\w-])(?:ballot(?:s|ed|ing)?|votes?|voting|poll(?:s|ed|ing)?|consult(?:s|ed|ing)?|"
    r"referendum|asks?|asked|asking|survey(?:s|ed|ing)?)\s(?:[^.;:]{1,60}?\s)?(?:on|about|over|for|to)\s"
    r"(?:(?:an?|the|taking|holding|staging|going\s+on|possible|further|industrial|new|all-out|whether\s+to|"
    r"whether\s+they\s+(?:will|would|should|wish\s+to|want\s+to))\s)*(?P<deed>strik\w+|walk\w+|stoppages?)",
    re.IGNORECASE,
)
_VOTING = late(
    r"(?<![\w-])(?:ballot\w*|vot\w+|poll\w*|consult\w*|referend\w+|ask\w*|survey\w*|if|whether|could|"
    r"can|(?-i:may)|might|possib\w+|not|never|decid\w+|decision|consider\w*|threat\w*|would)(?!\w)",
    re.IGNORECASE,
)


def slated_findings(support: Support) -> Iterator[Finding]:
    """“is planned for June” becomes “took place in June”; an option becomes a decision."""
    claim = content(support.claim)
    for sentence in sentences_of(support.quoted):
        words = _fixed(claim, sentence) or _option(claim, sentence) or _by_then(claim, sentence)
        if words := words or _balloted(support.claim, sentence):
            yield Finding(
                code="C-FORCE",
                message=f"the quote leaves it to come, {shown(words)}, the claim does not "
                f"({support.place})",
                tip="tell what is planned or possible as that",
            )
            return


def _fixed(claim: str, quoted: str) -> str:
    """The words that fix what the claim tells as past, or nothing."""
    fixed, happened = _FIXED.search(quoted), _HAPPENED.search(claim)
    if fixed is None or happened is None or _TO_COME.search(claim):
        return ""
    is_told = bool(stems(happened.group()) & stems(quoted)) or _HAPPENED.search(quoted)
    day = quoted[fixed.start() : fixed.end() + 30]
    is_same = stems(claim) & stems(day) or not stems(quoted[fixed.end() :])
    return "" if is_told or not is_same else day


def _option(claim: str, quoted: str) -> str:
    """The words for a way among several that the claim tells as gone, or nothing."""
    for pattern in (_OPTION, _OPTION_TO):
        for found in pattern.finditer(quoted):
            deed = stem(found["deed"])
            done = [
                word
                for word in _WORD.findall(claim)
                if stem(word) == deed and word.casefold() != found["deed"].casefold()
            ]
            if pattern is _OPTION_TO:
                done = [word for word in _WORD.findall(claim) if stem(word) == deed]
            is_new = deed not in stems(quoted[: found.start("deed")] + quoted[found.end("deed") :])
            if (done or f"being {found['deed']}" in claim) and is_new and not _OPEN.search(claim):
                return found.group().strip(' “"')
    return ""


def _by_then(claim: str, quoted: str) -> str:
    """“would put 40 monitors there by 25 March”, told as “40 monitors arrived by 25 March”."""
    for found in _BY_THEN.finditer(quoted):
        if found["day"] not in claim or quoted.count(found["day"]) > 1:
            continue
        new = deeds_done(claim).keys() - stems(quoted)
        if not new or _TO_BE_DONE.search(claim):
            continue
        is_all = stems(claim) - new <= stems(quoted)
        if is_all or len(stems(claim) & stems(found["deed"])) > 1:
            return found.group()
    return ""


def _balloted(claim: str, quoted: str) -> str:
    """The words for a vote on a strike, where the claim has the strike and no vote; or nothing."""
    found = _BALLOT.search(quoted)
    if found is None or _VOTING.search(claim) or stem(found["deed"]) not in stems(claim):
        return ""
    told = f"{quoted[: found.start()]} . {quoted[found.end() :]}"
    return "" if stem(found["deed"]) in stems(told) else found.group()
