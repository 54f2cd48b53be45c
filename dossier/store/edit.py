"""Edits: a key of a YAML file is set, added to or removed, every other byte stays.

A round-trip through a YAML library would re-wrap prose and re-indent lists; so the lines of the
key are found by its marks and replaced as text.
"""

import re
from collections.abc import Iterator, Sequence

import yaml

from dossier.errors import UsageError
from dossier.model.places import KeyPath
from dossier.store.dump import dump_value
from dossier.store.yaml_tree import LOADER, Tree, parse


def set_key(text: str, key: str, value: Tree) -> str:
    """`text` with top-level `key` set to `value`; a new key goes to the end.

    Raises `UsageError` where `text` is not a block mapping.
    """
    lines = dump_value(key, value)
    start, end = _lines_of(text, key)
    kept = text.splitlines(keepends=True)
    if start is None:
        return _ended(text) + lines
    return (
        "".join(kept[:start])
        + lines
        + "".join(kept[start:end][_used(kept[start:end]) :])
        + "".join(kept[end:])
    )


def add_items(text: str, key: str | KeyPath, items: Sequence[Tree]) -> str:
    """`text` with `items` at the end of the list under `key`, written as the others are.

    A top-level key that is missing, empty or written in brackets is set as a whole; under a path
    of keys the list has to be there, line by line. Raises `UsageError`.
    """
    if not items:
        return text
    keys = (key,) if isinstance(key, str) else key
    start, end = _lines_of(text, *keys)
    lines = text.splitlines(keepends=True)[start or 0 : end]
    first = next((line for line in lines[1:] if line.strip().startswith("- ")), None)
    if start is None or first is None:
        if len(keys) > 1:
            raise UsageError(f"{keys}: no list written line by line — add to it by hand")
        return set_key(text, str(keys[0]), [*_list(text, str(keys[0])), *items])
    indent = first[: len(first) - len(first.lstrip())]
    added = "".join(
        f"{indent}{line}"
        for line in dump_value(str(keys[-1]), [*items]).splitlines(keepends=True)[1:]
    )
    kept = _ended(text).splitlines(keepends=True)
    at = start + _used(kept[start:end])
    return "".join(kept[:at]) + added + "".join(kept[at:])


def exchange_id(text: str, old: str, new: str) -> str:
    """`text` with every id `old` in it as `new`, or gone where `new` stands in the file already."""
    name = rf"(?<![\w-]){re.escape(old)}(?![\w-])"
    if not re.search(rf"(?<![\w-]){re.escape(new)}(?![\w-])", text):
        return re.sub(name, new, text)
    text = re.sub(rf"^[ \t]*- {name}[ \t]*(?:#[^\n]*)?\n", "", text, flags=re.MULTILINE)
    text = re.sub(rf",[ \t]*{name}", "", text)
    return re.sub(rf"{name},?[ \t]*", "", text)


def remove_key(text: str, key: str) -> str:
    """`text` without top-level `key`; unchanged where it has none."""
    start, end = _lines_of(text, key)
    if start is None:
        return text
    kept = text.splitlines(keepends=True)
    return "".join(kept[:start] + kept[start:end][_used(kept[start:end]) :] + kept[end:])


def _list(text: str, key: str) -> list[Tree]:
    """The list that stands under top-level `key`, as values."""
    tree = parse("", text).tree
    found = tree.get(key) if isinstance(tree, dict) else None
    return found if isinstance(found, list) else []


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"


def _used(lines: list[str]) -> int:
    """How many of a key's lines are its own, and not the comments and blanks after it."""
    used = len(lines)
    while used > 1 and (not lines[used - 1].strip() or lines[used - 1].startswith("#")):
        used -= 1
    return used


def _lines_of(text: str, *keys: str | int) -> tuple[int | None, int]:
    """The line range (from 0, half-open) from the key at the path `keys` to what comes after it."""
    node: yaml.Node | None = yaml.compose(text, Loader=LOADER)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise UsageError("the file is not written as key: value lines")
    start, end = 0, len(text.splitlines())
    for key in keys:
        places = list(_children(node))
        at = next((number for number, (name, _, _) in enumerate(places) if name == key), None)
        if at is None:
            return None, end
        _, start, node = places[at]
        end = places[at + 1][1] if at + 1 < len(places) else end
    return start, end


def _children(node: yaml.Node | None) -> Iterator[tuple[str | int, int, yaml.Node]]:
    """The keys or numbers of what stands in a node, each with its line (from 0) and its value."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield str(name.value), name.start_mark.line, value
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield number, item.start_mark.line, item
