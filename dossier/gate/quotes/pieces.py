"""Pieces: of what a gap consists, and which pieces say nothing of the parts around it.

A gap is cut where a clause, a relative clause, an aside or a second predicate begins. What opens a
piece tells what it belongs to: a condition, an exception or a “but” to the words before; a reason,
a time, a relative clause or an “and” clause to itself, where it is closed before the next part.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from dossier.gate.quotes.torn import is_finite, opens_clause, opens_predicate
from dossier.gate.reading.force_words import NUMBER
from dossier.gate.reading.forces import IN_GAP, Force
from dossier.model.span import Span
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_WORD = late(r"[\w’'-]+")
_BORDER = late(
    r"(?:\s*[,;–—(]|\s-)\s*|(?<!mainly)(?<!partly)(?<!largely)\s+(?=(?:because|since|after|before|when|while|until|once|whereas|and|but|yet|"
    r"if|unless|although|though|except|provided|without)\b)"
    r"|\s+(?=(?:[\w-]+\s(?:minutes|hours|days|weeks|months|years)|shortly|soon)\s(?:after|before)\b)",
    re.IGNORECASE,
)
_CLOSED = late(r"[.,;!?–—)][\"”’']*\s*\Z")
_ENDED = late(r"[.!?;][\"”’']*\s*\Z")
_AND_LAST = late(r"(?:,|;|\s[–—-])?\s(?:and|but|while|so)\s\Z")
_REASON = late(
    r"(?:(?:[\w-]+\s+(?:minutes|hours|days|weeks|months|years)|shortly|soon|partly|mainly|largely|"
    r"just)\s+)?(?:because|since|after|before|while|whereas)\s",
    re.IGNORECASE,
)
_TIME = late(r"(?:when|until|once)\s", re.IGNORECASE)
_RELATIVE = late(
    r"(?:who|whose|whom|which|where|(?:(?:[\w-]+\s+)?(?:in|of|for|on|to|from|with|by|at|under|over|"
    r"after|among|during|through|against)\s+(?:whom|which|them|whose)))\s"
)
_DENIED_OF = late(
    r"(?:which|where)\s(?:[\w’'-]+\s)?(?:(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could)"
    r"(?:n[’']t|\s+(?:not|never|no|yet))|cannot)\b"
)
_TOUCHING = late(
    r"(?:but|yet|although|though|if|unless|except|only|provided|without|not|never|even|rather|instead|other\s+than|"
    r"apart\s+from|according\s+to|as|at\s+least|or|nor|assuming|barring|excluding|pending|"
    r"depending|including|subject\s+to|so-called|allegedly|reportedly)\b",
    re.IGNORECASE,
)
_AND = late(r"(?:and|while)\s(?:then\s|also\s|now\s|later\s|still\s)?")
_DOING = late(r"[a-z]+ing\s")
_SAYING = late(r",?\s*(?:insist|say|add|argu|claim|warn|accus|call|cit|describ|prais|not)ing\s")
_THAT = late(r"\s*(?:that|which)\s(?:would|could|may|might|will)\s")
_ONE_LAST = late(r"(?<![\w-])an?\s(?:[\w-]+\s){0,3}[\w-]+\Z", re.IGNORECASE)
_IN_RELATIVE = late(r",\s(?:who|which|whose|where)\s[^,.;:]+\Z")
_PHRASE = late(r"\s+(?:for|in|on|at|with|over|during|despite|by|under|near)\s+(?!what\s)")
_OF_DOING = late(r"\s+for\s+(?:not\s+|never\s+)?\w+ing\s")
_LIMITS = (Force.CONDITION, Force.EXCEPTION)
_CALLED = late(rf"(?:an?|the|its|his|her|their|one\s+of|{NUMBER})\s", re.IGNORECASE)
_COMPARED = late(
    rf"(?:(?:only|just|about|nearly|almost|some|well|slightly|far|still)\s+)*(?:(?:[$€£]?\d[\d.,]*%?|{NUMBER})\s+"
    r"(?:[\w.%-]+\s+){0,3}?)?(?:up|down|less|more|fewer|higher|lower|compared|as\s+against|against|"
    r"short)\s+(?:than|from|with|of|by|to|on)\b",
    re.IGNORECASE,
)
_BACK = late(
    r"(?<![\w-])(?:this|that(?=[.,;]|\s*\Z)|so(?=[.,;]|\s*\Z)|it\s+(?:is|was|did|does|would|could|"
    r"may|might)(?:\s+not|n[’']t)|them(?=[.,;]|\s*\Z))(?![\w-])",
    re.IGNORECASE,
)
_MODAL = late(r"(?<![\w-])(?:will|would|can|could|may|might|must|should|shall|to)(?![\w-])")
_CLAUSES = frozenset("hz")


class Kind(Enum):
    """What a piece is to the words around it.

    A phrase is its own, but what limits it limits the whole clause: “[in May if it rains].”
    """

    TOUCHING = auto()
    OWN = auto()
    PHRASE = auto()
    GOING_ON = auto()
    LIMITING = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a gap from one border to the next."""

    span: Span
    kind: Kind


def own_spans(gap: str, before: str, follows: str, *, is_sentence: bool) -> tuple[Span, ...]:
    """The stretches of a gap that say nothing of the parts before and after it.

    `before` and `follows` are these parts; `follows` is empty where the gap goes to the end of its
    sentence. `is_sentence` says that the gap begins with a sentence.
    """
    runs: list[tuple[Kind, Span]] = []
    if not _is_closed(gap, follows):
        return ()
    for piece in _pieces(gap, before, follows, is_sentence=is_sentence):
        last = runs[-1][0] if runs else Kind.TOUCHING
        is_limit_of_own = piece.kind is Kind.LIMITING and last is Kind.OWN
        if runs and (piece.kind is Kind.GOING_ON or is_limit_of_own):
            runs[-1] = (last, Span(runs[-1][1].start, piece.span.end))
        else:
            runs.append((piece.kind, piece.span))
    return tuple(span for kind, span in runs if kind in (Kind.OWN, Kind.PHRASE))


