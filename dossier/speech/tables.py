"""Tables: the tab-separated data files beside the code become rows and sets of words."""

from collections.abc import Iterator
from functools import cache
from pkgutil import get_data


def data(name: str, package: str = "dossier.speech") -> str:
    """The text of a data file of a package."""
    found = get_data(package, name)
    if found is None:
        raise FileNotFoundError(name)
    return found.decode("utf-8")


def rows(name: str, package: str = "dossier.speech") -> Iterator[list[str]]:
    """The cells of each line of a data file of a package; comment lines start with #."""
    for line in data(name, package).splitlines():
        if line and not line.startswith("# "):
            yield line.split("\t")


@cache
def words_of(name: str) -> frozenset[str]:
    """A set of words from word_classes.tsv."""
    return _sets()[name]


@cache
def tag_of() -> dict[str, str]:
    """The tag of each closed-class word."""
    return {word: tag for tag, words in _sets().items() if len(tag) == 1 for word in sorted(words)}


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in rows("word_classes.tsv")}
