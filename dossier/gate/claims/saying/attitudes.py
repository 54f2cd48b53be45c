"""Attitudes: what somebody asks, doubts, fears, hopes or suspects no claim says to be so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dossier.gate.claims.reading.presupposed import is_presupposed
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_UNSURE = (
    r"may|might|could|possib\w+|perhaps|maybe|probab\w+|likely|unlikely|seem\w*|appear\w*|alleg\w+|"
    r"apparent\w*|suppos\w+|reported\w*|rumou?r\w*|speculat\w+|suspect\w*|suspicion\w*|whether|if|"
    rf"impossib\w+|improbab\w+|implausib\w+|{NEGATING}|unless|unclear|unknown|open|uncertain\w*|unsure|"
    r"question\w*|doubt\w*|ask\w*|wonder\w*|investigat\w+|examin\w+|check\w*|den(?:y|ie[sd])|"
    r"disput\w*|reject\w*|dismiss\w*|wrong\w*|untrue|false\w*|accus\w*|claim\w*|refut\w*|contest\w*"
)
_THINKING = (
    r"believ\w*|think\w*|thought|assum\w*|presum\w*|reckon\w*|guess\w*|view|opinion|expect\w*"
)
_FEARING = (
    r"fear\w*|worr\w+|afraid|concern\w*|warn\w*|dread\w*|alarm\w*|threat\w*|danger\w*|"
    r"risk\w*|nervous"
)
_HOPING = (
    r"hop(?:e|es|ed|ing|eful\w*)|want\w*|wish\w*|would\s+like|expect\w*|confiden\w+|optimis\w+"
)
_TABLE = (
    (
        r"(?<!^)(?<![Aa]nd )ask(?:s|ed|ing)?\s+(?:[\w’'-]+\s+){0,3}?(?:if|whether)|"
        r"wonder(?:s|ed|ing)?\s+(?:if|whether)|question(?:s|ed|ing)?\s+(?:if|whether)|"
        r"(?:not|n[’']t|un)\s?(?:sure|certain|convinced)\s+(?:that|if|whether)|"
        r"(?:doubt|disput|contest)(?:s|ed|es|e|ing)?\s+(?:that|whether|if)|"
        r"(?:not|n[’']t)\s+(?:believe|think|expect|assume)(?:\s+that)?|"
        r"s[ck]eptical\s+(?:that|about\s+whether)",
        (_UNSURE,),
    ),
    (
        r"(?:fear|dread)(?:s|ed|ing)?(?:\s+that)?|worr(?:y|ies|ied|ying)\s+that|afraid\s+that|"
        r"concern(?:ed|s)?\s+that",
        (_UNSURE, _THINKING, _FEARING),
    ),
    (r"hop(?:e|es|ed|ing)\s+that|wish(?:es|ed)?\s+that", (_UNSURE, _HOPING)),
    (
        r"suspect(?:s|ed|ing)?(?:\s+that)?|(?:reports|rumou?rs|speculation|suspicions?|theory)\s+that|"
        r"[Ii]t\s+(?:seem|appear)(?:s|ed)(?:\s+that)?|guess(?:es|ed)?\s+that|assum(?:e|es|ed)\s+that|"
        r"(?:is|are|was|were|be|been)\s+(?:also\s+)?(?:feared|believed|presumed|assumed|thought|"
        r"rumou?red)(?:\s+to\s+(?:have\s+(?:been\s+)?|be\s+)?)?",
        (_UNSURE, _THINKING, _FEARING, r"reports?|said\s+to"),
    ),
    (r"jok(?:e|es|ed|ing)\s+that", (_UNSURE, r"jok\w+|jest\w*|quipp?\w*|humou?r\w*|laugh\w*")),
)
_END = late(r"[.;:!?”“\"]|,\s(?:but|and|saying|adding|said|says|told|who|which)\b|\sbut\s")
_LEAST, _COVERED = 2, 0.6


@dataclass(frozen=True, kw_only=True, slots=True)
class _Attitude:
    signs: re.Pattern[str]
    kept_by: re.Pattern[str]


def attitude_findings(support: Support) -> Iterator[Finding]:
    """“asked if the bridge was unsafe” becomes “said the bridge was unsafe”."""
    mine = stems(support.claim)
    for attitude in _attitudes():
        found = list(attitude.signs.finditer(support.quoted))
        if not found or attitude.kept_by.search(support.claim):
            continue
        if is_presupposed(support.claim, support.quoted):
            return
        for match in found:
            if match.group().casefold() in support.folded:
                continue
            if _is_said(support.quoted, match, mine):
                yield Finding(
                    code="C-FORCE",
                    message=f"the quote has {shown(match.group().strip())}, the claim says it is "
                    f"so ({support.place})",
                    tip="word the claim no surer than the quote",
                )
                return


def _is_said(quoted: str, match: re.Match[str], mine: frozenset[str]) -> bool:
    """Whether the claim has most of what is asked or feared, and it stands nowhere else."""
    end = _END.search(quoted, match.end())
    stop = end.start() if end else len(quoted)
    about = stems(quoted[match.end() : stop])
    rest = stems(f"{quoted[: match.start()]} . {quoted[stop:]}")
    shared = about & mine
    if not about or len(shared) < max(min(_LEAST, len(about)), _COVERED * len(about)):
        return False
    return not about <= rest


@cache
def _attitudes() -> tuple[_Attitude, ...]:
    return tuple(
        _Attitude(
            signs=late(rf"(?<![\w-])(?:{signs})(?![\w-])", re.IGNORECASE),
            kept_by=late(rf"(?<![\w-])(?:{'|'.join(kept)})(?![\w-])|n[’']t\b", re.IGNORECASE),
        )
        for signs, kept in _TABLE
    )
