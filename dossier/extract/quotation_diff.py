"""Quotation differences: two printings of one utterance become the words in which they differ."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dossier.extract.wording import SMALL
from dossier.text.patterns import late

ALIKE = 0.75
"""Least share of words in common of two printings of one utterance."""
_LONGEST = 400
_FEWEST = 2
"""Words of a quoted part below which it tells too little."""
_bracket = late(r"[\[(]([^\])]*)[\])]")
_quoted = late(r"[“\"]([^“”\"]+)[”\"]")
_word = late(r"\w+(?:[’'-]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What one printing has and the other has not.

    `kind` is bracket, insertion, omission or words.
    """

    kind: str
    one: str
    other: str


def difference(one: str, other: str) -> Difference | None:
    """How two printings of an utterance differ; None where they agree or are two utterances.

    Case, punctuation and the shape of quotation marks are no difference; square brackets are.
    """
    return _brackets(one, other) or _words(one, other)


def _brackets(one: str, other: str) -> Difference | None:
    """Bracketed words that the other text prints as spoken, or an omission mark it dropped."""
    for first, second in ((one, other), (other, one)):
        for match in _bracket.finditer(first):
            if not _is_square(match) or match.group() in second:
                continue
            inner = match[1].strip()
            rest = first[: match.start()] + first[match.end() :]
            is_spoken = bool(_word.search(inner)) and _flat(inner) in _flat(second)
            shown = (match.group(), inner if is_spoken else "")
            pair = shown if first is one else shown[::-1]
            if is_spoken and _near(first, second):
                return Difference(kind="bracket", one=pair[0], other=pair[1])
            if _flat(rest) == _flat(second):
                kind = "insertion" if _word.search(inner) else "omission"
                return Difference(kind=kind, one=pair[0], other=pair[1])
    return None


def _is_square(match: re.Match[str]) -> bool:
    return match.group().startswith("[")


def _near(one: str, other: str) -> bool:
    return _ratio(_tokens(one), _tokens(other)) >= ALIKE


def _words(one: str, other: str) -> Difference | None:
    first, second = _tokens(one), _tokens(other)
    if _same(first, second) or len(first) > _LONGEST or len(second) > _LONGEST:
        return None
    if _ratio(first, second) < ALIKE:
        return None
    changes = [
        (" ".join(first[a:b]), " ".join(second[c:d]))
        for tag, a, b, c, d in _matcher(first, second).get_opcodes()
        if tag != "equal"
    ]
    return Difference(
        kind="words",
        one=" … ".join(change[0] for change in changes if change[0]),
        other=" … ".join(change[1] for change in changes if change[1]),
    )


def fragments_differ(one: str, other: str) -> Difference | None:
    """How the only words in quotation marks of two alike passages differ, if they are of a kind."""
    found = [_quoted.findall(text) for text in (one, other)]
    if any(len(items) != 1 for items in found):
        return None
    first, second = (_tokens(items[0]) for items in found)
    shared = set(first) & set(second) - SMALL
    inside = " ".join(first) in " ".join(second) or " ".join(second) in " ".join(first)
    if _same(first, second) or inside or not shared or min(len(first), len(second)) < _FEWEST:
        return None
    return Difference(kind="words", one=found[0][0], other=found[1][0])


def _same(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two printings differ in nothing but a “that” or in short forms of verbs."""
    return first == second or _spelt_out(first) == _spelt_out(second)


def _spelt_out(tokens: Sequence[str]) -> list[str]:
    words = " ".join(token for token in tokens if token != "that")
    for short, long in (("n't", " not"), ("'ll", " will"), ("'re", " are"), ("'ve", " have")):
        words = words.replace(short, long)
    return words.replace("ca not", "cannot").replace("can not", "cannot").split()


def _matcher(first: Sequence[str], second: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(a=first, b=second, autojunk=False)


def _ratio(first: Sequence[str], second: Sequence[str]) -> float:
    quick = 2 * min(len(first), len(second)) / max(1, len(first) + len(second))
    return _matcher(first, second).ratio() if quick >= ALIKE else 0.0


def _tokens(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _word.findall(text)]


def _flat(text: str) -> str:
    return " ".join(_tokens(text))
