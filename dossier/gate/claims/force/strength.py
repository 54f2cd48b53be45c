"""Strength: a claim keeps the word by which its quote says that something is so in part only."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.degrees import IN_THE_MAIN
from dossier.gate.claims.reading.governed import governed
from dossier.gate.claims.reading.terms import stems, terms, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_PARTIAL = (
    r"partially|partly|mostly|largely|somewhat|slightly|nearly|almost|virtually|practically|"
    r"conceptually|all\s+but(?!\s+(?:\d|[$€£]|one|two|three|four|five|six|seven|eight|nine|ten|a\s+few|some|the)\b|\s+[$€£])|mainly|in\s+part|in\s+principle|not\s+(?:fully|entirely|wholly|quite)|"
    r"to\s+some\s+extent|barely|hardly|scarcely|"
    r"(?:half|(?:two|three|four|nine)[-\s](?:thirds|quarters|fifths|tenths)|\d+\s?(?:%|percent|per\s+cent))"
    r"(?=\s(?!of\b)(?:\w+(?:ed|en|ing)|built|done|full|empty|sure|true|right|dead|won|lost)\b)"
)
_SIGNS = late(
    rf"(?<![\w-])(?:{_PARTIAL})(?![\w-])(?!\s+(?:\d|because|due|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|a\s(?:year|month|week|decade|third|quarter|fifth|tenth|hundred|dozen|million))|,?\s+by\s)",
    re.IGNORECASE,
)
_KEPT = late(
    rf"(?<![\w-])(?:{_PARTIAL}|partial|incomplete\w*|half|draft|some|part|parts|most|close|not|"
    rf"never|no|"
    r"little|few|less|more|thirds|quarters|fifths|tenths|percent|per\s+cent|briefly|some\s+of|majority|minority|degree|extent|narrow\w*|"
    r"just|rarely|seldom|contribut\w+|factors?|among|amongst|help(?:s|ed)?|one\s+(?:reason|cause|ground|source))(?![\w-])",
    re.IGNORECASE,
)
_PARTLY_CAUSED = late(
    r"(?<![\w-])(?P<how>partly|partially|in\s+(?:[a-z]+\s+)?part|to\s+some\s+extent|not\s+least|"
    r"among\s+other\s+(?:things|reasons))[,]?\s+(?:(?:because|as\s+a\s+result|on\s+account)(?:\s+of)?|due\s+to|"
    r"owing\s+to|thanks\s+to|caused\s+by|driven\s+by|down\s+to|attributable\s+to|for|by|to|since|as)\s"
    r"(?P<why>[^.;:]{3,80})",
    re.IGNORECASE,
)
_CAUSING = late(
    r"(?<![\w-])(?:because|due\s+to|owing\s+to|thanks\s+to|as\s+a\s+result|on\s+account|caus\w+|reasons?|"
    r"led\s+to|driven|down\s+to|attribut\w+|blam\w+|resulted|brought\s+about|for|by|made|forced|explain\w*)(?![\w-])",
    re.IGNORECASE,
)
_PARTLY = frozenset("partly partially part extent least among".split())
_ONE_CAUSE = late(
    rf"(?<![\w-])(?:{_PARTIAL}|partial|parts?|some|among|amongst|contribut\w+|factors?|also|help\w*|extent|"
    r"(?:one|another|an?)\s+(?:reason|cause|ground|source)|one\s+of|least|other)(?![\w-])",
    re.IGNORECASE,
)
_CLAUSE = late(r",\s|\s(?:and|but|which|who|while)\s")

_FIGURE = late(r"(?<![\w.,])\d+(?=\s?(?:%|percent|per\s+cent))")
_IN_PART_BY = late(
    r"(?<![\w-])by\s(?P<other>[^,.;:]{2,60}?),?\sand,?\s(?P<how>in\s(?:\w+\s)?part|partly),?\sby\s(?P<who>[^,.;:]{2,60})"
)
_LIMITING = (
    r"infinitely|indefinitely|forever|for\s+ever|endlessly|eternally|entirely|fully|completely|"
    r"wholly|"
    r"always|necessarily|immediately|automatically|alone|solely|exclusively|altogether"
)
_LIMIT = late(rf"(?<![\w-])(?:{_LIMITING}|only|ever|soon|at\s+once|whole|all|every)(?![\w-])", re.I)
_LIMITED = late(
    rf"(?<![\w-])(not|cannot|never|"
    rf"\w+n[’']t)\s+(?:\w+\s+){{1,3}}?({_LIMITING})(?![\w-])",
    re.IGNORECASE,
)
_NOT = late(rf"(?<![\w-])(?:{NEGATING}|unable|impossible)(?![\w-])", re.I)

_EVER = late(
    r"(?<![\w-])(?:ever|never|permanently|for\s+good|forever|indefinitely)(?![\w-])", re.IGNORECASE
)
_BEFORE = late(
    r"(?<!\bever )(?<!\bnever )(?<![\w-])(?:before|until|for\s+now|"
    r"for\s+the\s+time\s+being|this\s+year)\b[^,.;]*",
    re.IGNORECASE,
)
_AFTERWARDS = late(
    rf"(?<![\w-])(?:{IN_THE_MAIN}|in\s+(?:principle|part)|on\s+paper|provisionally|conditionally|for\s+now|for\s+the\s+"
    r"time\s+being|at\s+this\s+stage)(?![\w-])",
    re.IGNORECASE,
)
_QUALIFIED = late(
    rf"(?<![\w-])(?:{IN_THE_MAIN}|{_PARTIAL}|broadly|generally|principle|part\w*|paper|provision\w*|condition\w*|now|time\s+being|stage|"
    r"preliminar\w*|interim|temporar\w*|so\s+far|moment|currently|yet)(?![\w-])",
    re.IGNORECASE,
)


def strength_findings(support: Support) -> Iterator[Finding]:
    """Degrees of the quote that the claim drops."""
    said = stems(support.claim)
    yield from _unlimited(support, said)
    yield from _unqualified(support, said)
    yield from _shared(support, said)
    yield from _caused(support, said)
    signs = list(_SIGNS.finditer(support.quoted))
    if not signs or _KEPT.search(support.claim):
        return
    figures = frozenset(_FIGURE.findall(support.claim))
    for match in signs:
        if figures and figures.issuperset(_FIGURE.findall(match.group()) or ("",)):
            continue
        if governed(support.quoted, match.start(), match.end()).is_said(said):
            yield Finding(
                code="C-FORCE",
                message=f"the quote has a degree, {shown(match.group())}, the claim has none "
                f"({support.place})",
                tip="word the claim no stronger than the quote",
            )
            return


def _shared(support: Support, said: frozenset[str]) -> Iterator[Finding]:
    """“paid for by the city and, in part, by the firm” becomes “paid for by the firm”."""
    words = " ".join(passage.words for passage in support.distinct)
    found = _IN_PART_BY.search(words)
    if found is None or _KEPT.search(support.claim):
        return
    if stems(found["who"]) & said and not (stems(found["other"]) - stems(found["who"])) & said:
        yield Finding(
            code="C-FORCE",
            message=f"the quote has a degree, {shown(found['how'])}, the claim has none "
            f"({support.place})",
            tip="word the claim no stronger than the quote",
        )


def _caused(support: Support, said: frozenset[str]) -> Iterator[Finding]:
    """“partly because of the heat, the harvest fell” becomes “it fell because of the heat”."""
    if words_in(support.quoted).isdisjoint(_PARTLY):
        return
    found = _PARTLY_CAUSED.search(support.quoted)
    if found is None or _ONE_CAUSE.search(support.claim) or _CAUSING.search(support.claim) is None:
        return
    why = stems(_CLAUSE.split(found["why"])[0])
    rest = stems(support.quoted) - why
    if why & said and len(said & rest) > 1:
        yield Finding(
            code="C-FORCE",
            message=f"the quote has a degree, {shown(found['how'])}, the claim has none "
            f"({support.place})",
            tip="word the claim no stronger than the quote",
        )


def _unlimited(support: Support, said: frozenset[str]) -> Iterator[Finding]:
    """“cannot go on forever” becomes “cannot go on”."""
    is_added = _EVER.search(support.claim) and not _EVER.search(support.quoted)
    if is_added and (bound := _BEFORE.search(support.quoted)):
        yield Finding(
            code="C-FORCE",
            message=f"the quote denies it only {shown(bound.group())}, the claim for ever "
            f"({support.place})",
            tip="word the claim no stronger than the quote",
        )
        return
    limited = list(_LIMITED.finditer(support.quoted))
    if not limited or _LIMIT.search(support.claim):
        return
    for match in limited:
        denied = [term.stem for term in terms(support.quoted[match.end(1) : match.start(2)])]
        if _NOT.search(support.claim) and denied and denied[0] in said:
            yield Finding(
                code="C-FORCE",
                message=f"the quote denies it only {shown(match.group(2))}, the claim altogether "
                f"({support.place})",
                tip="word the claim no stronger than the quote",
            )
            return


def _unqualified(support: Support, said: frozenset[str]) -> Iterator[Finding]:
    """“approved in principle” becomes “approved”."""
    limits = list(_AFTERWARDS.finditer(support.quoted))
    if not limits or _QUALIFIED.search(support.claim):
        return
    for match in limits:
        before = governed(support.quoted, match.start(), match.end()).before[-1:]
        if before and before[0] in said:
            yield Finding(
                code="C-FORCE",
                message=f"the quote has a limit, {shown(match.group())}, the claim has none "
                f"({support.place})",
                tip="word the claim no stronger than the quote",
            )
            return
