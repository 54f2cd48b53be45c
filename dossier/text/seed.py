"""Seeds: the bytes of an article become text, with lines and a canonical form to match in.

Offsets are code points into the text decoded as UTF-8, so `text[start:end]` is the passage as
printed. Matching allows one normalisation, on both sides: a run of white space equals one space.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from dossier.errors import ReadError
from dossier.model.span import Span

KEPT = 2_000
"""Texts whose canonical form is remembered."""
LARGEST = 10_000_000
"""Bytes. The longest articles have under a million; more is a mistake, not an article."""

_words = re.compile(r"\S+")


def decode(name: str, data: bytes) -> str:
    """The text of the seed file `name`.

    Raises `ReadError`, naming file and byte: empty, too large, not UTF-8, or with a NUL in it.
    """
    if len(data) > LARGEST:
        raise ReadError(
            f"{name}: {len(data):,} bytes, from byte {LARGEST:,} on more than a seed may hold"
            " — split it into its articles"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{name}: not UTF-8: byte {error.start} is 0x{data[error.start]:02x}"
            " — save the article as UTF-8 and add it again"
        ) from error
    if (byte := data.find(b"\0")) >= 0:
        raise ReadError(
            f"{name}: byte {byte} is NUL — this is no text file; add the article's text"
        )
    if not text.strip("\ufeff \t\r\n"):
        raise ReadError(f"{name}: no text from byte 0 to byte {len(data)} — add the article's text")
    return text


def canonical(words: str) -> str:
    """`words` with every run of white space as one space, none at the ends."""
    return " ".join(words.split())


@lru_cache(maxsize=KEPT)
def _flat(text: str) -> str:
    return canonical(text)


def _places(needle: str, text: str) -> list[int]:
    """Where `needle` starts in the text, overlapping places too."""
    found: list[int] = []
    at = text.find(needle) if needle else -1
    while at >= 0:
        found.append(at)
        at = text.find(needle, at + 1)
    return found


@dataclass(frozen=True)
class SeedText:
    """A seed's decoded text under its file name.

    Everything derived from it is computed once, on first use.
    """

    name: str
    text: str

    @cached_property
    def flat(self) -> str:
        """The canonical form: all words of the text, joined by single spaces."""
        return _flat(self.text)

    def line_of(self, offset: int) -> int:
        """The line, from 1, that the code point at `offset` stands on."""
        return bisect_right(self._line_starts, offset)

    def found(self, words: str) -> tuple[Span, ...]:
        """Every place where `words` stand, white space aside; overlapping places too."""
        needle = canonical(words)
        flat, plain = _places(needle, self.flat), _places(needle, self.text)
        if len(plain) == len(flat):
            return tuple(Span(at, at + len(needle)) for at in plain)
        return tuple(self._printed(at, at + len(needle)) for at in flat)

    def _printed(self, start: int, end: int) -> Span:
        """Offsets in the canonical form, as offsets in the text."""
        return Span(self._offset(start), self._offset(end - 1) + 1)

    def _offset(self, at: int) -> int:
        word = bisect_right(self._flat_starts, at) - 1
        return self._word_starts[word] + at - self._flat_starts[word]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", self.text))]

    @cached_property
    def _word_starts(self) -> list[int]:
        return [match.start() for match in _words.finditer(self.text)]

    @cached_property
    def _flat_starts(self) -> list[int]:
        lengths = (len(word) + 1 for word in self.text.split())
        return [0, *accumulate(lengths)][:-1]
