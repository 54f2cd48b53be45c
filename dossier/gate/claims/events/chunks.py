"""Chunks: the words of a sentence become noun phrases, verb groups and what stands between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
_REFLEXIVE = frozenset("himself herself itself themselves".split())
_PARTICLES = frozenset("away back forward together ahead abroad apart".split())
_ADVERBIAL = frozenset("up out off down over".split())
_PAIRS = frozenset((("so", "far"), ("at", "least"), ("at", "most"), ("no", "longer")))
"""Two words that are as good as an adverb."""
_BEFORE_NUMBERS = frozenset((("more", "than"), ("less", "than"), ("fewer", "than"), ("up", "to")))
"""Two that are so before a number."""
_ROUGHLY = frozenset("about around over under some".split())
_NOMINAL = (["N"], ["d"], ["#"], ["z"], ["y"])
_DEFINITE = (["N"], ["d"], ["k"], ["y"], ["z"])
_VERBAL = (["v"], ["V"], ["E"], ["L"], ["g"])
_EITHER = frozenset("neither either both".split())
_MAKING = frozenset("make makes made making".split())
_LETTING = frozenset(
    "let lets letting make makes made making help helps helped see saw seen".split()
)
_HELD = frozenset(
    "meeting hearing briefing ruling wedding shooting bombing building warning finding filing "
    "opening sitting rating".split()
)
_PERIODS = frozenset(
    "spring summer autumn fall winter season weekend evening morning night".split()
)
_SHARES = ("half", "third", "quarter", "fifth", "tenth", "thirds", "quarters", "fifths")
_WHEN = ("then", "now", "there", "here")
_BESIDE_THAT, _MOVING = "cs,p", frozenset(("by", "to", "from", "sharply", "slightly"))
"""Tags before “that of the others”; words after “Lind's fell”."""
_EACH = frozenset(("every", "each"))
_UNITS = [
    [unit] for unit in ("hour", "day", "night", "morning", "evening", "week", "month", "year")
]
_YEAR = late(r"(?:1[5-9]|20)\d\d")
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
_PREFIX = late(r"(?:re|over|out|under|with|mis|fore)(?=[a-z]{3})")
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
        if self.kind(at) == "p" and self.low(self.chunks[at]) in _ADVERBIAL:
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
    tags = "".join(_settled(words))
    chunks = tuple(
        Chunk(match.lastgroup or match.group(), match.start(), match.end() - 1)
        for match in _GROUP.finditer(tags)
    )
    return Sentence(words, tags, _without_asides(chunks, tags))


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


def _settled(words: Words) -> Iterator[str]:
    """The tags, changed where what a word is here is settled by the words of its kind."""
    lows, tags = words.lows, words.tags
    for at, (low, tag) in enumerate(zip(lows, tags, strict=True)):
        before, after = lows[at - 1] if at else "", lows[at + 1] if at + 1 < len(lows) else ""
        if _is_adverb(words, at, before, after):
            yield "r"
        elif low == "than":
            yield "p"
        elif _is_date(words, at, before):
            yield "D"
        elif low in ("according", "except", "compared"):
            yield "p"
        elif low == "provided" and _is_condition(tags, at):
            yield "s"
        elif _is_attribute(words, at, before):
            yield "a"
        elif _is_past(words, at, before) or _is_after_owner(words, at, after):
            yield "V"
        elif _is_compound(words, at) or _is_held(words, at):
            yield "n"
        elif at and _is_compound(words, at - 1):
            yield "V"
        elif low in lexicon().unchanging and _is_unchanged(words, at):
            yield "E"
        elif low == "that" and after == "of" and at > 0 and tags[at - 1] in _BESIDE_THAT:
            yield "y"
        elif tag == "n" and lexicon().tags.get(low) == "v" and _is_let(words, at):
            yield "v"
        elif tag == "-" and not words.text[words.starts[at] - 1 : words.ends[at] + 1].count(" "):
            yield "#"
        elif tag == "#" and _is_named_on(words, at):
            yield "N"
        elif tag == "n" and (past := _past_after_prefix(low)):
            yield past
        elif (
            low in _PERIODS
            or _is_noun_after_all(words, at)
            or (tag == "V" and _is_plural_noun(words, at))
        ):
            yield "n"
        else:
            yield tag


