"""Out of dates: what is only a day, an age or a time in the quotes counts nothing in the claim.

“From 26 September, 22 of the instruments tilted” becomes “26 of the instruments tilted”.
"""

from collections.abc import Iterator

from dossier.gate.claims.figures.reckoned import is_reckoned
from dossier.gate.claims.reading.numbers import Number, placed_numbers, without_dates
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.speech.lexicon import lexicon
from dossier.text.patterns import late

_COUNTS = late(
    r"\s(?:of\s(?:the|its|these|those|their|his|her|our)\s|(?P<noun>[a-z]{3,})(?![\w-]))"
)
_AGED = late(r"[\s-]years?[\s-]old")
_NO_NOUNS = frozenset(
    "and but for from the than that who with until through till past today yesterday tomorrow "
    "after before when while where last next this percent per more less fewer years year".split()
)


def out_of_date_findings(support: Support) -> Iterator[Finding]:
    """A number that counts in the claim, and in the quotes stands in nothing but a date."""
    text = without_dates(support.claim)
    mine = [item for item in placed_numbers(text) if _is_count(text, item)]
    if not mine:
        return
    every = {item.value for item in placed_numbers(support.quoted)}
    plain = {item.value for item in placed_numbers(without_dates(support.quoted))}
    for item in mine:
        if item.value in every - plain and not is_reckoned(item, support):
            words = text[item.start : item.end]
            yield Finding(
                code="C-NUMBER",
                message=f"{shown(words)} counts in the claim what it does not in its quotes, where "
                f"it is part of a date ({support.place})",
                tip="give the number that the quote has",
            )
            return


def _is_count(text: str, item: Number) -> bool:
    """Whether a noun that is counted follows."""
    if _AGED.match(text, item.end):
        return True
    found = _COUNTS.match(text, item.end)
    if found is None or item.value.startswith("#"):
        return False
    return found["noun"] is None or (
        found["noun"] not in _NO_NOUNS
        and (found["noun"][-1] == "s" or lexicon().tags.get(found["noun"], "v") == "v")
    )
