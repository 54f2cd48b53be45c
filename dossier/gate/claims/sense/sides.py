"""Sides: the words of a text that stand in a line of opposites, and which of them it denies."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from dossier.gate.claims.reading.folding import WORD, Words
from dossier.gate.claims.reading.numbers import is_number_word
from dossier.gate.claims.reading.terms import stem
from dossier.model.span import Span
from dossier.speech.tables import rows
from dossier.text.order import meeting
from dossier.text.patterns import late

_PARTED = late(
    r"(?<![\w-])(?P<not>not|never|cannot|[a-z]+n[’']t),\s[^,.;:!?]{2,40},(?=\s)", re.IGNORECASE
)
"""“not, however, rule it out”: what parts a denial from its verb."""
_DENYING = late(
    r"(?<![\w-])(?:not(?!\s+(?:only|just|merely|least|simply))|[a-z]+n[’']t|never|"
    r"no(?!\s+(?:doubt|matter))|"
    r"nobody|nothing|none|neither|nor|without(?=\s+\w+\Z|\s*\Z)|cannot|hardly|barely|scarcely|rarely|"
    r"seldom|(?<!a )few|(?<!a )little|"
    r"(?:fail|refus|declin|neglect)(?:e|es|ed|s|ing)?(?:\s+(?:(?:on|in|at|last|this)\s+)?\w+)?\s+to|"
    r"(?:warn|advis|caution)\w*(?:\s+[\w’'-]+){0,4}?\s+against(?=(?:\s+\w+)?\s*\Z)|"
    r"yet\s+to(?=(?:\s+\w+)?\s*\Z)|"
    r"forb[aio]d\w*\s+to|(?:barred|banned|refrain\w*)(?:\s+[\w’',]+){0,4}?\s+from|(?:unable|unwilling|reluctant)\s+to|"
    r"far\s+from|"
    r"instead\s+of|rather\s+than|lack\w*|stop\w*\s+short\s+of)(?![\w-])",
    re.IGNORECASE,
)
_AGAINST = late(
    r"(?<![\w-])(?:vot|decid|rul|recommend|argu|counsel)\w*(?:\s+[\w’'-]+){0,7}?\s+against\s+\Z",
    re.IGNORECASE,
)
_DOING = late(r"\w+ing(?!\w)")
"""“voted against paying it”: decided not to."""
_BREAK = late(
    r"[,;:.!?()“”\"]|(?<![\w-])(?:but|that|which|who|because|although|while|and|if|when)(?![\w-])"
)
_NO_OBJECT = late(
    r"\s+(?:no|nothing|nobody|none|neither)(?![\w-])(?!\s+(?:longer|later|more|less|fewer))"
)
_ANYTHING = frozenset("anything anyone anybody".split())
_OBJECTS = frozenset("the this that it them his her its their any".split())
"""Words by which “dispute the figure” is a verb: they are not a part of it."""
_PARTICLES = frozenset("down off out up".split())
_MEANT = frozenset("it them him this that".split())
_MORE = late(r"\s(?!to\b)\w")
"""“said no”, “said no to it”, not “said no boats would come”."""
BOUNDING = frozenset("more less fewer greater higher lower".split())
_THAN = late(r"\s+than\s+([$€£¥]|\d|[A-Za-z-]+)")
_FALSE = late(
    r"(?<![\w-])(?:call|describ|brand|declar|label|dismiss|denounc|term)\w*(?=\s[^,.;:]{2,60}\s[“\"‘']?"
    r"(?:as\s+)?(?:false|untrue|wrong|baseless|unfounded|nonsense|lies|a\s+lie|fake|fabricat\w+|"
    r"invented)(?!\w))",
    re.IGNORECASE,
)
"""“called the figure false”: says as much as “denied”."""
_NEAR = 20
"""Code points before a word within which its article stands."""
_ARTICLE = late(r"(?<![\w-])(?:the|an?|its|his|her|their)\s\Z", re.IGNORECASE)
LEFT_SO = late(
    r"\s[^,;:.!?]{0,60}?\b(?:un\w+ed|as\s+(?:it|they)|in\s+(?:force|place|power|office)|open|alone|outside|inside|"
    r"intact|where|the\s+same)(?!\w)"
)
_ASIDE = late(r"\s+(?:on|to|in|into|from|at|out|up|down|off|with|home|and|again|then|there)(?!\w)")
_WORDS_BETWEEN, _FAR, _FARTHEST, _LONG = 5, 8, 10, 120
_NOT_SO = late(
    r"(?:\s(?:in|of|on|for|to|at|by|with|the|its|his|her|their|[a-z]+s)){0,4}?\s(?:is|are|was|were|has|have|had)\s"
    r"(?:not|never)(?!\w)(?!\s(?:only|just|merely))"
)
"""“a rise in fares is not planned”: denied by what is said of it."""
_DENIED_THAT = late(
    r"(?<![\w-])(?<!not )den(?:y|ies|ied|ying)\s(?:[\w’'-]+\s){0,3}?that\s"
    r"(?P<between>(?:[^\s.;:!?]+\s+){1,9})\Z"
)
Sides = tuple[tuple[int, int], ...]
"""The lines and sides a word stands on."""
Phrases = Mapping[str, Sequence[tuple[Words, Sides]]]
"""Phrases by the stem of their first word, which is empty where any form of it counts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """Words that exclude one another; `kind` is the sign at the start of the line, or nothing."""

    kind: str
    sides: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    """A word of a line in a sentence: its side, where it stands, and the denials before it.

    A denial is given as the number of words between; two of them take each other away.
    """

    line: int
    side: int
    start: int
    end: int
    denials: tuple[int, ...]

    @property
    def is_denied(self) -> bool:
        """Whether the sentence says the opposite of the word."""
        return len(self.denials) % 2 == 1


