"""Left open: names for what a quote leaves to the words around it to tell.

Who writes “I” and “our”; the one whom “which” or “born in 1932” goes on about; the town of “In
Lund, | two schools closed”; whose crew “all 19 crew” are.
"""

import re

from dossier.gate.claims.reading.attributed import claimed_speaker
from dossier.gate.claims.reading.descriptions import body_nouns
from dossier.gate.claims.reading.naming import proper_names
from dossier.gate.claims.reading.tellers import presents
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import same_name, stands_in, tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.turned import speaks_there
from dossier.gate.voices.voice import quotation_around
from dossier.gate.voices.writers import is_first, is_told_by_i
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import words_of
from dossier.text.occurrences import whole_words
from dossier.text.patterns import ending, late

_OUR = late(r"(?<![\w’'])(?:[Ww]e|[Oo]urs?|us|ourselves)(?![\w’'-])")
_OF_CLAIM = late(r"(?<![\w’'-])(?P<what>[a-z][a-z-]+)\s(?:of|on|in|aboard)\s(?:the\s)?\Z")
_PLACED = late(r"(?<![\w-])(?P<at>in|at|near|on|from)\s(?:the\s)?\Z", re.IGNORECASE)
_OPENS = late(
    r"(?<![\w-])(?P<at>in|at|near|on|from)\s(?P<where>[^,;:.]{2,60}),?\s\Z", re.IGNORECASE
)
_WHOLE = late(
    r"(?:All|None|Half|Most|The|the|all|its|Its|their|Their)\s(?:of\s(?:the|its)\s)?(?:[\w-]+\s){0,2}?\Z"
)
_STARTS = late(r"(?:(?:The|A|An)\s)?(?:[a-zà-ÿ][\w’'-]*,?\s){0,5}")
_BODY_AFTER = late(r"(?:[’']s?)?\s(?P<body>[a-z]+)(?!\w)")
_DATELINE = late(r"[^\n]{0,60}?\s[—–-]\s")
_PRONOUN_FIRST = late(r"[“\"‘']?(?:He|She|They|It|His|Her|Their|Its|he|she|they|it)(?![\w’'])")
_NO_OWNERS = frozenset("The A An This That Its His Her Their Our Every Each No".split())
_STEM = 4
_FEW, _NEAR = 8, 60
"""Words that a line which signs has beside the name; code points before a name of the claim."""


def is_of_turn(support: Support, name: str) -> bool:
    """Whether the quote is of an interview, and stands under that name."""
    return any(speaks_there(passage, name) for passage in support.passages)


def is_writer(support: Support, name: str) -> bool:
    """Whether the claim gives what “I” write to whoever signs the text."""
    return same_name(claimed_speaker(support.claim), name) and any(
        _is_own(passage) and is_first(passage, (name,)) for passage in support.passages
    )


def is_body_of_writer(support: Support, name: str) -> bool:
    """Whether “we” or “our” of the quote is the body for which somebody speaks or signs."""
    if _OUR.search(support.quoted) is None:
        return False
    return any(
        _is_signed_by(passage, name)
        if _is_own(passage)
        else presents(passage, support.speakers, name)
        for passage in support.passages
    )


def _is_own(passage: Passage) -> bool:
    """Whether the words are the text's own in a text told by “I”, and nobody's in it."""
    return quotation_around(passage) is None and is_told_by_i(passage.source)


def _is_signed_by(passage: Passage, name: str) -> bool:
    """Whether a short line under or over a text told by “I” has the name."""
    lines = (line.strip() for line in passage.source.text.splitlines())
    return any(
        stands_in(name, line)
        for line in lines
        if 0 < len(line.split()) <= _FEW + len(tokens(name)) and line[-1] not in '.!?:”"'
    )


def is_office_before(support: Support, name: str) -> bool:
    """“the Ambassador” of a claim, where the words up to “He” have it of one of them alone."""
    if f"he {name}" not in support.claim or not _is_office(name):
        return False
    return any(
        _PRONOUN_FIRST.match(passage.words) is not None
        and f"he {name}" in passage.source.text[_two_paragraphs(passage) : passage.start]
        for passage in support.passages
    )


