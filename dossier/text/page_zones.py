"""Page zones: the blocks around and between an article's paragraphs, and what is below its end."""

from collections.abc import Sequence
from itertools import accumulate, groupby

from dossier.text.page_titles import ENDS_SENTENCE, is_named, length, tells
from dossier.text.patterns import late

_LONG = 25
_SENTENCE = 6
_BODY = 12
_THREE = 3
"""Lines of the page’s own that an end has at least, and paragraphs that show where blocks are."""
_APART = 0.6
"""Share of an article's paragraphs that stand by themselves, where blank lines tell blocks."""
_FEWEST = 4
_NEAR = 8
_SEVERAL = 2
_STEM = 6
_SPOKEN = late(r"[“”\"]|\bsaid\b")
_IS_NEWS = late(r"^(?!.*\b(?:you|your|we|our|us|page|comments?)\b).*\b(?:ha(?:s|ve)\s+been|will)\b")
_OF_HOUSE = ("We ", "Our ")
_LONGER = late(r"[^\W\d_]{3,}")
_COMMON = frozenset(
    "all and any are but can day for get had has her him his how its may new not now one our "
    "out own per see she the two use was way who why you about after again also because been "
    "before being between both but could does during each from have here into just like made "
    "make more most much must only other over said same should since some such than that their "
    "them then there these they this those through under until very well were what when where "
    "which while will with would your ours years year first last news people time times please "
    "via".split()
)
_COMMENTS = late(
    r"(?:\d+|no) (?:comments?|thoughts?|responses?|replies)\b.*|leave a (?:reply|comment)"
    r"|(?:join the )?(?:discussion|conversation)(?: about .*)?|(?:comments?|responses?|replies"
    r"|reactions?)(?: \(\d+\))?",
)
_COMMENTED = late(r"[\w. ’'-]{2,40} (?:says|said|wrote|commented):|reply\b.{0,20}|\d+ \w+ ago")
_ANSWER = late(r"(?:\d+ )?repl(?:y|ies)\b.{0,20}")


def mark_zones(
    lines: Sequence[str], whole: Sequence[bool], blocks: Sequence[int], why: list[str]
) -> bool:
    """Whether lines are now given a reason by the block or the end of the page they stand in."""
    before = list(why)
    told = [tells(line) for line in lines]
    _mark_blocks(lines, whole, blocks, why, told)
    _mark_end(lines, whole, why, told)
    return why != before


def _mark_blocks(
    lines: Sequence[str],
    whole: Sequence[bool],
    blocks: Sequence[int],
    why: list[str],
    told: Sequence[bool],
) -> None:
    """Lines that stand without a blank line beside the page's own, where paragraphs stand apart."""
    parts = [list(group) for _, group in groupby(range(len(lines)), key=lambda at: blocks[at])]
    prose = [
        len(part) == 1
        for part in parts
        for at in part
        if told[at] and whole[at] and not why[at] and ENDS_SENTENCE.search(lines[at])
    ]
    if len(prose) < _THREE or sum(prose) < _APART * len(prose):
        return
    for part in parts:
        if _is_captioned(lines, part, why):
            why[part[0]] = why[part[0]] or "image credit"
        known = sum(bool(why[at]) for at in part)
        is_prose = known < _SEVERAL and not all(whole[at] for at in part)
        is_box = known >= _THREE and known * _SEVERAL > len(part)
        if (
            not known
            or is_prose
            or any(
                _is_body(lines[at], told[at] and not (is_box and not _SPOKEN.search(lines[at])))
                for at in part
            )
        ):
            continue
        for at in part:
            if not why[at] and not _is_headline(lines, at):
                why[at] = "site chrome"


def _is_captioned(lines: Sequence[str], part: Sequence[int], why: Sequence[str]) -> bool:
    """Whether a block is what a picture shows, over whose picture it is."""
    return (
        len(part) == _SEVERAL
        and why[part[1]] == "image credit"
        and length(lines[part[1]]) <= _NEAR
        and ENDS_SENTENCE.search(lines[part[0]]) is not None
        and _SPOKEN.search(lines[part[0]]) is None
    )


def _mark_end(
    lines: Sequence[str], whole: Sequence[bool], why: list[str], told: Sequence[bool]
) -> None:
    """Lines below the article that tell of nobody, and all that readers write there."""
    weights = [
        -1 if _is_answered(lines, at) else _weight(lines[at], why[at], is_told=told[at])
        for at in range(len(lines))
    ]
    sums = list(accumulate(weights, initial=0))
    most = max(sums)
    start = max(at for at, value in enumerate(sums) if value == most)
    if not start or sum(bool(reason) for reason in why[start:]) < _THREE:
        return
    article = set[str]().union(*(_topics(lines[at]) for at in range(start) if not why[at]))
    is_commented = False
    for at in range(start, len(lines)):
        is_commented = is_commented or (
            _COMMENTS.fullmatch(lines[at].lower()) is not None
            and any(_COMMENTED.fullmatch(line.lower()) for line in lines[at + 1 : at + _NEAR])
        )
        is_article = _is_body(lines[at], told[at]) or _goes_on(lines[at], article)
        if not why[at] and whole[at] and (is_commented or not is_article):
            why[at] = "site chrome"


def _is_answered(lines: Sequence[str], at: int) -> bool:
    """Whether the next line is the button by which readers answer each other."""
    return at + 1 < len(lines) and _ANSWER.fullmatch(lines[at + 1].lower()) is not None


def _weight(line: str, reason: str, *, is_told: bool) -> int:
    """How much the line speaks for the article going on."""
    if reason or not ENDS_SENTENCE.search(line):
        return -1
    words = line.count(" ") + 1
    return 1 + 2 * (words >= _FEWEST and is_told) + (words >= _SENTENCE) + (words >= _BODY)


def _is_body(line: str, is_told: bool) -> bool:
    """Whether the line is a paragraph: it tells of somebody, or is long."""
    words = line.count(" ") + 1
    return words >= _FEWEST and (is_told or words >= _LONG)


def _goes_on(line: str, article: set[str]) -> bool:
    """Whether it is a sentence about what the article has told of."""
    is_sentence = line.count(" ") + 1 >= _SENTENCE and ENDS_SENTENCE.search(line) is not None
    if not is_sentence or line.startswith(_OF_HOUSE):
        return False
    return _IS_NEWS.search(line) is not None or not article.isdisjoint(_topics(line))


def _topics(line: str) -> set[str]:
    """The longer words of a line, shortened to what their forms share."""
    return {word[:_STEM] for word in _LONGER.findall(line.lower())} - _COMMON


def _is_headline(lines: Sequence[str], at: int) -> bool:
    """Whether it is a title of some length, and the text's first line or longer than that."""
    is_long = length(lines[at]) >= _FEWEST and not is_named(lines[at])
    is_long = is_long and not ENDS_SENTENCE.search(lines[at])
    return is_long and (lines[at] == lines[0] or length(lines[at]) > length(lines[0]))
