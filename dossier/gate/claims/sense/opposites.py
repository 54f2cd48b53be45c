"""Opposites: a claim has no word that excludes the one its quote has in the same place."""

import re
from collections.abc import Iterator
from itertools import product

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.terms import is_passive, stem_after, stems, terms
from dossier.gate.claims.reading.ultimatums import is_conditional, ultimatum
from dossier.gate.claims.sense.equivalents import (
    is_at_the_earliest,
    is_superlative_denied,
    is_yet_to_come,
)
from dossier.gate.claims.sense.kin import is_kin_turned
from dossier.gate.claims.sense.polarity import TAKEN_BACK, UNABLE
from dossier.gate.claims.sense.sides import (
    BOUNDING,
    Placed,
    follows_article,
    line_of,
    placed,
    reach,
)
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_OF_TELLING = late(
    r"\s(?:(?!after|before|in|on|of|to|for|with|from|by|and)[\w’'-]+\s){0,2}(?:accusation|allegation|assertion|charge|claim|criticism|idea|notion|"
    r"report|rumou?r|speculation|suggestion|version)s?(?!\w)",
    re.IGNORECASE,
)
"""“rejected the suggestion”: what is denied is that something is so."""
_FIRST = late(r"\s(?:of|to|in|on|for|with|by|from|at|about|as|than|over|against)\s")
"""After “supported the conclusion”, what does not belong to the first thing any more."""
_OWNER = late(r"[’']s?\s")
_IT = late(r"\s(?:it|them|him|her|this|that|these|those|so)(?!\w)")
_RELATIVE = late(r",?\s(?:which|that|whom|who)\s")
_PRONOUN = late(r"\s(?:this|that|it|them|these|so)(?=\W*(?:\Z|[.,;]|and\s))", re.IGNORECASE)
"""“denies this”: whatever was said or done."""
_AFTER_THAN = late(r"\s+than(?!\w)")
_REFUSING = late(r"(?<![\w-])(?:refus|declin|fail|reject)\w*", re.IGNORECASE)
_ROOT = 5
_CLOSE = 1
_SHARE = 0.5
_OTHERWISE = late(
    r"(?<![\w-])(?:den(?:y|ie[sd])|refut\w+|reject\w*|dismiss\w*|rul\w+\s+out|exclud\w+|unless|"
    r"except\w*|"
    r"without|low|await\w*|pending|small|slight|minor|minimal|doubt\w*|unlikely|im\w+|un\w+|in\w+able|only|false|wrong|prevent\w*|avoid\w*|"
    r"another|miss(?:ed|es|ing))(?![\w-])",
    re.IGNORECASE,
)
_PREDICATED = late(
    r"(?<![\w-])(?P<what>[a-z][\w’'-]+)\s+(?:is|are|was|were|remain\w*|(?:ha[sd]|have)\s+been)\s+"
    r"(?:(?:\w+ly|not|still|far\s+from|only|all|both)\s+){0,2}\Z"
)
_NOT = late(r"(?<![\w-])(?:not|never|\w+n[’']t)(?=\s)", re.IGNORECASE)
_EXCEPTED = late(r"(?<![\w-])but\s+not(?![\w-])", re.IGNORECASE)
APART = late(r",\s(?:and\s)?not\s|(?<![\w-])but\snot\s", re.IGNORECASE)
"""“by a cable, not by arson”: what is denied stands apart from the verb."""
_UNLESS = late(r"(?<![\w-])unless(?![\w-])", re.IGNORECASE)
_IF = late(r"(?<![\w-])(?:if|provided|condition|once|should)(?![\w-])", re.IGNORECASE)
"""“would leave unless they moved”, told as “would stay if they moved”."""
_STILL = late(r"(?<![\w-])(?:until|till|longer|remain\w*|stay\w*|still)(?![\w-])")


def opposite_findings(support: Support) -> Iterator[Finding]:
    """A word of the claim on one side of a line, where the quote has only the other side."""
    claim = support.claim
    mine = placed(claim)
    if not mine:
        return
    for passage in support.distinct:
        for sentence in sentences_of(passage.words):
            for here, there in product(mine, placed(sentence)):
                if here.line == there.line and _is_opposite(claim, sentence, here, there, support):
                    words = claim[here.start : here.end], sentence[there.start : there.end]
                    yield Finding(
                        code="C-POLARITY",
                        message=f"the claim says {_said(words[0], here)}, the quote "
                        f"{_said(words[1], there)} ({passage.place()})",
                        tip="word the claim as the quote has it",
                    )
                    return


