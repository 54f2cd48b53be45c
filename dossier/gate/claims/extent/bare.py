"""Bare: “two of the five promises” of a quote are not “the promises” in its claim."""

import re
from collections.abc import Sequence

from dossier.gate.claims.reading.numbers import numbers, without_dates
from dossier.gate.claims.reading.shares import (
    COUNT,
    NARROWING,
    NOT_ALL,
    NUMBER,
    SIGNS,
    Share,
    is_narrow,
    noun_after,
    words_from,
)
from dossier.gate.claims.reading.terms import stem, stems, terms, terms_between
from dossier.gate.reading.force_words import NEGATION
from dossier.text.patterns import ending, late

_ALL_BUT = late(r"\b(?:all|everything|everybody)\s+(?:but|except)\s+\W?\Z", re.IGNORECASE)
_PARTITIVE = late(rf"\s+of\s+|{NOT_ALL}|\bonly\b|\bfew\b(?<!a few)|\bhalf\b", re.IGNORECASE)
_NOT_ONE = late(r"(?<![\w-])not(?:\s+(?:a\s+single|even))?\s+\Z", re.IGNORECASE)
"""“not one of the eleven”: none of them."""
_SINGLE = late(r"(?<![\w-])an?(?![\w-])", re.IGNORECASE)
_MEMBERS = frozenset(map(stem, "member seat vote deputy judge director".split()))
_GROUP = late(r"\s+\w+\s+(?:of|on)\s+(?:the|its|their)\s+(?:[a-z]+\s){0,2}?([a-z]+)\b")
_PLACED = late(
    rf"(?<![\w-])(?:{COUNT}|some|several|many|most|half|part|parts)\s+(?:out\s+)?of\s+"
    rf"(?:(?:the|its|their|his|her|all)\s+)?(?:{COUNT}\s+)?"
    rf"(?P<noun>(?:[a-z-]+\s+)?[a-z]{{3,}})\s+"
    r"(?P<link>at|in|on|of|to|inside|near)\s+(?:(?:the|its|their|his|her)\s+|(?=[A-Z]))"
    r"(?P<whole>(?:[\w’'-]+\s+){0,3}?[\w’'-]+)(?=[.,;:!?”\"]|\Z|\s+(?:in|on|at|near|of|for|to|by|with|"
    r"after|before|during|and|but|when|while|was|were|is|are|had|has|have|will|would)(?!\w))"
)
_WITHIN = late(
    r"(?<![\w-])(?:at|in|on|of|inside|near|around)\s+(?:(?:the|its|their|his|her|an?)\s+)?\Z"
)
_APART = late(r",\s|[;:]")
_NEAR = 60


def bare(claim: str, quoted: str) -> str:
    """“two of the five promises” of the quote, where the claim has only the promises."""
    said = stems(claim)
    claimed = {value.rstrip("%") for value, _ in numbers(claim)}
    for share in (Share.PART, Share.MOST):
        for match in SIGNS[share].finditer(quoted):
            words = match.group()
            if share is Share.PART and not _PARTITIVE.search(words):
                continue
            if _ALL_BUT.search(quoted, max(0, match.start() - _NEAR), match.start()):
                continue
            if ending(_NOT_ONE, quoted, match.start()):
                continue
            if " of which" in words or " of whom" in words or words.startswith(("of ", "in ")):
                continue
            counts = {value.rstrip("%") for value, _ in numbers(words)[:1]}
            noun = noun_after(_APART.split(quoted[match.end() :], maxsplit=1)[0], 0)
            if noun and noun not in said and noun in _MEMBERS:
                group = _GROUP.match(quoted, match.end())
                noun = stem(group.group(1)) if group else noun
            if not noun or noun not in said or counts & claimed:
                continue
            before = terms_between(quoted, 0, match.start())
            if any(term.stem == noun for term in before):
                continue
            if _is_counted(claim, noun, quoted.replace(words, " ")):
                continue
            if counts == {"1"} and _SINGLE.search(claim):
                continue
            rest = re.sub(rf"(?i)(?<![\w-]){re.escape(noun)}s?(?![\w-])", " ", claim)
            rest = NEGATION.sub(" ", rest) if NEGATION.search(quoted, match.end()) else rest
            around = f"{quoted[: match.start()]} {quoted[match.end() :]}"
            rest = _without(rest, numbers(around))
            if not counts and not (
                is_narrow(rest, around) or SIGNS[Share.PART].search(claim) or numbers(rest)
            ):
                return words_from(quoted, match.start(), match.end())
            if counts and not _is_narrowed(
                _without(without_dates(claim), numbers(words)[1:]), noun
            ):
                return words_from(quoted, match.start(), match.end())
    return ""


def placed(claim: str, quoted: str) -> str:
    """“one of two halls at the plant” of the quote, where the claim has only the plant."""
    for match in _PLACED.finditer(quoted):
        said, whole = stems(claim), [term.stem for term in terms(match["whole"])]
        if not whole or stems(match["noun"]) & said or NARROWING.search(claim):
            continue
        at = next((term.start for term in terms(claim) if term.stem in whole), -1)
        rest = f"{quoted[: match.start()]} . {quoted[match.end() :]}"
        if at < 0 or not said.issuperset(whole) or whole[-1] in stems(rest):
            continue
        if not _WITHIN.search(claim, 0, at):
            return match.group()
    return ""


def _is_narrowed(claim: str, noun: str) -> bool:
    """Whether a word says of how many, or a number stands not far before the noun."""
    at = next((term.start for term in terms(claim) if term.stem == noun), len(claim))
    words = NUMBER.sub(" ", claim[: max(0, at - _NEAR // 2)]) + claim[max(0, at - _NEAR // 2) : at]
    return NARROWING.search(words + NUMBER.sub(" ", claim[at:])) is not None


def _is_counted(claim: str, noun: str, quoted: str) -> bool:
    """Whether the claim has another number of the quote right before the noun."""
    known = {value for value, _ in numbers(quoted)}
    return any(
        value in known and (found := claim.find(printed)) >= 0 and noun_after(claim, found) == noun
        for value, printed in numbers(claim)
    )


def _without(claim: str, others: Sequence[tuple[str, str]]) -> str:
    """The claim without the numbers that say nothing of how many: of the whole, or of others."""
    values = {value for value, _ in others}
    for value, printed in numbers(claim):
        claim = claim.replace(printed, " ") if value in values else claim
    return claim
