"""Conflicts: a question, accounts that really differ, and a resolution that is explained."""

from collections.abc import Iterator

from dossier.errors import Problem, Severity
from dossier.model.dossier import Dossier, Kind
from dossier.model.edtf import DateError, parse_when
from dossier.model.records import Conflict
from dossier.model.vocabulary import ConflictType, Resolution, Status


def check_conflicts(dossier: Dossier) -> Iterator[Problem]:
    """X-…: conflicts that are none, are unexplained, or that nothing leads to."""
    named = {id for fact in dossier.facts.values() for id in fact.conflicts}
    named |= {id for section in dossier.briefing.sections for id in section.conflicts}
    for conflict in dossier.conflicts.values():
        yield from _conflict(dossier, conflict)
        if conflict.status is Status.REVIEWED and conflict.id not in named:
            yield dossier.place(Kind.CONFLICT, conflict.id).problem(
                (), "X-UNLINKED", "no fact names this conflict",
                tip="add its id to `conflicts` of the facts it is about",
                severity=Severity.WARNING,
            )  # fmt: skip


def _conflict(dossier: Dossier, conflict: Conflict) -> Iterator[Problem]:
    place = dossier.place(Kind.CONFLICT, conflict.id)
    if not conflict.question.rstrip().endswith("?"):
        yield place.problem(("question",), "X-QUESTION", "this is no question", tip="end it with ?")
    if not any(account.evidence for account in conflict.accounts):
        message, tip = "no account has a quote", "add evidence to the accounts"
        yield place.problem(("accounts",), "X-EVIDENCE", message, tip=tip)
    if conflict.resolution is not Resolution.OPEN and not conflict.explanation:
        message = f"{conflict.resolution}, but nothing explains it"
        tip = "say in explanation what in the texts settles it"
        yield place.problem(("resolution",), "X-EXPLAIN", message, tip=tip)
    yield from _values(dossier, conflict)


def _values(dossier: Dossier, conflict: Conflict) -> Iterator[Problem]:
    place = dossier.place(Kind.CONFLICT, conflict.id)
    first: dict[str, int] = {}
    for number, account in enumerate(conflict.accounts):
        if not account.value:
            continue
        keys = ("accounts", number, "value")
        if first.setdefault(account.value, number) != number:
            message = f"{account.value!r} is the value of account {first[account.value] + 1} too"
            yield place.problem(keys, "X-SAME", message, tip="accounts that agree are one account")
        if conflict.type is ConflictType.DATE:
            try:
                parse_when(account.value)
            except DateError as error:
                message = f"{account.value!r} is no date: {error}"
                yield place.problem(keys, "D-INVALID", message, tip="write an EDTF date")
