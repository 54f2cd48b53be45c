"""Terms: a label and what stands for it, as in a description list."""

from dataclasses import dataclass

from dossier.views.page import Link


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A term and what stands for it: links in a row, and a remark below.

    `language` is set where what stands for it is verbatim.
    """

    label: str
    links: tuple[Link, ...]
    note: str = ""
    language: str = ""