def _is_closed(gap: str, follows: str) -> bool:
    """Whether the last piece is at its end before the next part."""
    if _CLOSED.search(gap) or not follows:
        return True
    return _AND_LAST.search(gap) is not None and opens_clause(follows)


def _pieces(gap: str, before: str, follows: str, *, is_sentence: bool) -> Iterator[Piece]:
    """The pieces of a gap with what each is; one that only goes on belongs to the one before."""
    tail = _AND_LAST.search(gap)
    end = tail.start() if tail else len(gap)
    borders = [(found.start(), found.end()) for found in _BORDER.finditer(gap, 0, end)]
    starts = [*(() if borders and borders[0][0] == 0 else ((0, 0),)), *borders]
    stops = [*(start for start, _ in starts[1:]), len(gap)]
    for (start, inner), stop in zip(starts, stops, strict=True):
        words = gap[inner:stop]
        mark = gap[start:inner].strip()
        if inner == 0 and not is_sentence:
            kind = _kind_of_tail(words, before, follows)
        elif inner == 0:
            kind = _kind_of_head(words, gap, follows)
        else:
            kind = _kind(words, mark, before, follows)
        yield Piece(Span(start, stop), kind)


def _kind_of_tail(words: str, before: str, follows: str) -> Kind:
    """What the words are that a clause ends with, of which the part before is the rest."""
    is_of_relative = _IN_RELATIVE.search(before) is not None
    if not follows and _is_of_thing(words, before):
        return Kind.PHRASE
    found = _PHRASE.match(words)
    if (follows and not is_of_relative) or found is None:
        return Kind.TOUCHING
    if not any(map(is_finite, before.split()[1:])):
        return Kind.TOUCHING
    inner = words[found.end() :]
    is_limiting = any(IN_GAP[force].search(words) for force in _LIMITS)
    is_denied = not is_of_relative and any(IN_GAP[force].match(inner) for force in IN_GAP)
    is_of_doing = _OF_DOING.match(words) is not None
    return Kind.TOUCHING if is_limiting or (is_denied and not is_of_doing) else Kind.PHRASE


def _is_of_thing(words: str, before: str) -> bool:
    """“blocked a draft [that would have ended it.]”, “rejected it [insisting on its right.]”."""
    if not any(map(is_finite, before.split()[1:])):
        return False
    if _THAT.match(words):
        return _ONE_LAST.search(before) is not None
    last = before.split()[-1]
    return _SAYING.match(words) is not None and not (is_finite(last) or _takes_clause(last))


def _kind_of_head(words: str, gap: str, follows: str) -> Kind:
    """What the words are that a sentence begins with, of which the next part is the end."""
    if _REASON.match(words):
        return Kind.OWN if _has_clause(words) else Kind.TOUCHING
    if _TOUCHING.match(words) or not _has_clause(words):
        return Kind.TOUCHING
    if _AND_LAST.search(gap):
        is_own = opens_clause(follows) and not any(map(_takes_clause, words.split()))
        return Kind.OWN if is_own else Kind.TOUCHING
    return Kind.OWN if _ENDED.search(gap) else Kind.TOUCHING


def _kind(words: str, mark: str, before: str, follows: str) -> Kind:
    """What a piece is by the words that open it and the mark before them."""
    if _REASON.match(words) or (_TIME.match(words) and not _MODAL.search(before)):
        return Kind.OWN
    if mark and _RELATIVE.match(words):
        return Kind.TOUCHING if follows and _DENIED_OF.match(words) else Kind.OWN
    if mark and _COMPARED.match(words):
        return Kind.OWN
    if _TOUCHING.match(words):
        return Kind.TOUCHING if mark or words[:3].casefold() in ("but", "yet") else Kind.LIMITING
    if opened := _AND.match(words):
        return _kind_of_and(words, words[opened.end() :])
    if not mark:
        return Kind.GOING_ON
    if _DOING.match(words):
        return Kind.OWN
    if mark in (";", "("):
        return Kind.OWN if _has_clause(words) and not _BACK.search(words) else Kind.TOUCHING
    if _says_who(words):
        return Kind.TOUCHING
    if _CALLED.match(words) and not any(map(is_finite, words.split())):
        return Kind.OWN
    return Kind.GOING_ON


def _kind_of_and(words: str, rest: str) -> Kind:
    """“and has not replied.”, “, and the police may follow.”: a clause or predicate of its own."""
    if _BACK.search(rest) or _TOUCHING.match(rest):
        return Kind.TOUCHING
    if rest.startswith("that ") or opens_predicate(rest) or opens_clause(rest):
        return Kind.OWN
    return Kind.GOING_ON


def _has_clause(words: str) -> bool:
    return any(is_finite(word.strip(",.;")) for word in words.split()[1:])


def _takes_clause(word: str) -> bool:
    """Whether a verb can have the next clause as what is said: “said”, not “blame”."""
    cue = lexicon().verbs.get(word)
    return cue is not None and bool(cue.frames & _CLAUSES)


def _says_who(words: str) -> bool:
    """Whether an aside says who says so: “, the minister told reporters in Sarka,”."""
    return any(map(_takes_clause, _WORD.findall(words)[1:]))
