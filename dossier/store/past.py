"""Past: the versions of an entry's file become what happened to the entry, day by day.

Only versions a reader could have seen count: those with the status reviewed or withdrawn. A change
of layout is none; values are compared, not lines.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from dossier.model.dossier import Kind
from dossier.model.past import Deed, Event
from dossier.model.vocabulary import Status
from dossier.store.history import Version, file_versions
from dossier.store.yaml_tree import LOADER

KINDS = (Kind.FACT, Kind.CONFLICT)
TOLD = {
    "claim": "wording",
    "question": "wording",
    "kind": "kind",
    "when": "date",
    "when_basis": "date",
    "said_by": "speaker",
    "position": "position",
    "evidence": "quotes",
    "accounts": "accounts",
    "resolution": "outcome",
    "explanation": "explanation",
}
"""The fields whose change is told, and what it is called."""
UNTOLD = ("at", "prefix", "suffix", "supports")
"""Fields of a quote that say where it stands, not what it says."""
SHOWN = (Status.REVIEWED, Status.WITHDRAWN)

_key = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)

Fields = Mapping[str, str]
"""The text of each top-level field, by its key."""


def past_of(root: Path) -> Mapping[tuple[Kind, str], tuple[Event, ...]]:
    """What happened to each fact and conflict of the dossier in `root`, oldest first.

    Empty where no whole history is at hand: outside git, and in a shallow clone.
    """
    found: dict[str, list[Version]] = {}
    for version in file_versions(root, [kind.folder for kind in KINDS]):
        found.setdefault(version.path, []).append(version)
    return {
        (kind, Path(path).stem): tuple(_events(versions))
        for path, versions in sorted(found.items())
        for kind in KINDS
        if path.startswith(f"{kind.folder}/") and path.endswith(".yml")
    }


def _events(versions: list[Version]) -> Iterator[Event]:
    seen: Fields = {}
    for version in versions:
        fields = _fields(version.text)
        if _value(fields, "status") in SHOWN:
            for deed, detail in _deeds(seen, fields):
                yield Event(day=version.day, deed=deed, detail=detail)
            seen = fields


def _deeds(old: Fields, new: Fields) -> Iterator[tuple[Deed, str]]:
    before, now = _value(old, "status"), _value(new, "status")
    if not old:
        yield Deed.ADDED, ""
    else:
        for name in dict.fromkeys(TOLD[key] for key in TOLD if _differs(old, new, key)):
            yield Deed.CHANGED, name
    if now == Status.WITHDRAWN and before != now:
        yield Deed.WITHDRAWN, ""
    elif before == Status.WITHDRAWN and before != now:
        yield Deed.RESTORED, ""
    stamp = _value(new, "reviewed")
    if isinstance(stamp, dict) and _differs(old, new, "reviewed"):
        yield Deed.REVIEWED, str(stamp.get("by", ""))


def _fields(text: str) -> Fields:
    parts = _key.split(text.replace("\r\n", "\n"))
    return {part.partition(":")[0]: part for part in parts if ":" in part}


def _differs(old: Fields, new: Fields, key: str) -> bool:
    return old.get(key) != new.get(key) and _value(old, key) != _value(new, key)


def _value(fields: Fields, key: str) -> Any:
    """The field as plain data, its words without line breaks; its text where it is not YAML."""
    text = fields.get(key, "")
    try:
        found = yaml.load(text, Loader=LOADER)
    except yaml.YAMLError:
        return text
    return _plain(found.get(key)) if isinstance(found, dict) else None


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if key not in UNTOLD}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return " ".join(str(value).split())
