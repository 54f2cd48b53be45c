"""Modality: what the quote gives as possible, wished, planned or due, no claim gives as surer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dossier.gate.claims.content import content, is_best
from dossier.gate.claims.governed import clause_around, governed
from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import stem, stems, words_in
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_POSSIBLE = (
    r"(?-i:may)|might|could|can|possib\w+|potential\w*|perhaps|maybe|chances?|prospects?|risk\w*|"
    r"threat\w*|"
    r"danger\w*|fear\w*|speculat\w+|suggest\w*|hint\w*|uncertain\w*|doubt\w*|whether|left\s+open|"
    r"remain\w*\s+open|options?|"
    r"able|unable|allow\w*|permi(?:t|ts|tted|ssion)|entitled|free\s+to|right\s+to|consider\w*|"
    r"conceivabl\w+|"
    r"warn\w*\s+(?:\w+\s+){0,2}?(?:of|about|against)|raised\s+the|question\w*|imagin\w+|"
    r"unknown|unclear|not\s+known|(?:not|\w+n[’']t)\s+(?:sure|certain|clear|be(?:en)?\s+exclud\w*|"
    r"exclud\w*|rul\w*)|rul\w+\s+out|"
    r"as\s+early\s+as\s+possible|planned|proposed|(?:vot(?:e|ed|ing)|rul(?:e|ed|ing)|referendum|ballot)\s+on"
)
_ALLEGED = (
    r"alleg\w+|reported\w*|suppos\w+|purported\w*|suspect\w*|suspicion|accus\w+|claim\w*|"
    r"rumou?r\w*|"
    r"unconfirmed|unproven|so-called|apparent\w*|seem\w*|appear\w*|believed|thought|said\s+to|"
    r"according\s+to|charge[sd]?|presum\w+"
)
_LIKELY = (
    r"probab\w+|likel\w+|unlikel\w+|presum\w+|expect\w*|believ\w+|thought|think\w*|assum\w+|"
    r"estimat\w+|"
    r"set\s+to|due\s+to"
)
_WISHED = (
    r"hop(?:e|es|ed|ing)|want\w*|wish\w*|would\s+like|desir\w+|aim\w*|seek\w*|sought|tr(?:y|ies|"
    r"ied|ying)|"
    r"attempt\w*|consider\w*|read(?:y|iness)|willing\w*|prepared|open\s+to|openness|interest\w*|"
    r"inten(?:d|t)\w*|plann(?:ed|ing)|plans?\s+(?:to|for|of)|goals?|target\w*|propos\w+|offer\w*|"
    r"ideas?|think\w*|thought|discuss\w*|"
    r"weigh\w*|efforts?|bid|ambition\w*|purpose|eager|keen|demand\w*|ask\w*|request\w*|call(?:s|"
    r"ed)?\s+for|"
    r"look(?:s|ed|ing)?\s+(?:at|into|to)|mull\w*|if|in\s+order\s+to|contemplat\w+|explor\w+|"
    r"press\w*\s+for|push\w*\s+for|favou?r\w*"
)
_PLANNED = (
    r"will|would|shall|should|must|agree\w*|promis\w+|pledg\w+|vow\w*|threat\w*|due|set|schedul\w+|"
    r"announc\w+|decid\w+|decision|committed|undertak\w+|undertook|expect\w*|forthcoming|future|"
    r"upcoming|"
    r"condition\w*|forecast\w*|predict\w*|draft\w*|to\s+be|(?:is|are|was|were)\s+(?:not\s+)?to|"
    r"guarantee\w*|"
    r"order(?:s|ed)\s+(?:\w+\s+){1,4}?to|prepar\w+|warn\w*|next|tomorrow|going\s+to|in\s+store"
)
_OWED = (
    r"must|should|ought|need\w*|ha(?:s|ve|d)\s+to|requir\w+|obliged|obligat\w+|demand\w*|"
    r"insist\w*|urg\w+|"
    r"call\w*|ask\w*|order\w*|want\w*|necess\w+|recommend\w*|advis\w+|propos\w+|request\w*|due|"
    r"expect\w*|supposed|told|to\s+be|would|instruct\w*|dut(?:y|ies)|was\s+to|were\s+to|is\s+to|"
    r"are\s+to"
)


_NAMED = 4
_SUPPOSED = late(r"\b(?:if|unless|whether|provided\s+that)\s*\Z", re.IGNORECASE)
_AGREED = late(r"agree|decid", re.IGNORECASE)
_DEED = late(
    r"\s+(?:extend|prolong|lift|suspend|impose|ban|approve|adopt|allow|end|recogni[sz]e|appoint|"
    r"postpone|adjourn|reject|fund|grant)\b"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Degree:
    """One degree of certainty: the signs of it in a quote, and what in a claim says no more.

    `is_open` degrees are about what has not happened: a claim keeps them by an infinitive as well.
    """

    name: str
    signs: re.Pattern[str]
    kept_by: re.Pattern[str]
    is_open: bool = False


def _words(*groups: str) -> re.Pattern[str]:
    return late(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])", re.IGNORECASE)


_TELLING = (
    frozenset(
        "may might could possibly perhaps maybe possible potential potentially whether not "
        "never".split()
    ),
    frozenset(
        "allegedly alleged reportedly apparently supposedly called purportedly purported "
        "suspected unconfirmed rumoured rumored presumed claimed seemingly ostensibly said "
        "reported".split()
    ),
    frozenset(
        "probably presumably likely unlikely seem seems seemed appear appears appeared believed "
        "thought expected assumed".split()
    ),
    frozenset(("would",)),
    frozenset(
        "hope hopes hoped hoping want wants wanted wanting wish wishes wished wishing aim aims "
        "aimed aiming seek seeks sought seeking try tries tried trying attempt attempts attempted "
        "attempting would ready willing prepared keen eager considering weighing mulling "
        "contemplating exploring consider considers considered thinking open".split()
    ),
    frozenset(
        "will would shall is are plan plans planned planning intend intends intended intending "
        "agree agrees agreed agreeing promise promises promised promising pledge pledges pledged "
        "pledging "
        "vow vows vowed vowing threaten threatens threatened threatening propose proposes proposed "
        "proposing offer offers offered offering decide decides decided deciding preparing prepare "
        "prepares prepared due set scheduled".split()
    ),
    frozenset("must should ought need needs has have".split()),
)
"""Words of which one stands in every sign of a degree: a cheap look before the pattern."""
_TABLE: tuple[tuple[str, str, tuple[str, ...], bool], ...] = (
    (
        "possibility",
        r"(?-i:may|might|could)(?!\s+not\b)(?=\s+[a-z])(?!\s+(?:see|hear|feel|smell|taste|tell|"
        r"remember|afford)\b)|possibly|perhaps|maybe|possible|potential|potentially|"
        r"whether|(?:not|never)\s+(?:rul\w+\s+out|exclud\w+|preclud\w+)",
        (_POSSIBLE, _ALLEGED),
        False,
    ),
    (
        "hedge",
        r"allegedly|alleged(?!\s+that)|reportedly|apparently|supposedly|so-called|purportedly|"
        r"purported|suspected|unconfirmed|rumou?red|presumed|claimed(?!\s+that)|seemingly|"
        r"ostensibly|(?:is|are|was|were)\s+(?:alleged|reported|rumou?red|said|suspected)\s+(?:to|"
        r"of)",
        (_ALLEGED, _POSSIBLE, _LIKELY),
        False,
    ),
    (
        "likelihood",
        r"probably|presumably|(?:un)?likely|(?:seem|appear)(?:s|ed)?\s+to|(?:believed|thought|"
        r"expected|assumed)\s+to",
        (_LIKELY, _POSSIBLE, _ALLEGED),
        False,
    ),
    ("hypothesis", r"would\s+have", (_POSSIBLE, r"would|if"), False),
    (
        "wish",
        r"(?:hope|want|wish|aim|seek|try|attempt)(?:s|ed)?\s+to|(?:hoping|wanting|wishing|aiming|"
        r"seeking|trying|attempting)\s+to|(?:tries|tried|sought)\s+to|would\s+like\s+to|"
        r"(?:ready|willing|prepared|keen|eager)\s+to|(?:is|are|was|were|be)\s+(?:considering|"
        r"weighing|mulling|contemplating|exploring)|consider(?:s|ed)?(?=\s+\w+ing\b)|thinking\s+of|"
        r"open\s+to",
        (_WISHED, _POSSIBLE),
        True,
    ),
    (
        "intention",
        r"(?:will|would|shall|is\s+going\s+to|are\s+going\s+to|is\s+to|are\s+to)(?!\s+(?:not|have|"
        r"never)\b)(?=\s+[a-z])|(?:plan|intend|agree|promise|pledge|vow|threaten|propose|offer|"
        r"decide|prepar)(?:s|d|ed|ned|ing|ning)?\s+to|(?:due|set|scheduled)\s+to|(?:is|are)\s+"
        r"preparing|promis(?:e|es|ed)(?=\s+(?:an?|the|more|new)\b)",
        (_PLANNED, _WISHED, _POSSIBLE),
        True,
    ),
    (
        "obligation",
        r"(?:must|should|ought\s+to|needs?\s+to|(?:has|have)\s+to)(?!\s+(?:not|have|never)\b)"
        r"(?=\s+[a-z])",
        (_OWED, _WISHED, _POSSIBLE, "will"),
        True,
    ),
)
"""Name, signs in the quote, words of the claim that keep it, and whether it is open."""


@cache
def _degrees() -> tuple[Degree, ...]:
    """The table, compiled on first use."""
    return tuple(
        Degree(name=name, signs=_words(signs), kept_by=_words(*kept), is_open=is_open)
        for name, signs, kept, is_open in _TABLE
    )


def modality_findings(support: Support) -> Iterator[Finding]:
    """What the claim gives as surer than the quote does."""
    claim, quoted = support.claim, support.quoted
    said = stems(claim)
    found = words_in(quoted)
    for degree in (
        item for item, telling in zip(_degrees(), _TELLING, strict=True) if found & telling
    ):
        for match in degree.signs.finditer(quoted):
            opens, closes = clause_around(quoted, match.start(), match.end())
            if _SUPPOSED.search(quoted[:opens]) or _is_deed(match.group(), quoted[match.end() :]):
                continue
            told = governed(quoted, match.start(), match.end())
            if not told.is_said(said) and not _is_named(degree, told.after, said):
                continue
            if not is_best(said, quoted, match.start()):
                continue
            rest = f"{quoted[:opens]} {quoted[closes:]}"
            if stem(match.group().split()[0]) in said:
                continue
            if _is_kept(degree, content(claim), rest) or (
                degree.is_open and _is_open_in(claim, told.after[:1])
            ):
                continue
            yield Finding(
                code="C-FORCE",
                message=f"the quote has a {degree.name}, {shown(match.group())}, the claim has "
                f"none ({support.place})",
                tip="word the claim no surer than the quote",
            )
            return


def _is_named(degree: Degree, after: tuple[str, ...], said: frozenset[str]) -> bool:
    """“alleged movements by the troops”: a noun that the claim may turn into a verb."""
    return degree.name == "hedge" and sum(word in said for word in after[1:_NAMED]) > 1


def _is_kept(degree: Degree, claim: str, rest: str) -> bool:
    """Whether the claim has a word of as little force that is not just another clause's own."""
    signs = {match.group().casefold() for match in degree.signs.finditer(rest)}
    own = {match.group().casefold() for match in degree.kept_by.finditer(rest)} - signs
    return any(match.group().casefold() not in own for match in degree.kept_by.finditer(claim))


def _is_deed(sign: str, after: str) -> bool:
    """Whether what was agreed or decided is done by agreeing: “agreed to extend the truce”."""
    return _AGREED.match(sign) is not None and _DEED.match(after) is not None


def _is_open_in(claim: str, heads: tuple[str, ...]) -> bool:
    """Whether the claim has the governed verb only as an infinitive or a noun: `to close it`."""
    earlier, found = "", []
    for match in re.finditer(r"[\w’'-]+", claim):
        word = match.group()
        if stem(word) in heads:
            is_bare = (
                lexicon().tags.get(word.casefold(), "v") == "v" and word.casefold()[-1:] != "s"
            )
            found.append(earlier == "to" and is_bare)
        earlier = word.casefold()
    return bool(found) and all(found)
