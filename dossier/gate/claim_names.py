"""Claim names: each proper name of a claim stands in its quotes or follows from them by a rule."""

import re
from collections.abc import Callable, Iterator

from dossier.gate.attributed import claimed_speaker
from dossier.gate.names import any_same, proper, same_name, tokens
from dossier.gate.numbers import is_number_word
from dossier.gate.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.gate.support import Support
from dossier.gate.terms import STOPWORDS, neighbours, words_in
from dossier.gate.voice import hear
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import words_of

_NAME = re.compile(
    r"(?<![\w’'-])(?:[^\W\d_a-zà-ÿ][\w’'.&-]*)(?:\s+(?:(?:of|de|van|von|der|al|bin|for|"
    r"the)\s+)?[^\W\d_a-zà-ÿ][\w’'.&-]*)*"
)
_NOT_NAMES = frozenset(
    "the a an i he she it they we his her its their in on at by after before during "
    "according both january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday "
    "wednesday thursday friday saturday sunday mr mrs ms dr sir lord lady president "
    "minister foreign prime secretary state chancellor general senator governor mayor "
    "king queen prince chairman director professor no not none nobody neither two three "
    "four five six seven eight nine ten one some many most several officials police "
    "people if when while although though as since until because there this that these "
    "those what who how why where from to with without for of and or but only more less "
    "nearly almost about up at least apart despite instead besides even such among around under "
    "over contrary per asked another whether across through within "
    "between against together later earlier soon once twice half like unlike given upwards none "
    "each every following".split()
)
_PRONOUN = re.compile(
    r"(?<![\w’'])(?:he|she|they|it|him|her|them|his|their|its|we|our|us|I|my|me|both|"
    r"(?:the|these|those|this|such)\s+[a-z][a-z-]+)(?![\w’'])",
    re.IGNORECASE,
)
_OPENERS = frozenset(
    "however meanwhile nonetheless nevertheless moreover furthermore thus hence therefore still "
    "yet also then asked speaking otherwise overall indeed today tomorrow yesterday "
    "elsewhere".split()
)
_ENDINGS = (
    "s", "ing", "ed", "ly", "al", "ous", "ive", "ful", "less", "able", "ible", "ary", "ory", "tion",
    "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "hood",
)  # fmt: skip
"""Endings of common words; what stands first in a claim has its capital from standing first."""
_AUXILIARIES = frozenset("is are was were has had have will would can could may might must".split())
_BOTH = re.compile(r"(?<!\w)(?:they|them|their|both|these|those|we|our|us)(?!\w)", re.IGNORECASE)
_OUR = re.compile(r"(?<![\w’'])(?:[Ww]e|[Oo]ur|us)(?![\w’'])")
_OFFICE = 80
_STEM = 4
_CONTEXT = 1_500


def name_findings(support: Support) -> Iterator[Finding]:
    """Proper names of the claim that neither stand in the quotes nor follow from them."""
    for name in names(support.claim, support.passages[0].source.text):
        if not is_known(support, name):
            yield Finding(
                code="C-NAME",
                message=f"{shown(name)} stands in the claim, in none of its quotes "
                f"({support.place})",
                tip="quote the passage that has the name, or add the alias to the actor’s record",
            )


def is_known(support: Support, name: str) -> bool:
    """Whether a name stands in the quotes, or follows from them by one of the rules."""
    if any(rule(support, name) for rule in RULES):
        return True
    return not _is_substituted(support, name) and _is_antecedent(support, name)


def names(claim: str, text: str) -> Iterator[str]:
    """The proper names of a claim about `text`: capitalised words, titles and openers aside."""
    for match in _NAME.finditer(claim):
        words = match.group().strip(".").split()
        while words and words[0].casefold().strip(".") in _NOT_NAMES:
            words = words[1:]
        while words and words[-1].casefold() in _NOT_NAMES:
            words = words[:-1]
        if not words or (match.start() == 0 and len(words) == 1 and _is_plain(words[0], text)):
            continue
        yield re.sub(r"[’']s?$", "", " ".join(words))


def _is_plain(word: str, text: str) -> bool:
    """A first word that has its capital from standing first: `Talks`, not `UNESCO` or `Smith’s`."""
    if is_number_word(word.casefold()) or word.casefold() in _OPENERS:
        return True
    if not word.isalpha() or word.isupper():
        return False
    if re.search(rf"[^\s.!?\"“”:]\s+{word}(?!\w)", text):
        return False
    low = word.casefold()
    if low in STOPWORDS or lexicon().tags.get(low, "v") != "v":
        return True
    return re.search(rf"(?<!\w){low}", text) is not None or low.endswith(_ENDINGS)


def _stands(support: Support, name: str) -> bool:
    """The quotes have the name, or every word of it."""
    quoted = support.quoted.casefold()
    if name.casefold() in quoted:
        return True
    words = tokens(name)
    return bool(words) and all(_has_word(word, quoted) for word in words)


def _has_word(word: str, quoted: str) -> bool:
    """The word itself, or a form of it: `Russia`, `Russian`, `Russia’s`."""
    if re.search(r"\W", word):
        return word in quoted
    known = words_in(quoted)
    if word in known:
        return True
    start = word.rstrip("aeiouy")
    return len(word) >= _STEM and any(other.startswith(start) for other in known)


def _is_shorter(support: Support, name: str) -> bool:
    """Somebody the quotes call by surname alone, whom the source names in full; or by initials."""
    words = tokens(name)
    quoted = tuple(proper_names(support.quoted))
    if len(words) > 1 and any(_is_surname(words, tokens(other)) for other in quoted):
        return any(name in passage.source.seed.flat for passage in support.passages) or any(
            voice for voice in [support.library.voice(name)] if voice
        )
    return any(_initials(name, other) or _initials(other, name) for other in quoted)


