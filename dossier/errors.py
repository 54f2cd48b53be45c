"""Trouble: what can go wrong, and how it is worded.

Two kinds. A `DossierError` is raised when the work cannot go on; it ends a command with code 2.
A `Problem` says that readable data is wrong; all of them are listed, and they end it with 1.

    DossierError
    ├── UsageError      the request cannot be met as put (no such entry, no dossier here)
    ├── ReadError       a file cannot be read, or is not what it has to be
    ├── WriteError      a file cannot be written, or is not ours to overwrite
    └── TemplateError   a page template is broken
"""

from dataclasses import dataclass
from enum import StrEnum


class DossierError(Exception):
    """The work cannot go on. The text is one line a non-programmer can act on."""


class UsageError(DossierError):
    """The request cannot be met as it was put."""


class ReadError(DossierError):
    """A file cannot be read, or is not what it has to be."""


class WriteError(DossierError):
    """A file cannot be written, or is not ours to overwrite."""


class TemplateError(DossierError):
    """A page template is broken or asks for something its view does not have."""


class Severity(StrEnum):
    """How much a problem weighs: an error fails a check, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Problem:
    """One thing wrong in the data, where it stands, and what to do about it.

    `path` is relative to the dossier's root with forward slashes; `line` and `column` count from 1.
    Problems sort by place, then code.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    tip: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.code}: {self.message} — {self.tip}"
