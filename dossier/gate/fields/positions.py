"""Positions: who takes which stance on what, and by whose word, stands in the quotes."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.sense.sides import denials
from dossier.gate.claims.support import Support
from dossier.gate.fields.sayers import are_one, is_in_office, is_near, is_side_of, is_told, name_of
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.model.dossier import Dossier
from dossier.model.records import Fact, Position, Proposal
from dossier.model.vocabulary import Stance
from dossier.text.patterns import late

_FOR = late(
    r"(?<![\w-])(?:accept|approv|adopt|agree|support|back(?:s|ed|ing)?\b|welcom|endors|favour|favor|"
    r"embrac|(?:ready|willing)\s+to\s+(?:accept|agree|support|sign|approve|grant|back|adopt)|consent|ratif|allow|grant|in\s+favou?r)\w*",
    re.IGNORECASE,
)
_AGAINST = late(
    r"(?<![\w-])(?:reject|refus|oppos(?:e|es|ed|ing)(?![\w-])|opposition\s+to|against|rul\w+\s+out|declin|veto|turn\w*\s+down|dismiss|"
    r"unacceptab|no\s+(?:grounds|reason|need)\b|exclud|resist|negativ|forbid|forbad)\w*",
    re.IGNORECASE,
)
_ASKING = late(
    r"(?<![\w-])(?:propos|demand|want|call|insist|urg|ask|seek|sought|request|requir|must|should|need|"
    r"offer|suggest|plan|press|initiativ|draft|guarant|wish|hop|try|tri|pursu|concern|obtain)\w*",
    re.IGNORECASE,
)
_TALKING = late(
    r"(?<![\w-])(?:talk|discuss|dialog|negotiat|ready|open|consider|explain|meet|consult|prepared)\w*",
    re.IGNORECASE,
)
_PROPOSING = late(
    r"(?<![\w-])(?:propos|demand|offer|suggest|initiat|draft|call(?:s|ed)?\s+for)\w*", re.IGNORECASE
)
_NOT = late(
    r"(?<![\w-])(?:not|no|never|nor|neither|none|\w+n[’']t|without|ignor\w*|unacceptab\w*|stop\w*|"
    r"against|halt\w*|abandon\w*|drop\w*|criticis\w*|criticiz\w*)(?![\w-])",
    re.IGNORECASE,
)
_CLAUSE = late(r"[,;:.]\s|\s(?:and|but|while|whereas)\s")
_SILENT = late(
    r"\b(?:not|n[’']t|never|no)\s+(?:yet\s+)?(?:comment|said|say|answer|repl|respon|react|decid)\w*|"
    r"\bdeclined\s+to\s+(?:comment|say|answer)",
    re.IGNORECASE,
)
_WHETHER = late(r"(?<![\w-])(?:if|whether)(?:\s+[\w’'-]+){0,4}\s+\Z", re.IGNORECASE)
_REACH = 60
_ASKED_FOR = (Stance.PROPOSES, Stance.DEMANDS, Stance.COUNTER_PROPOSES)


def position_findings(
    fact: Fact, support: Support, dossier: Dossier
) -> Iterator[tuple[str, Finding]]:
    """What the position says that the quotes do not, each with the key of the position it is at.

    `support.named` are the speakers of the quotes, without `said_by`.
    """
    position = fact.position
    if position is None:
        return
    if not _is_party(position, support, dossier):
        yield "actor", _unnamed(support, "the position is of", position.actor)
    if not _is_authority(fact, position, support, dossier):
        yield "according_to", _unnamed(support, "the position is told by", position.according_to)
    if found := _contradiction(position, support):
        yield (
            "stance",
            Finding(
                code="C-POLARITY",
                message=f"the stance is “{position.stance}”, but {found} ({support.place})",
                tip="correct the stance, or quote the passage that has it",
            ),
        )
    proposal = dossier.proposals.get(position.proposal)
    if proposal is not None and not _is_meant(proposal, support):
        yield (
            "proposal",
            Finding(
                code="C-NAME",
                message=f"no word of “{proposal.name}” stands in claim or quotes ({support.place})",
                tip="quote the passage that has it, correct the proposal, or add to its terms",
            ),
        )


def _is_party(position: Position, support: Support, dossier: Dossier) -> bool:
    """Whether quotes or their paragraph name the party, or it is the one the speaker speaks for."""
    if is_told(support, position.actor) or is_near(support, position.actor):
        return True
    if is_in_office(support, position.actor, dossier.actors):
        return True
    told_by = replace(support, named=(*support.named, position.according_to))
    return is_side_of(told_by, position.actor) or are_one(
        dossier.actors, position.actor, position.according_to
    )


def _unnamed(support: Support, what: str, id: str) -> Finding:
    return Finding(
        code="C-NAME",
        message=f"{what} {name_of(support, id)}, whom no quote names ({support.place})",
        tip="quote the passage that names them, or correct the position",
    )


def _is_authority(fact: Fact, position: Position, support: Support, dossier: Dossier) -> bool:
    """Whether it is the speaker, the source's outlet or somebody the quotes name."""
    given = position.according_to
    outlets = (passage.source.outlet for passage in support.passages)
    if given in support.named or given in outlets or is_told(support, given):
        return True
    return is_in_office(support, given, dossier.actors)