def _is_adverb(words: Words, at: int, before: str, after: str) -> bool:
    """Whether the word tells no more here than an adverb does."""
    low, tags = words.lows[at], words.tags
    return (
        low in _REFLEXIVE
        or (low in _PARTICLES and tags[at] == "n")
        or (low == "half" and after in ("a", "an"))
        or (low, after) in _PAIRS
        or (before, low) in _PAIRS
        or (low in _ROUGHLY and tags[at + 1 : at + 2] == ["#"])
        or ((low, after) in _BEFORE_NUMBERS and tags[at + 2 : at + 3] == ["#"])
        or ((before, low) in _BEFORE_NUMBERS and tags[at + 1 : at + 2] == ["#"])
        or (low in _EITHER and tags[at - 1 : at] in (["m"], ["b"], ["h"], ["o"]))
        or (low == "each" and tags[at - 1 : at] == ["n"])
    )


def _is_unchanged(words: Words, at: int) -> bool:
    """“was set”, “a fund set up by the firm”: a participle that looks like the verb."""
    before, lows = words.tags[at - 1 : at], words.lows[at + 1 : at + 3]
    is_by = lows[:1] == ["by"] or (lows[1:] == ["by"] and lows[0] in _ADVERBIAL)
    is_after_be = words.tags[at] == "n" and before == ["b"]
    return is_after_be or (is_by and words.tags[at] in "nv" and before == ["n"])


def _is_condition(tags: Sequence[str], at: int) -> bool:
    """“will close, provided the court agrees”: no deed."""
    return tags[max(0, at - 1) : at] in ([], [","]) and tags[at + 1 : at + 2] in _DEFINITE


def _is_attribute(words: Words, at: int, before: str) -> bool:
    """“offering affected patients”, “the 10-page written draft”: no verb."""
    tags = words.tags
    if at == 0 or tags[at + 1 : at + 2] not in (["n"], ["N"], ["a"]):
        return False
    if tags[at] == "E":
        return tags[at - 1] == "g" or (tags[at - 1] in "vVEL" and before not in lexicon().verbs)
    return tags[at] == "L" and tags[at - 1] in "nN#dka"


def _is_noun_after_all(words: Words, at: int) -> bool:
    """“The tribunal ordered it”: no adjective, since a verb follows."""
    tags = words.tags
    if tags[at] != "a" or at == 0 or tags[at - 1] not in "dk":
        return False
    after = tags[at + 1 : at + 3]
    return after[:1] in (["V"], ["h"], ["m"]) or (
        after[:1] in (["E"], ["L"], ["r"]) and after[1:] in (["d"], ["k"], ["z"], ["N"], ["V"])
    )


def _is_plural_noun(words: Words, at: int) -> bool:
    """“3.1 attacks a month”, “thanked the Swiss hosts”: no verb in the present tense."""
    tags, lows = words.tags, words.lows
    if at == 0 or tags[at - 1] == "#":
        return at == 0 or lows[at].endswith("s")
    if tags[at + 1 : at + 2] in (["b"], ["h"], ["m"]):
        return lows[at].endswith("s")
    if lows[at + 1 : at + 2] == ["of"] and tags[at - 1] == "n":
        return lows[at].endswith("s") and lows[at] not in lexicon().verbs
    if lows[at - 1].endswith("er") and tags[at - 1] == "n" and tags[at - 2 : at - 1] in _VERBAL:
        return lows[at].endswith("s")
    first = at - 1
    while first > 0 and tags[first] in "aNn#":
        first -= 1
    is_object = tags[first] == "d" and first > 0 and tags[first - 1] in "VELvg"
    is_last = tags[at + 1 : at + 2] in ([","], ["."], [";"], [])
    if tags[first] == "p" and first < at - 1 and is_last:
        return lows[at].endswith("s")
    if tags[first] in "VEv" and first < at - 1 and lows[first] not in lexicon().verbs:
        return lows[at].endswith("s") and (is_last or tags[at + 1 : at + 2] == ["p"])
    return is_object and lows[at].endswith("s") and lows[first - 1] not in lexicon().verbs


