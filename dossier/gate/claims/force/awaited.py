"""Awaited: what a quote only waits for, “once the work is finished”, no claim tells as done."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import core, sentences_of
from dossier.gate.claims.reading.terms import stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_CUES = frozenset("once when soon until till before after".split())
_AWAITED = late(
    r"(?<![\w-])(?:once|when(?:ever)?|as\s+soon\s+as|until|till|before|after)\s+"
    r"(?P<what>(?:[^\s,.;:!?”\"]+\s+){1,12}?[^,.;:!?”\"]*)",
    re.IGNORECASE,
)
_WILL = late(
    r"(?<![\w-])(?:will|shall|cannot|can|must|(?:is|are)\s+(?:to|due|set|expected|likely)|won[’']t)(?!\w)"
)
_WOULD = late(r"(?<![\w-])(?:would|could|(?:was|were)\s+(?:to|due|set|expected|likely))(?![\w-])")
_PAST = late(r"(?<![\w-])(?:was|were|had|did)(?!\w)")
_WORD = late(r"[a-z]+")
_CERTAIN = frozenset("once as until till".split())
"""Words after which, beside a “would”, nothing has happened yet."""
_KEPT = late(
    r"(?<![\w-])(?:once|when\w*|soon|until|till|before|after|if|unless|will|would|could|should|must|might|"
    r"(?-i:may)|can|cannot|to|not|never|yet|expect\w*|plan\w*|await\w*|wait\w*|pending|first|then|"
    r"\w+n[’']t|only|provided|depend\w*|condition\w*)(?![\w-])",
    re.IGNORECASE,
)
"""Words by which a claim leaves it open, too."""
_LEAST, _SHARE = 2, 0.75


def awaited_findings(support: Support) -> Iterator[Finding]:
    """“Once the work is finished, it will open” becomes “The work is finished”."""
    if _CUES.isdisjoint(words_in(support.quoted)) or _KEPT.search(support.claim):
        return
    mine = core(support.claim)
    for sentence in sentences_of(support.quoted) if len(mine) >= _LEAST else ():
        for found in _AWAITED.finditer(sentence):
            shared = len(mine & stems(found["what"]))
            rest = f"{sentence[: found.start()]} , {sentence[found.end() :]}"
            if shared < max(_LEAST, _SHARE * len(mine)) or mine <= stems(rest):
                continue
            if _is_awaited(found, rest):
                yield Finding(
                    code="C-FORCE",
                    message=f"the quote only awaits it, {shown(found.group())}, the claim tells it "
                    f"as done ({support.place})",
                    tip="word the claim no surer than the quote",
                )
                return


def _is_awaited(found: re.Match[str], rest: str) -> bool:
    """Whether the rest of the sentence is still to come, and the clause with it."""
    if _WILL.search(rest):
        return not _is_past(found["what"])
    is_certain = found.group().split()[0].casefold() in _CERTAIN
    return is_certain and _WOULD.search(rest) is not None


def _is_past(what: str) -> bool:
    """“after the union settled”: a verb in the past, with no “is” or “has” beside it."""
    if _PAST.search(what):
        return True
    words = _WORD.findall(what)
    if not {"is", "are", "has", "have", "be", "been"}.isdisjoint(words):
        return False
    tags = lexicon().tags
    is_now = any(tags.get(word) in ("V", "v") and word[-1:] == "s" for word in words)
    return not is_now and any(tags.get(word) in ("E", "L") or word[-2:] == "ed" for word in words)
