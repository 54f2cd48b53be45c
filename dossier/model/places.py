"""Places: where in its file each key of a record stands, so that a problem can point at it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier.errors import Problem, Severity

Key = str | int
KeyPath = tuple[Key, ...]


def key_text(keys: KeyPath) -> str:
    """A key path as people write it: `evidence[0].quote`; empty for the record itself."""
    text = ""
    for key in keys:
        text += f"[{key}]" if isinstance(key, int) else f".{key}" if text else key
    return text


@dataclass(frozen=True, kw_only=True, slots=True)
class Places:
    """The file of one record and the line and column (from 1) of each key path in it."""

    path: str
    marks: Mapping[KeyPath, tuple[int, int]] = field(default_factory=dict)

    def at(self, keys: KeyPath) -> tuple[int, int]:
        """Line and column of `keys`, or of the nearest key above it that stands in the file."""
        while keys and keys not in self.marks:
            keys = keys[:-1]
        return self.marks.get(keys, (1, 1))

    def problem(
        self,
        keys: KeyPath,
        code: str,
        message: str,
        *,
        tip: str,
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """A problem at `keys`; the message opens with the key path."""
        line, column = self.at(keys)
        named = f"{key_text(keys)}: {message}" if keys else message
        return Problem(
            path=self.path,
            line=line,
            column=column,
            code=code,
            message=named,
            tip=tip,
            severity=severity,
        )