def _is_past(words: Words, at: int, before: str) -> bool:
    """“regulators on Monday fined it”, “Lind beat Noor”: a verb that looks like something else."""
    tags, low = words.tags, words.lows[at]
    if tags[at] == "a":
        return low.endswith("ed") and before in _DATES
    is_between = tags[at - 1 : at] in (["n"], ["N"]) and tags[at + 1 : at + 2] in _NOMINAL
    return tags[at] == "n" and low in lexicon().unchanging and at > 0 and is_between


def _is_compound(words: Words, at: int) -> bool:
    """The “shares” of “Lind shares fell”: a noun that a name stands before, and a verb after."""
    tags, lows = words.tags, words.lows
    if tags[at] != "V" or not lows[at].endswith("s") or tags[at - 1 : at] not in (["N"], ["n"]):
        return False
    after = lows[at + 1] if at + 1 < len(lows) else ""
    if after[-2:] == "ed" and tags[at + 2 : at + 3] not in (["n"], ["N"], ["a"]):
        return lexicon().tags.get(after) in ("E", "L") and tags[at + 1] in "EL"
    return after[-1:] != "s" and lexicon().tags.get(after) == "V"


def _is_held(words: Words, at: int) -> bool:
    """The “meeting” of “a long board meeting with them”: what is held, and nobody's deed."""
    tags, lows = words.tags, words.lows
    if tags[at] != "g" or lows[at] not in _HELD or at < 2 or tags[at - 1] != "n":
        return False
    first = at - 1
    while first > 0 and tags[first] in "an":
        first -= 1
    return tags[first] in "dk" and lows[at - 1] not in words_of("humans") | words_of("roles")


def _past_after_prefix(low: str) -> str:
    """“repaid”, “overcame”: the tag of “paid” and “came”, where the whole word has none."""
    found = _PREFIX.match(low) if low not in lexicon().tags else None
    tag = lexicon().tags.get(low[found.end() :], "") if found else ""
    return tag if tag in ("V", "E", "L") else ""


def _is_named_on(words: Words, at: int) -> bool:
    """“Arden First”, “Channel Four”: a number word of a name."""
    return at > 0 and words.tags[at - 1] == "N" and words.text[words.starts[at]].isupper()


def _is_after_owner(words: Words, at: int, after: str) -> bool:
    """“while Lind's fell 9 percent”: a verb, and what is Lind's stands before."""
    is_past = words.tags[at] == "n" and lexicon().tags.get(words.lows[at]) == "V"
    is_owner = is_past and at > 0 and words.tags[at - 1] == "k"
    return is_owner and (words.tags[at + 1 : at + 2] == ["#"] or after in _MOVING)


def _is_let(words: Words, at: int) -> bool:
    """“let the company build it”, “had come”: a verb after its doer or helper."""
    if words.tags[at - 1 : at] == ["h"]:
        return True
    is_between = words.tags[at - 1 : at] in (["n"], ["N"]) and words.tags[at + 1 : at + 2] != ["n"]
    opens = _LETTING.intersection(words.lows[max(0, at - 6) : at])
    return is_between and bool(
        opens - _MAKING or (opens and words.tags[at + 1 : at + 2] in _NOMINAL)
    )


def _is_date(words: Words, at: int, before: str) -> bool:
    """A weekday, a month, a year after “in” or a month, or “summer” after “last”."""
    low = words.lows[at]
    if low in _PERIODS:
        return before in _DATES or before in ("last", "next", "this")
    if low in _DATES:
        return words.text[words.starts[at]].isupper() and (at > 0 or low != "may")
    if _YEAR.fullmatch(low) is None or at == 0:
        return False
    return words.tags[at - 1] == "p" or not _DATES.isdisjoint(words.lows[max(0, at - 3) : at])


def _is_of_time(low: str) -> bool:
    return (
        low in words_of("times")
        or low in _MEASURES
        or low in _PERIODS
        or _YEAR.fullmatch(low) is not None
    )
