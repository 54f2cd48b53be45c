"""Modality: what the quote gives as possible, wished, planned or due, no claim gives as surer."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from dossier.gate.claims.events.reality_words import governing
from dossier.gate.claims.reading.content import content, is_best, said_in
from dossier.gate.claims.reading.degrees import TELLING, Degree, degrees
from dossier.gate.claims.reading.governed import clause_around, governed
from dossier.gate.claims.reading.presents import is_in_present
from dossier.gate.claims.reading.presupposed import is_presupposed
from dossier.gate.claims.reading.terms import stem, stems, terms, words_in
from dossier.gate.claims.reading.ultimatums import is_conditional, ultimatum
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import ending, late

_OPENING = late(
    r"(?:demand|insist|urg|ask|propos|doubt|question|fear|hop|suspect|wonder|want|request|"
    r"recommend|advis|call|plan|threat|promis|pledg|vow|offer|agree|announc|rul|exclud)\w*",
    re.IGNORECASE,
)
"""Words of saying after which what is said is not said to be so."""
_BILL = late(
    r"\b(amendment|bill|decree|law|plan|measure|proposal|draft|motion|reform|resolution|treaty|rule|"
    r"scheme)\s+(?:that|which)\s+\Z"
)
_CONTRACTED = late(r"(?<=d)n[’']t(?!\w)")
_NEGATED = late(r"(?<![\w-])(?:would|will|could|can)(?:\s+not|n[’']t)(?!\w)")
_THAT = late(r"\s+that\s")
_CAN = late(r"(?<![\w-])can(?![\w-])")
_ENDS = late(r"\s*(?:[.,;:)]|\Z)|\s+(?:and|or|but|which|rather)\b")
_CAUSE = late(
    r"(?<!\w)(?:caus|because|result(?:ed)?\s+(?:of|from)|blam|attribut|owing|thanks\s+to|explain)\w*",
    re.IGNORECASE,
)
_DOING_SO = late(r"\s+do(?:ing)?\s(?:so|it|that|this)(?!\w)")
"""“would consider doing so”: what stands before the quote and in its claim."""
_STOP = late(r"[,.!?;:]|\s(?:and|but|or|while)\s")
_FORMS = frozenset("allowing permitting guaranteed guarantees".split())
"""Forms that say no more and no less than their verb."""
_NAMED = 4
_NEAR = 80
_FAMILY = 4
_WORD = late(r"\s+[\w’'-]+")
_GOVERNS = late(r"(?:\sto|may|might|could|will|would|shall|must|should|ought)\Z", re.IGNORECASE)
_BE = late(r"\s+(?:be|have\s+been)\s+(?:the|an?|its|his|her|their|one)(?!\w)")
_TIME = late(
    r"\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|spring|summer|autumn|winter"
)
_FAILING = late(r",\s(?:failing\swhich|or\selse|otherwise)\s")
"""“demanded it by Friday, failing which it would close them”: will close them unless it gets it."""
_NOUN_THAT = late(r"(?<!\w)([a-z]+)\s(?:that|which|who)\s\Z")
_AS_NOUN = late(r"s?\sof\s")
_CANNOT = late(r"(?:cannot|can(?:’t|'t|\snot)|nobody\s(?:can|could))\s\Z", re.IGNORECASE)
_UNDECIDED = late(
    r"(?<!\w)(?:no\s+decision|undecided|yet\s+to\s+decide|(?:not|n[’']t)\s+(?:yet\s+)?decided)(?!\w)",
    re.IGNORECASE,
)
"""“no decision on closing it”: says itself that it is open whether it will be."""
_UNPROVED = late(
    r"(?<!\w)(?:no|little|hardly\s+any|not\s+(?:\w+\s+)?any)\s+(?:\w+\s+)?(?:proof|evidence|sign|indication|trace)s?(?!\w)",
    re.IGNORECASE,
)
"""“whether it leaked, and found no sign that it had”: says itself what is not known."""
_NESTED = late(r"(?<![\w-])(?P<lead>[a-z]+)\s+to\s+(?:[\w’'-]+\s+){1,7}?to\s+\Z")
"""“hoped to send them out to | consider it”: what is hoped for, and what for."""
_SUPPOSED = late(r"\b(?:if|unless|whether|provided\s+that)\s*\Z", re.IGNORECASE)
_INDIRECT = late(
    r"(?<![\w-])(?:ask|disclose|know|reveal|say|said|tell|told|decid|clear|known)\w*\s+"
    r"(?:how|what|when|where|why|who|which)(?:\s+[\w’'-]+)*\s+\Z"
)
"""“would not say how much it would cost”: what is asked is no intention."""
_CARRYING = (
    "promis|pledg|vow|assur|guarante",
    "threat(?:en)?|warn",
    "announc",
    "agree|accept|consent|approv",
    "decid|decision|resolv|vote",
    "allow|permi|rul(?:e|ing)",
    "propos|suggest|recommend|advis|advic|demand|insist|urg|request",
    "expect|anticipat|forecast|predict|foresee|reckon",
    "imagin|conceiv|envisag",
    "hop(?=e|i)",
    "intend",
)
"""Verbs of one sense after which something is not said to be so."""
_CARRIED = frozenset(("intention", "possibility", "obligation"))
_COMPARED = late(r"(?<![\w-])than\s+(?:[\w’'-]+\s+){0,3}\Z")
_IN_SAYING = late(r"(?<![\w’'])(?:I|[Ww]e)\s\Z")
_SO_THAT = late(r"(?<![\w-])(?:until|till|before|so\s+that)\s[^,;:.!?]{1,60}\Z")
_WHICH_MAY = late(r"([a-z]+)\s+(?:that|which|who)\s+(?:may|might|could)\s+be\s+([a-z]+)")
_ASKING = late(
    r"(?<![\w-])(?:motion|request|application|bid|call|appeal|petition|demand)s?\s(?:[^,;:.!?]{1,30}\s)?(?:to|for)\s"
)
"""“a motion to put off the vote”: no more than somebody's wish."""
_REFUSED = late(r"(?<![\w-])(?:refus|declin)(?:e|es|ed|ing)(?!\w)", re.IGNORECASE)
"""“had been asked to dismiss them and had refused”: refused to dismiss them."""
_MEASURED = late(
    r"(?<![\w-])(?:is|are|was|were)\s+(?:(?:about|around|some|at\s+least|up\s+to)\s+)?(?:[$€£¥]?\d|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\s)"
)
"""“The detour was 12 kilometres”: what must be done is not told."""
_AGREED = late(r"agree|decid", re.IGNORECASE)
_AGREED_THAT = late(
    r"(?<![\w-])(?:agree|accept|conced|grant)(?:e?[ds]?|ing)\s(?:[^,;:.!?]{1,40}\s)?that\s"
)
"""“agreed that it might have failed”: agreed to no deed, but to what may be so."""
_WITHIN = late(r"\s(?:the|an?|its|his|her|their|this|that)\s(?:[\w’'-]+\s)*(?=\w+\Z)")
_DEED = late(
    r"\s+(?:extend|prolong|lift|suspend|impose|ban|approve|adopt|allow|end|recogni[sz]e|appoint|"
    r"postpone|adjourn|reject|fund|grant)\b"
)


