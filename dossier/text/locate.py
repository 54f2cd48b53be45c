"""Locating: the exact place of a quote in the text of its source, or why there is none or no one.

Exact or not at all. `prefix` and `suffix` only choose between places where the words stand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dossier.model.span import Span
from dossier.text.seed import SeedText, canonical


class Outcome(StrEnum):
    """What looking for a quote came to."""

    FOUND = "found"
    ABSENT = "absent"
    AMBIGUOUS = "ambiguous"
    OUT_OF_ORDER = "out-of-order"


@dataclass(frozen=True, kw_only=True, slots=True)
class Located:
    """Where a quote stands: one span a part when found; else every candidate of the part at fault.

    `part` is the index of the part the outcome is about.
    """

    outcome: Outcome
    spans: tuple[Span, ...] = ()
    part: int = 0


def locate(
    seed: SeedText,
    parts: Sequence[str],
    *,
    prefix: str = "",
    suffix: str = "",
    repeats: Sequence[Span] = (),
) -> Located:
    """The one place of `parts` in `seed`.

    `prefix` is the text just before the first part, `suffix` the text just after the last.
    Where the seed repeats its own text, places inside `repeats` give way to one outside.
    Later parts are taken at the first place after the part before.
    """
    candidates = [seed.found(part) for part in parts]
    for number, places in enumerate(candidates):
        if not places:
            return Located(outcome=Outcome.ABSENT, part=number)
    chains = [_chain(first, candidates[1:]) for first in candidates[0]]
    whole = [chain for chain in chains if len(chain) == len(parts)]
    if not whole:
        broken = max(len(chain) for chain in chains)
        return Located(outcome=Outcome.OUT_OF_ORDER, spans=candidates[broken], part=broken)
    fitting = [chain for chain in whole if _fits(seed, chain, prefix, suffix)]
    if not fitting:
        return Located(outcome=Outcome.ABSENT, spans=whole[0])
    chosen = _tightest(_outside(fitting, repeats))
    if len(chosen) > 1:
        return Located(outcome=Outcome.AMBIGUOUS, spans=tuple(chain[0] for chain in chosen))
    return Located(outcome=Outcome.FOUND, spans=chosen[0])


def _chain(first: Span, rest: Sequence[tuple[Span, ...]]) -> tuple[Span, ...]:
    chain = [first]
    for places in rest:
        after = next((place for place in places if place.start >= chain[-1].end), None)
        if after is None:
            break
        chain.append(after)
    return tuple(chain)


def _fits(seed: SeedText, chain: tuple[Span, ...], prefix: str, suffix: str) -> bool:
    before, after = canonical(prefix), canonical(suffix)
    return (canonical(seed.text[: chain[0].start]).endswith(before) if before else True) and (
        canonical(seed.text[chain[-1].end :]).startswith(after) if after else True
    )


def _outside(chains: list[tuple[Span, ...]], repeats: Sequence[Span]) -> list[tuple[Span, ...]]:
    """The chains that no repeated passage holds, or all of them where every one is held."""
    outside = [
        chain
        for chain in chains
        if not any(passage.meets(span) for passage in repeats for span in chain)
    ]
    return outside or chains


def _tightest(chains: list[tuple[Span, ...]]) -> list[tuple[Span, ...]]:
    """Of chains that end at the same last part, the one that starts latest."""
    best: dict[Span, tuple[Span, ...]] = {}
    for chain in chains:
        kept = best.get(chain[-1])
        if kept is None or chain[0].start > kept[0].start:
            best[chain[-1]] = chain
    return list(best.values())
