"""Bodies: the short names of bodies in an article become the long ones it gives them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dossier.speech.tables import words_of
from dossier.speech.words import Words


class Bodies:
    """The ministries, unions and firms that an article names in several words."""

    def __init__(self, rows: Iterable[Words]) -> None:
        self._by_noun: dict[str, set[str]] = defaultdict(set)
        self._by_letters: dict[str, str] = {}
        for words in rows:
            if not words.is_title:
                if "bodies" not in words.runs:
                    words.runs["bodies"] = list(_names(words))
                for first, last in words.runs["bodies"]:
                    self._take(words, first, last)

    def _take(self, words: Words, first: int, last: int) -> None:
        name = " ".join(words.text[words.starts[first] : words.ends[last]].split())
        for at in (first, last):
            if words.lows[at] in words_of("organisations"):
                self._by_noun[words.lows[at]].add(name)
        if words.tags[last + 1 : last + 4] == ["(", "N", ")"]:
            letters = words.text[words.starts[last + 2] : words.ends[last + 2]]
            initials = "".join(word[0] for word in name.split() if word[0].isupper())
            if letters == initials:
                self._by_letters[letters] = name

    def full(self, name: str, *, is_the: bool) -> str:
        """The long name for initials, or for “the Board” where only one board is named."""
        if name in self._by_letters:
            return self._by_letters[name]
        known = self._by_noun.get(name.lower(), set()) if is_the and name[:1].isupper() else set()
        return next(iter(known)) if len(known) == 1 else name


def _names(words: Words) -> Iterator[tuple[int, int]]:
    """Runs of two or more names, joined by “of” behind the noun for a body."""
    tags, lows = words.tags, words.lows
    at = 0
    while at < len(tags):
        last = at
        while last < len(tags) and tags[last] == "N":
            last += 1
            joins = lows[last : last + 1] in (["of"], ["for"]) and tags[last + 1 : last + 2] == [
                "N"
            ]
            last += joins and lows[last - 1] in words_of("organisations")
        if last - at > 1 and tags[at] == "N":
            yield at, last - 1
        at = max(last, at + 1)
