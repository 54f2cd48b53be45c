"""Tenses: what the quote tells as done is not, in the claim, still to come, wished or begun."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import content
from dossier.gate.claims.reading.deeds import deeds_done, deeds_to_come
from dossier.gate.claims.reading.openers import openings
from dossier.gate.claims.reading.terms import stem
from dossier.gate.claims.support import Support
from dossier.gate.reading.force_words import NEGATING
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_NOT_YET = late(
    r"(?<![\w-])(?:should|must|ought\s+to|could|can|may|might|would\s+have|(?:has|have|is|are|had)\s+"
    r"(?:yet|still)\s+to|(?:is|are|was|were)\s+about\s+to)\s+(?:(?:also|soon|now)\s+)?(?:be\s+|have\s+)?"
    r"([a-z]+)(?![\w-])|(?<![\w-])(?:is|are)\s+(?:(?:now|still|currently)\s+)?([a-z]+ing)(?![\w-])",
    re.IGNORECASE,
)
_OPEN = late(
    r"(?<![\w-])(?:will|would|shall|should|could|(?-i:may)|might|can|must|if|unless|"
    r"(?<!the )(?<!a )plan\w*|promis\w*|"
    r"intend\w*|hop\w*|want\w*|expect\w*|due|set|going|again|regular\w*|always|usually|often|every|"
    r"probab\w+|likely|apparent\w*|possib\w+|"
    rf"each|each\s+time|{NEGATING})(?![\w-])",
    re.IGNORECASE,
)
_THAT = late(r"\sthat\s")
_LIGHT = frozenset(
    map(
        stem,
        "not been was had did said told noted made taken got blamed preferred liked "
        "being having going doing".split(),
    )
)
"""Stems of deeds that say nothing of what was done."""


_UNDER_WAY = late(r"(?<![\w-])(?:being|(?:is|are)\s+(?:\w+ly\s+)?\w+ing)(?![\w-])", re.IGNORECASE)


def tense_findings(support: Support) -> Iterator[Finding]:
    """“signed the treaty” becomes “will sign”, “wants to sign” or “is signing” it."""
    if _OPEN.search(support.quoted):
        return
    left_open = {opening.deed for opening in openings(support.quoted)} | _LIGHT
    done = {
        deed: told
        for deed, told in deeds_done(support.quoted).items()
        if deed not in left_open and not _UNDER_WAY.search(told)
    }
    claim = content(support.claim)
    undone = tuple(_undone(claim)) if done else ()
    told = _told(claim, undone)
    for deed, words in undone:
        if deed in done and deed not in told and words.casefold() != done[deed].casefold():
            yield Finding(
                code="C-FORCE",
                message=f"the claim says {shown(words)}, the quote {shown(done[deed])} "
                f"({support.place})",
                tip="tell what is done as done, what is to come as to come",
            )
            return


def _told(claim: str, undone: tuple[tuple[str, str], ...]) -> frozenset[str]:
    """The deeds that the claim tells as done as well; “would have signed” does not."""
    return frozenset(
        deed
        for deed, words in deeds_done(claim).items()
        if not any(deed == other and words in around for other, around in undone)
    )


def _undone(claim: str) -> Iterator[tuple[str, str]]:
    """The deeds that the claim leaves undone, by stem, with the words for them."""
    yield from deeds_to_come(claim).items()
    for opening in openings(claim):
        if opening.kind != "accusation" and not _THAT.search(opening.words):
            yield opening.deed, opening.words
    for match in _NOT_YET.finditer(claim):
        yield stem(match.group(1) or match.group(2)), match.group()
