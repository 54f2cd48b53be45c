"""Page shape: what stands around the prose of an article and is no prose is the page's own."""

from collections import Counter
from collections.abc import Sequence

from dossier.text.patterns import late

_ENDS_PROSE = late(r"(?:[.!?…][\"”’»)\]]*|:)$")
_FEWEST_PROSE = 6
_LONG = 25
_MARKED = late(r"(?:[•·▪◦*►>+–-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_NO_TITLE_END = frozenset('.!?:;,”"')
_SHORT = 3
_LONGEST_NAMES = 100
_FEW = 4
_ENCLOSED = 8
_MOST_MARKED = 16
"""Words and marks a line of as many words may have."""
_MANY = 4
_CAPTION = 5
_TAIL_TITLE = 12
_NAME = late(r"[A-Z][a-zà-ÿ’'-]+(?: [A-Z]\.?)?(?: (?:de|van|von|al))?(?: [A-Z][\w’'-]+){1,2}")
_AND = late(r", and |, | and | & ")
_NAMES = late(r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|van|von|al))+")
_NOTE = late(
    r" (?:is|was|has|covers|writes|reports|holds|teaches|works|lives|leads|edits|joined|received|"
    r"receives|can|contributed|directs|hosts|runs|studies)\b"
)
_TEASED = late(
    r"(?i:live|watch|listen|video|podcast|(?:photo )?gallery|in pictures|opinion|analysis"
    r"|explainer|"
    r"quiz|interactive|sponsored(?: content)?|promoted|newsletter|read|more|elsewhere)"
)
_NOTES = 3
_JOINING = frozenset("of in the for at and to a an on".split())


def mark_surroundings(lines: Sequence[str], whole: Sequence[bool], why: list[str]) -> None:
    """Give a reason to lines around the prose that have none: labels, names, lists, captions.

    `whole` tells which lines are paragraphs by themselves; the others are parts of prose.
    """
    prose = [at for at, line in enumerate(lines) if not why[at] and _is_prose(line, whole[at])]
    if not prose:
        return
    _names(lines, why)
    _head(lines, why, prose[0])
    _offices(lines, why)
    _enclosed(lines, whole, why)
    _teasers(lines, why, prose[0])
    _authors(lines, why, prose)
    if left := [at for at in prose if not why[at]]:
        _tail(lines, why, left[-1] + 1)
    _captions(lines, whole, why)


def mark_repeated(lines: Sequence[str], why: list[str]) -> None:
    """Short lines without a stop that repeat, or stand between furniture."""
    counts = Counter(lines)
    for at, line in enumerate(lines):
        if why[at] or len(line.split()) > _FEW or line[-1] in _NO_TITLE_END:
            continue
        above = at == 0 or bool(why[at - 1])
        below = at + 1 == len(lines) or bool(why[at + 1]) or lines[at + 1] == line
        if (counts[line] > 1 and (above or below)) or (above and below and at > 0):
            why[at] = "byline" if is_name(line) else "site chrome"


def is_name(line: str) -> bool:
    """Whether the line is a person's name and nothing else."""
    return len(line) <= _LONGEST_NAMES and all(map(_NAME.fullmatch, _AND.split(line)))


def _is_prose(line: str, is_whole: bool) -> bool:
    words = line.count(" ") + 1
    return (
        not is_whole
        or words >= _LONG
        or (words >= _FEWEST_PROSE and bool(_ENDS_PROSE.search(line)))
    )


def _is_title(line: str) -> bool:
    return (
        line != ""
        and line[-1] not in _NO_TITLE_END
        and line[0] != "("
        and not _MARKED.match(line)
        and ": " not in line[:30]
    )


def _length(line: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in line.split())


def _names(lines: Sequence[str], why: list[str]) -> None:
    """A name beside a stamp or a byline."""
    for at, line in enumerate(lines):
        beside = [why[near] for near in (at - 1, at + 1) if 0 <= near < len(lines)]
        if not why[at] and is_name(line) and {"time stamp", "byline"} & set(beside):
            why[at] = "byline"


