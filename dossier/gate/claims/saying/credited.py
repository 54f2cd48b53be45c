"""Credited: what a quote gives as one party's word, its claim does not give as another's."""

import re
from collections.abc import Container, Iterable, Iterator

from dossier.gate.claims.reading.attributed import claimed_phrase, claimed_speaker
from dossier.gate.claims.reading.content import CLAUSES, core
from dossier.gate.claims.reading.descriptions import EPITHETS, head_of
from dossier.gate.claims.reading.numbers import may_count
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.saying.tellings import source_of
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import proper, tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.records import Finding
from dossier.gate.voices.voice import is_beside_cue, may_report
from dossier.text.patterns import late

_COVERED = 0.6
_TEXT_FIRST = late(
    r"(?:an?|the|its|his|her|their)\s(?P<what>(?:[\w-]+\s){0,2}?(?:statement|report|letter|document|paper|audit|"
    r"survey|study|ruling|memo|message|communiqu[eé]|declaration|text))\s(?=[a-z])",
    re.IGNORECASE,
)


def credited_findings(support: Support) -> Iterator[Finding]:
    """The claim lets somebody speak whom the quote only speaks of, while another speaks there."""
    for passage in support.distinct:
        told = _sources(passage, CLAUSES)
        others = [
            source
            for source in told
            if proper(source) and not _is_counted(source) and head_of(source) not in EPITHETS
        ]
        named = claimed_speaker(support.claim) if others else ""
        if _is_counted(claimed_phrase(support.claim)):
            return
        if any(_is_same_text(claimed_phrase(support.claim), other) for other in told):
            return
        if named and _is_only_spoken_of(named, support.claim, passage, others):
            yield Finding(
                code="Q-SPEAKER",
                message=f"the claim gives as words of {named} what the quote gives as words "
                f"of {others[0].strip()} ({passage.place()})",
                tip="name the speaker the source names",
            )
            return


def _is_only_spoken_of(named: str, claim: str, passage: Passage, others: list[str]) -> bool:
    """Whether a quote that says what the claim says names one who speaks nowhere in it."""
    mine, said = core(claim), stems(passage.words)
    last = tokens(named)[-1:]
    if not stems(named.split()[-1]) <= said or len(mine & said) < _COVERED * len(mine):
        return False
    sources = _sources(passage)
    if any({*tokens(named)} <= {*tokens(source)} for source in sources if " " in named):
        return False
    if any(_is_theirs(last, source) for source in sources) or _is_of_office(named, claim, sources):
        return False
    return not is_beside_cue(last, _without_told(others, named, passage.words))


def _is_same_text(phrase: str, other: str) -> bool:
    """“a joint statement read out by Lind”, whoever else the quote says it was read out by."""
    mine, theirs = (_TEXT_FIRST.match(words.strip()) for words in (phrase, other))
    return mine is not None and theirs is not None and mine["what"] == theirs["what"]


def _is_counted(words: str) -> bool:
    """“74 percent”, “two officials”: so many of whom something is told, and no one party."""
    return bool(words) and may_count(words.split()[0])


def _is_of_office(named: str, claim: str, sources: Iterable[str]) -> bool:
    """“The delegate of the Front said” of “The Front's delegate said”."""
    found = re.search(rf"([a-z]+)\s(?:of|for|at|from)\s(?:the\s)?{re.escape(named)}(?!\w)", claim)
    return found is not None and any(found[1] in re.findall(r"\w+", source) for source in sources)


def _without_told(others: Iterable[str], named: str, words: str) -> str:
    """The words without “Lind says Varga”, whose cue is of the one before it."""
    for other in others:
        words = re.sub(
            rf"{re.escape(other.strip())}\s+\w+\s+(?:that\s+)?{re.escape(named)}(?!\w)", " ", words
        )
    return words


def _sources(passage: Passage, rules: Container[str] | None = None) -> list[str]:
    """The words by which the passage itself names those whom it lets speak, by some rules or all.

    “The council asked for it, the mayor said” lets both speak.
    """
    told = passage.told if may_report(passage.words) else ()
    found = (source_of(passage, item) for item in told if rules is None or item.rule in rules)
    return [source for source in found if source]


def _is_theirs(last: tuple[str, ...], source: str) -> bool:
    """Whether the words for a speaker have that last name, and not as that of an owner."""
    plain = [word for word in source.split() if not word.endswith(("’s", "'s", "s’", "s'"))]
    return not last or last[0] in tokens(" ".join(plain))
