"""Unsettled: what the quote leaves open the claim does not settle."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SIGNS = late(
    r"(?<![\w-])(?:too\s+(?:early|soon)\s+to\s+(?:say|speak|tell|talk|judge|know|decide|conclude)|"
    r"(?:un|not\s+(?:yet\s+)?|n[’']t\s+(?:yet\s+)?)(?:clear|known|certain|sure|decided|convinced)"
    r"(?=\s+(?:whether|if|how|why|when|who|that))|doubt(?:s|ed)?\s+(?:that|whether)|"
    r"(?:remains?|remained)\s+to\s+be\s+seen|"
    r"(?:no|little|hardly\s+any|scant|few)\s+(?:decision|conclusion|agreement|evidence|proof|sign|indication)s?(?=\s+(?:on|"
    r"that|about|of|whether))|"
    r"(?:(?:could|can|did|do|does|has|have|had|was|were|is)(?:\s+not|n[’']t)|cannot|"
    r"unable\s+to|(?:has|have|had|is|are)\s+(?:yet|still)\s+to)"
    r"\s+(?:yet\s+|been\s+able\s+to\s+|able\s+to\s+)?(?:confirm|verif\w+|establish|prove|determine|"
    r"identif\w+|demonstrate)(?:ed|n)?(?=\s)|"
    r"(?:know|say|tell|determine|establish|decide|verify|confirm)(?:s|ed)?\s+(?:whether|if)|"
    r"whether(?=\s[^.;:]{3,120}\s(?:is|was|are|were|remain\w*)\s+(?:still\s+)?(?:un|not\s|"
    r"open|disputed)))"
    r"(?![\w-])",
    re.IGNORECASE,
)
_EXAMINED = late(
    r"(?:\A|[.;]\s)(?P<about>[^.;]{3,80}?)\s(?:is|are|was|were)\s(?:still\s)?being\s"
    r"(?:investigated|examined|checked|reviewed|looked\sinto)(?![\w-])"
)
_UNSEEN = late(
    r"(?<![\w-])(?:(?:(?:not|\w+n[’']t|cannot|never)\s+|"
    r"(?:hard|difficult|impossible|struggl\w+)\s+(?:for\s+\w+\s+)?to\s+)"
    r"(?:see|imagine|understand|picture|conceive|think)\s+(?:of\s+)?(?:how|why|any\s+way|a\s+way)"
    r"(?=\s[^.;:]{1,60}?\b(?:can|could|should|would|will|might|may|must)\b)|"
    r"(?:sees?|saw)\s+no\s+(?:way|reason|chance))(?![\w-])",
    re.IGNORECASE,
)
"""“do not see how we can”: as good as “cannot”."""
_END = late(r"[.;:!?]|,\s(?:but|saying|adding|and)\b|\sbut\s", re.IGNORECASE)
_ASIDE = late(r",\s(?:who|whose|which)\s[^,]*(?:,|\Z)")
"""“whether it reached Lind, who survived”: that she did is not left open."""
_OPEN = late(
    rf"(?<![\w-])(?:{NEGATING}|"
    r"whether|if|"
    r"early|soon|un\w+|open|doubt\w*|question\w*|ask\w*|wonder\w*|(?-i:may)|might|possib\w+|perhaps|"
    r"declin\w*|refus\w*|silen\w*|seen|yet|disput\w*|reserv\w*|avoid\w*|wait\w*|await\w*|how|why|"
    r"who|what|when|fail\w*|lack\w*|evade[ds]?|dodg\w*|consider\w*|den\w+|investigat\w*|"
    r"examin\w*|check\w*|review\w*|inquir\w*|enquir\w*|prob\w*|look\w*|study|studi\w*|"
    r"suspect\w*|suspicio\w*|alleg\w*|little|hardly|scarcely|scant|few)(?![\w-])|n[’']t\b|[?]",
    re.IGNORECASE,
)
_DOUBT = late(r"(?<![\w-])(?:doubt\w*|unsure|uncertain|sceptic\w*|skeptic\w*|not)(?![\w-])", re.I)
_SHARE, _ROOT = 0.6, 5


def unsettled_findings(support: Support) -> Iterator[Finding]:
    """“It is too early to speak of guilt” becomes “They are guilty”."""
    said = content(support.claim)
    if "without" in support.quoted and _UNSEEN.search(support.quoted):
        said = said.replace("without", " ")
    if _OPEN.search(said) or _DOUBT.search(support.claim):
        return
    mine = stems(said)
    for match in (
        *_SIGNS.finditer(support.quoted),
        *_UNSEEN.finditer(support.quoted),
        *_EXAMINED.finditer(support.quoted),
    ):
        end = _END.search(support.quoted, match.end())
        about = stems(
            match.groupdict().get("about")
            or _ASIDE.sub(" ", support.quoted[match.end() : end.start() if end else None])
        )
        shared = sum(any(_is_like(word, other) for other in mine) for word in about)
        if about and shared >= max(1, _SHARE * len(about)):
            yield Finding(
                code="C-POLARITY",
                message=f"the quote leaves it open, {shown(match.group())}, the claim does not "
                f"({support.place})",
                tip="say in the claim that it is open",
            )
            return


def _is_like(one: str, other: str) -> bool:
    """“guilt” and “guilty”."""
    return one == other or (len(one) >= _ROOT and one[:_ROOT] == other[:_ROOT])
