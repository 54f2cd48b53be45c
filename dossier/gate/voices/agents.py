"""Agents: who speaks for somebody, beside him or about him, is not that person."""

import re

from dossier.gate.reading.names import proper, stands_in, tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.voice import Heard
from dossier.speech.naming import gender_of_name
from dossier.speech.records import Statement
from dossier.speech.tables import words_of
from dossier.text.occurrences import whole_words, whole_words_in_any_case
from dossier.text.patterns import ending, late

_AGENTS = (
    r"(?:aides?|spokes\w+|lawyers?|attorneys?|solicitors?|barristers?|counsel|representatives?|agents?|"
    r"publicists?|deputy|deputies|assistants?|press\s+secretary|staff|staffers?|team|campaign|party|"
    r"family|relatives?|friends?|ally|allies|supporters?|colleagues?|husband|wife|widow|widower|"
    r"partner|mother|father|parents?|brother|sister|son|daughter|children|cousin|uncle|aunt|doctors?|"
    r"advis[eo]rs?|office|ministry|department|government|cabinet|administration|committee|company|"
    r"firm|bureau|club|foundation|sources?|persons?|people|someone|somebody|insiders?|officials?|"
    r"critics?|opponents?|rivals?|predecessor|successor|chief\s+of\s+staff|entourage|camp|circle|"
    r"delegation|employers?|union|teammates?|coach|manager|managers|neighbou?rs?|biographer|"
    r"interpreter|translator|driver|bodyguard|nephew|niece|fianc[ée]+|boyfriend|girlfriend|client)"
)
_BODY = late(
    r"(?:office|ministry|department|government|cabinet|administration|committee|company|firm|bureau|"
    r"club|foundation|party|family|staff|team|campaign|union|circle|camp|delegation|entourage)"
)
_OF_THEIRS = late(
    rf"(?:his|her|their|(?:the|a)\s+(?:[\w-]+\s+){{0,3}}?[a-z]\w+[’']s)\s+(?:[\w-]+\s+){{0,3}}?"
    rf"{_AGENTS}\b",
    re.IGNORECASE,
)
_OF_THEM = late(
    rf"\b{_AGENTS}\s+(?:of|to|for|close\s+to|near|around|with|like)\s+(?:him|her|them)\b"
)
_SPOKESMAN = late(
    r"(?:an?|the|its|their)\sspokes(?:man|woman|person)(?!\w|\s(?:for|of|at)\s)",
    re.IGNORECASE,
)
_FOR = late(
    rf"\b(?:{_AGENTS}\s+(?:of|to|for|close\s+to|near|around|on\s+behalf\s+of)"
    r"|(?:reports?|letters?|books?|stud(?:y|ies)|polls?)\s+(?:by|of|for))"
    r"((?:\s+[\w.’'-]+){0,5}?\s+)\Z",
    re.IGNORECASE,
)
_OWNED = late(rf"[’']s?\s+(?:[\w-]+\s+){{0,3}}?{_AGENTS}\b", re.IGNORECASE)
_BEFORE_NAMES = frozenset("the former then late".split())
_AGENT = late(rf"\b{_AGENTS}\b", re.IGNORECASE)
_THE = late(r"\b[Tt]he\s+\Z")
_DESCRIBED = late(r",\s+(?:\d|an?\b|the\b|who\b|whose\b)")
_WORD_BEFORE = late(r"([\w-]+\.?),?\s+\Z")
_BEARERS = 40
_FEWEST_NAMES = 2


def agent_of(passage: Passage, names: tuple[str, ...], heard: Heard) -> str:
    """The words that make somebody else of theirs the speaker: “Pell’s office”; or nothing."""
    statement = heard.statement
    if statement is not None and (kin := _kin_before(passage, names, statement)):
        return kin
    if statement is None or statement.source is None or _AGENT.search(names[0]):
        return ""
    if statement.how == "name" and statement.speaker in names:
        return ""
    text = passage.source.text
    words = text[statement.source.start : statement.source.end]
    is_role = not proper(names[0]) and names[0].casefold().startswith("the ")
    if not (is_role or is_person(text, names)):
        return ""
    if any(is_owner(name, words) for name in names):
        return words
    if is_role or any(stands_in(name, words) for name in names):
        return ""
    if (found := _OF_THEIRS.match(words)) and not proper(words[found.end() :]):
        last = found.group().split()[-1]
        is_body = _BODY.fullmatch(last) is not None
        return words if is_body or not _bears(text, names, last) else ""
    return words if _OF_THEM.search(words) else ""


