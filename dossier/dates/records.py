"""The records of the dates layer."""

from dataclasses import dataclass
from typing import Literal

from dossier.model.span import Span

Basis = Literal["stated", "derived", "published"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An expression of time and the EDTF text it stands for.

    `basis` is `stated` where the words alone give the date, `derived` where the day of publication
    or a neighbouring date was needed; `rule` names how, `note` says it in words.
    """

    span: Span
    edtf: str
    basis: Basis
    rule: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarClash:
    """A text at odds with the calendar or itself: `spans` are the words that cannot both hold."""

    spans: tuple[Span, ...]
    rule: str
    message: str
