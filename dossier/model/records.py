"""Records: what one YAML file of a dossier says, validated and frozen.

Every record knows its id, which is its file's stem. Empty fields are the defaults below.
"""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from dossier.model.fields import (
    SLUG_FIELD,
    ActorId,
    ConflictId,
    Edtf,
    FactId,
    OneOrMore,
    OutletId,
    Parts,
    ProposalId,
    SourceId,
    Spans,
    Text,
    VoiceId,
    as_list,
)
from dossier.model.vocabulary import (
    ActorKind,
    Basis,
    ConflictType,
    EvidenceStance,
    FactKind,
    PublishedBasis,
    Resolution,
    Stance,
    StateOwned,
    Status,
    Supported,
    Weight,
    WhenBasis,
)


class Record(BaseModel):
    """What all records share: frozen, no unknown keys.

    Building the validators waits until one is needed, so that commands start quickly.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Acceptance(Record):
    """An editor overrules a judgement rule of the quote gate, with a published reason."""

    code: Annotated[str, Field(pattern=r"^[A-Z]+-[A-Z-]+$")]
    """The code of the problem that is accepted."""
    why: Text
    """Why the entry is right all the same; published with it."""


class Withdrawal(Record):
    """When and why an entry was withdrawn. Its page stays."""

    date: Edtf
    reason: Text


class Review(Record):
    """A reviewer's stamp, bound to the content it was given for."""

    by: Text
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{16}$")]
    """Over claim, when, position and quotes; a later change reopens the entry."""


class Evidence(Record):
    """A verbatim passage of one source, and whose words it is."""

    source: SourceId
    quote: Parts
    """The words as printed; a list of parts where something between them is left out."""
    at: Spans = ()
    """Code points of the quote (or of each part) in the seed. Written by the tool."""
    prefix: str = ""
    """The words just before, only where the quote occurs more than once."""
    suffix: str = ""
    """The words just after, only where the quote occurs more than once."""
    speaker: VoiceId | None = None
    """The actor or outlet whose voice this is; absent: the source in its own words."""
    stance: EvidenceStance = EvidenceStance.SUPPORTS
    supports: tuple[Supported, ...] = (Supported.CLAIM,)
    """Which parts of the entry the quote carries."""


class ProposedEvidence(Evidence):
    """A passage that the extractor offers an existing entry; it counts only once a person moves it.

    To take it, move it to `evidence` without `status` and `found_by`; to decline it for good, set
    `status: rejected`.
    """

    status: Status = Status.CANDIDATE
    found_by: str = ""


class Retelling(Record):
    """What a source says it retells: an outlet or a source, with the words that say so."""

    outlet: OutletId | None = None
    source: SourceId | None = None
    quote: Parts | None = None
    prefix: str = ""
    suffix: str = ""


class Skip(Record):
    """A passage that is no evidence: page furniture, or a repeat of the seed's own text."""

    quote: Parts
    why: Text
    at: Spans = ()
    prefix: str = ""
    suffix: str = ""


