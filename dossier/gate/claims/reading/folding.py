"""Folding: the words of a text become tokens that tense, person and contractions leave the same."""

from collections.abc import Container, Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from dossier.gate.claims.reading.terms import stem
from dossier.text.patterns import late

Words = tuple[str, ...]

WORD = late(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
"""A word of letters, with its hyphens and apostrophes."""
_TOKEN = late(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NOT = late(r"n[’']t$")
_FORMS = {
    word: words.split()[0]
    for words in (
        "be is are was were been being", "have has had having", "do does did", "will would",
        "may might", "can could", "must", "this that", "these those", "he she they it we i",
        "his her their its our my", "him them us me", "but however although though",
        "about around roughly approximately circa", "nearly almost", "over more",
    )
    for word in words.split()
}  # fmt: skip
_HAVE_TO = late(
    r"(?<![\w-])(?:(?:would|will)\s+(?:also\s+|now\s+|then\s+)?have|has|have|had)\s+to(?![\w-])"
)
_ABOUT = late(
    r"(?<![\w-])about(?!\s+[$€£¥]?(?:\d|half|twice|double|an?\s|the\s+same|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety))(?![\w-])"
)
"""“knew about the cracks”: says nothing of how many."""
CONTRACTED = {"ca": "can", "wo": "will", "sha": "shall"}
"""What stands before “n’t”, in full where it is shortened as well."""
NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor cannot hardly barely without".split()
)
MODALS = {"may": 1, "can": 1, "must": 2, "should": 2, "will": 3, "shall": 3}
HEDGES = frozenset(
    "allegedly reportedly apparently probably possibly perhaps partly partially nearly about "
    "largely mostly mainly likely supposedly somewhat slightly".split()
)
ORDER = frozenset("before after until since above below".split())
SHARES = {
    "no": 0, "none": 0, "few": 1, "some": 2, "several": 2, "many": 3, "half": 3, "most": 4,
    "all": 5, "every": 5, "each": 5, "both": 5,
}  # fmt: skip
FILLERS = frozenset(
    "the a an so also be have do to and then of as in at still just yet it on".split()
)
FORCEFUL = NEGATIONS | HEDGES | ORDER | frozenset((*SHARES, *MODALS))
TURNING = FORCEFUL | {"t", *(word for word, form in _FORMS.items() if form in FORCEFUL)}
"""Words without one of which nothing is turned or strengthened; “t” is the end of “isn’t”."""
KNOWN = FORCEFUL | FILLERS
_IN_MAY = late(r"(?<=\w )May(?![\w-])")
"""The month, which is no “may”."""


@lru_cache(maxsize=4_000)
def tokens(text: str) -> Words:
    """The words of a text, folded so that tense, person and contractions make no difference."""
    found: list[str] = []
    text = _IN_MAY.sub("Mai", _ABOUT.sub("of", _HAVE_TO.sub("must", text)))
    for match in _TOKEN.finditer(text):
        word = match.group().casefold()
        if _NOT.search(word):
            base = _NOT.sub("", word)
            found += [_form(CONTRACTED.get(base, base)), "not"]
        elif word == "cannot":
            found += ["can", "not"]
        else:
            found.append(_form(word))
    return tuple(found)


def _form(word: str) -> str:
    known = _FORMS.get(word)
    if known is not None or word in KNOWN:
        return known or word
    found = stem(word)
    return f"{found}e" if found in KNOWN else found


class Block(NamedTuple):
    """Words of one text in whose place another has others, and where both stand."""

    start: int
    begin: int
    left: Words
    put: Words


def blocks(theirs: Words, mine: Words) -> Iterator[Block]:
    """What stands in whose place before, between and after the words that are the same.

    Between two runs of the same words something is left out or put in; before the first and after
    the last there may be nothing.
    """
    start = begin = 0
    for step in Levenshtein.opcodes(theirs, mine):
        if step.tag == "equal":
            yield Block(start, begin, theirs[start : step.src_start], mine[begin : step.dest_start])
            start, begin = step.src_end, step.dest_end
    yield Block(start, begin, theirs[start:], mine[begin:])


def printed(folded: Container[str], text: str) -> Iterator[str]:
    """The words of a text, as printed, that fold to one of these, for messages."""
    for word in WORD.findall(text):
        found = tokens(word)
        if len(found) == 1 and found[0] in folded:
            yield word
