"""Paired: where a quote gives two parties a number each, a claim does not give one the other's."""

from collections.abc import Iterator

from dossier.gate.claims.ellipsis import Pair, pairs
from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import stems
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding


def paired_findings(support: Support) -> Iterator[Finding]:
    """“Norway lost 300 jobs, Sweden 450”, told as “Norway lost 450 jobs”."""
    said = stems(support.claim)
    for passage in support.passages:
        for pair in pairs(passage.words):
            if _is_exchanged(pair, support.claim, said):
                yield Finding(
                    code="C-NUMBER",
                    message=f"the claim gives one party the number of another; the quote has "
                    f"{shown(pair.words)} ({passage.place()})",
                    tip="give each number to whom it has in the source",
                )
                return


def _is_exchanged(pair: Pair, claim: str, said: frozenset[str]) -> bool:
    """Whether the claim names one party only, and has the other's number only."""
    one, other = pair.first - pair.second, pair.second - pair.first
    has_first, has_second = (number in claim for number in pair.numbers)
    if has_first == has_second or pair.numbers[0] in pair.numbers[1]:
        return False
    if not one or not other or bool(one & said) == bool(other & said):
        return False
    return bool(one & said) == has_second