@lru_cache(maxsize=4_000)
def placed(text: str) -> tuple[Placed, ...]:
    """The words of a text that stand in a line of opposites, in order."""
    single = _lines()[1]
    found: list[Placed] = []
    taken = list(_placed_phrases(text))
    covered = [Span(*span) for span, _ in taken]
    taken += [(match.span(), single.get(stem("deny"), ())) for match in _FALSE.finditer(text)]
    for match in WORD.finditer(text):
        sides = single.get(stem(match.group()))
        if sides is None or _is_bound(text, match) or _is_other_sense(text, match):
            continue
        if not meeting(covered, Span(match.start(), match.start() + 1)):
            taken.append((match.span(), sides))
    for (start, end), sides in sorted(taken):
        before: tuple[int, ...] = ()
        if not _is_attribute(text, start, end):
            before = denials(text, start) + denied_objects(text, end) + _denied_that(text, start)
            before += (0,) if follows_article(text, start) and _NOT_SO.match(text, end) else ()
        found.extend(
            Placed(line=line, side=side, start=start, end=end, denials=before)
            for line, side in sides
        )
    return tuple(found)


def _placed_phrases(text: str) -> Iterator[tuple[tuple[int, int], Sides]]:
    """The phrases of a text that stand in a line, and where, the longest of those at a word."""
    phrases = _lines()[2]
    words = list(WORD.finditer(text))
    lows = [word.group().casefold() for word in words]
    until = 0
    for at, low in enumerate(lows):
        if at < until:
            continue
        for (head, *rest), sides in phrases.get(stem(low), ()):
            last = at + len(rest)
            if head not in ("", low):
                continue
            if lows[at + 1 : last + 1] != rest:
                if _is_parted(lows, at, rest):
                    yield words[at].span(), sides
                    until = at + 1
                    break
                continue
            start, end = words[at].start(), words[last].end()
            is_joined = text.count(" ", start, end) == len(rest)
            if is_joined and not (rest[-1:] == ["no"] and _MORE.match(text, end)):
                is_verb_alone = rest[-1:] and rest[-1] in _OBJECTS
                yield (start, words[last - 1].end() if is_verb_alone else end), sides
                until = last + 1
                break


def _is_parted(lows: Sequence[str], at: int, rest: Sequence[str]) -> bool:
    """“turn the offer down”: a verb whose object stands before its particle."""
    if len(rest) != 1 or rest[0] not in _PARTICLES or lows[at + 1 : at + 2] == []:
        return False
    if lows[at + 1] in _OBJECTS - {"any"} | _MEANT:
        return rest[0] in lows[at + 2 : at + (3 if lows[at + 1] in _MEANT else 6)]
    return False


def _is_bound(text: str, match: re.Match[str]) -> bool:
    """“more than 30”, “three or more”: a bound of a number, which has a rule of its own."""
    if match.group().casefold() not in BOUNDING:
        return False
    if text.endswith("or ", 0, match.start()):
        return True
    found = _THAN.match(text, match.end())
    return found is not None and (
        not found.group(1)[0].isalpha() or is_number_word(found.group(1).casefold())
    )


def follows_article(text: str, start: int) -> bool:
    """Whether an article stands right before a word."""
    return _ARTICLE.search(text, max(0, start - _NEAR), start) is not None


