"""Others: words are not theirs whom the paragraph neither names nor can mean by a pronoun."""

import re

from dossier.gate.reading.names import any_same, proper, stands_in, tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.reading.verbs import starts_with_verb
from dossier.gate.voices.nearby import is_author
from dossier.gate.voices.voice import (
    Heard,
    Where,
    is_nested,
    may_report,
    quotation_around,
    words_outside,
)
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import words_of
from dossier.text.patterns import late

_PRONOUN = late(
    r"(?<![\w’'-])(?:he|she|they|I|we|him|her|his|their|who)(?![\w-])",
    re.IGNORECASE,
)
_SOME = late(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Mm]any|[Oo]ther|[Aa] few)\s"
    r"|(?:[A-Z][a-z]+ )?[A-Za-z][a-z]+s\Z(?<!ss)"
)
_SAYS = late(
    r"(?:(?!\bI\b|\bwe\b|\bWe\b)[^.!?])*\b(?:said|says|wrote|replied|answered)\s*[:,]?[\])]?\s*\Z"
)
_DEAR = late(r"^Dear [^\n]{2,80}$", re.MULTILINE)
_THE = late(r"[Tt]he\s+([a-z][\w-]+)\Z")
_NAME_LAST = late(
    r"([A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)+)(?:,\s+(?:an?|the|who|whose|now|then|\d+)\b[^,.;:]{0,100},|,)?"
    r"\s+(?:\w+ly\s+)?\Z"
)
_IT_LAST = late(
    r"\b[Ii]t\s+(?:(?:has|had|also|later|then|again|only)\s+)*(\w+)(?:\s+(?![Hh]e\b|[Ss]he\b)[\w’'-]+){0,6}?"
    r"(?:\s+(?:that|as))?,?:?\s*[“\"]?\Z"
)
_SELF = late(r"[‘']\w|\bname\b|\bcall(?:ed|s)?\s+me\b|\bI\W+(?:am\s+)?[A-Z]|\bI[’']m\s+[A-Z]")
_SUBJECTS = late(r"(?<![\w’'-])(?:he|she|they|I|we|his|their|my|our)(?![\w-])", re.IGNORECASE)
"""Words that may mean who speaks; “her” may be the one spoken to."""
_BESIDE = 60
_OF_SOMEBODY = late(r"\b(?:is|was|as|[Hh]e|[Ss]he|I)\b|\b[A-Z][\w’'-]+\s[A-Z]\w")
_STOPPED = late(r"[.!?][”\"’]?\s|\n")
_SENTENCE = late(r"[^.!?]+[.!?]?[”\"’]?\s*")
_MANY = late(
    r"(?:\A|[.!?][”\"’]?\s+)(?:(?:Two|Three|Four|Five|Several|Some|Many|Few|Other|Both|Most)\s+)?"
    r"(?:(?:(?<=\s)[a-z]\w+|[A-Z][a-z]+)s|[Pp]eople|[Mm]en|[Ww]omen|[Pp]olice)\b(?!\s+(?:said|says)\s+(?:he|she)\b)"
)
_NO_NAME = late(
    r"(?:.*(?<!\w)(?:he|she|they|I|we|him|her|his|their|who)(?!\w)|(?:it|this|that|which)\Z)",
    re.IGNORECASE,
)
_FEWEST_NAMES = 2
_MODIFIERS = frozenset(
    "foreign state interior health justice defence defense finance prime".split()
)


