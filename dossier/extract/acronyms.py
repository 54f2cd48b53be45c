"""Acronyms: the short forms that a text explains lead to the names they stand for."""

import re
from collections.abc import Iterator, Sequence

from dossier.extract.names import AFTER, RUN


def acronyms(text: str) -> dict[str, str]:
    """Short forms that the text explains: "Porto Harbour Council (PHC)" gives PHC its name."""
    found: dict[str, str] = {}
    for match in _runs(text):
        after = AFTER.match(text, match.end())
        if not after:
            continue
        words = match.group().removeprefix("the ").removeprefix("The ").split()
        capitals_only = "".join(
            word[0] for word in re.split(r"[ -]", " ".join(words)) if word[0].isupper()
        )
        if after["short"].upper() == capitals_only.upper()[-len(after["short"]) :]:
            kept = words[-_count(words, len(after["short"])) :]
            found[after["short"]] = " ".join(kept)
    return found


def _runs(text: str) -> Iterator[re.Match[str]]:
    """The names in those lines of the text that explain a short form."""
    end = 0
    for short in AFTER.finditer(text):
        if short.start() >= end:
            start = text.rfind("\n", 0, short.start()) + 1
            end = text.find("\n", short.start())
            end = end if end >= 0 else len(text)
            yield from RUN.finditer(text, start, end)


def _count(words: Sequence[str], letters: int) -> int:
    """How many of the last words carry the given number of capital letters."""
    count = 0
    for number, word in enumerate(reversed(words), start=1):
        count += sum(part[0].isupper() for part in word.split("-") if part)
        if count >= letters:
            return number
    return len(words)
