"""Replaced: in a claim that nearly has its quote's words no word stands in the place of a rival."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pkgutil import get_data

from rapidfuzz.distance import Levenshtein

from dossier.gate.claims.content import sentences_of
from dossier.gate.claims.near import tokens
from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import STOPWORDS, is_in_order
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding

_LEAST, _SHARE = 4, 0.6
_LONGEST = 80
_DENYING = frozenset("not no never nobody none neither nor without".split())

Words = tuple[str, ...]


def replaced_findings(support: Support) -> Iterator[Finding]:
    """A word of the claim that excludes the one the quote has in its place."""
    mine = tokens(support.claim)
    if len(mine) > _LONGEST:
        return
    found = []
    for passage in support.passages:
        for sentence in sentences_of(passage.words):
            theirs = tokens(sentence)
            if not is_in_order(support.claim, sentence):
                continue
            if len(theirs) <= _LONGEST and _is_near(theirs, mine):
                found.append((passage, next(_rivals(theirs, mine), None)))
    if not found or any(pair is None for _, pair in found):
        return
    passage, pair = found[0]
    if pair is not None:
        yield Finding(
            code="C-POLARITY",
            message=f"the claim has {shown(pair[1])} where the quote has {shown(pair[0])} "
            f"({passage.place()})",
            tip="word the claim as the quote has it",
        )


def _is_near(theirs: Words, mine: Words) -> bool:
    """Whether most words of the claim are the quote's, and enough of them tell something."""
    shared = set(mine) & set(theirs)
    telling = [word for word in shared if word not in STOPWORDS]
    return len(shared) >= max(_LEAST, _SHARE * len(set(mine))) and len(telling) > 1


def _rivals(theirs: Words, mine: Words) -> Iterator[tuple[str, str]]:
    """Words put in the place of rivals: where what stands beside them is the same."""
    if len(_DENYING & set(theirs)) != len(_DENYING & set(mine)):
        return
    for step in Levenshtein.opcodes(theirs, mine):
        if step.tag != "replace":
            continue
        for here in range(step.src_start, step.src_end):
            for there in range(step.dest_start, step.dest_end):
                one, other = theirs[here], mine[there]
                if other in theirs or one in mine or not _are_rivals(one, other):
                    continue
                if _is_in_place((theirs, here), (mine, there)):
                    yield one, other


def _is_in_place(one: tuple[Words, int], other: tuple[Words, int]) -> bool:
    """Whether the same stands on both sides of the words, or a telling word on one."""
    before, after = _beside(*one)
    previous, following = _beside(*other)
    if before == previous and after == following:
        return True
    if one[0][one[1]] in STOPWORDS or other[0][other[1]] in STOPWORDS:
        return False
    return (before == previous and _tells(before)) or (after == following and _tells(after))


def _beside(words: Words, at: int) -> tuple[str, str]:
    return words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""


def _tells(word: str) -> bool:
    return bool(word) and word not in STOPWORDS


@cache
def _sides() -> Mapping[str, Sequence[tuple[int, int]]]:
    """For each word, as near.tokens() folds it, the lines and sides it stands on."""
    found = get_data("dossier.gate.claims", "rivals.tsv")
    if found is None:
        raise FileNotFoundError("rivals.tsv")
    sides: dict[str, list[tuple[int, int]]] = {}
    rows = [row for row in found.decode("utf-8").splitlines() if row and row[0] != "#"]
    for number, row in enumerate(rows):
        for side, words in enumerate(row.split("\t")):
            for word in words.split("|"):
                if len(folded := tokens(word)) == 1:
                    sides.setdefault(folded[0], []).append((number, side))
    return sides


def _are_rivals(one: str, other: str) -> bool:
    """Whether a line has the words on different sides, and none has them on the same."""
    pairs = [
        (mine[1], theirs[1])
        for mine in _sides().get(one, ())
        for theirs in _sides().get(other, ())
        if mine[0] == theirs[0]
    ]
    return bool(pairs) and all(here != there for here, there in pairs)
