"""Replaced: in a claim that nearly has its quote's words no word stands in the place of a rival."""

import re
from collections.abc import Iterator, Sequence

from dossier.dates.calendar import MONTH_NAMES
from dossier.gate.claims.reading.content import content, sentences_of
from dossier.gate.claims.reading.folding import Words, blocks, printed, tokens
from dossier.gate.claims.reading.rivals import are_alike, are_rivals, may_have_rivals, merged
from dossier.gate.claims.reading.terms import STOPWORDS, is_in_order, stem, stems
from dossier.gate.claims.sense.sides import LEFT_SO
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_LEAST, _SHARE = 3, 0.5
_LONGEST = 80
_LED = late(
    r"(?:On|In|By|Since|Until|At)\s+(?:[A-Z][a-z]+day|(?:\d{1,2}\s+)?"
    rf"(?:{MONTH_NAMES})|\d{{4}})(?:\s+\d{{1,4}})?,?\s"
)
"""“On Monday”, “In May 2023,”: a time that leads a sentence."""
_STAYED = late(
    r"\s(?:remain(?:s|ed)?|stay(?:s|ed)?)\s(?=(?!(?:in|at|on|with|there|here|the|an?|flat)\b)\w+(?:[.,;]|\s|\Z))"
)
_NEAR = 10
"""Words on either side among which the quote may have the claim's word in another form."""
_MOST, _REACH = 3, 6
"""Words that tell something in place of others; how far before a word a denial may stand."""
_DENYING = frozenset("not no never nobody none neither nor without".split())
_CONVERSE = frozenset(
    frozenset(stem(word) for word in words.split())
    for words in ("give receive", "give get", "sell buy", "lend borrow", "pay earn", "teach learn")
)
"""Verbs of which the one says in the passive what the other says in the active."""
_BEFORE_OR_AFTER = late(r"(?<![\w-])(?:before|after)(?![\w-])", re.IGNORECASE)
_FAMILY = 4
_GIVEN = late(
    r"(?<!have )(?<!has )(?<!had )(?<!having )(?<!been )(?<!being )"
    r"(?<![\w-])(?:given|lent|paid|sold|taught)(?![\w-])"
)
_DELAYED = frozenset(map(stem, "delay postpone defer adjourn".split()))
_LATE = frozenset(map(stem, "late later behind".split()))
_PRONOUNS = frozenset(("he", "him"))


def replaced_findings(support: Support) -> Iterator[Finding]:
    """A word of the claim that excludes the one the quote has in its place."""
    if not any(may_have_rivals(support.claim, passage.words) for passage in support.distinct):
        return
    found = [
        (passage, pair)
        for passage in support.distinct
        for sentence in sentences_of(passage.words)
        for pair in _pairs(sentence, support.claim)
    ]
    if not found or any(pair is None for _, pair in found):
        return
    passage, pair = found[0]
    if pair is not None and set(pair) == {"before", "after"} and _are_exchanged(support):
        return
    if pair is not None and pair[1] == "leav" and LEFT_SO.search(support.claim):
        return
    if pair is not None and frozenset(pair) in _CONVERSE and _is_of_receiver(support):
        return
    if pair is not None and not _is_said_elsewhere(pair[1], support):
        yield Finding(
            code="C-POLARITY",
            message=f"the claim has {shown(_printed(pair[1], support.claim))} where the quote has "
            f"{shown(_printed(pair[0], passage.words))} ({passage.place()})",
            tip="word the claim as the quote has it",
        )


def _are_exchanged(support: Support) -> bool:
    """“B before A” of “A after B”: the order is the same where both have changed places."""
    main, of = _parted(support.claim)
    first, last = _parted(support.quoted)
    return bool(main & (last - first)) and bool(of & first) and not of & last


