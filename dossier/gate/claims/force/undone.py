"""Undone: what the quote says was refused, declined or ruled out is not done in the claim."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import core
from dossier.gate.claims.reading.governed import governed
from dossier.gate.claims.reading.terms import stem, stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import DENIED_BEFORE, NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_NOT_DOING = (
    r"(?:fail|refus|declin|neglect|omit|forg[eo]t|hesitat)(?:e|es|ed|s|ing|ted)?\s+"
    r"(?:(?:on\s+)?\w+day\s+|again\s+|once\s+more\s+|so\s+far\s+)?to(?!\s+(?:the|"
    r"an?|his|her|its|their)\b)|"
    r"c[ao]mes?\s+close\s+to|on\s+the\s+(?:brink|verge|edge)\s+of|"
    r"(?<!stopped )(?<!stops )(?<!stop )short\s+of|"
    r"too\s+(?!early|soon)[a-z]+\s+to(?=\s)|(?:unable|unwilling|reluctant|powerless|yet)\s+to|(?:stop|stops|stopped)\s+short\s+of|"
    r"(?:refrain|abstain|desist|prevent|kept|keep|barr|bann|stopp)(?:s|ed|"
    r"ing)?(?:\s+\w+){0,3}?\s+from|"
    r"(?:avoid|resist|stop|cancel|abandon|scrap|block|prevent|forbid|exclud|preclud)(?:e|es|"
    r"ed|s|ing|led|ped|ned|"
    r"ding)?(?:\s+out)?(?=\s)(?!\s+(?:in|at|on|near|for|by|of|there|here)\b)|den(?:y|ies|"
    r"ied|ying)(?=\s+(?:having|being|any|\w+ing)\b)|(?:forbade|rul(?:es?|ed|ing)\s+out|"
    r"gave\s+up|forbidden)"
)
_SIGNS = late(rf"(?<![\w-])(?:{_NOT_DOING})(?![\w-])", re.IGNORECASE)
_DENYING = late(
    rf"(?<![\w-])(?:{_NOT_DOING}|{NEGATING}|"
    rf"nearly|almost|close|brink|verge|edge|narrow\w*|call\w*\s+off|g[ia]v\w+\s+up|no\s+longer|drop\w*|ax(?:e|ed|es|ing)|ditch\w*|"
    rf"shelv\w*|suspend\w*|postpon\w*|"
    r"refus\w*|declin\w*|fail\w*|reject\w*|disput\w*|refut\w*|den(?:y|ie[sd])|dismiss\w*|rul\w+\s+out|exclu\w*|"
    r"avoid\w*|"
    r"oppos\w*|against|ban(?:s|ned|ning)?|forb\w*|prohibit\w*|prevent\w*|stop\w*|lack\w*|unable|unwilling|"
    r"reluctan\w*|impossib\w*|ignor\w*|withh\w+|remain\w*|instead|resist\w*|cancel\w*|abandon\w*|"
    r"scrap\w*|drop\w*|block\w*|unanswered|silen\w+|kept|turned\s+down|asked|demand\w*|wanted|"
    r"unless|"
    r"hesita\w*|yet|few|little|only|after|until|away|outlaw\w*|illegal|miss(?:ed|es|ing)?|below|bar(?:red|s)?|short\s+of|"
    r"halt\w*|"
    r"im\w+ble|un\w+ed)(?![\w-])",
    re.IGNORECASE,
)
_LEAST = 2
_PURPOSE = late(r"(?<![\w-])to\s+\Z")
"""“in turn, to prevent a collapse”: what for, which the claim may leave out."""
_MEANS = late(r"[^,.;:!?]*?\sby\s(?P<deed>[a-z]+ing)(?!\w)")
"""“avoided it by leaving out every stone”: the stones were left out."""
_NOT = late(DENIED_BEFORE, re.IGNORECASE)
_NEAR = 80
"""Code points before a word of not doing within which another denies it."""


def undone_findings(support: Support) -> Iterator[Finding]:
    """Something not done in the quote, and done in the claim."""
    claim, quoted = support.claim, support.quoted
    for match in _SIGNS.finditer(quoted):
        if _NOT.search(quoted[max(0, match.start() - _NEAR) : match.start()]):
            continue
        means = _MEANS.match(quoted, match.end())
        if means and stem(means["deed"]) in stems(claim) and not match.group().endswith("to"):
            continue
        told = governed(quoted, match.start(), match.end())
        if not told.is_said(stems(claim)) or not _has_enough(
            core(claim), frozenset((*told.after, *told.before))
        ):
            continue
        if _PURPOSE.search(quoted, max(0, match.start() - _NEAR), match.start()) and not (
            stems(claim) & set(told.after)
        ):
            continue
        own = {found.group().casefold() for found in _DENYING.finditer(quoted[match.end() :])}
        if all(found.group().casefold() in own for found in _DENYING.finditer(claim)):
            yield Finding(
                code="C-POLARITY",
                message=f"the quote says {shown(quoted[match.start() : match.end() + 30])}, the "
                f"claim leaves that out ({support.place})",
                tip="word the claim as the quote has it",
            )
            return


def _has_enough(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the claim shares two content words with the clause, or its only one."""
    return len(mine & theirs) >= min(_LEAST, max(1, len(mine)))
