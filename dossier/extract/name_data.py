"""Name data: countries with their people and capitals, and the words that tell what a name is."""

from dataclasses import dataclass
from functools import cache

from dossier.speech.tables import data


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A state as English texts name it; `capital` may be empty."""

    name: str
    demonyms: tuple[str, ...]
    capital: str
    aliases: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """All states of the table, by name."""
    rows = (row.split("\t") for row in _read("countries.tsv").splitlines())
    return tuple(
        Country(name=name, demonyms=_listed(people), capital=capital, aliases=_listed(others))
        for name, people, capital, others in rows
    )


@cache
def country_names() -> dict[str, str]:
    """Every name of a state, to its first name."""
    return {name: state.name for state in countries() for name in (state.name, *state.aliases)}


@cache
def capitals() -> dict[str, str]:
    """Each capital, to the name of its state."""
    return {state.capital: state.name for state in countries() if state.capital}


@cache
def demonyms() -> dict[str, str]:
    """Each word for a people, to the name of its state."""
    return {people: state.name for state in countries() for people in state.demonyms}


@cache
def words_of(kind: str) -> frozenset[str]:
    """The lower-case words listed under a `kind` such as role; a hyphen stands for a space."""
    blocks = _read("name_words.txt").split("[")
    block = next(block for block in blocks if block.startswith(f"{kind}]"))
    return frozenset(block.partition("]")[2].split())


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(word for word in cell.split(",") if word)


def _read(name: str) -> str:
    return data(name, "dossier.extract")
