"""Topics: what the statements are about becomes a short list of candidate proposals."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from functools import cache, partial

from dossier.extract.name_data import demonyms, words_of
from dossier.extract.records import Finding
from dossier.extract.wording import SMALL, base
from dossier.speech.tables import tag_of
from dossier.text.patterns import late

LENGTHS = (3, 2)
LEAST_FINDINGS = 3
MOST = 12
_VERBAL = late(r".*(?:ed|ing|ly|n’t|n't)$")
_NO_TOPIC = frozenset(
    "said says say told asked added noted he she we they not no more most other many some last "
    "next first second third new year years month months week day days time people part number "
    "can could may might must should would will do does did make made take taken get got one two "
    "amid among against under near despite toward towards within without across along between "
    "three four five very much any all each every what how why where here there both either "
    "hundred thousand million billion trillion percent cent dollars euros pounds".split()
)
_word = late(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def topics(findings: Sequence[Finding], names: Collection[str]) -> tuple[tuple[str, Finding], ...]:
    """Phrases of two or three words that recur, each with the first finding that has it.

    `names` (casefolded) are no topics. Phrases of several sources come first.
    """
    holders: dict[str, list[Finding]] = defaultdict(list)
    shown: dict[str, str] = {}
    fits = cache(partial(_fits, names))
    contents = dict.fromkeys(finding.content for finding in findings)
    phrases = {content: _phrases(content, names, fits) for content in contents}
    for finding in findings:
        for phrase in phrases[finding.content]:
            key = " ".join(base(word) for word in phrase.split())
            shown.setdefault(key, phrase)
            if not holders[key] or holders[key][-1] is not finding:
                holders[key].append(finding)
    several = len({finding.source for finding in findings}) > 1
    kept = [
        key
        for key, found in holders.items()
        if len({finding.content for finding in found}) >= LEAST_FINDINGS
        and (not several or len({finding.source for finding in found}) > 1)
    ]
    ranked = sorted(kept, key=lambda key: (-len(holders[key]), -len(key), key))
    return tuple((shown[key], holders[key][0]) for key in _without_parts(ranked)[:MOST])


def _phrases(text: str, names: Collection[str], fits: Callable[[str], bool]) -> list[str]:
    found: list[str] = []
    for clause in re.split(r"[^\w\s-]+", text):
        words = [word.lower() for word in _word.findall(clause)]
        fit = [fits(word) for word in words]
        for length in LENGTHS:
            for at in range(len(words) - length + 1):
                if all(fit[at : at + length]) and _is_topic(words[at : at + length], names):
                    found.append(" ".join(words[at : at + length]))
    return found


def _fits(names: Collection[str], word: str) -> bool:
    """Whether a word can be part of a topic."""
    if len(word) < 3 or word in SMALL or word in _NO_TOPIC or _is_small(word):
        return False
    return word not in names and word.title() not in demonyms()


def _is_small(word: str) -> bool:
    """Whether a word only joins others: a preposition, a pronoun, an auxiliary."""
    return tag_of().get(word, "-") in "pcstwmbhoTyzYd"


def _is_topic(phrase: Sequence[str], names: Collection[str]) -> bool:
    if _VERBAL.match(phrase[-1]) or _VERBAL.match(phrase[0]) or phrase[-1] in words_of("role"):
        return False
    return " ".join(phrase) not in names


def _without_parts(ranked: Sequence[str]) -> list[str]:
    """Without a phrase that is part of one kept before it."""
    kept: list[str] = []
    for key in ranked:
        if not any(key in other or other in key for other in kept):
            kept.append(key)
    return kept
