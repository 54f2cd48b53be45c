"""Page shape: what stands around the prose of an article and is no prose is the page's own."""

from collections import Counter
from collections.abc import Sequence

from dossier.text.page_titles import (
    LONG,
    NO_TITLE_END,
    TITLED,
    is_name,
    is_named,
    is_office,
    is_prose,
    is_title,
    length,
)
from dossier.text.patterns import late

_ENDS_PROSE = late(r"(?:[.!?…][\"”’»)\]]*|:)$")
_STOPS = late(r"[.!…][\"”’»)\]]*$")
_ASKED = 12
_SHORT = 3
_FEW = 4
_ENCLOSED = 8
_MOST_MARKED = 16
"""Words and marks a line of as many words may have."""
_MANY = 4
_CAPTION = 5
_TAIL_TITLE = 12
_NAMES = late(r"[A-Z][\w.’'-]+(?: (?:[A-Z][\w.’'-]*|de|van|von|al))+")
_NOTE = late(
    r"(?:, [^,]{3,60},)? (?:is|was|has|covers|writes|reports|holds|teaches|works|lives|leads"
    r"|edits|joined|received|"
    r"receives|can|contributed|directs|hosts|runs|studies|studied|edited|grew up|trained)\b"
)
_TEASED = late(
    r"(?i:live|watch|listen|video|podcast|(?:photo )?gallery|in pictures|opinion|analysis"
    r"|explainer|"
    r"quiz|interactive|sponsored(?: content)?|promoted|newsletter|read|more|elsewhere)"
)
_NOTES = 3
_ANNOUNCED = late(r"(?:[Ii]mage|[Mm]edia|[Pp]hoto|[Pp]icture|[Vv]ideo) caption[,:]?")


def mark_surroundings(lines: Sequence[str], whole: Sequence[bool], why: list[str]) -> None:
    """Give a reason to lines around the prose that have none: labels, names, lists, captions.

    `whole` tells which lines are paragraphs by themselves; the others are parts of prose.
    """
    prose = [at for at, line in enumerate(lines) if not why[at] and is_prose(line, whole[at])]
    if not prose:
        return
    _names(lines, why)
    _head(lines, why, _first(lines, why, prose))
    _offices(lines, why)
    _enclosed(lines, whole, why, prose[0])
    _teasers(lines, why, prose[0])
    _authors(lines, why, prose)
    if left := [at for at in prose if not why[at] and not _is_asked(lines, why, at)]:
        _tail(lines, why, left[-1] + 1)
    _captions(lines, whole, why)


def mark_repeated(lines: Sequence[str], why: list[str]) -> None:
    """Short lines without a stop that repeat, or stand between furniture."""
    counts = Counter(lines)
    for at, line in enumerate(lines):
        if why[at] or len(line.split()) > _FEW or line[-1] in NO_TITLE_END:
            continue
        above = at == 0 or bool(why[at - 1])
        below = at + 1 == len(lines) or bool(why[at + 1]) or lines[at + 1] == line
        if (counts[line] > 1 and (above or below)) or (above and below and at > 0):
            why[at] = "byline" if is_name(line) else "site chrome"


def _is_asked(lines: Sequence[str], why: Sequence[str], at: int) -> bool:
    """Whether a short question stands over a line that is no sentence: headlines both."""
    return (
        lines[at].endswith("?")
        and length(lines[at]) <= _ASKED
        and at + 1 < len(lines)
        and not why[at + 1]
        and not _ENDS_PROSE.search(lines[at + 1])
    )


def _names(lines: Sequence[str], why: list[str]) -> None:
    """A name beside a stamp or a byline."""
    for at, line in enumerate(lines):
        beside = [why[near] for near in (at - 1, at + 1) if 0 <= near < len(lines)]
        if not why[at] and is_name(line) and {"time stamp", "byline"} & set(beside):
            why[at] = "byline"


def _offices(lines: Sequence[str], why: list[str]) -> None:
    """The office under an author's name."""
    for at in range(1, len(lines)):
        if not why[at] and why[at - 1] == "byline" and is_office(lines[at]):
            why[at] = "byline"


def _teasers(lines: Sequence[str], why: list[str], start: int) -> None:
    """What stands under “Live” or “ALSO OF NOTE” between the paragraphs of an article."""
    for at in range(start + 1, len(lines)):
        label = lines[at - 1]
        is_label = bool(why[at - 1]) and _TEASED.fullmatch(label) is not None
        is_loud = label.isupper() and length(label) <= _FEW and is_title(label)
        if (
            (is_label or is_loud)
            and not why[at]
            and is_title(lines[at])
            and not lines[at].isupper()
        ):
            why[at] = "list of other articles"
            why[at - 1] = why[at - 1] or "site chrome"


def _authors(lines: Sequence[str], why: list[str], prose: Sequence[int]) -> None:
    """What the last lines of prose tell of an author whom no other line speaks of."""
    authors = {
        name
        for at in range(prose[0])
        if why[at] == "byline"
        for full in _NAMES.findall(lines[at])
        for name in (TITLED.sub("", full), TITLED.sub("", full).split()[0])
    }
    longest = sorted(authors, key=len, reverse=True)
    for at in prose[1:][-_NOTES:]:
        others = [lines[other] for other in prose if other != at]
        line = TITLED.sub("", lines[at])
        note = next((name for name in longest if line.startswith(f"{name} ")), None)
        if (
            note
            and _NOTE.match(line, len(note))
            and not any(note.split()[-1] in other for other in others)
        ):
            why[at] = "byline"


