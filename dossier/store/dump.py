"""Dumping: a record becomes YAML made for diffs: the class's key order, prose in block scalars."""

import json
from typing import Any

import yaml

from dossier.model.dossier import Kind
from dossier.model.records import Conflict, Record
from dossier.store.yaml_tree import Tree

WIDTH = 96
PROSE = 72
"""Characters. Longer text is folded into a block scalar."""


class _Dumper(yaml.CSafeDumper):
    """Strings plain where they can be; no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


class _Pair(list[int]):
    """A list written in one line: offsets, short ids."""


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    """The scalar style that gives `text` back: folded prose, literal lines, escapes, or plain."""
    lines = text.split("\n")
    if not all(line.isprintable() for line in lines):
        return '"'
    if len(lines) > 1:
        return "|" if all(line == line.strip() for line in lines) and lines[0] else '"'
    one_spaced = " ".join(text.split()) == text
    return ">" if len(text) > PROSE and " " in text and one_spaced else None


_Dumper.add_representer(str, _text)
_Dumper.add_representer(
    _Pair,
    lambda dumper, items: dumper.represent_sequence(
        "tag:yaml.org,2002:seq", items, flow_style=True
    ),
)


def dump_record(kind: Kind, record: Record) -> str:
    """The YAML file of a record: schema line, then its fields in order, empty ones left out."""
    content = record.model_dump(mode="json", exclude_defaults=True, exclude={"id"})
    if isinstance(record, Conflict):
        content = _in_order(record, {**content, **_judged(record)})
    up = "../" if kind is Kind.BRIEFING else "../../"
    head = f"# yaml-language-server: $schema={up}schema/{kind}.schema.json\n"
    return head + _yaml({key: _shaped(key, value) for key, value in content.items()})


def _judged(conflict: Conflict) -> dict[str, str]:
    """What a reviewer has to see even where it is the default."""
    return {"weight": conflict.weight.value, "resolution": conflict.resolution.value}


def _in_order(record: Record, content: dict[str, Any]) -> dict[str, Any]:
    return {name: content[name] for name in type(record).model_fields if name in content}


def dump_value(key: str, value: Tree) -> str:
    """The YAML lines of one top-level key."""
    return _yaml({key: _shaped(key, value)})


def dump_schema(schema: dict[str, Any]) -> str:
    """A JSON Schema as text, keys in the order of the record's fields."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _yaml(content: dict[str, Any]) -> str:
    return yaml.dump(
        content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH
    ).replace("\r\n", "\n")


def _shaped(key: str, value: Any) -> Any:
    """Offsets and lists of short words go on one line; everything else as it is."""
    if isinstance(value, dict):
        return {name: _shaped(name, inner) for name, inner in value.items()}
    if isinstance(value, list):
        if key == "at" and value and isinstance(value[0], list):
            return [_Pair(pair) for pair in value]
        if key == "at" or (key in ("actors", "proposals", "supports") and _short(value)):
            return _Pair(value)
        return [_shaped("", item) for item in value]
    return value


def _short(items: list[Any]) -> bool:
    return sum(len(str(item)) + 2 for item in items) < WIDTH - 20
