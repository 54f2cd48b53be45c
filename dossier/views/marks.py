"""Marks: how exactly an entry is dated, as one of a few signs that a picture and a list share."""

from enum import StrEnum

from dossier.model.edtf import Form, Precision, When
from dossier.model.vocabulary import WhenBasis


class Mark(StrEnum):
    """The sign of a date; the shape says how exactly it is known, never colour alone."""

    DAY = "day"
    INFERRED = "inferred"
    ONE_OF = "one-of"
    LASTING = "lasting"
    FADED = "faded"
    BETWEEN = "between"
    BEFORE = "before"
    AFTER = "after"
    PUBLISHED = "published"


MARK_WORDS = {
    Mark.DAY: "day stated",
    Mark.INFERRED: "day inferred",
    Mark.ONE_OF: "one of two days",
    Mark.LASTING: "lasting",
    Mark.FADED: "day not stated",
    Mark.BETWEEN: "some time between",
    Mark.BEFORE: "start not stated",
    Mark.AFTER: "end not stated",
    Mark.PUBLISHED: "publication",
}
MARK_NOTES = {
    WhenBasis.STATED: "Stated in the source",
    WhenBasis.DERIVED: "Worked out from the source’s words",
    WhenBasis.PUBLISHED: "Day of publication; the source gives none",
}
DAYS = (Precision.DAY, Precision.TIME)


def mark_of(when: When, basis: WhenBasis | None) -> Mark:
    """The sign of a date with its basis; a missing basis counts as inferred."""
    if when.form is Form.ONE_OF:
        return Mark.ONE_OF
    if when.form is Form.INTERVAL:
        return _interval(when, basis)
    if when.moments[0].precision not in DAYS:
        return Mark.FADED
    if basis is WhenBasis.PUBLISHED:
        return Mark.PUBLISHED
    return Mark.DAY if when.is_day and basis is WhenBasis.STATED else Mark.INFERRED


def _interval(when: When, basis: WhenBasis | None) -> Mark:
    if when.lower is None:
        return Mark.BEFORE
    if when.upper is None:
        return Mark.AFTER
    if all(moment.approximate or moment.uncertain for moment in when.moments):
        return Mark.FADED
    if any(moment.precision not in DAYS for moment in when.moments):
        return Mark.FADED
    return Mark.LASTING if basis is WhenBasis.STATED else Mark.BETWEEN
