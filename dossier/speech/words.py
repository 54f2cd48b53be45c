"""Words: an outer sentence becomes a row of tagged words, each quotation standing as one word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from dossier.model.span import Span
from dossier.speech.records import Naming, Subject
from dossier.speech.settling import settle
from dossier.speech.tables import words_of
from dossier.speech.tagging import tagged, tagged_opening
from dossier.text.quotations import Quotation

_TOKEN = re.compile(
    r"([A-Za-z]+(?= )|\d+(?:[.,]\d+)*-[a-z]+(?:-[a-z]+)*|\d+(?:[.,:]\d+)*%?|"
    r"\w+(?:[-’'.&/]\w+)*(?:[’'](?=\s))?|--+|\.\.\.|[^\w\s.])"
)
"""A plain word comes first only because most are, and finding them so is quick."""
_LONG_WORD = re.compile(r"[A-Za-z’'-]{4,}")
_SMALL_NAMES = frozenset(["Per", "Will"])
"""First names that without their capital are small words."""
_TITLE_SHARE = 0.6
_STOPPED_TITLE_SHARE = 0.85


@dataclass(slots=True, kw_only=True)
class Words:
    """The words of one outer sentence: offsets, lower-case forms, tags, and quotations by index.

    Tags: N name, n noun or unknown, d determiner, k possessive, a adjective, # number,
    p preposition, c coordinator, s subordinator, t that, w question word, r adverb, m modal, b be,
    h have, o do, T to, y subject pronoun, z object pronoun, Y pronoun with a verb in it,
    v V E L g verb forms (see the lexicon), q quotation, and the punctuation marks , ; : - ( ).
    `subjects` holds the subjects of verbs found so far, `namings` the phrases taken apart, `runs`
    the runs of words of a kind; none of them depends on where in the text the sentence stands.
    """

    text: str
    span: Span
    starts: list[int]
    ends: list[int]
    lows: list[str]
    tags: list[str]
    quotes: dict[int, Quotation]
    subjects: dict[int, Subject | None]
    is_title: bool = False
    namings: dict[tuple[int, int], Naming] = field(default_factory=dict)
    runs: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def between(self, first: int, last: int) -> Span:
        """The span from word `first` to word `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def last_mark(self, index: int) -> str:
        """The last character of the quotation at `index`, closing marks inside it aside."""
        inner = self.quotes[index].inner
        end = inner.end
        while end > inner.start + 1 and self.text[end - 1] in "’'”\"":
            end -= 1
        return self.text[end - 1]


def read_words(text: str, span: Span, quotes: Sequence[Quotation]) -> Words:
    """The words of `text[span]`; `quotes` are the outer quotations that meet it, in order."""
    words = Words(
        text=text,
        span=span,
        starts=[],
        ends=[],
        lows=[],
        tags=[],
        quotes={},
        subjects={},
        is_title=_is_title(text[span.start : span.end]),
    )
    position = span.start
    for quote in quotes:
        _read_plain(words, position, quote.span.start)
        words.quotes[len(words.starts)] = quote
        words.starts.append(quote.span.start)
        words.ends.append(min(quote.span.end, span.end))
        words.lows.append("“”")
        words.tags.append("q")
        position = quote.span.end
    _read_plain(words, position, span.end)
    settle(words.lows, words.tags)
    return words


def _read_plain(words: Words, start: int, end: int) -> None:
    if start >= end:
        return
    pieces = _TOKEN.split(words.text[start:end])
    places = list(accumulate(map(len, pieces), initial=start))
    tokens = pieces[1::2]
    read = list(map(tagged_opening if words.is_title else tagged, tokens))
    if not words.tags:
        _read_first(tokens, read)
    if "A" in tokens:
        _read_initials(tokens, pieces, read)
    if not _SMALL_NAMES.isdisjoint(tokens):
        _read_small_names(tokens, read)
    _read_long_names(tokens, read)
    kept = [at for at, (_, tag) in enumerate(read) if tag]
    words.starts += [places[2 * at + 1] for at in kept]
    words.ends += [places[2 * at + 2] for at in kept]
    words.lows += [read[at][0] for at in kept]
    words.tags += [read[at][1] for at in kept]


def _read_initials(tokens: list[str], pieces: list[str], read: list[tuple[str, str]]) -> None:
    """The A of “A. N. Lee” is no article."""
    for at, token in enumerate(tokens):
        if token == "A" and pieces[2 * at + 2].startswith("."):
            read[at] = ("a", "N")


def _read_small_names(tokens: list[str], read: list[tuple[str, str]]) -> None:
    """The Per of “mediator Per Holt” is a first name."""
    for at in range(1, len(tokens) - 1):
        if tokens[at] in _SMALL_NAMES and read[at + 1][1] == "N" and tokens[at + 1][0].isupper():
            read[at] = (read[at][0], "N")


def _read_long_names(tokens: list[str], read: list[tuple[str, str]]) -> None:
    """The Without of “Doctors Without Walls” and the Under of an Under Secretary link nothing."""
    within = words_of("within names")
    for at in [at for at, (low, _) in enumerate(read) if low in within]:
        near = tokens[max(0, at - 1) : at + 2]
        if len(near) == 3 and all(token[0].isupper() for token in near):
            read[at] = (read[at][0], "N")
    for at in [at for at, (low, _) in enumerate(read[:-1]) if low == "under"]:
        if read[at + 1][0] == "secretary":
            read[at] = ("undersecretary", "N")


def _read_first(tokens: list[str], read: list[tuple[str, str]]) -> None:
    """The first word of a sentence has a capital whatever it is; before a verb it is a noun."""
    for index, token in enumerate(tokens):
        low, tag = tagged_opening(token)
        following = [tag for _, tag in read[index + 1 : index + 2]]
        is_noun = tag == "V" and following in (["V"], ["E"])
        is_participle = "-" in low and low.endswith("ing") and following == [","]
        read[index] = (low, "n" if is_noun else "g" if is_participle else tag)
        if tag:
            return


def _is_title(words: str) -> bool:
    """Whether Nearly All Long Words Begin With Capitals; a full stop asks for more of them."""
    long_words = _LONG_WORD.findall(words)
    if len(long_words) < 3:
        return False
    share = sum([word[0].isupper() for word in long_words]) / len(long_words)
    if share < _TITLE_SHARE:
        return False
    stopped = words[-1] in ".!?" or any(mark in words for mark in '"“”')
    return not stopped or share >= _STOPPED_TITLE_SHARE
