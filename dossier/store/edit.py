"""Edits: one top-level key of a YAML file is set or removed, every other byte stays.

A round-trip through a YAML library would re-wrap prose and re-indent lists; so the lines of the
key are found by its marks and replaced as text.
"""

import yaml

from dossier.errors import UsageError
from dossier.store.dump import dump_value
from dossier.store.yaml_tree import LOADER, Tree


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


def remove_key(text: str, key: str) -> str:
    """`text` without top-level `key`; unchanged where it has none."""
    start, end = _lines_of(text, key)
    if start is None:
        return text
    kept = text.splitlines(keepends=True)
    return "".join(kept[:start] + kept[start:end][_used(kept[start:end]) :] + kept[end:])


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"


def _used(lines: list[str]) -> int:
    """How many of a key's lines are its own, and not the comments and blanks after it."""
    used = len(lines)
    while used > 1 and (not lines[used - 1].strip() or lines[used - 1].startswith("#")):
        used -= 1
    return used


def _lines_of(text: str, key: str) -> tuple[int | None, int]:
    """The line range (from 0, half-open) from top-level `key` to the next key or the end."""
    node = yaml.compose(text, Loader=LOADER)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise UsageError("the file is not written as key: value lines")
    starts = [(str(name.value), name.start_mark.line) for name, _ in node.value]
    total = len(text.splitlines())
    for number, (name, line) in enumerate(starts):
        if name == key:
            return line, starts[number + 1][1] if number + 1 < len(starts) else total
    return None, total
