"""Belonging: what a text says to be of whom or where: “Lind's navy”, “a Danish tug”, “Vell's port”.

What belongs is known by the last word of its phrase: a noun, or a name.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from dossier.gate.claims.reading.naming import NOT_NAMES
from dossier.gate.claims.reading.peoples import peers
from dossier.gate.claims.reading.terms import STOPWORDS, stem
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_NAME = (
    r"(?!(?:The|An?|His|Her|Its|Their|Two|Three|Four|Five)\s)"
    r"[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+){0,3}"
)
_NAMES = (
    rf"(?P<owners>{_NAME}(?:(?:[’']s?)?(?:,\s|,?\s(?:and|or)\s(?:(?:of|in|from)\s)?(?:the\s)?){_NAME}"
    r"(?!\s(?:in|of|from|at)\s|[’'\w])){0,3})"
)
_LOW = r"[a-zà-ÿ][\w-]*"
_DETERMINER = r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|\d+)"
_BEFORE = late(
    rf"(?<![\w’'-])(?:{_DETERMINER}\s)?{_NAMES}(?P<own>[’']s?)?\s(?P<what>{_LOW}(?:\s{_LOW}){{0,2}})"
    rf"(?:\s(?:of|from)\s(?:the\s)?(?P<of>{_NAME}))?"
    rf"(?:\s(?P<called>{_NAME})|,\s(?P<apposed>{_NAME})(?=,))?"
)
_OWNED_NAME = late(rf"(?<![\w’'-])(?P<owners>{_NAME})[’']s?\s(?P<called>{_NAME})")
_OF = late(
    rf"(?<![\w’'-])(?P<what>{_NAME}|{_LOW}),?\s(?:of|from|by)\s(?:the\s)?{_NAMES}(?![’'\w]|\s[A-Z])"
    rf"(?:\s(?P<noun>{_LOW})\s(?P<more>{_NAME}))?"
)
_IN = late(
    rf"(?<![\w’'-])(?P<what>{_NAME}),?\s(?:(?:which|who)\s)?(?:(?:is|lies|stands|was)\s)?"
    rf"(?:in|at)\s(?:the\s)?(?:(?:town|city|village|port)\sof\s)?{_NAMES}"
)
_CHAIN = late(
    rf"(?<![\w’'-])(?P<what>{_LOW})\s(?:of|from|by)\s(?:(?:the|an?|its|his|her|their)\s)?"
    rf"(?:{_LOW}\s){{1,3}}(?:of|in|at|from)\s(?:the\s)?{_NAMES}"
)
"""“the blockade of the port of Hesk”: of Hesk as well."""
_ITS_NAME = late(rf"[’']s?\s({_NAME})")
"""“a belt at Lind's Nine Ladies quarry”: at Nine Ladies as well."""
_WHOSE = late(rf"(?<![\w’'-])(?P<owners>{_NAME}),\swhose\s(?P<what>{_LOW}(?:\s{_LOW})?)")
_HOLDER = late(
    rf"[Tt]he\s(?:{_LOW}\s){{1,3}}of\s(?:the\s)?(?P<of>{_NAME}),\s(?P<called>{_NAME})(?=[,.])|"
    rf"(?<![\w’'-])(?P<name>{_NAME}),\s(?:(?:the|an?)\s(?:{_LOW}\s){{1,3}}of\s(?:the\s)?"
    rf"(?P<whose>{_NAME})|(?P<has>{_NAME})[’']s?\s{_LOW})"
)
"""“the mayor of Sellen, Rosa Iten”, “Rosa Iten, the mayor of Sellen”."""
_PLAIN_OWNER = late(
    rf"(?<![\w’'-])[Tt]he\s(?P<owner>{_LOW})(?:[’']s|s[’'])\s(?P<what>{_LOW}(?:\s{_LOW})?)"
)
_WORD = late(r"[A-ZÀ-Þ][\w-]+")
_NEXT = late(rf"\s({_LOW})")
_WHOLE = late(r"United\sStates")
_VERBS = frozenset("VEL")

NAMED = "@"
"""What stands before a thing that is a name."""

Belonging = Mapping[str, frozenset[str]]
"""For each thing, by the stem of its last word, the names of whose it is, folded."""


def belonging(text: str) -> Belonging:
    """All that a text says to be of somebody or somewhere."""
    found: dict[str, frozenset[str]] = {}
    for thing, owners in belongings(text):
        found[thing] = found.get(thing, frozenset()) | owners
    return found


@lru_cache(maxsize=2_000)
def belongings(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each thing of a text with whose it is there, one after the other."""
    return tuple((thing, owners) for thing, owners in _read(text) if thing and owners)


def _read(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    for match in _BEFORE.finditer(text):
        if not match["own"] and match.start() == match.start("owners"):
            continue
        owners = _owners(f"{match['owners']} {match['of'] or ''}")
        head = _head(match["what"])
        yield head, owners
        called = match["called"] or match["apposed"]
        if called and head and head == stem(match["what"].split()[-1]):
            yield _named(called), owners
    for match in _OWNED_NAME.finditer(text):
        yield _named(match["called"]), _owners(match["owners"])
    for match in _OF.finditer(text):
        what = match["what"].split()[-1]
        more = match["more"] if match["noun"] and _is_noun(match["noun"]) else ""
        after = _NEXT.match(text, match.end("owners"))
        if after and not more and _is_noun(after[1]):
            continue
        if what[0].isupper() or _is_noun(what):
            thing = _named(what) if what[0].isupper() else stem(what)
            yield thing, _owners(f"{match['owners']} {more}")
    for match in _CHAIN.finditer(text):
        if _is_noun(match["what"]):
            owned = _ITS_NAME.match(text, match.end("owners"))
            yield stem(match["what"]), _owners(f"{match['owners']} {owned[1] if owned else ''}")
    for match in _WHOSE.finditer(text):
        yield _head(match["what"]), _owners(match["owners"])
    for match in _HOLDER.finditer(text):
        yield (
            _named(match["called"] or match["name"]),
            _owners(match["of"] or match["whose"] or match["has"]),
        )
    for match in _PLAIN_OWNER.finditer(text):
        if head := _head(match["what"]):
            yield f"the {head}", frozenset((stem(match["owner"]),))
    for match in _IN.finditer(text):
        yield f"in {stem(match['what'].split()[-1])}", _owners(match["owners"])


def _named(name: str) -> str:
    """Somebody or something with a name, by its last word."""
    return f"{NAMED}{stem(name.split()[-1])}"


def _owners(names: str) -> frozenset[str]:
    """The words of the names, those of the same people with them."""
    words = [word.casefold() for word in _WORD.findall(_WHOLE.sub("US", names))]
    known = {word for word in words if word not in NOT_NAMES}
    known = known - words_of("organisations") or known
    return frozenset(known).union(*(peers(word) for word in known))


def _head(words: str) -> str:
    """The last noun before a verb: “coastguard” of “coastguard received it”."""
    found = ""
    for word in words.split():
        if not _is_noun(word):
            break
        found = word
    return stem(found) if found else ""


def _is_noun(word: str) -> bool:
    return (
        word not in STOPWORDS
        and lexicon().tags.get(word, "n") not in _VERBS
        and not word.endswith("ed")
    )
