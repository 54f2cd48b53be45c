"""Support: a claim and the passages it rests on."""

from dataclasses import dataclass
from functools import cached_property

from dossier.gate.claims.reading.ellipsis import filled
from dossier.gate.reading.library import Library
from dossier.gate.reading.names import tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.voice import hear
from dossier.text.occurrences import whole_words

_CLOSING = ' .,”"'


@dataclass(frozen=True, kw_only=True)
class Support:
    """A claim, its passages, and the names the entry itself gives (speakers, as ids or names)."""

    claim: str
    passages: tuple[Passage, ...]
    library: Library
    named: tuple[str, ...] = ()

    @cached_property
    def quoted(self) -> str:
        """All quoted words, passages set apart by a full stop, what they leave out said again.

        What several sources print alike stands here once.
        """
        return " . ".join(filled(passage.words) for passage in self.distinct)

    @cached_property
    def distinct(self) -> tuple[Passage, ...]:
        """The passages, of those whose words are the same the first."""
        found: dict[str, Passage] = {}
        for passage in self.passages:
            found.setdefault(passage.words, passage)
        return tuple(found.values())

    def first(self, words: str) -> int:
        """Where the claim first has the words, or -1; of a name many rules ask it."""
        if words not in self._firsts:
            self._firsts[words] = self.claim.find(words)
        return self._firsts[words]

    @cached_property
    def _firsts(self) -> dict[str, int]:
        return {}

    @cached_property
    def folded(self) -> str:
        """The claim without capitals."""
        return self.claim.casefold()

    @cached_property
    def folded_quotes(self) -> str:
        """All quoted words without capitals."""
        return self.quoted.casefold()

    @cached_property
    def is_a_word_short(self) -> bool:
        """Whether the claim is a whole passage but for one word: nobody can have changed places."""
        mine = _words(self.claim)
        return any(_is_a_word_short(mine, _words(passage.words)) for passage in self.distinct)

    @cached_property
    def published(self) -> tuple[str, ...]:
        """The days of publication of the sources, as EDTF, where known."""
        days = (passage.source.day for passage in self.passages)
        return tuple(sorted({day for day in days if day}))

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """The telling words of the names of those whose words the passages are, folded."""
        given = (self.library.voice(name) for name in self.named)
        names = [name for voice in given if voice for name in voice.names]
        heard = [hear(passage).name for passage in self.passages]
        found = (tokens(name)[-1:] for name in (*self.named, *names, *heard))
        return tuple(sorted({word for words in found for word in words}))

    @property
    def place(self) -> str:
        """Where the first passage stands, for messages."""
        return self.passages[0].place()

    def with_ids(self, text: str) -> str:
        """The text with one word for every name of a known actor, so that aliases are the same."""
        for voice, name in self.library.named_in(text):
            if name in text:
                word = voice.id.replace("-", "").title()
                for at in reversed([*whole_words(text, name)]):
                    end = at + len(name)
                    text = text if text[end : end + 1] == "-" else text[:at] + word + text[end:]
        return text


def _words(text: str) -> list[str]:
    return text.casefold().rstrip(_CLOSING).split()


def _is_a_word_short(words: list[str], whole: list[str]) -> bool:
    if len(whole) - len(words) not in (0, 1):
        return False
    at = next((at for at, word in enumerate(words) if word != whole[at]), len(words))
    return words[at:] == whole[at + 1 :]
