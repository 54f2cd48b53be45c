"""Borders: does a passage start or end inside a word, a number with its unit, or a date?"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from dossier.gate.quotes.amounts import splits_date, splits_number_after, splits_number_before
from dossier.text.patterns import late

_TITLES = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Rev|St|No|Jan|Feb|Mar|Apr|"
    r"Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|Messrs)"
)
_ENDS_TITLE = late(rf"(?<![\w.]){_TITLES}\Z")
_ENDS_COMPANY = late(r"(?<!\w)(?:Co|Corp|Inc|Ltd|Bros|Jr|Sr|Esq|Mfg|Intl|Dept|Univ)\Z")
_ENDS_DOTTED = late(r"(?<![\w.])(?:[A-Za-z]\.)+[A-Za-z]\Z|(?<![\w.])[A-Z]\Z")
_OPENING_SINGLE = late(r"(?<!\w)[‘'](?=\w)")

_SIGNS = "-−–+±$€£¥₽₹<>≤≥~≈№§#"
_CURRENCY = "$€£¥₽₹"
_AFTER_DIGIT = "%‰°′″$€£¥₽₹+"
_DASHES = "–—−"
_JOINERS = "'’-‐‑_@/&·"
_APOSTROPHES = "'’"
_NEAR = 40
_NO_SPACES = late(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
)

IsSentenceStart = Callable[[int], bool]


def cuts(text: str, start: int, end: int, is_sentence_start: IsSentenceStart) -> Iterator[str]:
    """What `text[start:end]` cuts through, in words: `starts inside “unarmed”`; nothing if whole.

    `is_sentence_start` tells whether a sentence starts at an offset, for sentences that stand
    glued together.
    """
    if start > 0 and _cut_before(text, start, is_sentence_start):
        yield f"starts inside {_around(text, start)}"
    if end < len(text) and _cut_after(text, end, is_sentence_start):
        yield f"ends inside {_around(text, end)}"


def _around(text: str, offset: int) -> str:
    """The words on both sides of a border that stands inside them."""
    before = re.search(r"\S*\s?\Z", text[max(0, offset - _NEAR) : offset])
    after = re.match(r"[,.]?\s?\S*", text[offset : offset + _NEAR])
    words = (before.group() if before else "") + (after.group() if after else "")
    return f"“{' '.join(words.split())}”"


def _cut_before(text: str, start: int, is_sentence_start: IsSentenceStart) -> bool:
    before, first = text[start - 1], text[start]
    if before.isspace():
        return splits_number_before(text, start)
    if _continues_character(first) or before == "\u200d":
        return True
    if before.isalnum() and first.isalnum():
        return not _is_unspaced(before, first) and not is_sentence_start(start)
    if first in _CURRENCY:
        return before.isalnum() or before in "-−+"
    if first in ".,:" and before.isdigit():
        return text[start + 1 : start + 2].isdigit()
    if not first.isalnum() or start < 2:
        return first.isdigit() and before in _SIGNS
    earlier = text[start - 2]
    if first.isdigit() and before in _SIGNS:
        return True
    if before in _JOINERS:
        return earlier.isalnum()
    if before in ".,:":
        return _joins(text, start - 1, is_sentence_start)
    return False


def _cut_after(text: str, end: int, is_sentence_start: IsSentenceStart) -> bool:
    last, after = text[end - 1], text[end]
    following = text[end + 1] if end + 1 < len(text) else " "
    if _continues_character(after) or last == "\u200d":
        return True
    if last.isalnum() and after.isalnum():
        return not _is_unspaced(last, after) and not is_sentence_start(end)
    if last in _CURRENCY or (last in _SIGNS and not last.isspace()):
        return after.isdigit()
    if last in ".,:" and after.isdigit() and end > 1:
        return text[end - 2].isdigit()
    if splits_date(text, end):
        return True
    if not last.isalnum():
        return False
    if last.isdigit() and (after in _AFTER_DIGIT or (after in _DASHES and following.isdigit())):
        return True
    if after in _JOINERS and following.isalnum():
        return True
    if after in _APOSTROPHES and last in "sSzZxX":
        return not _closes_quotation(text, end)
    if after in ".,:" and following.isalnum():
        return _joins(text, end, is_sentence_start)
    if after == ".":
        return _cuts_abbreviation(text, end, is_sentence_start)
    return after.isspace() and splits_number_after(text, end)


def _continues_character(character: str) -> bool:
    return (
        character in "\u200d\ufe0e\ufe0f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or unicodedata.category(character)[0] == "M"
    )


def _is_unspaced(one: str, other: str) -> bool:
    """Scripts that write no space between words: any border between characters may be one."""
    return bool(_NO_SPACES.match(one) and _NO_SPACES.match(other))


def _joins(text: str, at: int, is_sentence_start: IsSentenceStart) -> bool:
    """Whether the point, comma or colon at `at` stands inside a word or number."""
    before, after = text[at - 1], text[at + 1]
    if before.isdigit() and after.isdigit():
        return True
    if text[at] != "." or not before.isalnum():
        return False
    if is_sentence_start(at + 1):
        return False
    return bool(_ENDS_DOTTED.search(text[max(0, at - 12) : at])) or not after.isupper()


def _cuts_abbreviation(text: str, end: int, is_sentence_start: IsSentenceStart) -> bool:
    """Whether the full stop after `end` belongs to an abbreviation inside a sentence."""
    rest = late(r"\.\s+(?=\S)").match(text, end)
    if rest is None or (text[rest.end()] not in "|•·/" and is_sentence_start(rest.end())):
        is_followed = rest is None and late(r"\.[,;]\s").match(text, end) is not None
        return is_followed and (_dotted(text, end) or _is_company(text, end))
    titled = _ENDS_TITLE.search(text[max(0, end - 8) : end])
    follows = text[rest.end()]
    if titled:
        return titled.group() != "No" or follows.isdigit()
    if _is_company(text, end):
        return follows.islower()
    return _dotted(text, end) and (
        follows.islower() or len(text[max(0, end - 3) : end].split()[-1]) > 1
    )


def _is_company(text: str, end: int) -> bool:
    return _ENDS_COMPANY.search(text[max(0, end - 8) : end]) is not None


def _dotted(text: str, end: int) -> bool:
    found = _ENDS_DOTTED.search(text[max(0, end - 12) : end])
    return found is not None and found.group() != "I"


def _closes_quotation(text: str, at: int) -> bool:
    """Whether the mark at `at` closes a quotation opened before it on the same line."""
    line = text.rfind("\n", 0, at) + 1
    opening = text[line:at].rfind("‘")
    if opening < 0:
        return bool(_OPENING_SINGLE.search(text[line:at]))
    return True