def _is_other_comparison(mine: str, theirs: str) -> bool:
    """“less than hoped” beside “more than feared”: measured by something else."""
    if not (_AFTER_THAN.match(mine) and _AFTER_THAN.match(theirs)):
        return False
    one, other = terms(reach(mine, 0)), terms(reach(theirs, 0))
    return bool(one and other) and not {term.stem for term in one} & {term.stem for term in other}


def _is_turned_comparison(mine: str, theirs: str) -> bool:
    """“more to do with the vote than with rice” of “less to do with rice than with the vote”."""
    one, _, than = mine.partition(" than ")
    other, _, its = theirs.partition(" than ")
    return bool(stems(one) & stems(its) and stems(than) & stems(other))


def _is_of_telling(mine: str, theirs: str) -> bool:
    """Whether only one of the words is of what somebody says: “rejected the claim”."""
    is_open = _PRONOUN.match(mine) or _PRONOUN.match(theirs)
    return not is_open and bool(_OF_TELLING.match(mine)) != bool(_OF_TELLING.match(theirs))


def _said(word: str, item: Placed) -> str:
    return shown(word) + (" with a negation" if item.is_denied else "")


def _is_opposite(claim: str, sentence: str, here: Placed, there: Placed, support: Support) -> bool:
    line = line_of(here)
    if line.sides > 2 and here.side != there.side and (here.is_denied or there.is_denied):
        return False
    if line.kind == "+" and (here.is_denied or there.is_denied):
        return False
    if (here.side == there.side) == (here.is_denied == there.is_denied):
        return False
    if here.side == there.side and not _is_only_denial(claim, sentence, here, there):
        return False
    if is_yet_to_come(claim, support.quoted):
        return False
    if here.side == there.side and (APART.search(claim) or APART.search(sentence)):
        return False
    if here.side == there.side and _refuses(claim) & _refuses(sentence):
        return False
    if _is_of_telling(claim[here.end :], sentence[there.end :]):
        return False
    if TAKEN_BACK.search(support.quoted) or _EXCEPTED.search(sentence):
        return False
    after, before = reach(sentence, there.end), reach(claim, here.end)
    if _has_agreeing(claim, here, there, after) or _has_agreeing(sentence, there, here, before):
        return False
    if _has_agreeing(support.quoted.replace(sentence, " "), there, here, ""):
        return False
    if bool(_UNLESS.search(claim)) != bool(_UNLESS.search(sentence)) and (
        _IF.search(claim) or _IF.search(sentence)
    ):
        return False
    if bool(_STILL.search(_but_for(claim, here))) != bool(_STILL.search(_but_for(sentence, there))):
        return False
    if line.kind == "=":
        return _next(claim, here) == _next(sentence, there) != ""
    if _is_other_comparison(claim[here.end :], sentence[there.end :]):
        return False
    if _is_turned_comparison(claim[here.end :], sentence[there.end :]):
        return False
    if is_kin_turned(claim, sentence):
        return False
    if _AFTER_THAN.match(sentence, there.end) and follows_article(claim, here.start):
        return False
    if line.kind == "~" and (
        _is_converse(claim, sentence, here, there)
        or _is_told_of_receiver(claim, sentence, here, there)
    ):
        return False
    return _is_aligned(claim, sentence, here, there)


def _refuses(text: str) -> frozenset[str]:
    """Words of refusing: “asked to dismiss them and refused” is refusing to dismiss them."""
    return frozenset(word.casefold()[:_ROOT] for word in _REFUSING.findall(text))


def _but_for(text: str, item: Placed) -> str:
    return f"{text[: item.start]} {text[item.end :]}"


