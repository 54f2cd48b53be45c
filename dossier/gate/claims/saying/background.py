"""Background: what an article tells beside reported words is its own, and no one's word for it.

“Ann Lee, the mayor's sister, will stand, the party said”: that she is his sister it knows itself.
So are relative clauses in the tense of the article: “who owns a mill”, “which burnt down in 2019”.
"""

from collections.abc import Iterator

from dossier.gate.claims.reading.content import core
from dossier.gate.claims.reading.terms import stems
from dossier.gate.reading.passage import Passage
from dossier.gate.reading.verbs import starts_with_finite
from dossier.gate.voices.voice import quotation_around
from dossier.text.patterns import late

_RELATIVE = late(
    r",\s(?:who|which|whose|where|when)\s(?P<what>(?:[^,.;:“”\"]|(?<=\d)[,.](?=\d)|\.(?=\w)|"
    r"(?<=\bMr|\bMs|\bDr|\bSt|\bJr)\.)+(?:,\s(?:along\swith|together\swith|as\swell\sas|including|and)\s"
    r"(?:(?!\b(?:is|are|was|were|will|would|has|have|had)\b)[^.;:“”\"])+)?"
    r"(?:,\s[a-z]+ing\s[^.;:“”\"]+)?)(?=[,.;:“”\"]|\Z)"
)
_APPOSED = late(
    r",\s(?:(?:the|an?|its|his|her|their)\s|[A-Z][\w-]+[’']s?\s)"
    r"(?P<what>(?:[^,.;:“”\"]|(?<=\d)[,.](?=\d))+)(?=,|[.;:]|\Z)"
)
_OPEN = late(
    r"(?<![\w-])(?:would|could|might|may|should|must|will|can|cannot|had|alleg\w+|claim\w*|reported\w*|"
    r"suppos\w+|appar\w+|believ\w*|said|says|seem\w*|appear\w*|not|never|no|too|"
    r"best|worst|wrong|unfair\w*|unsafe|illegal\w*|guilty)(?![\w-])"
)
"""Words by which a clause may go on with what is said, or judges."""
_IS = late(
    r"(?<![\w-])(?:is|are|was|were)\s(?:also\s)?(?:the|an?|its|his|her|their|[A-Z][\w-]+[’']s?)(?!\w)"
)
_PAST_CUE = late(
    r"(?<![\w-])(?:said|told|announced|added|reported|wrote|warned|denied|declined|explained|insisted|"
    r"argued|claimed|asked|heard|noted|confirmed|suggested|stated)(?![\w-])"
)
_SHARE, _LEAST, _FIRST = 0.5, 2, 3
"""How much of a claim is the aside's, how many words at least, and by how many it is known."""


def is_background(passage: Passage, claim: str) -> bool:
    """Whether the claim tells only what stands beside the reported words, about a thing of them."""
    if quotation_around(passage) is not None:
        return False
    return any(_is_of(core(claim), of, what) for of, what in _asides(passage, claim))


def _is_of(mine: frozenset[str], of: frozenset[str], what: frozenset[str]) -> bool:
    return len(mine & what) >= max(_LEAST, _SHARE * len(mine)) and mine <= what | of


def _asides(passage: Passage, claim: str) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The asides of the passage as stems, each with those of the words that it may be of."""
    sentence = f"{passage.before}{passage.words}{passage.after}"
    if _PAST_CUE.search(sentence) is None:
        return
    for found in _RELATIVE.finditer(sentence):
        what = found["what"]
        if _OPEN.search(what) is None and _is_quoted(passage, what):
            yield stems(sentence[: found.start()]), stems(what)
    if _IS.search(claim) is None:
        return
    for found in _APPOSED.finditer(sentence):
        what = found["what"]
        is_phrase = not any(map(starts_with_finite, what.split()))
        if is_phrase and _OPEN.search(what) is None and _is_quoted(passage, what):
            yield stems(sentence[: found.start()]), stems(found.group())


def _is_quoted(passage: Passage, what: str) -> bool:
    """Whether the passage has the aside, or begins or ends within it."""
    first = " ".join(what.split()[:_FIRST])
    return first in " ".join(passage.words.split()) or passage.words in what
