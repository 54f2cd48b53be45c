"""When: the date of an entry is one that its quotes give, of the event that it tells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.gate.claims.figures.claim_dates import dated
from dossier.gate.claims.reading.content import core
from dossier.gate.claims.reading.terms import stems
from dossier.gate.claims.support import Support
from dossier.gate.reading.passage import Passage
from dossier.gate.records import Finding
from dossier.model.edtf import DateError, When, parse_when
from dossier.model.records import Fact
from dossier.model.span import Span
from dossier.model.vocabulary import FactKind, WhenBasis
from dossier.text.patterns import late

_CLAUSE = late(r"[,;:()]\s|\s[–—-]\s|(?<=\s)(?:after|before|while|and|but|when|since)\s")
_MONTH_OR_YEAR = late(r"\d{4}(?:-\d\d)?")
_NEAR_CUE = 30
_TIP = "quote the passage that has the date, correct it, or correct when_basis"


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that a passage gives: where the words for it stand, and those of its clause."""

    when: When
    span: Span
    clause: str


def when_findings(fact: Fact, support: Support) -> Iterator[Finding]:
    """A date that no expression of time in the quotes, nor the day of publication, allows."""
    if fact.when is None:
        return
    if fact.when_basis is WhenBasis.PUBLISHED:
        yield from _published(fact.when, fact.kind, support)
        return
    given = list(dated(support))
    stated = [date for date in given if date.lower and date.upper] or given
    if fact.when.is_day and any(date.is_day for date in stated):
        stated = [date for date in stated if date.is_day]
    if stated and not any(fact.when.overlaps(other) for other in stated):
        yield date_finding(
            str(fact.when), f"its quotes give {', '.join(sorted(set(map(str, stated))))}"
        )
    elif wide := _wider(fact, stated):
        yield date_finding(str(fact.when), f"its quotes give only {wide}")
    elif not stated and fact.when_basis is WhenBasis.STATED:
        yield date_finding(str(fact.when), "its quotes give no date")
    elif fact.kind is FactKind.STATEMENT and _is_of_saying(fact.when, support):
        return
    elif other := _of_another_event(fact.when, support):
        yield date_finding(str(fact.when), f"its quotes give {other} for what the claim tells")


def _wider(fact: Fact, stated: Sequence[When]) -> str:
    """The months or years that the quotes give, where the entry has a day none of them gives."""
    if fact.when is None or not fact.when.is_day or fact.when_basis is not WhenBasis.STATED:
        return ""
    near = [date for date in stated if fact.when.overlaps(date)]
    is_wide = bool(near) and all(_MONTH_OR_YEAR.fullmatch(str(date)) for date in near)
    return ", ".join(sorted(set(map(str, near)))) if is_wide else ""


def date_finding(when: str, but: str) -> Finding:
    """A date that the quotes do not bear out."""
    return Finding(code="C-DATE", message=f"{when} is the date, but {but}", tip=_TIP)


def _published(when: When, kind: FactKind, support: Support) -> Iterator[Finding]:
    """The day of publication, unless a quote says itself on which day it was said."""
    days = [parse_when(day) for day in support.published]
    if days and not any(when.overlaps(day) for day in days):
        yield date_finding(str(when), "its sources were published on " + ", ".join(map(str, days)))
        return
    said = [day for passage in support.passages for day in _said_on(passage)]
    if not said and kind is FactKind.EVENT:
        happened = [item.when for passage in support.passages for item in places(passage)]
        said = happened if len(set(map(str, happened))) == 1 else []
    if said and not any(when.overlaps(day) for day in said):
        yield date_finding(str(when), f"its quotes give {', '.join(sorted(set(map(str, said))))}")


def _said_on(passage: Passage) -> Iterator[When]:
    """Days that stand beside the word that lets somebody speak: “stated on April 19 that …”."""
    for item in places(passage) if passage.told else ():
        for statement in passage.told:
            is_said = any(span.covers(item.span) for span in statement.spans)
            if (
                statement.cue
                and not is_said
                and 0 <= item.span.start - statement.cue.end < _NEAR_CUE
            ):
                yield item.when


def _is_of_saying(when: When, support: Support) -> bool:
    """“…, Lee announced on Tuesday”: a statement has the day on which it was made."""
    return any(when.overlaps(day) for passage in support.passages for day in _said_on(passage))


def _of_another_event(when: When, support: Support) -> str:
    """The day of the clause the claim tells, where the entry has the day of another one."""
    found = [item for passage in support.passages for item in places(passage)]
    mine = core(support.claim)
    shared = [len(mine & stems(item.clause)) for item in found]
    if len(found) < 2 or sorted(shared)[-1] < 2 * max(1, sorted(shared)[-2]):
        return ""
    best = found[shared.index(max(shared))]
    return "" if when.overlaps(best.when) else str(best.when)


def places(passage: Passage) -> Sequence[Dated]:
    """The days that a passage gives, with their clauses."""
    found = []
    for span, edtf in passage.dates:
        if not any(part.covers(span) for part in passage.spans):
            continue
        try:
            when = parse_when(edtf)
        except DateError:
            continue
        if when.is_day:
            found.append(Dated(when, span, _clause(passage.source.text, span, passage)))
    return found


def _clause(text: str, span: Span, passage: Passage) -> str:
    breaks = [match.start() for match in _CLAUSE.finditer(text, passage.start, passage.end)]
    start = max((at for at in breaks if at < span.start), default=passage.start)
    end = min((at for at in breaks if at >= span.end), default=passage.end)
    return text[start:end]
