"""Schemas: every record kind as a JSON Schema, for completion in editors."""

from typing import Any

from dossier.model.dossier import RECORD_CLASSES, Kind
from dossier.store.descriptions import described
from dossier.store.dump import dump_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """`schema/<kind>.schema.json` for every kind of record, as text."""
    return {f"schema/{kind}.schema.json": dump_schema(schema(kind)) for kind in Kind}


def schema(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of a record as it stands in its file: without the id, which is the name."""
    record = RECORD_CLASSES[kind]
    body = described(record.model_json_schema(mode="validation"), record)
    body.get("properties", {}).pop("id", None)
    if "required" in body:
        body["required"] = [name for name in body["required"] if name != "id"]
    body["title"] = f"{kind} record".capitalize()
    return {"$schema": DIALECT, **_nullable(body)}


def _nullable(body: dict[str, Any]) -> dict[str, Any]:
    """Optional keys may stand empty in YAML (`updated:`), so their schemas allow null."""
    required = set(body.get("required", ()))
    properties = {
        name: value if name in required else _or_null(value)
        for name, value in body.get("properties", {}).items()
    }
    return {**body, "properties": properties} if properties else body


def _or_null(value: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {key: value[key] for key in ("description", "title") if key in value}
    inner = {key: item for key, item in value.items() if key not in ("default", *kept)}
    if any(option.get("type") == "null" for option in inner.get("anyOf", ())):
        return {**kept, **inner}
    return {**kept, "anyOf": [inner, {"type": "null"}]}
