"""Values: what an account in a conflict holds, and the value it gives, stand in its quotes."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dossier.gate.claims.figures.bounds import bound_findings
from dossier.gate.claims.figures.claim_dates import claim_date_findings, dated
from dossier.gate.claims.figures.claim_numbers import number_findings
from dossier.gate.claims.reading.days import days
from dossier.gate.claims.reading.naming import names
from dossier.gate.claims.reading.numbers import numbers
from dossier.gate.claims.sense.opposites import opposite_findings
from dossier.gate.claims.sense.polarity import polarity_findings
from dossier.gate.claims.support import Support
from dossier.gate.fields.sayers import is_near, is_told
from dossier.gate.reading.library import Library, Voice
from dossier.gate.reading.passage import shown
from dossier.gate.records import Finding
from dossier.model.edtf import DateError, When, parse_when
from dossier.text.patterns import late

_SILENT = late(
    r"(?<![\w-])(?:not\s+(?:mention|say|tell|name|give|have)|omits?|silent|nothing|leaves?\s+out|"
    r"without|no\s+(?:mention|word))(?![\w-])",
    re.IGNORECASE,
)
_TURNED = ("the claim says", "the claim has a bound")
"""How a finding begins that tells of a bound turned round or put in; one left out is brevity."""
_FEWEST = 4
"""Characters of a date."""
_BARE = late(r"\d{4,}")
_EARLIEST, _LATEST = 1000, 2100
"""Years between which four digits may be a year: “6000” is a number."""
_FIRST = late(r"[;:(]")


def holds_findings(support: Support) -> Iterator[Finding]:
    """Figures, dates and people of an account that its quotes do not have, and what it denies.

    An account is brief and not always a sentence; what it says a source leaves out stands nowhere.
    """
    for finding in _held(support):
        yield replace(finding, message=finding.message.replace("the claim", "the account"))


def _held(support: Support) -> Iterator[Finding]:
    if _SILENT.search(support.claim):
        return
    for finding in number_findings(support):
        if any(letter.isdigit() for letter in finding.message.split("”")[0]):
            yield finding
    yield from claim_date_findings(support)
    for name in names(support.claim, support.passages[0].source.text):
        voice = support.library.voice(name) or _by_surname(support.library, name)
        if voice is None or voice.is_outlet or is_near(support, voice.id):
            continue
        if not is_told(support, voice.id):
            yield Finding(
                code="C-NAME",
                message=f"{shown(name)} stands in the account, in none of its quotes "
                f"({support.place})",
                tip="quote the passage that has the name, or correct the account",
            )
    for finding in bound_findings(support):
        if finding.message.startswith(_TURNED):
            yield finding
    first = replace(support, claim=_FIRST.split(support.claim)[0])
    yield from polarity_findings(first)
    yield from opposite_findings(first)


def _by_surname(library: Library, name: str) -> Voice | None:
    """The one actor whose full name ends in this word."""
    found = [
        voice for voice in library.voices if any(one.endswith(f" {name}") for one in voice.names)
    ]
    return found[0] if len(found) == 1 else None


def value_findings(value: str, support: Support) -> Iterator[Finding]:
    """A date or number of a conflict that the quotes of its account do not have."""
    when = _when(value)
    quoted = {number for number, _ in numbers(support.quoted)}
    if when is not None and not (_BARE.fullmatch(value) and value in quoted):
        stated = list(dated(support))
        given = ", ".join(sorted(set(map(str, stated)))) or "none"
        held = _when_held(support.claim)
        if not any(when.overlaps(other) for other in stated):
            yield _date_finding(value, f"its quotes give {given}")
        elif held is not None and not held.overlaps(when):
            yield _date_finding(value, f"the account holds {held}")
        return
    for number, words in numbers(value):
        if number not in quoted:
            yield Finding(
                code="C-NUMBER",
                message=f"“{words}” is the value, but stands in none of its quotes",
                tip="quote the passage that has the number, or correct the value",
            )


def _date_finding(value: str, but: str) -> Finding:
    return Finding(
        code="C-DATE",
        message=f"{value} is the value, but {but}",
        tip="quote the passage that has the date, or correct the value",
    )


def _when_held(held: str) -> When | None:
    """The one full date that an account names, if it names one."""
    found = [day for day in days(held) if day.year and day.month and day.day]
    if len(found) != 1:
        return None
    return _when(f"{found[0].year:04}-{found[0].month:02}-{found[0].day:02}")


def _when(value: str) -> When | None:
    if not value.removeprefix("../")[:1].isdigit() or len(value) < _FEWEST:
        return None
    if _BARE.fullmatch(value) and not _EARLIEST <= int(value) <= _LATEST:
        return None
    try:
        return parse_when(value)
    except DateError:
        return None
