"""Page marks: lines that an arrow, a closing cross or an address shows to be the page’s own."""

from dossier.text.patterns import late

_STOP = late(r"[.!?]")
_ARROWS = "←→▶►▼▲«»‹›"
_CLOSERS = "×✕✖"
_MARKED = 60
_BAR = late(r" [•·∙] | ?\| ?")
_BARRED = 3
_LONGEST_PART = 60
_STOPPED = late(r"[.!?](?!\w)")
_LINK = late(r"\b(?:https?://\S+|[\w-]+(?:\.[\w-]+)+/\S*|(?:[\w-]+\.)+[a-z]{2,8})$")
_BEFORE_LINK = 100
_LAST_WORD = 30


def is_marked(line: str) -> bool:
    """Whether a short line starts or ends with an arrow or the cross that closes a box."""
    return len(line) <= _MARKED and (
        line[0] in _ARROWS or line[-1] in _ARROWS or line[-1] in _CLOSERS
    )


def is_linked(line: str) -> bool:
    """Whether a few words lead to an address at the end of the line."""
    if "/" not in line and line.find(".", -_LAST_WORD) < 0:
        return False
    found = _LINK.search(line)
    return (
        found is not None
        and found.start() <= _BEFORE_LINK
        and not _STOP.search(line[: found.start()])
    )


def is_barred(line: str) -> bool:
    """Whether bars or dots part the line into three or more pieces, no sentence among them."""
    if len(line) > _LONGEST_PART * _BARRED or _STOPPED.search(line):
        return False
    parts = _BAR.split(line)
    return len(parts) >= _BARRED and all(0 < len(part) <= _LONGEST_PART for part in parts)
