"""Pronouns: what the quote says of “it” or of a client the claim does not say of him or her."""

import re
from collections.abc import Iterator

from dossier.gate.claims.reading.content import said_in
from dossier.gate.claims.reading.terms import stem, words_in
from dossier.gate.claims.support import Support
from dossier.gate.reading.names import proper
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.naming import gender_of_name
from dossier.text.patterns import late

_VERB = (
    r"(?P<helper>had|has|have|was|is|were|would|will|could|may|might)\s+(?:been\s+|be\s+|not\s+)?"
    r"(?P<verb>[a-z]+)(?![\w-])"
)
_IT = late(rf"(?<![\w-])(?:said|says|added)\s+(?:that\s+)?it\s+{_VERB}")
_PERSON = late(rf"(?<![\w-])(?:said|says|added)\s+(?:that\s+)?(?:he|she)\s+{_VERB}")
_CLIENT = late(r"(?<![\w-])(?:his|her|my|our|their)\s+clients?\s+(?!said|says)", re.IGNORECASE)
_OWN = late(r"(?<![\w-])(?:said|says|insisted|argued)\s+(?:that\s+)?(?:he|she|they)\s")
_LAWYER = late(
    r"(?<![\w-])(?:lawyer|solicitor|barrister|attorney|counsel|defen[cs]e|behalf|client)", re.I
)
_BY_CLIENT = late(r"\A(?:The|His|Her)\s+client\s+said\s")
_NOBODY = late(
    r"(?P<who>They|It)\s+(?:also\s+|later\s+|then\s+|both\s+|all\s+|has\s+|have\s+)?"
    r"(?:said|says?|told|tells?|claim(?:ed|s)?|argue[sd]?|added|adds|insist(?:ed|s)?|den(?:ied|y|ies)|"
    r"allege[sd]?|demand(?:ed|s)?|warn(?:ed|s)?|accuse[sd]?|announce[sd]?|promise[sd]?|noted|notes|"
    r"rejects?|rejected|called|blame[sd]?|offer(?:ed|s)?|urge[sd]?|recommend(?:ed|s)?|confirm(?:ed|s)?)(?!\w)"
)
"""No single person speaks: “They told the agency”, “It warned that”."""


def pronoun_findings(support: Support) -> Iterator[Finding]:
    """“Pike said it had been offered one” becomes “Pike said he had been offered one”."""
    for found, instead in (*_of_it(support), *_of_client(support), *_of_nobody(support)):
        yield Finding(
            code="C-ROLES",
            message=f"the claim says {shown(found)}, the quote {shown(instead)} ({support.place})",
            tip="let the claim say of whom the quote says it",
        )
        return


def _of_it(support: Support) -> Iterator[tuple[str, str]]:
    claimed = {
        stem(found.group("verb")): found.group() for found in _PERSON.finditer(support.claim)
    }
    people = {stem(found.group("verb")) for found in _PERSON.finditer(support.quoted)}
    for found in _IT.finditer(support.quoted):
        verb = stem(found.group("verb"))
        if verb in claimed and verb not in people:
            yield claimed[verb], found.group()


def _of_nobody(support: Support) -> Iterator[tuple[str, str]]:
    """“They told the agency” or “It warned” as what one person said.

    “It” may be a letter of hers, of which the paragraph says so.
    """
    found = _NOBODY.match(support.quoted)
    source = next((item.source for item in said_in(support.claim) if item.source), None)
    if found is None or source is None or found["who"].casefold() in words_in(support.claim):
        return
    who, passage = support.claim[source.start : source.end], support.passages[0]
    name = proper(who)
    last = name.split()[-1] if name else ""
    if not last or last.casefold() in (*support.speakers, *words_in(support.quoted)):
        return
    if not who.endswith(name) or not _is_person(name, passage.source.text):
        return
    paragraph = passage.source.paragraphs[passage.source.paragraph_at(passage.start)]
    before = passage.source.text[paragraph.start : passage.start]
    if found["who"] == "They" or last not in before:
        yield who, found.group()


def _is_person(name: str, text: str) -> bool:
    """Whether the article calls somebody of that name by a first name."""
    firsts = re.findall(rf"(?<!\w)([A-Z]\w+)\s+{re.escape(name.split()[-1])}(?!\w)", text)
    return any(gender_of_name(f"{first} {name}") for first in firsts)


def _of_client(support: Support) -> Iterator[tuple[str, str]]:
    """A lawyer's words of “his client” as the client's own."""
    found = _CLIENT.search(support.quoted)
    if found is None:
        return
    if (said := _BY_CLIENT.search(support.claim)) or (
        (said := _OWN.search(support.claim)) and not _LAWYER.search(support.claim)
    ):
        yield said.group(), found.group()
