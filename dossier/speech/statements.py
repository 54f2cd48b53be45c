"""Statements: a text becomes the list of what it lets whom say."""

from dossier.speech.records import Statement


def statements(text: str) -> tuple[Statement, ...]:
    """Statements of the text, ordered by their first offset."""
    return ()
