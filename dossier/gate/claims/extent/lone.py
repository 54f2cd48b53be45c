"""Lone: what only one of several does is not told of all of them."""

from collections.abc import Iterator

from dossier.gate.claims.events.events import Event, Phrase, events, heads, subject
from dossier.gate.claims.events.matching import alike
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_ONLY = "only "
_KEPT = late(
    r"(?<![\w-])(?:[Oo]nly|[Aa]lone|[Ss]ole\w*|[Ss]ingle|[Oo]ne|[Oo]ther|[Oo]thers|[Nn]o|[Nn]one|"
    r"[Nn]obody|[Bb]ut|[Ee]xcept|[Aa]part|[Jj]ust|[Ff]ew|[Ss]ome|[Nn]ot|[Nn]ever|[Ee]xclusively|"
    r"\w+n[’']t)(?![\w-])"
)
_MANY = frozenset(
    "opposition parliament government coalition alliance majority everybody everyone assembly "
    "senate chamber council union bloc league house committee public country".split()
)


def lone_findings(support: Support) -> Iterator[Finding]:
    """“Only the small Harbour Party objected” becomes “The opposition objected”."""
    quoted = support.quoted
    if _ONLY not in quoted.casefold() or _KEPT.search(support.claim):
        return
    theirs = events(quoted)
    lone = [event for event in theirs if _lone(event, quoted) is not None]
    for mine in events(support.claim) if lone else ():
        who = subject(mine)
        found = alike(mine, theirs)
        if who is None or not found or not all(event in lone for event in found):
            continue
        other = _lone(found[0], quoted)
        is_beside = any(who.last == it.last for event in lone for it in event.phrases)
        if other is None or is_beside:
            continue
        if _is_of_many(who, other) and not _has_doer(who, theirs, lone):
            yield Finding(
                code="C-FORCE",
                message=f"the quote says it of {shown('only ' + other.words)}, the claim of "
                f"{shown(who.words)} ({support.place})",
                tip="say it of whom the quote says it",
            )
            return


def _lone(event: Event, quoted: str) -> Phrase | None:
    """The subject of an event, if “only” stands before it."""
    row = event.objects if event.is_passive else event.doers
    for phrase in row[:1]:
        start = phrase.start
        if phrase.words.casefold().startswith(_ONLY) or (
            quoted[max(0, start - len(_ONLY)) : start].casefold() == _ONLY
        ):
            return phrase
    return None


def _is_of_many(mine: Phrase, theirs: Phrase) -> bool:
    """Whether the words name several, or a body, where those of the quote name one by name."""
    is_named = any(word[0].isupper() for word in theirs.words.split() if word != "Only")
    if not is_named or mine.pronoun:
        return False
    is_many = mine.last.endswith("s") and not mine.last.endswith("ss")
    if mine.head & theirs.stems and not (is_many and mine.last not in theirs.words.casefold()):
        return False
    is_plain = not any(word[0].isupper() for word in mine.words.split()[1:])
    return is_plain and (is_many or mine.last in _MANY)


def _has_doer(who: Phrase, theirs: tuple[Event, ...], lone: list[Event]) -> bool:
    """Whether another event of the quote is done by whom the words name."""
    return any(
        bool(who.head & heads(event.doers)) and who.last in {it.last for it in event.doers}
        for event in theirs
        if event not in lone
    )
