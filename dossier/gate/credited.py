"""Credited: what a quote gives as one party's word, its claim does not give as another's."""

from collections.abc import Iterator

from dossier.gate.content import CLAUSES, core, said_in
from dossier.gate.names import proper, tokens
from dossier.gate.records import Finding
from dossier.gate.support import Support
from dossier.gate.terms import stems
from dossier.gate.voice import is_beside_cue, may_report

_COVERED = 0.6


def credited_findings(support: Support) -> Iterator[Finding]:
    """The claim lets somebody speak whom the quote only speaks of, while another speaks there."""
    named = next((name for name, _ in _sources(support.claim)), "")
    if not named or not any(may_report(passage.words) for passage in support.passages):
        return
    mine = core(support.claim)
    for passage in support.passages:
        sources = _sources(passage.words)
        if any(_is_theirs(named, source) for _, source in sources):
            continue
        if is_beside_cue(tokens(named)[-1:], passage.words):
            continue
        for name, source in sources:
            if not name or _last(named) not in stems(passage.words):
                continue
            if len(mine & stems(passage.words)) >= _COVERED * len(mine):
                yield Finding(
                    code="Q-SPEAKER",
                    message=f"the claim gives as words of {named} what the quote gives as words "
                    f"of {source.strip()} ({passage.place()})",
                    tip="name the speaker the source names",
                )
                return


def _sources(words: str) -> list[tuple[str, str]]:
    """Those who are let speak: their proper names (or empty) and the words that name them."""
    spans = [item.source for item in said_in(words) if item.rule in CLAUSES]
    found = [words[span.start : span.end] for span in spans if span is not None]
    return [(proper(source), source) for source in found]


def _last(name: str) -> str:
    return next(iter(sorted(stems(name.split()[-1]))), "")


def _is_theirs(named: str, source: str) -> bool:
    """Whether the words for a speaker name this one, and not only somebody of theirs."""
    last = tokens(named)[-1:]
    plain = [word for word in source.split() if not word.endswith(("’s", "'s", "s’", "s'"))]
    return not last or last[0] in tokens(" ".join(plain)) or not proper(source)
