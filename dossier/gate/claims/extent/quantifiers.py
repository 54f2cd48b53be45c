"""Quantifiers: a claim speaks of no more, and of no narrower a few, than its quote does."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dossier.gate.claims.extent.bare import bare, placed
from dossier.gate.claims.reading.content import content, core, sentences_of
from dossier.gate.claims.reading.numbers import numbers, placed_numbers
from dossier.gate.claims.reading.shares import (
    COUNT,
    NOT_ALL,
    SIGNS,
    Share,
    is_narrow,
    may_be_most,
    near_sign,
    noun_after,
    words_from,
)
from dossier.gate.claims.reading.terms import stem, stems, terms, terms_between, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import DENIED_BEFORE, NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.tables import words_of
from dossier.text.patterns import ending, late

_NONE = late(
    r"(?<![\w-])(?:no(?!\s+(?:longer|more|less|fewer|later|doubt))|none|nobody|never|nothing|"
    r"no\s+one|"
    r"nowhere|neither)(?![\w-])",
    re.IGNORECASE,
)
_DENIED = late(
    rf"(?<![\w-])(?:{NEGATING})(?![\w-])",
    re.I,
)
_DENIED_BEFORE = late(DENIED_BEFORE, re.IGNORECASE)
_OF_THEM = late(r"\bof\s+(?:them|us|you|these|those|it)\Z", re.IGNORECASE)
_OF_THEM_AFTER = late(r"\s+of\s+(?:them|us|you|these|those)(?![\w-])", re.IGNORECASE)
_ALL_BUT = late(r"\b(?:all|everything|everybody)\s+(?:but|except)\s+\W?\Z", re.IGNORECASE)
_FEW = late(r"few|only|rarely|seldom|little", re.IGNORECASE)
_ALMOST = late(r"(?:almost|nearly|virtually|practically|hardly|scarcely)\s+\Z", re.IGNORECASE)
_TELLING = frozenset(
    "all every everyone everybody everything each entire whole always unanimous unanimously "
    "both throughout any anyone anybody full total everywhere most majority bulk mostly "
    "usually generally mainly some several many few half part parts much number minority "
    "handful quarter third quarters thirds fifths tenths fraction share couple only sometimes "
    "often occasionally certain rarely seldom none nobody never nothing nowhere neither no "
    "solely exclusively alone one".split()
)
_WITHOUT_NOUN = late(
    r"(?<![\w-])(?:[Mm]ost|[Ss]ome|[Mm]any|[Ff]ew|[Ss]everal|[Hh]alf|most\s+of\s+them|"
    r"some\s+of\s+them|half\s+of\s+them)\s+(?:were|are|was|is|had|have|has|did|do|will|would|to|"
    r"went|came|said)(?![\w-])"
)
"""A quantifier whose noun stands before it."""
_NOBODY_ELSE = late(
    r"(?<![\w-])(?:nobody|no\s+one|nothing|nowhere)\s+else|no\s+other\s+\w+", re.IGNORECASE
)
_BESIDES = late(
    r"(?<![\w-])(?:else|other|others|further|more|another|besides|only)(?![\w-])", re.IGNORECASE
)
_NUMBERED = late(
    rf"(?<![\w-])(?:{COUNT}|some|several|many|most)(?:\s+other)?(?:\s+[\w’'-]+){{1,2}}",
    re.IGNORECASE,
)
_ALL = late(r"(?:[Aa]ll|[Ee]very)\s+(?:the\s+|of\s+the\s+)?")
_FLOATING = late(r"([a-z]+(?:s|men|people))\s+(?:(?:ha[sd]|have|are|were|will|would)\s+)?\Z")
_ALL_NUMBER = late(
    r"(?<![\w-])all\s+(?:of\s+)?(?:the\s+)?(?P<many>\d[\d,]*|[a-z]+)(?![\w-])", re.IGNORECASE
)
_OF_NUMBER = late(r"(?<![\w-])of\s+(?:whom|which)(?![\w-])|(?:\A|[.;]\s)Of\s+the\s+[\w-]+")
_SEVERAL = late(
    r"(?:Some|[Ss]everal|[Mm]any|A\s+few|A\s+handful\s+of)\s+((?:[a-z-]+\s+){0,2}?[a-z]+s)(?![\w-])"
)
_SOME_WITHIN = late(
    r"(?:\A|,\s|\b(?:that|and|but|because|while)\s)(?:[Ss]ome|[Ss]everal|[Mm]any|[Aa]\s+few|[Aa]\s+handful\s+of)\s+"
    r"((?:[\w’'-]+\s+){0,2}?[a-z]+s)(?![\w-])(?P<what>[^.;:!?]*)"
)
_THE = late(r"The\s+(?:[\w’'-]+\s+){0,2}?([a-z]+s)(?![\w-])")
_THAT_THE = late(r"(?<!\w)that\sthe\s+(?:[\w’'-]+\s+){0,2}?([a-z]+s)(?![\w-])")
_BOTH = late(
    r"(?<![\w-])(?:either|both|neither|each|the\s+two|all\s+(?:two|three))(?![\w-])", re.IGNORECASE
)
_ONE_OF = late(
    r"(?<![\w-])(?:(?:the\s+(?:first|second|third|last|former|latter|earlier|later|older|newer|larger|smaller|other)"
    r"(?:\s+one|\s+of\s+(?:them|these|the\s+two))?|one\s+of\s+(?:them|these|the\s+two))"
    r"(?=[.,;:!?”\"]|\Z|\s+(?:and|but|while|on|in|after|before)(?!\w)))",
    re.IGNORECASE,
)
"""“no breach in the first”: of one among those a text has spoken of."""
_BARE = late(r"(?:The\s+)?(?:[A-Za-z-]+\s+){0,2}?([A-Za-z]+s)(?![\w-])")
_NEAR = 60
_COUNTED = 3
"""Words after “all” among which stands how many that is: “all the other three”."""
_ADDED = frozenset("all every everyone everybody always each".split())
_OVER_HALF = late(r"(?<![\w-])(?:more\s+than|over|well\s+over)\s+half\s+of\s+\S+\Z", re.IGNORECASE)
"""“more than half of the catch” is most of it."""
_ONE = late(r"One\s+of\s[^,]+,\s(?:[a-z ]+\s)?(?P<name>[A-Z][\w’' -]+),")


_PLURAL = late(r"\s[a-z]+s")
_SOME_PEOPLE = late(
    r"(?<![\w-])(?:[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Aa]\sfew)\s(?:of\sthe\s)?people(?![\w-])"
)
_CUSTOMERS = "customer client passenger member resident user buyer guest visitor patient".split()
_SHARED = 2


def quantifier_findings(support: Support) -> Iterator[Finding]:
    """A part become the whole, few become none, or some become the only ones."""
    claim, quoted = support.claim, support.quoted
    words_of_both = words_in(claim) | words_in(quoted)
    is_counted = "of" in words_of_both and bool(numbers(quoted))
    if not is_counted and not words_of_both & _TELLING:
        return
    if any(sign.search(claim) for sign in (SIGNS[Share.ALL], SIGNS[Share.MOST], _NONE)):
        claim = content(claim)
    words = (
        _else(claim, quoted)
        or _all_of_some(support.claim, quoted)
        or _all_counted(support.claim, quoted)
        or _headed(support.claim, quoted)
        or _the_some(support.claim, quoted)
        or _of_both(claim, quoted)
        or _raised(claim, quoted)
        or _alone(claim, quoted)
        or bare(support.claim, quoted)
        or placed(support.claim, quoted)
        or _none(claim, quoted)
    )
    if words and not _is_named(words, support.claim):
        yield Finding(
            code="C-FORCE",
            message=f"the quote says {shown(words)}, the claim more than that ({support.place})",
            tip="say in the claim of how many or how much the quote says so",
        )


def _is_named(words: str, claim: str) -> bool:
    """“One of them, Ann Lee, …”: the claim may name the one."""
    one = _ONE.match(words)
    return one is not None and one["name"] in claim


def _raised(claim: str, quoted: str) -> str:
    """Words of the quote about a part, where the claim speaks of most or all of the same."""
    for share in (Share.ALL, Share.MOST):
        for match in SIGNS[share].finditer(claim):
            noun = _noun_before(claim, match.start()) or noun_after(claim, match.end())
            if not noun or _says(quoted, share, noun):
                continue
            if ending(_DENIED_BEFORE, claim, match.start()) and _DENIED.search(quoted):
                continue
            nouns = (noun, _second_noun(claim, match.end(), noun))
            found = next(
                (it for one in nouns if one and (it := _about(claim, quoted, one, share))), ""
            )
            if found:
                return found
            if share is Share.ALL and (people := _of_people(claim, quoted, nouns)):
                return people
            if share is Share.ALL and _is_added(match.group(), claim, quoted):
                return _around(quoted, noun)
    return ""


def _second_noun(claim: str, start: int, noun: str) -> str:
    """“walls” of “all field walls”."""
    found = terms(claim[start : start + _NEAR])[:2]
    if len(found) < 2 or found[0].stem != noun:
        return ""
    one, other = found
    words = claim[start + one.end : start + other.end]
    return other.stem if _PLURAL.fullmatch(words) else ""


def _of_people(claim: str, quoted: str, nouns: Iterable[str]) -> str:
    """“Some people will lose it”, told as “All customers will lose it”."""
    found = _SOME_PEOPLE.search(quoted)
    if found is None or len(core(claim) & stems(quoted)) < _SHARED:
        return ""
    return found.group() if any(noun in _persons() for noun in nouns if noun) else ""


@cache
def _persons() -> frozenset[str]:
    """The stems of nouns for people."""
    return frozenset(map(stem, (*words_of("roles"), *words_of("humans"), *_CUSTOMERS)))


def _all_of_some(claim: str, quoted: str) -> str:
    """“Three experts agreed” becomes “All experts agreed”."""
    told = claim if _ALL.match(claim) else content(claim).strip()
    found = _ALL.match(told)
    if found is None or SIGNS[Share.ALL].search(quoted):
        return ""
    if numbers(" ".join(told[found.end() :].split()[:_COUNTED])):
        return ""
    noun = noun_after(told, found.end())
    counted = (match.group() for match in _NUMBERED.finditer(quoted))
    return next((it for it in counted if noun in stems(it) and ". " not in it), "")


def _all_counted(claim: str, quoted: str) -> str:
    """“Eleven were arrested, of whom nine …” becomes “All eleven …”."""
    found = _ALL_NUMBER.search(claim)
    part = _OF_NUMBER.search(quoted) if found else None
    if found is None or part is None or SIGNS[Share.ALL].search(quoted):
        return ""
    whole = {value for value, _ in numbers(found.group("many"))}
    said = [value for value, _ in numbers(quoted)]
    return part.group() if len(said) > 1 and whole & set(said) else ""


def _headed(claim: str, quoted: str) -> str:
    """“Several shops stayed open” becomes “The shops stayed open”."""
    for sentence in sentences_of(quoted):
        found = _SEVERAL.match(sentence)
        if found is None or is_narrow(claim, sentence[found.end() :]):
            continue
        for told in (content(claim).strip(), claim.strip()):
            noun = _BARE.match(told)
            is_same = noun and stem(noun.group(1)) == stem(found.group(1).split()[-1])
            is_share = sentence.casefold().startswith(("some ", "many "))
            is_of_all = is_share or told.startswith("The ")
            if noun and is_same and is_of_all and not numbers(noun.group()):
                return found.group()
    return ""


def _the_some(claim: str, quoted: str) -> str:
    """“Privately, some doctors fear it” becomes “The doctors feared it”."""
    noun = _THE.match(claim) or _THE.match(content(claim).strip()) or _THAT_THE.search(claim)
    if noun is None or numbers(noun.group()):
        return ""
    for found in _SOME_WITHIN.finditer(quoted):
        if is_narrow(claim, f"{quoted[: found.start()]} {found['what']}"):
            continue
        is_same = stem(noun[1]) == stem(found[1].split()[-1]) and stem(noun[1]) not in stems(
            quoted[: found.start()]
        )
        if is_same and len(core(claim) & stems(found["what"])) > 1:
            return quoted[found.start() : found.end(1)].lstrip(", ")
    return ""


def _of_both(claim: str, quoted: str) -> str:
    """“no breach in the first” becomes “no breach in either”."""
    both, one = _BOTH.search(claim), _ONE_OF.search(quoted)
    if both is None or one is None or _ONE_OF.search(claim) or _BOTH.search(quoted):
        return ""
    return one.group() if len(core(claim) & stems(quoted[: one.start()])) > 1 else ""


def _else(claim: str, quoted: str) -> str:
    """“nobody else” becomes “nobody”."""
    found = _NOBODY_ELSE.search(quoted)
    if found is None or _BESIDES.search(claim) or _NONE.search(claim) is None:
        return ""
    return found.group()


def _alone(claim: str, quoted: str) -> str:
    """“Most were small” of what an earlier sentence names, as “All payments were small”."""
    found = _WITHOUT_NOUN.search(quoted)
    if found is None or SIGNS[Share.ALL].search(quoted):
        return ""
    if is_narrow(claim):
        return ""
    is_all = SIGNS[Share.ALL].search(claim) is not None
    return found.group() if is_all and len(core(claim) & stems(quoted)) > 0 else ""


def _noun_before(text: str, start: int) -> str:
    """The noun of “her members had all left”, if the noun stands before it."""
    found = _FLOATING.search(text[max(0, start - _NEAR) : start])
    return stem(found.group(1)) if found else ""


def _says(quoted: str, share: Share, noun: str) -> bool:
    """Whether the quote itself speaks of as much, of this or of anything near it."""
    return any(
        noun in near_sign(quoted, match, _NEAR)
        for at_least in Share
        if at_least >= share
        for match in SIGNS[at_least].finditer(quoted)
    )


def _about(claim: str, quoted: str, noun: str, share: Share) -> str:
    """A sign of less in the quote, right before the noun."""
    for less in Share:
        if less >= share:
            break
        for match in SIGNS[less].finditer(quoted):
            if less is Share.PART and share is Share.MOST:
                if may_be_most(match, quoted):
                    continue
                if ending(_OVER_HALF, quoted, match.end()):
                    continue
            if _DENIED.search(claim) and _FEW.match(match.group()):
                continue
            if _ALL_BUT.search(quoted, max(0, match.start() - _NEAR), match.start()):
                continue
            near = [term.stem for term in terms(quoted[match.end() : match.end() + _NEAR])][:3]
            before = [term.stem for term in terms_between(quoted, 0, match.start())[-2:]]
            is_of_them = _OF_THEM.search(match.group()) or _OF_THEM_AFTER.match(quoted, match.end())
            if is_of_them and quoted[match.end() : match.end() + 1] == ",":
                continue
            if is_of_them and set(near) & stems(claim):
                return words_from(quoted, match.start(), match.end())
            if noun in near or ("which" in match.group() and noun in before):
                return words_from(quoted, match.start(), match.end())
    return ""


def _is_added(words: str, claim: str, quoted: str) -> bool:
    """Whether “all” or “every” is the claim's own, and nothing in the quote amounts to it."""
    if words.casefold().split()[0] not in _ADDED:
        return False
    if any(sign.search(quoted) for share, sign in SIGNS.items() if share is Share.ALL):
        return False
    if _DENIED.search(quoted) or placed_numbers(claim):
        return False
    return len(core(claim) & stems(quoted)) >= 2


