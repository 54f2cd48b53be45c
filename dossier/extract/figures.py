"""Figures: who is who, and how a name leads to somebody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dossier.extract.name_data import capitals, country_names, demonyms, words_of
from dossier.extract.records import NameKind
from dossier.model.span import Span
from dossier.text.patterns import late

LONGEST = 8
"""Words of the longest name looked for when names are replaced."""
_PLACING = frozenset("in at on from near of for with to outside inside".split())
"""Behind these stands where somebody is or whom he serves, not who he is."""
_POSSESSIVE = late(r"[’']s?$")
_ARTICLE = late(r"^[Tt]he ")
_token = late(r"\w+(?:[-’'.]\w+)*\.?|\W+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFound:
    """Title words before a name, and the passage in which both stand."""

    title: str
    source: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Somebody the texts name. `key` is the actor's id; `known` says the dossier has it already."""

    key: str
    name: str
    kind: NameKind
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleFound, ...] = ()
    certain: bool = True
    known: bool = False
    has_article: bool = False
    """Whether the texts mostly put "the" before the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An actor (or outlet) that the dossier already has, with every spelling of its name."""

    key: str
    name: str
    kind: NameKind
    spellings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Cast:
    """All figures by key, and each spelling, casefolded, with the key it leads to."""

    figures: Mapping[str, Figure]
    spellings: Mapping[str, str]

    def find(self, name: str | None) -> str | None:
        """The key of the figure that `name`, with or without titles, means; None where unknown."""
        if name not in self._found:
            self._found[name] = self._key(name or "")
        return self._found[name]

    @cached_property
    def _found(self) -> dict[str | None, str | None]:
        return {}

    def _key(self, name: str) -> str | None:
        words = bare(name).split()
        for start in range(len(words)):
            if start and (words[start - 1] in _PLACING or joins_two(words, start - 1)):
                return None
            rest = " ".join(words[start:])
            key = self.spellings.get(rest.casefold())
            if key and not (
                start and (rest in country_names() or self._is_anothers(words[start - 1], key))
            ):
                return key
        return None

    def _is_anothers(self, owner: str, key: str) -> bool:
        """“Chile's foreign ministry”, “the Chilean foreign ministry”, where `key` is Peru's."""
        figure = self.figures.get(key)
        state = demonyms().get(figure.name.split()[0]) if figure else None
        if state is None or not owner[0].isupper():
            return False
        name = _POSSESSIVE.sub("", owner)
        theirs = (country_names().get(name), demonyms().get(name), capitals().get(name))
        return state not in theirs

    def plain(self, text: str) -> str:
        """`text` with every spelling of a figure replaced by its key, to compare by sense."""
        tokens = _token.findall(text)
        found: list[str] = []
        at = 0
        for start in [number for number, token in enumerate(tokens) if token[0].isupper()]:
            if start < at or _unpossessed(tokens[start]) not in self._openings:
                continue
            length, key = self._longest(tokens, start)
            if key:
                found += (*tokens[at:start], key.replace("-", ""))
                at = start + length
        return "".join((*found, *tokens[at:])) if found else text

    @cached_property
    def _openings(self) -> frozenset[str]:
        """The first words of all spellings, and the article that may stand before them."""
        firsts = (_token.match(spelling) for spelling in self.spellings)
        return frozenset({"the"} | {_unpossessed(first.group()) for first in firsts if first})

    def _longest(self, tokens: Sequence[str], at: int) -> tuple[int, str | None]:
        for length in range(min(2 * LONGEST - 1, len(tokens) - at), 0, -2):
            key = self.spellings.get(bare("".join(tokens[at : at + length])).casefold())
            if key:
                return length, key
        return 1, None


def joins_two(words: Sequence[str], at: int) -> bool:
    """Whether a word joins two names, as in “Ann Lee and Bo Day”, which mean no single figure."""
    if not 0 < at < len(words) - 1 or words[at] not in ("and", "or"):
        return False
    around = (words[at - 1], words[at + 1])
    return all(word[0].isupper() and word.lower() not in words_of("role") for word in around)


def _unpossessed(word: str) -> str:
    """A word in small letters without a possessive."""
    return word.casefold().removesuffix("’s").removesuffix("'s")


def bare(name: str) -> str:
    """A name without "the" before it and the possessive after it."""
    return _ARTICLE.sub("", _POSSESSIVE.sub("", name.strip()))