def _is_office(name: str) -> bool:
    return " " not in name and name.casefold() in words_of("roles") | words_of("organisations")


def _two_paragraphs(passage: Passage) -> int:
    """Where the paragraph before that of the passage starts."""
    source = passage.source
    return source.paragraphs[max(0, source.paragraph_at(passage.start) - 1)].start


def is_place_before(support: Support, name: str) -> bool:
    """“in Lund” of a quote that comes right after “In Lund,”."""
    at = support.first(name)
    mine = _PLACED.search(support.claim[max(0, at - _NEAR) : max(at, 0)])
    if mine is None:
        return False
    return any(
        found["at"].casefold() == mine["at"].casefold() and stands_in(name, found["where"])
        for passage in support.passages
        if (found := ending(_OPENS, passage.before, len(passage.before)))
    )


def is_whole_before(support: Support, name: str) -> bool:
    """“the crew of the Lund” of “All 19 crew”, where the Lund is what is told of before."""
    at = support.first(name)
    mine = _OF_CLAIM.search(support.claim[max(0, at - _NEAR) : max(at, 0)])
    if mine is None or lexicon().tags.get(mine["what"], "v") != "v":
        return False
    noun = re.compile(rf"(?<![\w-]){re.escape(mine['what'])}(?!\s(?:of|in|on|aboard)\s)(?![\w’'-])")
    return any(
        _is_told_of(passage, name)
        and any(ending(_WHOLE, passage.words, it.start()) for it in noun.finditer(passage.words))
        for passage in support.passages
    )


def is_owner_before(support: Support, name: str) -> bool:
    """“The Ruritanian ministry” of “the ministry”, where Ruritania is what is told of before."""
    at = support.first(name)
    after = _BODY_AFTER.match(support.claim, at + len(name)) if at >= 0 else None
    if after is None or after["body"] not in body_nouns():
        return False
    body = re.compile(rf"(?<![\w-])[Tt]he\s(?:[a-z-]+\s)?{after['body']}(?!\w)")
    others = re.compile(rf"(?<![\w-])([A-Z][\w-]+)(?:[’']s)?\s(?:[a-z-]+\s)?{after['body']}(?!\w)")
    return any(
        body.search(passage.words) is not None
        and _is_first_before(passage, name)
        and all(
            one in _NO_OWNERS or _is_of_kin(one, name)
            for one in others.findall(passage.source.text)
        )
        for passage in support.passages
    )


def _is_first_before(passage: Passage, name: str) -> bool:
    """Whether the name, or its land, is the first in the paragraph of the passage or before it."""
    source = passage.source
    here = source.sentence_at(passage.start)
    part = source.paragraphs[source.paragraph_at(passage.start)]
    start = part.start
    if here.start <= part.start:
        number = source.paragraph_at(passage.start)
        if not number:
            return False
        start = source.paragraphs[number - 1].start
    told = source.text[start : here.start]
    line = _DATELINE.match(told)
    named = next(iter(proper_names(told[line.end() if line else 0 :])), "")
    return bool(named) and _is_of_kin(named, name)


def _is_of_kin(one: str, other: str) -> bool:
    """“Ruritania” and “Ruritanian”."""
    first, second = one.casefold(), other.casefold()
    least = min(len(first), len(second)) - 1
    return first == second or (least >= _STEM and first[:least] == second[:least])


def _is_told_of(passage: Passage, name: str) -> bool:
    """Whether a sentence of the paragraph before the passage, or the last before that, is of it."""
    source = passage.source
    here = source.sentence_at(passage.start)
    part = source.paragraphs[source.paragraph_at(passage.start)]
    last = source.sentence_at(part.start - 1).start if part.start else part.start
    return any(
        _STARTS.fullmatch(source.text, source.sentence_at(at).start, at)
        for at in whole_words(source.text, name)
        if last <= at < here.start
    )
