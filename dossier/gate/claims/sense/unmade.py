"""Unmade: what a quote denies by a noun, “did not assign blame”, no claim tells by its verb."""

import re
from collections.abc import Iterator

from dossier.gate.claims.events.events import Event, events
from dossier.gate.claims.reading.families import of_kin
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.sense.turned import Said, said
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_CARRYING = (
    r"(?:assign|pass|offer|express|issue|publish|provid|apportion|deliver|show|voice|rais|file|enter|"
    r"reach|receiv|allocat|attribut|plac)(?:e?[ds]|ing|e)?|(?:ma[dk]e|take|took|taken|g[ia]ve|given|hold|held|put|"
    r"lay|laid|draw|drew|drawn|come\s+to|came\s+to|pa(?:y|id)|put\s+up|ha[sd]|have)s?(?:ing)?"
)
"""Verbs that leave it to a noun what is done."""
_WHICH = r"(?:an?\s+|any\s+|its\s+|his\s+|her\s+|their\s+)?"
_UNMADE = (
    late(
        rf"(?<![\w-])(?:not|never|[a-z]+n[’']t)\s+(?:yet\s+|ever\s+|been\s+)?(?:{_CARRYING})\s+{_WHICH}"
        r"(?P<what>(?!up\b|away\b|in\b|way\b)[a-z]+(?:\s+[a-z]+)?)(?![\w-])",
        re.IGNORECASE,
    ),
    late(
        rf"(?<![\w-])(?:{_CARRYING})\s+no\s+(?P<what>(?!up\b|away\b|in\b|way\b)[a-z]+(?:\s+[a-z]+)?)(?![\w-])",
        re.IGNORECASE,
    ),
    late(
        r"(?<![\w-])no\s+(?P<what>(?!up\b|away\b|in\b|way\b)[a-z]+(?:\s+[a-z]+)?)\s+(?:[\w’'-]+\s+){0,4}?(?:was|were|is|are|(?:has|have|had)\s+been)\s+"
        rf"(?:yet\s+|ever\s+)?(?:{_CARRYING})(?![\w-])",
        re.IGNORECASE,
    ),
)
_LIMITED = late(
    r"(?<![\w-])(?:until|till|before|unless|except|but|other\s+than|more|further|longer|only|without|"
    r"new|additional|later|since|after)(?![\w-])",
    re.IGNORECASE,
)
_DENYING = late(
    r"(?<![\w-])(?:not|no|never|nobody|none|nothing|neither|nor|without|cannot|\w+n[’']t|few|little|hardly|"
    r"refus\w+|declin\w+|fail\w*|unable|avoid\w*|den\w+|refrain\w*|lack\w*|un\w+ed|only|yet|would|could|may|"
    r"might|should|if|whether)(?![\w-])",
    re.IGNORECASE,
)
_NEAR = 60
_SIGNS = ("no ", "not ", "never ", "n’t ", "n't ")


def unmade_findings(support: Support) -> Iterator[Finding]:
    """“The report did not assign blame” becomes “The report blamed the firm”."""
    quoted = support.quoted
    folded = support.folded_quotes
    is_plain = all(sign not in folded for sign in _SIGNS)
    if is_plain or _DENYING.search(support.claim):
        return
    for pattern in _UNMADE:
        for found in pattern.finditer(quoted):
            what = frozenset(map(stem, found["what"].split()))
            if _LIMITED.search(quoted, found.start(), found.end() + _NEAR):
                continue
            told = next((it for it in events(support.claim) if _tells(support, it, what)), None)
            if told is not None and not _is_told(quoted, what):
                yield Finding(
                    code="C-POLARITY",
                    message=f"the quote says {shown(found.group())}, the claim "
                    f"{shown(told.words)} ({support.place})",
                    tip="word the claim as the quote has it",
                )
                return


def _tells(support: Support, event: Event, what: frozenset[str]) -> bool:
    """Whether an event of the claim is the deed that the noun names."""
    verb = stem(event.words.split()[-1])
    if event.is_inferred or not of_kin(what, frozenset((verb,))):
        return False
    around = event.stems
    is_same = not around or bool((stems(support.claim) - {verb}) & stems(support.quoted))
    return is_same and said(support.claim, event) is Said.SO


def _is_told(quoted: str, what: frozenset[str]) -> bool:
    """Whether the quote tells the deed elsewhere by a verb of its own."""
    return any(
        of_kin(what, frozenset((stem(it.words.split()[-1]),))) and said(quoted, it) is Said.SO
        for it in events(quoted)
    )
