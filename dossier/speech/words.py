"""Words: an outer sentence becomes a row of tagged words, each quotation standing as one word."""

import re
from dataclasses import dataclass
from functools import lru_cache

from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.text.quotations import Quotation

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*%?|\w+(?:[-’'.&/]\w+)*(?:[’'](?=\s))?|--+|\.\.\.|[^\w\s.]")
_CLOSED = {
    "d": "a an the this these those his her its their our my your some any each every no another "
    "both all several many few most much such other",
    "p": "of in on at by for from with without about against between among into onto through during "
    "over under above below across toward towards within amid amidst despite upon via per "
    "regarding concerning including near behind beyond around along alongside inside outside "
    "throughout versus vs off up down out than",
    "c": "and or but nor yet plus",
    "s": "because if unless while whilst although though since until whereas once lest as when "
    "before after so whether",
    "t": "that",
    "w": "who which whom whose what where how why whoever whatever",
    "r": "also now then later earlier further furthermore again already still just only even "
    "recently previously repeatedly often never always ever once twice soon instead thus too "
    "however therefore nevertheless nonetheless meanwhile moreover reportedly perhaps maybe "
    "here there today yesterday tomorrow tonight not almost nearly very quite rather first "
    "last next afterward afterwards else online publicly monday tuesday wednesday thursday "
    "friday saturday sunday",
    "m": "will would can could may might shall should must cannot won't wouldn't can't couldn't "
    "shouldn't mustn't",
    "b": "is are was were be been being am isn't aren't wasn't weren't ain't",
    "h": "has have had having hasn't haven't hadn't",
    "o": "do does did don't doesn't didn't",
    "T": "to",
    "y": "he she they we i you it who'd",
    "z": "him them me us himself herself themselves itself myself ourselves yourself",
    "Y": "he's she's it's they're we're you're i'm he'd she'd they'd we'd you'd i'd he'll she'll "
    "they'll we'll you'll i'll it'll i've we've they've you've that's there's who's what's "
    "here's let's",
    "a": "new old former other own more less good bad great big small high low likely unlikely "
    "same different possible clear sure right wrong true false major key top senior chief "
    "young early late long short",
    "#": "one two three four five six seven eight nine ten eleven twelve dozen hundred thousand "
    "million billion percent",
}
TAG_OF = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
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
_NO_ADJECTIVES = frozenset(
    "official professional individual general executive representative detective relative native "
    "critic public republic traffic music mechanic hospital journal capital animal rival festival "
    "proposal approval arrival survival trial signal deal goal meal principal criminal rival cardinal "
    "academic sceptic skeptic clinic topic fabric logic panic medic comic diary library secretary "
    "military summary january february anniversary objective initiative incentive archive olive "
    "motive table vehicle article example couple people finish british polish english".split()
)
_NO_ADVERBS = frozenset(
    "family rally supply assembly anomaly monopoly bully butterfly ally".split()
)


@dataclass(slots=True, kw_only=True)
class Words:
    """The words of one outer sentence: offsets, lower-case forms, tags, and quotations by index.

    Tags: N name, n noun or unknown, d determiner, k possessive, a adjective, # number, p preposition,
    c coordinator, s subordinator, t that, w question word, r adverb, m modal, b be, h have, o do,
    T to, y subject pronoun, z object pronoun, Y pronoun with a verb in it, v V E L g verb forms (see
    the lexicon), q quotation, and the punctuation marks , ; : - ( ).
    """

    text: str
    span: Span
    starts: list[int]
    ends: list[int]
    lows: list[str]
    tags: list[str]
    quotes: dict[int, Quotation]
    is_title: bool = False

    def between(self, first: int, last: int) -> Span:
        """The span from word `first` to word `last`, both included."""
        return Span(self.starts[first], self.ends[last])


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
        is_title=_is_title(text[span.start : span.end]),
    )
    position = span.start
    for quote in quotes:
        _read_plain(words, position, quote.span.start)
        words.quotes[len(words.starts)] = quote
        _append(words, quote.span.start, min(quote.span.end, span.end), "“”", "q")
        position = quote.span.end
    _read_plain(words, position, span.end)
    _settle(words)
    return words


