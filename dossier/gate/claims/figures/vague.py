"""Vague: “hundreds” of the quote are no “thousands” in the claim, unless a number there says so."""

from collections.abc import Iterator

from dossier.gate.claims.figures.apportioned import number_of
from dossier.gate.claims.reading.numbers import placed_numbers
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.text.patterns import late

_LEAST = {
    "dozens": 24, "scores": 24, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000,
    "billions": 2_000_000_000,
}  # fmt: skip
"""The least that each word may stand for; words of one least may stand for each other."""
_PLAIN = late(r"[\d.]+")
_VAGUE = late(rf"(?<![\w-])(?:{'|'.join(_LEAST)})(?![\w-])")


def vague_findings(support: Support) -> Iterator[Finding]:
    """“hundreds of people” becomes “thousands of people”."""
    mine = {found.group() for found in _VAGUE.finditer(support.folded)}
    theirs = {found.group() for found in _VAGUE.finditer(support.folded_quotes)} if mine else set()
    for word in sorted(mine - theirs) if theirs else ():
        alike = any(_LEAST[other] == _LEAST[word] for other in theirs)
        if not alike and not _is_counted(support.quoted, _LEAST[word]):
            yield Finding(
                code="C-NUMBER",
                message=f"the claim says {shown(word)}, the quote "
                f"{shown(' '.join(sorted(theirs)))} ({support.place})",
                tip="give the number as the source does",
            )
            return


def _is_counted(quoted: str, least: int) -> bool:
    """Whether the quote has a number as high as that, which is no rank, share or percentage."""
    values = (item.value for item in placed_numbers(quoted) if _PLAIN.fullmatch(item.value))
    return any((number_of(value) or 0) >= least for value in values)