def _offices(lines: Sequence[str], why: list[str]) -> None:
    """The office under an author's name."""
    for at in range(1, len(lines)):
        if not why[at] and why[at - 1] == "byline" and _is_office(lines[at]):
            why[at] = "byline"


def _teasers(lines: Sequence[str], why: list[str], start: int) -> None:
    """What stands under “Live” or “ALSO OF NOTE” between the paragraphs of an article."""
    for at in range(start + 1, len(lines)):
        label = lines[at - 1]
        is_label = bool(why[at - 1]) and _TEASED.fullmatch(label) is not None
        is_loud = label.isupper() and _length(label) <= _FEW and _is_title(label)
        if (
            (is_label or is_loud)
            and not why[at]
            and _is_title(lines[at])
            and not lines[at].isupper()
        ):
            why[at] = "list of other articles"
            why[at - 1] = why[at - 1] or "site chrome"


def _authors(lines: Sequence[str], why: list[str], prose: Sequence[int]) -> None:
    """What the last lines of prose tell of an author whom no other line speaks of."""
    authors = {
        name for at in range(prose[0]) if why[at] == "byline" for name in _NAMES.findall(lines[at])
    }
    for at in prose[1:][-_NOTES:]:
        others = [lines[other] for other in prose if other != at]
        note = next((name for name in authors if lines[at].startswith(f"{name} ")), None)
        if (
            note
            and _NOTE.match(lines[at], len(note))
            and not any(note.split()[-1] in other for other in others)
        ):
            why[at] = "byline"


def _is_office(line: str) -> bool:
    """“Lecturer in Ecology, University of Port Mary”: nearly all capitals, no stop."""
    words = line.replace(",", "").split()
    return (
        _is_title(line)
        and "," in line
        and all(word[:1].isupper() or word in _JOINING for word in words)
    )


def _head(lines: Sequence[str], why: list[str], end: int) -> None:
    """Short labels over the first sentence, where a longer line can be the headline."""
    open_lines = [at for at in range(end) if not why[at] and _is_title(lines[at])]
    if any(_length(lines[at]) > _SHORT for at in open_lines):
        for at in open_lines:
            if _length(lines[at]) <= _SHORT:
                why[at] = "byline" if is_name(lines[at]) else "site chrome"


def _enclosed(lines: Sequence[str], whole: Sequence[bool], why: list[str]) -> None:
    """Short lines that stand with furniture before and behind them, no prose between."""
    run: list[int] = []
    for at in range(len(lines) + 1):
        is_open = at < len(lines) and (
            bool(why[at])
            or (
                whole[at]
                and lines[at].count(" ") < _MOST_MARKED
                and _length(lines[at]) <= _ENCLOSED
                and _is_title(lines[at].rstrip("?"))
            )
        )
        if is_open:
            run.append(at)
            continue
        known = [place for place in run if why[place]]
        if run and run[0] > 0 and len(known) > 1:
            end = run[-1] if len(run) >= _MANY and len(known) * 2 >= len(run) else known[-1]
            for place in range(known[0], end):
                why[place] = why[place] or ("byline" if is_name(lines[place]) else "site chrome")
        run = []


def _tail(lines: Sequence[str], why: list[str], start: int) -> None:
    """Lines behind the last sentence that are none, unless a letter is signed by them."""
    rest = range(start, len(lines))
    if any(lines[at][-1] in ",:" for at in (start - 1, *rest) if not why[at]):
        return
    is_page = any(why[at] for at in rest) or len(rest) > _SHORT
    for at in rest:
        words = len(lines[at].split())
        if not why[at] and _is_title(lines[at]) and words <= (_TAIL_TITLE if is_page else _SHORT):
            why[at] = "byline" if is_name(lines[at]) else "site chrome"


def _captions(lines: Sequence[str], whole: Sequence[bool], why: list[str]) -> None:
    """What a picture shows: between two credits of pictures, or without a stop under one."""
    for at in range(1, len(why) - 1):
        if why[at] or why[at - 1] != "image credit":
            continue
        if why[at + 1] == "image credit" or (
            _is_title(lines[at]) and whole[at] and _length(lines[at]) >= _CAPTION
        ):
            why[at] = "image credit"
