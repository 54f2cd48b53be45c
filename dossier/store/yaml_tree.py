"""YAML: a file's text becomes a tree of typed text, with the line and column of every key.

Scalars stay as they were typed (`no`, `12:30` and `2024` are text). Duplicate keys and aliases are
problems. An empty value, `null` and `~` are None.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from dossier.errors import Problem
from dossier.model.places import KeyPath, Places

Tree = None | str | list["Tree"] | dict[str, "Tree"]
EMPTY = ("", "~", "null")
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, kw_only=True)
class Parsed:
    """A YAML file as a tree. `key_marks` point at keys, `places.marks` at their values."""

    tree: Tree
    places: Places
    key_marks: Mapping[KeyPath, tuple[int, int]]
    problems: tuple[Problem, ...]


def parse(path: str, text: str) -> Parsed:
    """The tree of the YAML `text` of the file at `path`; what is wrong with it is in `problems`."""
    builder = _Builder(path=path)
    tree: Tree = None
    try:
        node = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        builder.problems.append(_syntax(path, text, error))
    else:
        tree = builder.build(node, ()) if node is not None else None
    return Parsed(
        tree=tree,
        places=Places(path=path, marks=builder.marks),
        key_marks=builder.key_marks,
        problems=tuple(builder.problems),
    )


@dataclass(kw_only=True)
class _Builder:
    path: str
    marks: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    key_marks: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def build(self, node: yaml.Node, keys: KeyPath) -> Tree:
        mark = (node.start_mark.line + 1, node.start_mark.column + 1)
        self.marks[keys] = mark
        if isinstance(node, yaml.ScalarNode):
            return None if not node.style and node.value in EMPTY else str(node.value)
        if id(node) in self.seen:
            self._report(
                keys, mark, "Y-ALIAS", "an alias repeats another part of the file", "write it out"
            )
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*keys, number)) for number, item in enumerate(node.value)]
        return self._mapping(node, keys)

    def _mapping(self, node: yaml.Node, keys: KeyPath) -> dict[str, Tree]:
        built: dict[str, Tree] = {}
        for key, value in node.value:
            mark = (key.start_mark.line + 1, key.start_mark.column + 1)
            if not isinstance(key, yaml.ScalarNode):
                self._report(keys, mark, "Y-SYNTAX", "a key is not plain text", "use a word as key")
                continue
            path = (*keys, str(key.value))
            if key.value in built:
                first = self.key_marks[path][0]
                self._report(
                    path, mark, "Y-DUPLICATE", f"the key stands twice, first in line {first}",
                    "keep one of the two",
                )  # fmt: skip
                continue
            self.key_marks[path] = mark
            built[str(key.value)] = self.build(value, path)
        return built

    def _report(
        self, keys: KeyPath, mark: tuple[int, int], code: str, message: str, tip: str
    ) -> None:
        place = Places(path=self.path, marks={keys: mark})
        self.problems.append(place.problem(keys, code, message, tip=tip))


def _syntax(path: str, text: str, error: yaml.YAMLError) -> Problem:
    line, column, what = 1, 1, str(error).splitlines()[0]
    if isinstance(error, yaml.MarkedYAMLError):
        what = error.problem or error.context or what
        mark = error.context_mark if "end of stream" in what else error.problem_mark
        if mark := mark or error.problem_mark:
            line, column = mark.line + 1, mark.column + 1
    elif isinstance(error, yaml.reader.ReaderError):
        before = text[: text.find(chr(error.character))] if isinstance(error.character, int) else ""
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        what = error.reason
    return Problem(
        path=path, line=line, column=column, code="Y-SYNTAX",
        message=f"not valid YAML: {what}", tip="mend this line; quote values that hold ': ' or '#'",
    )  # fmt: skip
