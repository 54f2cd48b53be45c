"""Words: an outer sentence becomes a row of tagged words, each quotation standing as one word."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.speech.records import Subject
from dossier.speech.tables import tag_of, words_of
from dossier.text.quotations import Quotation

_TOKEN = re.compile(r"(\d+(?:[.,:]\d+)*%?|\w+(?:[-’'.&/]\w+)*(?:[’'](?=\s))?|--+|\.\.\.|[^\w\s.])")
_LONG_WORD = re.compile(r"[A-Za-z’'-]{4,}")
_PUNCTUATION = {
    ",": ",",
    ";": ";",
    ":": ":",
    "—": "-",
    "–": "-",
    "--": "-",
    "-": "-",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "...": "-",
    "…": "-",
}
_TITLE_SHARE = 0.6
_STOPPED_TITLE_SHARE = 0.85
_BE_LIKE = (["b"], ["m"], ["h"])


@dataclass(slots=True, kw_only=True)
class Words:
    """The words of one outer sentence: offsets, lower-case forms, tags, and quotations by index.

    Tags: N name, n noun or unknown, d determiner, k possessive, a adjective, # number,
    p preposition, c coordinator, s subordinator, t that, w question word, r adverb, m modal, b be,
    h have, o do, T to, y subject pronoun, z object pronoun, Y pronoun with a verb in it,
    v V E L g verb forms (see the lexicon), q quotation, and the punctuation marks , ; : - ( ).
    `subjects` holds the subjects of verbs found so far.
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


def read_words(text: str, span: Span, quotes: list[Quotation]) -> Words:
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
    _settle(words)
    return words


def _read_plain(words: Words, start: int, end: int) -> None:
    if start >= end:
        return
    pieces = _TOKEN.split(words.text[start:end])
    places = list(accumulate(map(len, pieces), initial=start))
    tokens = pieces[1::2]
    read = list(map(_read_opening if words.is_title else _read, tokens))
    if not words.tags:
        _read_first(tokens, read)
    for (low, tag), first, last in zip(read, places[1:-1:2], places[2::2], strict=True):
        if tag:
            words.starts.append(first)
            words.ends.append(last)
            words.lows.append(low)
            words.tags.append(tag)


def _read_first(tokens: list[str], read: list[tuple[str, str]]) -> None:
    """The first word of a sentence has a capital whatever it is."""
    for index, token in enumerate(tokens):
        read[index] = _read_opening(token)
        if read[index][1]:
            return


@lru_cache(maxsize=1 << 15)
def _read(token: str) -> tuple[str, str]:
    """The lower-case form and the tag of one word; no tag for marks that carry nothing."""
    low = token.lower().replace("’", "'")
    return low, _tag(token, low, capital_is_no_sign=False)


@lru_cache(maxsize=1 << 13)
def _read_opening(token: str) -> tuple[str, str]:
    """The same where the word would have a capital in any case."""
    low = token.lower().replace("’", "'")
    return low, _tag(token, low, capital_is_no_sign=True)


def _tag(token: str, low: str, *, capital_is_no_sign: bool) -> str:
    head = token[0]
    if not (head.isalnum() or head == "_"):
        return _PUNCTUATION.get(token, "")
    if closed := tag_of().get(low):
        return "N" if token in ("US", "IT", "WHO") else closed
    if head.isdigit():
        return "#"
    if low.endswith(("'s", "s'")):
        return "k"
    upper = head.isupper()
    if upper and not capital_is_no_sign:
        return "N"
    if tag := lexicon().tags.get(low):
        return tag
    if upper:
        return "n" if low in words_of("kinds of bodies") else "N"
    if low.endswith("ly") and len(low) > 4 and low not in words_of("no adverbs"):
        return "r"
    if low.endswith("ed") and len(low) > 4:
        return "E"
    if low.endswith("ing") and len(low) > 5:
        return "g"
    if low not in words_of("no adjectives") and low.endswith(
        ("al", "ous", "ful", "ive", "ic", "able", "ible", "ish", "less", "ary")
    ):
        return "a"
    return "n"


