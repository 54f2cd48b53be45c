"""Opposites: a claim has no word that excludes the one its quote has in the same place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.folding import WORD
from dossier.gate.claims.reading.numbers import is_number_word
from dossier.gate.claims.reading.terms import is_passive, stem, stems, terms
from dossier.gate.claims.reading.ultimatums import is_conditional, ultimatum
from dossier.gate.claims.sense.equivalents import (
    is_at_the_earliest,
    is_superlative_denied,
    is_yet_to_come,
)
from dossier.gate.claims.sense.polarity import TAKEN_BACK, UNABLE
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.tables import rows
from dossier.text.patterns import ending, late

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
_BOUNDING = frozenset("more less fewer greater higher lower".split())
_THAN = late(r"\s+than\s+([$€£¥]|\d|[A-Za-z-]+)")
_FALSE = late(
    r"(?<![\w-])(?:call|describ|brand|declar|label|dismiss|denounc|term)\w*(?=\s[^,.;:]{2,60}\s[“\"‘']?"
    r"(?:as\s+)?(?:false|untrue|wrong|baseless|unfounded|nonsense|lies|a\s+lie|fake|fabricat\w+|"
    r"invented)(?!\w))",
    re.IGNORECASE,
)
"""“called the figure false”: says as much as “denied”."""
_OF_TELLING = late(
    r"\s(?:(?!after|before|in|on|of|to|for|with|from|by|and)[\w’'-]+\s){0,2}(?:accusation|allegation|assertion|charge|claim|criticism|idea|notion|"
    r"report|rumou?r|speculation|suggestion|version)s?(?!\w)",
    re.IGNORECASE,
)
"""“rejected the suggestion”: what is denied is that something is so."""
_NEAR = 20
"""Code points before a word within which its article stands."""
_AFTER_THAN = late(r"\s+than(?!\w)")
_ARTICLE = late(r"(?<![\w-])(?:the|an?|its|his|her|their)\s\Z", re.IGNORECASE)
_ANY = late(r"(?<![\w-])(?:any|no)\s\Z")
"""“not … any longer”, “no longer”: no length."""
LEFT_SO = late(
    r"\s[^,;:.!?]{0,60}?\b(?:un\w+ed|as\s+(?:it|they)|in\s+(?:force|place|power|office)|open|alone|outside|inside|"
    r"intact|where|the\s+same)(?!\w)"
)
_ASIDE = late(r"\s+(?:on|to|in|into|from|at|out|up|down|off|with|home|and|again|then|there)(?!\w)")
_REFUSING = late(r"(?<![\w-])(?:refus|declin|fail|reject)\w*", re.IGNORECASE)
_ROOT = 5
_WORDS_BETWEEN, _CLOSE, _FAR = 5, 1, 8
_SHARE = 0.5
_OTHERWISE = late(
    r"(?<![\w-])(?:den(?:y|ie[sd])|refut\w+|reject\w*|dismiss\w*|rul\w+\s+out|exclud\w+|unless|"
    r"except\w*|"
    r"without|low|small|slight|minor|minimal|doubt\w*|unlikely|im\w+|un\w+|in\w+able|only|false|wrong|prevent\w*|avoid\w*|"
    r"another)(?![\w-])",
    re.IGNORECASE,
)
_EXCEPTED = late(r"(?<![\w-])but\s+not(?![\w-])", re.IGNORECASE)
_UNLESS = late(r"(?<![\w-])unless(?![\w-])", re.IGNORECASE)
_IF = late(r"(?<![\w-])(?:if|provided|condition|once|should)(?![\w-])", re.IGNORECASE)
"""“would leave unless they moved”, told as “would stay if they moved”."""
_STILL = late(r"(?<![\w-])(?:until|till|longer|remain\w*|stay\w*|still)(?![\w-])")


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


def opposite_findings(support: Support) -> Iterator[Finding]:
    """A word of the claim on one side of a line, where the quote has only the other side."""
    claim = support.claim
    mine = placed(claim)
    if not mine:
        return
    for passage in support.distinct:
        for sentence in sentences_of(passage.words):
            for here, there in product(mine, placed(sentence)):
                if here.line == there.line and _is_opposite(claim, sentence, here, there, support):
                    words = claim[here.start : here.end], sentence[there.start : there.end]
                    yield Finding(
                        code="C-POLARITY",
                        message=f"the claim says {_said(words[0], here)}, the quote "
                        f"{_said(words[1], there)} ({passage.place()})",
                        tip="word the claim as the quote has it",
                    )
                    return


def _is_other_comparison(mine: str, theirs: str) -> bool:
    """“less than hoped” beside “more than feared”: measured by something else."""
    if not (_AFTER_THAN.match(mine) and _AFTER_THAN.match(theirs)):
        return False
    one, other = terms(_reach(mine, 0)), terms(_reach(theirs, 0))
    return bool(one and other) and not {term.stem for term in one} & {term.stem for term in other}


def _is_turned_comparison(mine: str, theirs: str) -> bool:
    """“more to do with the vote than with rice” of “less to do with rice than with the vote”."""
    one, _, than = mine.partition(" than ")
    other, _, its = theirs.partition(" than ")
    return bool(stems(one) & stems(its) and stems(than) & stems(other))


def _said(word: str, item: Placed) -> str:
    return shown(word) + (" with a negation" if item.is_denied else "")


def _is_opposite(claim: str, sentence: str, here: Placed, there: Placed, support: Support) -> bool:
    line = _lines()[0][here.line]
    if line.sides > 2 and here.side != there.side and (here.is_denied or there.is_denied):
        return False
    if line.kind == "+" and (here.is_denied or there.is_denied):
        return False
    if (here.side == there.side) == (here.is_denied == there.is_denied):
        return False
    if here.side == there.side and not _is_only_denial(claim, sentence, here, there):
        return False
    if is_yet_to_come(claim, support.quoted):
        return False
    if here.side == there.side and _refuses(claim) & _refuses(sentence):
        return False
    if bool(_OF_TELLING.match(claim, here.end)) != bool(_OF_TELLING.match(sentence, there.end)):
        return False
    if TAKEN_BACK.search(support.quoted) or _EXCEPTED.search(sentence):
        return False
    after, before = stems(_reach(sentence, there.end)), stems(_reach(claim, here.end))
    if _has_agreeing(claim, here, there, after) or _has_agreeing(sentence, there, here, before):
        return False
    if _has_agreeing(support.quoted.replace(sentence, " "), there, here, frozenset()):
        return False
    if bool(_UNLESS.search(claim)) != bool(_UNLESS.search(sentence)) and (
        _IF.search(claim) or _IF.search(sentence)
    ):
        return False
    if bool(_STILL.search(_but_for(claim, here))) != bool(_STILL.search(_but_for(sentence, there))):
        return False
    if line.kind == "=":
        return _next(claim, here) == _next(sentence, there) != ""
    if _is_other_comparison(claim[here.end :], sentence[there.end :]):
        return False
    if _is_turned_comparison(claim[here.end :], sentence[there.end :]):
        return False
    if _AFTER_THAN.match(sentence, there.end) and _ARTICLE.search(
        claim, max(0, here.start - _NEAR), here.start
    ):
        return False
    if line.kind == "~" and (
        _is_converse(claim, sentence, here, there)
        or _is_told_of_receiver(claim, sentence, here, there)
    ):
        return False
    return _is_aligned(claim, sentence, here, there)


def _refuses(text: str) -> frozenset[str]:
    """Words of refusing: “asked to dismiss them and refused” is refusing to dismiss them."""
    return frozenset(word.casefold()[:_ROOT] for word in _REFUSING.findall(text))


def _but_for(text: str, item: Placed) -> str:
    return f"{text[: item.start]} {text[item.end :]}"


def _is_only_denial(claim: str, sentence: str, here: Placed, there: Placed) -> bool:
    """Whether the same is said with a negation and without, and no other word denies anything."""
    rest = (
        f"{claim[: here.start]} {claim[here.end :]} "
        f"{sentence[: there.start]} {sentence[there.end :]}"
    )
    is_close = all(words <= _CLOSE for words in (*here.denials, *there.denials))
    if is_superlative_denied(claim, sentence) or is_superlative_denied(sentence, claim):
        return False
    if is_at_the_earliest(claim, sentence) or is_at_the_earliest(sentence, claim):
        return False
    if is_conditional(claim) and ultimatum(sentence):
        return False
    if not is_close or _lines()[0][here.line].kind == "=" or _OTHERWISE.search(rest):
        return False
    return not UNABLE.search(rest)


def _has_agreeing(text: str, mine: Placed, other: Placed, about: frozenset[str]) -> bool:
    """Whether the text has, besides `mine`, a word of the line that agrees with `other`.

    `about` is what stands after the other; a word that is clearly of something else does not count.
    """
    return any(
        item.line == other.line
        and (item.side == other.side) == (item.is_denied == other.is_denied)
        and not _is_of_else(stems(_reach(text, item.end)), stems(_reach(text, mine.end)), about)
        for item in placed(text)
    )


def _is_of_else(own: frozenset[str], mine: frozenset[str], about: frozenset[str]) -> bool:
    """Whether what is said has nothing of what it is about, while the other word has."""
    numbers = frozenset(word for word in about if word[0].isdigit())
    is_own = bool(numbers & mine) and not numbers & own
    return bool(own and mine & about) and (is_own or not own & about)


def _reach(text: str, start: int) -> str:
    """What stands after a word in its clause."""
    found = _BREAK.search(text, start)
    return text[start : found.start() if found else len(text)]


def _is_aligned(claim: str, sentence: str, here: Placed, there: Placed) -> bool:
    """Whether claim and sentence say much the same but for the two words."""
    if _next(claim, here) == _next(sentence, there) != "":
        return True
    mine = stems(claim) - stems(claim[here.start : here.end])
    theirs = stems(sentence) - stems(sentence[there.start : there.end])
    shared = len(mine & theirs)
    return shared >= max(min(2, len(theirs)), _SHARE * min(len(mine), len(theirs)))


def _is_converse(claim: str, sentence: str, here: Placed, there: Placed) -> bool:
    before, after = stems(claim[: here.start]), stems(claim[here.end :])
    first, last = stems(sentence[: there.start]), stems(sentence[there.end :])
    is_unnamed = not first and sentence[:3].casefold() in ("it ", "he ", "she", "the")
    return bool(before & last) and (bool(after & first) or is_unnamed)


def _is_told_of_receiver(claim: str, sentence: str, here: Placed, there: Placed) -> bool:
    """“was lent two buses” of “borrowed two buses”."""
    is_verb = claim[here.start : here.end].casefold() not in _BOUNDING
    return is_verb and is_passive(claim, here.start) != is_passive(sentence, there.start)


def _next(text: str, item: Placed) -> str:
    return next((term.stem for term in terms(text) if term.start >= item.end), "")


@lru_cache(maxsize=4_000)
def placed(text: str) -> tuple[Placed, ...]:
    """The words of a text that stand in a line of opposites, in order."""
    _, single, phrases, pattern = _lines()
    found: list[Placed] = []
    taken = [(match.span(), phrases[match.group().casefold()]) for match in pattern.finditer(text)]
    covered = [span for span, _ in taken]
    taken += [(match.span(), single.get(_key("deny"), ())) for match in _FALSE.finditer(text)]
    for match in WORD.finditer(text):
        sides = single.get(_key(match.group()))
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
    if match.group().casefold() not in _BOUNDING:
        return False
    if text.endswith("or ", 0, match.start()):
        return True
    found = _THAN.match(text, match.end())
    return found is not None and (
        not found.group(1)[0].isalpha() or is_number_word(found.group(1).casefold())
    )


def _follows_article(text: str, start: int) -> bool:
    return _ARTICLE.search(text, max(0, start - _NEAR), start) is not None


def _is_attribute(text: str, start: int, end: int) -> bool:
    """“instead of the promised two”: a participle that belongs to a noun."""
    return text[start:end].endswith("ed") and _follows_article(text, start)


def _is_other_sense(text: str, match: re.Match[str]) -> bool:
    """“going back on”, “turned back.”: no support; “left it in force”: nobody went; “less so”."""
    low = match.group().casefold()
    if low in ("left", "leave", "leaves", "leaving"):
        return LEFT_SO.match(text, match.end()) is not None
    if low == "longer" and ending(_ANY, text, match.start()):
        return True
    if low == "less" and text.startswith(" so", match.end()):
        return True
    if low != "back":
        return False
    is_last = not text[match.end() :].strip(' .,;:!?”"')
    return is_last or _ASIDE.match(text, match.end()) is not None


def _key(word: str) -> str:
    return stem(word)


def denials(text: str, start: int) -> tuple[int, ...]:
    """How far off the denying words shortly before are, in the same clause."""
    breaks = [
        match.end()
        for match in _BREAK.finditer(text, max(0, start - 80), start)
        if not text[match.end() : match.end() + 1].isdigit()
    ]
    clause = text[breaks[-1] if breaks else max(0, start - 80) : start]
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


Sides = tuple[tuple[int, int], ...]


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
                known, key = (phrases, word) if is_phrase else (single, _key(word))
                if (number, side) not in known.get(key, ()):
                    known[key] = (*known.get(key, ()), (number, side))
    pattern = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return tuple(lines), single, phrases, late(rf"(?<![\w-])(?:{pattern})(?![\w-]){_OF_MORE}", re.I)
