"""Validation: a YAML tree becomes a record, or the problems that say why not."""

from difflib import get_close_matches

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dossier.errors import Problem
from dossier.model.dossier import RECORD_CLASSES, Kind
from dossier.model.places import KeyPath
from dossier.model.records import Record
from dossier.store.yaml_tree import Parsed, Tree

WORDING = {
    "missing": ("Y-MISSING", "a required key is missing", "add it"),
    "string_type": ("Y-TYPE", "text is expected here", "write one value"),
    "tuple_type": ("Y-TYPE", "a list is expected here", "write it as a list: [first, second]"),
    "model_type": ("Y-TYPE", "keys and values are expected here", "write key: value lines"),
    "string_too_short": ("Y-VALUE", "the value is empty", "fill it in or remove the key"),
    "too_short": ("Y-VALUE", "the list is too short", "add what is missing"),
    "int_parsing": ("Y-TYPE", "a whole number is expected here", "write digits only"),
    "int_type": ("Y-TYPE", "a whole number is expected here", "write digits only"),
    "edtf": ("D-INVALID", "", "write EDTF: 2022-01-26, 2022-01 or [2022-01-26,2022-01-27]"),
}  # fmt: skip


def to_record(kind: Kind, id: str, parsed: Parsed) -> tuple[Record | None, list[Problem]]:
    """The record of `kind` that the tree describes, and what is wrong with it."""
    if parsed.tree is None and parsed.problems:
        return None, []
    if not isinstance(parsed.tree, dict):
        message = "the file holds no keys and values"
        tip = "write its fields, or remove the file"
        return None, [parsed.places.problem((), "Y-TYPE", message, tip=tip)]
    content = _present(parsed.tree)
    problems = _other_id(id, content, parsed)
    if kind is not Kind.BRIEFING:
        content = {**content, "id": id}
    try:
        return RECORD_CLASSES[kind].model_validate(content), problems
    except ValidationError as error:
        found = [_problem(kind, parsed, detail) for detail in error.errors(include_url=False)]
        return None, problems + found


def _present(tree: dict[str, Tree]) -> dict[str, Tree]:
    """The tree without its empty values, which mean the field's default."""
    return {key: _kept(value) for key, value in tree.items() if value is not None}


def _kept(value: Tree) -> Tree:
    if isinstance(value, dict):
        return _present(value)
    return [_kept(item) for item in value] if isinstance(value, list) else value


def _other_id(id: str, content: dict[str, Tree], parsed: Parsed) -> list[Problem]:
    stated = content.get("id")
    if stated is None or stated == id:
        return []
    message = f"the file is named {id} but says {stated}"
    return [
        parsed.places.problem(("id",), "R-ID", message, tip="remove the id; the name is the id")
    ]


def _problem(kind: Kind, parsed: Parsed, detail: ErrorDetails) -> Problem:
    keys: KeyPath = tuple(detail["loc"])
    if detail["type"] == "extra_forbidden":
        return _unknown_key(kind, parsed, keys)
    code, message, tip = WORDING.get(
        detail["type"], ("Y-VALUE", detail["msg"], "correct the value")
    )
    if detail["type"] in ("enum", "literal_error"):
        allowed = detail.get("ctx", {}).get("expected", "")
        message = f"{str(detail['input'])!r} is none of {allowed}"
        tip = "use one of these words"
    elif detail["type"] == "string_pattern_mismatch":
        message = f"{str(detail['input'])!r} does not have the form {detail['ctx']['pattern']}"
    elif code == "D-INVALID":
        message = f"{str(detail['input'])!r} is no date: {detail['msg']}"
    return parsed.places.problem(keys, code, message, tip=tip)


def _unknown_key(kind: Kind, parsed: Parsed, keys: KeyPath) -> Problem:
    known = _fields(RECORD_CLASSES[kind], keys[:-1])
    near = get_close_matches(str(keys[-1]), known, n=1)
    tip = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(known)}"
    problem = parsed.places.problem(keys, "Y-UNKNOWN", "there is no such key", tip=tip)
    line, column = parsed.key_marks.get(keys, (problem.line, problem.column))
    return Problem(
        path=problem.path, line=line, column=column, code=problem.code,
        message=problem.message, tip=problem.tip,
    )  # fmt: skip


def _fields(record: type[BaseModel], keys: KeyPath) -> list[str]:
    """The keys that a record allows at `keys`."""
    for key in keys:
        if isinstance(key, int):
            continue
        inner = record.model_fields[key].annotation
        found = _record_in(inner)
        if found is None:
            return []
        record = found
    return [name for name in record.model_fields if name != "id"]


def _record_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        if (found := _record_in(argument)) is not None:
            return found
    return None
