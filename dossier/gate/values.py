"""Values: the date, position and conflict value of an entry stand in its quotes, too."""

from collections.abc import Iterator

from dossier.gate.claim_dates import dated
from dossier.gate.claim_names import is_known
from dossier.gate.numbers import numbers
from dossier.gate.records import Finding
from dossier.gate.support import Support
from dossier.model.edtf import DateError, When, parse_when
from dossier.model.records import Fact
from dossier.model.vocabulary import WhenBasis


def when_findings(fact: Fact, support: Support) -> Iterator[Finding]:
    """A date that no expression of time in the quotes, nor the day of publication, allows."""
    if fact.when is None:
        return
    if fact.when_basis is WhenBasis.PUBLISHED:
        days = [parse_when(day) for day in support.published]
        if days and not any(fact.when.overlaps(day) for day in days):
            yield _date(
                str(fact.when), "its sources were published on " + ", ".join(map(str, days))
            )
        return
    given = list(dated(support))
    stated = [date for date in given if date.lower and date.upper] or given
    if stated and not any(fact.when.overlaps(other) for other in stated):
        yield _date(str(fact.when), f"its quotes give {', '.join(sorted(set(map(str, stated))))}")
    elif not stated and fact.when_basis is WhenBasis.STATED:
        yield _date(str(fact.when), "its quotes give no date")


def _date(when: str, but: str) -> Finding:
    return Finding(
        code="C-DATE",
        message=f"{when} is the date, but {but}",
        tip="quote the passage that has the date, correct it, or correct when_basis",
    )


def position_findings(fact: Fact, support: Support) -> Iterator[Finding]:
    """A position of somebody whom neither the quotes name nor the words before them."""
    if fact.position is None:
        return
    voice = support.library.voice(fact.position.actor)
    if voice is None or any(is_known(support, name) for name in voice.names):
        return
    yield Finding(
        code="C-NAME",
        message=f"the position is of {voice.names[0]}, whom no quote names ({support.place})",
        tip="quote the passage that names them, or correct the position",
    )


def value_findings(value: str, support: Support) -> Iterator[Finding]:
    """A date or number of a conflict that the quotes of its account do not have."""
    when = _when(value)
    if when is not None:
        stated = list(dated(support))
        if not any(when.overlaps(other) for other in stated):
            yield _date(value, "its quotes give another" if stated else "its quotes give none")
        return
    quoted = {number for number, _ in numbers(support.quoted)}
    for number, words in numbers(value):
        if number not in quoted:
            yield Finding(
                code="C-NUMBER",
                message=f"“{words}” is the value, but stands in none of its quotes",
                tip="quote the passage that has the number, or correct the value",
            )


def _when(value: str) -> When | None:
    if not value[:1].isdigit() or len(value) < 4:
        return None
    try:
        return parse_when(value)
    except DateError:
        return None