def _is_attribute(text: str, start: int, end: int) -> bool:
    """“instead of the promised two”: a participle that belongs to a noun."""
    return text[start:end].endswith("ed") and follows_article(text, start)


def _is_other_sense(text: str, match: re.Match[str]) -> bool:
    """“going back on”, “turned back.”: no support; “left it in force”: nobody went; “less so”."""
    low = match.group().casefold()
    if low in ("left", "leave", "leaves", "leaving"):
        return LEFT_SO.match(text, match.end()) is not None
    if low == "less" and text.startswith(" so", match.end()):
        return True
    if low != "back":
        return False
    is_last = not text[match.end() :].strip(' .,;:!?”"')
    return is_last or _ASIDE.match(text, match.end()) is not None


def denials(text: str, start: int) -> tuple[int, ...]:
    """How far off the denying words shortly before are, in the same clause."""
    near = _PARTED.sub(r"\g<not>", text[max(0, start - 80) : start])
    after = f"{near}{text[start : start + 1]}"
    breaks = [
        match.end()
        for match in _BREAK.finditer(near)
        if not after[match.end() : match.end() + 1].isdigit()
    ]
    clause = near[breaks[-1] if breaks else 0 :]
    between = [clause[match.end() :].split() for match in _DENYING.finditer(clause)]
    if _AGAINST.search(clause) and _DOING.match(text, start):
        between.append([])
    return tuple(
        len(words)
        for words in between
        if (len(words) <= _WORDS_BETWEEN or _reaches_far(words)) and not _is_taken(words)
    )


def denied_objects(text: str, end: int) -> tuple[int, ...]:
    """“published no estimate”: a verb whose object is denied."""
    return (0,) if _NO_OBJECT.match(text, end) else ()


def _denied_that(text: str, start: int) -> tuple[int, ...]:
    """“denied that it was against it”: what somebody denies to be so."""
    found = _DENIED_THAT.search(text[max(0, start - _LONG) : start])
    return (len(found["between"].split()),) if found else ()


def _reaches_far(words: list[str]) -> bool:
    """“no test of theirs had ever been”, “none of the clerks in the office was”."""
    is_of = words[0] == "of" or words[:2] == ["one", "of"]
    return ("ever" in words and len(words) <= _FAR) or (is_of and len(words) <= _FARTHEST)


def _is_taken(words: list[str]) -> bool:
    """Whether the denial has its own object: “never taken anything forbidden”."""
    return any(word in _ANYTHING for word in words)


def line_of(item: Placed) -> Line:
    """The line on which a word stands."""
    return _lines()[0][item.line]


def reach(text: str, start: int) -> str:
    """What stands after a word in its clause."""
    found = _BREAK.search(text, start)
    return text[start : found.start() if found else len(text)]


@cache
def _lines() -> tuple[tuple[Line, ...], Mapping[str, Sides], Phrases]:
    """The lines; for each stem the lines and sides it stands on; and so for phrases."""
    lines, single = list[Line](), dict[str, Sides]()
    phrases: dict[str, dict[Words, Sides]] = {}
    for number, (first, *others) in enumerate(rows("opposites.tsv", __package__)):
        kind = first[0] if first[0] in "~=+" else ""
        sides = [first[len(kind) :], *others]
        lines.append(Line(kind=kind, sides=len(sides)))
        for side, words in enumerate(sides):
            for word in _words_of(words):
                is_as_printed = word.endswith("ly") or word.startswith("!")
                head, *rest = word.removeprefix("!").split(" ")
                if rest or is_as_printed:
                    known, key = phrases.setdefault(stem(head), {}), (head, *rest)
                    key = key if is_as_printed else ("", *rest)
                    known[key] = _with(known.get(key, ()), (number, side))
                else:
                    single[stem(head)] = _with(single.get(stem(head), ()), (number, side))
    ordered = {
        head: tuple(sorted(found.items(), key=lambda item: len(item[0]), reverse=True))
        for head, found in phrases.items()
    }
    return tuple(lines), single, ordered


def _with(sides: Sides, place: tuple[int, int]) -> Sides:
    return sides if place in sides else (*sides, place)


def _words_of(side: str) -> Iterator[str]:
    """The words and phrases of a side, those of its classes among them."""
    for word in side.split("|"):
        if word.startswith("@"):
            yield from _words_of(_classes()[word[1:]])
        else:
            yield from map(" ".join, product(*(part.split("/") for part in word.split(" "))))


@cache
def _classes() -> Mapping[str, str]:
    """The words of each class, by its name."""
    return dict(rows("classes.tsv", __package__))
