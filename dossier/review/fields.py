"""Fields: a record before and after becomes the fields that differ, in words, with what changed."""

from collections.abc import Iterator, Mapping
from typing import Any

from dossier.model.date_words import words
from dossier.model.edtf import parse_when
from dossier.model.records import Record
from dossier.review.changes import content
from dossier.review.records import FieldChange
from dossier.views.differences import Run, changed

SHOWN_ELSEWHERE = frozenset({"id", "evidence", "proposed", "reviewed", "at"})
"""Quotes are shown in their sentences; a stamp by what it does to the entry."""
DATES = frozenset({"when", "published", "updated"})
NAMES: Mapping[str, str] = {
    "said_by": "said by",
    "when_basis": "basis of the date",
    "position": "position",
    "version_of": "version of",
    "derives_from": "retells",
    "state_owned": "state-owned",
    "sha256": "seed’s SHA-256",
}


def field_changes(before: Record | None, after: Record | None) -> tuple[FieldChange, ...]:
    """The fields that differ, in the order of the record; quotes aside."""
    old, new = content(before) or {}, content(after) or {}
    return tuple(
        _change(name, old.get(name), new.get(name))
        for name in dict.fromkeys((*new, *old))
        if name not in SHOWN_ELSEWHERE and _text(name, old.get(name)) != _text(name, new.get(name))
    )


def _change(name: str, old: Any, new: Any) -> FieldChange:
    before, after = _text(name, old), _text(name, new)
    label = NAMES.get(name, name.replace("_", " "))
    if not before or not after:
        return FieldChange(
            name=label,
            before=(Run(text=before),) if before else (),
            after=(Run(text=after),) if after else (),
        )
    went, came = changed(before, after)
    return FieldChange(name=label, before=went, after=came)


def _text(name: str, value: Any) -> str:
    if value in (None, "", [], {}):
        return ""
    if name in DATES:
        return f"{words(parse_when(str(value)))} ({value})"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {text}" for key, text in _items(value))
    if isinstance(value, list):
        return " · ".join(_text("", item) for item in value)
    return str(value)


def _items(value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The filled keys of a part of a record, its quotes aside."""
    for key, inner in value.items():
        if key not in SHOWN_ELSEWHERE and (text := _text(key, inner)):
            yield key, text
