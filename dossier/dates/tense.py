"""Tense: the words about an expression of time say whether it lies ahead or behind."""

import re

from dossier.text.patterns import compiled

_REACH = 90
_BREAK = r"[.,;:!?\"“”\n–—]"
_ASIDE = r", (?:[a-z]+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:said|says|added|told [\w ]{2,20}),"
_FUTURE = (
    r"\b(?:will|shall|won['’]t|must|would(?! have)|"
    r"(?:is|are) (?:due|set|scheduled|expected|planned|slated|likely|to)|"
    r"(?<!was )(?<!were )(?<!been )(?:due|scheduled|slated|expected (?=(?:on |by )?$))|"
    r"(?:is|are) (?:also |not |now )?[a-z]+ing|(?:has|have) (?:to|until)|"
    r"(?:plans?|hopes?|intends?|wants?|expects?) to|"
    r"(?:said|says|added|told) [^.;]{0,40}?(?:hoped|planned|intended|expected|wanted|aimed) to|"
    r"(?:promised|pledged|vowed|agreed|offered|threatened) to)\b"
    r"|['’]ll\b"
)
_TIMETABLE = (
    r"\b(?:(?:continues|resumes|begins|reopens|concludes|expires|meets|arrives|departs)\b|"
    r"[A-Z][\w’'-]+ (?:opens|starts|returns|visits|faces|hosts|plays?|travels|leaves)\b|"
    r"[A-Za-z][a-z]+s (?:continue|resume|begin|open|reopen|meet|expire)\b|"
    r"takes? (?:place|effect)\b|(?:goes|go) (?:on|to|before|into)\b|comes? into\b|"
    r"(?:is|are) (?:on )?$)"
)
_DEADLINE = r"\b(?:if|unless)\b [^,]{3,60} (?:by|before|until) (?:the )?$"
"""“if no agreement is reached by …”, in whatever tense."""
_PASSIVE = r"\b(?:be|been|being|get|have) (?:[a-z]+ly )?[a-z]+"
_PAST = (
    r"\b(?:was|were|had|did|(?<!-)[a-z]{3,}ed|won|took|came|left|began|made|gave|said|told|met|"
    r"held|fell|rose|became|went|saw|sent|found|lost)\b"
)
_OPENS = r"(?:But |And )?(?:[Oo]n|[Bb]y)? ?"


def is_ahead(match: re.Match[str]) -> bool:
    """“will meet on Friday”, “On Friday the court will rule”, “the trial resumes on Friday”."""
    before = match.string[max(0, match.start() - _REACH) : match.start()]
    clause = compiled(_BREAK).split(compiled(_ASIDE).sub("", before))[-1].lstrip()
    if compiled(_OPENS).fullmatch(clause):
        after = match.string[match.end() : match.end() + _REACH].lstrip(", ")
        return _begins_ahead(compiled(_BREAK).split(after)[0])
    return _ends_ahead(clause)


def is_past(match: re.Match[str]) -> bool:
    """A past tense near the expression, in the same sentence."""
    text = match.string
    before = re.split(r"[.!?\n]", text[max(0, match.start() - 70) : match.start()])[-1]
    after = re.split(r"[.!?\n]", text[match.end() : match.end() + 60])[0]
    return any(compiled(_PAST).search(words) for words in (before, after))


def _ends_ahead(clause: str) -> bool:
    """Whether the last finite verb of the clause looks ahead."""
    if compiled(_DEADLINE).search(clause):
        return True
    signs = list(compiled(_FUTURE).finditer(clause))
    if not signs and not compiled(_TIMETABLE).search(clause):
        return False
    rest = clause[signs[-1].start() :] if signs else clause
    plain = compiled(_PASSIVE).sub("", compiled(_FUTURE).sub("", rest))
    return not compiled(_PAST).search(plain)


def _begins_ahead(clause: str) -> bool:
    """Whether the first finite verb of the clause looks ahead."""
    found = [compiled(expression).search(clause) for expression in (_FUTURE, _TIMETABLE)]
    ahead = [sign.start() for sign in found if sign]
    past = compiled(_PAST).search(clause)
    return bool(ahead) and (past is None or min(ahead) < past.start())
