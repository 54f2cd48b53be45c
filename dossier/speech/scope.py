"""Scope: what stands over a passage and changes its force (speech, denial, condition, bound)."""

from dossier.model.span import Span
from dossier.speech.records import Governor


def governors(text: str, span: Span) -> tuple[Governor, ...]:
    """What governs `text[span]`, outermost first."""
    return ()
