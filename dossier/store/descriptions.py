"""Descriptions: the strings under a record's fields become the words of its JSON Schema.

Read here, for the few who write schemas, and not by every command that loads a record.
"""

import ast
from inspect import getsource
from itertools import pairwise
from textwrap import dedent
from typing import Any

from dossier.model import records
from dossier.model.records import Record


def described(schema: dict[str, Any], record: type[Record]) -> dict[str, Any]:
    """The JSON Schema of `record` with a description for each field that has a string under it."""
    inner = {
        name: _with_words(body, _strings(getattr(records, name)))
        if hasattr(records, name) and "properties" in body
        else body
        for name, body in schema.get("$defs", {}).items()
    }
    body = _with_words(schema, _strings(record))
    return body | {"$defs": inner} if inner else body


def _with_words(schema: dict[str, Any], words: dict[str, str]) -> dict[str, Any]:
    properties = {
        name: dict(sorted({**value, "description": words[name]}.items()))
        if name in words
        else value
        for name, value in schema.get("properties", {}).items()
    }
    return schema | {"properties": properties}


def _strings(record: type[Record]) -> dict[str, str]:
    """The string that follows each annotated field of the class and of those it is made from."""
    found: dict[str, str] = {}
    for made_from in reversed(record.__mro__[: record.__mro__.index(Record)]):
        body = ast.parse(dedent(getsource(made_from))).body[0]
        for field, words in pairwise(getattr(body, "body", ())):
            match (field, words):
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    found[name] = text
    return found
