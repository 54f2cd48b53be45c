"""Comparing: the findings of several texts become pairs with how alike they are, over all cores."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise
from typing import NamedTuple

from dossier.extract.cores import Cores, shares
from dossier.extract.figures import Cast
from dossier.extract.records import Finding
from dossier.extract.same import Compared
from dossier.extract.similarity import Vectors, cosine, grams, neighbours
from dossier.extract.wording import plain_words
from dossier.text.patterns import late

OTHER_VOICE = 0.2
"""Taken off where one passage reports what somebody says and the other speaks for itself."""
_word = late(r"\w+")
Pair = tuple[int, int]


class _Wording(NamedTuple):
    """The base forms of what a finding says, and the same with every name of a party made one."""

    bases: str
    named: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """One of the ways to see what all findings say: a text for each, and what gives its terms."""

    texts: Sequence[str]
    split: Callable[[str], list[str]]


def compare(findings: Sequence[Finding], people: Cast, cores: Cores | None = None) -> Compared:
    """Compare the findings of different sources with one another."""
    cores = cores or Cores()
    contents = [finding.content for finding in findings]
    different = list(dict.fromkeys(contents))
    runs = [different[run] for run in shares([len(each) for each in different], cores.batches)]
    worded = chain.from_iterable(cores.spread(partial(_wordings, people), runs))
    wordings = dict(zip(different, worded, strict=True))
    words = [wordings[content].named for content in contents]
    kinds = (
        _Kind(texts=contents, split=grams),
        _Kind(texts=[wordings[content].bases for content in contents], split=grams),
        _Kind(texts=words, split=str.split),
    )
    pairs = [pair for pair in _candidates(contents, words) if _is_of_two_sources(findings, pair)]
    printed, *others = cores.spread(partial(_cosines, pairs), kinds)
    said = [finding.is_said for finding in findings]
    scores = (
        sum(each) / len(kinds) - (OTHER_VOICE if said[one] != said[other] else 0)
        for (one, other), each in zip(pairs, zip(printed, *others, strict=True), strict=True)
    )
    return Compared(
        findings=findings,
        speakers=[people.find(finding.speaker) for finding in findings],
        printed=dict(zip(pairs, printed, strict=True)),
        pairs=dict(zip(pairs, scores, strict=True)),
    )


def _wordings(people: Cast, contents: Iterable[str]) -> list[_Wording]:
    return [_worded(people, content) for content in contents]


def _worded(people: Cast, content: str) -> _Wording:
    bases, called = " ".join(plain_words(content)), people.plain(content)
    named = bases if called == content else " ".join(plain_words(called))
    return _Wording(bases=bases, named=named)


def _cosines(pairs: Iterable[Pair], kind: _Kind) -> list[float]:
    """The similarity of each pair, seen in this way."""
    vectors = Vectors(texts=kind.texts, split=kind.split)
    known: dict[tuple[str, str], float] = {}
    return [_cosine(vectors, pair, known) for pair in pairs]


def _cosine(vectors: Vectors, pair: Pair, known: dict[tuple[str, str], float]) -> float:
    one, other = pair
    texts = (vectors.texts[one], vectors.texts[other])
    if texts not in known:
        known[texts] = cosine(vectors[one], vectors[other])
    return known[texts]


def _is_of_two_sources(findings: Sequence[Finding], pair: Pair) -> bool:
    return findings[pair[0]].source != findings[pair[1]].source


def _candidates(contents: Sequence[str], words: Sequence[str]) -> Iterator[Pair]:
    """Pairs that share rarer words, and pairs with exactly the same words."""
    found = set(neighbours(words))
    plain = {text: " ".join(_word.findall(text.lower())) for text in dict.fromkeys(contents)}
    equal: dict[str, list[int]] = defaultdict(list)
    for number, content in enumerate(contents):
        equal[plain[content]].append(number)
    for numbers in equal.values():
        found.update(pairwise(numbers))
        found.update((numbers[0], number) for number in numbers[1:])
    yield from sorted(found)
