"""Openers: words of a text become the deeds that they leave undone, and where those stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier.gate.claims.reading.terms import stem, words_in
from dossier.gate.reading.force_words import NO
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import rows
from dossier.text.patterns import late

_BETWEEN = r"(?:(?:[\w’'-]+\s+){1,8}?)"
_SMALL = r"(?:(?:now|soon|also|still|even|then|fully|[a-z]+ly)\s+)?"
_FRAMES = {
    "to": rf"\s+(?:not\s+)?to\s+{_SMALL}(?:be\s+|have\s+)?(?P<deed>[a-z]+)",
    "whom": rf"\s+(?!to\b){_BETWEEN}to\s+{_SMALL}(?:be\s+|have\s+)?(?P<deed>[a-z]+)",
    "ing": rf"\s+(?:(?:its|his|her|their|the|on|of)\s+)?{_SMALL}(?P<deed>[a-z]+ing)",
    "have": rf"\s+have\s+{_SMALL}(?:been\s+)?(?P<deed>[a-z]+)",
    "what": r"\s+(?P<what>(?!to\b|that\b|[a-z]+ing\b|"
    r"(?:un)?(?:necessary|acceptable|likely|safe|fair|reasonable)\b|"
    r"(?:im)?possible\b|(?:in)?(?:sufficient|adequate|appropriate)\b|essential\b|important\b|vital\b)"
    r"(?:[\w’'-]+\s*){1,5})",
    "for": r"(?:\s+(?:by|from|of)\s+(?:[\w’'-]+\s+){0,4}?[\w’'-]+)?\s+for"
    r"\s+(?P<what>(?![a-z]+ing\b)(?:[\w’'-]+\s*){1,5})",
    "noun": rf"(?:\s+(?:by|from|of)\s+(?:[\w’'-]+\s+){{0,4}}?[\w’'-]+)?"
    rf"\s+(?:to\s+{_SMALL}(?:be\s+)?(?P<deed>[a-z]+)|"
    r"(?:of|for|on|at)\s+(?P<ing>[a-z]+ing))",
}
_FEW = r"(?:\s+[\w’'-]+){0,4}?"
_NOT = late(
    rf"(?:not|n[’']t|never|{NO}|nobody|without)(?!\s+(?:yet\s+)?(?:giv\w+\s+up|lost?|abandon\w*))"
    r"(?:\s+\w+){0,2}\s+\Z",
    re.IGNORECASE,
)
_GRANT = (
    r"(?:grant|met|meet|fulfil|accept|approv|agree|allow|w[oi]n|carri|adopt|heed|honou?r|uph[eo]ld|"
    r"pass|back|endors)"
)
_GRANTED = late(rf"(?<![\w-]){_GRANT}\w*(?:\s+to)?\s+(?:[\w’'-]+\s+){{0,3}}\Z", re.IGNORECASE)
_GRANTED_AFTER = late(
    rf"(?<![\w-])(?:was|were|been|be)\s+(?:\w+ly\s+)?{_GRANT}\w*|(?<![\w-])succeeded(?!\w)"
)
_NEAR = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class Opening:
    """A deed that is left undone: its stem (or what would be done, `what`) and the words for it."""

    kind: str
    words: str
    deed: str
    what: str
    start: int
    end: int


@lru_cache(maxsize=2_000)
def openings(text: str) -> tuple[Opening, ...]:
    """The deeds that the words of the text leave undone, in order."""
    return tuple(sorted(_openings(text), key=lambda opening: opening.start))


def _openings(text: str) -> Iterator[Opening]:
    words = words_in(text)
    for kind, frame, firsts, pattern in _patterns():
        for match in pattern.finditer(text) if words & firsts else ():
            if _NOT.search(text[max(0, match.start() - _NEAR) : match.start()]):
                continue
            if frame == "for" and is_granted(text, match.start(), match.end()):
                continue
            found = match.groupdict()
            deed = found.get("deed") or found.get("ing") or ""
            yield Opening(
                kind=kind,
                words=match.group(),
                deed=stem(deed) if deed else "",
                what=found.get("what") or "",
                start=match.start(),
                end=match.end(),
            )


def is_granted(text: str, start: int, end: int) -> bool:
    """“granted a request for a freeze”: what was asked for was done."""
    return (
        _GRANTED.search(text, max(0, start - _NEAR), start) is not None
        or _GRANTED_AFTER.search(text, end) is not None
    )


@cache
def _patterns() -> tuple[tuple[str, str, frozenset[str], re.Pattern[str]], ...]:
    """For each line of the table: what it is called, first words of its openers, the expression."""
    return tuple(
        (
            kind,
            frame,
            _firsts(words),
            late(rf"(?<![\w-])(?:{_forms(words)})(?!\w){_FRAMES[frame]}", re.IGNORECASE),
        )
        for kind, frame, words in _rows()
    )


@cache
def opener_words() -> re.Pattern[str]:
    """Any word of the table, in any form."""
    return late(rf"(?<![\w-])(?:{'|'.join(_forms(row[2]) for row in _rows())})(?![\w-])", re.I)


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    return tuple((kind, frame, words) for kind, frame, words in rows("openers.tsv", __package__))


def forms_of(words: str) -> tuple[frozenset[str], str]:
    """The first words of lemmas set apart by |, and an expression for all their forms."""
    return _firsts(words), _forms(words)


def _forms(words: str) -> str:
    """The alternatives for lemmas, each in all its forms."""
    found: list[str] = []
    for lemma in words.split("|"):
        first, *rest = lemma.split(" ")
        tail = "".join(_FEW if word == "*" else rf"\s+{re.escape(word)}" for word in rest)
        found += [f"{re.escape(form)}{tail}" for form in sorted(inflected(first))]
    return "|".join(sorted(found, key=len, reverse=True))


def _firsts(words: str) -> frozenset[str]:
    return frozenset(form for lemma in words.split("|") for form in inflected(lemma.split()[0]))


def inflected(lemma: str) -> set[str]:
    """The lemma in all its forms."""
    known = {form for form in _forms_by_stem().get(stem(lemma), ()) if form[0] == lemma[0]}
    is_bare = known <= {lemma, f"{lemma}s"} and lemma[-1:] not in "eyd"
    regular = {f"{lemma}ed", f"{lemma}ing"} if is_bare else set[str]()
    return {*known, *regular, lemma, f"{lemma}s"}


@cache
def _forms_by_stem() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for form in lexicon().tags:
        found.setdefault(stem(form), []).append(form)
    return found
