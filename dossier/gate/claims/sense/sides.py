"""Sides: the words of a text that stand in a line of opposites, and which of them it denies."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dossier.gate.claims.reading.folding import WORD
from dossier.gate.claims.reading.numbers import is_number_word
from dossier.gate.claims.reading.terms import stem
from dossier.speech.tables import rows
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
    r"forb[aio]d\w*\s+to|(?:barred|banned|refrain\w*)(?:\s+[\w’',]+){0,4}?\s+from|(?:unable|unwilling|reluctant)\s+to|"
    r"far\s+from|"
    r"instead\s+of|rather\s+than|lack\w*|stop\w*\s+short\s+of)(?![\w-])",
    re.IGNORECASE,
)
_BREAK = late(
    r"[,;:.!?()“”\"]|(?<![\w-])(?:but|that|which|who|because|although|while|and|if|when)(?![\w-])"
)
_NO_OBJECT = late(
    r"\s+(?:no|nothing|nobody|none|neither)(?![\w-])(?!\s+(?:longer|later|more|less|fewer))"
)
_ANYTHING = frozenset("anything anyone anybody".split())
_OF_MORE = r"(?<!\sno(?=\s(?!to\b)\w))"
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
_WORDS_BETWEEN, _FAR = 5, 8
Sides = tuple[tuple[int, int], ...]
"""The lines and sides a word stands on."""


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
    _, single, phrases, pattern = _lines()
    found: list[Placed] = []
    taken = [(match.span(), phrases[match.group().casefold()]) for match in pattern.finditer(text)]
    covered = [span for span, _ in taken]
    taken += [(match.span(), single.get(stem("deny"), ())) for match in _FALSE.finditer(text)]
    for match in WORD.finditer(text):
        sides = single.get(stem(match.group()))
        if sides is None or _is_bound(text, match) or _is_other_sense(text, match):
            continue
        if not any(start <= match.start() < end for start, end in covered):
            taken.append((match.span(), sides))
    for (start, end), sides in sorted(taken):
        before: tuple[int, ...] = ()
        if not _is_attribute(text, start, end):
            before = denials(text, start) + denied_objects(text, end)
        found.extend(
            Placed(line=line, side=side, start=start, end=end, denials=before)
            for line, side in sides
        )
    return tuple(found)


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
    return tuple(
        len(words)
        for words in between
        if (len(words) <= _WORDS_BETWEEN or _is_of_all_times(words)) and not _is_taken(words)
    )


def denied_objects(text: str, end: int) -> tuple[int, ...]:
    """“published no estimate”: a verb whose object is denied."""
    return (0,) if _NO_OBJECT.match(text, end) else ()


def _is_of_all_times(words: list[str]) -> bool:
    """“no test of theirs had ever been”: a denial that reaches far."""
    return "ever" in words and len(words) <= _FAR


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
def _lines() -> tuple[tuple[Line, ...], Mapping[str, Sides], Mapping[str, Sides], re.Pattern[str]]:
    """The lines; for each stem and each phrase, the lines and sides it stands on; all phrases."""
    lines, single, phrases = [], dict[str, Sides](), dict[str, Sides]()
    for number, (first, *others) in enumerate(rows("opposites.tsv", __package__)):
        kind = first[0] if first[0] in "~=+" else ""
        sides = [first[len(kind) :], *others]
        lines.append(Line(kind=kind, sides=len(sides)))
        for side, words in enumerate(sides):
            for word in words.split("|"):
                is_phrase = " " in word or word.endswith("ly") or word.startswith("!")
                word = word.removeprefix("!")
                known, key = (phrases, word) if is_phrase else (single, stem(word))
                if (number, side) not in known.get(key, ()):
                    known[key] = (*known.get(key, ()), (number, side))
    pattern = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return tuple(lines), single, phrases, late(rf"(?<![\w-])(?:{pattern})(?![\w-]){_OF_MORE}", re.I)
