"""Limits: what the quote denies only until, before or without something the claim so denies."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_NOT = r"(?:not|never|nobody|no\s+one|cannot|\w+n[’']t)"
_LIMITED = late(
    rf"(?<![\w-]){_NOT}(?![\w-])(?P<what>[^.;:,]{{3,90}}?)\s(?P<limit>(?:before|until|without|unless|except)"
    r"(?!\s+(?:any|being|doubt|delay|further)\b)\s[^.;:,]{2,60})",
    re.IGNORECASE,
)
_DENIED = late(
    rf"(?<![\w-])(?:{_NOT}|no|nothing|refus\w+|reject\w+|oppos\w+|rul\w+\s+out)(?![\w-])", re.I
)
_KEPT = late(
    r"(?<![\w-])(?:before|until|till|without|unless|except\w*|if|once|when|after|only|first|need\w*|"
    r"requir\w*|must|condition\w*|provided|yet|for\s+now|as\s+long\s+as|while|with|in\s+\w+|on\s+\w+day|"
    r"has|have|had)(?![\w-])",
    re.IGNORECASE,
)
"""Words by which a claim may set the same limit."""
_ALLOWED = late(r"\s(?:authori[sz]ed|allowed|permitted)\sto\s(?:speak|comment|talk|discuss)(?!\w)")
"""“an official not authorised to speak before it”: who tells it, and no more."""
_COVERED = 0.6


def limit_findings(support: Support) -> Iterator[Finding]:
    """“should not be sold without advice” becomes “should not be sold”, or “could be sold”."""
    for sentence in sentences_of(support.quoted):
        for found in _LIMITED.finditer(sentence):
            if _is_lost(found, support.claim):
                yield Finding(
                    code="C-FORCE",
                    message=f"the quote denies it only {shown(found['limit'])}, the claim does not "
                    f"({support.place})",
                    tip="deny what the quote denies, and under its conditions",
                )
                return


def _is_lost(found: re.Match[str], claim: str) -> bool:
    """Whether the claim has the deed, denied without the limit or with the limit not denied."""
    if _ALLOWED.match(found["what"]):
        return False
    what, mine = stems(found["what"]), stems(claim)
    if not what or len(what & mine) < _COVERED * len(what):
        return False
    limit = found["limit"].split()[0].casefold()
    is_denied = _DENIED.search(claim) is not None
    if is_denied:
        return _KEPT.search(claim) is None and not stems(found["limit"]) & mine
    return limit == "without" and re.search(r"(?<!\w)without(?!\w)", claim) is not None
