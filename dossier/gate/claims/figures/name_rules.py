"""Name rules: how a name of a claim can be known from its quotes without a pronoun."""

import re
from collections.abc import Callable
from functools import lru_cache

from dossier.gate.claims.figures.left_open import (
    is_body_of_writer,
    is_of_turn,
    is_office_before,
    is_owner_before,
    is_place_before,
    is_whole_before,
    is_writer,
)
from dossier.gate.claims.reading.descriptions import body_nouns, may_mean
from dossier.gate.claims.reading.naming import proper_names
from dossier.gate.claims.reading.peoples import peers, shortened
from dossier.gate.claims.reading.tellers import is_of_teller, presents
from dossier.gate.claims.reading.terms import words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import any_same, same_name, tokens
from dossier.gate.reading.passage import Passage
from dossier.gate.voices.outlets import is_house, is_masthead
from dossier.gate.voices.voice import hear
from dossier.gate.voices.writers import statement_heading
from dossier.speech.lexicon import lexicon
from dossier.speech.records import Statement
from dossier.speech.tables import words_of
from dossier.text.occurrences import whole_words, whole_words_in_any_case
from dossier.text.patterns import ending, late

_AUXILIARIES = frozenset("is are was were has had have will would can could may might must".split())
_PREDICATES = frozenset("who which whose whom where born aged".split())
"""What goes on about the one named right before it."""
_ADVERBS = frozenset("later then also now already never still again recently earlier".split())
_OUR = late(r"(?<![\w’'])(?:[Ww]e|[Oo]ur|us)(?![\w’'])")
_SURNAME, _POSSESSIVE = late(r"\s([A-Z][\w’'-]*)"), late(r"[’']s?$")
_ACCORDING = late(r"(?<!\w)according\s+to\s+(?:the\s+)?\Z")
_BETWEEN = late(
    r"(?<!\w)between\s+((?:[A-Z][\w’'-]*\s+)*[A-Z][\w’'-]*)\s+and\s+((?:[A-Z][\w’'-]*\s+)*[A-Z][\w’'-]*)"
)
_SENTENCE = late(r"[!?]\s|\n|(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bst)(?<!\bmrs)(?<![\s.][a-z])\.\s")
_NO_OWNERS = frozenset("the a an this that its his her their our".split())
_SEVERAL = 2
_OFFICE = 80
_OF_PLACE = frozenset("an ans ian ians ean eans n ns ish ese i er ers ic".split())
_LETTERS = 3
_STEM = 4
_CONTEXT = 1_500


def stands(support: Support, name: str) -> bool:
    """The quotes have the name, or every word of it."""
    quoted = support.folded_quotes
    if name.casefold() in quoted:
        return True
    words = tokens(name)
    return bool(words) and all(has_word(word, quoted) for word in words)


def has_word(word: str, quoted: str) -> bool:
    """The word itself, or a form of it: `Russia`, `Russian`, `Russia’s`."""
    if re.search(r"\W", word):
        return word in quoted or (len(word) > _STEM and word.removesuffix("s") in quoted)
    known = words_in(quoted)
    if word in known or (len(word) > _STEM and word.endswith("s") and word[:-1] in known):
        return True
    start = (word if word.endswith("ss") else word.rstrip("s")).rstrip("aeiouy")
    is_long = len(word) >= _STEM and len(start) >= _STEM - 1
    return is_long and any(other.startswith(start) for other in known)


def _is_of_people(support: Support, name: str) -> bool:
    """“Denmark” of “the Danish firm”: every word of the name stands there or names that people."""
    quoted = shortened(support.quoted)
    known = words_in(quoted)
    words = tokens(shortened(name))
    return bool(words) and all(
        has_word(word, quoted) or peers(word) & known or _is_of_place(word, known) for word in words
    )


def _is_of_place(word: str, known: frozenset[str]) -> bool:
    """“European” of “Europe”, “Lothian” of “Lothia”."""
    return any(
        len(other) >= _STEM
        and len(word) > len(other)
        and word.startswith(start)
        and word.removeprefix(start) in _OF_PLACE
        for other in known
        if (start := other.rstrip("aeiouy"))
    )


def _is_shorter(support: Support, name: str) -> bool:
    """Somebody the quotes call by surname alone, whom the source names in full; or by initials."""
    words = tokens(name)
    quoted = tuple(proper_names(support.quoted))
    if len(words) > 1 and any(_is_surname(words, tokens(other)) for other in quoted):
        return any(name in passage.source.seed.flat for passage in support.passages) or any(
            voice for voice in [support.library.voice(name)] if voice
        )
    return _is_spelt_out(name, support.folded_quotes) or any(
        _initials(name, other) or _initials(other, name) for other in quoted
    )


def _is_by_first_name(support: Support, name: str) -> bool:
    """Somebody the quotes call by the first name alone: “We thank Dario”, of Dario Benassi."""
    last = name.split()[-1]
    return any(
        frozenset[str]().union(*(_surnames(first, it.source.seed.flat) for it in support.passages))
        == {last}
        for first in proper_names(support.quoted)
        if " " not in first
    )


