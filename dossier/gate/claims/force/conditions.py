"""Conditions: a claim keeps the condition or exception under which its quote says so."""

import re
from collections.abc import Iterator, Mapping

from dossier.dates.calendar import MONTHS, WEEKDAYS
from dossier.gate.claims.reading.asides import without_asides
from dossier.gate.claims.reading.content import content, core, is_about, sentences_of
from dossier.gate.claims.reading.deeds import deeds_done
from dossier.gate.claims.reading.presupposed import is_presupposed
from dossier.gate.claims.reading.shares import SIGNS, Share
from dossier.gate.claims.reading.terms import stems, terms
from dossier.gate.claims.reading.ultimatums import is_conditional, ultimatum
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import IN_THE_EVENT, NEGATING, UNNAMED
from dossier.gate.reading.forces import Force
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_TO_END = r"(?![\w-])[^,.;:!?”\"]*"
_DATE = (
    rf"(?:(?:early|late|mid|next|last|this|that)[\s-])?(?:\d|noon|midnight|{'|'.join(WEEKDAYS)}|"
    rf"{'|'.join(MONTHS)}|week|month|year|spring|summer|autumn|winter)"
)
_LIMITS: Mapping[Force, re.Pattern[str]] = {
    Force.CONDITION: late(
        r"(?<![\w-])(?<!even )(?<!as )(?<!what )(?:if(?!\s+(?:any|not|possible|necessary|needed|"
        r"you\s(?:are|will|like|want)(?:\slistening|\swatching|\sreading)?(?=[,.;])|"
        r"anything|so|only|ever|at\s+all)\b)|unless|provided(?:\s+that|(?=\s+(?:the|it|he|she|"
        r"they|we|"
        r"you|no|all|its|his|their)\b))|providing\s+that|"
        rf"on\s+(?:the\s+)?condition(?!{UNNAMED})|in\s+case|"
        rf"{IN_THE_EVENT}|"
        r"assuming|(?:as|so)\s+long\s+as(?!\s+(?:\d|an?\s|"
        r"one|two|three|four|five|six|seven|eight|nine|ten|half|several))|subject\s+to|contingent\s+(?:up)?on|"
        r"depending\s+on|in\s+the\s+absence\s+of|when(?=\s+[a-z]+ed\s(?:by|in|with|at|to)\b)|on\s+the\s+understanding|only\s+(?:after|when|once|with)|"
        r"without(?=\s[^.;:]*\b(?:would|could|cannot|can)\b)|\w+\s+permitting|"
        r"(?<=,\s)had(?=\s+(?:he|she|it|they|any\w+|not|the|an?|its|his|her|their)\b)|had(?=\s+(?:he|she|it|they)\s+not\b)|"
        r"(?-i:(?:(?<=[.;]\s)|"
        r"\A)(?:Should|Were|Had)(?=\s+(?:the|an?|it|he|she|they|both|all|each|either|this|"
        r"these|any|no|there|its|his|her|their|[A-Z]\w+)\b)))"
        + _TO_END
        + r"|(?-i:(?<![\w’'])(?:(?<=[.;:“\"‘]\s)|(?<=[.;:“\"‘])|\A)"
        r"(?:Without(?!\s\w+ing\s)|But\sfor)|(?<=\sthat\s)without(?!\s\w+ing\s))"
        r"\s(?:[\w’'-]+\s){0,8}?[\w’'-]+(?=,?\s(?:there|we|it|I|they|you|he|she|nobody|nothing|no|the|an?|its|his|our|their|"
        r"this|that)\s(?:[\w’'-]+\s){0,4}?(?:is|are|has|have|remains?|will|was|were|had)(?!\w))",
        re.IGNORECASE,
    ),
    Force.EXCEPTION: late(
        r"(?<![\w-])(?:except(?:ing)?|but\s+(?:not(?!\s+by\b)|only(?!\s+(?:if|when|after|"
        r"once|he|she|they|it)\b))|apart\s+from|aside\s+from|other\s+than|"
        r"all\s+but(?=\s+(?:\d|[$€£]|(?:one|two|three|four|five|six|seven|eight|nine|ten|a\s+few|"
        r"some)\b))|with\s+the\s+exception\s+of|excluding|save\s+for|barring(?!\s[^,.;]{2,40}\sfrom\b)|but\s+for)"
        + _TO_END,
        re.IGNORECASE,
    ),
}
_KEPT: Mapping[Force, re.Pattern[str]] = {
    Force.CONDITION: late(
        r"(?<![\w-])(?:if|unless|whether|provid\w+|condition\w*|in\s+case|in\s+the\s+event|"
        r"failing|absence|need\w*|approval|assum\w+|long\s+as|as\s+(?:planned|proposed|intended)|"
        r"subject\s+to|contingent|depend\w*|understanding|only|when|once|without|with|"
        rf"(?:until|till|after|before)(?!\s+{_DATE})|"
        r"otherwise|hinge\w*|requir\w*|in\s+(?:return|exchange)|permitting|pending|as\s+soon\s+as|"
        r"(?:every|each|any|all|those)\s+(?:[a-z]+\s)?(?:who|that|which)|"
        r"any\s+[a-z][^.;]*\s(?:would|will)|yet|first(?!\s+[a-z])|prior|"
        r"earlier|now|pending|by\s+\w+ing|\w+ing\s(?:[\w’'-]+\s){1,7}would|given|"
        r"under\s+(?:an?|the|such)|in\s+that\s+case|"
        r"(?:should|had|were)\s+(?:the|an?|it|he|she|they|both|all|each|either|this|that|these|any\w*|some\w*|"
        r"no|there|its|his|her|"
        r"their|(?-i:[A-Z]\w+)))(?![\w-])",
        re.IGNORECASE,
    ),
    Force.EXCEPTION: late(
        r"(?<![\w-])(?:except\w*|apart|aside|other|others|but|exclud\w*|sav(?:e|ing)|barring|not|"
        r"no|only|"
        r"exempt\w*|most|some|almost|nearly|part\w*|rest|remain\w*|without|earliest|later|outside|"
        r"unless|bar)(?![\w-])",
        re.IGNORECASE,
    ),
}
_RELATIVE = late(r",\s(?:which|who|whose|where)\s[^,]*,")
_BREAK = late(
    r",\s|\b(?:and|but)\s+(?=\w+(?:ed|id|s)\b|(?:will|would|could|might|may)\b)|[;:–—]|\b(?:that|which|who)\b"
)
_QUOTED, _MARKS = late(r"[“”\"]|''"), " ,“”\"'"
_ASIDE = late(
    r",\s(?P<what>(?:[a-z]+ed|put|known|built|held|made|set)\s(?:[^,.;:]|[,.](?=\d)){3,60})(?=[,.;]|\Z)"
)
_AND_MODAL = late(r",\s(?:and|but)\s(will|would|could|should|might|may|must|can)\s")
_WORDS_BEFORE = 6
_DENYING = late(
    rf"(?<![\w-])(?:{NEGATING}|against|refus\w+|forb\w+|prohibit\w+)(?![\w-])",
    re.IGNORECASE,
)
_THOSE = late(r"(?<![\w-])(?:who|that)((?:\s+[\w’'-]+){1,3})")
_NOT = late(r"(?<![\w-])not(?![\w-])")
_BUT_NOT = late(
    r"but\s+not\s+(?!before|until|yet|now|if|when|without|unless|all|every|always)", re.IGNORECASE
)
"""“to the ministry, but not to the press” limits only what is said of all."""
_OPEN = late(
    r"(?<![\w-])(?:not|could|might|(?-i:may)|would|possib\w+|ask\w*|whether|to|never|nobody|"
    r"n[’']t)(?!\w)",
    re.I,
)
_OF_THING = late(r"(?<!\w)(?:in|by|under|for|with|to)\s(?:which|whom)\s|,\s(?:which|who|whose)\s")
_AS_IF = late(r"(?<![\w-])as\s(?:if|though)(?![\w-])", re.IGNORECASE)
"""“as if it would fall”: no condition."""
_UNDER = late(
    r"(?<![\w-])(?:under|with|without|on|in|against|for|by)\s+(?:\w+\s+){0,3}?[a-z]+s?(?!\w)"
)
_WOULD = late(r"(?<![\w-])(?:would|could|might)(?![\w-])")
_SAYING = stems("said told added reported")
_SUPPOSED, _FAMILY = 0.75, 5
_SHARE = 0.55
_ASKED = late(
    r"\b(?:(?:ask|wonder|question)\w*(?:\s+\w+){0,4}|(?:know|see|sure|clear|decide|say|said|tell|"
    r"told|"
    r"check|determine|doubt|unclear|unknown)\w*)\s*\Z",
    re.IGNORECASE,
)


