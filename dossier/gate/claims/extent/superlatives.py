"""Superlatives: what is large in the quote is not the largest in the claim."""

import re
from collections.abc import Iterator
from functools import cache

from dossier.gate.claims.reading.content import content, is_about
from dossier.gate.claims.reading.terms import words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_TABLE = (
    "largest biggest greatest: large big great sizeable huge vast major",
    "highest tallest: high tall", "worst: bad severe serious grave", "best: good fine",
    "smallest: small little tiny", "oldest: old ancient", "longest: long", "richest: rich wealthy",
    "poorest: poor", "strongest: strong powerful", "heaviest: heavy", "deepest: deep",
    "fastest: fast quick", "busiest: busy", "hottest: hot", "coldest: cold", "driest: dry",
    "deadliest: deadly", "newest: new", "youngest: young", "closest nearest: close near",
    "cheapest: cheap", "lowest: low", "widest: wide broad", "bloodiest: bloody", "safest: safe",
)  # fmt: skip
_MOST = late(
    r"(?:(?<![\w-])(?:the|its|their|his|her)|[’']s)\s+most\s+([a-z]{4,})(?<![^ou]s)(?![\w-])", re.I
)
_RECORD = late(r"(?<![\w-])the\s(most|least|fewest)\s(?:since|ever)(?!\w)")
_LOWEST = frozenset("smallest lowest fewest least".split())
_HIGHEST = frozenset("largest highest biggest greatest most".split())
_OTHER_END = {"most": _LOWEST, "least": _HIGHEST, "fewest": _HIGHEST}
"""“the most since 1931” is no “smallest rise since 1931”."""
_ALLOWING = late(
    r"(?<![\w-])(?:\w{2,}est|worst|best|most|record|top|first|no\s+\w+\s+is|than\s+any|unequalled|"
    r"unmatched|ever|number\s+one|main|chief|leading|\w+er\s+than\s+(?:all|every|the\s+other))"
    r"(?![\w-])",
    re.IGNORECASE,
)

_HIGH = (
    r"largest|biggest|greatest|highest|tallest|worst|best|smallest|oldest|longest|richest|poorest|"
    r"strongest|heaviest|deepest|fastest|busiest|hottest|coldest|deadliest|youngest|cheapest|lowest|"
    r"widest|top|leading|foremost|number\s+one"
)
_RANKING = late(
    rf"(?<![\w-])(?:(?:the|its|their|his|her)|(?<=[a-z])[’']s)\s(?P<most>{_HIGH})(?=\s[a-z])|"
    r"(?<![\w-])the\s(?:most|fewest|least)\s(?!of(?!\w)|part(?!\w)|recent)[a-z]+|"
    r"(?<![\w-])(?:more|fewer|less|[a-z]+er)\s(?:[a-z]+\s){0,2}?(?:[\w’'-]+\s){0,3}?than\s(?:any(?:body|one|thing)?|all|ever|every\w*)"
    r"(?!\w)|(?<![\w-])(?:no|nobody|none)\s(?:[\w’'-]+\s){0,4}?(?:more|fewer|better|worse|bigger|larger|"
    r"higher|lower|faster|older)(?!\w)(?!\sthan\s(?:\d|half|a\s|an\s|two|three))|"
    r"(?<![\w-])(?:an?|the|its)\s(?:all-time|record)\s[a-z]+|(?<![\w-])market\sleader(?!\w)",
    re.IGNORECASE,
)
"""Words that set something above all of its kind."""
_RANKED = late(
    rf"(?<![\w-])(?:{_HIGH}|\w{{2,}}est|most|least|fewest|more|fewer|less|\w+er\s(?:[\w’'-]+\s){{0,4}}?than|record\w*|first|"
    r"only|sole|alone|ever|never|unequalled|unmatched|unrivalled|unprecedented|unparalleled|second\sto|"
    r"ahead|lead\w*|led|tops?|topped|rank\w*|champions?|winn\w+|main|chief|exceed\w*|outnumber\w*|outsell\w*|beat|peak\w*|"
    r"nobody|none|no|not|nothing|\w+n[’']t|all|every\w*|any\w*|than|best\w*|dominat\w*|major\w*|maximum|minimum|"
    r"unique\w*|prime|extreme\w*|title|like)(?![\w-])",
    re.IGNORECASE,
)
"""Words of a quote that may rank it."""


def superlative_findings(support: Support) -> Iterator[Finding]:
    """“a large depot” becomes “the largest depot”."""
    mine, theirs = words_in(support.claim), words_in(support.quoted)
    found = next((word for word in mine & _bases().keys() if _bases()[word] & theirs), "")
    if not found and "most" in mine:
        telling = (word for word in _MOST.findall(support.claim) if word.casefold() in theirs)
        found = next((f"most {word}" for word in telling), "")
    if not found and (record := _RECORD.search(support.quoted)):
        found = next(iter(sorted(_OTHER_END[record[1].casefold()] & mine - theirs)), "")
        if found:
            yield _finding(support, found)
        return
    if found and not _ALLOWING.search(support.quoted):
        yield _finding(support, found)
        return
    if (rank := _added(support)) is not None:
        yield _finding(support, rank)


def _added(support: Support) -> str | None:
    """The words by which a claim ranks something above all others, where no source does."""
    found = _RANKING.search(content(support.claim))
    if found is None or _RANKED.search(support.quoted):
        return None
    if not is_about(support.claim, support.quoted):
        return None
    telling = found["most"].casefold().split()[-1] if found["most"] else ""
    texts = {passage.source.text for passage in support.passages}
    is_known = telling and any(
        re.search(rf"(?<![\w-]){re.escape(telling)}(?![\w-])", text, re.IGNORECASE)
        for text in texts
    )
    return None if is_known else found.group()


def _finding(support: Support, found: str) -> Finding:
    return Finding(
        code="C-FORCE",
        message=f"the claim says {shown(found)}, the quote less ({support.place})",
        tip="word the claim no stronger than the quote",
    )


@cache
def _bases() -> dict[str, frozenset[str]]:
    """For each superlative the plain words that say less."""
    lines = (line.split(": ") for line in _TABLE)
    return {word: frozenset(plain.split()) for most, plain in lines for word in most.split()}