_ASKED = late(r"(?<![\w-])(?:not|n[’']t|declin\w+|refus\w+)\s[^,.;:]{0,40}(?<!\w)whether\s")
_SUBJUNCTIVE = late(
    r"(?<![\w-])(?:propos|demand|insist|recommend|request|suggest|urg|advis|ask|propos)\w*\s+that"
    r"(?P<verbs>(?:[\s,]+[\w’'-]+){1,16})"
)


def modality_findings(support: Support) -> Iterator[Finding]:
    """What the claim gives as surer than the quote does."""
    claim, quoted = support.claim, support.quoted
    said = stems(claim)
    found = words_in(quoted)
    if is_presupposed(claim, quoted):
        return
    for degree in (
        item for item, telling in zip(degrees(), TELLING, strict=True) if found & telling
    ):
        for match in degree.signs.finditer(quoted):
            opens, _ = clause_around(quoted, match.start(), match.end())
            if _INDIRECT.search(quoted, max(0, match.start() - _NEAR), match.start()):
                continue
            if _SUPPOSED.search(quoted[max(0, opens - _NEAR) : opens]) or _is_deed(
                match.group(), quoted[match.end() : match.end() + _NEAR]
            ):
                continue
            if _IN_SAYING.search(quoted, max(0, match.start() - _NAMED), match.start()) and (
                quoted[match.end() :].split()[:1]
                and quoted[match.end() :].split()[0] in lexicon().verbs
            ):
                continue
            if _is_cause(match.group(), quoted[match.end() :], claim):
                continue
            if _is_aside(degree, quoted, match, claim) or _is_carried(degree, quoted, match, claim):
                continue
            bill = _BILL.search(quoted[max(0, match.start() - _NEAR) : match.start()])
            if _is_participle(quoted, match, claim):
                continue
            if bill and re.search(rf"\b{bill.group(1)}s?\s+(?:\w+ing|to|for)\b", claim):
                continue
            told = governed(quoted, match.start(), _clause_of(quoted, match.end()))
            is_so = _DOING_SO.match(quoted, match.end()) and not _STOP.search(
                quoted[: match.start()]
            )
            if not is_so and not told.is_said(said) and not _is_named(degree, told.after, said):
                continue
            if (
                not is_so
                and _GOVERNS.search(quoted, match.start(), match.end())
                and not (_BE.match(quoted, match.end()) or _is_deed_told(told.after, claim))
            ):
                continue
            if not is_so and not is_best(said, quoted, match.start()):
                continue
            rest = _NEGATED.sub(
                " ", f"{quoted[: match.start()]}{_named_in(match)} {quoted[match.end() :]}"
            )
            if match.group().casefold() == "whether":
                if _UNDECIDED.search(claim) or (
                    _UNPROVED.search(claim) and _UNPROVED.search(quoted)
                ):
                    continue
                rest = _CAN.sub("could", rest)
            if stem(match.group().split()[0]) in said or _is_worded_so(quoted, match, claim):
                continue
            if _is_kept(degree, _telling_of(claim), rest, _deed(told.after, match.group())) or (
                degree.is_open
                and (_is_open_in(claim, told.after[:1]) or _is_asked(claim, told.after[:1]))
            ):
                continue
            yield Finding(
                code="C-FORCE",
                message=f"the quote has {degree.named}, {shown(match.group())}, the claim has "
                f"none ({support.place})",
                tip="word the claim no surer than the quote",
            )
            return


