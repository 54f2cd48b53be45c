"""Unsaid: what somebody has not said or decided in the quote, they do not say in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import DENYING, NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SAYING = (
    r"(?:say|said|says|comment\w*|disclos\w+|reveal\w*|specif\w+|answer\w*|respon\w+|repl(?:y|ied)|"
    r"rul(?:e|ed)\s+on|vot(?:e|ed)\s+on|decid\w+|announc\w+|indicat\w+|react\w*|explain\w*|mention\w*)"
)
_UNSAID = late(
    r"(?<![\w-])(?:(?:(?:ha(?:s|ve|d)|did|do|does)(?:\s+not|n[’']t)|(?:has|have|had)\s+yet\s+to|"
    rf"(?:declin|refus)\w*\s+to|avoided)\s+(?:yet\s+|also\s+|publicly\s+)?{_SAYING})"
    r"(?!\s+(?:that|is\s+that|only|much))(?P<what>(?:(?!,\s(?:but|while)\s)[^.;!?])*)|(?:made|ma[dk]e[sn]?|took|taken|gave|given)\s+no\s+(?:decision|finding|vote|ruling)|(?<!\w)undecided"
)
_SAID = late(
    r"(?<![\w-])(?:said|says|told|announc\w+|decid\w+|reject\w*|accept\w*|confirm\w*|den(?:y|ied|ies)|"
    r"agree[ds]?|oppos\w+|support\w*|back(?:s|ed)|promis\w+|welcom\w+|dismiss\w*|admit\w*|approv\w+|"
    r"refut\w+|condemn\w*|endors\w+|acknowledg\w+|reveal\w*|disclos\w+|answer\w*|repl(?:y|ied)|"
    r"ruled|found|voted)"
    r"(?![\w-])"
)
_SILENT = late(
    rf"(?<![\w-])(?:{NEGATING}|yet|declin\w*|refus\w*|avoid\w*|"
    r"silen\w*|silence|open|unclear|unknown|undecided|keep|kept|secret|whether|withh\w*|ignor\w*|fail\w*|"
    r"unanswered|remain\w*)(?![\w-])",
    re.IGNORECASE,
)
_DISOWNED = late(
    r"(?<![\w-])(?:never|not|\w+n[’']t)\s+(?:say|said|says|claim(?:ed)?|suggest(?:ed)?|promised?|"
    r"d(?:o|id|one))\s+(?:that|so|this|it|any\s+such\s+thing|anything\s+of\s+the\s+kind)\s*(?:[.;!?,]|\Z)"
)
"""“I never said that.”"""
_DISOWNING = late(rf"(?<![\w-])(?:{NEGATING}|{DENYING})(?![\w-])", re.IGNORECASE)
_SHARE = 0.4


def unsaid_findings(support: Support) -> Iterator[Finding]:
    """“has not commented on the demand”, told as “rejected the demand”."""
    disowned = _DISOWNED.search(support.quoted)
    if disowned and not _DISOWNING.search(support.claim) and support.quoted.count(".") <= 1:
        yield _finding(support, disowned.group())
        return
    said = _SAID.search(support.claim)
    if said is None or _SILENT.search(support.claim):
        return
    mine = stems(support.claim)
    for match in _UNSAID.finditer(support.quoted):
        about = stems(match.group("what") or support.claim)
        if not about or len(about & mine) < max(1, _SHARE * len(about)):
            continue
        rest = support.quoted[: match.start()] + support.quoted[match.end() :]
        if stem(said.group()) in stems(rest) or re.search(rf"\b{said.group()}\b", rest):
            continue
        yield _finding(support, match.group())
        return


def _finding(support: Support, words: str) -> Finding:
    return Finding(
        code="C-POLARITY",
        message=f"the quote says {shown(words)}, the claim lets them say it ({support.place})",
        tip="word the claim as the quote has it",
    )