def _contradiction(position: Position, support: Support) -> str:
    """What the quotes say against the stance; or nothing."""
    agreed, refused, is_left_open = _tally(_clauses_of(position.actor, support))
    stance = position.stance
    if stance is Stance.ACCEPTS:
        if not agreed and not refused and (silence := _SILENT.search(support.quoted)):
            return f"the quotes say {shown(silence.group())}"
        if refused and not agreed:
            return f"the quotes say {shown(refused)}"
        return "the quotes leave it open" if is_left_open and not agreed else ""
    if stance is Stance.REJECTS:
        if agreed and not refused:
            return f"the quotes say {shown(agreed)}"
        return _asked(support) if not refused else ""
    if agreed or not refused:
        return ""
    if stance in _ASKED_FOR:
        return "" if _ASKING.search(support.quoted) else f"the quotes say {shown(refused)}"
    if stance is Stance.OPEN_TO_TALKS:
        return "" if _TALKING.search(support.quoted) else f"the quotes say {shown(refused)}"
    return ""


def _asked(support: Support) -> str:
    """A proposal or demand in quotes that refuse nothing, under a claim that refuses nothing."""
    asked = _PROPOSING.search(support.quoted)
    if asked is None or _AGAINST.search(support.claim) or _NOT.search(support.claim):
        return ""
    return "" if _NOT.search(support.quoted) else f"the quotes say {shown(asked.group())}"


def _clauses_of(actor: str, support: Support) -> str:
    """The clauses that name the party, where one of them consents or refuses; or all."""
    voice = support.library.voice(actor)
    names = voice.names if voice else (actor,)
    parts = _CLAUSE.split(support.quoted)
    theirs = " . ".join(part for part in parts if any(name in part for name in names))
    return theirs if _FOR.search(theirs) or _AGAINST.search(theirs) else support.quoted


def _tally(quoted: str) -> tuple[str, str, bool]:
    """Words of consent, words of refusal, and whether consent is left open."""
    agreed = refused = ""
    is_left_open = False
    for pattern, is_consent in ((_FOR, True), (_AGAINST, False)):
        for match in pattern.finditer(quoted):
            if _WHETHER.search(quoted[: match.start()]):
                is_left_open = True
            elif (len(denials(quoted, match.start())) % 2 == 0) == is_consent:
                agreed = agreed or _with_denial(quoted, match)
            else:
                refused = refused or _with_denial(quoted, match)
    return agreed, refused, is_left_open


def _with_denial(quoted: str, match: re.Match[str]) -> str:
    """The word, with the words before it where one of them denies it."""
    if not denials(quoted, match.start()):
        return match.group()
    before = _NOT.finditer(quoted, max(0, match.start() - _REACH), match.start())
    start = max((found.start() for found in before), default=match.start())
    return quoted[start : match.end()]


def _is_meant(proposal: Proposal, support: Support) -> bool:
    """Whether a word of the proposal's name or terms stands in claim, quotes or their sentences."""
    words = stems(" ".join((proposal.name, *proposal.terms)))
    around = " ".join(item.in_sentence for item in support.passages)
    return bool(words & (stems(support.claim) | stems(around)))
