"""Roles: who does it and to whom are the same in claim and quote."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from dossier.gate.claims.content import sentences_of
from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import STOPWORDS, is_in_order, stem
from dossier.gate.reading.names import tokens
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.gate.voices.voice import hear
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import rows
from dossier.text.patterns import late

_WORD = late(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_BREAK = late(
    r"[.;:()“”\"!?](?:\s|\Z)|,?\s(?:but|while|whereas|although|because|if|when|after|before|that|"
    r"since|"
    r"until|than)(?=\s)"
)
_PASSIVE = late(
    r"(?<![\w-])(?:is|are|was|were|be|been|being|get|gets|got)(?:\s+\w+ly|\s+not|\s+also)?\s*\Z",
    re.IGNORECASE,
)
_VERBAL = frozenset("vVEL")
_MUTUAL = (
    "meet talk agree discuss marry border match resemble negotiate differ clash sign speak say "
    "tell make have take get go come be do see put cooperate trade compete merge share disagree "
    "hold remain include become stay seem appear let begin start keep had has was were did does "
    "been said told"
)
_GIVING = "send give hand offer pay show tell promise award grant lend teach ask deny owe sell"
_FIRST_PERSON = late(r"(?<![\w’'])(?:I|[Mm]e|[Ww]e|us)(?![\w’'])")
_NO_VERB_AFTER = frozenset("the a an of his her its their our my this that these no".split())
_AUXILIARIES = frozenset(
    "to will would can could may might must shall should do does did not never they "
    "we you i".split()
)
_PRONOUNS = frozenset(("he", "she", "they", "it"))
_EMPTY = STOPWORDS | frozenset("mr mrs ms dr sir".split())
_REACH, _FAR = 3, 5
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with the stems of what stands before and after it in its clause, nearest first."""

    verb: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    is_passive: bool


def role_findings(support: Support) -> Iterator[Finding]:
    """Doer and done-to of a verb, each in the other's place."""
    claim = support.with_ids(support.claim)
    if not _FIRST_PERSON.search(support.quoted) and is_in_order(
        claim, support.with_ids(support.quoted)
    ):
        return
    mine = [item for item in clauses(claim) if item.before and item.after]
    verbs = {item.verb for item in mine}
    quoted = [
        clause
        for passage in support.passages
        for sentence in sentences_of(_told(support, passage))
        for clause in clauses(sentence)
        if clause.verb in verbs
    ]
    for clause in mine:
        same = [other for other in quoted if other.verb == clause.verb]
        if same and all(_is_swapped(clause, other) for other in same):
            yield Finding(
                code="C-ROLES",
                message=f"the claim has {_spelt(claim, clause.before[0])} before "
                f"{_spelt(claim, clause.verb)} and {_spelt(claim, clause.after[0])} after it, "
                f"the quote the reverse ({support.place})",
                tip="let the claim say who does it to whom as the quote does",
            )
            return


def _spelt(text: str, wanted: str) -> str:
    """The word of a stem as the text has it."""
    return shown(next((word for word in _WORD.findall(text) if stem(word) == wanted), wanted))


def _told(support: Support, passage: Passage) -> str:
    """The quoted words with the speaker's name for “I”, “me”, “we” and “us”, where it is known."""
    if not _FIRST_PERSON.search(passage.words):
        return support.with_ids(passage.words)
    heard = hear(passage).name
    given = (support.library.voice(name) for name in support.named)
    known = [voice.names[0] for voice in given if voice]
    name = next(iter([*known, *support.named, *([heard] if heard else [])]), "")
    word = name if support.library.voice(name) else " ".join(tokens(name)[-1:])
    told = _FIRST_PERSON.sub(word, passage.words) if word else passage.words
    return support.with_ids(told)


def _is_swapped(mine: Clause, theirs: Clause) -> bool:
    if mine.is_passive != theirs.is_passive or (mine.is_passive and mine.verb in _datives()):
        return False
    doers = set(mine.before[:_REACH]) & set(theirs.after[:_FAR])
    done_to = set(mine.after[:_FAR]) & set(theirs.before[:_FAR])
    return (
        bool(doers and done_to)
        and not doers & set(theirs.before)
        and not done_to & set(theirs.after)
        and not set(mine.before[:1]) & set(theirs.before)
    )


@lru_cache(maxsize=4_000)
def clauses(text: str) -> tuple[Clause, ...]:
    """Every full verb of a text that has something before and after it."""
    found = []
    earlier: tuple[str, ...] = ()
    breaks = [0, *(match.end() for match in _BREAK.finditer(text)), len(text)]
    for start, end in pairwise(breaks):
        words = [(match.group(), match.start()) for match in _WORD.finditer(text[start:end])]
        earlier = earlier if words and words[0][0].casefold() in _PRONOUNS else ()
        for at, (word, place) in enumerate(words):
            low = word.casefold()
            earlier_word = _word_before(text[start : start + place], words[:at])
            if low == "blame" and earlier_word == "to":
                continue
            if word != low or not _is_finite(low, earlier_word) or stem(low) in mutual_verbs():
                continue
            following = words[at + 1][0] if at + 1 < len(words) else ""
            if _is_attribute(low, following, text[start : start + place]):
                continue
            is_passive = following == "by" or bool(_PASSIVE.search(text[start : start + place]))
            found.append(
                Clause(
                    verb=stem(low),
                    before=_content(reversed(words[:at])) or earlier,
                    after=_content(words[at + 1 :]),
                    is_passive=is_passive,
                )
            )
        earlier = _content(word for word in words if not _is_verb(word[0]))[:1] or earlier
    return tuple(found)


def _is_attribute(low: str, following: str, before: str) -> bool:
    """“the seats sold rose”: a participle of the noun before it; “was found to have”: no deed."""
    next_tag = lexicon().tags.get(following.casefold(), "")
    if lexicon().tags.get(low) in ("E", "L") and next_tag in ("V", "E") and following.islower():
        return True
    return following == "to" and _PASSIVE.search(before) is not None


@cache
def _datives() -> frozenset[str]:
    """The stems of verbs whose passive may have either for its subject: “was sent the report”."""
    return frozenset(stem(word) for word in _GIVING.split())


@cache
def mutual_verbs() -> frozenset[str]:
    """The stems of verbs by which both do the same, and of those that say too little."""
    return frozenset(stem(word) for word in _MUTUAL.split())


def _word_before(text: str, words: Sequence[tuple[str, int]]) -> str:
    """The word right before the end of the text; a comma or a number stands for itself."""
    if not words:
        return ""
    word, at = words[-1]
    return word.casefold() if text[at + len(word) :].strip() == "" else ","


def _is_finite(low: str, before: str) -> bool:
    """Whether the word stands as a verb, and not as a noun or an adjective."""
    if not _is_verb(low) or before in _NO_VERB_AFTER:
        return False
    if lexicon().tags.get(low, "V") != "v" or before in _AUXILIARIES:
        return True
    return low in _unchanging() and before != ""


@cache
def _unchanging() -> frozenset[str]:
    """Verbs whose past tense is their stem: `beat`, `hit`."""
    return frozenset(row[0] for row in rows("irregular.tsv") if row[0] == row[1])


def _is_verb(low: str) -> bool:
    return lexicon().tags.get(low, "") in _VERBAL or (low.endswith("ed") and len(low) > _SHORTEST)


def _content(words: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    return tuple(
        stem(word)
        for word, _ in words
        if word.casefold() not in _EMPTY and not word.casefold().endswith("ly")
    )