def _is_only_denial(claim: str, sentence: str, here: Placed, there: Placed) -> bool:
    """Whether the same is said with a negation and without, and no other word denies anything."""
    rest = (
        f"{claim[: here.start]} {claim[here.end :]} "
        f"{sentence[: there.start]} {sentence[there.end :]}"
    )
    mine, theirs = _denied_first(claim), _denied_first(sentence)
    if len(mine) == len(theirs) and set(mine) & set(theirs):
        return False
    is_close = all(words <= _CLOSE for words in (*here.denials, *there.denials))
    if is_superlative_denied(claim, sentence) or is_superlative_denied(sentence, claim):
        return False
    if is_at_the_earliest(claim, sentence) or is_at_the_earliest(sentence, claim):
        return False
    if is_conditional(claim) and ultimatum(sentence):
        return False
    if not is_close or line_of(here).kind == "=" or _OTHERWISE.search(rest):
        return False
    return not UNABLE.search(rest)


def _denied_first(text: str) -> tuple[str, ...]:
    """What stands right after each “not”: “included” of “private gardens were not included”."""
    found = (stem_after(text, match.end()) for match in _NOT.finditer(text))
    return tuple(word for word in found if word)


def _has_agreeing(text: str, mine: Placed, other: Placed, about: str) -> bool:
    """Whether the text has, besides `mine`, a word of the line that agrees with `other`.

    `about` is what stands after the other; a word that is clearly of something else does not count.
    """
    its, is_plain = stems(reach(text, mine.end)), line_of(mine).kind == ""
    return any(
        item.line == other.line
        and (item.side == other.side) == (item.is_denied == other.is_denied)
        and not _is_of_else(own := stems(reach(text, item.end)), its, about)
        and not (
            own and is_plain and not _is_of_it(text, mine, item) and _is_first_of(about, its, own)
        )
        for item in placed(text)
    )


def _is_of_it(text: str, mine: Placed, item: Placed) -> bool:
    """“rejected the plan, which they had backed”, “while others back it”: of the same thing."""
    is_it = _IT.match(text, item.end) is not None
    return is_it or _RELATIVE.search(text, mine.end, item.start) is not None


def _is_first_of(after: str, mine: frozenset[str], own: frozenset[str]) -> bool:
    """Whether what is accepted or rejected first is all in the one reach, and not in the other."""
    first = stems(_OWNER.split(_FIRST.split(after, maxsplit=1)[0])[-1])
    return bool(first) and first <= mine and not first <= own


def _is_of_else(own: frozenset[str], mine: frozenset[str], after: str) -> bool:
    """Whether what is said has nothing of what it is about, while the other word has."""
    about = stems(after)
    numbers = frozenset(word for word in about if word[0].isdigit())
    is_own = bool(numbers & mine) and not numbers & own
    return bool(own and mine & about) and (is_own or not own & about)


def _is_aligned(claim: str, sentence: str, here: Placed, there: Placed) -> bool:
    """Whether claim and sentence say much the same but for the two words."""
    if _next(claim, here) == _next(sentence, there) != "":
        return True
    if _said_of(claim, here) == _said_of(sentence, there) != "":
        return True
    mine = stems(claim) - stems(claim[here.start : here.end])
    theirs = stems(sentence) - stems(sentence[there.start : there.end])
    is_it = _PRONOUN.match(claim, here.end) and _PRONOUN.match(sentence, there.end)
    if is_it and mine and mine <= theirs:
        return True
    shared = len(mine & theirs)
    return shared >= max(min(2, len(theirs)), _SHARE * min(len(mine), len(theirs)))


def _is_converse(claim: str, sentence: str, here: Placed, there: Placed) -> bool:
    before, after = stems(claim[: here.start]), stems(claim[here.end :])
    first, last = stems(sentence[: there.start]), stems(sentence[there.end :])
    is_unnamed = not first and sentence[:3].casefold() in ("it ", "he ", "she", "the")
    return bool(before & last) and (bool(after & first) or is_unnamed)


def _is_told_of_receiver(claim: str, sentence: str, here: Placed, there: Placed) -> bool:
    """“was lent two buses” of “borrowed two buses”."""
    is_verb = claim[here.start : here.end].casefold() not in BOUNDING
    return is_verb and is_passive(claim, here.start) != is_passive(sentence, there.start)


def _said_of(text: str, item: Placed) -> str:
    """The stem of what a predicate is said of: “figures” of “the figures were provisional”."""
    found = _PREDICATED.search(text, 0, item.start)
    return "".join(sorted(stems(found["what"]))) if found else ""


def _next(text: str, item: Placed) -> str:
    return stem_after(text, item.end)