def _named_in(sign: re.Match[str]) -> str:
    """Whom or what a sign names: “ the decision” of “called for the decision to”."""
    found = _WITHIN.search(sign.group())
    return found.group() if found else ""


def _is_cause(sign: str, after: str, claim: str) -> bool:
    """“was due to drought”: what it comes from, and not what is planned."""
    following = _WORD.match(after)
    if sign.casefold()[:3] != "due" or following is None:
        return False
    word = following.group().strip().casefold()
    is_verb = lexicon().tags.get(word) == "v"
    is_last = _ENDS.match(after, following.end()) is not None
    return not is_verb and (is_last or _CAUSE.search(claim) is not None)


def _is_participle(quoted: str, match: re.Match[str], claim: str) -> bool:
    """“evidence that would support it”, told as “evidence supporting it” or “to support it”."""
    noun = _NOUN_THAT.search(quoted, max(0, match.start() - _NEAR), match.start())
    verb = _WORD.match(quoted, match.end())
    if noun is None or verb is None:
        return False
    plain = re.escape(verb.group().strip().rstrip("e"))
    return (
        re.search(rf"(?<!\w){noun[1]}\s(?:{plain}\w?ing|to\s{plain}e?|for\s)(?!\w)", claim)
        is not None
    )


def _is_deed_told(after: tuple[str, ...], claim: str) -> bool:
    """Whether the claim has the verb that the sign governs, or one of its family, as no noun.

    Where the claim tells another verb, or “a move” and “the cut of”, it tells something else.
    """
    deed = next((word for word in after if not _TIME.match(word)), "")
    if not deed:
        return True
    family = deed[:_FAMILY]
    return any(
        term.stem.startswith(family) and not _AS_NOUN.match(claim, term.end)
        for term in terms(claim)
    )


def _is_worded_so(quoted: str, match: re.Match[str], claim: str) -> bool:
    """Whether the claim has the sign and the word it governs as the quote has them."""
    following = _WORD.match(quoted, match.end())
    return following is not None and f"{match.group()}{following.group()}" in claim


def _is_aside(degree: Degree, quoted: str, match: re.Match[str], claim: str) -> bool:
    """A sign that is not of what the claim tells: “than they offered”, “so that buses could”."""
    before = quoted[max(0, match.start() - _NEAR) : match.start()]
    if _COMPARED.search(before) or (degree.name == "request" and _CANNOT.search(before)):
        return True
    nested = _NESTED.search(before)
    if nested and stem(nested["lead"]) in governing() & stems(claim):
        return True
    if degree.name == "possibility":
        limited = _WHICH_MAY.search(quoted[max(0, match.start() - _NEAR) : match.end() + _NEAR])
        return _SO_THAT.search(before) is not None or (
            limited is not None and re.search(rf"{limited[1]}\s+{limited[2]}\b", claim) is not None
        )
    if match.group().casefold() == "will" and is_in_present(claim, quoted):
        return True
    if degree.name == "wish" and _REFUSED.search(claim) and _REFUSED.search(quoted):
        return True
    if degree.name == "request" and is_conditional(claim) and _FAILING.search(quoted):
        return True
    if degree.name in ("wish", "request") and _ASKING.search(claim):
        return True
    return degree.name == "obligation" and (
        _MEASURED.search(claim) is not None
        or (is_conditional(claim) and ultimatum(quoted) is not None)
    )


