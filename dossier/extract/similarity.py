"""Similarity: short texts become TF-IDF vectors of grams or words, compared by cosine.

Term weighting after Salton and Buckley (1988): 1 + log tf, smoothed inverse document frequency.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from operator import mul

from dossier.text.patterns import late

GRAM = 4
STEM = 5
SHARED = 2
"""Two texts are compared only if they share so many rarer words (their first letters)."""
_MOST, _FEWEST, _PAIRINGS = 100, 25, 100_000
"""A word is rare enough if so many texts hold it: the more texts there are, the fewer."""
_word = late(r"\w+")
Vector = Mapping[str, float]


@dataclass(frozen=True, kw_only=True)
class Vectors:
    """The unit vectors of `texts`, which together are the corpus, by their numbers.

    `split` gives the terms of a text. Equal texts have one vector, made when it is first asked for.
    """

    texts: Sequence[str]
    split: Callable[[str], list[str]]

    def __getitem__(self, number: int) -> Vector:
        text = self.texts[number]
        if text not in self._made:
            self._made[text] = _unit(Counter(self.split(text)), self._rarity)
        return self._made[text]

    @cached_property
    def _made(self) -> dict[str, Vector]:
        return {}

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        """The smoothed inverse document frequency of each term."""
        spread: Counter[str] = Counter()
        for text, many in Counter(self.texts).items():
            terms = set(self.split(text))
            spread.update(terms if many == 1 else dict.fromkeys(terms, many))
        total = len(self.texts)
        return {term: math.log((1 + total) / (1 + many)) + 1 for term, many in spread.items()}


def grams(text: str) -> list[str]:
    """Character 4-grams of the lower-case words, with the spaces between them."""
    flat = f" {' '.join(_word.findall(text.lower()))} "
    return [flat[at : at + GRAM] for at in range(max(1, len(flat) - GRAM + 1))]


def cosine(one: Vector, other: Vector) -> float:
    """From 0 (nothing shared) to 1 (the same grams in the same proportions)."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * large[gram] for gram, weight in small.items() if gram in large)


def neighbours(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of indices (lower first) of texts that share enough rarer words to be compared.

    Linear in the number of texts as long as their rarer words are rare.
    """
    stems = {text: _stems(text) for text in dict.fromkeys(texts)}
    holders: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for stem in stems[text]:
            holders[stem].append(number)
    limit = max(_FEWEST, min(_MOST, _PAIRINGS // max(1, len(texts))))
    shared: Counter[tuple[int, int]] = Counter()
    for stem in sorted(holders):
        if len(holders[stem]) <= limit:
            shared.update(combinations(holders[stem], 2))
    for pair in sorted(shared):
        if shared[pair] >= SHARED:
            yield pair


def _unit(count: Counter[str], rarity: Mapping[str, float]) -> Vector:
    weights = {
        gram: rarity[gram] if many == 1 else (1 + math.log(many)) * rarity[gram]
        for gram, many in count.items()
    }
    norm = math.sqrt(sum(map(mul, weights.values(), weights.values()))) or 1.0
    return {gram: weight / norm for gram, weight in weights.items()}


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _word.findall(text.lower()) if len(word) > 2)