def _parted(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The families of words of the main clause, and of the event that comes before or after it."""
    found = _BEFORE_OR_AFTER.search(text)
    if found is None:
        return frozenset(), frozenset()
    event, _, rest = text[found.end() :].partition(",")
    main = f"{text[: found.start()]} {rest}"
    return (
        frozenset(word[:_FAMILY] for word in stems(main)),
        frozenset(word[:_FAMILY] for word in stems(event)),
    )


def _is_of_receiver(support: Support) -> bool:
    """“patients given the drug” of “those who got the drug”."""
    return bool(_GIVEN.search(support.claim)) != bool(_GIVEN.search(support.quoted))


def _is_said_elsewhere(word: str, support: Support) -> bool:
    """Whether another sentence has the very word undenied, and something else of the claim."""
    mine = {one for one in tokens(support.claim) if one not in STOPWORDS} - {word}
    return any(
        word in words and mine & set(words) and not _is_denied(words, words.index(word))
        for sentence in sentences_of(support.quoted)
        if (words := merged(tokens(sentence)))
    )


def _is_denied(words: Words, at: int) -> bool:
    return _denials(words[max(0, at - _REACH) : at]) > 0


def _printed(folded: str, text: str) -> str:
    return next(printed((folded,), text), folded)


def _pairs(sentence: str, claim: str) -> list[tuple[str, str] | None]:
    """The first pair of rivals where claim and sentence are near, None where they have none.

    They are compared as they are and, if need be, without who says so; one of the two is enough.
    """
    found = _pair(sentence, claim)
    if found and found[0] is not None:
        return found
    told = content(claim)
    return (_pair(content(sentence), told) if told != claim else []) or found


def _pair(sentence: str, claim: str) -> list[tuple[str, str] | None]:
    sentence, claim = _plain(sentence), _plain(claim)
    theirs, mine = merged(tokens(sentence)), merged(tokens(claim))
    if not _is_near(theirs, mine) or not is_in_order(claim, sentence):
        return []
    if bool(_denials(theirs)) != bool(_denials(mine)):
        return [None]
    return [next(_turning(theirs, mine), None)]


def _plain(sentence: str) -> str:
    """“On Monday the road remained shut” in plain order, its state told by “was”."""
    led = _LED.match(sentence)
    if led is not None:
        sentence = f"{sentence[led.end() :].rstrip(' .')} {led.group().rstrip(', ')}."
    return _STAYED.sub(" was ", sentence)


def _turning(theirs: Words, mine: Words) -> Iterator[tuple[str, str]]:
    """The rivals; none where “unless” gave way to “if” and another word to its opposite."""
    found = tuple(_rivals(theirs, mine))
    is_turned = ("unless" in theirs) != ("unless" in mine)
    if not (is_turned and any("unless" not in pair for pair in found)):
        yield from found


def _is_near(theirs: Words, mine: Words) -> bool:
    """Whether most words of the claim are the quote's, and enough of them tell something."""
    if max(len(theirs), len(mine)) > _LONGEST:
        return False
    shared = set(mine) & set(theirs)
    telling = [word for word in shared if word not in STOPWORDS]
    if len(shared) >= max(_LEAST, _SHARE * len(set(mine))) and len(telling) > 1:
        return True
    return len(mine) == len(theirs) >= _LEAST and len(shared) >= len(set(mine)) - 1


def _rivals(theirs: Words, mine: Words) -> Iterator[tuple[str, str]]:
    """Words put in the place of rivals: where what stands beside them is the same."""
    for start, begin, left, put in blocks(theirs, mine):
        if (
            max(map(_telling_in, (left, put))) > _MOST
            or ("and" in left) != ("and" in put)
            or _denials(left) != _denials(put)
        ):
            continue
        for here, one in enumerate(left, start):
            for there, other in enumerate(put, begin):
                if other in theirs or one in mine or not are_rivals(one, other):
                    continue
                near = theirs[max(0, here - _NEAR) : here + _NEAR]
                if any(are_alike(other, word) and word not in mine for word in near):
                    continue
                if any(word.startswith(one) and word[len(one) :] in "s" for word in mine):
                    continue
                if one == f"re{other}" and "back" in mine:
                    continue
                if _is_told_otherwise((theirs, here), (mine, there)):
                    continue
                if any(are_alike(one, word) for word in put) or any(
                    are_alike(word, other) for word in left
                ):
                    continue
                if _is_in_place((theirs, here), (mine, there)):
                    yield one, other


def _is_told_otherwise(one: tuple[Words, int], other: tuple[Words, int]) -> bool:
    """“was given” of “received”, “delivered late” of “delayed”."""
    word, instead = one[0][one[1]], other[0][other[1]]
    if frozenset((word, instead)) in _CONVERSE:
        return ("be" in one[0][one[1] - 2 : one[1]]) != ("be" in other[0][other[1] - 2 : other[1]])
    return word in _DELAYED and not _LATE.isdisjoint(other[0])


def _telling_in(words: Words) -> int:
    return sum(word not in STOPWORDS for word in words)


def _denials(words: Words) -> int:
    return sum(word in _DENYING for word in words)


def _is_in_place(one: tuple[Words, int], other: tuple[Words, int]) -> bool:
    """Whether the same telling words stand beside both; words that tell little need both sides."""
    before, after = _beside(*one)
    previous, following = _beside(*other)
    is_before, is_after = before == previous, after == following
    if (is_before and is_after) or _next_to(*one) == _next_to(*other):
        return True
    if one[0][one[1]] in STOPWORDS or other[0][other[1]] in STOPWORDS:
        return is_before and _is_named_again(one, other)
    return (is_before and bool(before)) or (is_after and bool(after))


def _is_named_again(one: tuple[Words, int], other: tuple[Words, int]) -> bool:
    """“against it”, “for the ban”: a pronoun on one side, that it stands for on the other."""
    return any(words[at + 1 : at + 2] and words[at + 1] in _PRONOUNS for words, at in (one, other))


def _next_to(words: Words, at: int) -> tuple[Words, Words]:
    """The words on either side, whatever they are."""
    return words[max(0, at - 1) : at], words[at + 1 : at + 2]


def _beside(words: Words, at: int) -> tuple[str, str]:
    """The nearest words on either side that tell something."""
    return _telling(words[:at][::-1]), _telling(words[at + 1 :])


def _telling(words: Sequence[str]) -> str:
    return next((word for word in words if word not in STOPWORDS), "")