def condition_findings(support: Support) -> Iterator[Finding]:
    """A condition or exception in the sentence that the claim gives without any."""
    if is_presupposed(support.claim, support.quoted):
        return
    if (found := ultimatum(support.quoted)) and _is_cut_from(support, found):
        yield Finding(
            code="C-FORCE",
            message=f"the quote says so only for the case that nobody does what is due, "
            f"{shown(found.group())} ({support.place})",
            tip="say in the claim that it is a condition",
        )
        return
    if not any(pattern.search(support.quoted) for pattern in _LIMITS.values()):
        return
    claim, mine = support.claim, core(support.claim)
    parts = sentences_of(without_asides(support.quoted))
    best = max((len(mine & stems(part)) for part in parts), default=0)
    for part in parts:
        if len(mine & stems(part)) < best:
            continue
        for force, pattern in _LIMITS.items():
            found = pattern.search(part)
            if found is None or _ASKED.search(part[: found.start()]):
                continue
            if found.group().startswith("had ") and not _WOULD.search(part[: found.start()]):
                continue
            if force is Force.CONDITION and _is_only_supposed(claim, mine, found.group()):
                yield Finding(
                    code="C-FORCE",
                    message=f"the quote only supposes it, {shown(found.group())} ({support.place})",
                    tip="say in the claim that it is a condition",
                )
                return
            if force is Force.CONDITION and _is_of_verb_before(mine, part, found):
                continue
            main = _RELATIVE.sub(" ", f"{part[: found.start()]} {part[found.end() :]}")
            if _BUT_NOT.match(found.group()) and not SIGNS[Share.ALL].search(part):
                continue
            if force is Force.CONDITION and _is_of_aside(mine, part):
                continue
            if force is Force.EXCEPTION and _is_of_thing_untold(mine, part[: found.start()]):
                continue
            if not _is_taken_up(mine, part, found) or _is_kept(claim, main, force):
                continue
            if force is Force.CONDITION and (
                _is_of_those(claim, found.group())
                or _is_nominal(claim, found.group())
                or _is_circumstance(claim, found.group(), main)
            ):
                continue
            if not is_about(claim, main, share=_SHARE):
                continue
            yield Finding(
                code="C-FORCE",
                message=f"the quote has {force.named}, {shown(found.group())}, the claim has none "
                f"({support.place})",
                tip="word the claim no stronger than the quote",
            )
            return


