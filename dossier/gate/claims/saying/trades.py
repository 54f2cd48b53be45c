"""Trades: two phrases for people or bodies by nouns that nobody is both of: a bishop, a pilot."""

from functools import cache, lru_cache

from dossier.gate.claims.saying.parties import party, share_line
from dossier.gate.reading.names import proper
from dossier.speech.tables import rows, words_of

_LOOSE = frozenset(
    "company firm group man woman person client official expert source team body leader member "
    "authority party organisation organization pair couple side critic staff rival partner friend "
    "colleague teenager pensioner relative family officer spokesman spokeswoman spokesperson "
    "counterpart predecessor successor ally aide crowd chief head boss figure representative "
    "delegate expert investigator suspect victim witness defendant supporter opponent campaigner "
    "activist protester demonstrator employee worker employer agency institution service "
    "department office board minister president chairman candidate founder politician author "
    "speaker writer citizen user customer participant visitor guest".split()
)
"""Nouns that may stand for many another."""
_MORE = (
    "landowner landlord homeowner shipowner volunteer pupil sailor fisherman miner nurse pilot "
    "villager islander dealer grower trader broker chemist driver"
)
_IRREGULAR = {"men": "man", "women": "woman", "people": "person", "police": "police"}


def are_of_other_trades(one: str, other: str, text: str) -> bool:
    """Whether two phrases name people or bodies that are plainly not the same."""
    mine, theirs = _nouns(one, text), _nouns(other, text)
    return bool(mine and theirs) and all(_are_apart(a, b) for a in mine for b in theirs)


def is_somebody(noun: str) -> bool:
    """Whether a noun names a person by office or kin, not whoever speaks for another."""
    low = singular(noun.casefold())
    return low in _people() and not low.startswith("spokes")


def _are_apart(one: str, other: str) -> bool:
    if one == other or one in _LOOSE or other in _LOOSE:
        return False
    forms = ((a, b) for a in (one, f"{one}s") for b in (other, f"{other}s"))
    return not any(share_line(a, b) for a, b in forms)


@lru_cache(maxsize=4_000)
def _nouns(phrase: str, text: str) -> frozenset[str]:
    """The noun of a phrase, singular; for a name, those the article sets beside it."""
    is_name = proper(phrase) and singular(phrase.casefold()) not in _known()
    found = party(phrase, text) if is_name else {_last(phrase)}
    return frozenset(noun for word in found if (noun := singular(word)) in _known())


def _last(phrase: str) -> str:
    for link in (" of ", " in ", " at ", " from ", " for ", " on ", " with ", " who "):
        phrase = phrase.partition(link)[0]
    return phrase.split()[-1].casefold().strip(",.") if phrase.split() else ""


def singular(word: str) -> str:
    """“church” of “churches”, “woman” of “women”."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses")):
        return word[:-2]
    if word.endswith("men"):
        return f"{word[:-3]}man"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


@cache
def _people() -> frozenset[str]:
    every = (
        *words_of("roles"),
        *words_of("humans"),
        *"deputy nephew niece agent chairwoman".split(),
    )
    return frozenset(map(singular, every)) - set(
        "source official people fan minister president premier".split()
    )


@cache
def _known() -> frozenset[str]:
    """Nouns for people and bodies, singular."""
    every = (*words_of("roles"), *words_of("humans"), *words_of("organisations"), *_MORE.split())
    return (frozenset(map(singular, every)) | _table()) - {"time"}


@cache
def _table() -> frozenset[str]:
    return frozenset(singular(word) for row in rows("parties.tsv", __package__) for word in row)
