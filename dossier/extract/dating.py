"""Dating: a passage's expressions of time become the date of what it tells, or of the saying."""

from dossier.dates.records import Dated
from dossier.extract.records import Finding
from dossier.model.vocabulary import WhenBasis
from dossier.text.patterns import late

_OF_EVENT = late(r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|early|late|mid) $")
"""What stands before a mere year that dates an event, and not a thing (“the 1997 treaty”)."""
_BOUND = late(r"\b(?:[Ss]ince|[Uu]ntil|[Tt]ill) (?:early |late |last )?$")
_RELATIVE = late(
    r"[,(–—] ?(?:(?:in|of|from|to|for|at|on|by|all of|some of|one of) )?"
    r"(?:who|whom|whose|which|where)\b[^,()–—]*$"
)
_PARTICIPLE = late(
    r"[,(–—] ?(?:[a-z]+ly )?(?:first |last |newly )?"
    r"(?:(?!published|released|issued|dated)[a-z]+ed|born|built|made|held|set|led|begun|written|"
    r"sold|bought|brought|found|given|won|lost|shot|struck|seen|sent|known|drawn|laid|put)\b"
    r"[^,()–—]*$"
)
"""Inserts that tell more of somebody or something: “, who was arrested in ”, “, founded in ”."""
_OF_NOUN = late(
    r"\b[a-z]+ (?:[a-z]+ed|stolen|built|made|held|begun|written|sold|bought|found|given|taken|"
    r"shown|signed|drawn|seen|sent|known)(?: by [^,.]{1,40}?)?(?: in| on| at| late in| early in)? $"
)
_EMBEDDED = late(
    r"\b(?:(?:after|when|as|since)\b[^.;]*\bthat|because|although|though|whereas)\b[^.;]*$"
)
"""“was banned after a court found that she had lied in May”, “because it had rained in May”."""
_VERB = late(
    r" (?:will|would|was|were|is|are|has|have|had|can|could|may|might|must|should|shall|did|does|"
    r"[a-z]+ed)\b"
)
"""“the altar stolen in April will return”: before and after a date that is the altar's alone."""
_REACH = 160


def date_of(finding: Finding, text: str, published: str) -> tuple[str, WhenBasis | None]:
    """The date of an event, or of the saying: stated beside it, else that of publication."""
    for dated in finding.dates:
        if _may_date(finding, text, dated):
            return dated.edtf, WhenBasis(dated.basis)
    if finding.is_said and published:
        return published[:10], WhenBasis.PUBLISHED
    return "", None


def _may_date(finding: Finding, text: str, dated: Dated) -> bool:
    """Whether an expression of time can date the event, or the saying.

    “Since 2019” and “until May” date neither, a mere year no saying; what stands in an insert dates
    only that; in a clause of cause or of what was found, only what that clause tells.
    """
    if ".." in dated.edtf or (finding.is_said and dated in finding.own_dates):
        return False
    before = text[max(finding.span.start, dated.span.start - _REACH) : dated.span.start]
    if _BOUND.search(before) or _is_aside(finding, dated, before):
        return False
    if not finding.is_said and _EMBEDDED.search(before):
        return False
    if _OF_NOUN.search(before) and _VERB.match(text, dated.span.end):
        return False
    if not dated.edtf.isdigit():
        return True
    has_beginning = any(other.edtf.endswith("/..") for other in finding.dates)
    return not finding.is_said and not has_beginning and bool(_OF_EVENT.search(before))


def _is_aside(finding: Finding, dated: Dated, before: str) -> bool:
    """Whether the date stands in an insert, and the word of saying does not."""
    start = insert_start(before)
    if start is None:
        return False
    start += dated.span.start - len(before)
    return finding.cue is None or not start <= finding.cue.start < dated.span.start


def insert_start(before: str) -> int | None:
    """Where the insert begins that what follows these words stands in; None outside of any."""
    match = _RELATIVE.search(before)
    if match is None:
        match = _PARTICIPLE.search(before)
        if match is None or before.count(",", 0, match.start()) % 2:
            return None
    return match.start()
