"""Voice: whose words a passage is, as far as its source lets us hear it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from dossier.gate.reading.names import proper
from dossier.gate.reading.passage import Passage
from dossier.gate.reading.verbs import starts_with_verb
from dossier.gate.voices.commented import is_comment
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.speech.records import Statement
from dossier.speech.tables import words_of
from dossier.text.patterns import ending, late
from dossier.text.quotations import Quotation

_NEW_CLAUSE = late(r",\s+(?:but|and|yet|while|so)\s+\Z")
_THAT = late(r"that\s+")
ACCORDING = (
    r"according\s+to(?!\s(?:[\w’'-]+\s){0,3}(?:wish|plan|rule|need|law|custom|schedule|size|age|income|"
    r"merit|procedure|tradition)(?:e?s)?(?!\w))"
)
"""“according to Lee”, not “according to the donor's wishes”."""
_ACCORDING = late(
    rf"\b(?:{ACCORDING}|in\s+the\s+words\s+of|in\s+(?:his|her|their|\w+[’']s)\s+(?:words|view|"
    r"opinion|account))\b",
    re.IGNORECASE,
)
_CLAUSES = frozenset("hz")
ALL_FRAMES = frozenset("qhzpirwtoanf")
_BEFORE_NOUN = frozenset(
    "a an the of no this that these those any its his her their our my your in free some "
    "for".split()
)
_ARTICLE = late(
    r"(?<![\w’'-])(?:an?|the|this|that|no|any|his|her|its|their|[A-Z]\w+[’']s)\s(?:[\w’'-]+\s){0,2}\Z",
    re.IGNORECASE,
)
_FINITE = late(
    r"\s+(?:will|would|is|was|are|were|has|had|can|could|may|might|must|should|did|does|of|by|into|from)(?!\w)"
)
_APPOSITION = late(r",\s+([A-Z][\w’'-]+(?:\s+[A-Z][\w.’'-]*){1,3})(?=[.,;])")
_NO_SUBJECT = frozenset(
    "of to by that about with in on at from for as and he she they it i we".split()
)
_WORD = late(r"[\w’'-]+")


class Where(StrEnum):
    """How a passage stands in the text."""

    QUOTATION = "inside a quotation"
    REPORTED = "in reported speech"
    OWN = "in the source’s own words"


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """Whose words a passage is.

    `name` is a proper name or empty, `sure` says that it can be relied on, `by_name` that it stands
    beside the reporting verb.
    """

    where: Where
    name: str = ""
    sure: bool = False
    by_name: bool = False
    statement: Statement | None = None

    @property
    def called(self) -> str:
        """The name as the source has it: “Board of Elections”, where `name` has no “of”."""
        speaker = self.statement.speaker if self.statement else None
        return speaker if speaker and proper(speaker) == self.name else self.name


def quotation_around(passage: Passage) -> Quotation | None:
    """The outermost quotation that holds the whole passage and is long enough to be speech."""
    return passage.speech_around


def words_outside(passage: Passage) -> str:
    """What precedes the passage in its sentence, up to the quotation it stands in."""
    start = passage.start - len(passage.before)
    around = [item for item in passage.source.quotations if item.inner.covers(passage.span)]
    opens = min((item.span.start for item in around), default=passage.start)
    return passage.source.text[start : max(start, opens)]


def is_nested(passage: Passage) -> bool:
    """Whether the passage stands in a quotation inside a quotation."""
    return any(
        quotation.level > 0 and quotation.span.covers(passage.span)
        for quotation in passage.source.quotations
    )


@lru_cache(maxsize=256)
def hear(passage: Passage) -> Heard:
    """Whose words the passage is; every rule asks, so it is found once."""
    quotation = quotation_around(passage)
    is_unreported = not (passage.source.is_dialogue or may_report(passage.in_sentence))
    if quotation is None and is_unreported:
        return Heard(where=Where.OWN)
    held = [
        statement
        for statement in passage.source.statements_at(passage.span)
        if any(_holds(span, passage) for span in statement.spans)
        and not _is_behind_object(statement, passage)
    ]
    if held and quotation is None and is_comment(passage):
        return Heard(where=Where.OWN)
    if quotation is not None:
        spoken = [item for item in held if item.kind != "indirect"] or held
        return _heard(passage, Where.QUOTATION, _innermost(spoken))
    if held:
        return _heard(passage, Where.REPORTED, _innermost(held))
    return Heard(where=Where.OWN)


def _holds(content: Span, passage: Passage) -> bool:
    """Whether the passage is content of a statement, a leading “that” and closing marks aside."""
    leading = _THAT.match(passage.words)
    start = passage.start + (leading.end() if leading else 0)
    return content.start - 1 <= start and passage.end <= content.end + 2


