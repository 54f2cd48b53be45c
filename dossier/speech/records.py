"""The records of the speech layer: statements, governors and their vocabularies."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from dossier.model.span import Span

Kind = Literal["direct", "mixed", "indirect"]
Stance = Literal["neutral", "doubt", "denial"]
Manner = Literal["plain", "alone", "apposition", "relative", "distant", "inverted"]
"""How a subject stands to its verb; `alone`: what follows it is not about it."""
Gender = Literal["m", "f", ""]
How = Literal["name", "alias", "role", "pronoun", "carried", "none"]
GovernorKind = Literal[
    "speech",
    "denial",
    "doubt",
    "condition",
    "hypothesis",
    "degree",
    "bound",
    "hedge",
    "exception",
    "negation",
]


class Subject(NamedTuple):
    """Words `first` to `last` of a sentence name the subject; its head ends at `head`."""

    first: int
    last: int
    head: int
    manner: Manner


@dataclass(frozen=True, slots=True)
class Naming:
    """A noun phrase taken apart: roles, the name proper, and what its words give away.

    `printed` is the name with the stops of its initials.
    """

    roles: frozenset[str]
    name: tuple[str, ...]
    gender: Gender
    is_titled: bool
    printed: str

    @property
    def is_human(self) -> bool:
        """Whether a role, a title, a first name or an initial shows a person."""
        initial = any(len(part.rstrip(".")) == 1 for part in self.name)
        return bool(self.roles or self.gender or self.is_titled or initial)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something somebody is made to say by a text.

    `spans` are the passages that carry the content, in order, quotation marks included; `cue` is
    the word that attributes them, `source` the words that name the speaker where the cue stands,
    `speaker` the fullest name of that speaker in the text (None where we abstain) and `how` the
    way it was found. `via` names who passes the words on ("the Herald quoted Lee as saying").
    `confidence` is the measured precision of `rule`; `sure` marks speakers found by the rules with
    the best record.
    """

    spans: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: str | None
    kind: Kind
    rule: str
    sure: bool
    stance: Stance
    confidence: float
    how: How
    via: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Governor:
    """Words that change the force of a passage: `span` is the cue, `reach` what it governs."""

    kind: GovernorKind
    span: Span
    reach: Span
    speaker: str | None
