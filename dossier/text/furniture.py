"""Furniture: passages of a page that are not the article (links, stamps, bylines, notices)."""

from dataclasses import dataclass

from dossier.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A passage that is no evidence, and why."""

    span: Span
    why: str


def furniture(text: str) -> tuple[Passage, ...]:
    """Page furniture in the text, in order."""
    return ()


def repeats(text: str) -> tuple[Passage, ...]:
    """Passages that stand again in a fuller body of the same file, in order."""
    return ()
