"""Lowered: what the quote says of all the claim does not say of some, or of one of several."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.numbers import numbers
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_ALL = late(
    r"(?<![\w-])(?<!not )(?<!nearly )(?<!almost )(?:all(?:\s+of)?(?:\s+(?:the|its|his|her|"
    r"their|our))?(?:\s+\d\S*|\s+"
    r"(?:two|three|four|five|six|seven|eight|nine|ten))?|every(?:\s+one\s+of)?|"
    r"each(?:\s+of)?|both)\s+"
    r"(?P<what>[a-z]{3,}|them)(?![\w-])",
    re.IGNORECASE,
)
_SOME = late(
    r"(?<![\w-])(?<!at )(?P<how>most|some|several|many|few|half|a\s+few|one|two|"
    r"three)\s+of\s+(?:the|"
    r"its|his|her|their|those|these|them)(?:\s+\w+){0,2}|(?<![\w-])(?<!at )"
    r"(?:most|some|several|many|few)(?!\s+\d)\s+[a-z]{3,}",
    re.IGNORECASE,
)
_ONE = late(r"(?<![\w-])one\s+of\s+(?:the|its|his|her|their|those|these|them)(?![\w-])", re.I)
_SEVERAL = late(
    r"(?<![\w-])(?:several|many|most|some|both|two|three|four|five|six)\s+of\s+(?:the|its|"
    r"his|her|their|"
    r"those|these|them)(?![\w-])",
    re.IGNORECASE,
)
_LESS = late(
    r"(?<![\w-])(?:most|some|several|many|few|half|part|one|two|three|majority|minority|"
    r"except|but|other\w*|not|"
    r"no|only|rest|number|\w+n[’']t)(?![\w-])|\d",
    re.IGNORECASE,
)


_HALF = (
    r"(?:only\s|about\s|nearly\s)?(?:half|(?:an?|one|two|three|four)"
    r"[\s-](?:thirds?|quarters?|fifths?|sixths?|tenths?)|\d[\d.]*\s?(?:%|percent|per\scent))(?![\w-])"
)
_OF_WHICH = late(
    rf"(?:,\sof\swhich|(?:\A|(?<=[.;:]\s))Of\s(?:the|its|their|his|her|this)\s[^,.;]{{2,60}},)\s"
    rf"(?P<who>[^,.;]{{3,80}}?)\s{_HALF}"
)
_SHARE = late(
    r"(?<!\w)(?:half|part\w*|some|share|thirds?|quarters?|fifths?|sixths?|tenths?|"
    r"percent|per\scent|"
    r"towards?|contribut\w*|fraction|rest)(?![\w-])|%",
    re.IGNORECASE,
)
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a\sfew|\d+)"
_FIGURE = (
    r"(?:[€$£]?\d[\d.,]*\d?%?(?:\s(?:million|billion|percent|per\scent))?|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve)(?![\w-])"
)
_BUT = late(
    rf"(?<![\w-])all\s(?:(?:its|his|her|their|the|of\sthe)\s\w+\s|\w+\s)?but\s{_NUMBER}(?![\w-])",
    re.I,
)
_ALL_OF = late(r"(?<![\w-])(?<!at )(?<!in )(?:all|every|everyone|everybody|each)(?![\w-])", re.I)
_EXCEPT = late(
    r"(?<![\w-])(?:but|except\w*|nearly|almost|one|two|three|not|apart|save|only|most)(?![\w-])",
    re.I,
)


_OF_THEM = late(
    r",\s(?:most|many|some|several|half|a\sfew|two|three|four|five|six)\sof\s(?:them|whom|which)\s"
    r"(?P<what>[^,.;]{3,60})"
)
_NARROWED = late(
    r"(?<![\w-])(?:most\w*|many|some|several|half|few|part\w*|majority|including|among|"
    r"mainly|largely|"
    r"two|three|four|five|six|of\s(?:them|whom|which))(?![\w-])",
    re.IGNORECASE,
)
_HARDLY = late(
    r"(?<![\w-])(?:hardly\sany|almost\sno|scarcely\sany|barely\sany)\s(?P<what>[a-z]+)",
    re.I,
)
_ALMOST = late(
    r"(?<![\w-])(?:almost\s(?:every|all)|nearly\s(?:every|all)|most|all|every)\s(?P<what>[a-z]+)",
    re.I,
)


_PART = rf"(?:only\s|about\s|around\s|nearly\s|some\s|at\sleast\s|up\sto\s|just\s)?{_FIGURE}"
_COUNTED_OF = (
    late(
        rf"(?<![\w-])of\s(?:which|whom|these|those|them),?\s{_PART}\s(?P<what>[^,.;:]{{3,80}})",
        re.I,
    ),
    late(rf"(?<![\w-]){_PART}\sof\s(?:which|whom|them|these|those)\s(?P<what>[^,.;:]{{3,80}})"),
    late(
        rf"(?:\A|[.;:]\s)Of\s(?:the|its|their|those|these)\s[^,.;]{{2,50}},\s{_PART}\s(?P<what>[^,.;:]{{3,80}})"
    ),
)
"""“of which 5,000 is suspended”, “12 of them suspended”, “Of the 300 jobs, 90 will go”."""
_WHOLE = late(
    r"(?<![\w-])(?:all|every|each|both|whole|entire|the|its|his|her|their|this|these|those)(?!\w)",
    re.IGNORECASE,
)
_RATHER = late(
    r"(?<![\w-])(?:an?|some|part\w*|most\w*|many|several|half|few|any|majority|including|among|mainly|"
    r"largely|other\w*|rest|number|of\s(?:them|whom|which))(?![\w-])",
    re.IGNORECASE,
)


def lowered_findings(support: Support) -> Iterator[Finding]:
    """“all 34 economists expected it” becomes “most of the economists”; “one of them” “several”."""
    claim, quoted = support.claim, support.quoted
    ways = (_of_some, _of_several, _of_which, _counted_of, _all_but, _of_them, _hardly_any)
    if words := next((words for way in ways if (words := way(claim, quoted))), ""):
        yield Finding(
            code="C-FORCE",
            message=f"the quote says {shown(words)}, the claim another share ({support.place})",
            tip="say in the claim of how many or how much the quote says so",
        )


def _of_some(claim: str, quoted: str) -> str:
    """What the quote says of all, where the claim has a share and the quote no other."""
    some = _SOME.search(claim)
    found = _ALL.search(quoted) if some else None
    if some is None or found is None or _ALL.search(claim):
        return ""
    rest = f"{quoted[: found.start()]} {quoted[found.end() :]}"
    if _LESS.search(re.sub(r"\d[\d.,]*\S*", " ", rest)):
        return ""
    what = stems(found.group("what"))
    told = stems(claim[some.start() : some.end() + 12])
    is_same = bool(what & told) or found.group("what").casefold() in ("them", "one")
    return found.group() if is_same or "them" in some.group() else ""


def _of_several(claim: str, quoted: str) -> str:
    found = _ONE.search(quoted)
    if found is None or _ONE.search(claim) or _SEVERAL.search(quoted):
        return ""
    return found.group() if _SEVERAL.search(claim) else ""


def _of_which(claim: str, quoted: str) -> str:
    """“of which the state pays a fifth” becomes “the state pays” all of it."""
    found = _OF_WHICH.search(quoted)
    if found is None or _SHARE.search(claim):
        return ""
    said = stems(found.group("who"))
    return found.group() if said and said <= stems(claim) else ""


def _counted_of(claim: str, quoted: str) -> str:
    """“15,000, of which 5,000 is suspended” becomes “the fine is suspended”."""
    said, first = stems(claim), _WHOLE.search(content(claim))
    if first is None or _RATHER.search(claim):
        return ""
    values = {value for value, _ in numbers(claim)}
    for found in (match for pattern in _COUNTED_OF for match in pattern.finditer(quoted)):
        what = stems(found["what"])
        parts = {value for value, _ in numbers(found.group().replace(found["what"], " "))}
        shared = len(what & said)
        if shared >= min(2, len(what)) and 2 * shared >= len(what) and not parts & values:
            return found.group()
    return ""


def _all_but(claim: str, quoted: str) -> str:
    """“All but one have gone” becomes “All have gone”."""
    found = _BUT.search(quoted)
    if found is None or _ALL_OF.search(claim) is None or _EXCEPT.search(claim):
        return ""
    said = stems(quoted[found.start() : found.end() + 60])
    return found.group() if said & stems(claim) else ""


def _of_them(claim: str, quoted: str) -> str:
    """“38 people, most of them from Strone” becomes “38 people from Strone”."""
    for found in _OF_THEM.finditer(quoted):
        what = stems(found.group("what"))
        if what and what <= stems(claim) and not _NARROWED.search(claim):
            return found.group()
    return ""


def _hardly_any(claim: str, quoted: str) -> str:
    """“hardly any employer” becomes “almost every employer”."""
    few, most = _HARDLY.search(quoted), _ALMOST.search(claim)
    if few is None or most is None or _ALMOST.search(quoted):
        return ""
    is_same = stems(few.group("what")) & stems(most.group("what"))
    return few.group() if is_same else ""
