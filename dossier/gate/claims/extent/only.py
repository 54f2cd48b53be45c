"""Only: a claim does not say of some alone what its quote says of them, and maybe of others."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content, is_about
from dossier.gate.claims.reading.numbers import numbers, placed_numbers
from dossier.gate.claims.reading.terms import stems, terms, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_ONLY = late(r"(?<![\w-])(?:only|solely|exclusively|nobody\s+but|alone)(?![\w-])", re.I)
_ONLY_LIKE = late(
    r"(?<![\w-])(?:only|just|sole\w*|alone|mere\w*|exclusive\w*|except\w*|unless|until|but|nothing|"
    r"other|not|no|never|before|single|limit\w*|barely|hardly|less|fewer|short|simply|confin\w*|"
    r"restrict\w*|one|all(?=\s[^.;:,]{1,40}\s(?:was|were|is|are)\s)|few|little|if|first|any\w*|apart|minority|handful|fraction|scarcely|lone|last)(?![\w-])|n[’']t",
    re.IGNORECASE,
)


_SIGNS = frozenset("only solely exclusively but merely".split())
_SOLE = late(
    r"(?<![\w-])(?:(?<!not )(?<!n’t )(?<!n't )(?<!if )(?<!the )(?:only|solely|exclusively|merely)|"
    r"nothing\s+(?:but|except))\s+"
    r"(?!if\b|when\b|after\b|until\b|one\s+of\b|then\b)",
    re.IGNORECASE,
)
_MORE = late(
    r"(?<![\w-])(?:besides|in\s+addition\s+to|as\s+well\s+as|along\s+with|together\s+with|not\s+(?:only|just|merely)|"
    r"apart\s+from|and\s+also|but\s+also|also|too|on\s+top\s+of|among\s+other\s+things|and(?=\s+[\w-]+\s*[.,]))(?![\w-])",
    re.IGNORECASE,
)
_ALONE = late(r"(?<![\w-])(?<!not )(?:only|solely|exclusively|alone|nothing|merely)(?![\w-])", re.I)
_CLAUSE = late(r"[,;:.!?]|\s(?:but|who|which|that|because|when|while)\s")
_NEXT = 3
_TO_PHRASE = (
    r"(?=\s+(?:who|that|which|to|with|in|of|among|on|at|from|for|whose|without|[a-z]+ing)(?!\w))"
)
_THE_ONLY = late(
    rf"(?<![\w-])(?<!not )(?:the|its|their)\s+(?:only|sole|lone|one)\s+"
    rf"(?P<kind>(?:[\w’'-]+\s+){{0,3}}?[\w’'-]+){_TO_PHRASE}",
    re.IGNORECASE,
)
_MANY = late(
    r"(?<![\w-])(?<!not )(?:every|all|each|both|many|most|several|some|other|numerous|various|"
    r"dozens\s+of|hundreds\s+of|a\s+number\s+of|two|three|four|five|six|seven|eight|nine|ten)\s+"
    r"(?P<kind>(?:of\s+)?(?:the\s+|its\s+|their\s+)?(?:[\w’'-]+\s+){0,2}?[\w’'-]+)(?=\s|[.,])",
    re.IGNORECASE,
)
_NOT_MANY = late(
    r"(?<![\w-])(?:only|sole\w*|alone|lone|single|except\w*|but|unlike|apart|other\s+than|one|no|not|"
    r"none|never|neither|more\s+than|(?:all|every|any)\s+(?:the\s+)?others?|\w+n[’']t)(?![\w-])",
    re.IGNORECASE,
)


_ONLY_ONE = late(
    r"(?<![\w-])(?<!not )(?:the|its|their|his|her|an)\s+(?:only|sole|lone)\s+(?:[\w’'-]+)|"
    r"(?<![\w-])[Oo]nly\s+(?:the\s+)?[A-Z][\w’'-]+"
)
_AMONG_SEVERAL = late(
    r"(?<![\w-])(?:one\s+of(?!\s+(?:its|his|her)\s+own)\s+(?:the\s+|those\s+)?(?:few\s+|many\s+|several\s+|"
    r"\w+\s+)?[\w’'-]+|(?:is|was|are|were|been)\s+among\s+(?:the|those|several|many|its|their)|"
    r"several\s+[\w’'-]+,\s(?:including|among\s+them)|and\s+(?:several\s+|many\s+)?other(?:s|\s+[\w’'-]+s)|"
    r"as\s+(?:could|did|have|had|can|do|would|were|are)\s+(?:several\s+|many\s+)?others)(?![\w-])",
    re.IGNORECASE,
)
_SOLE_OR_SHARED = late(
    r"(?<![\w-])(?:only|sole\w*|lone|alone|single|exclusive\w*|but|except\w*|one\s+of|among|"
    r"others?)(?![\w-])",
    re.IGNORECASE,
)


def only_findings(support: Support) -> Iterator[Finding]:
    """“only” in the claim where nothing in the quote says so, or more than the quote’s “only”."""
    if not _SIGNS.isdisjoint(words_in(support.quoted)):
        yield from _more_findings(support)
    yield from _many_findings(support)
    yield from _shared_findings(support)
    if not _ONLY.search(support.claim) or _ONLY_LIKE.search(support.quoted):
        return
    said = content(support.claim)
    only = _ONLY.search(said)
    if only and not _is_of_whole(said[only.end() :], support.quoted):
        yield Finding(
            code="C-FORCE",
            message=f"the claim says {shown(only.group())}, the quote does not ({support.place})",
            tip="leave out what the quote does not say",
        )


def _more_findings(support: Support) -> Iterator[Finding]:
    """“only bus fares” in the quote becomes “money besides bus fares” in the claim."""
    more = _MORE.search(support.claim)
    if more is None or _MORE.search(support.quoted) or _ALONE.search(support.claim):
        return
    said = stems(support.claim)
    new = said - stems(support.quoted)
    for only in _SOLE.finditer(support.quoted):
        clause = _CLAUSE.split(support.quoted[only.end() :])[0]
        first = [term.stem for term in terms(clause)][:_NEXT]
        if new and first and first[0] in said and len(said & {*first}) * 2 >= len(first):
            yield Finding(
                code="C-FORCE",
                message=f"the quote says {shown(only.group())}, the claim {shown(more.group())} "
                f"({support.place})",
                tip="leave out what the quote shuts out",
            )
            return


def _many_findings(support: Support) -> Iterator[Finding]:
    """“the only runner who won” in the quote becomes “every runner won”."""
    if _NOT_MANY.search(support.claim):
        return
    claimed = [*_MANY.finditer(support.claim)]
    for only in _THE_ONLY.finditer(support.quoted) if claimed else ():
        kind = stems(only["kind"])
        for many in claimed:
            if not kind & stems(many["kind"]):
                continue
            rest, told = stems(support.claim[many.end() :]), stems(support.quoted[only.end() :])
            if rest & told - kind:
                yield Finding(
                    code="C-FORCE",
                    message=f"the quote says {shown(only.group())}, the claim "
                    f"{shown(many.group())} ({support.place})",
                    tip="leave out what the quote shuts out",
                )
                return


def _shared_findings(support: Support) -> Iterator[Finding]:
    """“the only town that refused” becomes “one of several towns that refused”."""
    if words_in(support.quoted).isdisjoint(("only", "sole", "lone")):
        return
    only = _ONLY_ONE.search(support.quoted)
    if only is None:
        return
    rest = f"{support.quoted[: only.start()]} {support.quoted[only.end() :]}"
    shared = _AMONG_SEVERAL.search(support.claim)
    if shared is None or _SOLE_OR_SHARED.search(rest):
        return
    if not _SOLE_OR_SHARED.search(support.claim.replace(shared.group(), " ")) and is_about(
        support.claim, support.quoted
    ):
        yield Finding(
            code="C-FORCE",
            message=f"the quote says {shown(only.group())}, the claim {shown(shared.group())} "
            f"({support.place})",
            tip="leave out what the quote shuts out",
        )


def _is_of_whole(after: str, quoted: str) -> bool:
    """“only two” where the quote itself sets the two against a whole: “two of the eleven”."""
    values = {value for value, _ in numbers(quoted)}
    found = next(iter(placed_numbers(after)), None)
    is_next = found is not None and not after[: found.start].strip()
    return is_next and found is not None and found.value in values and len(values) > 1
