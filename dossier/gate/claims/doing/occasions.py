"""Occasions: what happened once and again in the quote did not happen at one time in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content, sentences_of
from dossier.gate.claims.reading.terms import stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SIGNS = frozenset("again then later once".split())
_AGAIN = late(
    r"(?P<one>(?:\s[\w’'-]+){1,3}),?\s(?:and,?\s(?:once\s)?(?:again|then|later|once|more)|then\sagain),?\s"
    r"(?P<two>(?:in|on|at|after|before|during|since|when|last|this)\s[^.;:]{3,60})",
    re.IGNORECASE,
)
_TIMES = late(
    r"(?<![\w-])(?:twice|two\s+times|two\s+occasions|three\s+times|and\s+(?:once\s+)?again|repeatedly)(?!\w)"
)
_SEVERAL = late(
    r"(?<![\w-])(?:and|again|then|twice|both|first|second\w*|later|times|occasions|also|as\s+well|more|"
    r"another|repeat\w*|or|followed|earlier|previous\w*)(?![\w-])",
    re.IGNORECASE,
)
_ONCE = late(
    r"(?<![\w-])(?<!at )(?<!for )(?:once|one\s+time|a\s+single\s+time)(?=\s*[,.;]|\Z|"
    r"\s+(?:on|in|at|before|after|during)(?!\w))"
)


def occasion_findings(support: Support) -> Iterator[Finding]:
    """“checked on 2 August and again after the race” becomes “on 2 August, after the race”."""
    said = content(support.claim)
    for sentence in sentences_of(support.quoted):
        if words_in(sentence).isdisjoint(_SIGNS) and not _TIMES.search(sentence):
            continue
        if words := _merged(said, sentence) or _single(said, sentence):
            yield Finding(
                code="C-FORCE",
                message=f"the quote tells of several times, {shown(words)}, the claim of one "
                f"({support.place})",
                tip="keep apart what happened at each time",
            )
            return


def _merged(claim: str, quoted: str) -> str:
    """The words for two times that the claim has as those of one."""
    mine = stems(claim)
    for found in _AGAIN.finditer(quoted):
        one, two = stems(found["one"]), stems(found["two"])
        if (one - two) & mine and (two - one) & mine and not _SEVERAL.search(claim):
            return found.group().strip()
    return ""


def _single(claim: str, quoted: str) -> str:
    """The words for several times where the claim says “once”."""
    found = _TIMES.search(quoted)
    is_once = found is not None and _ONCE.search(claim) and not _SEVERAL.search(claim)
    return found.group() if found and is_once and stems(claim) & stems(quoted) else ""