def _is_surname(full: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the shorter name is the last word of the full one, or that with a title."""
    if short[-1:] != full[-1:]:
        return False
    return len(short) == 1 or short[-1] not in words_of("organisations")


def proper_names(text: str) -> Iterator[str]:
    """The runs of capitalised words of a text."""
    for match in _NAME.finditer(text):
        yield match.group()


def _initials(short: str, full: str) -> bool:
    letters = re.sub(r"\W", "", short)
    words = [word for word in re.split(r"[\s-]+", full) if word[:1].isupper()]
    return len(letters) > 1 and letters.isupper() and letters == "".join(word[0] for word in words)


def _is_alias(support: Support, name: str) -> bool:
    """An actor or outlet whose other name stands in the quotes."""
    voice = support.library.voice(name)
    if voice is None:
        return False
    quoted = support.quoted.casefold()
    return any(
        re.search(rf"(?<!\w){re.escape(alias.casefold())}(?!\w)", quoted) for alias in voice.names
    )


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
            and is_before(passage.source.text, name, passage.end)
        ):
            return True
    return False


def _is_substituted(support: Support, name: str) -> bool:
    """Whether the name stands where the quotes have another one, between the same words."""
    at = support.claim.find(name)
    if at < 0:
        return False
    if same_name(claimed_speaker(support.claim), name):
        return _is_said_by_others(support)
    around = neighbours(support.claim, at, at + len(name))
    claimed = support.claim.casefold()
    for match in _NAME.finditer(support.quoted):
        words = [word for word in tokens(match.group()) if word not in _NOT_NAMES]
        if not words or any(_has_word(word, claimed) for word in words):
            continue
        other = neighbours(support.quoted, match.start(), match.end())
        if any(mine and mine == theirs for mine, theirs in zip(around, other, strict=True)):
            return True
    return False


def _is_said_by_others(support: Support) -> bool:
    """Whether the quotes themselves name somebody beside a reporting verb."""
    return any(
        statement.cue
        and statement.source
        and any(span.covers(statement.cue) for span in passage.spans)
        and proper(passage.source.text[statement.source.start : statement.source.end])
        for passage in support.passages
        for statement in passage.source.statements
    )


def _is_antecedent(support: Support, name: str) -> bool:
    """The quotes say “he”, “the minister” or “these talks”, and the name stands shortly before."""
    if _is_joined(support, name) and not _BOTH.search(support.quoted):
        return False
    return any(
        _PRONOUN.search(_with_subject(passage))
        and is_before(passage.source.text, name, passage.start)
        for passage in support.passages
    )


def _with_subject(passage: Passage) -> str:
    """The quoted words, and what stands before them where they start with the verb."""
    is_cut = passage.words[:1].islower() and _is_verb(passage.words.split()[0])
    return f"{passage.before} {passage.words}" if is_cut else passage.words


def _is_joined(support: Support, name: str) -> bool:
    """Whether the claim adds the name to another that the quotes have: “Lee and Kim”."""
    found = re.search(rf"(\S+)\s+(?:and|or)\s+(?:the\s+)?{re.escape(name)}(?!\w)", support.claim)
    return found is not None and found.group(1)[:1].isupper() and _stands(support, found.group(1))


def _is_subject(support: Support, name: str) -> bool:
    """The one before a quote that starts with the verb: “She | told the meeting”."""
    return any(
        passage.words[:1].islower()
        and _is_verb(passage.words.split()[0])
        and any(same_name(name, other) or name in other for other in _first_and_last(passage))
        for passage in support.passages
    )


def _is_verb(word: str) -> bool:
    return word in _AUXILIARIES or lexicon().tags.get(word, "") in ("v", "V", "E", "L")


def _first_and_last(passage: Passage) -> list[str]:
    """The first and the last name before the passage in its sentence."""
    named = list(proper_names(passage.before))
    return named[:1] + named[-1:]


def _is_publisher(support: Support, name: str) -> bool:
    """The outlet of a source, which the claim names as the one that tells it."""
    voices = (support.library.voice(item.source.outlet or "") for item in support.passages)
    return any(voice is not None and any_same(voice.names, name) for voice in voices)


def is_before(text: str, name: str, end: int) -> bool:
    """Whether the name stands shortly before `text[end]`."""
    near = text[max(0, end - _CONTEXT) : end].casefold()
    words = tokens(name)
    return bool(words) and all(_has_word(word, near) for word in words)


def _is_own(support: Support, name: str) -> bool:
    """“We” and “our” of a speaker introduced by the name: “the `Ruritanian` minister Lee”."""
    return _OUR.search(support.quoted) is not None and is_introduced(support, name)


def is_introduced(support: Support, name: str) -> bool:
    """Whether the source introduces a speaker of the quotes by the name."""
    for passage in support.passages:
        for word in support.speakers:
            for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", passage.source.text, re.I):
                office = passage.source.text[max(0, match.start() - _OFFICE) : match.start()]
                title = re.split(r"[.;:,]\s", office)[-1].casefold()
                if all(_has_word(part, title) for part in tokens(name)):
                    return True
    return False


RULES: tuple[Callable[[Support, str], bool], ...] = (
    _stands,
    _is_shorter,
    _is_alias,
    _is_named_by_entry,
    _is_heard,
    _is_own,
    _is_subject,
    _is_publisher,
)
"""How a name of a claim can be known from its quotes; the first that holds settles it."""
