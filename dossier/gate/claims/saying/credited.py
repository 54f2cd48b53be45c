"""Credited: what a quote gives as one party's word, its claim does not give as another's."""

import re
from collections.abc import Container, Iterable, Iterator

from dossier.gate.claims.reading.attributed import claimed_phrase, claimed_speaker
from dossier.gate.claims.reading.content import CLAUSES, core
from dossier.gate.claims.reading.descriptions import EPITHETS, head_of
from dossier.gate.claims.reading.numbers import is_number_word
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import proper, tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.records import Finding
from dossier.gate.voices.voice import is_beside_cue, may_report

_COVERED = 0.6


def credited_findings(support: Support) -> Iterator[Finding]:
    """The claim lets somebody speak whom the quote only speaks of, while another speaks there."""
    for passage in support.distinct:
        others = [
            source
            for source in _sources(passage, CLAUSES)
            if proper(source) and not _is_counted(source) and head_of(source) not in EPITHETS
        ]
        named = claimed_speaker(support.claim) if others else ""
        if not named or _is_counted(claimed_phrase(support.claim)):
            continue
        mine, said = core(support.claim), stems(passage.words)
        if _last(named) not in said or len(mine & said) < _COVERED * len(mine):
            continue
        sources = _sources(passage)
        if any(_is_theirs(named, source) for source in sources):
            continue
        if _is_of_office(named, support.claim, sources):
            continue
        apart = _without_told(others, named, passage.words)
        if not is_beside_cue(tokens(named)[-1:], apart):
            yield Finding(
                code="Q-SPEAKER",
                message=f"the claim gives as words of {named} what the quote gives as words "
                f"of {others[0].strip()} ({passage.place()})",
                tip="name the speaker the source names",
            )
            return


def _is_counted(words: str) -> bool:
    """“74 percent”, “two officials”: so many of whom something is told, and no one party."""
    first = words.split()[0].casefold() if words.split() else ""
    return first[:1].isdigit() or is_number_word(first.split("-")[0])


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
    if not may_report(passage.words):
        return []
    text = passage.source.text
    return [
        text[item.source.start : item.source.end]
        for item in passage.told
        if item.source is not None and (rules is None or item.rule in rules)
    ]


def _last(name: str) -> str:
    return next(iter(sorted(stems(name.split()[-1]))), "")


def _is_theirs(named: str, source: str) -> bool:
    """Whether the words for a speaker name this one, and not only somebody of theirs."""
    last = tokens(named)[-1:]
    plain = [word for word in source.split() if not word.endswith(("’s", "'s", "s’", "s'"))]
    theirs = tokens(proper(source))
    if theirs and set(theirs) <= set(tokens(named)):
        return True
    return not last or last[0] in tokens(" ".join(plain))