def _is_cut_from(support: Support, due: re.Match[str]) -> bool:
    """Whether the claim tells only what follows where nobody does what is due."""
    after = re.split(r"[.;:!?]", support.quoted[due.end() :], maxsplit=1)[0]
    mine = core(support.claim)
    is_told = len(mine & stems(after)) >= _SHARE * len(mine) and is_about(support.claim, after)
    return is_told and not is_conditional(support.claim)


def _is_of_those(claim: str, condition: str) -> bool:
    """“parents who refuse” of “parents, if they refuse”."""
    mine = stems(condition)
    return any(mine & stems(found.group(1)) for found in _THOSE.finditer(claim))


def _is_of_thing_untold(mine: frozenset[str], before: str) -> bool:
    """“against a ruling in which the court ordered it save for …”, told as “against a ruling”."""
    found = list(_OF_THING.finditer(before))
    inner = stems(before[found[-1].end() :]) if found else frozenset()
    return bool(inner) and len(inner & mine) < _SUPPOSED * len(inner) / 2


def _is_nominal(claim: str, condition: str) -> bool:
    """“A conviction would carry …” of “if convicted”: its verb became the claim's subject."""
    would, words = _WOULD.search(claim), terms(condition)
    if would is None or not words:
        return False
    family = words[-1].stem[:_FAMILY]
    return any(word.startswith(family) for word in stems(claim[: would.start()]))


