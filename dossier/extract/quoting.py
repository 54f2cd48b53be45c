"""Quoting: a passage becomes evidence, with what it takes to find it again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dossier.extract.records import Reading
from dossier.model.fields import SourceId, VoiceId
from dossier.model.records import Evidence, Source
from dossier.model.span import Span
from dossier.text.seed import SeedText

_AROUND = (3, 6, 12, 24)
"""Words of context tried, fewest first, where a quote stands more than once."""
_REACH = 600
"""Characters that nearly always hold as many words."""


@dataclass(frozen=True, kw_only=True)
class Quoter:
    """Quotes from the given seeds; `outlets` holds the outlet id of each source, empty if none."""

    seeds: Mapping[str, SeedText]
    outlets: Mapping[str, str]

    @classmethod
    def over(cls, readings: Sequence[Reading], sources: Mapping[str, Source]) -> "Quoter":
        """Quotes from the texts that were read."""
        return cls(
            seeds={reading.source: SeedText(reading.source, reading.text) for reading in readings},
            outlets={id: str(source.outlet or "") for id, source in sources.items()},
        )

    def evidence(self, source: str, span: Span, speaker: str | None = None) -> Evidence:
        """Evidence for the passage. Without a speaker the voice is the outlet's, if it is known."""
        seed = self.seeds[source]
        span = _whole_words(seed.text, span)
        quote = " ".join(seed.text[span.start : span.end].split())
        prefix, suffix = self._context(seed, quote, span)
        voice = speaker or self.outlets.get(source) or None
        return Evidence(
            source=SourceId(source),
            quote=(quote,),
            at=(span,),
            prefix=prefix,
            suffix=suffix,
            speaker=VoiceId(voice) if voice else None,
        )

    def _context(self, seed: SeedText, quote: str, span: Span) -> tuple[str, str]:
        """The least context that tells this place of the quote from all others."""
        if seed.flat.find(quote, seed.flat.find(quote) + 1) < 0:
            return "", ""
        others = [place for place in seed.found(quote) if place != span]
        if not others:
            return "", ""
        for many in _AROUND:
            prefix = " ".join(_words_before(seed.text, span.start, many))
            if prefix and not any(_ends(seed, place.start, prefix) for place in others):
                return prefix, ""
        for many in _AROUND:
            suffix = " ".join(_words_after(seed.text, span.end, many))
            if suffix and not any(_starts(seed, place.end, suffix) for place in others):
                return "", suffix
        return "", ""


def _words_before(text: str, at: int, many: int) -> list[str]:
    """The last words before a place; more than these are never split."""
    near = text[max(0, at - _REACH) : at].split()
    return near[-many:] if len(near) > many else text[:at].split()[-many:]


def _words_after(text: str, at: int, many: int) -> list[str]:
    near = text[at : at + _REACH].split()
    return near[:many] if len(near) > many else text[at:].split()[:many]


def _whole_words(text: str, span: Span) -> Span:
    """The span up to the end of its last word: "Costa’s", "Mr."."""
    end = span.end
    if text[end : end + 2] in ("’s", "'s"):
        end += 2
    if (
        text[max(0, end - 2) : end] in ("Mr", "Dr", "Ms", "Mrs", "St")
        and text[end : end + 1] == "."
    ):
        end += 1
    return Span(span.start, end)


def _ends(seed: SeedText, offset: int, words: str) -> bool:
    before = seed.text[max(0, offset - 3 * len(words) - 20) : offset]
    return " ".join(before.split()).endswith(words)


def _starts(seed: SeedText, offset: int, words: str) -> bool:
    after = seed.text[offset : offset + 3 * len(words) + 20]
    return " ".join(after.split()).startswith(words)
