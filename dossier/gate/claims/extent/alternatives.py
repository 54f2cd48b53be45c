"""Alternatives: of two, one of which it is, no claim makes both, or the one that it will be."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import sentences_of
from dossier.gate.claims.reading.terms import stem, stems, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_SMALL = (
    r"(?:(?:either|both|by|to|in|on|at|for|with|from|of|be|the|an?|its|his|her|their|into|then|"
    r"have|been|a)\s+)*"
)
_PAIR = late(
    rf"(?<![\w-])(?P<one>[\w’'-]{{3,}})(?P<pause>,?)\s+(?P<link>or(?!\s+(?:more|less|fewer|so|not|other|others|"
    rf"rather|even|at|any)\b)|and\s+not|but\s+not|rather\s+than|instead\s+of)\s+{_SMALL}"
    r"(?P<other>[\w’'-]{3,})"
)
_BOTH = late(
    rf"(?<![\w-])(?P<one>[\w’'-]{{3,}})\s+and\s+(?:also\s+)?{_SMALL}(?P<other>[\w’'-]{{3,}})"
)
_ANY = late(
    rf"(?<![\w-])(?:{NEGATING}|den\w+|"
    r"refus\w+|reject\w+|any\w*|every\w*|all|each|if|unless|whether|ban(?:s|ned|ning)?|forb\w+|prohib\w+|"
    r"prevent\w*|more|less|fewer|than|who|that\s+\w+s|such\s+as|like|against|before|where|when|"
    r"illegal\w*|avoid\w*|stop\w*)(?![\w-])|n[’']t\b|\?",
    re.IGNORECASE,
)
"""Where either would do, “the sale or use of it” is as much as “the sale and use”."""
_DUE = late(
    r"(?<![\w-])(?:will|would|shall|must|should|either|(?:is|are|was|were)\s+(?:to|due\s+to|going\s+to))"
    r"(?![\w-])"
)
_OPEN = late(
    r"(?<![\w-])(?:or|(?-i:may)|might|could|can|if|whether|possib\w+|option\w*|alternativ\w*|choice|"
    r"choose|one\s+of|either|perhaps|among|not|instead|rather|unless)(?![\w-])",
    re.IGNORECASE,
)
_LINKS = frozenset("or rather instead not".split())
_SHARE = 0.6


def alternative_findings(support: Support) -> Iterator[Finding]:
    """“will be sold or closed” becomes “sold and closed”, or “closed”."""
    if _LINKS.isdisjoint(words_in(support.quoted)):
        return
    claim = support.claim
    if _OPEN.search(claim):
        return
    joined = [{stem(it["one"]), stem(it["other"])} for it in _BOTH.finditer(claim)]
    for sentence in sentences_of(support.quoted):
        for pair in _PAIR.finditer(sentence):
            both = {stem(pair["one"]), stem(pair["other"])}
            is_choice = pair["link"] == "or"
            if is_choice and (_ANY.search(sentence) or pair["pause"]):
                continue
            if both in joined or (is_choice and _is_settled(sentence, pair, claim)):
                yield Finding(
                    code="C-FORCE",
                    message=f"the quote says {shown(pair.group())}, the claim "
                    f"{'both' if both in joined else 'one of them'} ({support.place})",
                    tip="leave the choice as the quote has it",
                )
                return


def _is_settled(sentence: str, pair: re.Match[str], claim: str) -> bool:
    """Whether the claim has one of the two that will be, and nearly all else of the sentence."""
    if not _DUE.search(sentence):
        return False
    said = stems(claim)
    has = [stem(pair[name]) in said or pair[name] in claim for name in ("one", "other")]
    rest = stems(f"{sentence[: pair.start()]} {sentence[pair.end() :]}")
    return any(has) and not all(has) and len(rest & said) >= max(1, _SHARE * len(rest))