def speaks_for(words: str, name: str, text: str) -> bool:
    """Whether the words for a speaker have the name only as whose aide, critic or office it is."""
    is_role = not proper(name) and name.casefold().startswith("the ")
    return (is_role or is_person(text, (name,))) and is_owner(name, words)


def is_spokesman_of(passage: Passage, statement: Statement | None, name: str) -> bool:
    """“Lind stood by it. A spokesman, Jan Berg, said …”: who speaks for the one named before."""
    source = passage.source
    if statement is None or statement.source is None or gender_of_name(name):
        return False
    start = statement.source.start
    if _SPOKESMAN.match(source.text, start, statement.source.end) is None:
        return False
    paragraph = source.paragraphs[source.paragraph_at(start)].start
    sentence = source.sentence_at(start)
    before = source.sentence_at(sentence.start - 1) if sentence.start > paragraph else sentence
    return stands_in(name, source.text[before.start : start])


def _kin_before(passage: Passage, names: tuple[str, ...], statement: Statement) -> str:
    """Whom “she” means where the last to speak in the paragraph was “Lee's mother, Clara”."""
    text, source = passage.source.text, statement.source
    if source is None or text[source.start : source.end].casefold() not in ("he", "she", "they"):
        return ""
    part = passage.source.paragraphs[passage.source.paragraph_at(passage.start)]
    before = [
        text[item.source.start : item.source.end]
        for item in passage.source.statements
        if item.source and part.start <= item.source.start < min(source.start, passage.start)
    ]
    last = before[-1] if before else ""
    is_theirs = _AGENT.search(last) is not None and any(
        is_owner(name, last) and tokens(name)[:1] != tokens(last)[-1:] for name in names
    )
    return last if is_theirs and proper(names[0]) and len(tokens(names[0])) > 1 else ""


def is_of_other_gender(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether “he” says it and all the names are those of women, or the reverse."""
    source = heard.statement.source if heard.statement else None
    if source is None:
        return False
    said = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}.get(
        passage.source.text[source.start : source.end].casefold()
    )
    genders = {gender_of_name(name) for name in names if len(tokens(name)) > 1}
    return bool(said and genders) and said not in genders and "" not in genders


def is_owner(name: str, words: str) -> bool:
    """Whether the words name them only as whose aide, office or report it is."""
    known = tokens(name)
    last = known[-1] if known else re.sub(r"^[Tt]he ", "", name)
    places = list(whole_words_in_any_case(words, last))
    return bool(places) and all(
        _OWNED.match(words, start + len(last)) or _is_served(words[:start]) for start in places
    )


def _is_served(before: str) -> bool:
    """Whether the words up to a name end on “aide to”, its titles aside."""
    found = _FOR.search(before)
    return found is not None and all(
        word[0].isupper() or word in _BEFORE_NAMES or word in words_of("roles")
        for word in found.group(1).split()
    )


def is_person(text: str, names: tuple[str, ...]) -> bool:
    """Whether the name is a person’s by its first name, or by what stands beside it in the text."""
    name = names[0]
    words = [word.casefold() for word in name.split()]
    if proper(name) != name or len(words) < _FEWEST_NAMES:
        return False
    if any(word in words_of(kind) for word in words for kind in ("organisations", "places")):
        return False
    if gender_of_name(name):
        return True
    places = tuple(whole_words(text, name))
    if any(ending(_THE, text, at) for at in places):
        return False
    return any(_DESCRIBED.match(text, at + len(name)) for at in places) or any(
        found.group(1).casefold().rstrip(".") in words_of(kind)
        for called in (name, name.split()[-1])
        for at in whole_words(text, called)
        if (found := ending(_WORD_BEFORE, text, at))
        for kind in ("roles", "titles", "humans")
    )


def _bears(text: str, names: tuple[str, ...], office: str) -> bool:
    """Whether one of the names stands beside the word anywhere: “her lawyer, Nils Orme”."""
    return any(
        stands_in(name, text[max(0, at - _BEARERS) : at + len(office) + _BEARERS])
        for at in whole_words_in_any_case(text, office)
        for name in names
    )
