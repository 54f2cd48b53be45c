"""Excluded: “X, not Y” and “all except Y” say nothing of Y, so the claim does not say it of Y."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dossier.gate.claims.reading.content import content, sentences_of
from dossier.gate.claims.reading.terms import stem, stems, terms, words_in
from dossier.gate.claims.sense.privative import denies
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SIGNS = frozenset(
    "not longer rather instead except unlike excluding apart opposed barring".split()
)
_OUT = r"(?P<out>[^,.;:“”\"]{2,60}?)"
_SPOKEN = r"(?:\s*,\s(?:as|contrary)\s[^,]{3,40},)?"
_AFTERWARDS = late(
    rf"(?:(?:,\s(?:and\s+|but\s+)?|\s(?:and|but)\s+)(?:not|no\s+longer){_SPOKEN}|\s(?:rather\s+than|instead\s+of|"
    r"as\s+opposed\s+to|in\s+place\s+of))\s+"
    rf"(?!only\b|before\b|until\b|after\b|just\b|merely\b|simply\b|even\b|yet\b|all\b|least\b){_OUT}"
    r"(?=[,.;:]|\s(?:as|but|who|that|which|because)\s|\Z)",
    re.IGNORECASE,
)
_FIRST = late(
    r"(?:\A|[.;:]\s+)(?:instead\s+of|rather\s+than|unlike|in\s+contrast\s+to)\s+"
    r"(?P<out>(?:the\s|an?\s|its\s|his\s|her\s)?[\w’'-]+(?:\s[\w’'-]+){0,3}?)"
    r"(?:,\s|\s(?=(?:the|its|his|her|he|she|it|they)\s|[A-Z]))",
    re.IGNORECASE,
)
_EXCEPT = late(
    r"(?<![\w-])(?:all|every|everyone|everybody|everything|each|any\w*)\b(?P<some>[^,.;:]{0,40}?),?\s"
    r"(?:except(?:\s+for)?|excluding|apart\s+from|save\s+for|barring)\s"
    r"(?P<out>(?:the\s|its\s|his\s|her\s)?[\w’'-]+)",
    re.IGNORECASE,
)
_KEPT_OPEN = late(
    rf"(?<![\w-])(?:{NEGATING}|used\s+to|once|before|"
    r"until|had|report\w*|believ\w+|thought|expect\w*|plan\w*|mistak\w+|wrong\w*|first|initial\w*|"
    r"earlier|original\w*|should|could|might|(?-i:may)|would|but|than|instead|unlike|except\w*|apart|all|every|everyone|"
    r"everybody|everything|exclud\w+|den(?:y|ied)|former\w*|previous\w*|others?)(?![\w-])",
    re.IGNORECASE,
)
_DONE_BY = late(r"\s(?P<verb>[a-z]+ed|set|put|won|made|given)\sby\s(?P<who>[^,.;:]{2,40})")
"""“instead of the 90 approved by the council”: the council approved 90."""
_NEAR = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Aside:
    """What a sentence sets aside, what it puts in its place, and what it says of that."""

    words: str
    out: frozenset[str]
    kept: tuple[str, ...]
    rest: frozenset[str]


def excluded_findings(support: Support) -> Iterator[Finding]:
    """“The minister, not the mayor, signed” becomes “The mayor signed”."""
    if words_in(support.quoted).isdisjoint(_SIGNS):
        return
    said = content(support.claim)
    mine = [aside for part in sentences_of(said) for aside in asides(part)]
    for sentence in sentences_of(support.quoted):
        for aside in asides(sentence):
            is_turned = any(_is_turned(own, aside) for own in mine)
            if is_turned or (not mine and _is_told(aside, said, support)):
                yield Finding(
                    code="C-POLARITY",
                    message=f"the quote sets that aside, {shown(aside.words)}, the claim says it "
                    f"({support.place})",
                    tip="say it of what the quote says it of",
                )
                return


def _is_turned(mine: Aside, theirs: Aside) -> bool:
    """“the mayor, not the minister” of “the minister, not the mayor”."""
    is_out = bool(mine.out & {*theirs.kept}) and bool(theirs.out & {*mine.kept})
    return is_out and not mine.out & theirs.out


def _is_told(aside: Aside, said: str, support: Support) -> bool:
    """Whether the claim has what is set aside, and not what the quote has in its place."""
    mine = stems(said)
    done = _DONE_BY.search(aside.words)
    if done is not None and stem(done["verb"]) in mine and stems(done["who"]) & mine:
        return False
    if not aside.out <= mine or _KEPT_OPEN.search(said) or denies(said, support.quoted):
        return False
    return not {*aside.kept} <= mine and bool(aside.rest & mine)


@lru_cache(maxsize=2_000)
def asides(sentence: str) -> tuple[Aside, ...]:
    """What a sentence sets aside, each with what stands in its place."""
    return tuple(aside for aside in _asides(sentence) if aside.out and aside.kept)


def _asides(sentence: str) -> Iterator[Aside]:
    for match in _AFTERWARDS.finditer(sentence):
        before = tuple(term.stem for term in terms(sentence[: match.start()]))
        yield _aside(sentence, match, before[-_NEAR:])
    for match in _FIRST.finditer(sentence):
        after = tuple(term.stem for term in terms(sentence[match.end() :]))
        yield _aside(sentence, match, after)
    for match in _EXCEPT.finditer(sentence):
        yield _aside(sentence, match, tuple(term.stem for term in terms(match["some"])) or ("all",))


def _aside(sentence: str, match: re.Match[str], kept: tuple[str, ...]) -> Aside:
    rest = stems(f"{sentence[: match.start()]} . {sentence[match.end() :]}")
    out = stems(match["out"]) - rest
    place = tuple(word for word in kept if word not in out)
    return Aside(words=match.group().strip(" ,.;:"), out=out, kept=place, rest=rest)
