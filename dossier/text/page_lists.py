"""Page lists: tags, and other articles’ headlines under the label that heads them."""

from collections.abc import Sequence

from dossier.text.page_buttons import heads_more, is_label
from dossier.text.page_words import LIST_LABEL, LONGEST_HEADLINE
from dossier.text.patterns import compiled

_FEWEST_TAGS = 3
_TAG_WORDS = 6
_LONGEST_TEASER = 40
_SHORT = 3
_FEWEST_SPACES = 2
_BROKEN_OFF = ("...", "…", "[…]", "[...]")


def mark_lists(lines: Sequence[str], why: list[str]) -> None:
    """Give a reason to the lines of lists that have none."""
    _tag_runs(lines, why)
    _headlines(lines, why)


def is_listed(line: str) -> bool:
    """Whether the line is such a label with what it heads: “You may also like: The osprey”."""
    label, colon, rest = line.partition(":")
    rest = rest.strip()
    if not colon or not rest or (rest[0].islower() and rest[-1] == "."):
        return False
    return is_list_label(label) or (_is_title(rest) and heads_more(label))


def _is_title(words: str) -> bool:
    """“The pier must go”: words that start as a headline does, and end without a stop."""
    return words[0].isupper() and words[-1] not in ".;,:" and words.count(" ") >= _FEWEST_SPACES


def is_list_label(line: str) -> bool:
    """Whether the line is a label over a list of other articles."""
    return compiled(LIST_LABEL).fullmatch(line) is not None or is_label(line)


def _tag_runs(lines: Sequence[str], why: list[str]) -> None:
    """Three or more short lower-case lines in a row; one is enough beside a stamp."""
    run: list[int] = []
    for index in range(len(lines) + 1):
        if index < len(lines) and _is_tag(lines[index]):
            run.append(index)
            continue
        if run and _are_tags(run, lines, why):
            for at in run:
                why[at] = why[at] or "tag list"
        run = []
    tags = {
        line.casefold() for line, reason in zip(lines, why, strict=True) if reason == "tag list"
    }
    for at, line in enumerate(lines):
        if line.casefold() in tags:
            why[at] = "tag list"


def _are_tags(run: Sequence[int], lines: Sequence[str], why: Sequence[str]) -> bool:
    """Whether lower-case lines are tags; a sentence that ends on a colon before them goes on."""
    if run[0] and lines[run[0] - 1].endswith(":"):
        return False
    beside = (run[0] - 1, run[-1] + 1)
    return len(run) >= _FEWEST_TAGS or any(
        0 <= at < len(why) and why[at] == "time stamp" for at in beside
    )


def _headlines(lines: Sequence[str], why: list[str]) -> None:
    """A label such as “Related articles” and the headlines in the lines under it."""
    is_listed = False
    first = next((at for at, line in enumerate(lines) if not why[at] and _is_prose(line)), 0)
    for at, line in enumerate(lines):
        if is_list_label(line):
            is_listed, why[at] = True, why[at] or "list of other articles"
        elif is_listed and why[at]:
            is_listed = at > first
        elif is_listed:
            is_teaser = line.endswith(_BROKEN_OFF) and len(line.split()) <= _LONGEST_TEASER
            is_listed = is_teaser or _is_headline(line)
            is_listed = is_listed and (at > first or line.count(" ") < _SHORT)
            why[at] = "list of other articles" if is_listed else ""


def _is_headline(line: str) -> bool:
    return (
        len(line.split()) <= LONGEST_HEADLINE
        and line[-1] not in '.!:;,”"'
        and not (line.isupper() and line.replace(" ", "").isalpha())
    )


def _is_prose(line: str) -> bool:
    return line.count(" ") >= _SHORT and line[-1] in '.!?”"'


def _is_tag(line: str) -> bool:
    return (
        line[0].islower()
        and len(line.split()) <= _TAG_WORDS
        and line[-1].isalnum()
        and "," not in line
    )
