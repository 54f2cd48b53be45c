"""Find: expressions of time in a text become dates."""

from dossier.dates.records import CalendarClash, Dated


def find(text: str, published: str | None) -> tuple[Dated, ...]:
    """Dates of the text in order; `published` is the EDTF day of publication, if known."""
    return ()


def clashes(text: str, published: str | None) -> tuple[CalendarClash, ...]:
    """Where the text's dates contradict the calendar or one another."""
    return ()