class Source(Record):
    """Where one seed comes from, what it derives from, and its rights."""

    id: Annotated[SourceId, SLUG_FIELD]
    seed: Text
    """The file's name in seeds/."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """Of the seed as received."""
    outlet: OutletId | None = None
    """Who published it; absent where the seed names none."""
    title: str = ""
    """The headline as printed; absent where the copy has none."""
    published: Edtf | None = None
    published_basis: PublishedBasis = PublishedBasis.STATED
    published_from: str = ""
    """What the date is inferred from, where it is not stated."""
    updated: Edtf | None = None
    author: str = ""
    url: str = ""
    language: str = "en"
    rights: str = ""
    """The rights notice as printed."""
    derives_from: tuple[Retelling, ...] = ()
    version_of: SourceId | None = None
    """The source this is another version of."""
    skip: tuple[Skip, ...] = ()
    note: str = ""


class Outlet(Record):
    """Who publishes, and who owns the publisher. No bias score."""

    id: Annotated[OutletId, SLUG_FIELD]
    name: Text
    country: str = ""
    owner: str = ""
    state_owned: StateOwned = StateOwned.UNKNOWN
    basis: Basis = Basis.GENERAL_KNOWLEDGE
    """Where the ownership is known from."""
    evidence: tuple[Evidence, ...] = ()
    note: str = ""


class Role(Record):
    """A role as a source gives it."""

    title: Text
    evidence: tuple[Evidence, ...] = ()


class Actor(Record):
    """A person, state, organisation or body that the sources name."""

    id: Annotated[ActorId, SLUG_FIELD]
    status: Status = Status.REVIEWED
    name: Text
    kind: ActorKind
    aliases: tuple[Text, ...] = ()
    """Every other spelling met, misprints included."""
    roles: tuple[Role, ...] = ()
    member_of: Annotated[tuple[ActorId, ...], BeforeValidator(as_list), OneOrMore] = ()
    found_by: str = ""
    note: str = ""


class Proposal(Record):
    """What is being proposed or demanded."""

    id: Annotated[ProposalId, SLUG_FIELD]
    status: Status = Status.REVIEWED
    name: Text
    summary: str = ""
    proposed_by: Annotated[tuple[ActorId, ...], BeforeValidator(as_list), OneOrMore] = ()
    group: str = ""
    parent: ProposalId | None = None
    terms: tuple[Text, ...] = ()
    """Words that point to this proposal in a text."""
    evidence: tuple[Evidence, ...] = ()
    found_by: str = ""
    note: str = ""


class Position(Record):
    """What a party does about a proposal, according to somebody."""

    actor: ActorId
    proposal: ProposalId
    stance: Stance
    according_to: VoiceId


class Fact(Record):
    """One sentence we publish, with the words it rests on."""

    id: Annotated[FactId, SLUG_FIELD]
    status: Status
    kind: FactKind
    claim: Text
    """One neutral sentence, past tense, attributed unless it is an undisputed event."""
    when: Edtf | None = None
    """When it happened or was said; absent if the sources give no date."""
    when_basis: WhenBasis | None = None
    said_by: ActorId | None = None
    """The actor whose words these are (statement, position)."""
    speaker_note: str = ""
    """Why a statement has no `said_by`."""
    actors: tuple[ActorId, ...] = ()
    proposals: tuple[ProposalId, ...] = ()
    position: Position | None = None
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[ConflictId, ...] = ()
    accept: tuple[Acceptance, ...] = ()
    found_by: str = ""
    """The extraction rule; absent when a person wrote the entry."""
    note: str = ""
    withdrawn: Withdrawal | None = None
    reviewed: Review | None = None
    proposed: tuple[ProposedEvidence, ...] = ()
    """Further passages that the extractor found for this entry, for a person to take or decline."""


class Account(Record):
    """One side of a conflict: what it holds, in our words, and the words it rests on."""

    holds: Text
    value: Annotated[str, Field(json_schema_extra={"type": ["string", "number"]})] = ""
    """The date, number or word that differs, where there is one."""
    evidence: tuple[Evidence, ...] = ()


class Conflict(Record):
    """A question on which accounts differ, with equal room for each."""

    id: Annotated[ConflictId, SLUG_FIELD]
    status: Status
    question: Text
    type: ConflictType
    weight: Weight = Weight.MINOR
    accounts: Annotated[tuple[Account, ...], Field(min_length=2)]
    resolution: Resolution = Resolution.OPEN
    explanation: str = ""
    """What the texts alone settle, and why it matters; outside knowledge is marked as such."""
    accept: tuple[Acceptance, ...] = ()
    found_by: str = ""
    note: str = ""
    withdrawn: Withdrawal | None = None
    reviewed: Review | None = None


class Section(Record):
    """A part of the briefing: a heading and the entries that tell it, in order."""

    heading: Text
    facts: tuple[FactId, ...] = ()
    conflicts: tuple[ConflictId, ...] = ()


class OpenQuestion(Record):
    """What the sources do not answer."""

    question: Text
    note: str = ""
    """What they do say, in one line."""


class Briefing(Record):
    """The order in which facts tell the story on the front page."""

    lede: FactId | None = None
    sections: tuple[Section, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    absent_voices: tuple[ActorId, ...] = ()
    """Parties whose own words or documents no source carries."""
    groups: tuple[str, ...] = ()
    """Proposal groups in the order of the proposals page."""
    note: str = ""
