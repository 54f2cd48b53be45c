"""Nearby: who is named around a quotation, and who therefore cannot have said it."""

import re

from dossier.gate.reading.names import any_same, proper, same_name, stands_in, tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.afterwards import words_after
from dossier.gate.voices.mentions import mentions, plain_mentions, presented
from dossier.gate.voices.voice import Heard, has_cue
from dossier.speech.tables import tag_of, words_of
from dossier.text.occurrences import whole_words_in_any_case
from dossier.text.patterns import late
from dossier.text.quotations import Quotation

PRONOUN = late(r"(?<!\w)(?:he|she|they)(?!\w)", re.IGNORECASE)
_POSSESSIVE = late(r"(?<!\w)(?:he|she|his|her)(?!\w)", re.IGNORECASE)
_GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}
_STARTS_WITH_PRONOUN = late(r"(?:He|She|They)\b")
_FULL_NAME = late(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")
_TITLES = frozenset(
    "cllr councillor pc fr sister brother baroness baron viscount earl count countess duke duchess "
    "justice inspector superintendent sheriff young old the mother father uncle aunt saint".split()
)
_BY = late(r"\b(?:by|to|with|from|about|of|for)\s+(?:[\w.’'-]+\s+){0,4}?[\w’'-]+\Z", re.IGNORECASE)
_COLON = late(r":\s*\Z")
_AUTHOR_WORDS = 8
_SIGNATURE = 3
"""Words a signature has beside the name: a title, “By”, a place."""
_OFFICE_REACH = 30
_TOP = 4
"""Lines at the top, one of which may be the name of the house whose statement it is."""

_AS_OBJECT = late(
    r"(?<![\w-])(?<!according )(?:of|to|with|for|against|on|about|over|than|like|behind|"
    r"\w{3,}ing)\s(?:(?:the|Mr|Mrs|Ms|Dr)\.?\s)?(?:[A-Z][\w’-]+\s){0,3}\Z"
)


def nearer(passage: Passage, names: tuple[str, ...], heard: str) -> str:
    """Another than `names` to whom the quotation must belong by where names stand; or nothing.

    `heard` is whom the statements make its speaker, perhaps not for sure.
    """
    quotation = _quotation(passage)
    if quotation is None:
        return ""
    source = passage.source
    part = source.paragraphs[source.paragraph_at(quotation.span.start)]
    named = sorted({*mentions(passage, part), *presented(passage, part)})
    theirs = [at for at, name in named if any_same(names, name)]
    theirs += [] if theirs else plain_mentions(passage, part, names)
    before = [(at, name) for at, name in named if at < quotation.span.start]
    others = [(at, name) for at, name in before if not any_same(names, name)]
    sentence = source.sentence_at(quotation.span.start)
    if other := _introduced(passage, sentence.start, quotation.span.start, names):
        return other
    if not others:
        return ""
    if not theirs:
        led = _POSSESSIVE.search(source.text[part.start : others[0][0]])
        return others[0][1] if led is None or _is_another(passage, quotation, led.group()) else ""
    in_sentence = [(at, name) for at, name in others if at >= sentence.start]
    if in_sentence and not any(sentence.start <= at < sentence.end for at in theirs):
        introduced = source.text[sentence.start : quotation.span.start]
        if _leads(passage, sentence.start, in_sentence[0][0]) and (
            has_cue(introduced) or _COLON.search(introduced)
        ):
            return in_sentence[0][1]
    if min(theirs) > quotation.span.end and _leads(passage, part.start, others[0][0]):
        return "" if _names_them_after(passage, quotation, names) else others[-1][1]
    last = others[-1]
    if _STARTS_WITH_PRONOUN.match(source.text, sentence.start) and sentence.start > part.start:
        earlier = source.sentence_at(sentence.start - 1)
        here = [name for at, name in named if earlier.start <= at < earlier.end]
        if here and not any(earlier.start <= at < earlier.end for at in theirs):
            return "" if any_same(names, here[0]) else here[0]
    if heard and same_name(heard, last[1]) and max(at for at in theirs) < last[0]:
        return last[1]
    return ""


def led_by(passage: Passage, names: tuple[str, ...]) -> str:
    """Another whom “He” at the start of the sentence means, “he” who says so; or nothing."""
    source = passage.source
    part = source.paragraphs[source.paragraph_at(passage.start)]
    sentence = source.sentence_at(passage.start)
    words = source.text[sentence.start : sentence.end]
    if sentence.start == part.start or not _STARTS_WITH_PRONOUN.match(words) or not has_cue(words):
        return ""
    if any(stands_in(name, words) for name in names):
        return ""
    earlier = source.sentence_at(sentence.start - 1)
    here = [name for at, name in mentions(passage, part) if earlier.start <= at < earlier.end]
    return here[0] if here and not any(any_same(names, name) for name in here) else ""


def spoken_by_office(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether the one heard speaks by an office (“the president”) that is theirs and not `names`’.

    So too where they spoke last and nobody of those names was mentioned since.
    """
    statement = heard.statement
    if statement is None or statement.source is None or not heard.name:
        return False
    text, source = passage.source.text, statement.source
    if any(stands_in(name, text[source.start : passage.start]) for name in names):
        return False
    if statement.how == "carried":
        return stands_in(heard.name, text[source.start : source.end])
    office = [
        word for word in text[source.start : source.end].split() if word.casefold() in _roles()
    ]
    if statement.how != "role" or not office or _is_beside_them(passage, names):
        return False
    return _holds_office(text, office[-1], (heard.name,)) and not _holds_office(
        text, office[-1], names
    )


def _roles() -> frozenset[str]:
    return words_of("roles")


def _is_beside_them(passage: Passage, names: tuple[str, ...]) -> bool:
    return any(stands_in(name, f"{passage.before} {passage.after}") for name in names)


def _holds_office(text: str, office: str, names: tuple[str, ...]) -> bool:
    """Whether one of the names stands right after the word for the office anywhere in the text."""
    return any(
        stands_in(name, text[found.end() : found.end() + _OFFICE_REACH])
        for found in re.finditer(rf"\b{re.escape(office)}\b", text, re.IGNORECASE)
        for name in names
    )


def _is_another(passage: Passage, quotation: Quotation, pronoun: str) -> bool:
    """Whether the quotation is attributed to “he” where the paragraph began with “her”."""
    if pronoun.casefold() not in _GENDERS:
        return False
    source = passage.source
    sentence = source.sentence_at(quotation.span.start)
    around = source.text[sentence.start : quotation.span.start] + words_after(
        source.text, quotation
    )
    said = [word.casefold() for word in PRONOUN.findall(around)]
    return bool(said) and all(_GENDERS.get(word) != _GENDERS[pronoun.casefold()] for word in said)


def _introduced(passage: Passage, start: int, end: int, names: tuple[str, ...]) -> str:
    """Somebody named in full before the colon that introduces the quotation; or nothing."""
    words = passage.source.text[start:end].rstrip("\"“‘' ")
    if not words.endswith(":"):
        return ""
    named = _FULL_NAME.findall(words)
    if len(named) != 1 or any(stands_in(name, words) for name in names):
        return ""
    return str(named[0]) if PRONOUN.search(words) is None else ""


def is_misheard(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """A pronoun taken for somebody outside the paragraph, in which the name given does stand."""
    if heard.by_name or heard.statement is None or heard.statement.how == "name":
        return False
    part = passage.source.paragraphs[passage.source.paragraph_at(passage.start)]
    before = passage.source.text[part.start : passage.start]
    return any(stands_in(name, before) for name in names) and not stands_in(heard.name, before)


def is_only_mentioned(passage: Passage, names: tuple[str, ...]) -> bool:
    """“battling Lee, Bo Ek told them that | …”: their name is but an object in the sentence."""
    around = f"{passage.before} | {passage.after}"
    lasts = {words[-1] for name in names if (words := tokens(name))}
    found = [it.start() for last in lasts for it in re.finditer(rf"(?i)(?<![\w-]){last}\b", around)]
    return bool(found) and all(_AS_OBJECT.search(around[:at]) is not None for at in found)


def is_asked(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """“Asked by Ann Lee, Bo Ek paused. “…,” he said”: the one heard only asked or was spoken of."""
    quotation = _quotation(passage)
    if quotation is None or heard.statement is None or heard.statement.how != "pronoun":
        return False
    source = passage.source
    start = source.sentence_at(quotation.span.start).start
    if start == 0:
        return False
    before = source.sentence_at(start - 1)
    words = source.text[before.start : before.end]
    last = tokens(heard.name)[-1:]
    if not last or not any(stands_in(name, words) for name in names):
        return False
    ends = (start + len(last[0]) for start in whole_words_in_any_case(words, last[0]))
    found = [_BY.search(words[:end]) is not None for end in ends]
    return bool(found) and all(found)


def is_namesake(passage: Passage, names: tuple[str, ...]) -> str:
    """Somebody else of the same family name who stands beside the words; or nothing."""
    text = passage.source.text
    full = next((words for name in names if len(words := tokens(name)) > 1), None)
    if full is None or not all(_is_printed(name, text) for name in names[:1]):
        return ""
    part = passage.source.paragraphs[passage.source.paragraph_at(passage.start)]
    around = f"{text[part.start : passage.start]} | {passage.after}"
    if names[0] in around or full[-1] not in around.casefold():
        return ""
    pattern = late(rf"\b([A-Z][\w’-]+)\s+{re.escape(full[-1])}\b", re.IGNORECASE)
    for found in pattern.finditer(around):
        given = found.group(1)
        if (
            given[0].isupper()
            and tokens(given)
            and not _is_title(given)
            and given[0].casefold() != full[0][0]
        ):
            other = f"{given} {found.group().split()[-1]}"
            if text.count(other) and has_cue(around):
                return other
    return ""


def _is_title(word: str) -> bool:
    low = word.casefold()
    return (
        low in _TITLES
        or low in tag_of()
        or any(low in words_of(name) for name in ("titles", "roles", "role modifiers"))
    )


def is_author(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the text is signed with the name: a short line that has it and no full stop.

    So is it where the name alone, however long, is one of the lines at the top.
    """
    lines = (line.strip() for line in passage.source.text.splitlines())
    short = (
        line
        for line in lines
        if line[:1].isupper() and len(line.split()) <= _AUTHOR_WORDS and line[-1] not in '.!?:”"'
    )
    return any(
        same_name(name, proper(line) or line)
        and stands_in(name, line)
        and len(line.split()) - len(tokens(name)) <= _SIGNATURE
        for line in short
        for name in names
    ) or any(name in passage.source.text.split("\n", _TOP)[:_TOP] for name in names)


def _is_printed(name: str, text: str) -> bool:
    return name in text


def _quotation(passage: Passage) -> Quotation | None:
    """The outermost quotation around the passage, however short."""
    return next(
        (item for item in passage.source.quotations if item.span.covers(passage.span)), None
    )


def _leads(passage: Passage, start: int, at: int) -> bool:
    """Whether the name at `at` comes before any pronoun for a person."""
    return PRONOUN.search(passage.source.text[start:at]) is None


def _names_them_after(passage: Passage, quotation: Quotation, names: tuple[str, ...]) -> bool:
    """Whether the words right after the quotation name them: “…,” said Smith."""
    rest = words_after(passage.source.text, quotation)
    return any(stands_in(name, rest) for name in names)
