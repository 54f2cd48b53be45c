"""Softened: what a source says plainly no claim gives as merely possible, believed or unclear."""

from collections.abc import Iterator

from dossier.gate.claims.reading.content import is_about
from dossier.gate.claims.reading.degrees import degrees
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage, shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_HELD = (
    r"(?:said|alleged|believed|thought|assumed|presumed|suspected|rumou?red|supposed|feared|"
    r"understood)"
)
_SOFT = late(
    r"(?<![\w-])(?:(?:may|might)(?=\s+[a-z])|could\s+have|(?:[Pp]ossib|[Pp]robab|[Pp]resumab|"
    r"[Aa]lleged|[Ss]upposed|[Ss]eeming)ly|[Pp]erhaps|[Mm]aybe|"
    rf"(?:is|are|was|were)\s+(?:\w+ly\s+)?{_HELD}\s+to|(?:appear|seem)(?:s|ed)?\s+to|"
    rf"[Ii]t\s+(?:is|was|remain(?:s|ed))\s+(?:{_HELD}\s+that|possible\s+that|"
    r"(?:un(?:clear|certain|known)|not\s+(?:clear|certain|known))\s+(?:whether|if)))(?![\w-])"
)
_OPEN = late(
    r"(?<![\w-])(?:hypothe\w+|theor\w+|model\w*|simulat\w+|opinion|view|feel\w*|felt|"
    r"predict\w*|projec\w+|capab\w+|abilit\w+|enabl\w+|lets?|opportunit\w+|eligible|optional|"
    r"voluntar\w+|sign(?:s|al\w*)?|indicat\w+|point\w*|investigat\w+|blam\w+|trial|convict\w+|"
    r"prosecut\w+|indict\w+|order\w*|bans?|banned|forb\w+|prohib\w+|requir\w+|or)(?![\w-])|[?]",
)
"""Beside the words of every degree: what one may sum up as possible, believed or alleged."""
_UNSURE = ("possibility", "hedge", "likelihood", "hypothesis", "wish")


def softened_findings(support: Support) -> Iterator[Finding]:
    """“The bridge was closed” becomes “The bridge may have been closed”."""
    added = _SOFT.search(support.claim)
    if added is None or any(map(_is_open, support.passages)):
        return
    if is_about(support.claim, support.quoted):
        yield Finding(
            code="C-FORCE",
            message=f"the claim has a doubt, {shown(added.group())}, the quote has none "
            f"({support.place})",
            tip="say it as plainly as the source does",
        )


def _is_open(passage: Passage) -> bool:
    """Whether the sentence leaves anything open, by its own words or those around the quote."""
    sentence = passage.in_sentence
    return _OPEN.search(sentence) is not None or any(
        degree.kept_by.search(sentence) for degree in degrees() if degree.name in _UNSURE
    )
