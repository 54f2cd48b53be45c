"""Sentences: cut a paragraph into sentences, also where two of them stand glued together."""

import re
from collections.abc import Iterator, Set
from functools import lru_cache

from dossier.model.span import Span

_TITLES = frozenset(
    "mr mrs ms mx dr prof gen sen sens rep reps gov govs lt col sgt capt cmdr adm maj cpl pvt rev "
    "hon st messrs mme mlle pres supt insp det sec amb atty fr sr br mt ft no nos vol fig pp ch "
    "art "
    "vs v eg ie e.g i.e cf approx est jan feb mar apr jun jul aug sept sep oct nov dec "
    "al ed eds ave blvd rd dept univ".split()
)
_MAYBE = frozenset(
    "inc ltd co corp bros plc llc jr esq etc a.m p.m am pm u.s u.k u.n e.u d.c u.s.a "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb "
    "nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo ph.d "
    "m.d b.a m.a".split()
)
_STARTERS = frozenset(
    "The A An He She It They We I You In On At But And Or So If When While As After Before For "
    "From This That These Those There Here His Her Its Their Our My Your What Who How Why Where "
    "Then Now Yet Still Also However Meanwhile Last Next Since Although Though Because According "
    "Asked Some Many Most Both Each Every No Not By With To Of Speaking Earlier Later".split()
)
_AFTER_SHORT = _STARTERS | frozenset(
    "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Within During Under Until Once "
    "Nobody Everybody Nothing All Only Several Few Nearly Almost About Around Soon Shortly Minutes "
    "Hours Days Police Witnesses Officials Residents Rescuers".split()
)
"""Words that start a sentence after “p.m.” or “Inc.”."""
_LINKS = frozenset("and or of for in on at to with by from over about as than that who".split())
_STOP = re.compile(r"[.!?…]+[\"”’'»)\]]*")
_GLUED_HEADLINE = re.compile(r"[A-Z](?<=[a-z]{2}[A-Z])[a-z]+ ")
_AFTER_QUOTED = re.compile(
    r"(?:\W*[\w.’'-]+){0,7}?\W+(?:said|says|asked|asks|wrote|writes|added|adds|told|tells|replied|"
    r"tweeted|shouted|yelled|wondered|cried|joked|quipped|continued|exclaimed|demanded|responded|"
    r"went on|goes on|noted|declared|explained|insisted|argued|chanted|screamed|recalled|answered|"
    r"countered|observed|warned|concluded|complained|posted|lamented|laughed|mused)\b"
)
_WORD_BEFORE = re.compile(r"[\w.]+$")
_TITLE_SHARE = 0.6


@lru_cache(maxsize=1024)
def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """Spans of the sentences of `text[span]`, in order, without surrounding white space."""
    if not _stands_alone(text, span) or _GLUED_HEADLINE.search(text, span.start, span.end):
        return _cut(text, span, {*_stops(text, span), *_headlines(text, span)})
    start = span.start
    return tuple(Span(start + at, start + end) for at, end in _sentences(text[start : span.end]))


def _stands_alone(text: str, span: Span) -> bool:
    """Whether white space stands before the span, and behind it the line ends."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return (span.start == 0 or before.isspace()) and after in ("", "\n")


@lru_cache(maxsize=1 << 12)
def _sentences(paragraph: str) -> tuple[Span, ...]:
    """The sentences of a paragraph without a glued headline, which may stand in many texts."""
    span = Span(0, len(paragraph))
    return _cut(paragraph, span, set(_stops(paragraph, span)))


def _cut(text: str, span: Span, stops: Set[int]) -> tuple[Span, ...]:
    cuts = sorted({span.end, *stops})
    found: list[Span] = []
    start = span.start
    for cut in cuts:
        while start < cut and text[start].isspace():
            start += 1
        end = cut
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append(Span(start, end))
        start = cut
    return tuple(found)


def _stops(text: str, span: Span) -> Iterator[int]:
    for match in _STOP.finditer(text, span.start, span.end):
        end = match.end()
        if end < span.end and _ends_sentence(text, match, span):
            yield end


def _ends_sentence(text: str, match: re.Match[str], span: Span) -> bool:
    end, mark = match.end(), match.group()
    if not text[end].isspace():
        return _is_glued(text, match, span)
    following = text[end : end + 60].lstrip()
    if not following or following[0].islower():
        return False
    if following[0] in ",;:–—-&" or (
        mark[0] == "."
        and following[0].isdigit()
        and len(mark) == 1
        and _is_abbreviation(text, match, following)
    ):
        return False
    if mark[-1] in "\"”’'»" and mark[0] in "?!":
        return not _names_speaker(text, end, span)
    return mark != "." or not _is_abbreviation(text, match, following)


def _names_speaker(text: str, end: int, span: Span) -> bool:
    """After “Really?” the words “Smith asked” belong to the same sentence."""
    tail = text[end : min(end + 90, span.end)]
    stop = re.search(r"[.!?;\"“”]", tail)
    return bool(_AFTER_QUOTED.match(tail[: stop.start()] if stop else tail))


def _is_abbreviation(text: str, match: re.Match[str], following: str) -> bool:
    found = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    if not found:
        return False
    word = found.group()
    lowered = word.lower()
    if lowered in _TITLES:
        return not (lowered == "no" and not following[0].isdigit())
    if lowered in _MAYBE or (len(word) > 1 and re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word)):
        first = re.match(r"[\w’']+", following)
        return not (first is None or first.group() in _AFTER_SHORT)
    return len(word) == 1 and word.isupper() and word != "I"


def _is_glued(text: str, match: re.Match[str], span: Span) -> bool:
    """“from the UK.Speaking”: a full stop between a word and a capitalised word, no space."""
    start, end = match.start(), match.end()
    if start == span.start or not re.match(r"[\"“(]?[A-Z][a-z]*[ ,’']", text[end : end + 30]):
        return False
    word = _WORD_BEFORE.search(text, max(0, start - 20), start)
    if word is None:
        return text[start - 1] in "\"”’')]"
    return len(word.group()) > 1 and "." not in word.group() and word.group().lower() not in _TITLES


def _headlines(text: str, span: Span) -> Iterator[int]:
    """“… Flood DefencesThe mayor also said”: a headline glued to the prose that follows it."""
    for match in _GLUED_HEADLINE.finditer(text, span.start, span.end):
        cut = match.start()
        if _is_compound(text, match):
            continue
        before = re.split(r"[.!?\"”\n]", text[max(span.start, cut - 160) : cut])[-1]
        if _is_title(before) and not _is_title(text[cut : min(cut + 80, span.end)]):
            yield cut


def _is_compound(text: str, match: re.Match[str]) -> bool:
    """“BuzzFeed and others”, “MacDonald”: one name, not two glued words."""
    start = match.start()
    head = _WORD_BEFORE.search(text, max(0, start - 20), start)
    word = match.group().rstrip()
    if head is None or head.group() in ("Mac", "Fitz", "Van") or word in _STARTERS:
        return head is not None and word not in _STARTERS
    following = text[match.end() : match.end() + 12].partition(" ")[0]
    return following in _LINKS or text.count(head.group() + word) > 1


def _is_title(words: str) -> bool:
    long_words = [word for word in re.findall(r"[A-Za-z’'-]+", words) if len(word) > 3]
    if len(words.split()) < 3 or len(long_words) < 2:
        return False
    capitals: int = sum(word[0].isupper() for word in long_words)
    return capitals >= _TITLE_SHARE * len(long_words)
