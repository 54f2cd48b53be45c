"""Location: the one place of a quote in its source, or why there is none."""

from collections.abc import Iterator, Sequence

from dossier.gate.quotes.borders import cuts
from dossier.gate.quotes.diagnosis import diagnose
from dossier.gate.reading.library import Library, SourceText
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding, QuoteRequest
from dossier.model.span import Span
from dossier.text.seed import canonical

Chain = tuple[Span, ...]
_MOST_PLACES = 500


def located(
    request: QuoteRequest, source: SourceText, library: Library
) -> tuple[Passage | None, tuple[Finding, ...]]:
    """The passage quoted and what is wrong with its exactness.

    Without a passage the quote stands nowhere in the source, or in no one place.
    """
    if not request.parts or not all(_has_word(part) for part in request.parts):
        return None, (Finding(code="Q-ABSENT", message="no words", tip="quote at least one word"),)
    places = [source.seed.found(part)[:_MOST_PLACES] for part in request.parts]
    absent = [part for part, found in zip(request.parts, places, strict=True) if not found]
    if absent:
        return None, tuple(diagnose(part, source, library) for part in absent)
    chains = [chain for first in places[0] for chain in _chains(first, places[1:])]
    if not chains:
        return None, (_out_of_order(request, source),)
    fitting = [chain for chain in chains if _fits(source, chain, request.prefix, request.suffix)]
    if not fitting:
        return None, (_misplaced(request),)
    return _chosen(source, [request.at] if request.at in fitting else fitting)


def located_in(request: QuoteRequest, source: SourceText) -> Chain:
    """Where the parts stand, exactness and order alone considered; empty if nowhere."""
    places = [source.seed.found(part)[:_MOST_PLACES] for part in request.parts]
    if not all(places):
        return ()
    chains = [chain for first in places[0] for chain in _chains(first, places[1:])]
    fitting = [chain for chain in chains if _fits(source, chain, request.prefix, request.suffix)]
    whole = [chain for chain in fitting if not _cut(source, chain)]
    return whole[0] if whole else ()


def _has_word(part: str) -> bool:
    return any(character.isalnum() for character in part)


def _chains(first: Span, rest: Sequence[Sequence[Span]]) -> Iterator[Chain]:
    chain = [first]
    for found in rest:
        following = next((span for span in found if span.start >= chain[-1].end), None)
        if following is None:
            return
        chain.append(following)
    yield tuple(chain)


def _fits(source: SourceText, chain: Chain, prefix: str, suffix: str) -> bool:
    if not prefix and not suffix:
        return True
    before, after = canonical(prefix), canonical(suffix)
    reach = 2 * (len(before) + len(after)) + 20
    near = canonical(source.text[max(0, chain[0].start - reach) : chain[0].start])
    far = canonical(source.text[chain[-1].end : chain[-1].end + reach])
    return near.endswith(before) and far.startswith(after)


def _chosen(
    source: SourceText, chains: Sequence[Chain]
) -> tuple[Passage | None, tuple[Finding, ...]]:
    """The best of several places: whole words, one paragraph, no furniture, no repeat."""
    whole = [chain for chain in chains if not _cut(source, chain)]
    if not whole:
        return Passage(source, chains[0]), (_cut_finding(source, chains[0]),)
    clean = [chain for chain in whole if not _furniture(source, chain)]
    if not clean:
        return Passage(source, whole[0]), (_furniture_finding(source, whole[0]),)
    if len(clean) > 1:
        clean = _tightest(clean)
    if len(clean) > 1:
        clean = _outside_repeats(source, clean)
    if len(clean) > 1 and len({_setting(source, chain) for chain in clean}) > 1:
        return None, (_ambiguous(source, clean),)
    return Passage(source, clean[0]), ()


def _cut(source: SourceText, chain: Chain) -> str:
    for span in chain:
        for words in cuts(source.text, span.start, span.end, source.is_sentence_start):
            return words
    return ""


def _furniture(source: SourceText, chain: Chain) -> str:
    for passage, why in source.furniture:
        if any(passage.meets(span) for span in chain):
            return why
    return ""


def _tightest(chains: Sequence[Chain]) -> list[Chain]:
    """Of chains that share their last part, the one that starts latest."""
    best: dict[Span, Chain] = {}
    for chain in chains:
        best[chain[-1]] = max(best.get(chain[-1], chain), chain)
    return list(best.values())


def _outside_repeats(source: SourceText, chains: Sequence[Chain]) -> list[Chain]:
    headline = (source.headline,) if source.headline is not None else ()
    repeated = (*source.repeats, *headline)
    outside = [
        chain
        for chain in chains
        if not any(passage.meets(span) for passage in repeated for span in chain)
    ]
    return outside or list(chains)


def _setting(source: SourceText, chain: Chain) -> str:
    """The sentences a quote stands in: where these are the same, the seed repeats itself."""
    start = source.sentence_at(chain[0].start)
    end = source.sentence_at(chain[-1].end - 1)
    return canonical(source.text[start.start : end.end])


def _out_of_order(request: QuoteRequest, source: SourceText) -> Finding:
    names = " then ".join(shown(part) for part in request.parts)
    return Finding(
        code="Q-ORDER",
        message=f"{names}: {source.seed.name} has these parts in another order",
        tip="list the parts in the order of the source",
    )


def _misplaced(request: QuoteRequest) -> Finding:
    around = " and ".join(
        f"{name} {shown(words)}"
        for name, words in (("prefix", request.prefix), ("suffix", request.suffix))
        if words
    )
    return Finding(
        code="Q-AMBIGUOUS",
        message=f"the words stand in the source, but not beside the {around}",
        tip="copy prefix and suffix from the source, or leave them out",
    )


def _cut_finding(source: SourceText, chain: Chain) -> Finding:
    passage = Passage(source, chain)
    words = shown(source.text[chain[0].start : chain[-1].end])
    return Finding(
        code="Q-CUT",
        message=f"{words} {_cut(source, chain)} ({passage.place()})",
        tip="quote whole words, and numbers and dates with all that belongs to them",
    )


def _furniture_finding(source: SourceText, chain: Chain) -> Finding:
    return Finding(
        code="Q-FURNITURE",
        message=f"{Passage(source, chain).place()} is no part of the article: "
        f"{_furniture(source, chain)}",
        tip="quote the article itself",
    )


def _ambiguous(source: SourceText, chains: Sequence[Chain]) -> Finding:
    lines = ", ".join(str(source.seed.line_of(chain[0].start)) for chain in chains[:6])
    return Finding(
        code="Q-AMBIGUOUS",
        message=f"the words stand {len(chains)} times in {source.seed.name} (lines {lines})",
        tip="quote more, or add prefix or suffix: the words just before or after",
    )