def _is_behind_object(statement: Statement, passage: Passage) -> bool:
    """“recommended approval, but | councillors voted”: what was recommended ends at the comma."""
    if statement.kind != "indirect" or statement.rule not in ("verb-noun", "verb-clause"):
        return False
    object_of_it = passage.source.text[statement.spans[0].start : passage.start]
    if _NEW_CLAUSE.search(object_of_it) is None or starts_with_verb(passage.words):
        return False
    return statement.rule == "verb-noun" or not has_verb(object_of_it)


def has_verb(object_of_it: str) -> bool:
    """Whether what follows a cue has a verb before its last word: “the roof had leaked, but”."""
    return any(map(starts_with_verb, _WORD.findall(object_of_it)[1:-1]))


def _innermost(statements: list[Statement]) -> Statement | None:
    return min(
        statements,
        key=lambda item: sum(span.end - span.start for span in item.spans),
        default=None,
    )


def _heard(passage: Passage, where: Where, statement: Statement | None) -> Heard:
    if statement is None:
        return Heard(where=where)
    text = passage.source.text
    named = _somebody(_named(text, statement.source)) if statement.source else ""
    known = _somebody(proper(statement.speaker or ""))
    by_name = bool(named) and (not known or statement.how in ("name", "alias", "none"))
    return Heard(
        where=where,
        name=known or named,
        sure=statement.sure or (by_name and statement.kind == "direct"),
        by_name=by_name,
        statement=statement,
    )


def _somebody(name: str) -> str:
    """The name, unless it is only a people’s, “the Scot said”, or “Replying” before a name."""
    is_deed = " " not in name and lexicon().tags.get(name.casefold().split("-")[-1]) == "g"
    return "" if is_deed or name.casefold() in words_of("nationals") else name


def _named(text: str, source: Span) -> str:
    """The proper name in the words that name a speaker, or in apposition to them."""
    words = text[source.start : source.end]
    named = "" if _is_office(words) else proper(words)
    if named or (apposition := _APPOSITION.match(text, source.end)) is None:
        return named
    return apposition.group(1)


def _is_office(words: str) -> bool:
    """“The Rovers chief”: a name that only tells whose the office is."""
    last = words.split()[-1]
    return "," not in words and last.islower() and last in words_of("roles")


def names_teller(passage: Passage) -> bool:
    """Whether the passage names itself the one who says what is said in it."""
    text = passage.source.text
    outer = [
        item
        for item in passage.told
        if not any(
            item.cue is not None and span.covers(item.cue)
            for other in passage.told
            if other is not item
            for span in other.spans
        )
    ]
    return any(
        item.source is not None
        and item.rule != "asked"
        and proper(text[item.source.start : item.source.end])
        for item in outer
    )


def may_report(words: str) -> bool:
    """Whether any word could be a cue: a cheap look before the text's statements are found."""
    known = lexicon()
    return any(
        low in known.verbs or low in known.nouns or low in known.heads or low == "according"
        for low in map(str.casefold, _WORD.findall(words))
    )


def has_cue(words: str) -> bool:
    """Whether the words hold a reporting verb or “according to”."""
    return _ACCORDING.search(words) is not None or next(cues_in(words), None) is not None


def cues_in(
    words: str, kinds: frozenset[str] = _CLAUSES
) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Where reporting verbs stand in the words, those with one of the frames, and their frames."""
    verbs = lexicon().verbs
    earlier, end = "", 0
    for found in _WORD.finditer(words):
        low = found.group().casefold()
        earlier = earlier if words[end : found.start()].isspace() else ""
        end = found.end()
        cue = verbs.get(low) or verbs.get(f"{earlier} {low}")
        is_meant = cue is not None and not cue.frames.isdisjoint(kinds)
        if cue and is_meant and earlier not in _BEFORE_NOUN and not _is_noun(words, found):
            yield found.start(), found.end(), cue.frames
        earlier = low


def _is_noun(words: str, found: re.Match[str]) -> bool:
    """“A final report will be published”: no verb between an article and the verb."""
    has_article = ending(_ARTICLE, words, found.start()) is not None
    return has_article and _FINITE.match(words, found.end()) is not None


def is_beside_cue(names: tuple[str, ...], words: str) -> bool:
    """Whether one of the names' words stands right beside a reporting verb."""
    found = [word.casefold() for word in _WORD.findall(words)]
    return any(
        word in names
        and (
            _is_speaking(found[at + 1 : at + 2])
            or (found[at + 1 : at + 2] != ["to"] and _is_spoken_by(found, at))
        )
        for at, word in enumerate(found)
    )


def _is_speaking(words: list[str]) -> bool:
    return any(word in lexicon().verbs for word in words)


def _is_spoken_by(words: list[str], at: int) -> bool:
    """“said Smith”, “said the chemist Anna Smith”; not “said of Smith”, “told Smith”."""
    for word in reversed(words[max(0, at - 4) : at]):
        if word in _NO_SUBJECT:
            return False
        if (cue := lexicon().verbs.get(word)) is not None:
            return "r" not in cue.frames
    return False
