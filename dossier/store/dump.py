"""Dumping: a record becomes YAML made for diffs: the class's key order, prose in block scalars."""

import json
from functools import lru_cache
from io import StringIO
from typing import Any

import yaml

from dossier.model.dossier import Kind
from dossier.model.records import Conflict, Record
from dossier.store.yaml_tree import Tree

WIDTH = 96
PROSE = 72
"""Characters. Longer text is folded into a block scalar."""
_TAG = "tag:yaml.org,2002:"
_OPENING = (yaml.StreamStartEvent(), yaml.DocumentStartEvent(explicit=False))
_CLOSING = (yaml.DocumentEndEvent(explicit=False), yaml.StreamEndEvent())
_MAPPING, _MAPPING_END = (
    yaml.MappingStartEvent(None, None, True, flow_style=False),
    yaml.MappingEndEvent(),
)
_LIST, _ROW, _LIST_END = (
    yaml.SequenceStartEvent(None, None, True, flow_style=False),
    yaml.SequenceStartEvent(None, None, True, flow_style=True),
    yaml.SequenceEndEvent(),
)


class _Pair(list[int]):
    """A list written in one line: offsets, short ids."""


def _style(text: str) -> str | None:
    """The scalar style that gives `text` back: folded prose, literal lines, escapes, or plain."""
    if text.isprintable() and len(text) <= PROSE:
        return None
    lines = text.split("\n")
    if not all(line.isprintable() for line in lines):
        return '"'
    if len(lines) > 1:
        return "|" if all(line == line.strip() for line in lines) and lines[0] else '"'
    one_spaced = " ".join(text.split()) == text
    return ">" if len(text) > PROSE and " " in text and one_spaced else None


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
    """The YAML of a mapping. Events go straight to the emitter: the same text in half the time."""
    written = StringIO()
    emitter = yaml.CSafeDumper(written, allow_unicode=True, width=WIDTH)
    events = [*_OPENING]
    _add(content, events)
    for event in (*events, *_CLOSING):
        emitter.emit(event)
    return written.getvalue().replace("\r\n", "\n")


def _add(value: Any, events: list[yaml.Event]) -> None:
    """What a value is in YAML: text plain where it can be, numbers, mappings, lists; no anchors."""
    if isinstance(value, str):
        events.append(_text_event(value))
    elif isinstance(value, dict):
        events.append(_MAPPING)
        for name, inner in value.items():
            events.append(_name_event(name))
            _add(inner, events)
        events.append(_MAPPING_END)
    elif isinstance(value, (list, tuple)):
        events.append(_ROW if isinstance(value, _Pair) else _LIST)
        for item in value:
            _add(item, events)
        events.append(_LIST_END)
    else:
        number = str(value) if type(value) is int else json.dumps(value)
        events.append(yaml.ScalarEvent(None, None, (True, False), number))


def _text_event(text: str) -> yaml.Event:
    style = _style(text)
    is_plain = style is None and _is_text(text)
    return yaml.ScalarEvent(None, f"{_TAG}str", (is_plain, True), text, style=style)


_name_event = lru_cache(maxsize=1_000)(_text_event)
"""The same of the name of a field, of which there are few."""


@lru_cache(maxsize=10_000)
def _is_text(text: str) -> bool:
    """Whether readers of YAML take the bare words for text, and not for a number or a truth."""
    resolver = yaml.resolver.Resolver()
    tag = resolver.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag == f"{_TAG}str")


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