def _is_circumstance(claim: str, condition: str, main: str) -> bool:
    """“outside under nets” of “outside if they are protected by nets”: its last word, kept."""
    last = [term.stem for term in terms(condition)][-1:]
    return (
        bool(last)
        and last[0] not in stems(main)
        and _UNDER.search(claim) is not None
        and (last[0] in stems(claim))
    )


def _is_only_supposed(claim: str, mine: frozenset[str], condition: str) -> bool:
    """“If the other side presents its data, …”, told as “The other side will present its data”."""
    if condition.split()[0].casefold() not in ("if", "had", "should", "were") or _KEPT[
        Force.CONDITION
    ].search(claim):
        return False
    supposed = stems(condition)
    shared = len(mine & supposed)
    deeds = deeds_done(content(claim)).keys() - _SAYING
    is_its_deed = bool(deeds) and deeds <= supposed
    is_all = shared >= _SUPPOSED * len(mine) or is_its_deed
    return shared > 1 and is_all and not _OPEN.search(claim)


def _is_of_aside(mine: frozenset[str], part: str) -> bool:
    """“the costs, estimated at 300,000 euros, would be paid if …”: what an aside alone says."""
    for aside in _ASIDE.finditer(part):
        before = stems(" ".join(part[: aside.start()].split()[-_WORDS_BEFORE:]))
        if mine and len(mine & stems(aside["what"])) > 1 and mine <= before | stems(aside["what"]):
            return True
    return False


def _is_of_verb_before(mine: frozenset[str], part: str, found: re.Match[str]) -> bool:
    """“could begin on Monday if it is paid for, and should take a week”: of how long it takes."""
    modal, before = _AND_MODAL.match(part, found.end()), part[: found.start()]
    if modal is None or re.search(rf"(?<!\w){modal[1]}(?!\w)", before):
        return False
    after = stems(part[modal.end() :])
    return len(mine & after) > len(mine & (stems(before) - after))


def _is_taken_up(mine: frozenset[str], part: str, found: re.Match[str]) -> bool:
    """Whether the claim has a word of the clause right before or after the condition."""
    if found.group().casefold().startswith("but for") and _NOT.search(part[: found.start()]):
        return False
    before = part[: found.start()].rstrip(" ,–—-")
    clause = before[max((match.end() for match in _BREAK.finditer(before)), default=0) :]
    if not stems(clause):
        clause = _QUOTED.split(part[found.end() :].lstrip(_MARKS), maxsplit=1)[0]
    return bool(mine & stems(clause))


def _is_kept(claim: str, main: str, force: Force) -> bool:
    """Whether the claim has a word of condition that is not just the main clause's own."""
    claim, main = _AS_IF.sub(" ", claim), _AS_IF.sub(" ", main)
    own = {match.group().casefold() for match in _KEPT[force].finditer(main)}
    if force is Force.EXCEPTION and _DENYING.search(main):
        own |= {"no", "not"}
    return any(match.group().casefold() not in own for match in _KEPT[force].finditer(claim))