def _first(lines: Sequence[str], why: list[str], prose: Sequence[int]) -> int:
    """The first line of the article: a motto over its headline is none."""
    if len(prose) < _SHORT or length(lines[prose[0]]) > _TAIL_TITLE:
        return prose[0]
    under = [at for at in range(prose[0] + 1, prose[1]) if not why[at]]
    over = [at for at in range(prose[0]) if length(lines[at]) > _SHORT and not why[at]]
    is_motto = not over and any(length(lines[at]) > _SHORT for at in under)
    if not is_motto or not any(why[prose[0] + 1 : prose[1]]):
        return prose[0]
    why[prose[0]] = "site chrome"
    return prose[1]


def _head(lines: Sequence[str], why: list[str], end: int) -> None:
    """Short labels over the first sentence, where a longer line can be the headline."""
    open_lines = [at for at in range(end) if not why[at] and is_title(lines[at])]
    long = [at for at in open_lines if length(lines[at]) > _SHORT]
    told = [at for at in long if not is_named(lines[at])]
    longest = _longest(lines, why, end)
    for at in open_lines:
        if at == longest:
            continue
        is_office = bool(told) and at < told[0] and is_named(lines[at])
        is_boxed = bool(long) and long[0] < at and bool(why[at - 1] and why[at + 1 : at + 2])
        is_boxed = is_boxed and bool(why[at + 1]) and "byline" in why[long[0] : at]
        if (long and length(lines[at]) <= _SHORT) or is_office or is_boxed:
            why[at] = "byline" if is_name(lines[at]) else "site chrome"


def _enclosed(lines: Sequence[str], whole: Sequence[bool], why: list[str], start: int) -> None:
    """Short lines that stand with furniture before and behind them, no prose between."""
    run: list[int] = []
    longest = _longest(lines, why, start)
    for at in range(len(lines) + 1):
        is_open = at < len(lines) and (
            bool(why[at])
            or (
                whole[at]
                and lines[at].count(" ") < _MOST_MARKED
                and length(lines[at]) <= _ENCLOSED
                and is_title(lines[at].rstrip("?"))
            )
        )
        if is_open:
            run.append(at)
            continue
        known = [place for place in run if why[place]]
        if run and run[0] > 0 and len(known) > 1:
            end = run[-1] if len(run) >= _MANY and len(known) * 2 >= len(run) else known[-1]
            for place in range(known[0], end):
                if place == longest or (place < start and _is_headline(lines, why, place)):
                    continue
                why[place] = why[place] or ("byline" if is_name(lines[place]) else "site chrome")
        run = []


def _longest(lines: Sequence[str], why: Sequence[str], end: int) -> int:
    """The longest title before the article, where it is of some length; else none."""
    titles = [at for at in range(end) if not why[at] and length(lines[at]) > _SHORT]
    stamp = next((at for at in range(end) if why[at] in ("byline", "time stamp")), end)
    titles = [at for at in titles if at < stamp] or titles
    told = [at for at in titles if not is_named(lines[at])]
    return max(told or titles, key=lambda at: length(lines[at]), default=-1)


def _is_headline(lines: Sequence[str], why: Sequence[str], at: int) -> bool:
    """Whether a line of some length stands right over who wrote the article, or when."""
    return (
        length(lines[at]) > _SHORT
        and not is_named(lines[at])
        and why[at + 1 : at + 2] in (["byline"], ["time stamp"])
    )


def _tail(lines: Sequence[str], why: list[str], start: int) -> None:
    """Lines behind the last sentence that are none, unless a letter is signed by them."""
    rest = range(start, len(lines))
    page = next((at for at in rest if why[at]), len(lines))
    if any(lines[at][-1] in ",:" for at in range(start - 1, page)):
        return
    longest = _TAIL_TITLE if page < len(lines) or len(rest) > _SHORT else _SHORT
    for at in rest:
        line, most = lines[at], longest if at < page else LONG
        is_open = is_title(line.rstrip("?")) if at < page else not _STOPS.search(line)
        if not why[at] and is_open and len(line.split()) <= most:
            why[at] = "byline" if is_name(line) else "site chrome"


def _is_over_credit(lines: Sequence[str], why: Sequence[str], at: int) -> bool:
    """Whether a line without a stop stands right over whose picture it is, a headline above it."""
    return (
        is_title(lines[at])
        and length(lines[at]) >= _CAPTION
        and length(lines[at + 1]) <= _ENCLOSED
        and any(not why[over] and length(lines[over]) > _SHORT for over in range(at))
    )


def _captions(lines: Sequence[str], whole: Sequence[bool], why: list[str]) -> None:
    """What a picture shows: between two credits of pictures, or without a stop under one."""
    for at in range(1, len(why) - 1):
        is_over = why[at + 1] == "image credit" and _is_over_credit(lines, why, at)
        if not why[at] and (is_over or _ANNOUNCED.fullmatch(lines[at - 1])):
            why[at] = "image credit"
        if why[at] or why[at - 1] != "image credit":
            continue
        if why[at + 1] == "image credit" or (
            is_title(lines[at]) and whole[at] and length(lines[at]) >= _CAPTION
        ):
            why[at] = "image credit"