def _around(quoted: str, noun: str) -> str:
    found = next((term for term in terms(quoted) if term.stem == noun), None)
    return quoted[max(0, found.start - 25) : found.end].split(" ", 1)[-1] if found else ""


def _some_not(quoted: str, noun: str) -> str:
    """“Two other witnesses did not remember”, where the claim has “no witness”."""
    for found in _NUMBERED.finditer(quoted):
        if noun in stems(found.group()) and _DENIED.search(quoted, found.end()):
            return found.group()
    return ""


def _none(claim: str, quoted: str) -> str:
    """“none” of the claim, where the quote has “not all” or “few”."""
    match = _NONE.search(claim)
    if match is None or _ALMOST.search(claim[: match.start()]) or _NONE.search(quoted):
        return ""
    noun = noun_after(claim, match.end())
    if noun and (some := _some_not(quoted, noun)):
        return some
    for found in re.finditer(
        rf"(?i)(?<![\w-])(?:{NOT_ALL}|few|little|rarely|seldom|hardly(?:\s+(?:an?|any))?|"
        rf"barely(?:\s+(?:an?|any))?|scarcely(?:\s+(?:an?|any))?|(?:almost|virtually|practically|"
        rf"nearly)\s+no)(?![\w-])",
        quoted,
    ):
        if noun in [term.stem for term in terms(quoted[found.end() : found.end() + _NEAR])][:3]:
            return words_from(quoted, found.start(), found.end())
    return ""