def is_anothers(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether a person given in full cannot be the one who speaks here.

    Either the words that attribute the passage name a body, no person and nobody of that name; or
    nothing attributes it, and the paragraph up to its end has neither the name nor any pronoun.
    """
    if is_nested(passage) or not _is_person(names):
        return False
    if heard.statement is None and _is_scare_quote_of_other(passage, names):
        return True
    if heard.where is Where.OWN:
        return (
            not _is_named(passage, names)
            and not _may_mean_them(passage)
            and not is_author(passage, names)
        )
    statement = heard.statement
    if statement is None or statement.source is None or statement.cue is None or heard.name:
        return False
    if heard.where is Where.QUOTATION and _is_named(passage, names):
        return False
    source = passage.source.text[statement.source.start : statement.source.end]
    return _is_body(source) and not any(stands_in(name, source) for name in names)


def subject_before(passage: Passage, names: tuple[str, ...]) -> str:
    """Another in full right before a quote that starts with a verb: “Miles Farrow, | put it at”."""
    if not starts_with_verb(passage.words) or not _is_person(names):
        return ""
    found = _NAME_LAST.search(passage.before)
    if found is None or any(stands_in(name, found.group()) for name in names):
        return ""
    return found.group(1) if proper(found.group(1)) else ""


def _is_scare_quote_of_other(passage: Passage, names: tuple[str, ...]) -> bool:
    """Words in quotation marks inside a sentence that nothing up to them gives to the names."""
    if not any(
        item.inner.covers(passage.span) and passage.source.text[item.inner.start].islower()
        for item in passage.source.quotations
    ):
        return False
    around = f"{passage.before} {passage.after}"
    if _SUBJECTS.search(around) or any(stands_in(name, around) for name in names):
        return False
    before = passage.source.text[_paragraph(passage).start : passage.start]
    is_new = not any(stands_in(name, before) for name in names) and not _SUBJECTS.search(before)
    return is_new or may_report(passage.before)


def is_spoken_of(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether the same speech calls them by their first name: “Liv is right. She is wrong.”"""
    statement = heard.statement
    if statement is None or heard.by_name or heard.where is not Where.QUOTATION:
        return False
    told = " ".join(passage.source.text[span.start : span.end] for span in statement.spans)
    first = [name.split()[0] for name in names if len(tokens(name)) >= _FEWEST_NAMES]
    return _SELF.search(told) is None and any(
        re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", told) for name in first
    )


def is_of_it(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether “it” says so, and the names are a person’s: “In a statement it called the lane …”."""
    found = _IT_LAST.search(words_outside(passage))
    return found is not None and _is_person(names) and found.group(1).casefold() in lexicon().verbs


def is_unnamed(passage: Passage, names: tuple[str, ...], heard: Heard) -> bool:
    """Whether a person given in full is nobody of “an official”, “one of them” or “residents”."""
    statement = heard.statement
    if statement is None or statement.source is None or not _is_person(names):
        return False
    text, source = passage.source.text, statement.source
    if heard.name:
        return statement.how == "role" and _was_some(text, source, names)
    words = text[source.start : source.end]
    is_before = source.start < passage.start
    near = text[source.start : passage.start] if is_before else f"{words} {passage.after}"
    if _PRONOUN.fullmatch(words):
        if words.casefold() == "they" and _are_others(passage, source, names):
            return True
        return not _is_named(passage, names) and _is_unnamed_before(passage, source)
    if any(stands_in(name, near) for name in names) or _is_told_inside(passage, source, names):
        return False
    return _SOME.match(words) is not None or _was_some(text, source, names)


def introduction(passage: Passage) -> str:
    """What gives a quotation inside a quotation to another: “The reply said: ‘Do not worry.’”"""
    text = passage.source.text
    outer = quotation_around(passage)
    inner = next(
        (
            item
            for item in passage.source.quotations
            if item.level > 0 and item.span.covers(passage.span)
        ),
        None,
    )
    if outer is None or inner is None:
        return ""
    before = text[max(outer.inner.start, inner.span.start - _BESIDE) : inner.span.start]
    found = _SAYS.search(before)
    return found.group().strip(" :[]()") if found else ""


def is_addressed(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the text is a letter to them: “Dear Mr Lee”."""
    return any(
        stands_in(name, found.group())
        for found in _DEAR.finditer(passage.source.text)
        for name in names
    )


def _is_unnamed_before(passage: Passage, source: Span) -> bool:
    """“He” in a paragraph whose only speaker by then is “a former officer”."""
    text, part = passage.source.text, _paragraph(passage)
    before = [
        text[item.source.start : item.source.end]
        for item in passage.source.statements
        if item.source and part.start <= item.source.start < source.start
    ]
    told = [words for words in before if _PRONOUN.fullmatch(words) is None]
    return bool(told) and all(_SOME.match(words) and not proper(words) for words in told)


def _are_others(passage: Passage, source: Span, names: tuple[str, ...]) -> bool:
    """“They” where several, “Residents” or “Two nurses”, came after the one who is named."""
    before = passage.source.text[_paragraph(passage).start : source.start]
    named = [
        found.end()
        for found in _SENTENCE.finditer(before)
        if any(stands_in(name, found.group()) for name in names)
    ]
    return _MANY.search(before[max(named, default=0) :]) is not None


def _is_told_inside(passage: Passage, source: Span, names: tuple[str, ...]) -> bool:
    """“He said that managers had promised …”: those who speak may stand in their own words."""
    text = passage.source.text
    outer = [
        item
        for item in passage.source.statements
        if item.source and any(span.covers(source) for span in item.spans)
    ]
    return any(
        any_same(names, item.speaker or "")
        or (item.source and _PRONOUN.search(text[item.source.start : item.source.end]))
        for item in outer
    )


def _was_some(text: str, source: Span, names: tuple[str, ...]) -> bool:
    """“The diplomat” where “a diplomat” came before, neither of them beside the name."""
    found = _THE.match(text, source.start, source.end)
    if found is None:
        return False
    head = re.escape(found.group(1))
    indefinite = re.compile(rf"(?<!\w)(?:[Aa]n?|[Oo]ne)\s+(?:[\w-]+\s+){{0,3}}{head}(?!\w)")
    return any(
        _OF_SOMEBODY.search(_STOPPED.split(text[: at.start()])[-1]) is None
        for at in indefinite.finditer(text, 0, source.start)
    ) and not any(
        stands_in(name, _near(text, at.start(), at.end()))
        for at in re.finditer(rf"(?<!\w){head}(?!\w)", text, re.IGNORECASE)
        for name in names
    )


def _near(text: str, start: int, end: int) -> str:
    """What stands around some words in their sentence."""
    before = _STOPPED.split(text[max(0, start - _BESIDE) : start])[-1]
    return f"{before}{text[start:end]}{_STOPPED.split(text[end : end + _BESIDE])[0]}"


def _is_person(names: tuple[str, ...]) -> bool:
    first = proper(names[0])
    return len(tokens(names[0])) >= _FEWEST_NAMES and first == names[0]


def _is_named(passage: Passage, names: tuple[str, ...]) -> bool:
    """Whether the paragraph has one of the names outside the passage."""
    text, part = passage.source.text, _paragraph(passage)
    around = f"{text[part.start : passage.start]} | {text[passage.end : part.end]}"
    return any(stands_in(name, around) for name in names)


def _may_mean_them(passage: Passage) -> bool:
    """Whether the paragraph before the passage has a pronoun, or up to its end a word for them."""
    text, part = passage.source.text, _paragraph(passage)
    before = text[part.start : passage.start]
    return _PRONOUN.search(before) is not None or has_person(f"{before} {passage.words}")


def _paragraph(passage: Passage) -> Span:
    return passage.source.paragraphs[passage.source.paragraph_at(passage.start)]


def _is_body(words: str) -> bool:
    """“The trust”, “Prosecutors”: no pronoun, no office and no kin of a single person."""
    is_national = words.split()[-1].casefold() in words_of("nationals")
    return _NO_NAME.match(words) is None and not is_national and not has_person(words)


def has_person(words: str) -> bool:
    """Whether a word for an office, for kin or the like stands among the words."""
    low = {word.strip(".,;:") for word in words.split()}
    found = {part.casefold() for word in low for part in (word, *word.split("-"))}
    if low & words_of("bearers"):
        return True
    return any(found & words_of(kind) - _MODIFIERS for kind in ("roles", "humans", "titles"))
