"""The template environment: strict Jinja whose output is safe inside a Markdown file."""

import re
from html import escape
from types import CodeType
from typing import Any, ClassVar

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

BREAK = "\x1e"
"""Stands where a blank line has to be; nothing printed by a template can hold it."""

_unprintable = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f￾￿]")
_special = re.compile(r"[^\w\s,;:.'’‘“”–—?…-]|_")
_blank = re.compile(r"\s*\n\s*")


class CompiledOnce(BytecodeCache):
    """Templates compiled once in a process, however many dossiers, or sides, it prints."""

    _codes: ClassVar[dict[tuple[str, str], CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template the code that was made of the same source before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


def make_environment(loader: BaseLoader) -> Environment:
    """An environment for page templates: undefined names are errors, all values are escaped."""
    environment = Environment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=one_line,
        auto_reload=False,
        bytecode_cache=CompiledOnce(),
    )
    environment.globals["heading"] = heading
    return environment


def one_line(value: Any) -> Any:
    """Text without line breaks and control characters; templates' own markup as it is."""
    if isinstance(value, str) and not isinstance(value, Markup):
        if value.isprintable():
            return value
        return _blank.sub(" ", " ".join(re.split(r"\s", _unprintable.sub("�", value))))
    return value


def heading(level: int, text: str, id: str, style: str = "") -> Markup:
    """A Markdown heading with an anchor, on lines of its own; its text is never Markdown."""
    name = f" .{style}" if style else ""
    return Markup(f"{BREAK}{'#' * level} {plain(text)} {{#{id}{name}}}{BREAK}")


def plain(text: str) -> str:
    """Text that HTML and Markdown leave alone: all their special characters as references."""
    words = " ".join(_unprintable.sub("�", text).split())
    return _special.sub(lambda match: f"&#{ord(match.group())};", words)


def tidy(text: str) -> str:
    """Template output as Markdown: HTML without blank lines, headings with one on either side."""
    parts = []
    for part in text.split(BREAK):
        lines = [line.strip() for line in part.splitlines()]
        if block := "\n".join(line for line in lines if line):
            parts.append(block)
    return "\n\n".join(parts) + "\n"


def front_matter(fields: dict[str, str | tuple[str, ...]]) -> str:
    """Front matter whose texts are safe in attributes: themes print them unescaped."""
    lines = ["---"]
    for key, value in fields.items():
        if isinstance(value, str):
            lines.append(f"{key}: {_quoted(value)}")
        elif value:
            lines.extend((f"{key}:", *(f"  - {item}" for item in value)))
    return "\n".join((*lines, "---", "")) + "\n"


def _quoted(text: str) -> str:
    words = " ".join(_unprintable.sub("�", text).split())
    return '"' + escape(words).replace("\\", "\\\\") + '"'
