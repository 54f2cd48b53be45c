"""Planted errors: true quotes of a dossier become false ones, one way at a time.

Each way is a function from an honest request to the distorted one, or nothing where it does not
apply. Nothing is random: the same data gives the same errors.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.gate.entries import gate_problems, request_of
from dossier.gate.gate import judge
from dossier.gate.reading.library import Library
from dossier.gate.reading.shelf import library_from
from dossier.gate.records import QuoteRequest
from dossier.model.dossier import Dossier, Kind
from dossier.model.edtf import parse_when
from dossier.model.span import Span
from dossier.model.vocabulary import WhenBasis

LOOKALIKES = {"a": "\u0430", "e": "\u0435", "o": "\u043e", "c": "\u0441", "p": "\u0440"}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MONTHS = (
    "January February March April May June July August September October November December".split()
)
WHEN_SHIFTED = "date of fact shifted"
NEGATIONS = re.compile(r"\b(?:not|never|no|n[’']t) ")


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What errors are planted in: the library and every honest request."""

    library: Library
    requests: tuple[QuoteRequest, ...]
    spans: Mapping[int, Span]
    """Where the request of each number stands."""


@dataclass(frozen=True, kw_only=True)
class Rate:
    """How many errors of a kind were planted, how many the gate found, and which it let pass."""

    kind: str
    planted: int
    found: int
    missed: tuple[QuoteRequest, ...]

    @property
    def share(self) -> float:
        """The share found, from 0 to 1."""
        return self.found / self.planted if self.planted else 0.0


def ground(dossier: Dossier) -> Ground:
    """The facts' evidence that passes the gate by itself."""
    library = library_from(dossier)
    requests = (
        request_of(item, dossier)
        for item in dossier.cited()
        if item.kind is Kind.FACT and item.evidence.source in library.sources
    )
    judged = [(request, judge(request, library)) for request in requests]
    honest = [(request, verdict.span) for request, verdict in judged if verdict.is_honest]
    return Ground(
        library=library,
        requests=tuple(request for request, _ in honest),
        spans={number: span for number, (_, span) in enumerate(honest) if span},
    )


def rates(ground: Ground) -> tuple[Rate, ...]:
    """Every kind of error, planted wherever it applies."""
    return tuple(_rate(kind, plant, ground) for kind, plant in KINDS.items())


def table(found: Sequence[Rate]) -> str:
    """The rates as lines of text."""
    return "\n".join(
        f"{rate.kind:24} {rate.found:4} of {rate.planted:4}  {rate.share:6.1%}" for rate in found
    )


Plant = Callable[[QuoteRequest, Ground], Iterator[QuoteRequest]]


def when_shifted(dossier: Dossier) -> Rate:
    """The date of a fact, where its quotes state one, moved by a year."""
    planted = found = 0
    for fact in dossier.facts.values():
        if fact.when is None or fact.when_basis is not WhenBasis.STATED:
            continue
        years = re.sub(r"\d{4}", lambda year: str(int(year.group()) - 1), str(fact.when))
        moved = fact.model_copy(update={"when": parse_when(years)})
        alone = replace(dossier, facts={fact.id: moved}, conflicts={}, actors=dossier.actors)
        problems, _ = gate_problems(alone)
        planted += 1
        found += any(item.code == "C-DATE" and item.message.startswith("when") for item in problems)
    return Rate(kind=WHEN_SHIFTED, planted=planted, found=found, missed=())


def _rate(kind: str, plant: Plant, ground: Ground) -> Rate:
    planted = [error for request in ground.requests for error in plant(request, ground)]
    missed = tuple(error for error in planted if judge(error, ground.library).is_honest)
    return Rate(kind=kind, planted=len(planted), found=len(planted) - len(missed), missed=missed)