def _is_carried(degree: Degree, quoted: str, match: re.Match[str], claim: str) -> bool:
    """Whether the verb that the sign depends on stands in the claim: “promised that it would”."""
    if degree.name not in _CARRIED or match.group().casefold() == "whether":
        return False
    is_fact = degree.name == "possibility" and _AGREED_THAT.search(claim) is not None
    if is_fact and _AGREED_THAT.search(quoted, 0, match.start()):
        return False
    return any(
        ending(leads, quoted, match.start()) or closes.match(quoted, match.end())
        for leads, closes in _carried_by(claim)
    )


@lru_cache(maxsize=2_000)
def _carried_by(claim: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Where the verbs that a claim has stand before what they carry, and where after it."""
    return tuple((leads, closes) for verb, leads, closes in _carrying() if verb.search(claim))


@cache
def _carrying() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    """The verbs of one sense each: any of them, “promised it |”, and “| …, the mayor promised”."""
    return tuple(
        (
            re.compile(rf"(?i)(?<![\w-])(?:{verbs})"),
            re.compile(
                rf"(?i)(?<![\w-])(?:{verbs})(?:e?[ds]?|ing|ped|ision)(?:\s[^,;:.!?]{{1,80}})?\s\Z"
            ),
            re.compile(rf"(?i)[^.;:!?]*,\s[^,.;:]{{2,60}}\s(?:{verbs})(?:e?[ds]|ped)\b"),
        )
        for verbs in _CARRYING
    )


def _clause_of(quoted: str, end: int) -> int:
    """Where the clause starts that a sign opens: “it is possible that | one will go”."""
    found = _THAT.match(quoted, end)
    return found.end() if found else end


def _telling_of(claim: str) -> str:
    """The claim without who says so, but with a word of saying that leaves it open."""
    cues = (claim[item.cue.start : item.cue.end] for item in said_in(claim) if item.cue)
    told = " ".join((content(claim), *(word for word in cues if _OPENING.match(word))))
    return _CONTRACTED.sub(" not", told)


def _is_named(degree: Degree, after: tuple[str, ...], said: frozenset[str]) -> bool:
    """“alleged movements by the troops”: a noun that the claim may turn into a verb."""
    return degree.name == "hedge" and sum(word in said for word in after[1:_NAMED]) > 1


def _deed(after: tuple[str, ...], sign: str) -> str:
    """The stem of the verb that a sign governs: “discuss” of “is to discuss the matter”.

    None where the sign is mere politeness: “I would ask for patience”.
    """
    if sign.casefold() in ("would", "will"):
        return ""
    return next((word for word in after if word not in stems(sign)), "")


def _is_kept(degree: Degree, claim: str, rest: str, deed: str) -> bool:
    """Whether the claim has a word of as little force that is not just another clause's own.

    The deed itself is none, though it may be one elsewhere: “discussed” of “is to discuss”.
    """
    signs = {_folded(match) for match in degree.signs.finditer(rest)}
    own = Counter(_folded(match) for match in degree.kept_by.finditer(rest))
    mine = Counter(_folded(match) for match in degree.kept_by.finditer(claim))
    return any(
        word in signs or (many > own[word] and stem(word) != deed) for word, many in mine.items()
    )


def _folded(match: re.Match[str]) -> str:
    """The words without capitals; “allowing” is as good as “allow”."""
    low = match.group().casefold()
    return stem(low) if low in _FORMS else low


def _is_deed(sign: str, after: str) -> bool:
    """Whether what was agreed or decided is done by agreeing: “agreed to extend the truce”."""
    return _AGREED.match(sign) is not None and _DEED.match(after) is not None


def _is_asked(claim: str, heads: tuple[str, ...]) -> bool:
    """“has not said whether she will sign it” of “has to sign it”: left open."""
    found = _ASKED.search(claim)
    before = claim[: found.start()] if found else claim
    return found is not None and not stems(before) & {*heads}


def _is_open_in(claim: str, heads: tuple[str, ...]) -> bool:
    """Whether the claim has the governed verb only as an infinitive or a noun: `to close it`.

    So it has it after “that” and a word that demands: `proposed that she close it`.
    """
    if heads and (wished := _SUBJUNCTIVE.search(claim)):
        return any(stem(word) in heads for word in wished.group("verbs").split())
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