def _is_title(words: str) -> bool:
    """Whether Nearly All Long Words Begin With Capitals; a full stop asks for more of them."""
    long_words = _LONG_WORD.findall(words)
    if len(long_words) < 3:
        return False
    stopped = words[-1] in ".!?" or any(mark in words for mark in '"“”')
    share = _STOPPED_TITLE_SHARE if stopped else _TITLE_SHARE
    capitals: int = sum([word[0].isupper() for word in long_words])
    return capitals >= share * len(long_words)


def _settle(words: Words) -> None:
    """Decide between noun and verb from the neighbours."""
    tags = words.tags
    unsettled = [index for index, tag in enumerate(tags) if tag in "vVEgrTt"]
    for index in unsettled:
        tag = tags[index]
        if tag == "r" and words.lows[index] == "there" and tags[index + 1 : index + 2] in _BE_LIKE:
            tags[index] = "y"
        if (
            tag == "T"
            and index + 1 < len(tags)
            and (
                tags[index + 1] in "dNkz#"
                or (tags[index + 1] == "n" and words.lows[index + 1][-1] == "s")
            )
        ):
            tags[index] = "p"
        if tag == "t" and _points(tags, index):
            tags[index] = "d"
        if tag not in "vVEg":
            continue
        if tag == "V" and _is_subject(tags, index):
            tags[index] = "n"
            continue
        before = tags[index - 1] if index else ""
        if before == "r" and index > 1:
            before = tags[index - 2]
        after = tags[index + 1] if index + 1 < len(tags) else ""
        if tag == "E" and index and words.lows[index - 1] == "those":
            continue
        tags[index] = _settled(tag, before, after)
        if words.lows[index : index + 2] == ["close", "to"] and before in ("n", "N"):
            tags[index] = "a"
        elif tag == "v" and before == "n" and not _agrees(words, index):
            tags[index] = "n"
        if (
            tag == "v"
            and words.lows[index] in words_of("never nouns")
            and before not in ("d", "k", "a")
        ):
            tags[index] = "v"
        if (
            tag == "v"
            and before in ("n", "N", "#", "d")
            and after in ("", ",", ";")
            and (words.lows[index] in lexicon().verbs and _is_plural(words, index - 1))
        ):
            tags[index] = "v"


def _points(tags: list[str], index: int) -> bool:
    """The “that” of “…,” that person said."""
    opens = index == 0 or tags[index - 1] == "q"
    return opens and tags[index + 1 : index + 3] in (["n", "E"], ["n", "V"])


def _is_subject(tags: list[str], index: int) -> bool:
    """“that talks had taken place”: a noun, for the next word is its verb."""
    opens = index == 0 or tags[index - 1] in "ts"
    return opens and index + 1 < len(tags) and tags[index + 1] in "hbmoV"


def _agrees(words: Words, index: int) -> bool:
    """“the ministers claim that” but not “a conference call that”: one man does not “claim”."""
    subject = index - 2 if words.tags[index - 1] == "r" else index - 1
    return words.lows[index] in lexicon().unchanging or _is_plural(words, subject)


def _is_plural(words: Words, index: int) -> bool:
    return words.lows[index][-1] == "s" or words.lows[index] in (
        "people",
        "some",
        "many",
        "most",
        "police",
        "men",
        "women",
        "media",
        "data",
    )


def _settled(tag: str, before: str, after: str) -> str:
    if tag == "g":
        return "n" if before in ("d", "k", "a") and after not in ("d", "z") else tag
    if tag == "E":
        is_adjective = before in ("d", "k", "a") or (before in ("#", "p", "T") and after in ("n", "N"))
        return "a" if is_adjective else tag
    if before in ("d", "k", "a", "p", "#"):
        return "n" if not (before == "#" and after in ("t", "y", "z", "d", "q")) else "V"
    if tag == "V":
        return tag if before not in ("v", "V", "E", "T", "m", "g") or not before else "n"
    if before in ("T", "m", "o", "y", "c", "w", "") or (before == "x"):
        return "v"
    if before in ("n", "N", ")", ",", "-", "k") and after in ("t", "d", "z", "y", "q", "T"):
        return "v"
    return "n"
