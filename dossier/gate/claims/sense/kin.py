"""Kin: “her brother said she …” may be told as “he said his sister …”."""

from dossier.text.patterns import late

_MALE = r"(?:brother|husband|father|son|uncle|nephew|grandfather|grandson|cousin)"
_FEMALE = r"(?:sister|wife|mother|daughter|aunt|niece|grandmother|granddaughter|cousin)"
_TOLD = r"(?![\w-])[^.;:]*?(?<![\w-])"
_TURNED = tuple(
    (
        late(rf"(?<![\w-])(?i:{owner})\s(?:\w+\s)?{kin}{_TOLD}{pronoun}(?![\w-])"),
        late(rf"(?<![\w-]){its}\s(?:\w+\s)?{other}(?![\w-])"),
    )
    for kin, its in ((_MALE, "his"), (_FEMALE, "her"))
    for owner, pronoun, other in (("her", "she", _FEMALE), ("his", "he", _MALE))
)
"""“her brother … she” and “his sister”; “his mother … he” and “her son”."""


def is_kin_turned(claim: str, sentence: str) -> bool:
    """Whether the claim names from the other side whose kin the sentence lets speak."""
    return any(
        theirs.search(sentence) is not None and mine.search(claim) is not None
        for theirs, mine in _TURNED
    )
