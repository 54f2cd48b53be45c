"""Near: where claim and quote share most of their words, each difference is judged by itself.

Word lists see whether a claim has any “may”; this sees that this very “may” is gone.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from dossier.gate.claims.content import sentences_of
from dossier.gate.claims.polarity import UNABLE, denies
from dossier.gate.claims.support import Support
from dossier.gate.claims.terms import stem, words_in
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

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
_CONTRACTED = {"ca": "can", "wo": "will", "sha": "shall"}
_NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor cannot hardly barely without".split()
)
_MODALS = {"may": 1, "can": 1, "must": 2, "should": 2, "will": 3, "shall": 3}
_HEDGES = frozenset(
    "allegedly reportedly apparently probably possibly perhaps partly partially nearly about "
    "largely mostly mainly likely supposedly somewhat slightly".split()
)
_ORDER = frozenset("before after until since above below".split())
_SHARES = {
    "no": 0, "none": 0, "few": 1, "some": 2, "several": 2, "many": 3, "half": 3, "most": 4,
    "all": 5, "every": 5, "each": 5, "both": 5,
}  # fmt: skip
_WEAK = frozenset(
    ("may", "can", "able", "allow", "possibl", "potential", "chanc", "risk", "permit")
)
_DUE = frozenset(("due", "set", "plan", "expect", "schedul"))
_FILLERS = frozenset(
    "the a an so also be have do to and then of as in at still just yet it on".split()
)
_TO_COME = late(r"(?<![\w-])(?:was|were|is|are)\s+(?:to|due\s+to|set\s+to|going\s+to)(?![\w-])")
_DENIED_THAT = late(r"(?<![\w-])(?:den(?:y|ies|ied)|disput\w+|reject\w*\s[^.;]{1,40})\s+that\b")
_PROPOSED = late(
    r"(?<![\w-])(?:propos|suggest|recommend|advis|demand|insist|urg|request)\w*\s(?:[^.;,]{0,30}\s)?that\s"
)
"""“proposed that each side (should) admit”: the verb says that it should."""
_PROMISED = late(r"(?<![\w-])(?:promis|pledg|vow)\w*\s(?:[^.;,]{0,30}\s)?(?:that|to)\s")
_LEAST, _SHARE = 5, 0.75
_LONGEST = 80


Change = tuple[tuple[str, ...], tuple[str, ...]]


def near_findings(support: Support) -> Iterator[Finding]:
    """Single words taken out, put in or replaced that turn or strengthen what is said."""
    if _TURNING.isdisjoint(words_in(support.claim) | words_in(support.quoted)):
        return
    mine = tokens(support.claim)
    if not _LEAST <= len(mine) <= _LONGEST:
        return
    found = [
        (passage, wrong)
        for passage in support.passages
        for sentence in sentences_of(passage.words)
        if (wrong := _of_sentence(tokens(sentence), mine)) is not None
    ]
    if not found or not all(wrong for _, wrong in found):
        return
    if found[0][1][0][0] == "C-POLARITY" and (
        denies(support.claim, support.quoted)
        or _DENIED_THAT.search(support.quoted)
        or UNABLE.search(support.claim)
        or ("unless" in mine) != ("unless" in tokens(support.quoted))
    ):
        return
    if found[0][1][0][0] == "C-FORCE" and (
        _TO_COME.search(support.claim)
        or denies(support.claim, support.quoted)
        or (_PROPOSED.search(support.claim) and _PROPOSED.search(support.quoted))
        or (_PROMISED.search(support.claim) and _PROMISED.search(support.quoted))
    ):
        return
    passage, wrong = found[0]
    code, message = wrong[0]
    yield Finding(
        code=code,
        message=f"{message} ({passage.place()})",
        tip="word the claim as the quote has it",
    )


def _of_sentence(theirs: tuple[str, ...], mine: tuple[str, ...]) -> list[tuple[str, str]] | None:
    """What is wrong with a claim that is nearly this sentence; None where it is not."""
    if len(theirs) > _LONGEST or len(set(mine) & set(theirs)) < _SHARE * len(set(mine)):
        return None
    kept, changes = compared(theirs, mine)
    if kept < max(_LEAST, _SHARE * len(mine)):
        return None
    is_hedged = bool((set(mine) - set(theirs)) & (_HEDGES | _WEAK | _DUE))
    is_even = _denials(mine) == _denials(theirs)
    wrong = [item for left, put in changes for item in _judged(left, put)]
    return [
        (code, message)
        for code, message, sort in wrong
        if not (sort == "negation" and is_even)
        and not (
            sort == "force" and (is_hedged or (is_even and _denials(mine) and "can" in message))
        )
    ]


def _denials(words: tuple[str, ...]) -> int:
    return sum(word in _NEGATIONS for word in words)


@lru_cache(maxsize=4_000)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text, folded so that tense, person and contractions make no difference."""
    found: list[str] = []
    text = _ABOUT.sub("of", _HAVE_TO.sub("must", text))
    for match in _TOKEN.finditer(text):
        word = match.group().casefold()
        if _NOT.search(word):
            base = _NOT.sub("", word)
            found += [_form(_CONTRACTED.get(base, base)), "not"]
        elif word == "cannot":
            found += ["can", "not"]
        else:
            found.append(_form(word))
    return tuple(found)