def _append(words: Words, start: int, end: int, low: str, tag: str) -> None:
    words.starts.append(start)
    words.ends.append(end)
    words.lows.append(low)
    words.tags.append(tag)


def _read_plain(words: Words, start: int, end: int) -> None:
    if start >= end:
        return
    text = words.text
    title = words.is_title
    plain = title or not words.tags
    for match in _TOKEN.finditer(text, start, end):
        low, tag = _read(match.group(), plain)
        if tag:
            _append(words, *match.span(), low, tag)
            plain = title


@lru_cache(maxsize=1 << 15)
def _read(token: str, capital_is_no_sign: bool) -> tuple[str, str]:
    """The lower-case form and the tag of one word by itself; no tag for marks that carry nothing."""
    low = token.lower().replace("’", "'")
    return low, _tag(token, low, capital_is_no_sign)


def _tag(token: str, low: str, capital_is_no_sign: bool) -> str:
    head = token[0]
    if not (head.isalnum() or head == "_"):
        return _PUNCTUATION.get(token, "")
    if closed := TAG_OF.get(low):
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
        return "N"
    if low.endswith("ly") and len(low) > 4 and low not in _NO_ADVERBS:
        return "r"
    if low.endswith("ed") and len(low) > 4:
        return "E"
    if low.endswith("ing") and len(low) > 5:
        return "g"
    if low not in _NO_ADJECTIVES and low.endswith(
        ("al", "ous", "ful", "ive", "ic", "able", "ible", "ish", "less", "ary")
    ):
        return "a"
    return "n"


def _is_title(words: str) -> bool:
    """Whether Nearly All Long Words Begin With Capitals; a full stop asks for more of them."""
    long_words = [word for word in re.findall(r"[A-Za-z’'-]+", words) if len(word) > 3]
    if len(long_words) < 3:
        return False
    stopped = words[-1] in ".!?" or any(mark in words for mark in '"“”')
    share = _STOPPED_TITLE_SHARE if stopped else _TITLE_SHARE
    return sum(word[0].isupper() for word in long_words) >= share * len(long_words)


def _settle(words: Words) -> None:
    """Decide between noun and verb from the neighbours."""
    tags = words.tags
    for index, tag in enumerate(tags):
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
        if tag not in "vVEg":
            continue
        before = tags[index - 1] if index else ""
        if before == "r" and index > 1:
            before = tags[index - 2]
        after = tags[index + 1] if index + 1 < len(tags) else ""
        tags[index] = _settled(tag, before, after)
        if (
            tag == "v"
            and before in ("n", "N", "#", "d")
            and after in ("", ",", ";")
            and (words.lows[index] in lexicon().verbs and _is_plural(words, index - 1))
        ):
            tags[index] = "v"


def _is_plural(words: Words, index: int) -> bool:
    return words.lows[index][-1] == "s" or words.lows[index] in (
        "people",
        "some",
        "many",
        "most",
        "police",
    )


def _settled(tag: str, before: str, after: str) -> str:
    if tag == "g":
        return "n" if before in ("d", "k", "a") and after not in ("d", "z") else tag
    if tag == "E":
        return "a" if before in ("d", "k", "a") and before else tag
    if before in ("d", "k", "a", "p", "#"):
        return "n" if not (before == "#" and after in ("t", "y", "z", "d", "q")) else "V"
    if tag == "V":
        return tag if before not in ("v", "V", "E", "T", "m", "g") or not before else "n"
    if before in ("T", "m", "o", "y", "c", "w", "") or (before == "x"):
        return "v"
    if before in ("n", "N", ")", ",", "-", "k") and after in ("t", "d", "z", "y", "q", "T"):
        return "v"
    return "n"