@lru_cache(maxsize=4_000)
def _surnames(first: str, text: str) -> frozenset[str]:
    """The names that stand behind a first name in a text, without a possessive."""
    found = (_SURNAME.match(text, at + len(first)) for at in whole_words(text, first))
    return frozenset(_POSSESSIVE.sub("", match[1]) for match in found if match)


def _is_spelt_out(short: str, quoted: str) -> bool:
    """“GDP” of “gross domestic product”."""
    if not short.isalpha() or not short.isupper() or len(short) < _LETTERS:
        return False
    firsts = "".join(word[0] for word in re.findall(r"[^\W\d_]+", quoted))
    return short.casefold() in firsts


def _is_surname(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the shorter name is the last word of the full one, or that with a title."""
    if short[-1:] != full[-1:]:
        return False
    return len(short) == 1 or short[-1] not in words_of("organisations")


def _initials(short: str, full: str) -> bool:
    if not short.removeprefix("The ").isupper():
        return False
    letters = re.sub(r"\W", "", short.removeprefix("The "))
    words = [word for word in re.split(r"[\s-]+", full.removeprefix("The ")) if word[:1].isupper()]
    return len(letters) > 1 and letters.isupper() and letters == "".join(word[0] for word in words)


def _is_alias(support: Support, name: str) -> bool:
    """An actor or outlet whose other name stands in the quotes."""
    voice = support.library.voice(name)
    if voice is None:
        return False
    quoted = support.folded_quotes
    return any(True for alias in voice.names for _ in whole_words(quoted, alias.casefold()))


def _is_named_by_entry(support: Support, name: str) -> bool:
    """The entry's own speaker, whose right to the words is judged by itself."""
    for given in support.named:
        voice = support.library.voice(given)
        if any_same(voice.names if voice else (given,), name):
            return True
    return False


def _is_heard(support: Support, name: str) -> bool:
    """The speaker the source gives the quoted words to, by name or by a pronoun for it."""
    for passage in support.passages:
        heard = hear(passage)
        if heard.name and same_name(heard.name, name):
            return True
        if (
            heard.statement is not None
            and not heard.name
            and _may_be(passage, heard.statement, name)
            and is_before(passage.source.text, name, passage.end, passage.words.casefold())
        ):
            return True
    return False


def _is_telling(support: Support, name: str) -> bool:
    """Who says what is said inside the quote: the “he” of “‘It is late,’ he said”."""
    words = {*tokens(name)}
    return bool(words) and any(
        words <= {*tokens(item.speaker)}
        for passage in support.passages
        for item in passage.told
        if item.speaker and item.kind != "indirect"
    )


def _may_be(passage: Passage, statement: Statement, name: str) -> bool:
    """Whether “the board”, by which the source names a speaker, may mean the one named."""
    source, text = statement.source, passage.source.text
    words = text[source.start : source.end] if source else ""
    if words.casefold().startswith(("a ", "an ", "some ", "one ")):
        return False
    return words[:4].casefold() != "the " or may_mean(words, name, text)


def _is_subject(support: Support, name: str) -> bool:
    """The one before a quote that starts with the verb: “She | told the meeting”."""
    return any(
        starts_without_subject(passage.words)
        and any(same_name(name, other) or name in other for other in _first_and_last(passage))
        for passage in support.passages
    )


def starts_without_subject(words: str) -> bool:
    """Whether a quote starts with its verb: “told”, “later said”, “praising”."""
    if not words[:1].islower():
        return False
    first, *rest = words.split()
    if first in _PREDICATES:
        return True
    if first in _ADVERBS or first.endswith("ly"):
        return bool(rest) and is_verb(rest[0])
    return is_verb(first) or lexicon().tags.get(first) == "g"


def is_verb(word: str) -> bool:
    """Whether a folded word can be a finite verb."""
    return word in _AUXILIARIES or lexicon().tags.get(word, "") in ("v", "V", "E", "L")


def _first_and_last(passage: Passage) -> list[str]:
    """The first and the last name before the passage in its sentence."""
    named = [name for name in proper_names(passage.before) if name != "I"]
    return named[:1] + named[-1:]


def _is_publisher(support: Support, name: str) -> bool:
    """The outlet of a source, which the claim names as the one that tells it."""
    voices = (support.library.voice(item.source.outlet or "") for item in support.passages)
    if any(voice is not None and any_same(voice.names, name) for voice in voices):
        return True
    start = support.first(name)
    is_teller = is_of_teller(support.claim, start, start + len(name))
    return (is_teller or bool(ending(_ACCORDING, support.claim, start))) and any(
        is_masthead(item.source, name) or is_house(item.source, name) for item in support.passages
    )


def is_before(text: str, name: str, end: int, quoted: str | None = None) -> bool:
    """Whether the name stands shortly before `text[end]`.

    Of what a folded quote leaves out of it, several words stand there in one sentence; one alone
    belongs to no other in its place: “the Lund Library” of “the library”, if that is not Holm's.
    """
    near = text[max(0, end - _CONTEXT) : end].casefold()
    words = tokens(name)
    if not words or not all(has_word(word, near) for word in words):
        return False
    if quoted is None:
        return True
    new = [word for word in words if not has_word(word, quoted)]
    first, _, rest = name.removeprefix("The ").partition(" ")
    if len(new) == 1 and has_word(new[0], first.casefold()) and rest.casefold() in body_nouns():
        owners = re.findall(rf"([A-Z][\w’-]+)\s{re.escape(rest)}(?!\w)", text)
        known = {owner.casefold() for owner in owners} - _NO_OWNERS
        return not known or any(has_word(new[0], owner) for owner in known)
    return len(new) < _SEVERAL or any(
        all(has_word(word, sentence) for word in new) for sentence in _SENTENCE.split(near)
    )


def _is_own(support: Support, name: str) -> bool:
    """“We” and “our” of a speaker introduced by the name: “the `Ruritanian` minister Lee”."""
    return _OUR.search(support.quoted) is not None and is_introduced(support, name)


def is_introduced(support: Support, name: str) -> bool:
    """Whether the source introduces a speaker of the quotes by the name."""
    for passage in support.passages:
        told = (it.speaker for it in passage.told if it.speaker and it.kind != "indirect")
        for word in {*support.speakers, *(last for it in told for last in tokens(it)[-1:])}:
            for start in whole_words_in_any_case(passage.source.text, word):
                office = passage.source.text[max(0, start - _OFFICE) : start]
                title = re.split(r"[.;:,]\s", office)[-1].casefold()
                if all(has_word(part, title) for part in tokens(name)):
                    return True
    return False


def _is_house(support: Support, name: str) -> bool:
    """“The Ruritanian ministry said”, of a statement that by its heading is the ministry's."""
    at = support.first(name)
    if at < 0 or not is_of_teller(support.claim, at, at + len(name)):
        return False
    heads = (statement_heading(passage).casefold() for passage in support.passages)
    return any(
        all(has_word(word, head) or _is_of_place(word, words_in(head)) for word in tokens(name))
        for head in heads
        if head
    )


def _is_presented(support: Support, name: str) -> bool:
    """A name by which the claim presents the speaker, as the source does: “Lee of Blue River”."""
    start = support.first(name)
    return (
        start >= 0
        and is_of_teller(support.claim, start, start + len(name))
        and any(presents(passage, support.speakers, name) for passage in support.passages)
    )


def _is_owner_of_that(support: Support, name: str) -> bool:
    """“Lee's view” of “She rejects that view.”, which Lee was the last to tell before it."""
    owned = re.search(rf"{re.escape(name)}[’']s?\s+(?:[a-z-]+\s+)?([a-z]+)(?!\w)", support.claim)
    if owned is None:
        return False
    what = re.compile(
        rf"(?<!\w)(?:[Tt]hat|[Tt]his|[Tt]hese|[Tt]hose)\s+(?:[a-z-]+\s+)?{owned[1]}(?!\w)"
    )
    return any(
        what.search(passage.words) is not None and same_name(_last_teller(passage), name)
        for passage in support.passages
    )


def _last_teller(passage: Passage) -> str:
    """Who was the last to say something before the sentence of the passage; or nobody."""
    source = passage.source
    start = source.sentence_at(passage.start).start
    told = [
        (item.cue or item.spans[0], item.speaker or "")
        for item in source.statements
        if item.spans[0].start < start and (item.cue is None or item.cue.start < start)
    ]
    return max(told, default=(None, ""))[1]


def _is_between(support: Support, name: str) -> bool:
    """“the margin between Lee and Kim” of “Lee has 51 and Kim 47 percent, | a margin of …”."""
    pair = next((pair for pair in _pairs(support.claim) if name in pair), ())
    return bool(pair) and any(
        passage.before.rstrip().endswith(",") and _is_of_two(passage.before, pair)
        for passage in support.passages
    )


@lru_cache(maxsize=256)
def _pairs(claim: str) -> tuple[tuple[str, ...], ...]:
    """The two names of each “between Lee and Kim”."""
    return tuple(found.groups() for found in _BETWEEN.finditer(claim))


def _is_of_two(words: str, pair: tuple[str, ...]) -> bool:
    """Whether the words name both, and nobody else but by their first word."""
    named = tuple(proper_names(words))
    others = (name for name in named if not any(same_name(one, name) for one in pair))
    is_all = all(any(same_name(one, name) for name in named) for one in pair)
    return is_all and all(words.lstrip().startswith(name) for name in others)


RULES: tuple[Callable[[Support, str], bool], ...] = (
    stands,
    _is_of_people,
    _is_shorter,
    _is_alias,
    _is_named_by_entry,
    _is_heard,
    _is_telling,
    _is_own,
    _is_subject,
    _is_publisher,
    _is_presented,
    _is_house,
    _is_by_first_name,
    _is_owner_of_that,
    _is_between,
    is_of_turn,
    is_writer,
    is_body_of_writer,
    is_office_before,
    is_place_before,
    is_whole_before,
    is_owner_before,
)
"""How a name of a claim can be known from its quotes; the first that holds settles it."""