def _form(word: str) -> str:
    known = _FORMS.get(word)
    if known is not None or word in _KNOWN:
        return known or word
    return stem(word)


_FORCEFUL = _NEGATIONS | _HEDGES | _ORDER | frozenset((*_SHARES, *_MODALS))
_TURNING = _FORCEFUL | {"t", *(word for word, form in _FORMS.items() if form in _FORCEFUL)}
"""Words without one of which nothing is turned or strengthened; “t” is the end of “isn’t”."""
_KNOWN = _FORCEFUL | _FILLERS


def compared(theirs: tuple[str, ...], mine: tuple[str, ...]) -> tuple[int, list[Change]]:
    """How many words are the same, and what stands in place of what between them."""
    kept, changes = 0, list[Change]()
    left: tuple[str, ...] = ()
    put: tuple[str, ...] = ()
    for step in Levenshtein.opcodes(theirs, mine):
        if step.tag != "equal":
            left += theirs[step.src_start : step.src_end]
            put += mine[step.dest_start : step.dest_end]
            continue
        if (left or put) and kept:
            changes.append((left, put))
        left, put = (), ()
        kept += step.src_end - step.src_start
    return kept, changes


def _judged(left: Sequence[str], put: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """What is wrong with words that were left out of the quote, and others put in their place."""
    gone, new = _telling(left), _telling(put)
    if gone is None or new is None:
        return
    denied, denies = _has(gone, _NEGATIONS), _has(new, _NEGATIONS)
    if denied and not denies and not _has(new, _SHARES):
        yield "C-POLARITY", f"the quote has {shown(denied)}, the claim has not", "negation"
    elif denies and not denied and not _has(gone, _SHARES):
        yield "C-POLARITY", f"the claim has {shown(denies)}, the quote has not", "negation"
    order, other = _has(gone, _ORDER), _has(new, _ORDER)
    if order and other and order != other:
        yield "C-POLARITY", f"the claim has {shown(other)}, the quote {shown(order)}", "order"
    modal, raised = _has(gone, _MODALS), _has(new, _MODALS)
    if modal and (not raised or _MODALS[raised] > _MODALS[modal] == 1):
        instead = shown(raised) if raised else "none"
        yield "C-FORCE", f"the quote has {shown(modal)}, the claim has {instead}", "force"
    hedge = _has(gone, _HEDGES)
    if hedge and not new:
        yield "C-FORCE", f"the quote has {shown(hedge)}, the claim has not", "force"
    part, whole = _has(gone, _SHARES), _has(new, _SHARES)
    if part and whole and 0 < _SHARES[part] < _SHARES[whole] and _SHARES[whole] >= _SHARES["most"]:
        yield "C-FORCE", f"the quote has {shown(part)}, the claim {shown(whole)}", "share"


def _telling(words: Sequence[str]) -> list[str] | None:
    """The words that change what is said; None where others stand among them."""
    rest = [word for word in words if word not in _FILLERS]
    return rest if all(word in _KNOWN for word in rest) else None


def _has(words: Sequence[str], which: frozenset[str] | dict[str, int]) -> str:
    return next((word for word in words if word in which), "")
