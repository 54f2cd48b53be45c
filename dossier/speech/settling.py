"""Settling: the neighbours of a word decide what it is where its form leaves that open."""

from collections.abc import Iterator

from dossier.speech.lexicon import lexicon
from dossier.speech.tables import words_of

_OPEN = frozenset("vVEgrTts")
_BE_LIKE = (["b"], ["m"], ["h"])
_CHARGED = frozenset(
    "accused charged convicted suspected jailed sentenced arrested acquitted fined sacked "
    "dismissed suspended injured wounded hurt killed hired appointed employed trained asked "
    "questioned diagnosed".split()
)
"""Verbs of what is done to somebody, who then says something."""
_PERCENT = frozenset(("percent", "cent", "%"))
_PLURALS = frozenset("people some many most police men women media data".split())


def settle(lows: list[str], tags: list[str]) -> None:
    """Change the tags of one sentence in place; `lows` are its words in lower case."""
    for index in [index for index, low in enumerate(lows) if low == "yet"]:
        tags[index] = "r" if tags[index + 1 : index + 2] in ([], [","]) else tags[index]
    for index in [index for index, tag in enumerate(tags) if tag in _OPEN]:
        tag = tags[index]
        if tag == "s":
            tags[index] = "r" if lows[index] == "since" and _has_aside(tags, index) else tag
        elif tag in "rTt":
            tags[index] = _small_word(lows, tags, index)
        elif tag == "V" and _is_subject(tags, index):
            tags[index] = "n"
        elif not (tag == "E" and index and lows[index - 1] == "those"):
            tags[index] = _verb(lows, tags, index)
    for index, last in reduced(lows, tags):
        tags[index:last] = ["p" if tag == "s" else tag for tag in tags[index:last]]


def reduced(lows: list[str], tags: list[str]) -> Iterator[tuple[int, int]]:
    """Where “accused” of “A man accused of theft told a jury” stands, and the verb after it."""
    if _CHARGED.isdisjoint(lows):
        return
    for index in [at for at, low in enumerate(lows) if low in _CHARGED and tags[at] in "EL"]:
        if tags[index - 1 : index] not in (["n"], ["N"]) or tags[index + 1 : index + 2] != ["p"]:
            continue
        first = index
        while first > 0 and tags[first - 1] in "NndkaE#":
            first -= 1
        if first > 0 and tags[first - 1] not in ",;:ctsq-":
            continue
        last = index + 1
        while last < len(tags) and (
            tags[last] in "NndkapgrT#v"
            or lows[last] == "as"
            or (tags[last] == "E" and tags[last + 1 : last + 2] in (["n"], ["N"]))
        ):
            last += 1
        after = tags[last : last + 2]
        if after[:1] in (["V"], ["b"], ["h"], ["m"], ["o"]) or (
            after[:1] == ["E"] and after[1:] != ["p"]
        ):
            yield index, last


def _small_word(lows: list[str], tags: list[str], index: int) -> str:
    """“there is”, “to the town”, “that person said”."""
    tag, following = tags[index], tags[index + 1 : index + 3]
    if tag == "r":
        return "y" if lows[index] == "there" and following[:1] in _BE_LIKE else tag
    if tag == "T":
        is_place = following and (
            following[0] in "dNkz#" or (following[0] == "n" and lows[index + 1][-1] == "s")
        )
        return "p" if is_place else tag
    opens = index == 0 or tags[index - 1] == "q"
    is_noun = following in (["n", "E"], ["n", "V"], ["n", ","], ["v", ","])
    return "d" if opens and is_noun else tag


def _has_aside(tags: list[str], index: int) -> bool:
    """“has since denied”: an adverb between the parts of a verb."""
    return index > 0 and tags[index - 1] == "h" and tags[index + 1 : index + 2] in (["E"], ["L"])


def _is_subject(tags: list[str], index: int) -> bool:
    """“that talks had taken place”, “Witnesses in Ostrel said”: a noun, for its verb follows."""
    opens = index == 0 or tags[index - 1] in "ts"
    if index == 0 and tags[1:2] == ["p"]:
        return True
    return opens and index + 1 < len(tags) and tags[index + 1] in "hbmoV"


def _verb(lows: list[str], tags: list[str], index: int) -> str:
    tag, low = tags[index], lows[index]
    before = tags[index - 1] if index else ""
    if before == "r" and index > 1:
        before = tags[index - 2]
    after = tags[index + 1] if index + 1 < len(tags) else ""
    if before == "#" and tag in "VE" and _is_past_of_many(lows, index):
        return tag
    if tag != "v":
        stands_alone = index > 0 and lows[index - 1] in words_of("standalone")
        return _inflected(tag, before, after, stands_alone=stands_alone)
    if low in words_of("never nouns") and before not in ("d", "k", "a"):
        return "v"
    ends = before in ("n", "N", "#", "d") and after in ("", ",", ";")
    if ends and low in lexicon().verbs and _is_plural(lows[index - 1]):
        return "v"
    if lows[index : index + 2] == ["close", "to"] and before in ("n", "N"):
        return "a"
    if before == "h" and low in lexicon().unchanging:
        return "v"
    if index and tags[index - 1] == "r" and before == "," and low not in lexicon().verbs:
        return "v"
    if index == 0 and after == "N" and low in words_of("roles"):
        return "n"
    if before == "n" and not _agrees(lows, tags, index):
        return "n"
    if before == "n" and after in ("p", "r") and low not in lexicon().verbs:
        return "v"
    return _base_form(before, after)


def _is_past_of_many(lows: list[str], index: int) -> bool:
    """“45 percent backed Lind”, “two chose Lind”: no noun or adjective after the number."""
    before, low = lows[index - 1], lows[index]
    if before in _PERCENT or before.endswith("%"):
        return low[-1:] != "s"
    return low[-1:] != "s" and low[-2:] != "ed" and before != "one"


def _agrees(lows: list[str], tags: list[str], index: int) -> bool:
    """“the ministers claim that” but not “a conference call that”: one man does not “claim”."""
    subject = index - 2 if tags[index - 1] == "r" else index - 1
    is_kind = lows[subject] in words_of("plural kinds")
    return lows[index] in lexicon().unchanging or (_is_plural(lows[subject]) and not is_kind)


def _is_plural(low: str) -> bool:
    return low[-1] == "s" or low in _PLURALS


def _inflected(tag: str, before: str, after: str, *, stands_alone: bool) -> str:
    is_inside = before in ("d", "k", "a")
    if tag == "g":
        return "n" if is_inside and after not in ("d", "z") else tag
    if tag == "E" and after not in ("n", "N") and stands_alone:
        return tag
    if tag == "E":
        leads = before in ("#", "p", "T") and after in ("n", "N")
        return "a" if is_inside or leads else tag
    if is_inside or before in ("p", "#"):
        return _after_number(before, after)
    return "n" if before in ("v", "V", "E", "T", "m", "g") else tag


def _base_form(before: str, after: str) -> str:
    if before in ("d", "k", "a", "p", "#"):
        return _after_number(before, after)
    if before in ("T", "m", "o", "y", "c", "w", "x", ""):
        return "v"
    joins = before in ("n", "N", ")", ",", "-", "k") and after in ("t", "d", "z", "y", "q", "T")
    return "v" if joins else "n"


def _after_number(before: str, after: str) -> str:
    """“60 say that” but “60 claims”."""
    return "V" if before == "#" and after in ("t", "y", "z", "d", "q") else "n"
