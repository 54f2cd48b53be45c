"""Terms: the content words of a sentence, folded so that forms of one word compare equal."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from dossier.speech.tables import rows
from dossier.text.patterns import late

_FOLDED = late(r"[^\W_]+")
_TOKEN = late(r"[^\W_]+(?:[.’'-][^\W_]+)*")
STOPWORDS = frozenset(
    "a an the of in on at to for from by with and or as is are was were be been being "
    "has have had do does did will would shall should can could may might must it its "
    "he his him she her they their them we our us i my me you your this that these "
    "those there here who whom whose which what when where why how not no nor never "
    "than then so such also very more most some any all both each every other another "
    "into over under about after before between during since until while if but only "
    "own same too just now up out off down again further once said say says saying well still "
    "even yet already mr mrs ms dr sir".split()
)
_IRREGULAR = {
    "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "won": "win", "lost": "lose",
    "began": "begin", "begun": "begin", "took": "take", "taken": "take", "gave": "give",
    "given": "give", "went": "go", "gone": "go", "came": "come", "made": "make", "sent": "send",
    "held": "hold", "met": "meet", "left": "leave", "kept": "keep", "got": "get", "paid": "pay",
    "sold": "sell", "bought": "buy", "built": "build", "told": "tell", "knew": "know",
    "known": "know", "grew": "grow", "grown": "grow", "broke": "break", "broken": "break",
    "spoke": "speak", "spoken": "speak", "wrote": "write", "written": "write", "found": "find",
    "thought": "think", "brought": "bring", "led": "lead", "saw": "see", "seen": "see",
    "died": "die", "dies": "die", "dying": "die", "ran": "run", "struck": "strike",
}  # fmt: skip


_BE = late(r"(?<![\w-])(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|then\s+)?\Z")
_BEFORE = 30


class Term(NamedTuple):
    """A content word: its stem, and where it stands in the sentence."""

    stem: str
    start: int
    end: int


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without possessive and the commonest endings: `expands`, `expanded` → `expand`."""
    low = re.sub(r"[’']s?$", "", word.casefold())
    low = _lemma(low) or _lemma_after_prefix(low) or low
    for ending, least, put in _ENDINGS:
        if low.endswith(ending) and len(low) >= least:
            low = low[: -len(ending)] + put
            break
    if len(low) > 3 and low[-1] == low[-2] and low[-1] not in "aeiousl":
        low = low[:-1]
    low = low[:-1] if len(low) >= _LEAST and low.endswith("ll") else low
    low = low.rstrip("e") if len(low) > 3 else low
    return _BRITISH.get(low[-2:], low[-2:]).join((low[:-2], "")) if len(low) > _LEAST else low


def _lemma(low: str) -> str:
    return _IRREGULAR.get(low) or _irregular().get(low, "")


def _lemma_after_prefix(low: str) -> str:
    """“repay” of “repaid”, “uphold” of “upheld”."""
    found = _PREFIX.match(low)
    lemma = _lemma(low[found.end() :]) if found else ""
    return f"{found.group()}{lemma}" if found and lemma else ""


@cache
def _irregular() -> dict[str, str]:
    """The lemma of each irregular past tense and participle."""
    table = list(rows("irregular.tsv"))
    known = STOPWORDS | {row[0] for row in table}
    return {form: row[0] for row in table for form in row[1:] if form not in known}


_PREFIX = late(r"(?:re|over|out|under|with|mis|fore|up)(?=[a-z]{3})")
_LEAST = 5
_BRITISH = {"nc": "ns", "is": "iz"}
"""licence and license, organise and organize have one stem."""
_ENDINGS = (
    ("ies", 5, "y"), ("ied", 5, "y"), ("ued", 4, "ue"), ("ying", 5, "y"), ("sses", 6, "ss"),
    ("ing", 6, ""), ("ed", 5, ""), ("ly", 6, ""), ("es", 5, ""), ("ss", 3, "ss"), ("us", 3, "us"),
    ("s", 4, ""),
)  # fmt: skip


@lru_cache(maxsize=2_000)
def terms(words: str) -> tuple[Term, ...]:
    """The content words of a text, in order."""
    return tuple(
        Term(stem(word), *match.span())
        for match in _TOKEN.finditer(words)
        if (low := (word := match.group()).casefold()) not in STOPWORDS and low[-3:] != "n't"
    )


def terms_between(words: str, start: int, end: int) -> tuple[Term, ...]:
    """The content words that stand in `words[start:end]` as a whole, in order."""
    found = terms(words)
    first = bisect_left(found, start, key=attrgetter("start"))
    return found[first : bisect_right(found, end, lo=first, key=attrgetter("end"))]


@lru_cache(maxsize=2_000)
def counts(words: str) -> Mapping[str, int]:
    """How often each stem stands in a text."""
    return Counter(term.stem for term in terms(words))


@lru_cache(maxsize=8_000)
def words_in(text: str) -> frozenset[str]:
    """The folded words of a text: a cheap look before a pattern is tried."""
    return frozenset(match.group() for match in _FOLDED.finditer(text.casefold()))


@lru_cache(maxsize=8_000)
def stems(words: str) -> frozenset[str]:
    """The stems of a text’s content words."""
    return frozenset(term.stem for term in terms(words))


def is_passive(text: str, start: int) -> bool:
    """Whether a form of “be” stands right before the verb at `start`: “was given”."""
    return _BE.search(text, max(0, start - _BEFORE), start) is not None


def stem_after(words: str, place: int) -> str:
    """The stem of the first content word at or after a place, or empty."""
    found = terms(words)
    after = bisect_left(found, place, key=attrgetter("start"))
    return found[after].stem if after < len(found) else ""


def neighbours(words: str, start: int, end: int) -> tuple[str, str]:
    """The stems of the content words before and after `words[start:end]`, or empty."""
    found = terms(words)
    before = bisect_right(found, start, key=attrgetter("end"))
    return found[before - 1].stem if before else "", stem_after(words, end)


def is_in_order(one: str, other: str) -> bool:
    """Whether the content words that both texts have once follow one another alike in both."""
    here, there = counts(one), counts(other)
    first = {term.stem: at for at, term in enumerate(terms(other)) if there[term.stem] == 1}
    order = [first[it.stem] for it in terms(one) if it.stem in first and here[it.stem] == 1]
    return order == sorted(order)
