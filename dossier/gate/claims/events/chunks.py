"""Chunks: the words of a sentence become noun phrases, verb groups and what stands between them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.gate.claims.events.kinds import ADVERBIAL, PERIODS, YEAR, settled
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.speech.tables import words_of
from dossier.speech.words import Words, read_words
from dossier.text.patterns import late

_GROUP = late(
    r"(?P<v>[mbho](?:[rmbho]*[vVELg]|[rmbho]*b)?|T(?:[rmbho]*[vVELg]|[rmbho]+)|Tn(?=[dkzyN#])|[vVELg])|"
    r"(?P<p>T)|"
    r"(?P<n>[yzY]|#?D[D#]*|"
    r"[dk#aNn](?:(?<![Nn#])d|(?<![nN])#|(?<=N)#(?![n#])|(?<!n)a|[kNn]|r+(?=[#a])|(?<=[dk])r(?=[nN])|g(?=n))*)|."
)
"""Over the tags of a sentence, one letter a word: a verb with its helpers, or a noun phrase.

D is a month, a weekday or a year.
"""
_ASIDE = {"-": "-", "(": ")"}
"""The marks that may enclose an apposition, each with the one that closes it."""
_ASIDE_OF_NOUN, _ASIDE_OF_VERB = "npsr#", "npsr#vwc,"
"""What an apposition may hold, and what “founded in 2011” or “which is old” may."""
_SHARES = ("half", "third", "quarter", "fifth", "tenth", "thirds", "quarters", "fifths")
_WHEN = ("then", "now", "there", "here")
_EACH = frozenset(("every", "each"))
_UNITS = [
    [unit] for unit in ("hour", "day", "night", "morning", "evening", "week", "month", "year")
]
_AT_WHICH = frozenset("time moment minute hour day night morning week month year season".split())
"""“the year Lind sued it”: nouns after which a clause may begin at once."""
_MARGINS = frozenset("votes seats points percent goals runs lengths times".split())
_MEASURES = frozenset("years weeks months days hours minutes ago earlier later".split())


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words `first` to `last` of a sentence; `kind` is v (verb group), n (noun phrase) or a tag."""

    kind: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as words and chunks."""

    words: Words
    marks: str
    chunks: tuple[Chunk, ...]

    def low(self, chunk: Chunk) -> str:
        """The last word of a chunk in lower case."""
        return self.words.lows[chunk.last]

    def tags(self, chunk: Chunk) -> str:
        """The tags of a chunk, one letter a word."""
        return self.marks[chunk.first : chunk.last + 1]

    def is_time(self, chunk: Chunk) -> bool:
        """Whether a noun phrase tells when: “Monday”, “two years ago”, “2019”."""
        tags, lows = self.tags(chunk), self.words.lows[chunk.first : chunk.last + 1]
        if tags.lstrip("#")[:1] == "D":
            return True
        if lows[0] in _EACH and lows[1:] in _UNITS:
            return True
        return any(_is_of_time(low) for low in lows) and all(
            _is_of_time(low) or tag in "dra#k" for low, tag in zip(lows, tags, strict=True)
        )

    def is_when(self, at: int) -> bool:
        """Whether the chunk at `at` is an adverb that closes “by then”, “until now”."""
        return at < len(self.chunks) and self.low(self.chunks[at]) in _WHEN

    def is_at_which(self, at: int) -> bool:
        """Whether the chunk at `at` is “the year” that a clause may follow at once."""
        if self.kind(at) != "n":
            return False
        chunk = self.chunks[at]
        return self.words.lows[chunk.first] == "the" and self.low(chunk) in _AT_WHICH

    def is_subject_at_time(self, at: int) -> bool:
        """Whether the phrase at `at` is the subject of a clause after “the year”."""
        return at > 0 and self.is_at_which(at - 1) and self.verb_follows(at, "")

    def opens_relative(self, at: int, *, is_of_subject: bool) -> bool:
        """“the law that bans it”, “The sum that Lind asked for”, not “The claim that Lind lied”."""
        kind = next((it.kind for it in self.chunks[at + 1 :] if it.kind != "r"), "")
        is_thing = self.low(self.chunks[at - 1]) not in lexicon().nouns
        return kind == "v" or (is_of_subject and kind == "n" and is_thing)

    def is_phrase(self, at: int) -> bool:
        """Whether what stands at `at` is no clause: “the storm”, “leaving”."""
        kind = self.kind(at)
        if kind == "n":
            return not self.verb_follows(at, "")
        return kind == "p" or (kind == "v" and not self.is_finite(at))

    def is_share(self, chunk: Chunk) -> bool:
        """Whether a noun phrase is but a part of something: “a fifth”, “two thirds”."""
        lows = self.words.lows[chunk.first : chunk.last + 1]
        return lows[-1] in _SHARES and "N" not in self.tags(chunk)

    def verb_follows(self, at: int, since: str) -> bool:
        """Whether a finite verb follows the phrase at `at`, of which it is then the subject."""
        chunks = self.chunks
        after = at + 1
        is_after_comma = since == ","
        while after + 1 < len(chunks):
            is_time = chunks[after].kind == "n" and self.is_time(chunks[after])
            if chunks[after].kind == "r" or is_time:
                after += 1
            elif chunks[after].kind == "p" and chunks[after + 1].kind == "n":
                after += 2
            elif (inserted := self._inserted(after)) and not is_after_comma:
                after = inserted
            else:
                break
        return after < len(chunks) and chunks[after].kind == "v" and self.is_finite(after)

    def _inserted(self, at: int) -> int:
        """Where “, the mayor of Lorne,” that starts at a comma ends; 0 where no such is there."""
        if self.kind(at) != "," or self.kind(at + 1) != "n":
            return 0
        after = at + 2
        while self.kind(after) == "p" and self.kind(after + 1) == "n":
            after += 2
        return after + 1 if self.kind(after) == "," else 0

    def is_finite(self, at: int) -> bool:
        """Whether the verb at `at` can be the main verb of a clause."""
        tags = self.tags(self.chunks[at])
        return tags[0] in "mbhoVv" or (tags == "E" and not self.is_by(at + 1))

    def is_link(self, at: int, low: str) -> bool:
        """Whether this preposition stands at `at`."""
        return self.kind(at) == "p" and self.low(self.chunks[at]) == low

    def is_by(self, at: int) -> bool:
        """Whether “by somebody” stands there, not “by closing it” or “by 118 votes”."""
        if self.kind(at) == "p" and self.low(self.chunks[at]) in ADVERBIAL:
            at += 1
        if not self.is_link(at, "by") or self.kind(at + 1) != "n":
            return False
        tags, low = self.tags(self.chunks[at + 1]), self.low(self.chunks[at + 1])
        return tags.strip("#") != "" and not (tags[0] == "#" and low in _MARGINS)

    def is_called(self, at: int) -> bool:
        """“, considered safer by some,”: one word stands there, and by whom."""
        chunk = self.chunks[at] if at < len(self.chunks) else None
        is_word = chunk is not None and chunk.kind == "n" and self.tags(chunk) in "na"
        return is_word and self.is_by(at + 1)

    def has_agent(self, at: int) -> bool:
        """Whether “by” follows before the next verb or mark."""
        for place in range(at, len(self.chunks)):
            if self.kind(place) not in "npr":
                return False
            if self.is_by(place):
                return True
        return False

    def is_after_pronoun(self, at: int) -> bool:
        """Whether the chunk before is a pronoun."""
        return at > 0 and self.tags(self.chunks[at - 1]) in ("y", "Y", "z")

    def kind(self, at: int) -> str:
        """The kind of the chunk at `at`; nothing after the last."""
        return self.chunks[at].kind if at < len(self.chunks) else ""


def chunked(text: str, start: int, end: int) -> Sentence:
    """The chunks of `text[start:end]`, which is one sentence."""
    words = read_words(text, Span(start, end), [])
    tags = "".join(settled(words))
    chunks = tuple(
        part
        for match in _GROUP.finditer(tags)
        for part in _split(
            Chunk(match.lastgroup or match.group(), match.start(), match.end() - 1), words, tags
        )
    )
    return Sentence(words, tags, _in_commas(_without_asides(chunks, tags), tags))


def _in_commas(chunks: tuple[Chunk, ...], tags: str) -> tuple[Chunk, ...]:
    """“The fund – a charity from Lorne – gave”: the marks of an aside are as good as commas."""
    found = list(chunks)
    for at, chunk in enumerate(chunks[:-2]):
        if at == 0 or chunk.kind not in _ASIDE or chunks[at - 1].kind != "n":
            continue
        kinds = _ASIDE_OF_NOUN if chunks[at + 1].kind == "n" else _ASIDE_OF_VERB
        after = at + 1
        while after < len(chunks) and chunks[after].kind in kinds:
            after += 1
        is_closed = after < len(chunks) - 1 and chunks[after].kind == _ASIDE[chunk.kind]
        is_aside = chunks[at + 1].kind in "nw" or tags[chunks[at + 1].first] in "ELg"
        if is_closed and is_aside and chunks[after + 1].kind in "vr":
            found[at] = replace(chunk, kind=",")
            found[after] = replace(chunks[after], kind=",")
    return tuple(found)


def _split(chunk: Chunk, words: Words, tags: str) -> Iterator[Chunk]:
    """“the year Lind”, before “sued it”, in two."""
    first, last = chunk.first, chunk.last
    at = next((at for at in range(first + 1, last) if words.lows[at] in _AT_WHICH), None)
    is_led = at is not None and words.lows[first] == "the" and tags[at + 1] in "NnkdY"
    if at is None or not is_led or tags[last + 1 : last + 2] not in tuple("VEmbhr"):
        yield chunk
        return
    yield Chunk(chunk.kind, first, at)
    yield Chunk(chunk.kind, at + 1, last)


def _without_asides(chunks: tuple[Chunk, ...], tags: str) -> tuple[Chunk, ...]:
    """The chunks without “(OSCE)” after a name, which is that name once more, or “, 29,”."""
    left_out = set[int]()
    for at, chunk in enumerate(chunks[1:-1], 1):
        marks = chunks[at - 1].kind + chunks[at + 1].kind
        own = tags[chunk.first : chunk.last + 1]
        is_initials = marks == "()" and set(own) <= {"N"}
        is_age = marks == ",," and own == "#" and at > 1 and tags[chunks[at - 2].last] in "yYN"
        if chunk.kind == "n" and (is_initials or is_age):
            left_out |= {at - 1, at, at + 1}
    return tuple(chunk for at, chunk in enumerate(chunks) if at not in left_out)


def _is_of_time(low: str) -> bool:
    return (
        low in words_of("times")
        or low in _MEASURES
        or low in PERIODS
        or YEAR.fullmatch(low) is not None
    )