def number_flipped(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """A digit of the quote, one higher."""
    yield from _changed(request, re.compile(r"\d"), lambda digit: str((int(digit) + 1) % 10))


def not_dropped(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """A “not” of the quote left out without a word."""
    yield from _changed(request, NEGATIONS, lambda _: "")


def not_elided(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """A “not” of the quote left out as an elision."""
    for number, part in enumerate(request.parts):
        if found := NEGATIONS.search(part):
            before, after = part[: found.start()].rstrip(), part[found.end() :]
            if before and after:
                parts = (*request.parts[:number], before, after, *request.parts[number + 1 :])
                yield replace(request, parts=parts, claim="")


def source_swapped(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """Another source, which has not the words."""
    for other in ground.library.sources.values():
        if all(part not in other.seed.flat for part in request.parts):
            yield replace(request, source=other.id)
            return


def speaker_swapped(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """Words inside a quotation given to another person whom the source quotes or names."""
    people = sorted({item.speaker for item in ground.requests if item.speaker})
    outlets = {voice.id for voice in ground.library.voices if voice.is_outlet}
    if request.speaker is None or request.speaker in outlets:
        return
    other = next(id for id in people if id != request.speaker and id not in outlets)
    yield replace(request, speaker=other, claim="", said_by=None)


def quoted_as_own(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """Words inside a quotation given as the source's own."""
    outlets = {voice.id for voice in ground.library.voices if voice.is_outlet}
    if request.speaker and request.speaker not in outlets:
        yield replace(request, speaker=None, claim="", said_by=None)


def date_shifted(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """A month of the claim, one later; where it names none, a year, one later."""
    for number, month in enumerate(MONTHS):
        if re.search(rf"\b{month}\b", request.claim):
            yield replace(request, claim=request.claim.replace(month, MONTHS[(number + 1) % 12]))
            return
    if year := _YEAR.search(request.claim):
        later = str(int(year.group()) + 1)
        yield replace(request, claim=request.claim.replace(year.group(), later))


def claim_number_flipped(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """A number of the claim, one higher."""
    found = re.search(r"\b\d+\b", request.claim)
    if found:
        other = str(int(found.group()) + 1)
        claim = request.claim[: found.start()] + other + request.claim[found.end() :]
        yield replace(request, claim=claim)


def claim_name_swapped(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """The first full name of the claim, become an invented one."""
    found = re.search(r"\b[A-Z][a-z]+ [A-Z][a-z]{3,}\b", request.claim[1:])
    if found:
        yield replace(request, claim=request.claim.replace(found.group(), "Ansgar Thorwald"))


def negation_dropped_from_claim(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """A claim without its “not” over a quote that has one."""
    if " not " in request.claim and NEGATIONS.search(" ".join(request.parts)):
        yield replace(request, claim=request.claim.replace(" not ", " ", 1))


def word_cut(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """The first letter or the last two letters cut off."""
    first, last = request.parts[0], request.parts[-1]
    if len(first) > 2 and first[0].isalnum() and first[1].isalnum():
        yield replace(request, parts=(first[1:], *request.parts[1:]))
    stripped = last.rstrip(".,;:!?”’\"'")
    if len(stripped) > 4 and stripped[-3:].isalpha():
        yield replace(request, parts=(*request.parts[:-1], stripped[:-2]))


def quotes_joined(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """A quote joined to one of another paragraph of its source, as an elision."""
    own = ground.spans[ground.requests.index(request)]
    source = ground.library.sources[request.source]
    for number, other in enumerate(ground.requests):
        start = ground.spans[number].start
        if other.source != request.source or start < own.end:
            continue
        if source.paragraph_at(start) != source.paragraph_at(own.end - 1):
            yield replace(request, parts=(*request.parts, *other.parts), claim="")
            return


def clauses_reordered(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """The two halves of a quote, the second first."""
    words = " ".join(request.parts).split()
    if len(words) >= 8:
        half = len(words) // 2
        yield replace(request, parts=(" ".join(words[half:] + words[:half]),))


def lookalike_put(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """A Latin letter replaced by the Cyrillic one that looks like it."""
    yield from _changed(request, re.compile("[aeocp]"), lambda letter: LOOKALIKES[letter])


def full_stop_added(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """A full stop where the sentence goes on."""
    last = request.parts[-1]
    if f"{last}." not in ground.library.sources[request.source].seed.flat and last[-1].isalnum():
        yield replace(request, parts=(*request.parts[:-1], f"{last}."))


def bracket_inserted(request: QuoteRequest, ground: Ground) -> Iterator[QuoteRequest]:
    """A word in brackets after the first."""
    first, _, rest = request.parts[0].partition(" ")
    if rest:
        yield replace(request, parts=(f"{first} [sic] {rest}", *request.parts[1:]))


def _changed(
    request: QuoteRequest, pattern: re.Pattern[str], change: Callable[[str], str]
) -> Iterator[QuoteRequest]:
    """The request with the first match in its quote changed."""
    for number, part in enumerate(request.parts):
        if found := pattern.search(part):
            other = part[: found.start()] + change(found.group()) + part[found.end() :]
            yield replace(
                request, parts=(*request.parts[:number], other, *request.parts[number + 1 :])
            )
            return


KINDS: Mapping[str, Plant] = {
    "number flipped": number_flipped,
    "not dropped": not_dropped,
    "not elided": not_elided,
    "source swapped": source_swapped,
    "speaker swapped": speaker_swapped,
    "quoted as own words": quoted_as_own,
    "date of claim shifted": date_shifted,
    "number of claim flipped": claim_number_flipped,
    "name of claim swapped": claim_name_swapped,
    "not dropped from claim": negation_dropped_from_claim,
    "word cut": word_cut,
    "two quotes joined": quotes_joined,
    "clauses reordered": clauses_reordered,
    "look-alike put": lookalike_put,
    "full stop added": full_stop_added,
    "bracket inserted": bracket_inserted,
}
