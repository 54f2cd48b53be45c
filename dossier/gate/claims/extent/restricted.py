"""Restricted: “every farmer who reported it” of a quote is not told as “every farmer”."""

import re
from collections.abc import Iterator

from dossier.gate.claims.figures.name_rules import is_verb
from dossier.gate.claims.reading.content import is_about, sentences_of
from dossier.gate.claims.reading.terms import stem, stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SIGNS = frozenset("every each any all no everyone everybody anyone anybody nobody".split())
_ALL = r"(?:every|each|any|all(?:\s+(?:of\s+)?(?:the|its|his|her|their))?|no)"
_BODY = r"(?:every|any|no)(?:one|body)"
_LIMIT = (
    r"(?:who|whom|whose|which|aged|older|younger|born|built|living|"
    r"that\s+(?P<verb>[a-z]+)|with(?:out)?\s+(?:an?|any|no|more|fewer|less|at)|"
    r"(?:leav|arriv|earn|us|own|hold|work|belong|report|cross|enter|carry|apply|weigh|cost)ing)"
)
_GROUP = late(
    rf"(?<![\w-])(?:{_ALL}\s+(?:[a-z-]+\s+)?(?P<noun>[a-z]{{3,}})|(?P<body>{_BODY}))\s+"
    rf"(?P<limit>{_LIMIT}(?![\w-])[^,.;:!?]*)",
    re.IGNORECASE,
)
_UNLIMITED = late(
    rf"(?<![\w-])(?:{_ALL}\s+(?P<noun>[a-z]{{3,}})|(?P<body>{_BODY}|all))"
    r"(?=\s*(?:[.,;:!?”\"]|\Z)|\s+(?P<next>[a-z]+))",
    re.IGNORECASE,
)
_CLAUSE_END = late(
    r"(?<=\s)(?:will|would|must|should|may|might|can|could|is|are|was|were)(?![\w-])"
)
_RELATIVE = late(r"(?:who|whom|whose|which|that)(?!\w)")
_WORD = late(r"[a-z]+")
_ABOUT = 0.5


def restricted_findings(support: Support) -> Iterator[Finding]:
    """A group that the quote limits by a clause, whole in the claim."""
    if not (words_in(support.claim) & _SIGNS and words_in(support.quoted) & _SIGNS):
        return
    for sentence in sentences_of(support.quoted):
        for found in _GROUP.finditer(sentence):
            if _is_limiting(found) and _is_whole(support, sentence, found):
                yield Finding(
                    code="C-FORCE",
                    message=f"the quote says it of {shown(found.group())}, the claim of more "
                    f"({support.place})",
                    tip="say in the claim of whom or what the quote says so",
                )
                return


def _is_limiting(found: re.Match[str]) -> bool:
    """“that leave early”, but not “any sign that the gate was shut”."""
    return found["verb"] is None or is_verb(found["verb"])


def _is_whole(support: Support, sentence: str, found: re.Match[str]) -> bool:
    """Whether the claim says the same of all of them and has no word of the limit."""
    claim = support.claim
    inner = _limit_of(found["limit"])
    if stems(inner) & stems(claim) or not is_about(claim, sentence, share=_ABOUT):
        return False
    rest = support.quoted.replace(found.group(), " ")
    return _is_unlimited(claim, found) and not _is_unlimited(rest, found)


def _limit_of(limit: str) -> str:
    """The words of the limit, without the verb of the sentence where that follows it."""
    end = _CLAUSE_END.search(limit, _own_verb(limit))
    return limit[: end.start()] if end else limit


def _own_verb(limit: str) -> int:
    """Where the verb of a relative clause ends; at the start where there is none."""
    if not _RELATIVE.match(limit):
        return 0
    verbs = (
        it.end() for it in _WORD.finditer(limit) if is_verb(it.group()) or it.group()[-2:] == "ed"
    )
    return next(verbs, 0)


def _is_unlimited(text: str, found: re.Match[str]) -> bool:
    """Whether the text speaks of all of them with nothing after it that may set a limit."""
    for match in _UNLIMITED.finditer(text):
        is_same = (
            bool(match["body"])
            if found["body"]
            else (match["noun"] is not None and stem(match["noun"]) == stem(found["noun"]))
        )
        if is_same and (match["next"] is None or is_verb(match["next"])):
            return True
    return False
