"""Fields: the small types that records are built of."""

from typing import Annotated, Any, NewType

from pydantic import BeforeValidator, Field, GetPydanticSchema, PlainSerializer
from pydantic_core import PydanticCustomError, core_schema

from dossier.model.edtf import DateError, When, parse_when
from dossier.model.ids import SLUG
from dossier.model.span import Span

SourceId = NewType("SourceId", str)
OutletId = NewType("OutletId", str)
ActorId = NewType("ActorId", str)
ProposalId = NewType("ProposalId", str)
FactId = NewType("FactId", str)
ConflictId = NewType("ConflictId", str)
VoiceId = NewType("VoiceId", str)
"""An actor's or an outlet's id: somebody whose words something can be."""

SLUG_FIELD = Field(pattern=f"^{SLUG}$", description="a lower-case slug: a–z, 0–9, single hyphens")
Text = Annotated[str, Field(min_length=1)]


def _date(value: Any) -> When:
    if isinstance(value, When):
        return value
    try:
        return parse_when(str(value))
    except DateError as error:
        raise PydanticCustomError("edtf", "{reason}", {"reason": str(error)}) from error


Edtf = Annotated[
    When,
    GetPydanticSchema(
        get_pydantic_core_schema=lambda _source, _handler: (
            core_schema.no_info_plain_validator_function(
                _date, serialization=core_schema.to_string_ser_schema()
            )
        ),
        get_pydantic_json_schema=lambda _schema, _handler: {
            "type": ["string", "integer"],
            "description": "a date in EDTF, level 1 or a one-of set: 2022, [2022-01-26,2022-01-27]",
        },
    ),
]


def as_list(value: Any) -> Any:
    """One text as a list of one; anything else as it is."""
    return [value] if isinstance(value, str) else value


_LISTS = (list, tuple)


def _as_spans(value: Any) -> Any:
    """`[3, 9]` and `[[3, 9], [12, 20]]` are both spans; records hold the second form."""
    flat = isinstance(value, _LISTS) and value and not isinstance(value[0], _LISTS)
    return [value] if flat else value


def _spans_out(spans: tuple[Span, ...]) -> list[Any]:
    pairs = [list(span) for span in spans]
    return pairs[0] if len(pairs) == 1 else pairs


def _parts_out(parts: tuple[str, ...]) -> str | list[str]:
    return parts[0] if len(parts) == 1 else list(parts)


OneOrMore = Field(json_schema_extra={"type": ["string", "array"]})
"""Marks a list of ids that may be written as a single one."""
PAIR = {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2}

Parts = Annotated[
    tuple[Text, ...],
    BeforeValidator(as_list),
    Field(
        min_length=1,
        json_schema_extra={
            "anyOf": [{"type": "string"}, {"type": "array"}],
            "type": ["string", "array"],
        },
    ),
    PlainSerializer(_parts_out),
]
"""A quote: one verbatim passage, or the ordered parts of an elision."""

Spans = Annotated[
    tuple[Span, ...],
    BeforeValidator(_as_spans),
    PlainSerializer(_spans_out),
    Field(json_schema_extra={"items": {"anyOf": [{"type": "integer"}, PAIR]}}),
]
"""Where the parts of a quote stand in the seed, in code points."""
